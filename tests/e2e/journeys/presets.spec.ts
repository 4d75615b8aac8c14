// A design to start from: chosen by keyboard, undone in one step, never with values that its user must delete.
import type { Page } from '@playwright/test';
import { expectRequest, field, group, request } from '../fixtures/form.ts';
import { expectSaid } from '../fixtures/said.ts';
import { expect, test } from '../fixtures/test.ts';

const open = (page: Page) => page.getByRole('button', { name: 'Start from…', exact: true });
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Start from a preset', exact: true });
const preset = (page: Page, name: string) =>
  dialog(page).getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) });
const use = (page: Page, name: string) => preset(page, name).getByRole('button', { name: 'Start from this', exact: true });

test('a preset is chosen by keyboard, keeps account, region and name, and leaves the rest to be entered', async ({ app, page }) => {
  await app.open();
  await field(page, 'Trail Name').fill('security-audit');
  await expect(page.locator('#home-region')).toHaveValue('cn-hangzhou');
  await open(page).focus();
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('heading', { name: 'Start from a preset', exact: true })).toBeFocused();
  await expect(dialog(page).getByText(/which is kept as an earlier draft/)).toBeVisible();
  await expect(preset(page, 'Security audit to a central log account')).toContainText('Delivery to OSS (another account)');
  await use(page, 'Security audit to a central log account').focus();
  await page.keyboard.press('Enter');

  await expect(dialog(page)).toHaveCount(0);
  await expect(field(page, 'Trail Name')).toBeFocused();
  await expect(field(page, 'Trail Name')).toHaveValue('security-audit');
  await expect(page.locator('#account-id')).toHaveValue('1234567890123456');
  await expect(page.locator('#home-region')).toHaveValue('cn-hangzhou');
  await expectSaid(page, 'Started from: Security audit to a central log account');
  const oss = group(page, 'Delivery to OSS');
  await expect(field(oss, 'Bucket Name')).toHaveValue('');
  // What is missing is said on Confirm, and not before.
  await expect(page.locator('[aria-invalid="true"]')).toHaveCount(0);
  await page.getByRole('button', { name: 'Confirm', exact: true }).click();
  await expect(page.locator('#error-summary').getByRole('link')).toHaveCount(4);

  await field(oss, 'Bucket Name').fill('central-audit');
  await field(oss, 'RAM Role ARN of OSS Bucket').fill('acs:ram::6543210987654321:role/trail-writer');
  const sls = group(page, 'Delivery to Log Service');
  await field(sls, 'Project ARN').fill('acs:log:cn-hangzhou:6543210987654321:project/audit');
  await field(sls, 'RAM Role ARN of Destination Account').fill('acs:ram::6543210987654321:role/trail-writer');
  await expectRequest(page, {
    Name: 'security-audit',
    EventRW: 'All',
    TrailRegion: 'All',
    SlsProjectArn: 'acs:log:cn-hangzhou:6543210987654321:project/audit',
    SlsWriteRoleArn: 'acs:ram::6543210987654321:role/trail-writer',
    OssBucketName: 'central-audit',
    OssWriteRoleArn: 'acs:ram::6543210987654321:role/trail-writer',
  });
  await expect(page.locator('#error-summary')).toHaveCount(0);
});

test('a preset is one step: Undo brings the former design back', async ({ app, page }) => {
  await app.open();
  await field(page, 'Trail Name').fill('security-audit');
  await field(page, 'Project Name').fill('audit-hz');
  await open(page).click();
  await use(page, 'Cheap archive').click();
  await expect(page.getByRole('radio', { name: 'AES256', exact: true })).toBeChecked();
  await expect.poll(async () => (await request(page))['SlsProjectArn']).toBeUndefined();
  await page.keyboard.press('Control+z');
  await expect(page.locator('#sls-project')).toHaveValue('audit-hz');
  await expect(page.getByRole('checkbox', { name: 'Delivery to OSS', exact: true })).not.toBeChecked();
  await page.keyboard.press('Control+Shift+z');
  await expect(page.getByRole('radio', { name: 'AES256', exact: true })).toBeChecked();
});

test('the design that a preset takes the place of is kept, and brought back', async ({ app, axe, page }) => {
  await app.open();
  await field(page, 'Trail Name').fill('security-audit');
  await field(page, 'Project Name').fill('audit-hz');
  await open(page).click();
  await use(page, 'Cheap archive').click();
  await expect(page.getByText(/An earlier draft is kept: security-audit/).first()).toBeVisible();
  await axe('an earlier draft');
  await page.getByRole('button', { name: 'Bring it back', exact: true }).click();
  await expect(page.locator('#sls-project')).toHaveValue('audit-hz');
  // What the preset was made into is no less worth.
  await expect(page.getByText(/An earlier draft is kept/).first()).toBeVisible();
});

test('an untouched form has nothing to lose, and the empty one is the quick view', async ({ app, page }) => {
  await app.open();
  await expect(page.locator('#home-region')).toHaveValue('cn-hangzhou');
  await open(page).click();
  await expect(dialog(page).getByText(/nothing is lost/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(open(page)).toBeFocused();
  await open(page).click();
  await use(page, 'One region, write events').click();
  await expectRequest(page, { EventRW: 'Write', TrailRegion: 'cn-hangzhou' });
  await open(page).click();
  await use(page, 'Start empty').click();
  await expect(page.getByRole('radio', { name: 'Quickly Create Trail', exact: true })).toBeChecked();
  await expect(field(page, 'Trail Name')).toBeFocused();
  await expectRequest(page, { EventRW: 'All', TrailRegion: 'All' });
});

test('in Chinese, on a narrow dark page', async ({ app, page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 320, height: 800 });
  await app.open();
  await page.locator('#language').selectOption('zh-CN');
  await page.locator('#tool-start').click();
  await expect(page.getByRole('heading', { name: '低成本归档', exact: true })).toBeVisible();
  // Labels and values of a card begin on one line each.
  const rows = page.locator('.preset').first();
  const tops = (name: string) => rows.locator(name).evaluateAll((nodes) => nodes.map((node) => Math.round(node.getBoundingClientRect().top)));
  expect(await tops('dt')).toEqual(await tops('dd'));
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
});
