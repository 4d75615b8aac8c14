// What is left of a run that failed in part stays until another run makes something.
import { field } from '../fixtures/form.ts';
import { backfill, confirm, createInPart } from '../fixtures/in-part.ts';
import { answerOnce, button, dialog, expectHeading, watchCalls } from '../fixtures/review.ts';
import { openTrails, trail } from '../fixtures/trails.ts';
import { expect, test } from '../fixtures/test.ts';
import type { Page } from '@playwright/test';

const inPart = 'Trail created; CreateDeliveryHistoryJob is not done';

test.beforeEach(({ app }) => app.open());

async function remove(page: Page, name: string): Promise<void> {
  await openTrails(page);
  await button(trail(page, name), `Delete ${name}`).click();
  await field(dialog(page), 'Name of the trail').fill(name);
  await button(dialog(page), 'Delete trail').click();
  await expect(dialog(page)).toContainText(`${name} is deleted`);
  await page.locator('#trails-close').click();
}

test('another review that is only looked at takes nothing of what is left', async ({ faults, page }) => {
  faults.expect(/status of 4\d\d/);
  await createInPart(page);
  const name = field(page, 'Trail Name');
  await name.fill('second-audit');
  await confirm(page, 'Review');
  await expect(button(dialog(page), 'Confirm and create')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await name.fill('needs-a-ticket');
  await confirm(page, 'Trail created; CreateDeliveryHistoryJob is not done');
  const calls = watchCalls(page);
  await button(dialog(page), 'Retry the rest').click();
  await expect.poll(() => calls.actions()).toContain('CreateDeliveryHistoryJob');
  await expectHeading(page, 'Trail created; CreateDeliveryHistoryJob is not done');
  expect(calls.actions()).not.toContain('CreateTrail');
  await button(dialog(page), 'Keep this design').click();
  // Once another one is confirmed, what is left is left behind.
  await name.fill('second-audit');
  await confirm(page, 'Review');
  await button(dialog(page), 'Confirm and create').click();
  await expectHeading(page, 'Trail created');
  await button(dialog(page), 'Keep this design').click();
  await name.fill('needs-a-ticket');
  await confirm(page, 'Review');
});

test('another run that makes nothing takes nothing of what is left', async ({ faults, page }) => {
  faults.expect(/status of 4\d\d/);
  await createInPart(page);
  const name = field(page, 'Trail Name');
  await name.fill('second-audit');
  await answerOnce(page, 'CreateTrail', 403, { Code: 'NoPermission', Message: 'You are not authorized.', RequestId: 'R-403' });
  await confirm(page, 'Review');
  await button(dialog(page), 'Confirm and create').click();
  await expectHeading(page, 'Trail not created');
  await button(dialog(page), 'Close').click();
  // What was refused is said as ever.
  await expect(page.locator('#error-summary')).toContainText('Error code NoPermission, request ID R-403');
  await name.fill('needs-a-ticket');
  await confirm(page, inPart);
  await expect(button(dialog(page), 'Retry the rest')).toBeVisible();
  await button(dialog(page), 'Keep this design').click();
  // The second time it makes its trail.
  await backfill(page).uncheck();
  await name.fill('second-audit');
  await confirm(page, 'Review');
  await button(dialog(page), 'Confirm and create').click();
  await expectHeading(page, 'Trail created');
  await button(dialog(page), 'Keep this design').click();
  await backfill(page).check();
  await name.fill('needs-a-ticket');
  await confirm(page, 'Review');
});

test('what was ticked in a review is ticked when it is opened again', async ({ faults, page }) => {
  faults.expect(/status of 4\d\d/);
  await createInPart(page);
  await page.getByRole('radio', { name: 'New Project', exact: true }).check();
  await field(page, 'Trail Name').fill('second-audit');
  const tick = page.getByRole('group', { name: 'Tick each one that exists' }).getByRole('checkbox');
  for (const isAgain of [false, true]) {
    await confirm(page, 'Review');
    await expect(tick).toBeChecked({ checked: isAgain });
    await tick.check();
    await button(dialog(page), 'Back').click();
  }
  // Another project is another thing to make.
  await page.locator('#sls-project').fill('audit-else');
  await confirm(page, 'Review');
  await expect(tick).not.toBeChecked();
});

test('with another name a creation that failed in part is left behind', async ({ faults, page }) => {
  faults.expect(/status of 4\d\d/);
  await createInPart(page);
  await field(page, 'Trail Name').fill('second-audit');
  await confirm(page, 'Review');
  await button(dialog(page), 'Confirm and create').click();
  await expectHeading(page, 'Trail created');
});

test('of a trail that was deleted nothing is left to do', async ({ faults, page }) => {
  faults.expect(/status of 4\d\d/);
  await createInPart(page);
  await remove(page, 'needs-a-ticket');
  await confirm(page, 'Review');
  await expect(button(dialog(page), 'Confirm and create')).toBeVisible();
});
