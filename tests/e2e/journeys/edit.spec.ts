// A trail taken into the form: changed after a comparison, or opened as the beginning of a new one.
import { account, expectRequest, field, group } from '../fixtures/form.ts';
import { answer, button, dialog, expectHeading, hold, loseAnswer, step, watchCalls } from '../fixtures/review.ts';
import { colleagueDoes, openTrails, trail } from '../fixtures/trails.ts';
import { expect, test } from '../fixtures/test.ts';
import type { Page } from '@playwright/test';

const settings = {
  Name: 'security-audit',
  SlsProjectArn: `acs:log:cn-hangzhou:${account}:project/audit-hz`,
  OssBucketName: 'audit-archive',
  OssKeyPrefix: 'trail-logs',
  OssWriteRoleArn: `acs:ram::${account}:role/delivery`,
};

test.beforeEach(async ({ app, page }) => {
  await app.open();
  await colleagueDoes(page, 'CreateTrail', settings);
  await colleagueDoes(page, 'StartLogging', { Name: settings.Name });
});

async function edit(page: Page): Promise<void> {
  await openTrails(page);
  await button(trail(page, settings.Name), `Edit ${settings.Name}`).click();
  await button(dialog(page), 'Edit in the form').click();
  await expect(page.locator('#editing')).toBeFocused();
}

async function review(page: Page): Promise<void> {
  await button(page, 'Confirm').click();
  await expectHeading(page, 'Review the change');
}

/** The trail as the API tells it now. */
async function described(page: Page): Promise<Record<string, unknown>> {
  const { TrailList } = (await colleagueDoes(page, 'DescribeTrails', { NameList: settings.Name })) as { TrailList: Record<string, unknown>[] };
  return TrailList[0] ?? {};
}

test('the trail comes into the form, with what it keeps for life fixed', async ({ axe, page }) => {
  await edit(page);
  await expect(page.locator('#editing')).toContainText(`You are editing the trail security-audit in account ${account}, home region cn-hangzhou.`);
  const name = field(page, 'Trail Name');
  await expect(name).toHaveValue('security-audit');
  await expect(name).toHaveAttribute('readonly', '');
  await expect(name).toHaveAccessibleDescription(/A trail keeps this for as long as it exists\./);
  await expect(page.locator('#account-id')).toBeDisabled();
  await expect(page.locator('#home-region')).toBeDisabled();
  await expect(page.locator('#organization-trail')).toBeDisabled();
  await expect(group(page, 'Delivery to OSS').getByLabel('Object Prefix', { exact: true })).toHaveValue('trail-logs');
  await expect(page.getByText('has a trail of this name already')).toHaveCount(0);
  await expect(page.getByText('delivers to this bucket already')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1, name: 'Edit Trail security-audit', exact: true })).toBeVisible();
  await expect(page.getByRole('group', { name: 'View', exact: true })).toBeHidden();
  // It does not look like one that takes letters.
  const ground = (selector: string) => page.locator(selector).evaluate((node) => getComputedStyle(node).backgroundColor);
  expect(await ground('#trail-name')).not.toBe(await ground('#oss-prefix'));
  expect(await ground('#home-region')).toBe(await ground('#trail-name'));
  await review(page);
  await expect(dialog(page)).toContainText('The trail is what the design says already. Nothing is sent.');
  await expect(button(dialog(page), 'Confirm and change')).toHaveCount(0);
  await axe('nothing to change');
});

test('the comparison is confirmed, and every field is sent, emptied ones empty', async ({ axe, page }) => {
  await edit(page);
  await page.locator('#event-rw-write').check({ force: true });
  await page.getByRole('checkbox', { name: 'Delivery to OSS', exact: true }).uncheck();
  await page.locator('#start-logging').uncheck();
  await review(page);
  const row = (name: string) => dialog(page).getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
  await expect(row('Management Event')).toContainText('AllWrite');
  await expect(row('Delivery to OSS, Bucket Name')).toContainText('audit-archivenone');
  await expect(row('Delivery to OSS, Object Prefix')).toContainText('trail-logsnone');
  await expect(row('Start logging')).toContainText('onoff');
  const calls = watchCalls(page);
  await button(dialog(page), 'Confirm and change').click();
  await expectHeading(page, 'Trail changed');
  await expect(step(page, 'UpdateTrail')).toContainText('Succeeded');
  await expect(step(page, 'StopLogging')).toContainText('Succeeded');
  await axe('changed');
  const update = calls.requests.find((request) => request.url().endsWith('/UpdateTrail'));
  expect(update?.postDataJSON()).toEqual({
    Name: 'security-audit',
    EventRW: 'Write',
    TrailRegion: 'All',
    SlsProjectArn: settings.SlsProjectArn,
    SlsWriteRoleArn: '',
    OssBucketName: '',
    OssKeyPrefix: '',
    OssWriteRoleArn: '',
    MaxComputeProjectArn: '',
    MaxComputeWriteRoleArn: '',
  });
  expect(await described(page)).toMatchObject({ EventRW: 'Write', Status: 'Disable' });
  expect(await described(page)).not.toHaveProperty('OssBucketName', 'audit-archive');
  // The trail is compared as it is now.
  await button(dialog(page), 'Keep this design').click();
  await button(page, 'Confirm').click();
  await expect(dialog(page)).toContainText('Nothing is sent.');
});

