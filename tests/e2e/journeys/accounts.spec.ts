// One design for several of the proxy's accounts: planned for each, created one after the other, told apart for each.
import { expectError, expectNoError, field, group, openFullView } from '../fixtures/form.ts';
import { button, dialog, expectHeading, gate, hold, openReview as open, watchCalls } from '../fixtures/review.ts';
import { colleagueDoes } from '../fixtures/trails.ts';
import { routeOnce } from '../fixtures/route.ts';
import { expectSaid } from '../fixtures/said.ts';
import { expect, test } from '../fixtures/test.ts';
import type { Page } from '@playwright/test';

const [own, payments, research] = ['1234567890123456', '6543210987654321', '1111222233334444'];
const central = { SlsProjectArn: 'acs:log:cn-hangzhou:9999888877776666:project/central', SlsWriteRoleArn: 'acs:ram::9999888877776666:role/delivery' };

test.use({ serverOptions: { env: { TRAIL_ACCOUNTS: `${own}=audit,${payments}=payments,${research}` } } });

test.beforeEach(async ({ app }) => app.open());

/** A design that delivers to one central account, and keeps a MaxCompute project in its own. */
async function fill(page: Page): Promise<void> {
  await openFullView(page);
  await page.locator('#account-id').selectOption(own);
  await field(page, 'Trail Name').fill('security-audit');
  const sls = group(page, 'Delivery to Log Service');
  await sls.getByRole('radio', { name: 'Delivery to Another Account', exact: true }).check({ force: true });
  await page.locator('#sls-project-arn').fill(central.SlsProjectArn);
  await page.locator('#sls-role-arn').fill(central.SlsWriteRoleArn);
  await page.getByRole('checkbox', { name: 'Delivery to MaxCompute', exact: true }).check();
}

/** The review, with what the central account has ticked: its project, and the role there. */
async function openReview(page: Page): Promise<void> {
  await open(page);
  const there = group(dialog(page), 'Tick each one that exists').getByRole('checkbox');
  await expect(there).toHaveCount(2);
  for (const one of await there.all()) await one.check();
}

const choose = (page: Page, account: string) => page.locator(`#review-account-${account}`).check();

/** Its name says in how many accounts. */
const confirm = (page: Page) => dialog(page).getByRole('button', { name: /^Confirm and create in \d accounts$/ });

const row = (page: Page, account: string) => dialog(page).getByRole('listitem').filter({ has: page.getByText(account) });

/** The request id of each call, by account and action, as its answer gives it. */
function requestIds(page: Page): Map<string, string> {
  const ids = new Map<string, string>();
  page.on('response', async (response) => {
    const [, account, action] = /accounts\/(\d+)\/regions\/[^/]+\/(\w+)$/.exec(new URL(response.url()).pathname) ?? [];
    if (account !== undefined) ids.set(`${account} ${action}`, ((await response.json()) as { RequestId: string }).RequestId);
  });
  return ids;
}

async function describe(page: Page, account: string): Promise<Record<string, unknown>[]> {
  const { TrailList } = (await colleagueDoes(page, 'DescribeTrails', {}, 'cn-hangzhou', account)) as { TrailList: Record<string, unknown>[] };
  return TrailList;
}

