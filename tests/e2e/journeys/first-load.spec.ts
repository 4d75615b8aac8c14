// What a visit fetches: the form, and nothing that it does not need before someone asks for it.
import type { Page } from '@playwright/test';
import { field, openFullView } from '../fixtures/form.ts';
import { expect, test } from '../fixtures/test.ts';

/** The files that are fetched later, in the order in which they were asked for: `split_form`, `chunk_30`, `chunks`, `later`. */
function watchLater(page: Page): string[] {
  const later: string[] = [];
  page.on('request', (request) => {
    const [, file] = /\/((?:split_\w+|chunk\w*|later))-[0-9a-f]+\.\w+$/.exec(new URL(request.url()).pathname) ?? [];
    if (file) later.push(file);
  });
  page.on('worker', (worker) => later.push(worker.url()));
  return later;
}

/** The parts among them that someone has asked for: the picture comes by itself. */
const parts = (later: string[]): string[] => later.filter((file) => file.startsWith('split_') && file !== 'split_picture');

test('filling the form in fetches nothing but the picture before there is a design to judge', async ({ app, page }) => {
  const later = watchLater(page);
  await app.open();
  await field(page, 'Trail Name').fill('security-audit');
  await field(page, 'Trail Name').blur();
  await expect(page.getByText(/^Draft saved/)).toBeVisible();
  expect(later.sort()).toEqual(['chunks_early', 'split_picture']);
  await field(page, 'Project Name').fill('audit-hz');
  await field(page, 'Project Name').blur();
  await expect(page.locator('#status')).toHaveText('Request updated: 4 parameters, 0 problems');
  await expect.poll(() => parts(later)).toEqual(['split_remarks']);
});

const tools = { start: 'Start from…', open: 'Open…', compare: 'Compare…', share: 'Share…', trails: 'Trails' };

for (const [part, name] of Object.entries(tools)) {
  test(`${name} is fetched when it is first opened, once, and without the other tools`, async ({ app, page }) => {
    const later = watchLater(page);
    await app.open();
    for (let time = 0; time < 2; time += 1) {
      await page.getByRole('button', { name, exact: true }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
    const others = ['zh_cn', 'terraform', ...Object.keys(tools).filter((other) => other !== part)];
    expect(later.filter((file) => file === `split_${part}`)).toHaveLength(1);
    expect(parts(later).filter((file) => others.includes(file.replace('split_', '')))).toEqual([]);
    expect(new Set(later).size).toBe(later.length);
  });
}

const uses: [string, string, (page: Page) => Promise<void>][] = [
  ['the full view', 'form', openFullView],
  ['the tab Plan', 'panel', (page) => page.getByRole('tab', { name: 'Plan', exact: true }).click()],
  ['the tab Export', 'export', (page) => page.getByRole('tab', { name: 'Export', exact: true }).click()],
  ['Info', 'info', (page) => page.locator('details.info > summary').first().click()],
  ['Chinese', 'zh_cn', async (page) => void (await page.getByLabel('Language').selectOption('zh-CN'))],
];

for (const [what, part, use] of uses) {
  test(`${what} is fetched alone when it is first used`, async ({ app, page }) => {
    const later = watchLater(page);
    await app.open();
    await use(page);
    await expect.poll(() => parts(later)).toEqual([`split_${part}`]);
  });
}
