// A file into the form: chosen, pasted or dropped; what it holds is seen first, and nothing is replaced before it is said.
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { account, expectRequest, field, group, openFullView } from '../fixtures/form.ts';
import { button, dialog, fillQuick } from '../fixtures/review.ts';
import { routeOnce } from '../fixtures/route.ts';
import { expect, test } from '../fixtures/test.ts';

const request = `{
  "Name": "from-a-file",
  "EventRW": "All",
  "TrailRegion": "All",
  "OssBucketName": "audit-archive"
}`;
const parameters = { Name: 'from-a-file', EventRW: 'All', TrailRegion: 'All', OssBucketName: 'audit-archive' };

const data = (name: string) => readFile(resolve(import.meta.dirname, '../../../crates/model/tests/data/import', name), 'utf8');

const heading = (page: Page, name: string | RegExp) => dialog(page).getByRole('heading', { level: 3, name, exact: true });

async function openTool(page: Page): Promise<void> {
  await button(page, 'Open…').click();
  await expect(dialog(page).getByRole('heading', { level: 2, name: 'Open a file', exact: true })).toBeFocused();
}

async function choose(page: Page, name: string, content: string | Buffer): Promise<void> {
  await dialog(page).getByLabel('File', { exact: true }).setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
}

async function open(page: Page, name: string, content: string | Buffer): Promise<void> {
  await openTool(page);
  await choose(page, name, content);
}

/** As a hand over the page does it: the browser asks first whether the page takes it. */
async function drop(page: Page, name: string, content: string, on = 'body'): Promise<void> {
  const dataTransfer = await page.evaluateHandle(([name, content]) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], name));
    return transfer;
  }, [name, content] as const);
  const isTaken = await page.locator(on).first().evaluate(
    (target, dataTransfer) => !target.dispatchEvent(new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true })),
    dataTransfer,
  );
  expect(isTaken, 'the page takes the file, not the browser').toBe(true);
  await page.dispatchEvent(on, 'drop', { dataTransfer });
}

/** What a browser shows at the pointer while a file is held over the page. */
function effect(page: Page, on: string): Promise<string> {
  return page.locator(on).first().evaluate((target) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([''], 'held.json'));
    // One that is made by a script does not keep what it is set to.
    Object.defineProperty(dataTransfer, 'dropEffect', { value: 'copy', writable: true });
    target.dispatchEvent(new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true }));
    return dataTransfer.dropEffect;
  });
}

async function use(page: Page): Promise<void> {
  await button(dialog(page), 'Use the file\'s design').click();
  await expect(dialog(page)).toHaveCount(0);
}

async function exported(page: Page, format: string): Promise<string> {
  await page.getByRole('tab', { name: 'Export', exact: true }).click();
  await page.getByRole('combobox', { name: 'Format', exact: true }).selectOption({ label: format });
  const text = await page.locator('#export-text').evaluate((node) => node.textContent);
  await page.getByRole('tab', { name: 'Request JSON', exact: true }).click();
  return text ?? '';
}

test('a request is shown, then used, and the page says what was opened', async ({ app, page }) => {
  await app.open();
  await fillQuick(page, 'my-own-draft');
  await open(page, 'audit.json', request);
  await expect(heading(page, 'audit.json: CreateTrail request')).toBeFocused();
  await expect(dialog(page)).toContainText('from-a-file');
  await expect(dialog(page)).toContainText(account);
  await expect(dialog(page)).toContainText(`Not in the file; yours is kept: ${account}`);
  await expect(dialog(page)).toContainText('The file does not tell the home region. Choose it in the form.');
  await expect(dialog(page)).toContainText('Home Region becomes empty: the form has China (Hangzhou) · cn-hangzhou now, and the file does not tell one.');
  await expect(dialog(page)).toContainText('The draft "my-own-draft" on this page.');
  await expect(dialog(page)).toContainText('Trail Name (Name): my-own-draft → from-a-file');
  await expect(field(page, 'Trail Name')).toHaveValue('my-own-draft');

  await use(page);
  await expect(page.getByText('Opened audit.json (CreateTrail request)').first()).toBeVisible();
  await expect(button(page, 'Open…')).toBeFocused();
  await expectRequest(page, parameters);
  await expect(page.locator('#home-region')).toHaveValue('');
  await expect(page.locator('#account-id')).toHaveValue(account);
  // Advice has such buttons too, further down.
  await button(page, 'Dismiss').first().click();
  await expect(page.getByText('Opened audit.json (CreateTrail request)')).toHaveCount(0);
});

