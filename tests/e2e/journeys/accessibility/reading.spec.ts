// Other text, other colours, no motion: what readers set for themselves.
import type { Page } from '@playwright/test';
import { account, group, openFullView } from '../../fixtures/form.ts';
import { show, speak, themes, widen } from '../../fixtures/looks.ts';
import { clipped, edges, large, spacing, wear } from '../../fixtures/reading.ts';
import { tab } from '../../fixtures/panel.ts';
import { button, dialog, hold, openReview } from '../../fixtures/review.ts';
import { colleagueDoes, openTrails } from '../../fixtures/trails.ts';
import { designer, frameOf, openPortal, test as inPortal } from '../../fixtures/portal.ts';
import { expect, test } from '../../fixtures/test.ts';

async function openEverything(page: Page): Promise<void> {
  await expect(page.locator('#account-id')).toHaveValue(account);
  await openFullView(page);
  for (const name of ['Insights Event', 'Data Event', 'Delivery to OSS', 'Delivery to MaxCompute']) await page.getByRole('checkbox', { name, exact: true }).check();
  await page.locator('#backfill').check();
}

/** The form with every error, the tabs, and each dialog: what `check` finds in it. */
async function everywhere(page: Page, check: (screen: string) => Promise<void>): Promise<void> {
  await openEverything(page);
  await button(page, 'Confirm').click();
  await expect(page.locator('#error-summary')).toBeFocused();
  await check('the form with errors');
  for (const name of ['Plan', 'Export', 'Permissions']) {
    await tab(page, name).click();
    await expect(page.locator(`#panel-${name.toLowerCase()} :is(p, li)`).first()).toBeVisible();
    await check(name);
  }
  for (const id of ['trail-name', 'sls-project', 'oss-bucket']) await page.locator(`#${id}`).fill('security-audit');
  await openReview(page);
  await check('Review');
  await page.keyboard.press('Escape');
  await colleagueDoes(page, 'CreateTrail', { Name: 'another-trail', OssBucketName: 'their-archive' });
  for (const name of ['Start from…', 'Open…', 'Compare…', 'Share…']) {
    await button(page, name).click();
    await expect(dialog(page).getByRole('heading', { level: 2 })).toBeFocused();
    await check(name);
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toHaveCount(0);
  }
  await openTrails(page);
  await button(dialog(page), 'Delete another-trail').click();
  await check('Trails');
}

// Long words are English, dense lines Chinese: each at a desk or at 400 %, and English at both.
const settings = [
  ['1.4.12 text spacing', spacing, 'zh-CN', 320],
  ['1.4.4 text of 200 %', large, 'zh-CN', 768],
  ['1.4.12 text spacing', spacing, 'en', 320],
  ['1.4.12 text spacing', spacing, 'en', 1440],
  ['1.4.4 text of 200 %', large, 'en', 1440],
] as const;

test('1.4.4 and 1.4.12 text of 200 % and text spacing clip nothing', async ({ app, page }) => {
  await app.open();
  await everywhere(page, async (screen) => {
    for (const [setting, css, language, width] of settings) {
      await speak(page, language);
      await widen(page, width);
      await wear(page, css);
      expect.soft(await clipped(page), `${setting}: ${screen}, ${language}, ${width} px`).toEqual([]);
    }
    await wear(page, '');
  });
});

test('1.4.11 edges, arrows and marks of what is chosen have 3:1, in each theme', async ({ app, page }) => {
  await app.open();
  await openEverything(page);
  await page.locator('#deliver-oss').uncheck();
  await button(page, 'Confirm').click();
  await expect(page.locator('#error-summary')).toBeFocused();
  for (const theme of themes) {
    await show(page, theme);
    const seen = await edges(page);
    expect(seen.length).toBeGreaterThan(40);
    expect.soft(seen.filter(({ ratio }) => ratio < 3), theme).toEqual([]);
  }
});

