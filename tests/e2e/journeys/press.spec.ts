// A field that is left by a press says what is wrong with it when the press is over: what is pressed stays under the pointer.
import type { Locator, Page } from '@playwright/test';
import { expectError, field, group, openFullView } from '../fixtures/form.ts';
import { expect, test } from '../fixtures/test.ts';

test.beforeEach(async ({ app, page }) => {
  await app.open();
  await openFullView(page);
});

/** Presses for as long as the page takes to draw what comes of it. */
async function press(page: Page, control: Locator): Promise<void> {
  await control.scrollIntoViewIfNeeded();
  const box = await control.boundingBox();
  if (!box) throw new Error('It is not to be seen.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  await page.mouse.up();
}

const switchOf = (page: Page, name: string): Locator => page.getByRole('checkbox', { name, exact: true });

test('the click that leaves a field with a mistake is done', async ({ page }) => {
  const project = field(group(page, 'Delivery to Log Service'), 'Project Name');
  const name = field(page, 'Trail Name');
  await project.fill('audit-hz ');
  await press(page, switchOf(page, 'Delivery to OSS'));
  await expect(switchOf(page, 'Delivery to OSS')).toBeChecked();
  await expectError(project, /space/);

  // The words of problems are there by now.
  await name.fill('Bad_Name');
  await press(page, switchOf(page, 'Insights Event'));
  await expect(switchOf(page, 'Insights Event')).toBeChecked();
  await expectError(name, /lowercase/);
});

test('a press that becomes no click says it too', async ({ page }) => {
  const name = field(page, 'Trail Name');
  await name.fill('Bad_Name');
  await press(page, page.getByRole('heading', { name: 'Basic information', exact: true }));
  await expectError(name, /lowercase/);
});

test('the keyboard says it at once', async ({ page }) => {
  const name = field(page, 'Trail Name');
  await name.fill('Bad_Name');
  await page.keyboard.press('Tab');
  await expectError(name, /lowercase/);
});

test('a list takes what is typed for it when the press that leaves it is over', async ({ page }) => {
  await switchOf(page, 'Data Event').check();
  const arns = group(group(page, 'Selector 1'), 'Resource ARNs');
  await field(arns, 'Include').fill('acs:oss:*:*:audit/*');
  await press(page, arns.getByRole('button', { name: 'Add: Include', exact: true }));
  await expect(arns.getByRole('listitem')).toHaveText([/audit/]);
  await expect(field(arns, 'Include')).toBeFocused();
  await field(arns, 'Include').fill('acs:oss:*:*:archive/*');
  await press(page, page.getByRole('button', { name: 'Remove selector 1', exact: true }));
  await expect(group(page, 'Selector 1')).toHaveCount(0);
});
