// Every error path of the form: each rule is broken at its field, says how to mend it, and goes when it is mended.
import type { Locator, Page } from '@playwright/test';
import { expectError, expectNoError, expectRequest, field, group, openFullView, otherAccount, request } from '../fixtures/form.ts';
import { expect, test } from '../fixtures/test.ts';

test.beforeEach(async ({ app, page }) => {
  await app.open();
  await openFullView(page);
});

interface Case {
  bad: string;
  says: string;
  good: string;
}

async function breakAndMend(control: Locator, { bad, says, good }: Case): Promise<void> {
  await control.fill(bad);
  await expectNoError(control);
  await control.blur();
  await expectError(control, says);
  await control.fill(good);
  await expectNoError(control);
}

test('the trail name', async ({ page }) => {
  const name = field(page, 'Trail Name');
  for (const bad of [
    { bad: 'sec1', says: 'Use 6 to 36 characters; this name has 4.' },
    { bad: 'x'.repeat(37), says: 'Use 6 to 36 characters; this name has 37.' },
    { bad: 'trailTest', says: 'Use lowercase letters, digits, hyphens and underscores; "T" is not one of them.' },
    { bad: 'trail test', says: 'Use lowercase letters, digits, hyphens and underscores; a space is not one of them.' },
    { bad: '1trail-test', says: 'Start with a lowercase letter; this name starts with "1".' },
  ]) {
    await breakAndMend(name, { ...bad, good: 'security-audit' });
  }
});

test('Log Service in this account', async ({ page }) => {
  const sls = group(page, 'Delivery to Log Service');
  await breakAndMend(field(sls, 'Project Name'), { bad: 'Audit', says: 'Use lowercase letters, digits and hyphens; "A" is not one of them.', good: 'audit-hz' });
  await sls.getByRole('combobox', { name: 'Project Region', exact: true }).selectOption('other');
  await breakAndMend(field(sls, 'Region ID'), { bad: 'Hangzhou', says: 'Use a region ID such as cn-hangzhou; "Hangzhou" is not one.', good: 'cn-hangzhou' });
});

test('Log Service in another account', async ({ page }) => {
  const sls = group(page, 'Delivery to Log Service');
  await sls.getByRole('radio', { name: 'Delivery to Another Account', exact: true }).check();
  await breakAndMend(field(sls, 'Project ARN'), {
    bad: 'acs:log:cn-hangzhou::project/audit',
    says: 'Use the form acs:log:<region>:<account id>:project/<project>; <account id> is missing.',
    good: `acs:log:cn-hangzhou:${otherAccount}:project/audit`,
  });
  await breakAndMend(field(sls, 'RAM Role ARN of Destination Account'), {
    bad: 'acs:ram::1182725xxxxxxxxxxx',
    says: 'Use the form acs:ram::<account id>:role/<role>; role/<role> is missing.',
    good: `acs:ram::${otherAccount}:role/delivery`,
  });
});

test('OSS', async ({ page }) => {
  const oss = group(page, 'Delivery to OSS');
  await oss.getByRole('checkbox', { name: 'Delivery to OSS', exact: true }).check();
  for (const bad of [
    { bad: 'ab', says: 'Use 3 to 63 characters; this name has 2.' },
    { bad: 'bucket_1', says: 'Use lowercase letters, digits and hyphens; "_" is not one of them.' },
    { bad: 'audit-log-', says: 'End with a lowercase letter or digit; this name ends with "-".' },
  ]) {
    await breakAndMend(field(oss, 'Bucket Name'), { ...bad, good: 'audit-archive' });
  }
  for (const bad of [
    { bad: 'logs/', says: 'Use 6 to 32 characters; this prefix has 5.' },
    { bad: '/audit-log', says: 'Start with a letter; this prefix starts with "/".' },
  ]) {
    await breakAndMend(field(oss, 'Object Prefix'), { ...bad, good: 'trail-logs' });
  }
});

