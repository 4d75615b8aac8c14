// On paper: the review, what came of it, and the report. Light, whole, and without what is only there to be pressed.
import type { Page } from '@playwright/test';
import { openFullView, request } from '../fixtures/form.ts';
import { button, create, dialog, expectHeading, fillQuick } from '../fixtures/review.ts';
import { expect, test } from '../fixtures/test.ts';

/** What of the page is cut off inside a box that scrolls, which paper cannot do. */
async function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('dialog[open], dialog[open] *, .side, .side *')]
      .filter((node) => !node.matches('.sr'))
      .filter((node) => {
        const { overflowY, display } = getComputedStyle(node);
        return display !== 'none' && overflowY !== 'visible' && node.scrollHeight > node.clientHeight + 1 && node.clientHeight > 0;
      })
      .map((node) => node.className || node.tagName),
  );
}

async function isLight(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const rgb = (colour: string) => (colour.match(/\d+/g) ?? []).slice(0, 3).map(Number);
    const text = rgb(getComputedStyle(document.querySelector('dialog[open] h3') ?? document.body).color);
    return text.every((part) => part < 100);
  });
}

test.describe('in the dark theme', () => {
  test.use({ colorScheme: 'dark' });

  test('the review is printed whole, with the body of its first call', async ({ app, page }) => {
    await app.open();
    await fillQuick(page, 'security-audit');
    const json = await request(page);
    await button(page, 'Confirm').click();
    await expectHeading(page, 'Review');
    await expect(dialog(page).getByRole('heading', { name: 'Body of the first call', exact: true })).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    await expect(dialog(page).getByRole('heading', { name: 'Body of the first call', exact: true })).toBeVisible();
    const printed = dialog(page).locator('pre');
    await expect(printed).toBeVisible();
    expect(JSON.parse((await printed.textContent()) ?? '')).toEqual(json);
    // The parameters of each call, which a screen shows when they are asked for.
    await expect(dialog(page).getByRole('definition').filter({ hasText: 'security-audit' }).last()).toBeVisible();
    for (const chrome of [page.locator('.top'), page.locator('.foot'), dialog(page).getByRole('button', { name: 'Back' }), page.locator('#form')]) {
      await expect(chrome).toBeHidden();
    }
    expect(await cutOff(page)).toEqual([]);
    expect(await isLight(page)).toBe(true);
    const pages = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type \/Page\b/g) ?? [];
    expect(pages.length).toBeGreaterThan(1);
    await page.emulateMedia({ media: 'screen' });
    await expect(button(dialog(page), 'Back')).toBeVisible();
  });
});

test('the texts that make what is missing are printed without their buttons', async ({ app, page }) => {
  await app.open();
  await fillQuick(page, 'security-audit');
  await openFullView(page);
  await page.getByRole('radio', { name: 'New Project', exact: true }).check();
  await button(page, 'Confirm').click();
  await expectHeading(page, 'Review');
  await page.emulateMedia({ media: 'print' });
  await expect(dialog(page).locator('.document pre').first()).toBeVisible();
  await expect(dialog(page).getByRole('button')).toHaveCount(0);
  expect(await cutOff(page)).toEqual([]);
});

test('the button in the review prints it', async ({ app, page }) => {
  await page.addInitScript(() => {
    window.print = () => document.body.setAttribute('data-printed', 'yes');
  });
  await app.open();
  await fillQuick(page, 'security-audit');
  await button(page, 'Confirm').click();
  await expectHeading(page, 'Review');
  await button(dialog(page), 'Print').click();
  await expect(page.locator('body')).toHaveAttribute('data-printed', 'yes');
  await expect(button(dialog(page), 'Confirm and create')).toBeVisible();
});

test('the result is printed whole', async ({ app, page }) => {
  await app.open();
  await fillQuick(page, 'printed-result');
  await create(page);
  await expectHeading(page, 'Trail created');
  await page.emulateMedia({ media: 'print' });
  await expect(dialog(page).getByRole('heading', { level: 2, name: 'Trail created', exact: true })).toBeVisible();
  await expect(dialog(page).getByText('StartLogging').first()).toBeVisible();
  await expect(dialog(page).getByRole('button')).toHaveCount(0);
  expect(await cutOff(page)).toEqual([]);
});

test('the page is printed with form, picture and the whole report', async ({ app, page }) => {
  await app.open();
  await fillQuick(page, 'security-audit');
  await page.getByRole('tab', { name: 'Export', exact: true }).click();
  await page.getByLabel('Format').selectOption({ label: 'Report (Markdown)' });
  await expect(page.getByRole('region', { name: 'Export', exact: true })).toContainText('security-audit');
  await page.setViewportSize({ width: 794, height: 500 });
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#trail-name')).toBeVisible();
  await expect(page.getByRole('complementary').getByRole('img')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Export', exact: true })).toBeVisible();
  for (const chrome of ['.top', '.foot', '[role="tablist"]']) await expect(page.locator(chrome)).toBeHidden();
  expect(await cutOff(page)).toEqual([]);
});
