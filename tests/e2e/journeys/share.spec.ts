// The design as a link: made, copied, opened beside an own draft, without account IDs, and broken.
import type { Browser, Page } from '@playwright/test';
import { account, field, group, openFullView, otherAccount, request } from '../fixtures/form.ts';
import { button, dialog, fillQuick } from '../fixtures/review.ts';
import { expectSaid, noteSaid } from '../fixtures/said.ts';
import { expect, test } from '../fixtures/test.ts';

async function openShare(page: Page): Promise<void> {
  await button(page, 'Share…').click();
  await expect(dialog(page).getByRole('heading', { level: 2, name: 'Share as a link', exact: true })).toBeFocused();
}

const linkField = (page: Page) => dialog(page).getByRole('textbox', { name: 'Link', exact: true });

async function link(page: Page): Promise<string> {
  await openShare(page);
  const text = await linkField(page).inputValue();
  await button(dialog(page), 'Close').click();
  return text;
}

/** Somebody else's browser: another storage, another history. */
async function visitor(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-US', reducedMotion: 'reduce' });
  await noteSaid(context);
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

const linked = (page: Page) => dialog(page).getByRole('heading', { level: 2, name: 'From a link', exact: true });

test('a link says what it gives away, and is copied', async ({ app, page }) => {
  await app.open();
  await fillQuick(page, 'security-audit');
  await openShare(page);
  await expect(dialog(page)).toContainText('with its account IDs and resource names');
  const text = await linkField(page).inputValue();
  expect(text).toMatch(new RegExp(`^${app.url}/#d=v1\\.[A-Za-z0-9_-]+$`));
  await expect(dialog(page).getByText(`${text.length} characters`, { exact: true })).toBeVisible();
  await expect(dialog(page).getByText(/^[0-9a-f]{64}$/)).toBeVisible();
  await button(dialog(page), 'Copy link').click();
  await expect(dialog(page).getByRole('status')).toHaveText('Link copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
  await page.keyboard.press('Escape');
  await expect(button(page, 'Share…')).toBeFocused();
});

test('where copying is refused the link is selected', async ({ app, axe, page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await app.open();
  await openShare(page);
  await button(dialog(page), 'Copy link').click();
  await expect(dialog(page).getByRole('status')).toContainText('The browser did not allow copying');
  await expect(linkField(page)).toBeFocused();
  const selected = await linkField(page).evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd));
  expect(selected).toBe(await linkField(page).inputValue());
  await axe('copying was refused');
});

test('a link opened elsewhere is the same design', async ({ app, browser, page }) => {
  await app.open();
  await fillQuick(page, 'security-audit');
  await openFullView(page);
  await page.getByRole('checkbox', { name: 'Delivery to OSS', exact: true }).check();
  await field(group(page, 'Delivery to OSS'), 'Bucket Name').fill('audit-archive');
  await page.getByRole('checkbox', { name: 'Data Event', exact: true }).check();
  const own = await request(page);
  const other = await visitor(browser, await link(page));
  await expect(linked(other)).toBeFocused();
  await expect(dialog(other)).toContainText('This is what the link would fill in.');
  await button(dialog(other), 'Use the link\'s design').click();
  await expect(dialog(other)).toHaveCount(0);
  expect(await request(other)).toEqual(own);
  await expect(other).toHaveURL(`${app.url}/`);
  await expectSaid(other, 'The form holds the design of the link');
  await expect(field(group(other, 'Delivery to OSS'), 'Bucket Name')).toHaveValue('audit-archive');
  await other.reload();
  await expect(field(other, 'Trail Name')).toHaveValue('security-audit');
  await expect(dialog(other)).toHaveCount(0);
  await other.context().close();
});

test('the own draft is replaced only when it is said, and is kept', async ({ app, page }) => {
  await app.open();
  await fillQuick(page, 'from-somebody');
  const url = await link(page);
  await field(page, 'Trail Name').fill('my-own-draft');
  await expect(page.getByText(/^Draft saved/)).toBeVisible();

  // The same page: only the fragment changes.
  await page.goto(url);
  await expect(linked(page)).toBeFocused();
  const name = dialog(page).getByRole('row').filter({ hasText: 'Trail Name (Name)' });
  await expect(name.getByRole('cell')).toHaveText(['my-own-draft', 'from-somebody']);
  await expect(dialog(page).getByRole('columnheader')).toHaveText(['Setting', 'Your draft', 'The link']);
  await button(dialog(page), 'Keep your draft').click();
  await expect(field(page, 'Trail Name')).toHaveValue('my-own-draft');
  await expect(page).toHaveURL(`${app.url}/`);

  // A page that comes with the link, and a draft in the storage.
  await page.goto('about:blank');
  await page.goto(url);
  await expect(linked(page)).toBeFocused();
  await expect(name.getByRole('cell')).toHaveText(['my-own-draft', 'from-somebody']);
  await page.keyboard.press('Escape');
  await expect(field(page, 'Trail Name')).toHaveValue('my-own-draft');
  // As long as the address has the link, going to it is going nowhere.
  await expect(page).toHaveURL(`${app.url}/`);

  await page.goto(url);
  await button(dialog(page), 'Use the link\'s design').click();
  await expect(field(page, 'Trail Name')).toHaveValue('from-somebody');
  await expect(page.getByText(/An earlier draft is kept/).first()).toBeVisible();
  await page.reload();
  await expect(field(page, 'Trail Name')).toHaveValue('from-somebody');
  await button(page, 'Bring it back').click();
  await expect(field(page, 'Trail Name')).toHaveValue('my-own-draft');
});

test('a link to the same plan says what else differs', async ({ app, page }) => {
  await app.open();
  await fillQuick(page, 'security-audit');
  const url = await link(page);
  await openFullView(page);
  await field(page, 'Change reference').fill('CHG-7');
  await page.goto(url);
  await expect(dialog(page).getByRole('heading', { level: 3, name: 'No differences.', exact: true })).toBeVisible();
  await expect(dialog(page)).toContainText('CHG-7');
  await expect(dialog(page)).toContainText('The plan is the same. What differs is the change reference');
  await expect(dialog(page)).toContainText('Change reference: CHG-7 → nothing');
  await button(dialog(page), 'Keep your draft').click();

  // Whatever else differs, the reference that goes away is said.
  await field(page, 'Trail Name').fill('my-own-draft');
  await page.goto(url);
  await expect(dialog(page).getByRole('row').filter({ hasText: 'Trail Name (Name)' })).toBeVisible();
  await expect(dialog(page)).toContainText('Change reference: CHG-7 → nothing');
});

test('account IDs are left out, and the reader has their own', async ({ app, axe, browser, page }) => {
  await app.open();
  await fillQuick(page, 'security-audit');
  await openFullView(page);
  const sls = group(page, 'Delivery to Log Service');
  await group(sls, 'Destination Account').getByRole('radio', { name: 'Delivery to Another Account', exact: true }).check();
  await sls.getByLabel('Project ARN', { exact: true }).fill(`acs:log:cn-hangzhou:${otherAccount}:project/central`);
  await sls.getByLabel('RAM Role ARN of Destination Account', { exact: true }).fill(`acs:ram::${otherAccount}:role/writer`);
  await openShare(page);
  const leaveOut = dialog(page).getByRole('checkbox', { name: 'Leave out account IDs', exact: true });
  await expect(dialog(page)).toContainText('with its account IDs and resource names');
  await leaveOut.check();
  await expect(dialog(page)).toContainText('with its resource names, and no account IDs');
  await expect(dialog(page)).not.toContainText('with its account IDs');
  await expect(dialog(page)).toContainText('In another account the design has another fingerprint.');
  await axe('a link without account IDs');
  const other = await visitor(browser, await linkField(page).inputValue());
  await expect(linked(other)).toBeFocused();
  await expect(dialog(other)).toContainText(`${account} stands where the sender's own account was, also inside names.`);
  await button(dialog(other), 'Use the link\'s design').click();
  await expect(other.locator('#account-id')).toHaveValue(account);
  await openFullView(other);
  const there = group(other, 'Delivery to Log Service');
  await expect(there.getByLabel('Project ARN', { exact: true })).toHaveValue('acs:log:cn-hangzhou:<other-account>:project/central');
  await expect(there.getByLabel('RAM Role ARN of Destination Account', { exact: true })).toHaveValue('acs:ram::<other-account>:role/writer');
  await other.context().close();
});

const broken: [string, string][] = [
  ['v1.AAAA', 'The link is damaged'],
  ['v1.', 'The link is damaged'],
  ['v2.AAAA', 'The link has version 2, which a later release of this page makes.'],
  [`v1.${'A'.repeat(9_000)}`, 'A link holds at most 8,192 characters; this one has 9,006.'],
];

for (const [fragment, words] of broken) {
  test(`a link that gives no design says why: ${fragment.slice(0, 8)}`, async ({ app, axe, page }) => {
    await app.open();
    await field(page, 'Trail Name').fill('my-own-draft');
    await page.goto(`${app.url}/#d=${fragment}`);
    await expect(linked(page)).toBeFocused();
    await expect(dialog(page)).toContainText(words);
    await expect(dialog(page)).toContainText('The form is as it was.');
    await expect(button(dialog(page), 'Use the link\'s design')).toHaveCount(0);
    await axe('a link that gives no design');
    await button(dialog(page), 'Close').click();
    await expect(field(page, 'Trail Name')).toHaveValue('my-own-draft');
    await expect(page).toHaveURL(`${app.url}/`);
  });
}

test('a link neither sends anything nor sets the proxy', async ({ app, browser, page }) => {
  await app.open();
  await fillQuick(page, 'security-audit');
  const url = await link(page);
  const other = await visitor(browser, `${app.url}/`);
  const writes: string[] = [];
  other.on('request', (request) => {
    if (request.method() === 'POST' && !request.url().endsWith('/DescribeTrails')) writes.push(request.url());
    expect(new URL(request.url()).origin).toBe(app.url);
  });
  await other.goto(url.replace('/#', '/?proxy=https://elsewhere.example#'));
  await button(dialog(other), 'Use the link\'s design').click();
  await expect(field(other, 'Trail Name')).toHaveValue('security-audit');
  await expect(other.locator('#account-id')).toHaveValue(account);
  expect(writes).toEqual([]);
  await other.context().close();
});

test('by keyboard alone', async ({ app, page }) => {
  await app.open();
  await fillQuick(page, 'security-audit');
  const url = await link(page);
  await field(page, 'Trail Name').fill('my-own-draft');
  await page.goto(url);
  await expect(linked(page)).toBeFocused();
  const use = button(dialog(page), 'Use the link\'s design');
  for (let steps = 0; steps < 12 && !(await use.evaluate((node) => node === document.activeElement)); steps += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(field(page, 'Trail Name')).toHaveValue('security-audit');
  await expect(field(page, 'Trail Name')).toBeFocused();
});

test.describe('on a proxy with several accounts', () => {
  const payments = '6543210987654321';
  test.use({ serverOptions: { env: { TRAIL_ACCOUNTS: `${account}=audit,${payments}=payments` } } });

  test('a link without account IDs asks which account is meant', async ({ app, axe, browser, page }) => {
    await app.open();
    await expect(page.locator('#account-id').getByRole('option', { selected: true })).toHaveText('Choose an account');
    await page.locator('#account-id').selectOption(account);
    await field(page, 'Trail Name').fill('security-audit');
    await field(page, 'Project Name').fill('audit-hz');
    await openShare(page);
    await dialog(page).getByRole('checkbox', { name: 'Leave out account IDs', exact: true }).check();
    const other = await visitor(browser, await linkField(page).inputValue());
    await expect(linked(other)).toBeFocused();
    const asked = dialog(other).getByRole('combobox', { name: 'Your account', exact: true });
    await expect(asked.getByRole('option')).toHaveText(['Choose an account', `${account} · audit`, `${payments} · payments`]);
    await asked.selectOption(payments);
    await expect(dialog(other)).toContainText(`${payments} stands where the sender's own account was, also inside names.`);
    await button(dialog(other), 'Use the link\'s design').click();
    await expect(other.locator('#account-id')).toHaveValue(payments);
    expect((await request(other))['SlsProjectArn']).toBe(`acs:log:cn-hangzhou:${payments}:project/audit-hz`);
    await other.context().close();
    await axe('several accounts');
  });
});

test.describe('in Chinese', () => {
  test.use({ locale: 'zh-CN' });

  test('links are shared and opened in Chinese', async ({ app, page }) => {
    await app.open();
    await field(page, '跟踪名称').fill('security-audit');
    await button(page, '分享…').click();
    const url = await dialog(page).getByRole('textbox', { name: '链接', exact: true }).inputValue();
    await expect(dialog(page)).toContainText('包括账号ID和资源名称');
    const leaveOut = dialog(page).getByRole('checkbox', { name: '不包含账号ID', exact: true });
    await leaveOut.check();
    await expect(dialog(page)).toContainText('链接包含整个设计和资源名称，不包含账号ID。');
    await expect(dialog(page)).not.toContainText('包括账号ID');
    await leaveOut.uncheck();
    await button(dialog(page), '关闭').click();
    await field(page, '跟踪名称').fill('my-own-draft');
    await page.goto(url);
    await expect(dialog(page).getByRole('heading', { level: 2, name: '来自链接', exact: true })).toBeFocused();
    await button(dialog(page), '使用链接中的设计').click();
    await expect(field(page, '跟踪名称')).toHaveValue('security-audit');
  });
});