test('a change reference that the file does not tell is said to go away', async ({ app, page }) => {
  await app.open();
  await fillQuick(page, 'with-a-ticket');
  await openFullView(page);
  await field(page, 'Change reference').fill('SEC-1234');
  const [plan, design] = [await exported(page, 'Plan'), await exported(page, 'Design file')];
  await open(page, 'plan.json', plan);
  await expect(dialog(page)).toContainText('Change reference: SEC-1234 → Not in the file');
  await expect(dialog(page)).toContainText('1 difference');
  await expect(dialog(page)).not.toContainText('No differences');
  await button(dialog(page), 'Open another file').click();
  // A design tells it, and that there is none.
  await choose(page, 'design.json', design);
  await expect(dialog(page)).toContainText('No differences');
  await button(dialog(page), 'Open another file').click();
  await choose(page, 'design.json', design.replace('SEC-1234', ''));
  await expect(dialog(page)).toContainText('Change reference: SEC-1234 → nothing');
  await button(dialog(page), 'Close').click();
  await expect(field(page, 'Change reference')).toHaveValue('SEC-1234');
});

test('a text that was pasted is there again after Escape', async ({ app, page }) => {
  await app.open();
  const area = dialog(page).getByRole('textbox', { name: 'Text', exact: true });
  for (const [tool, text] of [['Open…', '{"Name":"pasted-to-open"'], ['Compare…', '{"Name":"pasted-to-compare"']] as const) {
    await button(page, tool).click();
    await expect(area).toHaveValue('');
    await area.fill(text);
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toHaveCount(0);
    await button(page, tool).click();
    await expect(area).toHaveValue(text);
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toHaveCount(0);
  }
});

test('a Terraform plan that destroys trails says so first, and after it was used', async ({ app, axe, page }) => {
  await app.open();
  const plan = await readFile(resolve(import.meta.dirname, '../../../crates/cli/tests/data/destroys.tfplan.json'), 'utf8');
  await open(page, 'plan.json', plan);
  const alarm = dialog(page).locator('.notice');
  await expect(alarm.getByRole('listitem')).toHaveText([/^The plan destroys the trail trail-kept and makes it anew\./, /^The plan destroys the trail trail-old\./, /met an error/, /not complete/]);
  await axe('a plan that destroys trails');
  await use(page);
  await expect(page.locator('.notice').filter({ hasText: 'Opened plan.json' })).toContainText('The plan destroys the trail trail-old.');
});

test('a home region that the file does not tell stays empty, also after a reload', async ({ app, page }) => {
  await app.open();
  await expect(page.locator('#home-region')).toHaveValue('cn-hangzhou');
  await open(page, 'audit.json', request);
  await expect(dialog(page)).toContainText('A form that nobody has filled in.');
  await expect(dialog(page)).toContainText('Home Region becomes empty');
  await use(page);
  await expect(page.locator('#home-region')).toHaveValue('');
  // What the quick view does not show is shown.
  await expect(page.getByRole('heading', { level: 1, name: 'Create Trail', exact: true })).toBeVisible();
  await expect(group(page, 'Delivery to OSS').getByLabel('Bucket Name', { exact: true })).toHaveValue('audit-archive');
  await expect(page.getByText(/^Draft saved/)).toBeVisible();
  const answered = page.waitForResponse('**/api/v1/context');
  await page.reload();
  await answered;
  await expect(field(page, 'Trail Name')).toHaveValue('from-a-file');
  await expect(page.getByText('Simulator').first()).toBeVisible();
  await expect(page.locator('#home-region')).toHaveValue('');
  await expect(page.locator('#account-id')).toHaveValue(account);
});

test('the draft that a file takes the place of can be loaded again, also after a reload', async ({ app, page }) => {
  await app.open();
  await fillQuick(page, 'my-own-draft');
  await open(page, 'audit.json', request);
  await use(page);
  await expect(field(page, 'Trail Name')).toHaveValue('from-a-file');
  await page.reload();
  await expect(field(page, 'Trail Name')).toHaveValue('from-a-file');
  await button(page, 'Bring it back').click();
  await expect(field(page, 'Trail Name')).toHaveValue('my-own-draft');
});

