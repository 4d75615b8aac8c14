// The screens of Trails and of a change in both languages, light and dark: no axe violation, nothing wider than the screen.
import { account } from '../fixtures/form.ts';
import { colleagueDoes } from '../fixtures/trails.ts';
import { expect, test } from '../fixtures/test.ts';

const settings = {
  Name: 'security-audit',
  SlsProjectArn: `acs:log:cn-hangzhou:${account}:project/audit-hz`,
  OssBucketName: 'audit-archive',
  OssKeyPrefix: 'trail-logs',
};

for (const [language, colorScheme, width] of [['en-US', 'dark', 1440], ['en-US', 'light', 320], ['zh-CN', 'light', 768], ['zh-CN', 'dark', 320]] as const) {
  test(`${language}, ${colorScheme}, ${width} px`, async ({ browser, server }) => {
    const context = await browser.newContext({ baseURL: server.url, locale: language, colorScheme, viewport: { width, height: 900 }, reducedMotion: 'reduce' });
    const page = await context.newPage();
    const { expectNoViolations } = await import('../fixtures/axe.ts');
    const check = async (state: string) => {
      await expectNoViolations(page, `${state}, ${language}, ${colorScheme}, ${width} px`);
      const wider = await page.evaluate(() => {
        const dialog = document.querySelector('dialog[open]') ?? document.documentElement;
        return Math.max(dialog.scrollWidth - dialog.clientWidth, document.documentElement.scrollWidth - document.documentElement.clientWidth);
      });
      expect(wider, `${state}: nothing wider than the screen`).toBeLessThanOrEqual(0);
    };
    await page.goto('/');
    await page.locator('#form #trail-name').waitFor();
    await colleagueDoes(page, 'CreateTrail', settings);
    await colleagueDoes(page, 'StartLogging', { Name: settings.Name });
    const row = '#trail-security-audit';
    await page.locator('#tool-trails').click();
    await page.locator(`${row}-status`).click();
    await expect(page.locator('#trails .more li').first()).toBeVisible();
    await check('trails and a status');
    await page.locator(`${row}-delete`).click();
    await check('delete?');
    await page.locator(`${row}-edit`).click();
    await page.locator('#trails-edit-go').click();
    await expect(page.locator('#editing')).toBeVisible();
    await check('editing');
    await page.locator('#oss-prefix').fill('other-logs');
    await page.locator('#confirm').click();
    await expect(page.locator('#review .changes')).toBeVisible();
    await check('review of a change');
    await context.close();
  });
}
