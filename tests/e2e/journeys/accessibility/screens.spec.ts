// Every screen in both languages and both themes, from a desk to 320 px: axe, reflow, languages, and what it tells assistive technology.
// What it tells is kept in tests/e2e/snapshots, so that a change of it is seen in review; docs/accessibility.md says how they are renewed.
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { account, field, group, openFullView, otherAccount } from '../../fixtures/form.ts';
import { tab, tabPanel } from '../../fixtures/panel.ts';
import { frameOf, inside, openPortal, test as inPortal } from '../../fixtures/portal.ts';
import { answerOnce, button, colleagueCreates, dialog, expectHeading, fillQuick, hold, openReview } from '../../fixtures/review.ts';
import { look, masked } from '../../fixtures/screen.ts';
import { violations } from '../../fixtures/axe.ts';
import { widen } from '../../fixtures/looks.ts';
import { colleagueDoes, openTrails, trail } from '../../fixtures/trails.ts';
import { expect, test } from '../../fixtures/test.ts';

const project = `acs:log:cn-hangzhou:${account}:project/audit-hz`;
const request = JSON.stringify({ Name: 'from-a-file', EventRW: 'Write', TrailRegion: 'All', SlsProjectArn: project });
const key = 'trail-designer.draft.v1';

async function switchEverythingOn(page: Page): Promise<void> {
  await openFullView(page);
  for (const name of ['Insights Event', 'Data Event', 'Delivery to OSS', 'Delivery to MaxCompute']) await page.getByRole('checkbox', { name, exact: true }).check();
  await page.locator('#backfill').check();
  await page.getByRole('radio', { name: 'New Bucket', exact: true }).check();
  await page.getByRole('radio', { name: 'KMS', exact: true }).check();
  const events = group(page, 'Data event selectors');
  await button(events, 'Add selector').click();
  const arns = group(group(events, 'Selector 1'), 'Resource ARNs');
  await field(arns, 'Include').fill(`acs:oss:*:${account}:a-bucket-with-a-rather-long-name/and-a-long-prefix/*`);
  await page.keyboard.press('Enter');
}

async function chooseFile(page: Page, name: string, content: string): Promise<void> {
  await dialog(page).getByLabel('File', { exact: true }).setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
}

async function openTool(page: Page, name: string): Promise<void> {
  await button(page, name).click();
  await expect(dialog(page).getByRole('heading', { level: 2 })).toBeFocused();
}

/** Below 1080 px one pane is shown at a time. */
async function showPane(page: Page, name: string): Promise<void> {
  await widen(page, 768);
  await page.getByRole('radio', { name, exact: true }).check({ force: true });
  await widen(page, 1440);
}

async function leave(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
}

// In each: 1.1.1, 1.3.1, 1.4.3, 2.5.3, 2.5.8, 3.3.2 and 4.1.2 by axe, 1.4.10 by width, 3.1.1 and 3.1.2 by `lang`.
const criteria = '1.1.1, 1.3.1, 1.4.3, 1.4.10, 2.5.3, 2.5.8, 3.1.1, 3.1.2, 4.1.2';

// Each looks at several screens, four times.
test.describe.configure({ timeout: 240_000 });

test(`${criteria} the form: fresh, and with errors`, async ({ app, page }) => {
  await app.open();
  await expect(page.locator('#account-id')).toHaveValue(account);
  await look(page, 'form-fresh');
  await button(page, 'Confirm').click();
  await expect(page.locator('#error-summary')).toBeFocused();
  await look(page, 'form-errors-quick');
});

test(`${criteria} the form: everything on, and every error`, async ({ app, page }) => {
  await app.open();
  await expect(page.locator('#account-id')).toHaveValue(account);
  await switchEverythingOn(page);
  await look(page, 'form-everything', { everywhere: true });
  for (const name of ['Delivery to Log Service', 'Delivery to OSS', 'Delivery to MaxCompute']) {
    await group(page, name).getByRole('radio', { name: 'Delivery to Another Account', exact: true }).check();
  }
  await button(page, 'Confirm').click();
  await expect(page.locator('#error-summary')).toBeFocused();
  await look(page, 'form-errors-everything');
});

