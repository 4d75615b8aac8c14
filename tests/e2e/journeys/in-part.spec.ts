// What is left of a run that failed in part: done later, or changed. A backfill is asked for once.
import { account } from '../fixtures/form.ts';
import { backfill, confirm, createInPart } from '../fixtures/in-part.ts';
import { button, dialog, expectHeading, step, watchCalls } from '../fixtures/review.ts';
import { expectSaid } from '../fixtures/said.ts';
import { colleagueDoes, openTrails, trail } from '../fixtures/trails.ts';
import { expect, test } from '../fixtures/test.ts';
import type { Page } from '@playwright/test';

const project = (name: string) => ({ SlsProjectArn: `acs:log:cn-hangzhou:${account}:project/${name}` });

test.beforeEach(({ app }) => app.open());

const row = (page: Page, name: string) => dialog(page).getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });

const offNow = 'Backfill the last 90 days is off in the form now: left on, it would start another task with the next change.';

/** Takes a trail that a colleague made into the form. */
async function edit(page: Page, name: string): Promise<void> {
  await colleagueDoes(page, 'CreateTrail', { Name: name, ...project('audit-hz') });
  await colleagueDoes(page, 'StartLogging', { Name: name });
  await openTrails(page);
  await button(trail(page, name), `Edit ${name}`).click();
  await button(dialog(page), 'Edit in the form').click();
  await expect(page.locator('#editing')).toBeFocused();
}

test('a change that failed in part is gone on with, or another change is reviewed', async ({ axe, faults, page }) => {
  faults.expect(/status of 400/);
  await colleagueDoes(page, 'CreateTrail', { Name: 'other-one', ...project('audit-else') });
  await colleagueDoes(page, 'StartLogging', { Name: 'other-one' });
  await edit(page, 'live-trail');
  // The account runs one task at a time.
  await colleagueDoes(page, 'CreateDeliveryHistoryJob', { TrailName: 'other-one' });
  await backfill(page).check();
  await page.locator('#event-rw-write').check({ force: true });
  await confirm(page, 'Review the change');
  await button(dialog(page), 'Confirm and change').click();
  await expectHeading(page, 'Trail changed in part; CreateDeliveryHistoryJob is not done');
  await button(dialog(page), 'Keep this design').click();

  // The same design: what is left of it.
  await confirm(page, 'Trail changed in part; CreateDeliveryHistoryJob is not done');
  await expect(button(dialog(page), 'Retry the rest')).toBeVisible();
  await button(dialog(page), 'Keep this design').click();
  // It is there again after another change was only looked at.
  await page.locator('#event-rw-all').check({ force: true });
  await confirm(page, 'Review the change');
  await button(dialog(page), 'Back').click();
  await page.locator('#event-rw-write').check({ force: true });
  await confirm(page, 'Trail changed in part; CreateDeliveryHistoryJob is not done');
  await button(dialog(page), 'Keep this design').click();

  await backfill(page).uncheck();
  await page.locator('#event-rw-read').check({ force: true });
  await confirm(page, 'Review the change');
  await expect(row(page, 'Management Event')).toContainText('WriteRead');
  // What this page has changed itself is no news.
  await expect(dialog(page)).not.toContainText('Changed since you began');
  await axe('the rest of a change, changed');
  const calls = watchCalls(page);
  await button(dialog(page), 'Confirm and change').click();
  await expectHeading(page, 'Trail changed');
  expect(calls.actions()).toContain('UpdateTrail');
  expect(calls.actions()).not.toContain('CreateDeliveryHistoryJob');
});

test('a creation that failed in part is known as a trail once the design is another', async ({ faults, page }) => {
  faults.expect(/status of 4\d\d/);
  await createInPart(page);
  await confirm(page, 'Trail created; CreateDeliveryHistoryJob is not done');
  await expect(button(dialog(page), 'Retry the rest')).toBeVisible();
  await button(dialog(page), 'Keep this design').click();

  await page.locator('#event-rw-write').check({ force: true });
  await confirm(page, 'This trail exists');
  await button(dialog(page), 'Show the result').click();
  await expectHeading(page, 'Trail created; CreateDeliveryHistoryJob is not done');
  await button(dialog(page), 'Keep this design').click();
  await confirm(page, 'This trail exists');
  const calls = watchCalls(page);
  await button(dialog(page), 'Edit this trail').click();
  await expect(page.locator('#editing')).toBeVisible();
  await expect(backfill(page)).not.toBeChecked();
  await expectSaid(page, offNow);
  await confirm(page, 'Review the change');
  await expect(row(page, 'Management Event')).toContainText('AllWrite');
  await button(dialog(page), 'Confirm and change').click();
  await expectHeading(page, 'Trail changed');
  expect(calls.actions()).not.toContain('CreateTrail');
  expect(calls.actions()).not.toContain('CreateDeliveryHistoryJob');
});

test('a backfill is a change by itself, and the next change starts no other', async ({ axe, page }) => {
  await edit(page, 'live-trail');
  await backfill(page).check();
  await confirm(page, 'Review the change');
  await expect(dialog(page).getByRole('heading', { name: '1 change', exact: true })).toBeVisible();
  await expect(row(page, 'Backfill the last 90 days')).toContainText('noneyes');
  await expect(dialog(page)).not.toContainText('Nothing is sent.');
  await expect(dialog(page)).not.toContainText('created either way');
  await axe('a backfill alone');
  await button(dialog(page), 'Confirm and change').click();
  await expectHeading(page, 'Trail changed');
  await expect(step(page, 'CreateDeliveryHistoryJob')).toContainText('Succeeded');
  await expect(dialog(page)).not.toContainText('Nothing is sent.');
  await expect(dialog(page)).toContainText(offNow);
  await button(dialog(page), 'Keep this design').click();
  await expect(backfill(page)).not.toBeChecked();

  await page.locator('#event-rw-write').check({ force: true });
  const calls = watchCalls(page);
  await confirm(page, 'Review the change');
  await button(dialog(page), 'Confirm and change').click();
  await expectHeading(page, 'Trail changed');
  expect(calls.actions()).toContain('UpdateTrail');
  expect(calls.actions()).not.toContain('CreateDeliveryHistoryJob');
});

test('what a removed type of insights leaves on is said, and no insight is promised', async ({ page }) => {
  await edit(page, 'live-trail');
  await page.getByRole('checkbox', { name: 'Insights Event', exact: true }).check();
  await confirm(page, 'Review the change');
  await expect(dialog(page)).not.toContainText('stay on for the account');
  await button(dialog(page), 'Confirm and change').click();
  await expectHeading(page, 'Trail changed', 20_000);
  await expect(dialog(page)).toContainText('The first insight appears after 24 hours');
  await button(dialog(page), 'Keep this design').click();
  await page.getByRole('checkbox', { name: 'IP requests', exact: true }).uncheck();
  await confirm(page, 'Review the change');
  await expect(dialog(page)).toContainText('Insights types that are removed stay on for the account: DisableInsight is not called.');
  await button(dialog(page), 'Confirm and change').click();
  await expectHeading(page, 'Trail changed', 20_000);
  await expect(dialog(page)).not.toContainText('The first insight appears');
});
