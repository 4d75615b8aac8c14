// The account's trails: listed by region, started, stopped, deleted, with what the API says of each.
import { account, field, openFullView } from '../fixtures/form.ts';
import { answer, button, dialog, fillQuick, hold, loseAnswer, watchCalls } from '../fixtures/review.ts';
import { colleagueDoes, openTrails, trail } from '../fixtures/trails.ts';
import { expect, test } from '../fixtures/test.ts';
import type { Page } from '@playwright/test';

test.beforeEach(async ({ app }) => app.open());

const project = `acs:log:cn-hangzhou:${account}:project/audit-hz`;

async function colleagueHasTwo(page: Page): Promise<void> {
  await colleagueDoes(page, 'CreateTrail', { Name: 'security-audit', SlsProjectArn: project });
  await colleagueDoes(page, 'StartLogging', { Name: 'security-audit' });
  await colleagueDoes(page, 'CreateTrail', { Name: 'archive-events', OssBucketName: 'audit-archive', EventRW: 'Write' }, 'cn-beijing');
}

test('every region is asked, and each trail is told with its home, state, storage and events', async ({ page }) => {
  await colleagueHasTwo(page);
  await openTrails(page);
  await expect(dialog(page).getByRole('heading', { name: 'Trails', exact: true })).toBeFocused();
  await dialog(page).getByLabel('Region', { exact: true }).selectOption({ label: 'All regions' });
  await expect(dialog(page)).toContainText('2 trails');
  const audit = trail(page, 'security-audit');
  await expect(audit).toContainText('China (Hangzhou) · cn-hangzhou');
  await expect(audit).toContainText('Logging');
  // Nothing is said of what the list does not tell.
  await expect(audit).not.toContainText('Insights Event');
  await expect(audit).not.toContainText('not read');
  await expect(audit.getByRole('link', { name: 'actiontrail_security-audit (opens in a new tab)' })).toHaveAttribute(
    'href',
    'https://sls.console.alibabacloud.com/lognext/project/audit-hz/logsearch/actiontrail_security-audit?slsRegion=cn-hangzhou',
  );
  const archive = trail(page, 'archive-events');
  await expect(archive).toContainText('Never started');
  await expect(archive).toContainText('oss://audit-archive/AliyunLogs/Actiontrail/');
  await expect(archive).toContainText('Management Event: Write');
});

test('one region shows what it holds, and says where nothing is', async ({ page }) => {
  await colleagueHasTwo(page);
  await openTrails(page);
  await expect(trail(page, 'security-audit')).toBeVisible();
  await dialog(page).getByLabel('Region', { exact: true }).selectOption('cn-shanghai-finance-1');
  await expect(dialog(page)).toContainText('security-audit');
  await colleagueDoes(page, 'DeleteTrail', { Name: 'security-audit' });
  await colleagueDoes(page, 'DeleteTrail', { Name: 'archive-events' }, 'cn-beijing');
  await button(dialog(page), 'Refresh').click();
  await expect(dialog(page)).toContainText('No trails here.');
});

test('a region that does not answer is named, and the others are shown', async ({ axe, faults, page }) => {
  faults.expect(/status of 503/);
  await colleagueHasTwo(page);
  await page.route('**/regions/cn-beijing/DescribeTrails', (route) => route.fulfill({ status: 503, json: { Code: 'ServiceUnavailable', Message: 'Try later.' } }));
  await openTrails(page);
  await dialog(page).getByLabel('Region', { exact: true }).selectOption({ label: 'All regions' });
  await expect(dialog(page)).toContainText('The trails of cn-beijing could not be read.');
  await expect(trail(page, 'security-audit')).toBeVisible();
  await axe('a region failed');
  await page.unroute('**/regions/cn-beijing/DescribeTrails');
  await button(dialog(page), 'Try again').click();
  await expect(trail(page, 'archive-events')).toBeVisible();
  await expect(dialog(page)).not.toContainText('could not be read');
});