for (const format of ['Request JSON', 'Plan', 'Design file', 'Aliyun CLI', 'Terraform']) {
  test(`${format}: exported, opened and exported again it is the same text`, async ({ app, page }) => {
    await app.open();
    await fillQuick(page, 'security-audit');
    await openFullView(page);
    await page.getByRole('checkbox', { name: 'Delivery to OSS', exact: true }).check();
    const oss = group(page, 'Delivery to OSS');
    await oss.getByLabel('Bucket Name', { exact: true }).fill('audit-archive');
    await field(oss, 'Object Prefix').fill('trail-logs');
    const text = await exported(page, format);
    await field(page, 'Trail Name').fill('another-draft');
    await page.getByRole('checkbox', { name: 'Delivery to OSS', exact: true }).uncheck();
    await page.getByRole('radio', { name: 'Write', exact: true }).check();
    await open(page, 'security-audit', text);
    await expect(dialog(page)).toContainText('Everything in the file was read.');
    await use(page);
    if ((await page.locator('#home-region').inputValue()) === '') await page.locator('#home-region').selectOption('cn-hangzhou');
    expect(await exported(page, format)).toBe(text);
  });
}

test('of an answer with several trails one is chosen', async ({ app, page }) => {
  await app.open();
  await open(page, 'trails.json', await data('describe-trails.json'));
  await expect(heading(page, 'trails.json: answer of ActionTrail')).toBeFocused();
  const trail = dialog(page).getByRole('combobox', { name: 'Trail', exact: true });
  await expect(trail).toHaveAccessibleDescription('The file holds 2 trails. Choose the one to open.');
  await trail.selectOption({ label: 'trail-test · cn-hangzhou' });
  await expect(trail).toBeFocused();
  await expect(dialog(page)).toContainText('EventSelectors means nothing here and is left out.');
  await use(page);
  await expect(field(page, 'Trail Name')).toHaveValue('trail-test');
  await expect(page.locator('#home-region')).toHaveValue('cn-hangzhou');
  // What was not read is still said, until it is dismissed.
  await expect(page.getByText('EventSelectors means nothing here and is left out.')).toBeVisible();
});

test('the parser for Terraform comes when there is Terraform to read', async ({ app, page }) => {
  const parts: string[] = [];
  page.on('request', (request) => parts.push(request.url()));
  const isFetched = () => parts.some((url) => /split_terraform-/.test(url));
  await app.open();
  await open(page, 'audit.json', request);
  await expect(heading(page, 'audit.json: CreateTrail request')).toBeFocused();
  expect(isFetched()).toBe(false);
  await button(dialog(page), 'Open another file').click();
  await choose(page, 'trail.tf', await data('trail.tf'));
  await expect(heading(page, 'trail.tf: Terraform configuration')).toBeFocused();
  expect(isFetched()).toBe(true);
  await expect(dialog(page)).toContainText('sls_write_role_arn has a value that is known only where the file is run; it is not checked.');
  await expect(dialog(page)).toContainText('Remove RoleName');
});

test('where the parser cannot be fetched the dialog says so, and the file can be tried again', async ({ app, faults, page }) => {
  faults.expect(/net::ERR_FAILED|dynamically imported|Failed to/);
  await routeOnce(page, '**/split_terraform-*.wasm', (route) => route.abort());
  await app.open();
  await open(page, 'trail.tf', await data('trail.tf'));
  await expect(heading(page, 'trail.tf was not opened')).toBeFocused();
  await expect(dialog(page)).toContainText('could not be fetched');
  await choose(page, 'trail.tf', await data('trail.tf'));
  await expect(heading(page, 'trail.tf: Terraform configuration')).toBeFocused();
});

