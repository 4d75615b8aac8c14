// Nothing that was typed is lost: a reload, a closed page, another tab, and the way to throw a draft away.
import { field, openFullView } from '../fixtures/form.ts';
import { expect, test } from '../fixtures/test.ts';

const key = 'trail-designer.draft.v1';
/** What reads drafts is fetched when there is one. */
const part = '**/split_draft-*.wasm';

test('a reload keeps the draft, the view and what hidden branches hold', async ({ app, axe, page }) => {
  await app.open();
  await openFullView(page);
  await field(page, 'Trail Name').fill('security-audit');
  const oss = page.getByRole('group', { name: 'Delivery to OSS', exact: true });
  await page.getByRole('checkbox', { name: 'Delivery to OSS', exact: true }).check();
  await field(oss, 'Bucket Name').fill('audit-archive');
  await page.getByRole('checkbox', { name: 'Delivery to OSS', exact: true }).uncheck();
  await expect(page.getByText(/^Draft saved \d\d:\d\d$/)).toBeVisible();

  await page.reload();
  await expect(field(page, 'Trail Name')).toHaveValue('security-audit');
  await expect(page.getByRole('heading', { name: 'Create Trail', exact: true, level: 1 })).toBeVisible();
  await expect(page.getByText(/^Draft from \d\d:\d\d restored$/).first()).toBeVisible();
  await page.getByRole('checkbox', { name: 'Delivery to OSS', exact: true }).check();
  await expect(field(oss, 'Bucket Name')).toHaveValue('audit-archive');
  await axe('restored draft');
});

test('what was typed last is saved when the page goes at once', async ({ app, page }) => {
  await app.open();
  await field(page, 'Trail Name').fill('typed-last');
  await page.reload();
  await expect(field(page, 'Trail Name')).toHaveValue('typed-last');
});

test('a form that nobody has touched leaves nothing behind', async ({ app, page }) => {
  await app.open();
  await expect(page.getByText('Simulator').first()).toBeVisible();
  await page.reload();
  await expect(field(page, 'Trail Name')).toBeVisible();
  expect(await page.evaluate((key) => localStorage.getItem(key), key)).toBeNull();
  await expect(page.getByText(/restored/)).toHaveCount(0);
});

test('Discard asks once, and then the form is fresh', async ({ app, page }) => {
  await app.open();
  await field(page, 'Trail Name').fill('security-audit');
  await page.reload();
  await page.getByRole('button', { name: 'Discard', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Cancel', exact: true })).toBeFocused();
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(field(page, 'Trail Name')).toHaveValue('security-audit');

  await page.getByRole('button', { name: 'Discard', exact: true }).click();
  await page.getByRole('button', { name: 'Discard', exact: true }).click();
  await expect(field(page, 'Trail Name')).toHaveValue('');
  await expect(field(page, 'Trail Name')).toBeFocused();
  await page.reload();
  await expect(field(page, 'Trail Name')).toHaveValue('');
  // What the proxy knows is filled in again.
  await expect(page.locator('#home-region')).toHaveValue('cn-hangzhou');
});

test('a draft that changed in another tab is offered, and neither is lost', async ({ app, context, page }) => {
  await app.open();
  await field(page, 'Trail Name').fill('first-tab');
  await expect(page.getByText(/^Draft saved/)).toBeVisible();
  const second = await context.newPage();
  await second.goto(app.url);
  await expect(field(second, 'Trail Name')).toHaveValue('first-tab');
  await field(second, 'Trail Name').fill('second-tab');

  await expect(page.getByText('Draft changed in another tab').first()).toBeVisible();
  await expect(field(page, 'Trail Name')).toHaveValue('first-tab');
  await page.getByRole('button', { name: 'Load', exact: true }).click();
  await expect(field(page, 'Trail Name')).toHaveValue('second-tab');
  await expect(page.getByRole('button', { name: 'Load', exact: true })).toHaveCount(0);
});

test('a stored draft that cannot be read is kept and said', async ({ app, page }) => {
  await page.addInitScript((key) => {
    if (!localStorage.getItem(key)) localStorage.setItem(key, '{"version":7,"draft":"from the future"}');
  }, key);
  await app.open();
  await expect(page.getByText(/newer version of this page/).first()).toBeVisible();
  await field(page, 'Trail Name').fill('security-audit');
  await expect(page.getByText(/^Draft saved/)).toBeVisible();
  expect(await page.evaluate((key) => localStorage.getItem(`${key}.unreadable`), key)).toBe('{"version":7,"draft":"from the future"}');
});

test('a browser without storage says so and asks before the page is left', async ({ app, axe, page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('denied', 'SecurityError'); } });
  });
  await app.open();
  await expect(page.getByText('Drafts cannot be saved in this browser.').first()).toBeVisible();
  await axe('no storage');
  await field(page, 'Trail Name').click();
  await page.keyboard.type('security-audit');
  await expect(page.locator('#request-json')).toContainText('security-audit');

  const asked = new Promise<string>((answer) => page.once('dialog', (dialog) => { void dialog.dismiss().then(() => answer(dialog.type())); }));
  await page.evaluate(() => { setTimeout(() => location.reload()); });
  expect(await asked).toBe('beforeunload');
  await expect(field(page, 'Trail Name')).toHaveValue('security-audit');
  // Nothing is left to lose, so nothing is asked any more.
  await field(page, 'Trail Name').fill('');
  await page.reload();
  await expect(field(page, 'Trail Name')).toHaveValue('');
});

