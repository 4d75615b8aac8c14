// The design beside a file, a trail of the account, and its own last export: in words and as JSON.
import type { Locator, Page } from '@playwright/test';
import { account, field, openFullView } from '../fixtures/form.ts';
import { answer, button, colleagueCreates, dialog, fillQuick } from '../fixtures/review.ts';
import { expect, test } from '../fixtures/test.ts';

const project = `acs:log:cn-hangzhou:${account}:project/audit-hz`;
const request = JSON.stringify({ Name: 'security-audit', EventRW: 'Write', TrailRegion: 'All', SlsProjectArn: project });

async function openCompare(page: Page): Promise<void> {
  await button(page, 'Compare…').click();
  await expect(dialog(page).getByRole('heading', { level: 2, name: 'Compare this design', exact: true })).toBeFocused();
}

const source = (page: Page, name: string): Locator => dialog(page).getByRole('group', { name: 'Compare with', exact: true }).getByRole('radio', { name, exact: true });

const verdict = (page: Page, name: string): Locator => dialog(page).getByRole('heading', { level: 3, name, exact: true });

const row = (page: Page, name: string): Locator => dialog(page).getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });

async function chooseFile(page: Page, name: string, content: string | Buffer): Promise<void> {
  await dialog(page).getByLabel('File', { exact: true }).setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
}

/** What a row says of each side. */
async function expectRow(page: Page, name: string, own: string, other: string): Promise<void> {
  await expect(row(page, name).getByRole('cell')).toHaveText([own, other]);
}

test('a file is compared in words and as JSON, and nothing is changed', async ({ app, page }) => {
  await app.open();
  await fillQuick(page, 'security-audit');
  await openCompare(page);
  await chooseFile(page, 'audit.json', request);
  await expect(verdict(page, '1 difference')).toBeFocused();
  await expectRow(page, 'Management Event (EventRW)', 'All', 'Write');
  const other = dialog(page).getByRole('heading', { level: 4, name: 'audit.json (CreateTrail request)', exact: true });
  await expect(other).toBeVisible();
  await expect(dialog(page).getByText(/^[0-9a-f]{64}$/)).toHaveCount(2);
  await expect(dialog(page).getByRole('heading', { name: 'Not compared, because audit.json (CreateTrail request) does not tell it' })).toBeVisible();
  await expect(dialog(page).getByRole('listitem').filter({ hasText: 'Start logging (StartLogging)' })).toBeVisible();

  await dialog(page).getByRole('radio', { name: 'As JSON', exact: true }).check();
  const lines = dialog(page).getByRole('region', { name: 'As JSON', exact: true });
  await expect(lines.getByRole('deletion')).toHaveText([/−This design only: +"EventRW": "All",/]);
  await expect(lines.getByRole('insertion')).toHaveText([/\+audit\.json \(CreateTrail request\) only: +"EventRW": "Write",/]);

  await button(dialog(page), 'Close').click();
  await expect(button(page, 'Compare…')).toBeFocused();
  await expect(field(page, 'Trail Name')).toHaveValue('security-audit');
});

test('pasted text is compared, and one that is no trail says why', async ({ app, axe, page }) => {
  await app.open();
  await fillQuick(page, 'security-audit');
  await openCompare(page);
  await dialog(page).getByLabel('Text', { exact: true }).fill('{');
  await button(dialog(page), 'Compare the text').click();
  await expect(dialog(page).getByText('This is not JSON from line 1, column 1 on. Mend the text there.')).toBeFocused();
  await axe('a text that is no trail');
  await dialog(page).getByLabel('Text', { exact: true }).fill(request.replace('Write', 'All'));
  await button(dialog(page), 'Compare the text').click();
  await expect(verdict(page, 'No differences in what both tell.')).toBeFocused();
});

test('of a file with several trails one is chosen', async ({ app, page }) => {
  await app.open();
  await fillQuick(page, 'security-audit');
  await openCompare(page);
  const trail = (Name: string) => ({ Name, HomeRegion: 'cn-hangzhou', Status: 'Enable', EventRW: 'All', TrailRegion: 'All', SlsProjectArn: project });
  await chooseFile(page, 'trails.json', JSON.stringify({ TrailList: [trail('another-trail'), trail('security-audit')] }));
  await expect(verdict(page, '1 difference')).toBeFocused();
  await expectRow(page, 'Trail Name (Name)', 'security-audit', 'another-trail');
  await dialog(page).getByRole('combobox', { name: 'Trail', exact: true }).selectOption('security-audit');
  await expect(verdict(page, 'No differences.')).toBeVisible();
});