test('logging is stopped and started after a question', async ({ axe, page }) => {
  await colleagueHasTwo(page);
  await openTrails(page);
  const audit = trail(page, 'security-audit');
  const calls = watchCalls(page);
  await button(audit, 'Stop logging security-audit').click();
  await expect(dialog(page).getByRole('heading', { name: 'Stop logging for security-audit?' })).toBeFocused();
  await axe('stop?');
  await button(dialog(page), 'Cancel').click();
  await expect(button(audit, 'Stop logging security-audit')).toBeFocused();
  expect(calls.actions()).not.toContain('StopLogging');

  await button(audit, 'Stop logging security-audit').click();
  await button(dialog(page), 'Stop logging').click();
  await expect(dialog(page).getByRole('heading', { name: 'security-audit is stopped' })).toBeVisible();
  await expect(dialog(page)).toContainText('Request ID');
  await expect(audit).toContainText('Stopped');
  await button(dialog(page), 'Close').last().click();

  await button(audit, 'Start logging security-audit').click();
  await button(dialog(page), 'Start logging').click();
  await expect(dialog(page).getByRole('heading', { name: 'security-audit is logging' })).toBeVisible();
  await expect(button(audit, 'Stop logging security-audit')).toBeVisible();
  expect(calls.actions().filter((action) => /Logging$/.test(action))).toEqual(['StopLogging', 'StartLogging']);
});

test('a trail is deleted by typing its name, and by nothing else', async ({ axe, page }) => {
  await colleagueHasTwo(page);
  await openTrails(page);
  const calls = watchCalls(page);
  await button(trail(page, 'security-audit'), 'Delete security-audit').click();
  await expect(dialog(page)).toContainText('Events that it has delivered stay where they are.');
  await button(dialog(page), 'Delete trail').click();
  const name = field(dialog(page), 'Name of the trail');
  await expect(name).toBeFocused();
  await expect(name).toHaveAccessibleDescription(/What is typed is not the name/);
  expect(calls.actions()).not.toContain('DeleteTrail');
  await name.fill('security-audit');
  await button(dialog(page), 'Delete trail').click();
  await expect(dialog(page)).toContainText('security-audit is deleted; what it delivered stays');
  await expect(trail(page, 'security-audit')).toHaveCount(0);
  await axe('deleted');
});

test('a deletion whose answer is lost is looked up and not repeated', async ({ faults, page }) => {
  faults.expect(/net::ERR_CONNECTION_RESET/);
  await colleagueHasTwo(page);
  await openTrails(page);
  await loseAnswer(page, 'DeleteTrail');
  const calls = watchCalls(page);
  await button(trail(page, 'security-audit'), 'Delete security-audit').click();
  await field(dialog(page), 'Name of the trail').fill('security-audit');
  await button(dialog(page), 'Delete trail').click();
  await expect(dialog(page)).toContainText('security-audit is deleted');
  expect(calls.actions().filter((action) => action === 'DeleteTrail')).toHaveLength(1);
  expect(calls.actions()).toContain('DescribeTrails');
});

test('what is refused is said in words, with the request id', async ({ faults, page }) => {
  faults.expect(/status of 403/);
  await colleagueHasTwo(page);
  await openTrails(page);
  await answer(page, 'StopLogging', 403, { Code: 'NoPermission', Message: 'You are not authorized.', RequestId: 'R-403' });
  await button(trail(page, 'security-audit'), 'Stop logging security-audit').click();
  await button(dialog(page), 'Stop logging').click();
  await expect(dialog(page).getByRole('heading', { name: 'security-audit was not stopped' })).toBeVisible();
  await expect(dialog(page)).toContainText('Error code NoPermission, request ID R-403');
  await expect(button(dialog(page), 'Retry')).toBeVisible();
});

test('while a call is out it is said, and Escape does not hide it', async ({ page }) => {
  await colleagueHasTwo(page);
  await openTrails(page);
  const held = await hold(page, 'StopLogging');
  await button(trail(page, 'security-audit'), 'Stop logging security-audit').click();
  await button(dialog(page), 'Stop logging').click();
  await held.arrived;
  await expect(dialog(page)).toContainText('Running');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeVisible();
  held.letGo();
  await expect(dialog(page).getByRole('heading', { name: 'security-audit is stopped' })).toBeVisible();
});

