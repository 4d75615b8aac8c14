// Every step can be taken back and made again: by the buttons, by the keys, in and outside of text fields.
import type { Page } from '@playwright/test';
import { field, group, openFullView, request } from '../fixtures/form.ts';
import { expectSaid } from '../fixtures/said.ts';
import { expect, test } from '../fixtures/test.ts';

const undo = (page: Page) => page.getByRole('button', { name: 'Undo', exact: true });
const redo = (page: Page) => page.getByRole('button', { name: 'Redo', exact: true });

test('what is typed into a field is one step, and what is typed into the next another', async ({ app, axe, page }) => {
  await app.open();
  await expect(undo(page)).toHaveCount(0);
  await field(page, 'Trail Name').pressSequentially('security-audit');
  await field(page, 'Project Name').pressSequentially('audit-hz');
  await expect(undo(page)).not.toHaveAttribute('aria-disabled', 'true');
  await expect(redo(page)).toHaveAttribute('aria-disabled', 'true');
  await expect(redo(page)).toHaveAccessibleDescription('Nothing to redo');
  await axe('undo and redo');

  await undo(page).click();
  await expect(field(page, 'Project Name')).toHaveValue('');
  await expect(field(page, 'Trail Name')).toHaveValue('security-audit');
  await expectSaid(page, 'Undone: Delivery to Log Service, Project Name');
  await expect(undo(page)).toBeFocused();
  await undo(page).click();
  await expect(field(page, 'Trail Name')).toHaveValue('');
  await expectSaid(page, 'Undone: Trail Name');
  await expect(undo(page)).toHaveAttribute('aria-disabled', 'true');
  await expect(undo(page)).toHaveAccessibleDescription('Nothing to undo');
  await page.keyboard.press('Enter');
  await expectSaid(page, 'Nothing to undo');

  await redo(page).click();
  await redo(page).click();
  await expect(field(page, 'Trail Name')).toHaveValue('security-audit');
  await expect(field(page, 'Project Name')).toHaveValue('audit-hz');
  await expectSaid(page, 'Redone: Delivery to Log Service, Project Name');
  await expect.poll(async () => (await request(page))['Name']).toBe('security-audit');
});

test('the keys work inside a text field, where the browser knows nothing of what the page sets', async ({ app, page }) => {
  await app.open();
  const name = field(page, 'Trail Name');
  await name.pressSequentially('security');
  await expect(undo(page)).toBeVisible();
  await name.press('Control+z');
  await expect(name).toHaveValue('');
  await expect(name).toBeFocused();
  await name.press('Control+Shift+z');
  await expect(name).toHaveValue('security');
  await name.press('Control+z');
  await name.press('Control+y');
  await expect(name).toHaveValue('security');
  await page.keyboard.press('Control+z');
  await name.pressSequentially('other');
  await expect(redo(page)).toHaveAttribute('aria-disabled', 'true');
});

test('while a composition runs or a dialog is open the keys are not the page\'s', async ({ app, page }) => {
  await app.open();
  const name = field(page, 'Trail Name');
  await name.fill('security-audit');
  await expect(undo(page)).toBeVisible();
  const isOurs = (init: { isComposing?: boolean }) =>
    name.evaluate((input, init) => !input.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true, cancelable: true, ...init })), init);
  expect(await isOurs({ isComposing: true })).toBe(false);
  await expect(name).toHaveValue('security-audit');
  await page.getByRole('button', { name: 'Start from…', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Escape');
  await expect(name).toHaveValue('security-audit');
  expect(await isOurs({})).toBe(true);
  await expect(name).toHaveValue('');
});

test('a choice, its consequences and a discarded design come back, in the view that has them', async ({ app, page }) => {
  await app.open();
  await openFullView(page);
  await page.getByRole('radio', { name: 'Write', exact: true }).check();
  await page.getByRole('checkbox', { name: 'Insights Event', exact: true }).check();
  await expect.poll(async () => (await request(page))['EventRW']).toBe('All');
  await page.getByRole('radio', { name: 'Quickly Create Trail', exact: true }).check();
  await page.keyboard.press('Control+z');
  await expectSaid(page, 'Undone: Insights Event');
  await expect(page.getByRole('checkbox', { name: 'Insights Event', exact: true })).not.toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'Insights Event', exact: true })).toBeInViewport();
  await expect.poll(async () => (await request(page))['EventRW']).toBe('Write');
  await page.keyboard.press('Control+z');
  await expectSaid(page, 'Undone: Management Event');
  await expect(group(page, 'Management Event').getByRole('radio', { name: 'All', exact: true })).toBeChecked();
});

test('a step of data events says what it did', async ({ app, page }) => {
  await app.open();
  await openFullView(page);
  await page.getByRole('checkbox', { name: 'Data Event', exact: true }).check();
  await page.locator('#data-event-add').click();
  await page.keyboard.press('Control+z');
  await expectSaid(page, 'Undone: Data Event: selector 2 added');
  await page.keyboard.press('Control+Shift+z');
  await expectSaid(page, 'Redone: Data Event: selector 2 added');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expectSaid(page, 'Undone: Data Event');
});

test('what came back wrong says so, and the draft is saved as it is shown', async ({ app, page }) => {
  await app.open();
  const name = field(page, 'Trail Name');
  await name.fill('sec');
  await name.blur();
  await name.fill('security-audit');
  await name.blur();
  await expect(undo(page)).toBeVisible();
  await undo(page).click();
  await expect(name).toHaveValue('sec');
  await expect(name).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByText(/^Draft saved/)).toBeVisible();
  await page.reload();
  await expect(name).toHaveValue('sec');
});

test('what the proxy knows is no step and stays', async ({ app, page }) => {
  let answer = () => {};
  const held = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/api/v1/context', async (route) => held.then(() => route.continue()));
  await app.open();
  await field(page, 'Trail Name').fill('security-audit');
  answer();
  await expect(page.locator('#home-region')).toHaveValue('cn-hangzhou');
  await undo(page).click();
  await expect(field(page, 'Trail Name')).toHaveValue('');
  await expect(page.locator('#home-region')).toHaveValue('cn-hangzhou');
  await expect(undo(page)).toHaveAttribute('aria-disabled', 'true');
});

test('in Chinese, on a narrow dark page', async ({ app, page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 320, height: 800 });
  await app.open();
  await page.locator('#language').selectOption('zh-CN');
  await page.locator('#trail-name').fill('security-audit');
  const button = page.getByRole('button', { name: '撤销', exact: true });
  await expect(button).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
  await button.click();
  await expectSaid(page, '已撤销：跟踪名称');
});