test('a command line is pasted and read without leaving the keyboard', async ({ app, page }) => {
  await app.open();
  await expect(page.locator('#account-id')).toHaveValue(account);
  const line = await data('create-trail.sh');
  await page.evaluate((text) => navigator.clipboard.writeText(text), line);
  await button(page, 'Open…').focus();
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('heading', { level: 2 })).toBeFocused();
  const text = field(dialog(page), 'Text');
  for (const next of [button(dialog(page), 'Close'), dialog(page).getByLabel('File', { exact: true }), text]) {
    await page.keyboard.press('Tab');
    await expect(next).toBeFocused();
  }
  await page.keyboard.press('Control+V');
  await expect(text).toHaveValue(line);
  await page.keyboard.press('Tab');
  await expect(button(dialog(page), 'Read the text')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(heading(page, 'Pasted text: Aliyun CLI script')).toBeFocused();
  for (const next of [dialog(page).getByRole('combobox', { name: 'Trail', exact: true }), button(dialog(page), 'Open another file'), button(dialog(page), 'Use the file\'s design')]) {
    await page.keyboard.press('Tab');
    await expect(next).toBeFocused();
  }
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toHaveCount(0);
  await expect(button(page, 'Open…')).toBeFocused();
  await expect(page.getByText(/^Opened Pasted text \(Aliyun CLI script\)/).first()).toBeVisible();
});

test('text pasted anywhere in the dialog is read at once', async ({ app, page }) => {
  await app.open();
  await page.evaluate((text) => navigator.clipboard.writeText(text), request);
  await openTool(page);
  await page.keyboard.press('Control+V');
  await expect(heading(page, 'Pasted text: CreateTrail request')).toBeFocused();
});

test('a file is dropped anywhere on the page, also while the dialog is open', async ({ app, page }) => {
  await app.open();
  await drop(page, 'one.json', request, '#trail-name');
  await expect(heading(page, 'one.json: CreateTrail request')).toBeFocused();
  await drop(page, 'two.json', request.replace('from-a-file', 'another-file'), '#open');
  await expect(heading(page, 'two.json: CreateTrail request')).toBeFocused();
  await use(page);
  await expect(field(page, 'Trail Name')).toHaveValue('another-file');
  expect(new URL(page.url()).pathname).toBe('/');
});

test('a draft that gave way to a file is a step back, and is there again after a reload', async ({ app, page }) => {
  await app.open();
  await fillQuick(page, 'my-own-draft');
  await open(page, 'audit.json', request);
  await use(page);
  await expect(field(page, 'Trail Name')).toHaveValue('from-a-file');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(field(page, 'Trail Name')).toHaveValue('my-own-draft');
  // What was said of the file went with it, and what the form holds is not offered.
  await expect(page.getByText(/^Opened audit\.json/)).toHaveCount(0);
  await expect(button(page, 'Bring it back')).toHaveCount(0);
  await page.getByRole('button', { name: 'Redo', exact: true }).click();
  await expect(field(page, 'Trail Name')).toHaveValue('from-a-file');
  await expect(page.getByText(/An earlier draft is kept/).first()).toBeVisible();
  await page.reload();
  await expect(field(page, 'Trail Name')).toHaveValue('from-a-file');
  await button(page, 'Bring it back').click();
  await expect(field(page, 'Trail Name')).toHaveValue('my-own-draft');
});

test('each file has its own notice, also one that brings back what an earlier one replaced', async ({ app, page }) => {
  const notice = (name: string) => page.locator('.notice').filter({ hasText: `Opened ${name}` });
  await app.open();
  for (const [name, text] of [['one.json', request], ['two.json', request.replace('from-a-file', 'another-file')], ['three.json', request]] as const) {
    await open(page, name, text);
    await use(page);
    await expect(notice(name)).toBeVisible();
  }
  await expect(field(page, 'Trail Name')).toHaveValue('from-a-file');
  // Whatever ends a notice has had its time once the draft is saved.
  await expect(page.getByText(/^Draft saved/)).toBeVisible();
  await expect(notice('three.json')).toBeVisible();
});

test('a dropped file that could not be read waits for another try, and not for the next use of the tool', async ({ app, faults, page }) => {
  faults.expect(/net::ERR_FAILED|dynamically imported|Failed to/);
  const dropOffline = async (name: string) => {
    await routeOnce(page, '**/split_open-*.wasm', (route) => route.abort());
    await drop(page, name, request);
    await expect(page.getByRole('alert').filter({ hasText: 'could not be fetched' })).toBeVisible();
  };
  await app.open();
  await dropOffline('one.json');
  await button(page, 'Try again').click();
  await expect(heading(page, 'one.json: CreateTrail request')).toBeFocused();
  await page.keyboard.press('Escape');
  await app.open();
  await dropOffline('two.json');
  await openTool(page);
  // Reading it would be said by its name, from the start.
  await expect(dialog(page)).not.toContainText('two.json');
  await expect(dialog(page).getByLabel('File', { exact: true })).toBeVisible();
});