test('the panel shows the change: UpdateTrail, and the plan of what is sent', async ({ page }) => {
  await edit(page);
  const sent = {
    Name: 'security-audit',
    EventRW: 'All',
    TrailRegion: 'All',
    SlsProjectArn: settings.SlsProjectArn,
    SlsWriteRoleArn: '',
    OssBucketName: settings.OssBucketName,
    OssKeyPrefix: settings.OssKeyPrefix,
    OssWriteRoleArn: settings.OssWriteRoleArn,
    MaxComputeProjectArn: '',
    MaxComputeWriteRoleArn: '',
  };
  await expectRequest(page, sent);
  await page.getByRole('tab', { name: 'Plan', exact: true }).click();
  const plan = page.getByRole('tabpanel', { name: 'Plan', exact: true });
  await expect(plan).toContainText('The trail is what the design says already. Nothing is sent.');
  await page.locator('#oss-prefix').fill('other-logs');
  await expect(plan).toContainText('UpdateTrail');
  await expect(plan).not.toContainText('CreateTrail');
  await page.getByRole('tab', { name: 'Request JSON', exact: true }).click();
  await expectRequest(page, { ...sent, OssKeyPrefix: 'other-logs' });
  const download = page.waitForEvent('download');
  await page.getByRole('tabpanel', { name: 'Request JSON', exact: true }).getByRole('button', { name: 'Download', exact: true }).click();
  expect((await download).suggestedFilename()).toBe('security-audit.cn-hangzhou.update-trail.json');
  await button(page, 'Stop editing').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Create Trail', exact: true })).toBeVisible();
  await expectRequest(page, { EventRW: 'All', TrailRegion: 'All', ...settings, OssKeyPrefix: 'other-logs' });
});

test('while a trail is edited, exports and permissions are those of the change', async ({ page }) => {
  await edit(page);
  await page.locator('#oss-prefix').fill('other-logs');
  const tab = async (name: string) => {
    await page.getByRole('tab', { name, exact: true }).click();
    return page.getByRole('tabpanel', { name, exact: true });
  };
  const exported = await tab('Export');
  const text = exported.locator('#export-text');
  const format = exported.getByLabel('Format', { exact: true });
  await expect(text).toContainText('"OssKeyPrefix": "other-logs"');
  await format.selectOption('cli');
  await expect(text).toContainText('aliyun actiontrail UpdateTrail');
  await expect(text).not.toContainText('CreateTrail');
  await format.selectOption('report');
  await expect(text).toContainText('| Delivery to OSS, Object Prefix | `trail-logs` | `other-logs` |');
  await format.selectOption('terraform');
  await expect(text).toContainText('import {');
  await expect(format.getByRole('option', { name: 'ROS template' })).toHaveCount(0);
  const permissions = await tab('Permissions');
  await expect(permissions).toContainText('actiontrail:UpdateTrail');
  await expect(permissions).not.toContainText('actiontrail:CreateTrail');
  await button(page, 'Stop editing').click();
  await expect(permissions).toContainText('actiontrail:CreateTrail');
  await (await tab('Export')).getByLabel('Format', { exact: true }).selectOption('cli');
  await expect(text).toContainText('aliyun actiontrail CreateTrail');
});

test('what a colleague has changed meanwhile is said, and compared as it is now', async ({ page }) => {
  await edit(page);
  await page.locator('#event-rw-write').check({ force: true });
  await colleagueDoes(page, 'UpdateTrail', { Name: settings.Name, OssBucketName: settings.OssBucketName, OssKeyPrefix: 'their-logs' });
  await review(page);
  await expect(dialog(page)).toContainText('Changed since you began: Delivery to OSS, Object Prefix.');
  const row = (name: string) => dialog(page).getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
  await expect(row('Delivery to OSS, Object Prefix')).toContainText('their-logstrail-logs');
  await expect(row('Management Event')).toContainText('AllWrite');
  // It is said for as long as the change goes on.
  await button(dialog(page), 'Back').click();
  await review(page);
  await expect(dialog(page)).toContainText('Changed since you began: Delivery to OSS, Object Prefix.');
});

