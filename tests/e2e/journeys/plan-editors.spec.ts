// The editors of what follows CreateTrail: data event selectors built by keyboard, insights, backfill; the plan they make, sent to its end.
import type { Locator, Page } from '@playwright/test';
import { account, expectError, expectNoError, field, group, openFullView } from '../fixtures/form.ts';
import { answer, button, create, dialog, expectHeading, fillBucket, openReview, step, watchCalls } from '../fixtures/review.ts';
import { expect, test } from '../fixtures/test.ts';

const selectors = (page: Page): Locator => group(page, 'Data event selectors');
const selector = (page: Page, number: number): Locator => group(selectors(page), `Selector ${number}`);
// With names to choose from it is a combobox, without them a text field.
const adder = (scope: Locator, name: string): Locator => scope.getByLabel(name, { exact: true }).and(scope.locator('input'));
const held = (scope: Locator, name: string): Locator => scope.getByRole('list', { name, exact: true }).getByRole('listitem');

/** The parameters of PutDataEventSelector as the tab *Plan* shows them. */
async function planned(page: Page): Promise<Record<string, string>> {
  await page.getByRole('tab', { name: 'Plan', exact: true }).click();
  const call = page.getByRole('tabpanel', { name: 'Plan' }).getByRole('listitem').filter({ has: page.getByText('PutDataEventSelector', { exact: true }) });
  if ((await call.locator('details[open]').count()) === 0) await call.locator('summary').click();
  const names = await call.locator('dt').allTextContents();
  const values = await call.locator('dd').allTextContents();
  return Object.fromEntries(names.map((name, place) => [name, values[place] ?? '']));
}

async function switchOnDataEvents(page: Page): Promise<void> {
  await openFullView(page);
  await page.getByRole('checkbox', { name: 'Data Event', exact: true }).check();
}

test.beforeEach(async ({ app }) => app.open());

