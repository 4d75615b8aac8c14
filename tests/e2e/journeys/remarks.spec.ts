// What is said of problems is fetched when there is one; where it cannot be, that is said in its place, and nothing is passed over.
import { expectError, expectNoError, field } from '../fixtures/form.ts';
import { expect, test } from '../fixtures/test.ts';

const part = '**/split_remarks-*.wasm';

test('a form without problems fetches no words for them', async ({ app, page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await app.open();
  await field(page, 'Trail Name').fill('security-audit');
  await field(page, 'Trail Name').blur();
  await expect(page.getByText(/^Draft saved/)).toBeVisible();
  expect(asked.filter((path) => path.includes('split_'))).toEqual([]);
});

test('where the words of problems cannot be fetched, the problem is still seen, and they are asked for again', async ({ app, axe, faults, page }) => {
  faults.expect(/net::ERR_FAILED|dynamically imported|Failed to/);
  await app.open();
  await page.route(part, (route) => route.abort());
  const name = field(page, 'Trail Name');
  await name.fill('sec1');
  await name.blur();
  await expectError(name, 'What is to be said of this could not be fetched.');
  await page.getByRole('button', { name: 'Confirm', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Try again', exact: true })).toBeVisible();
  await axe('words of problems missing');

  await page.unroute(part);
  await page.getByRole('button', { name: 'Try again', exact: true }).click();
  await expect(page.locator('#error-summary')).toBeFocused();
  await expectError(name, 'Use 6 to 36 characters; this name has 4.');
  await name.fill('security-audit');
  await expectNoError(name);
});

test('Info says more, fetched when it is opened', async ({ app, axe, page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await app.open();
  await page.locator('summary[aria-label="Info: Trail Name"]').click();
  await expect(page.getByText('Unique in the account and fixed once the trail exists.')).toBeVisible();
  expect(asked.filter((path) => path.includes('split_info'))).toHaveLength(1);
  await axe('info');
  await page.getByRole('combobox', { name: 'Language', exact: true }).selectOption('zh-CN');
  await expect(page.getByText('名称在账号内唯一，创建后不能修改。')).toBeVisible();
});

test('the styles of the review come with it', async ({ app, page }) => {
  await app.open();
  const styles = () => page.evaluate(() => [...document.styleSheets].map(({ href }) => new URL(href ?? '', location.href).pathname.replace(/-.*/, '')));
  expect(await styles()).toEqual(['/app']);
  await page.getByRole('tab', { name: 'Plan', exact: true }).click();
  await expect(page.getByRole('tabpanel', { name: 'Plan', exact: true }).locator('ol').first()).toBeVisible();
  expect(await styles()).toEqual(['/app', '/later']);
});