test('a trail that cannot be read again is not changed', async ({ axe, faults, page }) => {
  faults.expect(/status of 503/);
  await edit(page);
  await page.locator('#oss-prefix').fill('other-logs');
  await answer(page, 'DescribeTrails', 503, { Code: 'ServiceUnavailable', Message: 'Try later.', RequestId: 'R-5' });
  await review(page);
  await expect(dialog(page).getByRole('alert')).toContainText('The trail could not be read again');
  await expect(button(dialog(page), 'Confirm and change')).toHaveCount(0);
  await axe('not read again');
  await page.unroute('**/api/v1/accounts/*/regions/*/DescribeTrails');
  await button(dialog(page), 'Try again').click();
  await expect(dialog(page)).toContainText('other-logs');
  await expect(button(dialog(page), 'Confirm and change')).toBeVisible();
});

test('a trail that is read slowly is waited for in sight', async ({ page }) => {
  await edit(page);
  await page.locator('#oss-prefix').fill('other-logs');
  const held = await hold(page, 'DescribeTrails');
  await button(page, 'Confirm').click();
  await held.arrived;
  await expectHeading(page, 'Review the change');
  await expect(button(dialog(page), 'Confirm and change')).toHaveCount(0);
  await button(dialog(page), 'Back').click();
  await expect(dialog(page)).toHaveCount(0);
  await button(page, 'Confirm').click();
  held.letGo();
  await expect(button(dialog(page), 'Confirm and change')).toBeVisible();
});

test('insights and data events change by calls of their own', async ({ page }) => {
  await edit(page);
  await page.getByRole('checkbox', { name: 'Insights Event', exact: true }).check();
  await page.getByRole('checkbox', { name: 'Data Event', exact: true }).check();
  const calls = watchCalls(page);
  await review(page);
  // What is confirmed speaks as the form does.
  const row = (name: string) => dialog(page).getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
  await expect(row('Data Event')).toContainText('China (Hangzhou) · cn-hangzhou');
  await expect(row('Data Event')).not.toContainText('ServiceName');
  await expect(row('Insights Event')).not.toContainText('AkInsight');
  await button(dialog(page), 'Confirm and change').click();
  await expectHeading(page, 'Trail changed', 20_000);
  const writes = calls.actions().filter((action) => /^(Update|Start|Stop|Put|Enable|Delete)/.test(action));
  expect(writes).not.toContain('UpdateTrail');
  expect(writes.slice(-2)).toEqual(['PutInsightSelectors', 'PutDataEventSelector']);
  const selectors = await colleagueDoes(page, 'GetInsightSelectors', { TrailName: settings.Name });
  expect(selectors['InsightSelectors']).toHaveLength(7);
});

test('what was not read is said and left alone', async ({ axe, faults, page }) => {
  faults.expect(/status of 403/);
  await colleagueDoes(page, 'PutDataEventSelector', { TrailName: settings.Name, EventSelectors: '[{"ServiceName":"Oss"}]', TrailRegionIds: 'cn-hangzhou' });
  await answer(page, 'GetDataEventSelector', 403, { Code: 'NoPermission', Message: 'You are not authorized.', RequestId: 'R-9' });
  await openTrails(page);
  await button(trail(page, settings.Name), `Edit ${settings.Name}`).click();
  await expect(dialog(page)).toContainText('Not read: Data Event. The trail keeps what it has there.');
  await axe('edit, partly unread');
  await button(dialog(page), 'Edit in the form').click();
  const data = page.getByRole('checkbox', { name: 'Data Event', exact: true });
  await expect(data).toBeDisabled();
  await expect(data).toHaveAccessibleDescription(/Not read; the trail keeps what it has\./);
  await page.locator('#oss-prefix').fill('other-logs');
  await review(page);
  await expect(dialog(page)).toContainText('Not read: Data Event. The trail keeps what it has there.');
  await button(dialog(page), 'Confirm and change').click();
  await expectHeading(page, 'Trail changed');
  const kept = await colleagueDoes(page, 'GetDataEventSelector', { TrailName: settings.Name });
  expect(kept['DataEventSelectors']).toContain('Oss');
});