test('each chosen account has its plan, its trail and its row', async ({ axe, page }) => {
  await fill(page);
  await openReview(page);
  await expect(dialog(page).getByRole('heading', { name: 'Other accounts' })).toBeVisible();
  await expect(dialog(page).getByRole('checkbox', { name: `${payments} · payments` })).toHaveAccessibleDescription(/^Fingerprint: [0-9a-f]{12}$/);
  await choose(page, payments);
  await choose(page, research);
  // What is sent there, before it is.
  for (const account of [payments, research]) {
    const planned = page.locator('.field').filter({ has: page.locator(`#review-account-${account}`) });
    await planned.getByText('2 calls, in this order').click();
    // Each by a name of its own.
    const name = account === payments ? `${payments} · payments` : account;
    await expect(page.getByLabel(`2 calls, in this order: ${name}`, { exact: true })).toHaveCount(1);
    await expect(planned.getByText('StartLogging', { exact: true })).toBeVisible();
    await expect(planned.getByText(`acs:odps:cn-hangzhou:${account}:project/actiontrail_${account}`, { exact: true })).toBeVisible();
    await expect(planned.getByText(central.SlsProjectArn, { exact: true })).toBeVisible();
  }
  await axe('other accounts');
  const calls = watchCalls(page);
  const ids = requestIds(page);
  await button(dialog(page), 'Confirm and create in 3 accounts').click();
  await expectHeading(page, 'Trail created');
  await expect(row(page, payments)).toContainText('Trail created');
  await expect(row(page, research)).toContainText('Trail created');
  await expect(dialog(page).getByText('cn-hangzhou has the trail security-audit in each of the 3 accounts now.', { exact: true })).toBeVisible();
  await expect(dialog(page).getByText('cn-hangzhou has the trail security-audit now.')).toHaveCount(0);
  // The accounts are headings that look alike.
  const looks = (name: string) => dialog(page).getByRole('heading', { name, exact: true }).evaluate((heading) => {
    const { fontFamily, fontSize, fontWeight } = getComputedStyle(heading);
    return { fontFamily, fontSize, fontWeight };
  });
  const first = await looks(`${own} · audit`);
  for (const name of [`${payments} · payments`, research]) expect(await looks(name)).toEqual(first);
  // The account of the form is named too, and what is known of it stands together.
  await expect(dialog(page).getByRole('heading', { level: 3 })).toContainText([`${own} · audit`, 'Trail status', 'Other accounts', 'What to do next', 'Settings']);
  for (const account of [payments, research]) {
    await expect(row(page, account).getByText('Logging', { exact: true })).toBeVisible();
    for (const action of ['CreateTrail', 'StartLogging']) {
      const id = ids.get(`${account} ${action}`);
      expect(id).toBeTruthy();
      const call = row(page, account).getByRole('listitem').filter({ has: page.getByText(action, { exact: true }) });
      await expect(call).toContainText('Succeeded');
      await expect(call.getByRole('definition')).toHaveText(id ?? '');
    }
  }
  await axe('created in three accounts');
  // One after the other.
  const created = calls.requests.map((request) => new URL(request.url()).pathname).filter((path) => /CreateTrail$|StartLogging$/.test(path));
  expect(created).toEqual([own, payments, research].flatMap((account) => ['CreateTrail', 'StartLogging'].map((action) => `/api/v1/accounts/${account}/regions/cn-hangzhou/${action}`)));
  for (const account of [own, payments, research]) {
    const [trail] = await describe(page, account);
    expect(trail).toMatchObject({ ...central, Status: 'Enable', MaxComputeProjectArn: `acs:odps:cn-hangzhou:${account}:project/actiontrail_${account}` });
  }
});

test('a delivery that fails in one of several accounts is no success in all', async ({ page }) => {
  await fill(page);
  await openReview(page);
  await choose(page, payments);
  await page.route('**/GetTrailStatus', (route) => route.fulfill({ json: { RequestId: 'R-1', IsLogging: true, LatestDeliveryLogServiceTime: '2026-01-02T03:04:05Z' } }));
  await page.route(`**/accounts/${payments}/regions/*/GetTrailStatus`, (route) => route.fulfill({ json: { RequestId: 'R-2', IsLogging: true, LatestDeliveryLogServiceError: 'AccessDenied' } }));
  await confirm(page).click();
  await expect(row(page, payments)).toContainText('Log Service: delivery failed, AccessDenied');
  const banner = dialog(page).locator('[aria-live]').first();
  await expect(banner).toHaveText('cn-hangzhou has the trail security-audit in each of the 2 accounts now, but not every delivery works: see the status of each below.');
  await expect(banner.locator('.notice')).toHaveClass(/warn/);
});

