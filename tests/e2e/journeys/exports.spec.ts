// The tab Export: every form as it is shown, copied and downloaded; what Terraform holds; the language of the report; handouts; schemas.
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { account, field, group, openFullView, otherAccount } from '../fixtures/form.ts';
import { downloaded, tab, tabPanel } from '../fixtures/panel.ts';
import { expectSaid } from '../fixtures/said.ts';
import { expect, test } from '../fixtures/test.ts';

const files = resolve(import.meta.dirname, '../data/exports');
const role = `acs:ram::${otherAccount}:role/delivery`;

const select = (page: Page): Locator => page.getByRole('combobox', { name: 'Format', exact: true });

const shown = (page: Page): Promise<string> => page.locator('#export-text').evaluate((node) => node.textContent ?? '');

const leftOut = (page: Page): Locator => tabPanel(page, 'Export').getByRole('listitem');

async function openExport(page: Page): Promise<void> {
  await expect(page.locator('#account-id')).toHaveValue(account);
  await field(page, 'Trail Name').fill('security-audit');
  await group(page, 'Delivery to Log Service').getByLabel('Project Name', { exact: true }).fill('audit-hz');
  await tab(page, 'Export').click();
  await expect(select(page)).toBeVisible();
}

async function deliverElsewhere(page: Page): Promise<void> {
  await openFullView(page);
  const sls = group(page, 'Delivery to Log Service');
  await sls.getByRole('radio', { name: 'Delivery to Another Account', exact: true }).check();
  await field(sls, 'Project ARN').fill(`acs:log:cn-shanghai:${otherAccount}:project/central`);
  await field(sls, 'RAM Role ARN of Destination Account').fill(role);
}

test('every form is shown, copied and downloaded as the model writes it', async ({ app, page }) => {
  await app.open();
  await openExport(page);
  // What is said of the request comes a moment later, and would come over what is said of the copy.
  await expect(page.locator('#status')).toHaveText('Request updated: 4 parameters, 0 problems');
  const names = await select(page).getByRole('option').allTextContents();
  const texts = new Map<string, string>();
  for (const name of names) {
    await select(page).selectOption({ label: name });
    const text = await shown(page);
    const file = await downloaded(page, page);
    expect(file.text, name).toBe(text);
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    await expectSaid(page, `Copied: ${name}`);
    expect(await page.evaluate(() => navigator.clipboard.readText()), name).toBe(text);
    texts.set(file.name, text);
  }
  expect(texts.size).toBe(names.length);

  const held = ['create-trail.json', 'plan.json', 'aliyun.sh', 'tf', 'ros.json', 'py', 'curl.sh', 'policy.json', 'report.md'];
  for (const extension of held) {
    const name = `security-audit.cn-hangzhou.${extension}`;
    const want = await readFile(resolve(files, name.replace('report.md', 'report.en.md')), 'utf8');
    expect(texts.get(name), name).toBe(want);
    texts.delete(name);
  }
  // The rest depends on every field that the form has.
  expect([...texts.keys()].sort()).toEqual(['create-trail.schema.json', 'design.schema.json', 'security-audit.cn-hangzhou.design.json']);
  for (const name of ['create-trail.schema.json', 'design.schema.json']) {
    expect(JSON.parse(texts.get(name) ?? '')).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' });
  }
  const design = JSON.parse(texts.get('security-audit.cn-hangzhou.design.json') ?? '') as { draft: Record<string, unknown> };
  expect(design.draft).toMatchObject({ 'trail-name': 'security-audit', 'sls-project': 'audit-hz', 'account-id': account });
});

test('a draft is marked in its name, in its text and in what is said', async ({ app, page }) => {
  await app.open();
  await openExport(page);
  await field(page, 'Trail Name').fill('sec1');
  await select(page).selectOption({ label: 'Aliyun CLI' });
  await expect(tabPanel(page, 'Export')).toContainText('Draft, 1 problem');
  const file = await downloaded(page, page);
  expect(file.name).toBe('sec1.cn-hangzhou.aliyun.draft.sh');
  expect(file.text).toContain('# DRAFT: problems 1');
  await expect(page.locator('.said')).toContainText('This is a draft with 1 problem');
});

test('what Terraform holds is chosen, and what it leaves out follows', async ({ app, page }) => {
  await app.open();
  await openExport(page);
  await page.getByRole('radio', { name: 'New Project', exact: true }).check();
  const contents = page.getByRole('combobox', { name: 'Contents', exact: true });
  await expect(contents).toHaveCount(0);
  await select(page).selectOption({ label: 'Terraform' });
  await expect(contents).toHaveValue('resources');
  expect(await shown(page)).toContain('resource "alicloud_log_project" "this"');
  await expect(leftOut(page).filter({ hasText: 'new project' })).toHaveCount(0);

  await contents.selectOption({ label: 'Trail only' });
  await expect(page.locator('#export-text')).not.toContainText('alicloud_log_project');
  await expect(page.locator('#export-text')).toContainText('not in this file: the account (that of the keys in use), the new project or bucket (needed first)');
  await expect(leftOut(page).filter({ hasText: /new (project|bucket)/i })).toHaveCount(1);

  await contents.selectOption({ label: 'Import of an existing trail' });
  await expect(page.locator('#export-text')).toContainText('import {');
  const file = await downloaded(page, page);
  expect(file).toEqual({ name: 'security-audit.cn-hangzhou.tf', text: await shown(page) });

  await deliverElsewhere(page);
  await contents.selectOption({ label: 'Trail, new resources and roles of other accounts' });
  await expect(page.locator('#export-text')).toContainText(`profile = var.profile_${otherAccount}`);
  // What was said was about another text.
  await expect(page.locator('.said')).toHaveCount(0);
});

