// What is said: the title, the language, labels that tell apart, and the one line that tells what happened.
import type { Page } from '@playwright/test';
import { account, field, group, openFullView } from '../../fixtures/form.ts';
import { speak } from '../../fixtures/looks.ts';
import { tab } from '../../fixtures/panel.ts';
import { button, dialog, fillQuick, openReview } from '../../fixtures/review.ts';
import { expect, test } from '../../fixtures/test.ts';

/** Every text that a live region has come to hold, in order; but for what is said only where something takes long. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    const live = ':is([role=status], [role=alert], [aria-live]):not(.loading)';
    const said = new Map<Element, string>();
    const hear = () => {
      for (const region of document.querySelectorAll(live)) {
        if (!region.checkVisibility() || (document.querySelector('dialog[open]') && !region.closest('dialog[open]'))) continue;
        const text = (region.textContent ?? '').trim();
        if (text !== (said.get(region) ?? '') && text !== '') heard.push(text);
        said.set(region, text);
      }
    };
    for (const region of document.querySelectorAll(live)) said.set(region, (region.textContent ?? '').trim());
    new MutationObserver(hear).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  return () => page.evaluate(() => (window as unknown as { heard: string[] }).heard.splice(0));
}

test('4.1.3 the status line says what changed, once, and nothing else does', async ({ app, page }) => {
  await app.open();
  await expect(page.locator('#account-id')).toHaveValue(account);
  await expect(page.getByText('Simulator').first()).toBeVisible();
  expect(await page.getByRole('status').count(), 'one status line').toBe(1);
  const heard = await listen(page);
  const status = page.locator('#status');
  const said = async (text: string) => {
    await expect(status).toHaveText(text);
    expect(await heard()).toEqual([text]);
  };
  await field(page, 'Trail Name').pressSequentially('security-audit');
  await said('Request updated: 3 parameters, 1 problem');
  await field(page, 'Project Name').pressSequentially('audit-hz');
  await said('Request updated: 4 parameters, 0 problems');
  // The view is what is shown; nothing changed.
  await openFullView(page);
  await expect(page.getByRole('checkbox', { name: 'Insights Event', exact: true })).toBeVisible();
  await page.getByRole('radio', { name: 'Write', exact: true }).check();
  await page.getByRole('checkbox', { name: 'Insights Event', exact: true }).check();
  await expect(status).toContainText('Management Event is now All');
  await button(page, 'Copy').click();
  await expect(status).toHaveText('Copied: Request JSON');
  const late = await heard();
  // Each thing at most once, and nothing of the preview, the picture or the advice.
  expect(new Set(late).size).toBe(late.length);
  expect(late.filter((text) => !/^(Request updated: \d+ parameters|Management Event is now All|Copied: )/.test(text))).toEqual([]);
  await tab(page, 'Plan').click();
  await page.locator('#theme').selectOption('dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await heard()).toEqual([]);
});

test('4.1.3 a failed Confirm is an alert of the list alone, and a problem mended is not read again', async ({ app, page }) => {
  await app.open();
  await expect(page.locator('#account-id')).toHaveValue(account);
  const heard = await listen(page);
  await button(page, 'Confirm').click();
  await expect(page.locator('#error-summary')).toBeFocused();
  await expect(page.getByRole('alert').getByRole('link')).toHaveCount(2);
  // The box has the focus and is no alert itself, or some readers stop at its heading.
  await expect(page.locator('#error-summary')).not.toHaveAttribute('role', 'alert');
  const first = await heard();
  expect(first.at(-1)).toContain('There is a problem');
  expect(first.filter((text) => !/problem/.test(text))).toEqual([]);
});

test('2.4.2 the title names the view and the product, in the language of the page', async ({ app, page }) => {
  await app.open();
  await expect(page).toHaveTitle('Quickly Create Trail · Trail Designer');
  await openFullView(page);
  await expect(page).toHaveTitle('Create Trail · Trail Designer');
  await button(page, 'Confirm').click();
  await expect(page).toHaveTitle('Error: Create Trail · Trail Designer');
  await speak(page, 'zh-CN');
  await expect(page).toHaveTitle('错误：创建跟踪 · 跟踪设计器');
});

/** Controls of the same role and name with no group, row or item around one of them to tell them apart. */
async function alike(page: Page): Promise<string[]> {
  const root = (await dialog(page).count()) > 0 ? 'dialog[open]' : 'body';
  const lines = (await page.locator(root).ariaSnapshot()).split('\n');
  const path: { depth: number; name: string }[] = [];
  const seen = new Map<string, number>();
  for (const line of lines) {
    const [, spaces, role = '', name = ''] = /^( *)- '?([a-z]+)(?: "((?:[^"\\]|\\.)*)")?/.exec(line) ?? [];
    if (spaces === undefined) continue;
    while ((path.at(-1)?.depth ?? -1) >= spaces.length) path.pop();
    if (/^(group|region|dialog|row|listitem|navigation|tabpanel|complementary|banner|contentinfo)$/.test(role)) path.push({ depth: spaces.length, name: `${role} ${name}` });
    if (!/^(button|link|textbox|combobox|checkbox|radio|tab|spinbutton)$/.test(role)) continue;
    const control = [...path.map(({ name }) => name), `${role} ${name}`].join(' > ');
    seen.set(control, (seen.get(control) ?? 0) + 1);
  }
  expect(seen.size).toBeGreaterThan(2);
  return [...seen].filter(([, count]) => count > 1).map(([control]) => control);
}

