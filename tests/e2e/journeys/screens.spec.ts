// Every screen in both languages and both themes: no axe violation, nothing wider than the screen.
import { expect, test } from '../fixtures/test.ts';

const states = ['fresh', 'errors', 'everything on', 'review'] as const;

for (const [language, locale] of [['en', 'en-US'], ['zh-CN', 'zh-CN']] as const) {
  for (const theme of ['light', 'dark'] as const) {
    for (const width of [1440, 768, 320]) {
      test(`${language}, ${theme}, ${width} px`, async ({ browser, server, axe: _, faults: __ }) => {
        const context = await browser.newContext({ locale, colorScheme: theme, viewport: { width, height: 900 }, reducedMotion: 'reduce' });
        const page = await context.newPage();
        const { expectNoViolations } = await import('../fixtures/axe.ts');
        for (const state of states) {
          await page.goto(server.url);
          await page.locator('#form #trail-name').waitFor();
          await enter(page, state);
          await expectNoViolations(page, `${state}, ${language}, ${theme}, ${width} px`);
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
          expect(overflow, `${state}: nothing wider than the screen`).toBeLessThanOrEqual(0);
          expect(await page.locator('html').getAttribute('lang')).toBe(language);
          await page.evaluate(() => localStorage.clear());
        }
        await context.close();
      });
    }
  }
}

async function enter(page: import('@playwright/test').Page, state: (typeof states)[number]): Promise<void> {
  if (state === 'fresh') return;
  if (state === 'review') {
    await page.locator('#trail-name').fill('security-audit');
    await page.locator('#sls-project').fill('audit-hz');
    await page.locator('#confirm').click();
    await expect(page.locator('#review')).toBeVisible();
    return;
  }
  await page.locator('#mode-full').check({ force: true });
  for (const id of ['insights', 'data-events', 'deliver-oss', 'deliver-maxcompute', 'backfill']) await page.locator(`#${id}`).check();
  await page.locator('#oss-bucket-kind-new').check();
  await page.locator('#oss-encryption-kms').check();
  if (state === 'errors') {
    await page.locator('#maxcompute-account-another').check();
    await page.locator('#confirm').click();
    await expect(page.locator('#error-summary')).toBeFocused();
  }
}
