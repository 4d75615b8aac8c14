// Before the app is there: the name can be typed already, and nothing of it is lost, neither the focus nor the caret.
import type { Page, Route } from '@playwright/test';
import { expectError, field, openFullView } from '../fixtures/form.ts';
import { expect, test } from '../fixtures/test.ts';

const key = 'trail-designer.draft.v1';

/** Keeps the app from starting until the answer is called. */
async function holdBack(page: Page): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/app-*.wasm', async (route: Route) => held.then(() => route.continue()));
  return release;
}

test('what is typed before the app starts goes on into the form', async ({ app, page }) => {
  const start = await holdBack(page);
  await page.goto(app.url);
  const name = page.locator('#boot #trail-name');
  await name.click();
  await page.keyboard.type('secaudit');
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowLeft');
  const [input, preview] = [await name.elementHandle(), await page.locator('#boot #request-json').elementHandle()];

  start();
  await expect(page.locator('#boot')).toHaveCount(0);
  await expect(field(page, 'Trail Name')).toBeFocused();
  await page.keyboard.type('urity-');
  await expect(field(page, 'Trail Name')).toHaveValue('security-audit');
  await expect(page.locator('#request-json')).toContainText('"Name": "security-audit"');
  // The very elements, so that whoever held them holds the right ones.
  expect(await input?.inputValue()).toBe('security-audit');
  expect(await preview?.textContent()).toBe(await page.locator('#request-json').textContent());
  await expect(page.getByText(/^Draft saved/)).toBeVisible();
  await expect(page.locator('#status')).toHaveText('Request updated: 3 parameters, 1 problem');
  await page.reload();
  await expect(page.locator('#form #trail-name')).toHaveValue('security-audit');
});

for (const [width, colorScheme] of [[1440, 'light'], [1100, 'dark'], [768, 'dark'], [390, 'light'], [320, 'dark']] as const) {
  test.describe(() => {
    test.use({ viewport: { width, height: 900 }, colorScheme });

    test(`the app takes the places of its outline, ${width} px, ${colorScheme}`, async ({ app, page }) => {
      const places = () =>
        page.evaluate(() => {
          const place = (selector: string) => {
            const { x, y, width } = document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
            return [x, y, selector === '#request-json' ? 0 : width].map(Math.round);
          };
          const colour = (selector: string) => getComputedStyle(document.querySelector(selector) ?? document.body).backgroundColor;
          return {
            places: ['#trail-name', '#request-json', '.stack .card', '.side .card ~ .card', '.foot'].map(place),
            colours: ['body', '.top', '.card', '#trail-name'].map(colour),
          };
        });
      const start = await holdBack(page);
      await page.goto(app.url);
      await expect(page.locator('#boot .foot')).toBeVisible();
      const before = await places();
      start();
      await expect(page.locator('select#account-id')).toBeVisible();
      await expect(page.locator('.pic')).toHaveCount(1);
      const after = await places();
      expect(after.colours).toEqual(before.colours);
      after.places.flat().forEach((value, index) => expect(Math.abs(value - (before.places.flat()[index] ?? NaN)), `${index}: ${value}`).toBeLessThanOrEqual(2));
    });
  });
}

test('what is typed before the app starts does not take the place of a stored draft', async ({ app, page }) => {
  await app.open();
  await field(page, 'Trail Name').fill('stored');
  await expect(page.getByText(/^Draft saved/)).toBeVisible();
  const stored = await page.evaluate((key) => localStorage.getItem(key), key);

  const start = await holdBack(page);
  await page.reload();
  await page.locator('#boot #trail-name').fill('typed');
  start();
  await expect(page.getByText(/An earlier draft is kept/).first()).toBeVisible();
  await expect(field(page, 'Trail Name')).toHaveValue('typed');
  await expect(page.getByText(/^Draft saved/)).toBeVisible();
  expect(await page.evaluate((key) => localStorage.getItem(`${key}.other`), key)).toBe(stored);
});

test('an outline that nobody typed into leaves no draft', async ({ app, page }) => {
  const start = await holdBack(page);
  await page.goto(app.url);
  await page.locator('#boot #trail-name').focus();
  start();
  await expect(field(page, 'Trail Name')).toBeFocused();
  await expect(field(page, 'Trail Name')).not.toHaveAttribute('aria-invalid', 'true');
  await page.reload();
  await expect(page.locator('#form #trail-name')).toHaveValue('');
  expect(await page.evaluate((key) => localStorage.getItem(key), key)).toBeNull();
});

test('a bad name that was left before the app started shows its error', async ({ app, page }) => {
  const start = await holdBack(page);
  await page.goto(app.url);
  await page.locator('#boot #trail-name').fill('sec1');
  await page.locator('#boot #trail-name').blur();
  start();
  await expectError(field(page, 'Trail Name'), 'Use 6 to 36 characters; this name has 4.');
});

test('a restored full view keeps the focus of the field that was in use', async ({ app, page }) => {
  await app.open();
  await openFullView(page);
  await field(page, 'Trail Name').fill('stored');
  await expect(page.getByText(/^Draft saved/)).toBeVisible();
  const start = await holdBack(page);
  await page.reload();
  await page.locator('#boot #trail-name').focus();
  start();
  await expect(page.getByRole('heading', { name: 'Create Trail', exact: true, level: 1 })).toBeVisible();
  await expect(field(page, 'Trail Name')).toHaveValue('stored');
  await expect(field(page, 'Trail Name')).toBeFocused();
});

test.describe('in Chinese', () => {
  test.use({ locale: 'zh-CN' });

  test('the outline waits for the words too', async ({ app, page }) => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/split_zh_cn-*.wasm', async (route) => held.then(() => route.continue()));
    await page.goto(app.url);
    await page.locator('#boot #trail-name').fill('security-audit');
    release();
    await expect(field(page, '跟踪名称')).toHaveValue('security-audit');
  });
});

test('where the app cannot start, what was typed stays to be copied', async ({ app, faults, page }) => {
  faults.expect(/status of 500/);
  faults.expect(/uncaught: failed to fetch Wasm/);
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/app-*.wasm', async (route) => held.then(() => route.fulfill({ status: 500, body: '' })));
  await page.goto(app.url);
  await page.locator('#trail-name').fill('security-audit');
  release();
  await expect(page.getByRole('status').getByText('Trail Designer could not start.')).toBeVisible();
  await expect(page.locator('#trail-name')).toHaveValue('security-audit');
});
