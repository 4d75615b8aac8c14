// Without a pointer: create, mend, export, import, compare. Keys only, from the top of the page on.
import type { Page } from '@playwright/test';
import { account, field, group } from '../../fixtures/form.ts';
import { arrowTo, enter, pick, tabTo, tick, type } from '../../fixtures/keys.ts';
import { tab, tabPanel } from '../../fixtures/panel.ts';
import { button, dialog, expectHeading } from '../../fixtures/review.ts';
import { expect, test } from '../../fixtures/test.ts';

const request = JSON.stringify({ Name: 'from-a-file', EventRW: 'Write', TrailRegion: 'All', SlsProjectArn: `acs:log:cn-hangzhou:${account}:project/audit-hz` });

test.beforeEach(async ({ app, page }) => {
  await app.open();
  await expect(page.locator('#account-id')).toHaveValue(account);
});

/** As somebody does who has the text from elsewhere. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((text) => navigator.clipboard.writeText(text), text);
  await page.keyboard.press('Control+V');
}

const quick = async (page: Page, name: string) => {
  await type(page, field(page, 'Trail Name'), name);
  await type(page, field(page, 'Project Name'), 'audit-hz');
};

test('2.1.1 create: from the skip link to a trail that logs', async ({ page }) => {
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the form', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await arrowTo(page, page.getByRole('radio', { name: 'Quickly Create Trail', exact: true }), page.getByRole('radio', { name: 'Create Trail', exact: true }));
  await expect(page.getByRole('heading', { level: 1, name: 'Create Trail', exact: true })).toBeVisible();
  await quick(page, 'security-audit');
  await tick(page, page.getByRole('checkbox', { name: 'Delivery to OSS', exact: true }));
  await arrowTo(page, page.getByRole('radio', { name: 'Existing Bucket', exact: true }), page.getByRole('radio', { name: 'New Bucket', exact: true }));
  await type(page, field(group(page, 'Delivery to OSS'), 'Bucket Name'), 'audit-archive');
  await enter(page, button(page, 'Confirm'));
  await expectHeading(page, 'Review');
  await expect(page.locator('#review-heading')).toBeFocused();
  await tick(page, group(dialog(page), 'Tick each one that exists').getByRole('checkbox'));
  await enter(page, button(dialog(page), 'Confirm and create'));
  await expectHeading(page, 'Trail created');
  await enter(page, button(dialog(page), 'Keep this design'));
  await expect(dialog(page)).toHaveCount(0);
  await expect(button(page, 'Confirm')).toBeFocused();
});

test('2.1.1 mend: each error is reached from the summary, and goes as it is mended', async ({ page }) => {
  await enter(page, button(page, 'Confirm'));
  const summary = page.locator('#error-summary');
  await expect(summary).toBeFocused();
  await enter(page, summary.getByRole('link').first());
  await expect(field(page, 'Trail Name')).toBeFocused();
  await page.keyboard.type('sec1');
  await expect(summary.getByRole('link').first()).toHaveText('Trail Name: Use 6 to 36 characters; this name has 4.');
  await page.keyboard.type('-audit');
  await expect(summary.getByRole('link')).toHaveCount(1);
  // Back to the summary, which stands before the field.
  await enter(page, summary.getByRole('link'), 'Shift+Tab');
  await expect(field(page, 'Project Name')).toBeFocused();
  await page.keyboard.type('audit-hz');
  await expect(summary).toHaveCount(0);
  await enter(page, button(page, 'Confirm'));
  await expectHeading(page, 'Review');
  await page.keyboard.press('Escape');
  await expect(button(page, 'Confirm')).toBeFocused();
});

test('2.1.1 export: a form is chosen, read, copied and downloaded', async ({ page }) => {
  await quick(page, 'security-audit');
  await arrowTo(page, tab(page, 'Request JSON'), tab(page, 'Export'));
  await pick(page, page.getByRole('combobox', { name: 'Format', exact: true }), 'Terraform');
  const place = tabPanel(page, 'Export');
  await enter(page, button(place, 'Copy'));
  await expect(page.getByRole('status').filter({ hasText: /^Copied/ })).toHaveCount(1);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('resource "alicloud_actiontrail_trail"');
  await tabTo(page, button(place, 'Download'));
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(file.suggestedFilename()).toMatch(/\.tf$/);
  await tabTo(page, place.getByRole('region'));
});

test('2.1.2 import: a text is pasted, Tab leaves it, and the design is used', async ({ page }) => {
  await enter(page, button(page, 'Open…'));
  await expect(dialog(page).getByRole('heading', { level: 2, name: 'Open a file', exact: true })).toBeFocused();
  const text = field(dialog(page), 'Text');
  await tabTo(page, text);
  await paste(page, request);
  await expect(text).toHaveValue(request);
  // Out of the text area, forwards and back.
  await page.keyboard.press('Tab');
  await expect(button(dialog(page), 'Read the text')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(text).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(dialog(page).getByLabel('File', { exact: true })).toBeFocused();
  await enter(page, button(dialog(page), 'Read the text'));
  await expect(dialog(page).getByRole('heading', { level: 3, name: 'Pasted text: CreateTrail request', exact: true })).toBeFocused();
  await enter(page, button(dialog(page), "Use the file's design"));
  await expect(dialog(page)).toHaveCount(0);
  await expect(button(page, 'Open…')).toBeFocused();
  await expect(field(page, 'Trail Name')).toHaveValue('from-a-file');
});

test('2.1.1 compare: in words, as JSON, and back', async ({ page }) => {
  await quick(page, 'from-a-file');
  await enter(page, button(page, 'Compare…'));
  await expect(dialog(page).getByRole('heading', { level: 2, name: 'Compare this design', exact: true })).toBeFocused();
  await tabTo(page, dialog(page).getByLabel('Text', { exact: true }));
  await paste(page, request);
  await enter(page, button(dialog(page), 'Compare the text'));
  await expect(dialog(page).getByRole('heading', { level: 3, name: '1 difference', exact: true })).toBeFocused();
  await arrowTo(page, dialog(page).getByRole('radio', { name: 'In words', exact: true }), dialog(page).getByRole('radio', { name: 'As JSON', exact: true }));
  await expect(dialog(page).getByRole('region', { name: 'As JSON', exact: true })).toContainText('"EventRW": "Write"');
  await enter(page, button(dialog(page), 'Close'), 'Shift+Tab');
  await expect(dialog(page)).toHaveCount(0);
  await expect(button(page, 'Compare…')).toBeFocused();
  await expect(field(page, 'Trail Name')).toHaveValue('from-a-file');
});

test('2.4.3 dismissed, a notice leaves the focus in the form', async ({ page }) => {
  const name = field(page, 'Trail Name');
  const dismiss = async (words: string | RegExp) => {
    const notice = page.locator('.notice').filter({ has: page.getByText(words) });
    await enter(page, button(notice, 'Dismiss'), 'Shift+Tab');
    await expect(notice).toHaveCount(0);
    await expect(name).toBeFocused();
  };
  await enter(page, button(page, 'Open…'));
  await tabTo(page, field(dialog(page), 'Text'));
  await paste(page, request);
  await enter(page, button(dialog(page), 'Read the text'));
  await enter(page, button(dialog(page), "Use the file's design"));
  await tabTo(page, page.locator('#home-region'));
  await page.keyboard.type('China');
  await dismiss(/^Opened /);
  await enter(page, button(page, 'Confirm'));
  await enter(page, button(dialog(page), 'Confirm and create'));
  await expectHeading(page, 'Trail created');
  await enter(page, button(dialog(page), 'Keep this design'));
  await dismiss(/^The trail of this name was created from this design/);
  await name.fill('second-audit');
  await expect(page.getByText(/^Draft saved/)).toBeVisible();
  await page.reload();
  await expect(name).toHaveValue('second-audit');
  await dismiss(/^Draft from .* restored$/);
});
