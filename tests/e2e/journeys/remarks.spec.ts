// What is said of problems is fetched when there is one; where it cannot be, that is said in its place, and nothing is passed over.
import { expectError, expectNoError, field, openFullView } from '../fixtures/form.ts';
import { expect, test } from '../fixtures/test.ts';

const part = '**/split_remarks-*.wasm';

test('a form without problems fetches no words for them', async ({ app, page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await app.open();
  await field(page, 'Trail Name').fill('security-audit');
  await field(page, 'Trail Name').blur();
  await expect(page.getByText(/^Draft saved/)).toBeVisible();
  expect(asked.filter((path) => path.includes('split_remarks'))).toEqual([]);
});

test('where the words of problems cannot be fetched, the problem is still seen, and they are asked for again', async ({ app, axe, faults, page }) => {
  faults.expect(/net::ERR_FAILED|dynamically imported|Failed to/);
  await app.open();
  await page.route(part, (route) => route.abort());
  const name = field(page, 'Trail Name');
  await name.fill('sec1');
  await name.blur();
  await expectError(name, 'The message that belongs here could not be fetched.');
  await page.getByRole('button', { name: 'Confirm', exact: true }).click();
  await expect(page.locator('#missing')).toBeFocused();
  await expect(page.getByRole('button', { name: 'Try again', exact: true })).toBeVisible();
  await axe('words of problems missing');

  await page.unroute(part);
  await page.getByRole('button', { name: 'Try again', exact: true }).click();
  await expect(page.locator('#error-summary')).toBeFocused();
  await expectError(name, 'Use 6 to 36 characters; this name has 4.');
  await name.fill('security-audit');
  await expectNoError(name);
});

test('advice that is there already keeps no one from asking for the words again', async ({ app, faults, page }) => {
  faults.expect(/net::ERR_FAILED|dynamically imported|Failed to/);
  await app.open();
  await openFullView(page);
  await page.route(part, (route) => route.abort());
  await page.getByRole('radio', { name: 'Write', exact: true }).check();
  await page.getByRole('button', { name: 'Confirm', exact: true }).click();
  await expect(page.locator('#missing')).toBeVisible();
  await page.unroute(part);
  await page.getByRole('button', { name: 'Try again', exact: true }).click();
  await expect(page.locator('#error-summary')).toBeFocused();
  await expect(page.locator('.advice')).toContainText('KICS');
});

test('while the words are on their way Confirm answers, and who goes on typing is left alone', async ({ app, axe, page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(part, async (route) => held.then(() => route.continue()));
  await app.open();
  await page.getByRole('button', { name: 'Confirm', exact: true }).click();
  await expect(page.getByRole('alert')).toHaveText('2 problems');
  const name = field(page, 'Trail Name');
  await expect(name).toHaveAttribute('aria-invalid', 'true');
  await axe('words of problems under way');
  await name.click();
  await page.keyboard.type('secu');
  release();
  await expect(page.locator('#error-summary')).toBeVisible();
  await page.keyboard.type('rity-audit');
  await expect(name).toHaveValue('security-audit');
  await expect(name).toBeFocused();
});

test('a name that its last letter makes right shows no error when the field is left at once', async ({ app, page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await app.open();
  const shown = await field(page, 'Trail Name').evaluate(async (input: HTMLInputElement) => {
    input.focus();
    for (const value of ['sec', 'security-audit']) {
      input.value = value;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    input.dispatchEvent(new FocusEvent('blur'));
    await new Promise((resolve) => setTimeout(resolve));
    return input.getAttribute('aria-invalid');
  });
  expect(shown).toBeNull();
  await expect(page.getByText(/^Draft saved/)).toBeVisible();
  expect(asked.filter((path) => path.includes('split_remarks'))).toEqual([]);
});

test('what comes back online comes by itself', async ({ app, context, faults, page }) => {
  faults.expect(/net::ERR_INTERNET_DISCONNECTED|dynamically imported|Failed to/);
  await app.open();
  const name = field(page, 'Trail Name');
  await context.setOffline(true);
  await name.fill('sec1');
  await name.blur();
  await expectError(name, 'The message that belongs here could not be fetched.');
  await page.getByRole('tab', { name: 'Plan', exact: true }).click();
  // The picture may be on its way, too.
  const plan = page.getByRole('tabpanel', { name: 'Plan', exact: true });
  await expect(plan.getByText(/^This part of the page could not be fetched/)).toBeVisible();
  await context.setOffline(false);
  await expectError(name, 'Use 6 to 36 characters; this name has 4.');
  await expect(plan.locator('ol').first()).toBeVisible();
});

test('Info says more, fetched when it is opened', async ({ app, page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await app.open();
  await page.locator('summary[aria-label="Info: Trail Name"]').click();
  await expect(page.getByText('Unique in the account and fixed once the trail exists.')).toBeVisible();
  expect(asked.filter((path) => path.includes('split_info'))).toHaveLength(1);
  await page.getByRole('combobox', { name: 'Language', exact: true }).selectOption('zh-CN');
  await expect(page.getByText('名称在账号内唯一，创建后不能修改。')).toBeVisible();
});

test('a stylesheet that was refused once is asked for again', async ({ app, faults, page }) => {
  faults.expect(/net::ERR_FAILED|Failed to/);
  await app.open();
  await page.route('**/later-*.css', (route) => route.abort());
  await page.getByRole('tab', { name: 'Plan', exact: true }).click();
  await expect(page.getByRole('tabpanel', { name: 'Plan', exact: true }).locator('ol').first()).toBeVisible();
  await page.unroute('**/later-*.css');
  await openFullView(page);
  await expect(field(page, 'Bucket Name')).toHaveCount(0);
  await expect.poll(() => page.locator('.tile').first().evaluate((tile) => getComputedStyle(tile).display)).toBe('grid');
});

test('the review prints whole, and so does the page', async ({ app, page }) => {
  await app.open();
  await field(page, 'Trail Name').fill('security-audit');
  await field(page, 'Project Name').fill('audit-hz');
  await page.setViewportSize({ width: 794, height: 1123 });
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#request-json')).toBeVisible();
  await expect(page.locator('#form #trail-name')).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: 'Confirm', exact: true }).click();
  await expect(page.locator('#review')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#review')).toBeVisible();
  await expect(page.locator('#form')).toBeHidden();
  const style = await page.locator('#review').evaluate((dialog) => {
    const { maxHeight, overflowY } = getComputedStyle(dialog);
    return { maxHeight, overflowY };
  });
  expect(style).toEqual({ maxHeight: 'none', overflowY: 'visible' });
});

test('the styles of the review come with it', async ({ app, page }) => {
  await app.open();
  const styles = () => page.evaluate(() => [...document.styleSheets].map(({ href }) => new URL(href ?? '', location.href).pathname.replace(/-.*/, '')));
  expect(await styles()).toEqual(['/app']);
  await page.getByRole('tab', { name: 'Plan', exact: true }).click();
  await expect(page.getByRole('tabpanel', { name: 'Plan', exact: true }).locator('ol').first()).toBeVisible();
  expect(await styles()).toEqual(['/app', '/later']);
});