test('a selector is built by keyboard alone, and the plan says exactly that', async ({ axe, page }) => {
  await fillBucket(page, 'data-audit', 'audit-archive');
  await page.getByRole('checkbox', { name: 'Data Event', exact: true }).focus();
  await page.keyboard.press('Space');
  const first = selector(page, 1);
  await expect(first.getByRole('combobox', { name: 'Service', exact: true })).toHaveValue('Oss');
  await expect(page.getByText('The proxy lists 4 services with data events.')).toBeVisible();

  await first.getByRole('radio', { name: 'All', exact: true }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(first.getByRole('radio', { name: 'Write', exact: true })).toBeChecked();
  const events = group(first, 'Event Names');
  await adder(events, 'Include').focus();
  await page.keyboard.type('PutObject');
  await page.keyboard.press('Enter');
  await page.keyboard.type('DeleteObject');
  await page.keyboard.press('Tab');
  // Leaving the field took what was typed.
  await expect(held(events, 'Include')).toHaveText([/^PutObject/, /^DeleteObject/]);
  await adder(events, 'Exclude').focus();
  await page.keyboard.type('HeadObject');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(adder(events, 'Exclude')).toBeFocused();
  await expect(events).toContainText('3 of 10');
  const resources = group(first, 'Resource ARNs');
  await adder(resources, 'Exclude').focus();
  await page.keyboard.type(`acs:oss:*:${account}:scratch/*`);
  await page.keyboard.press('Enter');

  await button(selectors(page), 'Add selector').focus();
  await page.keyboard.press('Enter');
  const second = selector(page, 2);
  await expect(second.getByRole('combobox', { name: 'Service', exact: true })).toBeFocused();
  await page.keyboard.type('PDS');
  await expect(second.getByRole('combobox', { name: 'Service', exact: true })).toHaveValue('PDS');
  await axe('two selectors');
  expect(await planned(page)).toEqual({
    TrailName: 'data-audit',
    EventSelectors: JSON.stringify([
      {
        ServiceName: 'Oss',
        ReadWriteType: 'Write',
        EventName: { Equals: ['PutObject', 'DeleteObject'], NotEquals: ['HeadObject'] },
        ResourceArn: { NotEquals: [`acs:oss:*:${account}:scratch/*`] },
      },
      { ServiceName: 'PDS' },
    ]),
    IsTrailAllRegion: 'false',
    TrailRegionIds: 'cn-hangzhou',
  });

  // What is taken out leaves the focus where one goes on.
  await held(events, 'Include').nth(0).getByRole('button', { name: 'Remove: PutObject' }).focus();
  await page.keyboard.press('Enter');
  await expect(button(held(events, 'Include'), 'Remove: DeleteObject')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(adder(events, 'Include')).toBeFocused();
  await button(first, 'Remove selector 1').focus();
  await page.keyboard.press('Enter');
  await expect(selector(page, 1).getByRole('combobox', { name: 'Service', exact: true })).toBeFocused();
  await expect(selector(page, 1).getByRole('combobox', { name: 'Service', exact: true })).toHaveValue('PDS');
  expect((await planned(page))['EventSelectors']).toBe('[{"ServiceName":"PDS"}]');
});

test('regions start with the home region, and each is one paid project more', async ({ axe, page }) => {
  await fillBucket(page, 'data-audit', 'audit-archive');
  await page.getByRole('checkbox', { name: 'Data Event', exact: true }).check();
  const regions = group(page, 'Data Event Regions');
  await expect(held(regions, 'Region ID')).toHaveText(['China (Hangzhou) · cn-hangzhou']);
  await expect(regions).toContainText('they are paid for');
  await expect(regions.getByText(`actiontrail-log-${account}-cn-hangzhou`)).toBeVisible();
  // It follows the home region until it is a list.
  await page.getByRole('combobox', { name: 'Home Region', exact: true }).selectOption('cn-beijing');
  await expect(held(regions, 'Region ID')).toHaveText(['China (Beijing) · cn-beijing']);
  await adder(regions, 'Region ID').fill('cn-shanghai');
  await adder(regions, 'Region ID').press('Enter');
  await expect(held(regions, 'Region ID')).toHaveCount(2);
  expect((await planned(page))['TrailRegionIds']).toBe('cn-beijing,cn-shanghai');
  const plan = page.getByRole('tabpanel', { name: 'Plan' });
  await expect(plan.getByRole('heading', { name: 'Log Service projects for data events' })).toBeVisible();
  await expect(plan.getByText(`actiontrail-log-${account}-cn-shanghai`, { exact: true })).toBeVisible();
  await adder(regions, 'Region ID').fill('nowhere');
  await adder(regions, 'Region ID').press('Enter');
  await expect(adder(regions, 'Region ID')).toHaveAccessibleDescription(/Use a region ID such as cn-hangzhou; "nowhere" is not one\./);
  await adder(regions, 'Region ID').fill('nonsense!');
  await adder(regions, 'Region ID').press('Enter');
  await expect(adder(regions, 'Region ID')).toHaveAccessibleDescription(/"nowhere" is not one\. .*"nonsense!" is not one\./);
  await expect(adder(regions, 'Region ID')).not.toHaveAttribute('aria-invalid', 'true');
  await expect(regions.getByText(/actiontrail-log-.*(nowhere|nonsense)/)).toHaveCount(0);
  await axe('regions that are none');
  await button(regions, 'Remove: nonsense!').click();
  await button(regions, 'Remove: nowhere').click();
  await expect(adder(regions, 'Region ID')).not.toHaveAccessibleDescription(/is not one/);
  // By its name, in whatever letters.
  await adder(regions, 'Region ID').fill('china (shenzhen)');
  await adder(regions, 'Region ID').press('Enter');
  await expect(held(regions, 'Region ID').last()).toContainText('China (Shenzhen) · cn-shenzhen');
  await button(regions, 'Remove: cn-shenzhen').click();
  await regions.getByRole('radio', { name: 'All regions', exact: true }).check();
  expect(await planned(page)).not.toHaveProperty('TrailRegionIds');
  await openReview(page);
  const review = dialog(page);
  await expect(review.getByRole('heading', { name: 'Log Service projects for data events' })).toBeVisible();
  await expect(review.getByText(`actiontrail-log-${account}-<region>`, { exact: true })).toBeVisible();
});

test('limits are shown and held, each at its field', async ({ axe, page }) => {
  await fillBucket(page, 'data-audit', 'audit-archive');
  await page.getByRole('checkbox', { name: 'Data Event', exact: true }).check();
  const events = group(selector(page, 1), 'Event Names');
  // Pasted line by line: as many values as lines.
  await page.evaluate(() => navigator.clipboard.writeText(Array.from({ length: 11 }, (_, i) => `Event${i}`).join('\n')));
  await adder(events, 'Include').focus();
  await page.keyboard.press('ControlOrMeta+V');
  await expect(held(events, 'Include')).toHaveCount(11);
  await expect(events).toContainText('11 of 10');
  await expect(adder(events, 'Exclude')).toHaveAttribute('aria-invalid', 'true');
  const sentence = 'Use at most 10 event names in selector 1, included and excluded together; it has 11.';
  await expect(adder(events, 'Include')).toHaveAccessibleDescription(new RegExp(`^${sentence}`));
  await axe('too many event names');
  await button(page, 'Confirm').click();
  const link = page.getByRole('link', { name: `Data Event: ${sentence}` });
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(adder(events, 'Include')).toBeFocused();
  await button(events, 'Remove: Event10').click();
  await expect(link).toHaveCount(0);

  const add = button(selectors(page), 'Add selector');
  while ((await selectors(page).getByRole('group', { name: /^Selector / }).count()) < 20) await add.click();
  await expect(selectors(page)).toContainText('A trail takes at most 20 selectors.');
  await expect(add).toHaveAttribute('aria-disabled', 'true');
  await add.click({ force: true });
  await expect(selectors(page).getByRole('group', { name: /^Selector / })).toHaveCount(20);
  await expect(selector(page, 20).getByRole('combobox', { name: 'Service', exact: true })).toHaveAccessibleDescription(/^Choose the service of selector 20/);
});

test('each list of a selector of data events says what is wrong with its own values', async ({ axe, page }) => {
  await openFullView(page);
  await page.getByRole('checkbox', { name: 'Data Event', exact: true }).check();
  const names = group(selector(page, 1), 'Event Names');
  const [include, exclude] = [adder(names, 'Include'), adder(names, 'Exclude')];
  for (const name of ['1st', '2nd', 'GetObject']) {
    await include.fill(name);
    await include.press('Enter');
  }
  await exclude.fill('PutObject');
  await exclude.press('Enter');
  await expectError(include, /^.*"1st" of selector 1.*"2nd" of selector 1/);
  await expectNoError(exclude);
  await axe('values that are wrong in one list');
  const marked = names.locator('.wrong');
  await expect(marked).toHaveText([/1st/, /2nd/]);
  for (const name of ['1st', '2nd']) await names.getByRole('button', { name: new RegExp(name) }).click();
  await expectNoError(include);
  await expect(marked).toHaveCount(0);

  // From the summary the way leads to the list that holds the value.
  await exclude.fill('3rd');
  await exclude.press('Enter');
  await expectError(exclude, /"3rd" of selector 1/);
  await expectNoError(include);
  await page.getByRole('button', { name: 'Confirm', exact: true }).click();
  await page.getByRole('link', { name: /"3rd"/ }).click();
  await expect(exclude).toBeFocused();
});

test('a service that is not listed is typed', async ({ page }) => {
  await switchOnDataEvents(page);
  const first = selector(page, 1);
  await first.getByRole('combobox', { name: 'Service', exact: true }).selectOption({ label: 'Another service…' });
  await field(first, 'Service Name').fill('Tablestore');
  expect((await planned(page))['EventSelectors']).toBe('[{"ServiceName":"Tablestore"}]');
  await page.reload();
  await page.locator('#form #trail-name').waitFor();
  await expect(field(selector(page, 1), 'Service Name')).toHaveValue('Tablestore');
});

test('services come page by page from the proxy, and from a list of our own without it', async ({ page, context, server, faults }) => {
  faults.expect(/status of 403/);
  const info = (name: string, events: string[]) => ({ ServiceName: name, EventNames: events });
  await page.route('**/ListDataEventServices', async (route) => {
    const body = route.request().postDataJSON() as { NextToken?: string };
    const Data = body.NextToken === 'next' ? { ServiceInfos: [info('Zeta', ['PutZeta'])] } : { ServiceInfos: [info('Alpha', ['GetAlpha'])], NextToken: 'next' };
    await route.fulfill({ json: { RequestId: '1', Data } });
  });
  await switchOnDataEvents(page);
  await expect(page.getByText('The proxy lists 2 services with data events.')).toBeVisible();
  const service = selector(page, 1).getByRole('combobox', { name: 'Service', exact: true });
  await expect(service.getByRole('option')).toHaveText(['Alpha', 'Zeta', 'Another service…']);
  await service.selectOption('Zeta');
  await expect(group(selector(page, 1), 'Event Names').locator('datalist option').first()).toHaveAttribute('value', 'PutZeta');

  const offline = await context.newPage();
  await answer(offline, 'ListDataEventServices', 403, { Code: 'NoPermission', Message: 'no', RequestId: '1' });
  await offline.goto(server.url);
  await offline.locator('#form #trail-name').waitFor();
  await switchOnDataEvents(offline);
  await expect(offline.getByText('Services and events that this page knows; others can be typed.')).toBeVisible();
  await expect(selector(offline, 1).getByRole('combobox', { name: 'Service', exact: true }).getByRole('option')).toHaveText(['Oss', 'PDS', 'Push', 'Cms', 'Another service…']);
});

test('everything around the trail is sent in order, to the end', async ({ axe, page }) => {
  await fillBucket(page, 'whole-plan', 'audit-archive');
  await page.getByRole('checkbox', { name: 'Delivery to Log Service', exact: true }).check();
  await group(page, 'Delivery to Log Service').getByLabel('Project Name', { exact: true }).fill('audit-hz');
  await page.getByRole('checkbox', { name: 'Insights Event', exact: true }).check();
  await expect(page.getByText('The first insight appears after 24 hours at the earliest.')).toBeVisible();
  const types = group(page, 'Types of Insights events');
  for (const type of await types.getByRole('checkbox').all()) await type.uncheck();
  await types.getByRole('checkbox', { name: 'IP requests', exact: true }).check();
  await page.getByRole('checkbox', { name: 'Data Event', exact: true }).check();
  const events = group(selector(page, 1), 'Event Names');
  await adder(events, 'Include').fill('GetObject');
  await adder(events, 'Include').press('Enter');
  await expect(page.getByText('An account runs one such task at a time.')).toBeVisible();
  await page.locator('#backfill').check();
  const calls = watchCalls(page);
  await create(page);
  await expectHeading(page, 'Trail created', 20_000);
  await expect(step(page, 'PutDataEventSelector')).toContainText('Succeeded');
  const writes = calls.requests.filter((request) => /\/(Create|Start|Put|Enable)\w+$/.test(request.url()));
  expect(writes.map((request) => request.url().split('/').pop())).toEqual([
    'CreateTrail', 'StartLogging', 'EnableInsight', 'PutInsightSelectors', 'PutDataEventSelector', 'CreateDeliveryHistoryJob',
  ]);
  expect(writes[4]?.postDataJSON()).toMatchObject({ EventSelectors: '[{"ServiceName":"Oss","EventName":{"Equals":["GetObject"]}}]' });
  expect(writes[5]?.postDataJSON()).toEqual({ TrailName: 'whole-plan' });
  const stored = await page.request.post(`/api/v1/accounts/${account}/regions/cn-hangzhou/GetDataEventSelector`, {
    headers: { 'X-Trail-Request': '1' },
    data: { TrailName: 'whole-plan' },
  });
  expect(await stored.json()).toMatchObject({ IsTrailAllRegion: false, SlsDeliveryConfigs: [{ TrailRegion: 'cn-hangzhou', Status: 'success' }] });
  await axe('the whole plan, sent');
});

test('a name that no event can have is a problem at its list; one that is not known, or a selector twice, is advice', async ({ axe, page }) => {
  await fillBucket(page, 'data-audit', 'audit-archive');
  await page.getByRole('checkbox', { name: 'Data Event', exact: true }).check();
  const events = group(selector(page, 1), 'Event Names');
  await adder(events, 'Include').fill('123 foo');
  await adder(events, 'Include').press('Enter');
  await expect(adder(events, 'Include')).toHaveAccessibleDescription(/"123 foo" of selector 1 cannot be an API action\./);
  const arns = group(selector(page, 1), 'Resource ARNs');
  await adder(arns, 'Include').fill('rubbish');
  await adder(arns, 'Include').press('Enter');
  await button(page, 'Confirm').click();
  const links = page.locator('#error-summary').getByRole('link');
  await expect(links).toHaveCount(2);
  await expect(links.nth(0)).toContainText('"123 foo" of selector 1 cannot be an API action.');
  await expect(links.nth(1)).toContainText('"rubbish" of selector 1 is not one.');
  await links.nth(1).click();
  await expect(adder(arns, 'Include')).toBeFocused();
  await links.nth(0).click();
  await expect(adder(events, 'Include')).toBeFocused();
  await axe('a name that no event can have, and an ARN of nothing');
  await button(arns, 'Remove: rubbish').click();
  await expect(links).toHaveCount(1);
  await button(events, 'Remove: 123 foo').click();
  await expect(page.locator('#error-summary')).toHaveCount(0);
  await adder(events, 'Include').fill('nope');
  await adder(events, 'Include').press('Enter');
  const advice = (words: string) => page.getByRole('listitem').filter({ hasText: words });
  await expect(advice('An event name is not in the list of its service').first()).toBeVisible();
  await button(events, 'Remove: nope').click();
  await expect(advice('An event name is not in the list of its service')).toHaveCount(0);
  await button(selectors(page), 'Add selector').click();
  await selector(page, 2).getByRole('combobox', { name: 'Service', exact: true }).selectOption('Oss');
  await advice('Two selectors are the same').getByRole('button', { name: 'Fix', exact: true }).click();
  await expect(selector(page, 2)).toHaveCount(0);
  await expect(advice('Two selectors are the same')).toHaveCount(0);
});