test('while a call is out nothing hides it, and the reason is said', async ({ axe, page }) => {
  await colleagueHasTwo(page);
  await openTrails(page);
  const held = await hold(page, 'StopLogging');
  await button(trail(page, 'security-audit'), 'Stop logging security-audit').click();
  await button(dialog(page), 'Stop logging').click();
  await held.arrived;
  const close = button(dialog(page), 'Close');
  await expect(close).toHaveAttribute('aria-disabled', 'true');
  await expect(close).toHaveAccessibleDescription(/^A call is under way\./);
  await axe('a call is out');
  // The browser's driver waits for what is disabled, a user does not.
  await close.click({ force: true });
  const region = dialog(page).getByLabel('Region', { exact: true });
  const chosen = await region.inputValue();
  await region.evaluate((select: HTMLSelectElement) => {
    select.value = 'cn-beijing';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await expect(region).toHaveValue(chosen);
  await button(dialog(page), 'Refresh').click({ force: true });
  await button(trail(page, 'security-audit'), 'Delete security-audit').click();
  await expect(dialog(page).getByRole('heading', { name: 'Stopping logging for security-audit…' })).toBeFocused();
  await expect(field(dialog(page), 'Name of the trail')).toHaveCount(0);
  held.letGo();
  await expect(dialog(page).getByRole('heading', { name: 'security-audit is stopped' })).toBeVisible();
  await expect(close.first()).not.toHaveAttribute('aria-disabled');
});

test('an outcome that is unknown is there again with the page, and no other write goes out before', async ({ faults, page }) => {
  faults.expect(/status of 50[34]/);
  await colleagueHasTwo(page);
  await openTrails(page);
  await answer(page, 'StopLogging', 504, { Code: 'Proxy.OutcomeUnknown', Message: 'No answer.', RequestId: 'R-1' });
  await answer(page, 'GetTrailStatus', 503, { Code: 'ServiceUnavailable', Message: 'Try later.', RequestId: 'R-2' });
  await button(trail(page, 'security-audit'), 'Stop logging security-audit').click();
  await button(dialog(page), 'Stop logging').click();
  const unknown = dialog(page).getByRole('heading', { name: 'What became of security-audit is not known' });
  await expect(unknown).toBeVisible();
  await expect(button(dialog(page), 'Check again')).toBeVisible();
  await page.locator('#trails-close').click();
  await openTrails(page);
  await expect(button(dialog(page), 'Check again')).toBeVisible();
  await button(trail(page, 'security-audit'), 'Delete security-audit').click();
  await expect(field(dialog(page), 'Name of the trail')).toHaveCount(0);
  await page.unroute('**/api/v1/accounts/*/regions/*/GetTrailStatus');
  await button(dialog(page), 'Check again').click();
  await expect(dialog(page).getByRole('heading', { name: 'security-audit was not stopped' })).toBeVisible();
  await expect(unknown).toHaveCount(0);
});

test('what became of a write stays where the list cannot be read again', async ({ axe, faults, page }) => {
  faults.expect(/status of 503/);
  await colleagueHasTwo(page);
  await openTrails(page);
  await button(trail(page, 'security-audit'), 'Stop logging security-audit').click();
  await answer(page, 'DescribeTrails', 503, { Code: 'ServiceUnavailable', Message: 'Try later.', RequestId: 'R-3' });
  await button(dialog(page), 'Stop logging').click();
  await expect(dialog(page)).toContainText('The trails of cn-hangzhou could not be read again. The list is as it was before.');
  await expect(trail(page, 'security-audit')).toBeVisible();
  await expect(dialog(page).getByRole('heading', { name: 'security-audit is stopped' })).toBeVisible();
  await axe('not refreshed');
  await page.unroute('**/api/v1/accounts/*/regions/*/DescribeTrails');
  await button(dialog(page), 'Try again').click();
  await expect(trail(page, 'security-audit')).toContainText('Stopped');
  await expect(dialog(page)).not.toContainText('could not be read again');
});

test('a proxy that names no actions is not asked to stop or delete', async ({ page }) => {
  await page.route('**/api/v1/context', async (route) => {
    const answered = await route.fetch();
    await route.fulfill({ json: { ...((await answered.json()) as object), actions: [] } });
  });
  await page.reload();
  await colleagueHasTwo(page);
  await openTrails(page);
  await expect(button(trail(page, 'security-audit'), 'Edit security-audit')).toBeVisible();
  await expect(trail(page, 'security-audit').getByRole('button', { name: /^Stop|^Delete/ })).toHaveCount(0);
});

test('the status tells deliveries, insights and data events, and what was not read', async ({ axe, faults, page }) => {
  faults.expect(/status of 403/);
  await colleagueDoes(page, 'CreateTrail', { Name: 'failing-trail', OssBucketName: 'audit-failing' });
  await colleagueDoes(page, 'StartLogging', { Name: 'failing-trail' });
  await answer(page, 'GetDataEventSelector', 403, { Code: 'NoPermission', Message: 'You are not authorized.', RequestId: 'R-9' });
  await openTrails(page);
  await button(trail(page, 'failing-trail'), 'Status failing-trail').click();
  const status = dialog(page).getByRole('listitem');
  await expect(status.filter({ hasText: 'Insights Event: off' })).toBeVisible();
  await expect(status.filter({ hasText: 'Insights types on for the account: none' })).toBeVisible();
  await expect(status.filter({ hasText: 'Data Event: not read' })).toBeVisible();
  await expect(trail(page, 'failing-trail')).toContainText('Insights Event: off');
  await expect(trail(page, 'failing-trail')).toContainText('Data Event: not read');
  // The simulator delivers, and fails to, three seconds after the start.
  await expect(async () => {
    await button(dialog(page), 'Read again').click();
    await expect(status.filter({ hasText: 'write oss failed' })).toBeVisible({ timeout: 1000 });
  }).toPass();
  // The row says so too, and asks for nothing of its own.
  const cell = trail(page, 'failing-trail').getByRole('cell').filter({ has: page.getByText('Status', { exact: true }) }).first();
  await expect(cell.locator('.warn')).toContainText(/OSS: delivery failed, .*write oss failed/);
  await expect(cell.getByText('Logging', { exact: true })).toBeVisible();
  await expect(cell.locator('.ok')).toHaveCount(0);
  await axe('a delivery that failed');
});

test('stop and delete are there only where the proxy carries them', async ({ page }) => {
  await page.route('**/api/v1/context', async (route) => {
    const answered = await route.fetch();
    const context = (await answered.json()) as { actions: string[] };
    context.actions = context.actions.filter((action) => action !== 'StopLogging' && action !== 'DeleteTrail');
    await route.fulfill({ json: context });
  });
  await page.reload();
  await colleagueHasTwo(page);
  await openTrails(page);
  const audit = trail(page, 'security-audit');
  await expect(button(audit, 'Status security-audit')).toBeVisible();
  await expect(audit.getByRole('button', { name: /^Stop|^Delete/ })).toHaveCount(0);
});

test('each trail says how it stands to the open design', async ({ page }) => {
  await colleagueHasTwo(page);
  await page.reload();
  await fillQuick(page, 'security-audit', 'audit-hz');
  await openTrails(page);
  await expect(trail(page, 'security-audit')).toContainText('Matches as far as it was read');
  await button(dialog(page), 'Close').click();
  await expect(button(page, 'Trails')).toBeFocused();
  await fillQuick(page, 'security-audit', 'audit-else');
  await openTrails(page);
  await expect(trail(page, 'security-audit')).toContainText('Differs in 1 parameter');
  await expect(trail(page, 'security-audit')).toContainText('Delivery to Log Service, Project Name');
  await button(dialog(page), 'Close').click();
  await fillQuick(page, 'other-trail');
  await openTrails(page);
  await expect(trail(page, 'security-audit')).toContainText('Not this trail');
});

test('a trail is said to match exactly once all of it was read', async ({ page }) => {
  await colleagueHasTwo(page);
  await page.reload();
  await fillQuick(page, 'security-audit', 'audit-hz');
  await openTrails(page);
  await expect(trail(page, 'security-audit')).not.toContainText('Matches exactly');
  await button(trail(page, 'security-audit'), 'Status security-audit').click();
  await expect(trail(page, 'security-audit')).toContainText('Matches exactly');
});

test('whether a trail was backfilled nothing tells, so no design with a backfill matches exactly', async ({ page }) => {
  await colleagueHasTwo(page);
  await page.reload();
  await openFullView(page);
  await fillQuick(page, 'security-audit', 'audit-hz');
  await page.getByRole('checkbox', { name: 'Backfill the last 90 days', exact: true }).check();
  await openTrails(page);
  await expect(trail(page, 'security-audit')).toContainText('Matches as far as it was read');
  await button(trail(page, 'security-audit'), 'Status security-audit').click();
  await expect(trail(page, 'security-audit')).toContainText('Matches as far as a trail tells');
  await expect(trail(page, 'security-audit')).toContainText('Not told by a trail: Backfill the last 90 days');
  await expect(trail(page, 'security-audit')).not.toContainText('Matches exactly');
});

test('by keyboard alone', async ({ page }) => {
  await colleagueHasTwo(page);
  await button(page, 'Trails').focus();
  await page.keyboard.press('Enter');
  const stop = button(trail(page, 'security-audit'), 'Stop logging security-audit');
  await expect(stop).toBeVisible();
  await press(page, 'Tab', stop);
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('heading', { name: 'Stop logging for security-audit?' })).toBeFocused();
  const confirm = button(dialog(page), 'Stop logging');
  await press(page, 'Tab', confirm);
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('heading', { name: 'security-audit is stopped' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(button(page, 'Trails')).toBeFocused();
});

/** Presses a key until the focus is there. */
async function press(page: Page, key: string, target: ReturnType<typeof button>): Promise<void> {
  for (let times = 0; times < 40; times += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(target).toBeFocused();
}