test('2.4.6 every control has a name of its own where it stands, in both languages', async ({ app, page }) => {
  await app.open();
  await expect(page.locator('#account-id')).toHaveValue(account);
  await openFullView(page);
  for (const name of ['Insights Event', 'Data Event', 'Delivery to OSS', 'Delivery to MaxCompute']) await page.getByRole('checkbox', { name, exact: true }).check();
  await page.locator('#backfill').check();
  await button(group(page, 'Data event selectors'), 'Add selector').click();
  await button(page, 'Confirm').click();
  await expect(page.locator('#error-summary')).toBeFocused();
  for (const language of ['zh-CN', 'en'] as const) {
    await speak(page, language);
    expect.soft(await alike(page), language).toEqual([]);
    // The summary names the field and its group, and says what stands at the field.
    for (const link of await page.locator('#error-summary').getByRole('link').all()) {
      const target = page.locator((await link.getAttribute('href')) ?? '');
      const said = (await link.textContent()) ?? '';
      // A selector is named by its number, in the sentence.
      if ((await target.locator('xpath=ancestor::fieldset[contains(@class, "selector")]').count()) > 0) continue;
      const own = await target.evaluate((control: HTMLInputElement) => [control.labels?.[0]?.textContent ?? '', control.closest('fieldset')?.querySelector('legend')?.textContent ?? ''] as const);
      for (const words of own) expect.soft(said).toContain(words);
      const sentence = await page.locator(`[id="${await target.getAttribute('id')}-error"]`).textContent();
      expect.soft(said).toContain(sentence ?? 'no sentence');
    }
  }
  for (const name of ['Plan', 'Export', 'Permissions']) {
    await tab(page, name).click();
    await expect(page.locator(`#panel-${name.toLowerCase()} :is(p, li)`).first()).toBeVisible();
    expect.soft(await alike(page), name).toEqual([]);
  }
});

test('1.3.5 and 1.4.13 no field asks about its reader, and nothing is said on hover', async ({ app, page }) => {
  await app.open();
  await openFullView(page);
  for (const name of ['Insights Event', 'Data Event', 'Delivery to OSS', 'Delivery to MaxCompute']) await page.getByRole('checkbox', { name, exact: true }).check();
  const fields = page.locator('input[type=text], textarea:not([readonly])');
  expect(await fields.count()).toBeGreaterThan(10);
  expect(await fields.evaluateAll((all) => all.filter((field) => field.getAttribute('autocomplete') !== 'off').map(({ id }) => id))).toEqual([]);
  await expect(page.locator('[title]')).toHaveCount(0);
  for (const name of ['Start from…', 'Open…', 'Compare…', 'Share…', 'Trails']) {
    await button(page, name).click();
    await expect(dialog(page).getByRole('heading', { level: 2 })).toBeFocused();
    await expect(page.locator('[title]')).toHaveCount(0);
    expect(await page.locator('dialog input[type=text], dialog textarea:not([readonly])').evaluateAll((all) => all.filter((field) => field.getAttribute('autocomplete') !== 'off').map(({ id }) => id))).toEqual([]);
    await page.keyboard.press('Escape');
  }
});

test('3.3.4 and 3.3.7 nothing is created before it was seen, and what is known is offered', async ({ app, page }) => {
  await app.open();
  await fillQuick(page, 'security-audit');
  await openFullView(page);
  // The home region is that of each destination until another is chosen; the account is in each ARN.
  await expect(page.locator('#sls-region')).toHaveValue('cn-hangzhou');
  await page.getByRole('checkbox', { name: 'Delivery to MaxCompute', exact: true }).check();
  await expect(page.locator('#maxcompute-region')).toHaveValue('cn-hangzhou');
  await expect(group(page, 'Delivery to Log Service').getByText(`acs:log:cn-hangzhou:${account}:project/audit-hz`)).toBeVisible();
  await openReview(page);
  await expect(dialog(page)).toContainText(account);
  await expect(button(dialog(page), 'Confirm and create')).toBeVisible();
  await expect(button(dialog(page), 'Back')).toBeVisible();
});
