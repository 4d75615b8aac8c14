// Nothing that was typed is lost: a reload, a closed page, another tab, and the way to throw a draft away.
import { field, group, openFullView } from '../fixtures/form.ts';
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

test('what is typed into a list and not added yet is added when the page goes', async ({ app, page }) => {
  await app.open();
  await openFullView(page);
  await page.getByRole('checkbox', { name: 'Data Event', exact: true }).check();
  const events = group(page, 'Data event selectors');
  await events.getByRole('button', { name: 'Add selector', exact: true }).click();
  const arn = 'acs:oss:*:1234567890123456:half-typed';
  await field(group(group(events, 'Selector 1'), 'Resource ARNs'), 'Include').pressSequentially(arn);
  await page.reload();
  await expect(group(group(events, 'Selector 1'), 'Resource ARNs').getByRole('listitem')).toContainText(arn);
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
  await expect(field(page, 'Trail Name')).toBeFocused();
});

test('who keeps the own draft goes on where they were', async ({ app, context, page }) => {
  await app.open();
  await field(page, 'Project Name').fill('audit-hz');
  await expect(page.getByText(/^Draft saved/)).toBeVisible();
  const second = await context.newPage();
  await second.goto(app.url);
  const keep = page.getByRole('button', { name: 'Keep mine', exact: true });
  await field(second, 'Trail Name').fill('second-tab');
  await keep.click();
  await expect(keep).toHaveCount(0);
  await expect(field(page, 'Project Name')).toBeFocused();
  await field(second, 'Trail Name').fill('second-tab-again');
  await keep.focus();
  await page.keyboard.press('Enter');
  await expect(keep).toHaveCount(0);
  await expect(field(page, 'Trail Name')).toBeFocused();
});

test('that a draft changed in another tab is in reach wherever the page is scrolled to', async ({ app, context, page }) => {
  await app.open();
  await openFullView(page);
  await page.getByRole('checkbox', { name: 'Delivery to OSS', exact: true }).check();
  await field(page, 'Trail Name').fill('1');
  await expect(page.getByText(/^Draft saved/)).toBeVisible();
  const second = await context.newPage();
  await second.goto(app.url);
  await field(second, 'Trail Name').fill('second-tab');
  const buttons = ['Load', 'Keep mine'].map((name) => page.getByRole('button', { name, exact: true }));
  for (const button of buttons) await expect(button).toBeVisible();
  /** Whether a click on each of its corners and its middle reaches it. */
  const isHit = (button: (typeof buttons)[number]) =>
    button.evaluate((node) => {
      const { left, right, top, bottom } = node.getBoundingClientRect();
      const points = [[left + 4, top + 4], [right - 4, top + 4], [left + 4, bottom - 4], [right - 4, bottom - 4], [(left + right) / 2, (top + bottom) / 2]];
      return points.every(([x, y]) => document.elementFromPoint(x ?? 0, y ?? 0) === node);
    });
  for (const width of [752, 760, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    // Wherever that is: also over what lies above the ground of the form.
    for (const part of [0.2, 0.4, 0.5, 0.6, 0.8, 1]) {
      const scrolled = await page.evaluate((part) => {
        scrollTo(0, (document.documentElement.scrollHeight - innerHeight) * part);
        return scrollY;
      }, part);
      expect(scrolled).toBeGreaterThan(0);
      for (const button of buttons) expect(await isHit(button), `${width} px, scrolled to ${scrolled}`).toBe(true);
    }
  }
  const notice = page.locator('.notice').filter({ has: page.getByRole('button', { name: 'Keep mine', exact: true }) });
  // Nor does a radio of a tile, which stands above the ground of it, shine through. The window is low, so that each can be scrolled there.
  await page.setViewportSize({ width: 760, height: 500 });
  const hits = await notice.evaluate((notice) => {
    const { left, right, top, bottom } = notice.getBoundingClientRect();
    const middle = (node: Element): [number, number] => {
      const box = node.getBoundingClientRect();
      return [box.left + box.width / 2, box.top + box.height / 2];
    };
    const below = [...document.querySelectorAll('.tile > input')].filter((radio) => middle(radio)[0] > left && middle(radio)[0] < right);
    return below.map((radio) => {
      scrollBy(0, middle(radio)[1] - (top + bottom) / 2);
      return notice.contains(document.elementFromPoint(...middle(radio)));
    });
  });
  expect(hits.length).toBeGreaterThan(0);
  expect(hits).not.toContain(false);
  // Where the bar has two lines there is no room; it stands above the form.
  await page.setViewportSize({ width: 660, height: 800 });
  await page.evaluate(() => scrollTo(0, 0));
  await expect(notice).toHaveCSS('position', 'static');
  for (const button of buttons) expect(await isHit(button)).toBe(true);
  const [ofNotice, ofName] = [await notice.boundingBox(), await field(page, 'Trail Name').boundingBox()];
  expect((ofNotice?.y ?? 0) + (ofNotice?.height ?? 0)).toBeLessThan(ofName?.y ?? 0);
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

test('of drafts that cannot be read the newest few are kept, and none at the cost of another', async ({ app, page }) => {
  await page.addInitScript((key) => {
    if (localStorage.length > 0) return;
    const draft = (name: string, savedAt: number) => JSON.stringify({ version: 1, savedAt, view: 'quick', draft: { 'trail-name': name } });
    for (const [time, name] of ['one-kept', 'two-kept', 'three-kept', 'four-kept'].entries()) localStorage.setItem(`${key}.other.${time}`, draft(name, time));
    for (let time = 10; time < 40; time += 1) localStorage.setItem(`${key}.${time % 2 ? 'other' : 'unreadable'}.${time}`, `{"version":7,"draft":${time}}`);
    localStorage.setItem(`${key}.other`, draft('last-kept', 5));
  }, key);
  await app.open();
  await expect(page.getByText('4 more earlier drafts', { exact: true })).toBeVisible();
  const left = await page.evaluate(() => Object.keys(localStorage).filter((key) => /\.\d+$/.test(key)).sort());
  const kept = (kind: string, times: number[]) => times.map((time) => `${key}.${kind}.${time}`);
  expect(left).toEqual([...kept('other', [0, 1, 2, 3, 33, 35, 37, 39]), ...kept('unreadable', [32, 34, 36, 38])]);
});

test('a browser without storage says so and asks before the page is left', async ({ app, page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('denied', 'SecurityError'); } });
  });
  await app.open();
  await expect(page.getByText('Drafts cannot be saved in this browser.').first()).toBeVisible();
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
