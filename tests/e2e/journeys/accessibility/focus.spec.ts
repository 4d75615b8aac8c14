// Where the focus goes, whether it is seen, and what lies over it: by Tab through whole pages and dialogs.
import type { Page } from '@playwright/test';
import { account, group, openFullView } from '../../fixtures/form.ts';
import { stepsBack, walk, type Stop } from '../../fixtures/focus.ts';
import { enter, tabTo } from '../../fixtures/keys.ts';
import { button, colleagueCreates, dialog, fillQuick, openReview, watchCalls } from '../../fixtures/review.ts';

import { expect, test } from '../../fixtures/test.ts';

/** The longest page there is: everything on, and every error shown. */
async function openLongest(page: Page): Promise<void> {
  await expect(page.locator('#account-id')).toHaveValue(account);
  await openFullView(page);
  for (const name of ['Insights Event', 'Data Event', 'Delivery to OSS', 'Delivery to MaxCompute']) await page.getByRole('checkbox', { name, exact: true }).check();
  await page.locator('#backfill').check();
  await button(page, 'Confirm').click();
  await expect(page.locator('#error-summary')).toBeFocused();
  await startOver(page);
}

/** The next Tab begins at the top of the page. */
async function startOver(page: Page): Promise<void> {
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    getSelection()?.removeAllRanges();
    scrollTo(0, 0);
  });
  await page.mouse.click(2, 2);
}

const unseen = (stops: Stop[]) => stops.filter(({ hidden }) => hidden.length > 0).map(({ what, hidden }) => `${what}: ${hidden.join(', ')}`);
const ringless = (stops: Stop[]) => stops.filter(({ ring }) => ring < 2).map(({ what }) => what);

// 1280 px at 400 % is 320 by 256.
for (const [width, height] of [[1440, 900], [320, 256]] as const) {
  test(`1.3.2, 2.1.2, 2.4.3, 2.4.7, 2.4.11, 3.2.1 with Tab through the longest page and back, ${width} by ${height} px`, async ({ app, page }) => {
    await app.open();
    await openLongest(page);
    await page.setViewportSize({ width, height });
    const request = await page.locator('#request-json').textContent();
    await startOver(page);
    for (const key of ['Tab', 'Shift+Tab'] as const) {
      const stops = await walk(page, key);
      expect(stops.length, '2.1.2 the walk comes through the whole page').toBeGreaterThan(width === 1440 ? 80 : 60);
      expect.soft(unseen(stops), `${key}: hidden`).toEqual([]);
      expect.soft(ringless(stops), '2.4.7 a ring of at least 2 px').toEqual([]);
      if (key === 'Tab') expect.soft(await stepsBack(page), '2.4.3 the order of the focus is that of the page').toEqual([]);
    }
    // 3.2.1: to be there changed nothing.
    expect(await page.locator('#request-json').textContent()).toBe(request);
    await expect(dialog(page)).toHaveCount(0);
  });

  test(`2.4.11, 2.4.7, 2.4.3 with Tab round each dialog and back, ${width} by ${height} px`, async ({ app, page }) => {
    await app.open();
    await colleagueCreates(page, { Name: 'security-audit', EventRW: 'All', TrailRegion: 'All', SlsProjectArn: `acs:log:cn-hangzhou:${account}:project/audit-hz` });
    await fillQuick(page, 'another-trail');
    await page.getByRole('radio', { name: 'New Project', exact: true }).check();
    await openReview(page);
    await page.setViewportSize({ width, height });
    await look('review');
    await page.keyboard.press('Escape');
    for (const name of ['Start from…', 'Open…', 'Compare…', 'Share…', 'Trails']) {
      await button(page, name).click();
      await expect(dialog(page).getByRole('heading', { level: 2 })).toBeFocused();
      if (name === 'Trails') await expect(button(dialog(page), 'Delete security-audit')).toBeVisible();
      await look(name);
      await page.keyboard.press('Escape');
    }

    async function look(name: string): Promise<void> {
      for (const key of ['Tab', 'Shift+Tab'] as const) {
        const stops = await walk(page, key);
        expect(stops.length, name).toBeGreaterThan(1);
        expect.soft(unseen(stops), `${name}, ${key}: hidden`).toEqual([]);
        expect.soft(ringless(stops), `${name}: a ring of at least 2 px`).toEqual([]);
        if (key === 'Tab') expect.soft(await stepsBack(page), `${name}: the order`).toEqual([]);
      }
    }
  });
}

test('2.4.3 a dialog takes the focus to its heading and gives it back, closed by key or by button', async ({ app, page }) => {
  await app.open();
  await fillQuick(page, 'security-audit');
  await startOver(page);
  for (const [opener, close] of [['Start from…', 'Close'], ['Open…', 'Close'], ['Compare…', 'Close'], ['Share…', 'Close'], ['Trails', 'Close'], ['Confirm', 'Back']] as const) {
    for (const by of ['Escape', close]) {
      await enter(page, button(page, opener), opener === 'Confirm' ? 'Shift+Tab' : 'Tab');
      await expect(dialog(page).getByRole('heading', { level: 2 })).toBeFocused();
      if (by === 'Escape') await page.keyboard.press('Escape');
      else await enter(page, button(dialog(page), close).first());
      await expect(dialog(page)).toHaveCount(0);
      await expect(button(page, opener), `after ${by}`).toBeFocused();
    }
  }
});

test('3.2.2 what a choice reveals neither takes the focus nor sends anything', async ({ app, page }) => {
  await app.open();
  await openFullView(page);
  await expect(page.locator('#account-id')).toHaveValue(account);
  const calls = watchCalls(page);
  const url = page.url();
  const boxes = ['Insights Event', 'Data Event', 'Delivery to OSS', 'Delivery to MaxCompute', 'Delivery to Log Service'];
  for (const name of boxes) {
    const box = page.getByRole('checkbox', { name, exact: true });
    await tabTo(page, box);
    for (let press = 0; press < 2; press += 1) {
      const was = await box.isChecked();
      await page.keyboard.press('Space');
      await expect(box).toBeChecked({ checked: !was });
      await expect(box).toBeFocused();
    }
    if (name !== 'Delivery to Log Service') await page.keyboard.press('Space');
    if (name === 'Delivery to MaxCompute') await tabTo(page, page.getByRole('checkbox', { name: 'Delivery to Log Service', exact: true }), 'Shift+Tab');
  }
  for (const [place, choice, to] of [
    ['Delivery to Log Service', 'Destination Account', 'Delivery to Another Account'],
    ['Delivery to OSS', 'OSS Bucket', 'New Bucket'],
    ['Delivery to OSS', 'Server Encryption', 'KMS'],
  ] as const) {
    const radios = group(group(page, place), choice);
    await tabTo(page, radios.getByRole('radio', { checked: true }));
    const target = radios.getByRole('radio', { name: to, exact: true });
    for (let press = 0; press < 3 && !(await target.isChecked()); press += 1) await page.keyboard.press('ArrowRight');
    await expect(target).toBeFocused();
  }
  await expect(page.locator('#oss-kms-key')).toBeVisible();
  await expect(dialog(page)).toHaveCount(0);
  expect(page.url()).toBe(url);
  // Looking the trails of the region up is all that was asked.
  expect(calls.actions().filter((action) => !/^(Describe|Get|List)/.test(action))).toEqual([]);
});
