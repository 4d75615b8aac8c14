// Language and theme: switched in place, remembered, and nothing that was typed is touched.
import { field, openFullView } from '../fixtures/form.ts';
import { expect, test } from '../fixtures/test.ts';

test('switching the language keeps the draft and speaks everywhere', async ({ app, page }) => {
  await app.open();
  await openFullView(page);
  await field(page, 'Trail Name').fill('sec1');
  await field(page, 'Trail Name').blur();
  await expect(page.getByText('Use 6 to 36 characters; this name has 4.').first()).toBeVisible();
  const request = await page.locator('#request-json').textContent();

  await page.getByRole('combobox', { name: 'Language', exact: true }).selectOption({ label: '简体中文' });
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(page).toHaveTitle(/创建跟踪/);
  await expect(page.getByRole('textbox', { name: '跟踪名称', exact: true })).toHaveValue('sec1');
  await expect(page.getByText('Use 6 to 36 characters')).toHaveCount(0);
  expect(await page.locator('#request-json').textContent()).toBe(request);

  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await page.locator('#language').selectOption('en');
  await expect(field(page, 'Trail Name')).toHaveValue('sec1');
  await expect(page).toHaveTitle('Create Trail · Trail Designer');
});

test('switching the theme keeps the draft and is remembered', async ({ app, page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await app.open();
  await field(page, 'Trail Name').fill('security-audit');
  const theme = page.getByRole('combobox', { name: 'Theme', exact: true });
  const html = page.locator('html');
  await expect(html).toHaveAttribute('data-theme', 'light');

  await theme.selectOption({ label: 'Dark' });
  await expect(html).toHaveAttribute('data-theme', 'dark');
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const dark = await ground();
  await page.reload();
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await expect(theme).toHaveValue('dark');
  await expect(field(page, 'Trail Name')).toHaveValue('security-audit');

  await theme.selectOption({ label: 'Light' });
  expect(await ground()).not.toBe(dark);
});

test('the system theme is followed while it changes', async ({ app, page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await app.open();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
});

test('the configuration decides until the user does', async ({ page, server, start }) => {
  const site = await start.site({ config: { proxy: null, locale: 'zh-CN', theme: 'dark' } });
  expect(server.url).not.toBe(site.url);
  await page.goto(site.url);
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.locator('#language').selectOption('en');
  await page.locator('#theme').selectOption('light');
  await page.reload();
  await expect(page.getByText('No proxy', { exact: true }).first()).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
});

test('the title says when there are errors, and no longer', async ({ app, page }) => {
  await app.open();
  await expect(page).toHaveTitle('Quickly Create Trail · Trail Designer');
  await page.getByRole('button', { name: 'Confirm', exact: true }).click();
  await expect(page).toHaveTitle('Error: Quickly Create Trail · Trail Designer');
  await field(page, 'Trail Name').fill('security-audit');
  await field(page, 'Project Name').fill('audit-hz');
  await expect(page).toHaveTitle('Quickly Create Trail · Trail Designer');
});

test('2.4.1 the skip link leads past the header', async ({ app, page }) => {
  await app.open();
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the form', exact: true });
  await expect(skip).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('#form') !== null)).toBe(true);
});
