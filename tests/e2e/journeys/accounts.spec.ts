// One design for several of the proxy's accounts: planned for each, created one after the other, told apart for each.
import { field, group, openFullView } from '../fixtures/form.ts';
import { button, dialog, expectHeading, gate, hold, openReview as open, watchCalls } from '../fixtures/review.ts';
import { colleagueDoes } from '../fixtures/trails.ts';
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

const row = (page: Page, account: string) => dialog(page).getByRole('listitem').filter({ has: page.getByText(account) });

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
  await axe('other accounts');
  const calls = watchCalls(page);
  await button(dialog(page), 'Confirm and create').click();
  await expectHeading(page, 'Trail created');
  await expect(row(page, payments)).toContainText('Trail created');
  await expect(row(page, research)).toContainText('Trail created');
  await axe('created in three accounts');
  // One after the other.
  const created = calls.requests.map((request) => new URL(request.url()).pathname).filter((path) => /CreateTrail$|StartLogging$/.test(path));
  expect(created).toEqual([own, payments, research].flatMap((account) => ['CreateTrail', 'StartLogging'].map((action) => `/api/v1/accounts/${account}/regions/cn-hangzhou/${action}`)));
  for (const account of [own, payments, research]) {
    const [trail] = await describe(page, account);
    expect(trail).toMatchObject({ ...central, Status: 'Enable', MaxComputeProjectArn: `acs:odps:cn-hangzhou:${account}:project/actiontrail_${account}` });
  }
});

test('an account that refuses keeps none of the others from its trail', async ({ axe, faults, page }) => {
  faults.expect(/status of 400/);
  await colleagueDoes(page, 'CreateTrail', { Name: 'security-audit', OssBucketName: 'their-archive' }, 'cn-hangzhou', payments);
  await fill(page);
  await openReview(page);
  await choose(page, payments);
  await choose(page, research);
  await button(dialog(page), 'Confirm and create').click();
  await expect(row(page, payments)).toContainText('Trail not created');
  await expect(row(page, payments)).toContainText('TrailAlreadyExistsException');
  await expect(row(page, research)).toContainText('Trail created');
  await expectHeading(page, 'Trail created');
  await axe('one of three refused');
  expect(await describe(page, research)).toHaveLength(1);
});

test('a lost answer is looked up in its own account', async ({ faults, page }) => {
  faults.expect(/net::ERR_CONNECTION_RESET/);
  await fill(page);
  await openReview(page);
  await choose(page, payments);
  await page.route(`**/accounts/${payments}/regions/*/CreateTrail`, async (route) => {
    await route.fetch();
    await route.abort('connectionreset');
  }, { times: 1 });
  const calls = watchCalls(page);
  await button(dialog(page), 'Confirm and create').click();
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
  await button(dialog(page), 'Confirm and create').click();
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
  await button(dialog(page), 'Confirm and create').click();
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
  await button(dialog(page), 'Confirm and create').click();
  await held.arrived;
  await button(dialog(page), 'Cancel').click();
  held.letGo();
  // What became of the call that was cancelled is looked up for as long as the proxy may still be at it.
  await expectHeading(page, 'Trail not created', 30_000);
  await expect(row(page, payments)).toContainText('Not sent');
  await expect(row(page, research)).toContainText('Not sent');
  expect(await describe(page, payments)).toEqual([]);
  expect(await describe(page, research)).toEqual([]);
});

test('what the design would break in another account is said beside it', async ({ page }) => {
  await fill(page);
  const oss = page.getByRole('checkbox', { name: 'Delivery to OSS', exact: true });
  await oss.check();
  await page.locator('#oss-bucket').fill('audit-archive');
  await openReview(page);
  await expect(dialog(page)).toContainText('No two accounts can own a project or a bucket of the same name.');
});