test('a trail whose status does not say whether it delivers is not off, and is left alone', async ({ axe, page }) => {
  await answer(page, 'GetTrailStatus', 200, { RequestId: 'R-9', IsLogging: null });
  await page.route('**/DescribeTrails', async (route) => {
    const answered = (await (await route.fetch()).json()) as { TrailList: Record<string, unknown>[] };
    for (const told of answered.TrailList) delete told['Status'];
    await route.fulfill({ json: answered });
  });
  await openTrails(page);
  const row = trail(page, settings.Name);
  await expect(row).toContainText('Not told');
  await expect(button(row, `Start logging ${settings.Name}`)).toBeVisible();
  await expect(button(row, `Stop logging ${settings.Name}`)).toBeVisible();
  await button(row, `Status ${settings.Name}`).click();
  await expect(dialog(page).getByRole('listitem').filter({ hasText: 'Status: not read' })).toBeVisible();
  await axe('status, not told');
  await button(row, `Edit ${settings.Name}`).click();
  await expect(dialog(page)).toContainText('Not read: Start logging. The trail keeps what it has there.');
  await button(dialog(page), 'Edit in the form').click();
  await expect(page.locator('#start-logging')).toBeDisabled();
  await expect(page.locator('#start-logging')).toHaveAccessibleDescription(/Not read; the trail keeps what it has\./);
  await page.locator('#oss-prefix').fill('other-logs');
  const calls = watchCalls(page);
  await review(page);
  await expect(dialog(page)).toContainText('Not read: Start logging. The trail keeps what it has there.');
  await button(dialog(page), 'Confirm and change').click();
  await expectHeading(page, 'Trail changed');
  expect(calls.actions().filter((action) => /^(Update|Start|Stop)/.test(action))).toEqual(['UpdateTrail']);
  // The list is read again once it is changed; what is still under way is of no interest here.
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test('a refusal comes back to its field', async ({ axe, faults, page }) => {
  faults.expect(/status of 404/);
  await edit(page);
  await page.locator('#oss-bucket').fill('audit-missing');
  await review(page);
  await button(dialog(page), 'Confirm and change').click();
  await expectHeading(page, 'Trail not changed');
  await expect(step(page, 'UpdateTrail')).toContainText('BucketDoesNotExistException');
  await axe('not changed');
  await button(dialog(page), 'Close').click();
  await expect(page.locator('#error-summary')).toBeFocused();
  await expect(page.locator('#oss-bucket')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('#editing')).toBeVisible();
});

test('a change whose answer is lost is looked up and not repeated', async ({ faults, page }) => {
  faults.expect(/net::ERR_CONNECTION_RESET/);
  await edit(page);
  await page.locator('#oss-prefix').fill('other-logs');
  await review(page);
  await loseAnswer(page, 'UpdateTrail');
  const calls = watchCalls(page);
  await button(dialog(page), 'Confirm and change').click();
  await expectHeading(page, 'Trail changed');
  await expect(step(page, 'UpdateTrail')).toContainText('Succeeded; the answer was lost and the outcome looked up');
  expect(calls.actions().filter((action) => action === 'UpdateTrail')).toHaveLength(1);
});

test('Stop editing keeps the draft as a new design', async ({ page }) => {
  await edit(page);
  await page.locator('#oss-prefix').fill('other-logs');
  await button(page, 'Stop editing').click();
  await expect(page.locator('#editing')).toHaveCount(0);
  await expect(field(page, 'Trail Name')).toBeFocused();
  await expect(field(page, 'Trail Name')).not.toHaveAttribute('readonly');
  await expect(page.locator('#oss-prefix')).toHaveValue('other-logs');
  await expect(page.getByText('cn-hangzhou has a trail of this name already.')).toBeVisible();
});

test('a trail that is deleted while it is edited leaves its design as a new draft', async ({ axe, page }) => {
  await edit(page);
  await page.locator('#oss-prefix').fill('other-logs');
  await openTrails(page);
  await button(trail(page, settings.Name), `Delete ${settings.Name}`).click();
  await field(dialog(page), 'Name of the trail').fill(settings.Name);
  await button(dialog(page), 'Delete trail').click();
  await expect(dialog(page)).toContainText('security-audit is deleted; what it delivered stays');
  await page.locator('#trails-close').click();
  await expect(page.locator('#editing')).toHaveCount(0);
  const notice = page.getByRole('main').getByText('security-audit was deleted while you edited it; the design is a new draft now');
  await expect(notice).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Create Trail', exact: true })).toBeVisible();
  await expect(field(page, 'Trail Name')).not.toHaveAttribute('readonly');
  await expect(page.locator('#oss-prefix')).toHaveValue('other-logs');
  await axe('deleted while edited');
  await button(page, 'Confirm').click();
  await expectHeading(page, 'Review');
  await button(dialog(page), 'Back').click();
  await button(page, 'Dismiss').click();
  await expect(notice).toHaveCount(0);
  await expect(field(page, 'Trail Name')).toBeFocused();
});

test('that the edited trail was deleted is said of no other design', async ({ page }) => {
  await colleagueDoes(page, 'CreateTrail', { Name: 'second-audit', OssBucketName: 'second-archive' });
  const notice = page.getByRole('main').getByText(/was deleted while you edited it/);
  const take = async (opener: string, confirm: string) => {
    await edit(page);
    await openTrails(page);
    await button(trail(page, settings.Name), `Delete ${settings.Name}`).click();
    await field(dialog(page), 'Name of the trail').fill(settings.Name);
    await button(dialog(page), 'Delete trail').click();
    await page.locator('#trails-close').click();
    await expect(notice).toBeVisible();
    await openTrails(page);
    await button(trail(page, 'second-audit'), `${opener} second-audit`).click();
    await button(dialog(page), confirm).click();
    await expect(page.locator('#oss-bucket')).toHaveValue('second-archive');
    await expect(notice).toHaveCount(0);
  };
  await take('Edit', 'Edit in the form');
  await expect(page.locator('#editing')).toContainText('You are editing the trail second-audit');
  await button(page, 'Stop editing').click();
  await colleagueDoes(page, 'CreateTrail', settings);
  await take('Open as a new draft', 'Open in the form');
});

test('after a reload the change is gone on with, or kept as a new design', async ({ axe, page }) => {
  await edit(page);
  await page.locator('#oss-prefix').fill('other-logs');
  await expect(page.getByText(/^Draft saved/)).toBeVisible();
  await page.reload();
  const notice = page.getByRole('main').getByText('This draft was to change the trail security-audit.');
  await expect(notice).toBeVisible();
  await expect(page.locator('#editing')).toHaveCount(0);
  await axe('a change restored');
  await button(page, 'Go on editing').click();
  await expect(page.locator('#editing')).toBeVisible();
  await expect(notice).toHaveCount(0);
  await review(page);
  await expect(dialog(page)).toContainText('trail-logs');
  await expect(dialog(page)).toContainText('other-logs');
  await button(dialog(page), 'Back').click();

  await page.reload();
  await button(page, 'Keep as a new design').click();
  await expect(notice).toHaveCount(0);
  await expect(field(page, 'Trail Name')).toBeFocused();
  await expect(page.getByText(/^Draft saved/)).toBeVisible();
  await page.reload();
  await expect(page.locator('#oss-prefix')).toHaveValue('other-logs');
  await expect(notice).toHaveCount(0);
});

test('after a reload another design in its place is not gone on with', async ({ page }) => {
  await edit(page);
  await page.locator('#oss-prefix').fill('other-logs');
  await expect(page.getByText(/^Draft saved/)).toBeVisible();
  await page.reload();
  await expect(button(page, 'Go on editing')).toBeVisible();
  await openTrails(page);
  await button(trail(page, settings.Name), `Open as a new draft ${settings.Name}`).click();
  await button(dialog(page), 'Open in the form').click();
  await expect(field(page, 'Trail Name')).toBeFocused();
  await expect(button(page, 'Go on editing')).toHaveCount(0);
  await field(page, 'Trail Name').fill('second-audit');
  await expect(page.getByText(/^Draft saved/)).toBeVisible();
  await page.reload();
  await expect(field(page, 'Trail Name')).toHaveValue('second-audit');
  await expect(button(page, 'Go on editing')).toHaveCount(0);
});

test('opened as a new draft it needs a name of its own', async ({ axe, page }) => {
  await openTrails(page);
  await button(trail(page, settings.Name), `Open as a new draft ${settings.Name}`).click();
  await axe('open as a new draft');
  await button(dialog(page), 'Open in the form').click();
  await expect(field(page, 'Trail Name')).toBeFocused();
  await expect(field(page, 'Trail Name')).toHaveValue('');
  await field(page, 'Trail Name').fill('second-audit');
  await expectRequest(page, { EventRW: 'All', TrailRegion: 'All', ...settings, Name: 'second-audit' });
  await expect(page.getByText('The trail security-audit delivers to this bucket already.')).toBeVisible();
});