test('a file that is dropped on the review changes nothing', async ({ app, page }) => {
  await app.open();
  await fillQuick(page, 'my-own-draft');
  await button(page, 'Confirm').click();
  await expect(page.getByRole('dialog', { name: 'Review', exact: true })).toBeVisible();
  expect(await effect(page, '#review'), 'the pointer says that no file is taken here').toBe('none');
  await drop(page, 'one.json', request, '#review');
  await button(dialog(page), 'Back').click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(field(page, 'Trail Name')).toHaveValue('my-own-draft');
  expect(await effect(page, 'body')).toBe('copy');
});

const deep = '['.repeat(5000) + ']'.repeat(5000);
const bad: [name: string, content: string | Buffer, says: string][] = [
  ['nothing', '', 'The file is empty.'],
  ['a name twice', '{"Name":"a",\n"Name":"b"}', 'Set each of these once: Name.'],
  ['half of it', '{"Name":\n', 'This is not JSON from line'],
  ['other JSON', '{"a":1}', 'This JSON is neither a request'],
  ['other text', 'hello', 'This text is neither JSON, Terraform nor an "aliyun actiontrail" command.'],
  ['5,000 levels', `{"Name":\n${deep}}`, 'Line 2 is nested too deep. Use at most 100 levels of JSON, or 64 of Terraform.'],
  ['a program', Buffer.from('7f454c46020101000000', 'hex'), 'Line 1 holds a NUL byte, so this is no text. Use a text file.'],
  ['UTF-16', Buffer.from(`\ufeff${request}`, 'utf16le'), 'The file is UTF-16. Save it as UTF-8.'],
  ['Latin-1', Buffer.from('{"Name":\n"caf\u00e9"}', 'latin1'), 'Line 2 is not UTF-8. Save the file as UTF-8.'],
  ['more than 10 MB', Buffer.alloc(10_000_001, '{'), 'The file has more than 10 MB.'],
  ['10 MB of values', `[${'{},'.repeat(3_300_000)}1]`, 'The file holds more than 250000 values or calls.'],
  ['a later design', '{"kind":"trail-design","version":99,"draft":{}}', 'The file has version 99'],
  ['a wrong value', '{"trail-name":"x","deliver-oss":"yes"}', 'deliver-oss has a value that it cannot hold.'],
  ['no end of a quotation', "aliyun actiontrail CreateTrail --Name 'x", 'The quotation mark on line 1 has no partner.'],
  ['Terraform, half of it', 'resource "alicloud_actiontrail_trail" "x" {\n  trail_name = \n}\n', 'This is not Terraform from line 2'],
];

test('what cannot be read says why and leaves the draft as it is', async ({ app, page }) => {
  await app.open();
  await fillQuick(page, 'my-own-draft');
  const before = await page.locator('#request-json').textContent();
  await openTool(page);
  for (const [name, content, says] of bad) {
    await choose(page, name, content);
    await expect(heading(page, `${name} was not opened`)).toBeFocused();
    await expect(dialog(page)).toContainText(says);
    await expect(button(dialog(page), 'Use the file\'s design')).toHaveCount(0);
  }
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  expect(await page.locator('#request-json').textContent()).toBe(before);
});

test('wrong types and unknown parameters are problems of the file, and stay said', async ({ app, page }) => {
  await app.open();
  await open(page, 'bad.json', '{"Name":"from-a-file","oss_bucket":"x","OssBucketName":7,"EventRW":"All","TrailRegion":"All"}');
  await expect(dialog(page)).toContainText('oss_bucket: Remove oss_bucket');
  await use(page);
  await expect(page.getByText(/Remove oss_bucket/)).toBeVisible();
});

test('several files at once are refused', async ({ app, page }) => {
  await app.open();
  await page.evaluate((content) => {
    const dataTransfer = new DataTransfer();
    for (const name of ['a', 'b']) dataTransfer.items.add(new File([content], name));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, request);
  await expect(dialog(page)).toContainText('These are 2 files. Open one at a time.');
});

test('an empty text says what is missing', async ({ app, axe, page }) => {
  await app.open();
  await openTool(page);
  await button(dialog(page), 'Read the text').click();
  await expect(heading(page, 'Pasted text was not opened')).toBeFocused();
  await expect(dialog(page)).toContainText("There is no text yet. Paste a file's text here, or choose the file above.");
  await axe('an empty text');
});
