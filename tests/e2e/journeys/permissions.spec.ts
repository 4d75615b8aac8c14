// Who needs which permissions, and what makes each prerequisite: the tab Permissions, the tab Plan and the review.
import type { Locator, Page } from '@playwright/test';
import { account, field, group, openFullView, otherAccount } from '../fixtures/form.ts';
import { downloaded, tab, tabPanel } from '../fixtures/panel.ts';
import { button, dialog, fillQuick, openReview } from '../fixtures/review.ts';
import { expectSaid } from '../fixtures/said.ts';
import { expect, test } from '../fixtures/test.ts';

const item = (place: Locator, name: string): Locator => place.getByRole('listitem').filter({ hasText: name });

/** Opens a text by its name and answers with it. */
async function opened(place: Locator, name: string): Promise<string> {
  await place.getByText(name, { exact: true }).click();
  const text = place.getByRole('group', { name, exact: true });
  await expect(text).toBeVisible();
  return (await text.textContent()) ?? '';
}

/** Copies the text of this name and answers with the clipboard. */
async function copied(page: Page, place: Locator, name: string): Promise<string> {
  await button(place, `Copy: ${name}`).click();
  await expectSaid(page, `Copied: ${name}`);
  return page.evaluate(() => navigator.clipboard.readText());
}

async function deliverElsewhere(page: Page): Promise<void> {
  await openFullView(page);
  const sls = group(page, 'Delivery to Log Service');
  await sls.getByRole('radio', { name: 'Delivery to Another Account', exact: true }).check();
  await field(sls, 'Project ARN').fill(`acs:log:cn-shanghai:${otherAccount}:project/central`);
  await field(sls, 'RAM Role ARN of Destination Account').fill(`acs:ram::${otherAccount}:role/delivery`);
}

test('the policy of the submitter and of the proxy, and the service-linked role', async ({ app, page }) => {
  await app.open();
  await fillQuick(page, 'security-audit');
  // Said a second after the last edit: it would take the place of what is copied.
  await expect(page.locator('#status')).toHaveText(/^Request updated: 4 parameters/);
  await tab(page, 'Request JSON').focus();
  await page.keyboard.press('End');
  await expect(tab(page, 'Permissions')).toBeFocused();
  const place = tabPanel(page, 'Permissions');
  await expect(place.getByRole('listitem')).toHaveCount(3);

  const submitter = item(place, 'RAM user who submits the plan');
  const policy = await opened(submitter, 'RAM policy');
  expect(JSON.parse(policy)).toMatchObject({ Version: '1', Statement: [{ Resource: `acs:actiontrail:cn-hangzhou:${account}:trail/security-audit` }, {}, {}] });
  expect(await copied(page, submitter, 'RAM policy')).toBe(policy);
  await expect(submitter.getByText('Copied: RAM policy')).toBeVisible();

  const reader = item(place, 'RAM user of the proxy');
  expect(await opened(reader, 'RAM policy')).not.toContain('CreateTrail');
  expect(await opened(item(place, 'AliyunServiceRoleForActionTrail'), 'Aliyun CLI commands')).toContain('CreateServiceLinkedRole');

  // The same policy is exported.
  await tab(page, 'Export').click();
  await page.getByRole('combobox', { name: 'Format', exact: true }).selectOption({ label: 'RAM policy' });
  expect(await page.locator('#export-text').evaluate((node) => node.textContent)).toBe(policy);
});

test('a text that is open stays open while the design changes', async ({ app, page }) => {
  await app.open();
  await fillQuick(page, 'security-audit');
  await tab(page, 'Permissions').click();
  const submitter = item(tabPanel(page, 'Permissions'), 'RAM user who submits the plan');
  await opened(submitter, 'RAM policy');
  await field(page, 'Trail Name').fill('security-audit-2');
  await expect(submitter.getByRole('group', { name: 'RAM policy', exact: true })).toContainText('trail/security-audit-2');
  await expect(submitter.getByRole('group', { name: 'Aliyun CLI commands', exact: true })).toBeHidden();
});

test('the role of another account, and a handout for its administrator', async ({ app, page }) => {
  await app.open();
  await fillQuick(page, 'security-audit');
  await deliverElsewhere(page);
  await tab(page, 'Permissions').click();
  const place = tabPanel(page, 'Permissions');
  const role = item(place, `acs:ram::${otherAccount}:role/delivery`);
  await expect(role).toContainText('AliyunActionTrailDeliveryPolicy');
  const trust = await opened(role, 'Trust policy');
  expect(JSON.parse(trust)).toMatchObject({ Statement: [{ Principal: { Service: [`${account}@actiontrail.aliyuncs.com`] } }] });
  expect(await opened(role, 'Aliyun CLI commands')).toContain('aliyun ram CreateRole');
  expect(await opened(role, 'Terraform')).toContain('alicloud_ram_role_policy_attachment');
  const file = await downloaded(page, place);
  expect(file.name).toBe(`security-audit.cn-hangzhou.handout-${otherAccount}.md`);
  expect(file.text).toContain(trust.trimEnd());
});

test('what must exist first is made with the texts in plan and review', async ({ app, axe, page }) => {
  await app.open();
  await fillQuick(page, 'security-audit');
  await page.getByRole('radio', { name: 'New Project', exact: true }).check();
  await tab(page, 'Plan').click();
  const first = item(tabPanel(page, 'Plan'), 'Log Service project audit-hz');
  const commands = await opened(first, 'Aliyun CLI commands');
  expect(commands).toContain('aliyun sls create-project');
  expect(await copied(page, first, 'Aliyun CLI commands')).toBe(commands);
  // Said again, although the line has nothing new to say.
  expect(await copied(page, first, 'Aliyun CLI commands')).toBe(commands);
  expect(await opened(first, 'Terraform')).toContain('resource "alicloud_log_project" "this"');
  await axe('prerequisites in the plan');
  await group(page, 'Delivery to Log Service').getByLabel('Project Name', { exact: true }).fill('audit-hz2');
  await expect(item(tabPanel(page, 'Plan'), 'Log Service project audit-hz2').getByRole('group', { name: 'Terraform', exact: true })).toBeVisible();

  await openReview(page);
  expect(await opened(dialog(page), 'Aliyun CLI commands')).toContain('audit-hz2');
  expect(await copied(page, dialog(page), 'Aliyun CLI commands')).toContain('audit-hz2');
  await axe('prerequisites in the review');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 700 } });

  test('the four tabs and their texts fit', async ({ app, page }) => {
    await app.open();
    await field(page, 'Trail Name').fill('security-audit');
    await page.getByRole('radio', { name: 'Request', exact: true }).check({ force: true });
    await tab(page, 'Permissions').click();
    await expect(page.getByRole('radio', { name: 'Request', exact: true })).toBeChecked();
    await opened(item(tabPanel(page, 'Permissions'), 'RAM user who submits the plan'), 'RAM policy');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
    await page.getByRole('radio', { name: 'Plan', exact: true }).check({ force: true });
    await expect(tab(page, 'Plan')).toHaveAttribute('aria-selected', 'true');
  });
});
