// Beside the form: the exact request, copied and downloaded; the plan; tabs by keyboard; one pane at a time on a phone.
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { field, openFullView } from '../fixtures/form.ts';
import { expectSaid } from '../fixtures/said.ts';
import { expect, test } from '../fixtures/test.ts';

const request = `{
  "Name": "security-audit",
  "EventRW": "All",
  "TrailRegion": "All",
  "SlsProjectArn": "acs:log:cn-hangzhou:1234567890123456:project/audit-hz"
}`;

async function fill(page: Page): Promise<void> {
  await field(page, 'Trail Name').fill('security-audit');
  await field(page, 'Project Name').fill('audit-hz');
  await expect(page.locator('#request-json')).toHaveText(request, { useInnerText: false });
}

function tab(page: Page, name: string) {
  return page.getByRole('tab', { name, exact: true });
}

async function download(page: Page): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download', exact: true }).click()]);
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

test('the request is exactly the text that is copied and downloaded', async ({ app, page }) => {
  await app.open();
  await fill(page);
  expect(await page.locator('#request-json').evaluate((node) => node.textContent)).toBe(request);
  await expect(page.getByText('4 parameters, ready')).toBeVisible();

  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(page.locator('.said')).toHaveText('Copied: Request JSON');
  await expectSaid(page, 'Copied: Request JSON');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(request);

  expect(await download(page)).toEqual({ name: 'security-audit.cn-hangzhou.create-trail.json', text: request });
});

test('selecting the request by hand gives the same text', async ({ app, page }) => {
  await app.open();
  await fill(page);
  const selected = await page.locator('#request-json').evaluate((node) => {
    getSelection()?.selectAllChildren(node);
    return getSelection()?.toString();
  });
  expect(selected?.trimEnd()).toBe(request);
});

test('hostile values keep their text', async ({ app, page }) => {
  await app.open();
  for (const name of ['"}, "Evil": {"', '\\', '<img src=x onerror=alert(1)>', '名称: true, null', 'a\u202eb', '\u0000\u001f']) {
    await field(page, 'Trail Name').fill(name);
    const text = await page.locator('#request-json').evaluate((node) => node.textContent);
    // The browser takes line breaks and nothing else out of a text field.
    expect(JSON.parse(text ?? '')).toMatchObject({ Name: await field(page, 'Trail Name').inputValue() });
  }
  await expect(page.locator('#request-json img')).toHaveCount(0);
});

test('an incomplete request is a draft: its name, its notice, its count', async ({ app, page }) => {
  await app.open();
  await field(page, 'Trail Name').fill('sec1');
  await expect(page.getByText('Draft, 2 problems')).toBeVisible();
  const file = await download(page);
  expect(file.name).toBe('sec1.cn-hangzhou.create-trail.draft.json');
  expect(JSON.parse(file.text)).toEqual({ Name: 'sec1', EventRW: 'All', TrailRegion: 'All' });
  await expect(page.locator('.said')).toContainText('This is a draft with 2 problems');
});