test('the report speaks a language of its own, whose words come when it is chosen', async ({ app, axe, page }) => {
  await app.open();
  await openExport(page);
  const words: string[] = [];
  page.on('request', (request) => words.push(request.url()));
  const language = page.getByRole('combobox', { name: 'Language of the text', exact: true });
  await expect(language).toHaveCount(0);
  await select(page).selectOption({ label: 'Report (Markdown)' });
  await expect(language).toHaveValue('en');
  expect(words.filter((url) => url.includes('zh_cn'))).toEqual([]);
  await language.selectOption({ label: '简体中文' });
  await expect(page.locator('#export-text')).toContainText('跟踪名称：');
  expect(words.filter((url) => url.includes('zh_cn')).length).toBeGreaterThan(0);
  expect(await downloaded(page, page)).toEqual({
    name: 'security-audit.cn-hangzhou.report.md',
    text: await readFile(resolve(files, 'security-audit.cn-hangzhou.report.zh-CN.md'), 'utf8'),
  });
  // The page goes on in its own.
  await expect(tab(page, 'Permissions')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await axe('a Chinese report on an English page');
});

test('where the words of the report cannot be fetched there is another try', async ({ app, faults, page }) => {
  await app.open();
  await openExport(page);
  await select(page).selectOption({ label: 'Report (Markdown)' });
  await page.route('**/*zh_cn*', (route) => route.abort());
  faults.expect(/net::ERR_FAILED/);
  faults.expect(/Failed to fetch/);
  await page.getByRole('combobox', { name: 'Language of the text', exact: true }).selectOption({ label: '简体中文' });
  const again = page.getByRole('button', { name: 'Try again', exact: true });
  await expect(again).toBeVisible();
  expect(await shown(page)).toContain('# Trail Name: `security-audit`');
  await page.unroute('**/*zh_cn*');
  await again.click();
  await expect(page.locator('#export-text')).toContainText('跟踪名称：');
  await expect(again).toHaveCount(0);
});

test('another account has a handout while the design delivers to it', async ({ app, axe, page }) => {
  await app.open();
  await openExport(page);
  const name = `Handout for account ${otherAccount}`;
  const option = select(page).getByRole('option', { name, exact: true });
  await expect(option).toHaveCount(0);
  await deliverElsewhere(page);
  await expect(option).toHaveCount(1);
  await select(page).selectOption({ label: name });
  const text = await shown(page);
  expect(text).toContain(`${account}@actiontrail.aliyuncs.com`);
  expect(text).toContain('aliyun ram AttachPolicyToRole');
  expect(text).toContain(await fingerprint(page));
  await tab(page, 'Export').click();
  // What no one looks at is not kept.
  await expect(select(page)).toHaveValue('request');
  await select(page).selectOption({ label: name });
  expect(await downloaded(page, page)).toEqual({ name: `security-audit.cn-hangzhou.handout-${otherAccount}.md`, text });
  // The form has been filled in far down; axe measures it as it stands under the header.
  await page.evaluate(() => scrollTo(0, 0));
  await axe('a handout');

  await group(page, 'Delivery to Log Service').getByRole('radio', { name: 'Delivery to Current Account', exact: true }).check();
  await expect(option).toHaveCount(0);
  await expect(select(page)).toHaveValue('request');
});

async function fingerprint(page: Page): Promise<string> {
  await tab(page, 'Plan').click();
  const digits = (await page.locator('#fingerprint').textContent()) ?? '';
  expect(digits).toMatch(/^[0-9a-f]{64}$/);
  return digits;
}

test('the report carries the fingerprint and the change reference', async ({ app, page }) => {
  await app.open();
  await openExport(page);
  await openFullView(page);
  await field(page, 'Change reference').fill('CHG-42');
  const digits = await fingerprint(page);
  await tab(page, 'Export').click();
  await select(page).selectOption({ label: 'Report (Markdown)' });
  await expect(page.locator('#export-text')).toContainText(digits);
  await expect(page.locator('#export-text')).toContainText('| Change reference | `CHG-42` |');
});

test('hostile values stay text in every form', async ({ app, page }) => {
  await app.open();
  await openExport(page);
  await field(page, 'Trail Name').fill('<img src=x onerror=alert(1)> ${x} `y` */ --> \u2028\u202e|');
  for (const name of await select(page).getByRole('option').allTextContents()) {
    await select(page).selectOption({ label: name });
    expect((await downloaded(page, page)).text, name).toBe(await shown(page));
  }
  await expect(tabPanel(page, 'Export').locator('img')).toHaveCount(0);
});

test('in Chinese, by keyboard', async ({ app, page }) => {
  await app.open();
  await openExport(page);
  await page.getByRole('combobox', { name: 'Language', exact: true }).selectOption('zh-CN');
  await expect(tab(page, '导出')).toHaveAttribute('aria-selected', 'true');
  await tab(page, '导出').focus();
  await page.keyboard.press('Tab');
  const format = page.getByRole('combobox', { name: '格式', exact: true });
  await expect(format).toBeFocused();
  await page.keyboard.type('Terraform');
  await expect(format).toHaveValue('terraform');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('combobox', { name: '内容', exact: true })).toBeFocused();
});