test('a visitor without a draft fetches nothing that reads one', async ({ app, page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await app.open();
  await field(page, 'Trail Name').fill('security-audit');
  await expect(page.getByText(/^Draft saved/)).toBeVisible();
  expect(asked.filter((path) => path.includes('split_draft'))).toEqual([]);
});

test('what is typed before the stored draft is read loses neither of them', async ({ app, page }) => {
  await app.open();
  await field(page, 'Trail Name').fill('stored');
  await expect(page.getByText(/^Draft saved/)).toBeVisible();
  const stored = await page.evaluate((key) => localStorage.getItem(key), key);

  let fetchPart = () => {};
  const held = new Promise<void>((resolve) => (fetchPart = resolve));
  await page.route(part, async (route) => held.then(() => route.continue()));
  await page.reload();
  await field(page, 'Trail Name').fill('typed');
  await expect(page.getByText('Saving the draft')).toBeVisible();
  expect(await page.evaluate((key) => localStorage.getItem(key), key)).toBe(stored);

  fetchPart();
  await expect(page.getByText(/An earlier draft is kept/).first()).toBeVisible();
  await expect(field(page, 'Trail Name')).toHaveValue('typed');
  await expect(page.getByText(/^Draft saved/)).toBeVisible();
  expect(await page.evaluate((key) => localStorage.getItem(`${key}.other`), key)).toBe(stored);
  await page.getByRole('button', { name: 'Bring it back', exact: true }).click();
  await expect(field(page, 'Trail Name')).toHaveValue('stored');
});

test('a page that goes before the stored draft is read keeps both', async ({ app, page }) => {
  await app.open();
  await field(page, 'Trail Name').fill('stored');
  await expect(page.getByText(/^Draft saved/)).toBeVisible();

  await page.route(part, () => {}); // never answered
  await page.reload();
  await field(page, 'Trail Name').fill('typed');
  await page.unroute(part);
  await page.reload();
  await expect(field(page, 'Trail Name')).toHaveValue('typed');
  await page.getByRole('button', { name: 'Bring it back', exact: true }).click();
  await expect(field(page, 'Trail Name')).toHaveValue('stored');
});

test('where what reads drafts cannot be fetched, the stored draft stays and the page says so', async ({ app, faults, page }) => {
  faults.expect(/net::ERR_FAILED|dynamically imported|Failed to/);
  await app.open();
  await field(page, 'Trail Name').fill('stored');
  await expect(page.getByText(/^Draft saved/)).toBeVisible();
  const stored = await page.evaluate((key) => localStorage.getItem(key), key);

  await page.route(part, (route) => route.abort());
  await page.reload();
  await expect(page.getByText(/could not be fetched/)).toBeVisible();
  await field(page, 'Trail Name').fill('typed');
  await expect(page.getByText(/^Draft not saved/)).toBeVisible();
  expect(await page.evaluate((key) => localStorage.getItem(key), key)).toBe(stored);

  await page.unroute(part);
  await page.getByRole('button', { name: 'Try again', exact: true }).click();
  await expect(page.getByText(/An earlier draft is kept/).first()).toBeVisible();
  await expect(page.getByText(/^Draft saved/)).toBeVisible();
  await expect(field(page, 'Trail Name')).toHaveValue('typed');
});

test('a page that goes without having read the stored draft keeps both', async ({ app, faults, page }) => {
  faults.expect(/net::ERR_FAILED|dynamically imported|Failed to/);
  await app.open();
  await field(page, 'Trail Name').fill('stored');
  await expect(page.getByText(/^Draft saved/)).toBeVisible();

  await page.route(part, (route) => route.abort());
  await page.reload();
  await expect(page.getByText(/could not be fetched/)).toBeVisible();
  await field(page, 'Trail Name').fill('typed');
  await expect(page.getByText(/^Draft not saved/)).toBeVisible();
  page.on('dialog', (dialog) => void dialog.accept());
  await page.unroute(part);
  await page.reload();
  await expect(page.locator('#form #trail-name')).toHaveValue('typed');
  await page.getByRole('button', { name: 'Bring it back', exact: true }).click();
  await expect(field(page, 'Trail Name')).toHaveValue('stored');
});
