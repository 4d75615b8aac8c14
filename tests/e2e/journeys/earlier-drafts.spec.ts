// What makes way in the form is an earlier draft: the last few are offered, each can come back, and none goes without a question.
import type { Page } from '@playwright/test';
import { field } from '../fixtures/form.ts';
import { button, dialog, fillQuick } from '../fixtures/review.ts';
import { expect, test } from '../fixtures/test.ts';

async function open(page: Page, name: string): Promise<void> {
  const text = JSON.stringify({ Name: name, EventRW: 'All', TrailRegion: 'All', OssBucketName: 'audit-archive' });
  await button(page, 'Open…').click();
  await dialog(page).getByLabel('File', { exact: true }).setInputFiles({ name: `${name}.json`, mimeType: 'application/json', buffer: Buffer.from(text) });
  await button(dialog(page), 'Use the file\'s design').click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(field(page, 'Trail Name')).toHaveValue(name);
}

/** The folded ones, opened. */
async function unfold(page: Page, words: string): Promise<void> {
  await page.getByText(words, { exact: true }).click();
}

const offer = (page: Page, name: string) => page.locator('.notice').filter({ hasText: `An earlier draft is kept: ${name}, of ` });
const question = (page: Page) => page.locator('.notice').filter({ hasText: 'Discard the earlier draft?' });
const kept = (page: Page) => page.evaluate(() => Object.entries(localStorage).filter(([key]) => key.startsWith('trail-designer.draft.v1.other')).map(([, text]) => /"trail-name": ?"([^"]*)"/.exec(String(text))?.[1]).sort());

test('a second file leaves the first earlier draft within reach, also after a reload', async ({ app, axe, page }) => {
  await app.open();
  await fillQuick(page, 'my-own-work');
  await open(page, 'file-one');
  await field(page, 'Trail Name').fill('file-one-edited');
  await open(page, 'file-two');
  for (const isReloaded of [false, true]) {
    if (isReloaded) await page.reload();
    await expect(offer(page, 'file-one-edited')).toBeVisible();
    await expect(offer(page, 'my-own-work')).toBeHidden();
    await unfold(page, '1 more earlier draft');
    await expect(offer(page, 'my-own-work')).toBeVisible();
    await axe(isReloaded ? 'earlier drafts after a reload' : 'earlier drafts');
  }
  await button(offer(page, 'my-own-work'), 'Bring it back').click();
  await expect(field(page, 'Trail Name')).toHaveValue('my-own-work');
  await expect(field(page, 'Trail Name')).toBeFocused();
  await expect(page.locator('#sls-project')).toHaveValue('audit-hz');
  // It made way itself, and what it brought back no longer lies there.
  await expect(offer(page, 'file-two')).toBeVisible();
  expect(await kept(page)).toEqual(['file-one-edited', 'file-two']);
});

test('bringing a draft back keeps what the form held', async ({ app, page }) => {
  await app.open();
  await fillQuick(page, 'my-own-work');
  await open(page, 'file-one');
  await field(page, 'Trail Name').fill('hours-of-editing');
  await button(offer(page, 'my-own-work'), 'Bring it back').click();
  await expect(field(page, 'Trail Name')).toHaveValue('my-own-work');
  await page.reload();
  await expect(field(page, 'Trail Name')).toHaveValue('my-own-work');
  await button(offer(page, 'hours-of-editing'), 'Bring it back').click();
  await expect(field(page, 'Trail Name')).toHaveValue('hours-of-editing');
  await expect(offer(page, 'my-own-work')).toBeVisible();
  expect(await kept(page)).toEqual(['my-own-work']);
});

test('the last five are kept, and each can be discarded', async ({ app, page }) => {
  await app.open();
  for (const name of ['file-one', 'file-two', 'file-three', 'file-four', 'file-five', 'file-six', 'file-seven']) await open(page, name);
  await expect.poll(() => kept(page)).toEqual(['file-five', 'file-four', 'file-six', 'file-three', 'file-two']);
  await unfold(page, '4 more earlier drafts');
  await button(offer(page, 'file-four'), 'Discard it').click();
  await expect(button(page, 'Cancel')).toBeFocused();
  await button(question(page), 'Discard it').click();
  await expect.poll(() => kept(page)).toEqual(['file-five', 'file-six', 'file-three', 'file-two']);

  // Where the last one goes, that before it is the last.
  await button(offer(page, 'file-six'), 'Discard it').click();
  await button(question(page), 'Discard it').click();
  await expect(offer(page, 'file-five')).toBeVisible();
  expect(await kept(page)).toEqual(['file-five', 'file-three', 'file-two']);
  expect(await page.evaluate(() => localStorage.getItem('trail-designer.draft.v1.other'))).toContain('file-five');
  await page.reload();
  await expect(offer(page, 'file-five')).toBeVisible();
  await expect(page.getByText('2 more earlier drafts', { exact: true })).toBeVisible();
});

test('a draft of another tab takes no place of an earlier one', async ({ app, context, page }) => {
  await app.open();
  await fillQuick(page, 'my-own-work');
  await open(page, 'file-one');
  await expect(page.getByText(/^Draft saved/)).toBeVisible();
  const second = await context.newPage();
  await second.goto(app.url);
  await expect(field(second, 'Trail Name')).toHaveValue('file-one');
  await field(second, 'Trail Name').fill('second-tab');
  await expect(button(page, 'Keep mine')).toBeVisible();
  await field(page, 'Trail Name').fill('first-tab');
  await expect.poll(() => kept(page)).toEqual(['my-own-work', 'second-tab']);
  await button(page, 'Keep mine').click();
  await expect(offer(page, 'my-own-work')).toBeVisible();
  expect(await kept(page)).toEqual(['my-own-work']);
});