test('where copying is refused the text is there to be copied by hand', async ({ app, page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await app.open();
  await fill(page);
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  const text = page.getByRole('textbox', { name: 'Request JSON', exact: true });
  await expect(text).toBeFocused();
  await expect(text).toHaveValue(request);
  expect(await text.evaluate((area) => area instanceof HTMLTextAreaElement && [area.selectionStart, area.selectionEnd])).toEqual([0, request.length]);
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(text).toHaveCount(0);
});

test('4.1.2 tabs by keyboard', async ({ app, page }) => {
  await app.open();
  await tab(page, 'Request JSON').focus();
  await page.keyboard.press('ArrowRight');
  await expect(tab(page, 'Plan')).toBeFocused();
  await expect(tab(page, 'Plan')).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('tabpanel', { name: 'Plan', exact: true })).toBeVisible();
  await expect(page.locator('#request-json')).toBeHidden();
  await expect(page.locator('#request-json')).toHaveCount(1);
  await page.keyboard.press('End');
  await expect(tab(page, 'Permissions')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(tab(page, 'Export')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(tab(page, 'Request JSON')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Home');
  await expect(tab(page, 'Request JSON')).toBeFocused();
  // One stop in the tab order.
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Copy', exact: true })).toBeFocused();
});

test('the plan says what must exist, what is called, and what that does', async ({ app, page }) => {
  await app.open();
  await fill(page);
  await tab(page, 'Plan').click();
  const plan = page.getByRole('tabpanel', { name: 'Plan', exact: true });
  await expect(plan).toContainText('Nothing has to be created first.');
  await expect(plan.getByRole('listitem').filter({ hasText: /CreateTrail|StartLogging/ })).toHaveCount(2);
  const before = await page.locator('#fingerprint').textContent();
  expect(before).toMatch(/^[0-9a-f]{64}$/);

  await page.getByRole('radio', { name: 'New Project', exact: true }).check();
  await expect(plan).toContainText('Log Service project audit-hz in cn-hangzhou');
  await expect(page.locator('#fingerprint')).toHaveText(before ?? '');
  await field(page, 'Trail Name').fill('security-audit-2');
  await expect(page.locator('#fingerprint')).not.toHaveText(before ?? '');
  await plan.getByText('Parameters (4)').click();
  await expect(plan.getByRole('definition').filter({ hasText: 'security-audit-2' }).first()).toBeVisible();
});

test('the picture follows the form and is one sentence to assistive technology', async ({ app, axe, page }) => {
  await app.open();
  const picture = page.getByRole('complementary').getByRole('img');
  await expect(picture).toHaveAccessibleName(
    'What this trail does A trail without a name of account 1234567890123456 delivers all events of all regions to Log Service (incomplete, cn-hangzhou).',
  );
  await expect(picture).toContainText('No name yet');
  await openFullView(page);
  const name = `security-audit-${'of-everything'.repeat(5)}`;
  await field(page, 'Trail Name').fill(name);
  await page.getByRole('checkbox', { name: 'Delivery to OSS', exact: true }).check();
  const oss = page.getByRole('group', { name: 'Delivery to OSS', exact: true });
  await field(oss, 'Bucket Name').fill('audit-archive');
  await oss.getByRole('radio', { name: 'Delivery to Another Account', exact: true }).check();
  await expect(picture).toContainText('Incomplete · audit-archive');
  await expect(picture).toContainText('in another account');
  await field(oss, 'RAM Role ARN of OSS Bucket').fill('acs:ram::6543210987654321:role/delivery');
  await expect(picture).toHaveAccessibleName(
    // Longer than a name may be.
    `What this trail does Trail ${name} (to correct) of account 1234567890123456 delivers all events of all regions to Log Service (incomplete, cn-hangzhou) and OSS in account 6543210987654321 (audit-archive).`,
  );
  await expect(picture).toContainText('in account 6543210987654321');
  await axe('the picture with another account');
});

test('a destination whose name breaks a rule is not drawn as done', async ({ app, page }) => {
  await app.open();
  const picture = page.getByRole('complementary').getByRole('img');
  const frame = picture.locator('g > svg').last();
  const project = page.getByRole('group', { name: 'Delivery to Log Service', exact: true }).getByLabel('Project Name', { exact: true });
  const said = (trail: string, project: string) =>
    `What this trail does ${trail} of account 1234567890123456 delivers all events of all regions to Log Service (${project}, cn-hangzhou).`;
  // As silent as the field, while it is typed into.
  await project.fill('Audit_HZ');
  await expect(picture).toContainText('Audit_HZ · cn-hangzhou');
  await expect(picture).not.toContainText('To correct');
  await expect(project).not.toHaveAttribute('aria-invalid', 'true');
  await project.blur();
  await expect(project).toHaveAttribute('aria-invalid', 'true');
  await expect(picture).toContainText('To correct · Audit_HZ');
  await expect(picture).toHaveAccessibleName(said('A trail without a name', 'to correct: Audit_HZ'));
  await expect(frame.locator('rect')).toHaveCSS('stroke-dasharray', '4px, 3px');
  await project.fill('audit-hz');
  await expect(picture).not.toContainText('To correct');
  await expect(frame.locator('rect')).toHaveCSS('stroke-dasharray', 'none');
  await field(page, 'Trail Name').fill('1');
  await field(page, 'Trail Name').blur();
  await expect(picture).toHaveAccessibleName(said('Trail 1 (to correct)', 'audit-hz'));
  // What is blank is missing, and nothing that could be corrected.
  await project.fill('  ');
  await project.blur();
  await expect(project).toHaveAttribute('aria-invalid', 'true');
  await expect(picture).toHaveAccessibleName(said('Trail 1 (to correct)', 'incomplete'));
  await expect(picture).toContainText('Incomplete · cn-hangzhou');
});

test('what has no room in the picture ends in an ellipsis, and nothing stands on anything else', async ({ app, page }) => {
  await app.open();
  await openFullView(page);
  await field(page, 'Trail Name').fill('security-audit-of-everything-we-have');
  for (const box of ['Delivery to OSS', 'Delivery to MaxCompute']) await page.getByRole('checkbox', { name: box, exact: true }).check();
  await field(page.getByRole('group', { name: 'Delivery to OSS', exact: true }), 'Bucket Name').fill(`audit-${'archive-'.repeat(6)}01`);
  for (const width of [1440, 768, 320]) {
    await page.setViewportSize({ width, height: 900 });
    if (width < 1080) await page.getByRole('radio', { name: 'Request', exact: true }).check({ force: true });
    const picture = page.getByRole('complementary').getByRole('img');
    await expect(picture.locator('rect')).toHaveCount(5);
    const boxes = await picture.evaluate((svg) => {
      const outer = svg.getBoundingClientRect();
      const rects = [...svg.querySelectorAll('rect')].map((node) => node.getBoundingClientRect());
      const lines = [...svg.querySelectorAll<HTMLElement>('b, span')].map((text) => ({
        isCut: text.scrollWidth > text.clientWidth,
        isInside: rects.some((rect) => {
          const { left, right, top, bottom } = text.getBoundingClientRect();
          return left >= rect.left && right <= rect.right && top >= rect.top - 0.5 && bottom <= rect.bottom + 0.5;
        }),
        ellipsis: getComputedStyle(text).textOverflow,
      }));
      const apart = rects.every((one, i) =>
        rects.every((other, j) => i === j || one.right < other.left || other.right < one.left || one.bottom < other.top || other.bottom < one.top),
      );
      return { lines, apart, within: rects.every((rect) => rect.left >= outer.left - 1 && rect.right <= outer.right + 1 && rect.bottom <= outer.bottom + 1) };
    });
    expect(boxes, `${width} px`).toMatchObject({ apart: true, within: true });
    expect(boxes.lines.every(({ isInside, ellipsis }) => isInside && ellipsis === 'ellipsis'), `${width} px`).toBe(true);
    expect(boxes.lines.some(({ isCut }) => isCut), `${width} px`).toBe(true);
  }
});

test('a missing part of the picture is dashed, with and without colours of its own', async ({ app, page }) => {
  await app.open();
  const dashes = () => page.getByRole('img').locator('rect').evaluateAll((rects) => rects.map((rect) => getComputedStyle(rect).strokeDasharray !== 'none'));
  for (const forcedColors of ['none', 'active'] as const) {
    await page.emulateMedia({ forcedColors });
    await field(page, 'Trail Name').fill('');
    await field(page, 'Project Name').fill('');
    await expect.poll(dashes).toEqual([false, true, true]);
    await field(page, 'Trail Name').fill('security-audit');
    await field(page, 'Project Name').fill('audit-hz');
    await expect.poll(dashes).toEqual([false, false, false]);
  }
});

test('where the picture cannot be fetched, the form goes on and it can be asked for again', async ({ app, axe, faults, page }) => {
  faults.expect(/net::ERR_FAILED|dynamically imported|Failed to/);
  await page.route('**/split_picture-*.wasm', (route) => route.abort());
  await app.open();
  const again = page.getByRole('complementary').getByRole('button', { name: 'Try again', exact: true });
  await axe('the picture is missing');
  await fill(page);
  await page.unroute('**/split_picture-*.wasm');
  await again.click();
  await expect(page.getByRole('complementary').getByRole('img')).toHaveAccessibleName(/Trail security-audit of account/);
});

test('advice names its severity, its field and its source', async ({ app, page }) => {
  await app.open();
  await openFullView(page);
  await expect(page.getByRole('heading', { name: 'Advice', exact: true })).toHaveCount(0);
  await page.getByRole('radio', { name: 'Write', exact: true }).check();
  const advice = page.locator('.advice');
  await expect(advice).toContainText('Warning');
  await expect(advice).toContainText('Management Event');
  await expect(advice).toContainText('KICS');
});

test('the status line tells of the request after a pause, and not on load', async ({ app, page }) => {
  await app.open();
  await expect(page.getByText('Simulator').first()).toBeVisible();
  await expect(page.locator('#status')).toHaveText('');
  await field(page, 'Trail Name').fill('security-audit');
  await expect(page.locator('#status')).toHaveText('Request updated: 3 parameters, 1 problem');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 700 } });

  test('form, request and plan are one switch apart', async ({ app, page }) => {
    await app.open();
    await fill(page);
    const pane = (name: string) => page.getByRole('radio', { name, exact: true });
    await expect(page.getByRole('complementary')).toBeHidden();
    await pane('Request').check({ force: true });
    await expect(page.locator('#request-json')).toBeVisible();
    await expect(field(page, 'Trail Name')).toBeHidden();
    await pane('Plan').check({ force: true });
    await expect(tab(page, 'Plan')).toHaveAttribute('aria-selected', 'true');
    await tab(page, 'Request JSON').click();
    await expect(pane('Request')).toBeChecked();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
    await pane('Form').check({ force: true });
    await expect(field(page, 'Trail Name')).toHaveValue('security-audit');
    // The summary is in the form, wherever Confirm was pressed.
    await field(page, 'Trail Name').fill('sec1');
    await pane('Request').check({ force: true });
    await page.getByRole('button', { name: '1 problem', exact: true }).click();
    await expect(page.locator('#error-summary')).toBeFocused();
  });
});