test('a trail of the account is read whole, and what is not read is never off', async ({ app, axe, faults, page }) => {
  await app.open();
  await colleagueCreates(page, { Name: 'live-trail', EventRW: 'All', TrailRegion: 'All', SlsProjectArn: project });
  await page.reload();
  await fillQuick(page, 'security-audit');
  await openFullView(page);
  await page.getByRole('checkbox', { name: 'Insights Event', exact: true }).check();
  await openCompare(page);
  await source(page, 'A trail of the account').check();
  const select = dialog(page).getByRole('combobox', { name: 'Trail', exact: true });
  await select.focus();
  await select.selectOption('live-trail · cn-hangzhou');
  await expect(verdict(page, '3 differences')).toBeVisible();
  await expectRow(page, 'Trail Name (Name)', 'security-audit', 'live-trail');
  await expectRow(page, 'Start logging (StartLogging)', 'called', 'not called');
  await expect(row(page, 'Insights Event (PutInsightSelectors)').getByRole('cell').last()).toHaveText('not called');
  await expect(select).toBeFocused();
  await axe('a trail beside the design');

  faults.expect(/403/);
  await answer(page, 'GetInsightSelectors', 403, { Code: 'NoPermission', Message: 'no', RequestId: 'R-1' });
  await select.selectOption({ index: 0 });
  await select.selectOption('live-trail · cn-hangzhou');
  await expect(verdict(page, '2 differences')).toBeVisible();
  await expect(row(page, 'Insights Event (PutInsightSelectors)')).toHaveCount(0);
  await expect(dialog(page).getByText('Insights Event: not read, so not compared')).toBeVisible();
});

test('the last export is compared with what became of the design', async ({ app, axe, page }) => {
  await app.open();
  await fillQuick(page, 'security-audit');
  await openCompare(page);
  await source(page, 'The last export of this page').check();
  await expect(dialog(page).getByText(/^Nothing was copied or downloaded/)).toBeVisible();
  await page.keyboard.press('Escape');

  await button(page, 'Copy').click();
  await expect(page.getByText('Copied: Request JSON').first()).toBeVisible();
  await openCompare(page);
  await source(page, 'The last export of this page').check();
  await expect(verdict(page, 'No differences.')).toBeVisible();
  await page.keyboard.press('Escape');

  await field(page, 'Trail Name').fill('security-audit-2');
  await openCompare(page);
  await source(page, 'The last export of this page').check();
  await expect(verdict(page, '1 difference')).toBeVisible();
  await expect(dialog(page).getByRole('heading', { level: 4, name: /^Request JSON, \d\d:\d\d$/ })).toBeVisible();
  await expectRow(page, 'Trail Name (Name)', 'security-audit-2', 'security-audit');
  await axe('the last export');
});

test('by keyboard alone, and on a page of 320 pixels', async ({ app, page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await app.open();
  await fillQuick(page, 'security-audit');
  await button(page, 'Compare…').focus();
  await page.keyboard.press('Enter');
  const heading = dialog(page).getByRole('heading', { level: 2, name: 'Compare this design', exact: true });
  await expect(heading).toBeFocused();
  const text = dialog(page).getByLabel('Text', { exact: true });
  for (let steps = 0; steps < 12 && !(await text.evaluate((node) => node === document.activeElement)); steps += 1) await page.keyboard.press('Tab');
  await expect(text).toBeFocused();
  await page.keyboard.insertText(request);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(verdict(page, '1 difference')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(dialog(page).getByRole('radio', { name: 'In words', exact: true })).toBeFocused();
  await expectRow(page, 'Management Event (EventRW)', 'All', 'Write');
  const overflow = () => dialog(page).evaluate((node) => node.scrollWidth - node.clientWidth);
  expect(await overflow()).toBe(0);
  await page.keyboard.press('ArrowRight');
  await expect(dialog(page).getByRole('region', { name: 'As JSON', exact: true })).toBeVisible();
  expect(await overflow()).toBe(0);
  await page.keyboard.press('Escape');
  await expect(button(page, 'Compare…')).toBeFocused();
});

test.describe('in Chinese', () => {
  test.use({ locale: 'zh-CN' });

  test('the comparison speaks Chinese', async ({ app, page }) => {
    await app.open();
    await field(page, '跟踪名称').fill('security-audit');
    await button(page, '对比…').click();
    await dialog(page).getByLabel('文本', { exact: true }).fill(request);
    await button(dialog(page), '对比文本').click();
    await expect(dialog(page).getByRole('heading', { level: 3, name: '2处差异', exact: true })).toBeFocused();
    await expect(row(page, '管控事件（EventRW）').getByRole('cell')).toHaveText(['All', 'Write']);
    await dialog(page).getByRole('radio', { name: 'JSON', exact: true }).check();
  });
});

test('selectors of data events are compared in words', async ({ app, axe, page }) => {
  await app.open();
  await openFullView(page);
  await fillQuick(page, 'security-audit');
  await page.getByRole('checkbox', { name: 'Data Event', exact: true }).check();
  await openCompare(page);
  await expect(dialog(page)).toContainText('Compares account, region, every parameter');
  const EventSelectors = '[{"ServiceName":"Oss","ReadWriteType":"Read"},{"ServiceName":"PDS"}]';
  const calls = [
    { action: 'CreateTrail', parameters: JSON.parse(request) as unknown },
    { action: 'PutDataEventSelector', parameters: { TrailName: 'security-audit', EventSelectors, TrailRegionIds: 'cn-hangzhou' } },
  ];
  await chooseFile(page, 'plan.json', JSON.stringify({ kind: 'trail-plan', version: 1, homeRegion: 'cn-hangzhou', calls }));
  const cells = row(page, 'Data Event (PutDataEventSelector)').getByRole('cell');
  await expect(cells.first().getByRole('listitem')).toHaveText(['Changed: Oss: reads and writes']);
  await expect(cells.last().getByRole('listitem')).toHaveText(['Changed: Oss: reads', 'Only here: PDS: reads and writes']);
  await axe('data events compared');
});