test('a trail in another account is followed for as long as its result is looked at', async ({ page }) => {
  await fill(page);
  await openReview(page);
  await choose(page, payments);
  let asked = 0;
  await page.route('**/GetTrailStatus', async (route) => {
    asked += 1;
    await route.fulfill({ json: { RequestId: 'R-1', IsLogging: true } });
  });
  await page.clock.install();
  await confirm(page).click();
  // The pauses between calls pass as well.
  await expect(async () => {
    await page.clock.runFor(1_000);
    await expect(row(page, payments).getByText('Logging', { exact: true })).toBeVisible({ timeout: 100 });
  }).toPass();
  const before = asked;
  await page.clock.runFor(20_000);
  await expect.poll(() => asked).toBeGreaterThan(before);
  await button(dialog(page), 'Keep this design').click();
  await field(page, 'Trail Name').fill('second-audit');
  await page.clock.runFor(1_000);
  await openReview(page);
  const then = asked;
  await page.clock.runFor(60_000);
  await expectHeading(page, 'Review');
  expect(asked).toBe(then);
});

test('an account that refuses keeps none of the others from its trail', async ({ axe, faults, page }) => {
  faults.expect(/status of 400/);
  await colleagueDoes(page, 'CreateTrail', { Name: 'security-audit', OssBucketName: 'their-archive' }, 'cn-hangzhou', payments);
  await fill(page);
  await openReview(page);
  await choose(page, payments);
  await choose(page, research);
  await confirm(page).click();
  await expect(row(page, payments)).toContainText('Trail not created');
  await expect(row(page, payments)).toContainText('TrailAlreadyExistsException');
  await expect(row(page, research)).toContainText('Trail created');
  await expectHeading(page, 'Trail created in 2 of 3 accounts');
  await expect(dialog(page)).toContainText('What is not done, and why, stands with its account below.');
  await expectSaid(page, 'Trail created in 2 of 3 accounts');
  await axe('one of three refused');
  expect(await describe(page, research)).toHaveLength(1);
});

test('a lost answer is looked up in its own account', async ({ faults, page }) => {
  faults.expect(/net::ERR_CONNECTION_RESET/);
  await fill(page);
  await openReview(page);
  await choose(page, payments);
  await routeOnce(page, `**/accounts/${payments}/regions/*/CreateTrail`, async (route) => {
    await route.fetch();
    await route.abort('connectionreset');
  });
  const calls = watchCalls(page);
  await confirm(page).click();
  await expect(row(page, payments)).toContainText('Trail created');
  expect(calls.actions().filter((action) => action === 'CreateTrail')).toHaveLength(2);
});

test('while another account has its turn the result stays in view', async ({ page }) => {
  await fill(page);
  await openReview(page);
  await choose(page, payments);
  const [open, letGo] = gate();
  await page.route(`**/accounts/${payments}/regions/*/CreateTrail`, async (route) => {
    await open;
    await route.continue();
  });
  await confirm(page).click();
  await expectHeading(page, 'Trail created');
  await expect(button(dialog(page), 'Cancel')).toBeVisible();
  await expect(button(dialog(page), 'Keep this design')).toHaveCount(0);
  await expect(button(dialog(page), 'Design another trail')).toHaveCount(0);
  letGo();
  await expect(row(page, payments)).toContainText('Trail created');
  await expect(button(dialog(page), 'Keep this design')).toBeVisible();
  await expect(button(dialog(page), 'Design another trail')).toBeVisible();
});

test('an outcome that is unknown in another account is not forgotten with a refusal here', async ({ faults, page }) => {
  faults.expect(/status of 400|net::ERR_CONNECTION_RESET/);
  await colleagueDoes(page, 'CreateTrail', { Name: 'security-audit', OssBucketName: 'own-archive' });
  await fill(page);
  await openReview(page);
  await choose(page, payments);
  await page.route(`**/accounts/${payments}/regions/*/CreateTrail`, (route) => route.abort('connectionreset'));
  await page.route(`**/accounts/${payments}/regions/*/DescribeTrails`, (route) => route.abort('connectionreset'));
  await confirm(page).click();
  await expect(row(page, payments)).toContainText('Outcome unknown', { timeout: 30_000 });
  await expectHeading(page, 'Trail not created');
  await button(dialog(page), 'Close').click();
  await button(page, 'Confirm').click();
  await expect(button(row(page, payments), 'Check again')).toBeVisible();
  await page.unroute(`**/accounts/${payments}/regions/*/DescribeTrails`);
});