test('MaxCompute in another account', async ({ page }) => {
  const maxCompute = group(page, 'Delivery to MaxCompute');
  await maxCompute.getByRole('checkbox', { name: 'Delivery to MaxCompute', exact: true }).check();
  await maxCompute.getByRole('radio', { name: 'Delivery to Another Account', exact: true }).check();
  await breakAndMend(field(maxCompute, 'Project ARN'), {
    bad: `acs:odps:cn-hangzhou:${otherAccount}:project/audit`,
    says: 'Start the project name with "actiontrail_"; the one in this ARN is "audit".',
    good: `acs:odps:cn-hangzhou:${otherAccount}:project/actiontrail_audit`,
  });
});

test('the group rule, at the group and once', async ({ page }) => {
  await page.getByRole('checkbox', { name: 'Delivery to Log Service', exact: true }).uncheck();
  await page.getByRole('button', { name: 'Confirm', exact: true }).click();
  const rule = 'Choose at least one destination: Log Service, OSS or MaxCompute.';
  await expect(page.getByText(rule)).toHaveCount(2); // at the group, and in the summary
  await page.getByRole('link', { name: new RegExp(rule) }).click();
  await expect(page.getByRole('checkbox', { name: 'Delivery to Log Service', exact: true })).toBeFocused();
});

test('Insights need all events of all regions', async ({ page }) => {
  await page.getByRole('radio', { name: 'Write', exact: true }).check();
  await page.getByRole('checkbox', { name: 'Insights Event', exact: true }).check();
  await expect(page.getByRole('radio', { name: 'All', exact: true })).toBeChecked();
  await expect(page.getByRole('status')).toContainText('Management Event is now All');
  await page.getByRole('radio', { name: 'Read', exact: true }).check();
  await expect(page.getByText('insights need read and write events')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Insights Event', exact: true }).uncheck();
  await expect(page.getByRole('radio', { name: 'Write', exact: true })).toBeChecked();
});

test('white space around a value is named, and one click takes it away', async ({ page }) => {
  const name = field(page, 'Trail Name');
  await name.fill('security-audit ');
  await name.blur();
  const says = 'Remove the white space around this text: it ends with a space.';
  await expectError(name, says);
  expect((await request(page)).Name).toBe('security-audit ');
  await page.getByRole('button', { name: 'Confirm', exact: true }).click();
  await page.getByRole('button', { name: `Fix: Trail Name: ${says}`, exact: true }).click();
  await expect(name).toBeFocused();
  await expect(name).toHaveValue('security-audit');
  await expectNoError(name);
  await expectRequest(page, { ...(await request(page)), Name: 'security-audit' });
});

test('the summary lists every problem in the order of the page and leads to each', async ({ page }) => {
  await page.getByRole('checkbox', { name: 'Delivery to OSS', exact: true }).check();
  await page.getByRole('checkbox', { name: 'Delivery to MaxCompute', exact: true }).check();
  await group(page, 'Delivery to MaxCompute').getByRole('radio', { name: 'Delivery to Another Account', exact: true }).check();
  await page.getByRole('button', { name: 'Confirm', exact: true }).click();
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.getByRole('heading', { name: 'There is a problem' })).toBeVisible();
  const links = page.locator('#error-summary').getByRole('link');
  await expect(links).toHaveText([
    'Trail Name: Enter a name for the trail.',
    'Delivery to Log Service, Project Name: Enter the name of the Log Service project.',
    'Delivery to OSS, Bucket Name: Enter the name of the bucket.',
    'Delivery to MaxCompute, Project ARN: Enter the ARN of the MaxCompute project.',
    'Delivery to MaxCompute, RAM Role ARN of MaxCompute: Enter the ARN of the role in the account of the MaxCompute project.',
  ]);
  for (let index = 0; index < 5; index += 1) await expectLinkLeadsToItsControl(page, index);
});

// The control gets the focus, and its label is in view, not hidden below the header or the bar.
async function expectLinkLeadsToItsControl(page: Page, index: number): Promise<void> {
  const link = page.locator('#error-summary').getByRole('link').nth(index);
  const target = (await link.getAttribute('href')) ?? '';
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator(target)).toBeFocused();
  await expect(page.locator(`label[for="${target.slice(1)}"]`)).toBeInViewport({ ratio: 1 });
}