test('2.2.2 and 2.3.3 where less motion is asked for nothing moves', async ({ app, page }) => {
  const moving = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .flatMap((element) => ['', '::before', '::after'].map((part) => [element, getComputedStyle(element, part)] as const))
        .filter(([, { animationName, transitionDuration }]) => animationName !== 'none' || /[1-9]/.test(transitionDuration))
        .map(([element, { animationName, transitionDuration }]) => `${element.tagName}.${element.className} ${animationName} ${transitionDuration}`),
    );
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await app.open();
  await openFullView(page);
  await expect(page.locator('#account-id')).toHaveValue(account);
  for (const id of ['trail-name', 'sls-project']) await page.locator(`#${id}`).fill('security-audit');
  await openReview(page);
  const held = await hold(page, 'CreateTrail');
  await button(dialog(page), 'Confirm and create').click();
  await held.arrived;
  // Something is under way, and turns only where motion is welcome.
  await expect(dialog(page).locator('.busy').first()).toBeVisible();
  expect(await moving()).toEqual([]);
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  expect(await moving()).toContainEqual(expect.stringContaining('turn'));
  held.letGo();
});

/** What forced colours leave of edges, states and the ring. */
async function forced(page: Page): Promise<{ borderless: string[]; alike: string[] }> {
  const frame = page.frames().at(-1) ?? page.mainFrame();
  return frame.evaluate(() => {
    const borderless: string[] = [];
    for (const element of document.querySelectorAll('input:not([type=radio], [type=checkbox]), select, textarea, button:not([role=tab])')) {
      const style = getComputedStyle(element);
      if (element.checkVisibility() && (style.borderBlockEndStyle === 'none' || parseFloat(style.borderBlockEndWidth) < 1)) borderless.push(element.id || element.outerHTML.slice(0, 60));
    }
    // What is chosen looks other than what is not.
    const look = (element: Element) => {
      const { borderBlockEndColor, outlineStyle, outlineColor } = getComputedStyle(element);
      return [borderBlockEndColor, outlineStyle, outlineStyle === 'none' ? '' : outlineColor].join(' ');
    };
    const alike: string[] = [];
    for (const [chosen, other] of [
      ['.seg > label:has(:checked)', '.seg > label:not(:has(:checked))'],
      ['.tile:has(:checked)', '.tile:not(:has(:checked))'],
      ['[role=tab][aria-selected=true]', '[role=tab][aria-selected=false]'],
    ] as const) {
      const [one, two] = [document.querySelector(chosen), document.querySelector(other)];
      if (!one || !two) alike.push(`${chosen} is not there`);
      else if (look(one) === look(two)) alike.push(chosen);
    }
    return { borderless, alike };
  });
}

test('1.4.1 and 2.4.7 forced colours: controls keep their edges, what is chosen its mark, what is wrong its word, the focus its ring', async ({ app, page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await app.open();
  await openEverything(page);
  await button(page, 'Confirm').click();
  await expect(page.locator('#error-summary')).toBeFocused();
  expect(await forced(page)).toEqual({ borderless: [], alike: [] });
  const name = page.getByRole('textbox', { name: 'Trail Name', exact: true });
  // An edge of its own beside the words, as colour says nothing here.
  await expect(name).toHaveCSS('border-block-end-width', '2px');
  await expect(name).toHaveAccessibleDescription(/^Enter a name for the trail\./);
  await expect(page.locator('#trail-name-error svg')).toBeVisible();
  for (const target of [name, button(page, 'Confirm'), tab(page, 'Request JSON'), group(page, 'Delivery to OSS').getByRole('checkbox')]) {
    await target.focus();
    await page.keyboard.press('Shift');
    const ring = await target.evaluate((element) => { const { outlineStyle, outlineWidth } = getComputedStyle(element); return [outlineStyle, outlineWidth]; });
    expect(ring).toEqual(['solid', '2px']);
  }
});

inPortal('1.4.1 forced colours reach the frame, whatever colours its host has set', async ({ page, portal }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openPortal(page, portal);
  await expect(designer(page).locator('#account-id')).toHaveValue(account);
  await (await frameOf(page)).locator('#mode-full').check({ force: true });
  await expect(designer(page).locator('#deliver-oss')).toBeVisible();
  const colour = (name: string) => designer(page).locator('#confirm').evaluate((button, name) => getComputedStyle(button).getPropertyValue(name).trim(), name);
  const before = await colour('background-color');
  await page.getByLabel('Our colours').check();
  await expect.poll(() => colour('--host-primary')).toContain('#0b6e4f');
  expect(await colour('background-color')).toBe(before);
  expect(await forced(page)).toEqual({ borderless: [], alike: [] });
});