test('Cancel calls off what has not begun', async ({ page }) => {
  await fill(page);
  await openReview(page);
  await choose(page, payments);
  await choose(page, research);
  const held = await hold(page, 'CreateTrail');
  await confirm(page).click();
  await held.arrived;
  await button(dialog(page), 'Cancel').click();
  // What became of the call that was cancelled is looked up for as long as the proxy may still be at it.
  await expectHeading(page, 'Trail not created', 30_000);
  await expect(row(page, payments)).toContainText('Not sent');
  await expect(row(page, research)).toContainText('Not sent');
  expect(await describe(page, payments)).toEqual([]);
  expect(await describe(page, research)).toEqual([]);
  // Not before: what was called off on the way may still be carried out.
  held.letGo();
});

test('what the design would break in another account is said beside it', async ({ page }) => {
  await fill(page);
  const oss = page.getByRole('checkbox', { name: 'Delivery to OSS', exact: true });
  await oss.check();
  await page.locator('#oss-bucket').fill('audit-archive');
  await openReview(page);
  await expect(dialog(page)).toContainText('No two accounts can own a project or a bucket of the same name.');
});

test('what stands against the design in a chosen account is said beside it, before anything is sent', async ({ axe, faults, page }) => {
  faults.expect(/net::ERR_FAILED/);
  await colleagueDoes(page, 'CreateTrail', { Name: 'security-audit', OssBucketName: 'their-archive' }, 'cn-hangzhou', payments);
  await fill(page);
  await openReview(page);
  const box = (account: string) => page.locator(`#review-account-${account}`);
  const calls = watchCalls(page);
  await choose(page, payments);
  const taken = /has a trail of this name already\. Choose another name\. CreateTrail is refused as long as this is so\./;
  await expect(box(payments)).toHaveAccessibleDescription(taken);
  await expect(confirm(page)).toHaveAccessibleDescription(taken);
  await axe('a name that is taken in another account');
  // Nothing is said of an account that is not chosen.
  const free = /^Fingerprint: [0-9a-f]{12}$/;
  await box(payments).uncheck();
  await expect(dialog(page).locator('#review-confirm')).toHaveAccessibleDescription('');
  await expect(box(payments)).toHaveAccessibleDescription(free);
  // What was mended meanwhile is seen with the next tick.
  await choose(page, payments);
  await expect(box(payments)).toHaveAccessibleDescription(taken);
  await box(payments).uncheck();
  await colleagueDoes(page, 'DeleteTrail', { Name: 'security-audit' }, 'cn-hangzhou', payments);
  await choose(page, payments);
  await expect(box(payments)).toHaveAccessibleDescription(free);
  const ofResearch = `**/accounts/${research}/regions/*/DescribeTrails`;
  await page.route(ofResearch, (route) => route.abort());
  await choose(page, research);
  await expect(box(research)).toHaveAccessibleDescription(/The trails of this account could not be looked up/);
  await page.unroute(ofResearch);
  await box(research).uncheck();
  const last = page.waitForResponse(ofResearch);
  await choose(page, research);
  await last;
  await expect(box(research)).toHaveAccessibleDescription(free);
  // Each tick asks once, and nothing else does.
  const asked = [payments, payments, payments, research, research].map((account) => `/api/v1/accounts/${account}/regions/cn-hangzhou/DescribeTrails`);
  expect(calls.requests.map((request) => new URL(request.url()).pathname)).toEqual(asked);
});

test('without an account one is to be chosen, not written', async ({ page }) => {
  await button(page, 'Confirm').click();
  const account = page.locator('#account-id');
  await expectError(account, 'Choose the account that the trail is created in.');
  await account.selectOption(payments);
  await expectNoError(account);
});

test('on paper stands what is sent in the accounts that are chosen, and no button', async ({ page }) => {
  await fill(page);
  await openReview(page);
  await choose(page, payments);
  await page.emulateMedia({ media: 'print' });
  const arn = (account: string) => dialog(page).getByText(`acs:odps:cn-hangzhou:${account}:project/actiontrail_${account}`, { exact: true });
  await expect(arn(payments)).toBeVisible();
  await expect(arn(research)).toBeHidden();
  await expect(dialog(page).getByRole('button')).toHaveCount(0);
});