test(`${criteria} the panel: Info, advice, Plan, Export, Permissions, a copy by hand`, async ({ app, page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await app.open();
  await fillQuick(page, 'security-audit');
  for (const info of await page.locator('#form details.info > summary').all()) await info.click();
  await expect(page.locator('#form details.info p').first()).toBeVisible();
  await button(page, 'Copy').click();
  await expect(page.getByRole('textbox', { name: 'Request JSON', exact: true })).toBeFocused();
  await look(page, 'info-and-copy-by-hand');
  await openFullView(page);
  await page.getByRole('radio', { name: 'Write', exact: true }).check();
  await page.getByRole('radio', { name: 'New Project', exact: true }).check();
  await group(page, 'Delivery to OSS').getByRole('checkbox').check();
  await group(page, 'Delivery to OSS').getByRole('radio', { name: 'Delivery to Another Account', exact: true }).check();
  await field(group(page, 'Delivery to OSS'), 'Bucket Name').fill('audit-archive');
  await field(page, 'RAM Role ARN of OSS Bucket').fill(`acs:ram::${otherAccount}:role/delivery`);
  await showPane(page, 'Request');
  await tab(page, 'Plan').click();
  await expect(tabPanel(page, 'Plan')).toContainText('Log Service project audit-hz');
  await expect(page.locator('.advice')).toContainText('KICS');
  await look(page, 'plan', { told: 'aside, [role=complementary], .side' });
  await tab(page, 'Export').click();
  await page.getByRole('combobox', { name: 'Format', exact: true }).selectOption({ label: 'Terraform' });
  await expect(page.locator('#export-text')).toContainText('alicloud_actiontrail_trail');
  await look(page, 'export', { told: '#panel-export' });
  await page.getByRole('combobox', { name: 'Format', exact: true }).selectOption({ label: 'Report (Markdown)' });
  await expect(page.locator('#export-text')).toContainText('security-audit');
  await look(page, 'export-report', { told: '#panel-export' });
  await tab(page, 'Permissions').click();
  await expect(tabPanel(page, 'Permissions')).toContainText(`acs:ram::${otherAccount}:role/delivery`);
  const closed = tabPanel(page, 'Permissions').locator('details:not([open]) > summary');
  while ((await closed.count()) > 0) await closed.first().click();
  await expect(tabPanel(page, 'Permissions')).toContainText('aliyun ram CreateRole');
  await look(page, 'permissions', { told: '#panel-permissions' });
});

test(`${criteria} tools: Start, Open, Share, a link`, async ({ app, page }) => {
  await app.open();
  await fillQuick(page, 'security-audit');
  await openTool(page, 'Start from…');
  await look(page, 'start');
  await leave(page);
  await openTool(page, 'Open…');
  await look(page, 'open');
  await chooseFile(page, `${'x'.repeat(200)}.json`, '{"a":1}');
  await expect(dialog(page).getByRole('heading', { name: /was not opened$/ })).toBeFocused();
  await look(page, 'open-failed');
  await chooseFile(page, 'trails.json', await readFile(resolve(import.meta.dirname, '../../../../crates/model/tests/data/import/describe-trails.json'), 'utf8'));
  await expect(dialog(page).getByRole('heading', { level: 3, name: /^trails\.json/ })).toBeFocused();
  await look(page, 'open-found');
  await button(dialog(page), "Use the file's design").click();
  await expect(page.getByText(/^Opened trails\.json/).first()).toBeVisible();
  await look(page, 'opened', { told: '.page > .wide' });
  await openTool(page, 'Share…');
  const link = await dialog(page).getByRole('textbox', { name: 'Link', exact: true }).inputValue();
  await button(dialog(page), 'Copy link').click();
  await expect(dialog(page).getByRole('status')).toHaveText('Link copied');
  await look(page, 'share');
  await leave(page);
  await field(page, 'Trail Name').fill('my-own-draft');
  await page.goto(link);
  await expect(dialog(page).getByRole('heading', { name: 'From a link', exact: true })).toBeFocused();
  await look(page, 'linked');
});

test(`${criteria} tools: Compare in words and as JSON`, async ({ app, page }) => {
  await app.open();
  await fillQuick(page, 'security-audit');
  await openTool(page, 'Compare…');
  await look(page, 'compare');
  await chooseFile(page, 'audit.json', request);
  await expect(dialog(page).getByRole('heading', { level: 3 }).first()).toBeFocused();
  await look(page, 'compare-words');
  await dialog(page).getByRole('radio', { name: 'As JSON', exact: true }).check();
  await look(page, 'compare-json');
});

test(`${criteria} Review, a run under way, the result, a refusal`, async ({ app, faults, page }) => {
  faults.expect(/status of 409/);
  await app.open();
  await fillQuick(page, 'security-audit');
  await page.getByRole('radio', { name: 'New Project', exact: true }).check();
  await openReview(page);
  await button(dialog(page), 'Confirm and create').click();
  await expect(group(dialog(page), 'Tick each one that exists').getByRole('checkbox')).toBeFocused();
  await look(page, 'review', { everywhere: true });
  await group(dialog(page), 'Tick each one that exists').getByRole('checkbox').check();
  await answerOnce(page, 'CreateTrail', 409, { Code: 'SomethingElse', Message: 'Not today.', RequestId: 'R-7' });
  await button(dialog(page), 'Confirm and create').click();
  await expect(dialog(page)).toContainText('R-7');
  await look(page, 'refused');
  await leave(page);
  await openReview(page);
  await group(dialog(page), 'Tick each one that exists').getByRole('checkbox').check();
  const held = await hold(page, 'StartLogging');
  await button(dialog(page), 'Confirm and create').click();
  await held.arrived;
  await look(page, 'running');
  held.letGo();
  await expectHeading(page, 'Trail created');
  await expect(dialog(page)).toContainText(/last delivery \d{4}-\d\d-\d\d/, { timeout: 30_000 });
  await look(page, 'result');
});

test(`${criteria} Trails, a status, a question, a trail that is edited`, async ({ app, page }) => {
  const settings = { Name: 'security-audit', SlsProjectArn: project, OssBucketName: 'audit-archive', OssKeyPrefix: 'trail-logs' };
  await app.open();
  await colleagueDoes(page, 'CreateTrail', settings);
  await colleagueDoes(page, 'StartLogging', { Name: settings.Name });
  await openTrails(page);
  const row = trail(page, settings.Name);
  await button(row, 'Status security-audit').click();
  await expect(dialog(page).locator('.more li').first()).toBeVisible();
  await look(page, 'trails');
  await button(row, 'Delete security-audit').click();
  await button(dialog(page), 'Delete trail').click();
  await expect(field(dialog(page), 'Name of the trail')).toBeFocused();
  await look(page, 'delete');
  await button(row, 'Stop logging security-audit').click();
  await expect(dialog(page).getByRole('heading', { name: 'Stop logging for security-audit?' })).toBeFocused();
  await button(dialog(page), 'Stop logging').click();
  await expect(dialog(page).getByRole('heading', { name: 'security-audit is stopped' })).toBeVisible();
  // The list is read anew after that.
  await expect(button(row, 'Start logging security-audit')).toBeVisible();
  await look(page, 'stopped');
  await button(row, 'Edit security-audit').click();
  await button(dialog(page), 'Edit in the form').click();
  await expect(page.locator('#editing')).toBeFocused();
  await look(page, 'editing');
  await field(page, 'Object Prefix').fill('other-logs');
  await colleagueDoes(page, 'UpdateTrail', { Name: settings.Name, OssBucketName: settings.OssBucketName, OssKeyPrefix: 'their-logs' });
  await button(page, 'Confirm').click();
  await expectHeading(page, 'Review the change');
  await expect(dialog(page)).toContainText('Changed since you began');
  await look(page, 'review-of-a-change');
});

test(`${criteria} notices: a draft that is not readable, restored, changed in another tab; a trail of this name`, async ({ app, context, page }) => {
  await page.addInitScript((key) => {
    if (!localStorage.getItem(key)) localStorage.setItem(key, '{"version":7,"draft":"from the future"}');
  }, key);
  await app.open();
  await expect(page.getByText(/newer version of this page/).first()).toBeVisible();
  await look(page, 'not-readable', { told: '.page > .wide' });
  await colleagueCreates(page, { Name: 'first-tab', EventRW: 'All', TrailRegion: 'All', SlsProjectArn: project });
  await field(page, 'Trail Name').fill('first-tab');
  await expect(page.getByText(/^Draft saved/)).toBeVisible();
  await page.reload();
  await expect(page.getByText(/has a trail of this name already/).first()).toBeVisible();
  const second = await context.newPage();
  await second.goto(app.url);
  await expect(field(second, 'Trail Name')).toHaveValue('first-tab');
  await field(second, 'Trail Name').fill('second-tab');
  await second.close();
  await expect(page.getByText('Draft changed in another tab').first()).toBeVisible();
  await button(page, 'Discard').click();
  await expect(button(page, 'Cancel')).toBeFocused();
  await look(page, 'notices');
});

test(`${criteria} without proxy or storage, before the app is there, and where it cannot start`, async ({ faults, page, start }) => {
  faults.expect(/status of 500/);
  faults.expect(/uncaught: failed to fetch Wasm/);
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('denied', 'SecurityError'); } });
  });
  const site = await start.site({ config: { proxy: null } });
  await page.goto(site.url);
  await expect(page.getByText('Drafts cannot be saved in this browser.').first()).toBeVisible();
  await field(page, 'Trail Name').fill('security-audit');
  await page.locator('#account-id').fill(account);
  await page.locator('#home-region').selectOption('cn-hangzhou');
  await field(page, 'Project Name').fill('audit-hz');
  await openReview(page);
  await look(page, 'review-without-proxy');
  await leave(page);
  await look(page, 'no-proxy-no-storage');

  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/app-*.wasm', async (route) => held.then(() => route.fulfill({ status: 500, body: '' })));
  page.once('dialog', (dialog) => void dialog.accept());
  await page.goto(site.url);
  const outline = async (state: string) => {
    // Nothing has said yet which theme it is: the system's, by `color-scheme`.
    for (const theme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme: theme });
      expect.soft(await violations(page), `axe: ${state}, ${theme}`).toEqual([]);
    }
    expect.soft(`${masked(await page.locator('body').ariaSnapshot())}\n`, `what ${state} tells`).toMatchSnapshot([`${state}.yml`]);
  };
  await expect(page.locator('#boot')).toBeVisible();
  await outline('outline');
  release();
  await expect(page.getByText('Trail Designer could not start.')).toBeVisible();
  await outline('not-started');
});

inPortal(`${criteria} inside a portal, to be filled in and only shown`, async ({ page, portal }) => {
  await openPortal(page, portal);
  const frame = await frameOf(page);
  await expect(frame.locator('#account-id')).toHaveValue(account);
  await field(inside(page), 'Trail Name').fill('security-audit');
  await expect(inside(page).getByText('No trail of this name in cn-hangzhou')).toBeVisible();
  // The portal says which theme it is.
  const wear = async (theme: string) => {
    await page.getByLabel('Theme').selectOption(theme);
    await expect(frame.locator('html')).toHaveAttribute('data-theme', theme);
  };
  await look(page, 'embedded', { inside: frame, wear });
  await page.getByLabel('Read-only').check();
  await expect(frame.locator('#home-region')).toBeDisabled();
  await look(page, 'embedded-read-only', { inside: frame, wear });
});
