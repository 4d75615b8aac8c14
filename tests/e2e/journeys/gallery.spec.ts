// The design system, `/#/ui`: every component in every state, compared with pictures/. After a change that is meant, look at what differs
// (test-results) and take the pictures anew: make e2e ARGS="journeys/gallery --update-snapshots"
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { devPage, dist } from '../fixtures/built.ts';
import { expect, test } from '../fixtures/test.ts';

test.beforeAll(() => {
  if (!existsSync(join(devPage, 'index.html'))) throw new Error(`${devPage} is not there. Build it first: scripts/dev-page.sh`);
});

const sections = {
  tokens: 'Colours, type, space',
  icons: 'Icons',
  controls: 'Buttons and choices',
  fields: 'Fields',
  messages: 'Messages',
  steps: 'Steps',
  pictures: 'Picture of the delivery',
  panel: 'Panel',
  structure: 'Cards, table, dialog',
};

async function open(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/#/ui`);
  await expect(page.getByRole('heading', { level: 1, name: 'Design system', exact: true })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Fields', exact: true }).getByRole('heading', { name: 'There is a problem', exact: true })).toBeVisible();
  await expect(page.locator('[aria-busy]')).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
  await leaveOut(page);
}

/**
 * What is the browser's own and differs from version to version is in no picture: the handle of a text of several lines, and the shape of the
 * outline around a radio (round or square), whose colour and width are compared with those of a checkbox instead.
 */
async function leaveOut(page: Page): Promise<void> {
  for (const text of await page.locator('textarea').all()) await text.evaluate((area) => (area.style.resize = 'none'));
  const fields = page.getByRole('region', { name: sections.fields, exact: true });
  const focused = (type: string) => fields.locator(`input[type=${type}].is-focused`);
  const outline = (type: string) => focused(type).evaluate((input) => getComputedStyle(input).outline);
  expect(await outline('radio')).toMatch(/ solid 2px$/);
  expect(await outline('radio')).toBe(await outline('checkbox'));
  await focused('radio').evaluate((input) => (input.style.outline = 'none'));
}

for (const theme of ['light', 'dark'] as const) {
  test.describe(theme, () => {
    test.use({ colorScheme: theme, viewport: { width: 1120, height: 900 } });

    test(`every component in every state looks as it did, ${theme}`, async ({ axe, page, start }) => {
      const site = await start.site({ folder: devPage });
      await open(page, site.url);
      for (const [name, heading] of Object.entries(sections)) {
        await expect.soft(page.getByRole('region', { name: heading, exact: true })).toHaveScreenshot(`${name}-${theme}.png`);
      }
      await expect(page.locator('main > section')).toHaveCount(Object.keys(sections).length);
      await axe(`design system, ${theme}`);
    });
  });
}

test.describe('what the pictures notice', () => {
  test.use({ colorScheme: 'light', viewport: { width: 1120, height: 900 } });

  test('a pixel more of room in a button', async ({ page, start }) => {
    const site = await start.site({ folder: devPage });
    await open(page, site.url);
    const controls = page.getByRole('region', { name: sections.controls, exact: true });
    await controls.getByRole('button').first().evaluate((button) => (button.style.paddingInlineStart = '17px'));
    await expect(controls).not.toHaveScreenshot('controls-light.png');
  });
});

test('a release has nothing of it', async ({ app, page }) => {
  await app.open('/#/ui');
  await expect(page.getByRole('heading', { name: 'Design system' })).toHaveCount(0);
  const files = (await readdir(dist)).filter((name) => /\.(wasm|js|css|html)$/.test(name));
  expect(files.length).toBeGreaterThan(3);
  for (const name of files) {
    const text = await readFile(join(dist, name), 'latin1');
    for (const mark of ['Design system', 'is-hovered', 'specimen']) expect(text.includes(mark), `${mark} in ${name}`).toBe(false);
  }
  expect(await readFile(join(devPage, 'app_bg.wasm'), 'latin1')).toContain('is-hovered');
});
