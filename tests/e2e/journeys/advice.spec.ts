// Advice: judged when the design is whole, followed by one click, put aside and still seen by the reviewer.
import type { Page } from '@playwright/test';
import { expectRequest, field, openFullView, request } from '../fixtures/form.ts';
import { expectSaid } from '../fixtures/said.ts';
import { expect, test } from '../fixtures/test.ts';

const card = (page: Page) => page.getByRole('region', { name: 'Advice', exact: true });
const piece = (page: Page, text: string | RegExp) => card(page).getByRole('listitem').filter({ hasText: text });

async function fillIn(page: Page): Promise<void> {
  await field(page, 'Trail Name').fill('security-audit');
  await field(page, 'Project Name').fill('audit-hz');
  await field(page, 'Project Name').blur();
}

test('a fresh form is not judged; a whole one is, by who says so', async ({ app, axe, page }) => {
  await app.open();
  await field(page, 'Trail Name').fill('security-audit');
  await expect(page.getByText(/^Draft saved/)).toBeVisible();
  await expect(card(page)).toHaveCount(0);
  await fillIn(page);
  await expect(card(page).getByRole('heading', { level: 3 })).toContainText(['CIS Benchmark', 'KICS']);
  await expect(piece(page, 'Turn Delivery to OSS on')).toContainText('Warning');
  const notes = card(page).getByText('3 notes', { exact: true });
  await expect(piece(page, 'sets no retention')).toBeHidden();
  await notes.click();
  await expect(piece(page, 'sets no retention')).toBeVisible();
  await card(page).getByText('Sources of advice', { exact: true }).click();
  await axe('advice');
  // Judged once, it stays in view while the design is edited.
  await field(page, 'Project Name').fill('x');
  await expect(piece(page, 'Turn Delivery to OSS on')).toBeVisible();
});

test('Fix changes what the advice is about, says so, and keeps the focus near, by keyboard alone', async ({ app, page }) => {
  await app.open();
  await openFullView(page);
  await page.getByRole('radio', { name: 'Write', exact: true }).check();
  await fillIn(page);
  await expect.poll(async () => (await request(page))['EventRW']).toBe('Write');
  await piece(page, 'Some management events are not delivered').getByRole('button', { name: 'Fix', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await request(page))['EventRW']).toBe('All');
  await expectSaid(page, 'Changed: Management Event');
  await expect(card(page).getByRole('heading', { name: 'Advice', exact: true })).toBeFocused();
  await expect(piece(page, 'Some management events')).toHaveCount(0);
  await expect(page.getByRole('radio', { name: 'All', exact: true })).toBeChecked();
  // A destination that is turned on has names that only the user knows.
  await piece(page, 'The benchmark wants both').getByRole('button', { name: 'Fix', exact: true }).click();
  await expect(page.getByRole('checkbox', { name: 'Delivery to OSS', exact: true })).toBeChecked();
  await expectSaid(page, 'Changed: Delivery to OSS. Its names are still to be entered.');
  await expect(field(page, 'Bucket Name')).not.toHaveAttribute('aria-invalid', 'true');
  await expect(field(page, 'Bucket Name')).toBeFocused();
  await expect(piece(page, 'The benchmark wants both')).toHaveCount(0);
});

test('Fix in the quick view opens the view that shows what is still to be entered', async ({ app, page }) => {
  await app.open();
  await fillIn(page);
  await piece(page, 'The benchmark wants both').getByRole('button', { name: 'Fix', exact: true }).click();
  await expect(field(page, 'Bucket Name')).toBeFocused();
  await expect(page.getByRole('checkbox', { name: 'Delivery to OSS', exact: true })).toBeChecked();
  await expectSaid(page, 'Changed: Delivery to OSS. Its names are still to be entered.');
});

test('dismissed advice stays with the design and stands in the review', async ({ app, axe, page }) => {
  await app.open();
  await fillIn(page);
  const name = 'Turn Delivery to OSS on';
  await piece(page, name).getByRole('button', { name: 'Dismiss', exact: true }).click();
  await expectSaid(page, 'Advice dismissed; the review lists it');
  await expect(card(page).getByText('1 dismissed', { exact: true })).toBeVisible();
  await expect(page.getByText(/^Draft saved/)).toBeVisible();
  await page.reload();
  await expect(card(page).getByText('1 dismissed', { exact: true })).toBeVisible();
  await expectRequest(page, {
    Name: 'security-audit',
    EventRW: 'All',
    TrailRegion: 'All',
    SlsProjectArn: 'acs:log:cn-hangzhou:1234567890123456:project/audit-hz',
  });

  await page.getByRole('button', { name: 'Confirm', exact: true }).click();
  const review = page.getByRole('dialog', { name: 'Review', exact: true });
  await expect(review.getByRole('heading', { name: 'Dismissed advice', exact: true })).toBeVisible();
  await expect(review.getByRole('listitem').filter({ hasText: name })).toHaveCount(1);
  await axe('review with dismissed advice');
  await review.getByRole('button', { name: 'Back', exact: true }).click();

  await card(page).getByText('1 dismissed', { exact: true }).click();
  await piece(page, name).getByRole('button', { name: 'Bring back', exact: true }).click();
  await expect(piece(page, name).getByRole('button', { name: 'Dismiss', exact: true })).toBeVisible();
});

test('a source is switched off for those who do not follow it', async ({ app, page }) => {
  await app.open();
  await fillIn(page);
  await card(page).getByText('Sources of advice', { exact: true }).click();
  const cis = card(page).getByRole('checkbox', { name: /^CIS Benchmark/ });
  await expect(cis).toBeChecked();
  await cis.uncheck();
  await expect(cis).toBeFocused();
  await expect(piece(page, 'The benchmark wants both').getByRole('button')).toHaveCount(0);
  // KICS says the same of OSS, and is still heard.
  await expect(piece(page, 'Turn Delivery to OSS on').getByRole('button', { name: 'Fix', exact: true })).toBeVisible();
  await card(page).getByRole('checkbox', { name: /^KICS/ }).uncheck();
  await expect(piece(page, 'Turn Delivery to OSS on').getByRole('button')).toHaveCount(0);
  await cis.check();
  await expect(piece(page, 'Turn Delivery to OSS on').getByRole('button', { name: 'Fix', exact: true })).toBeVisible();
});

test('the card in Chinese, on a narrow dark page', async ({ app, axe, page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await app.open();
  await fillIn(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await page.locator('#language').selectOption('zh-CN');
  await page.getByRole('radio', { name: '请求', exact: true }).check({ force: true });
  const region = page.getByRole('region', { name: '建议', exact: true });
  await expect(region.getByRole('button', { name: '修复', exact: true }).first()).toBeVisible();
  await region.getByText('建议来源', { exact: true }).click();
  await axe('advice in Chinese');
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
});
