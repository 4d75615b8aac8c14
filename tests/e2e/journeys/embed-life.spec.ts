// What becomes of the user's work while the portal changes the frame: shown only, begun anew, moved, and with a design that is large.
import { account, field, group } from '../fixtures/form.ts';
import { designer, expect, expectReady, inside, noted, openPortal, test } from '../fixtures/portal.ts';
import type { Page } from '@playwright/test';

type Design = { draft: Record<string, unknown> };
type Element = HTMLElement & {
  design?: unknown;
  getDesign: () => Promise<{ design: Design; editing: boolean }>;
  setDesign: (design: unknown) => Promise<unknown>;
};

const choose = (page: Page, label: string, value: string) => page.getByRole('navigation', { name: 'Designer' }).getByLabel(label).selectOption(value);

const name = (page: Page) => field(inside(page), 'Trail Name');

const last = async (page: Page, what: string) => (await noted(page, what)).at(-1);

async function fill(page: Page, trail: string): Promise<void> {
  await expect(designer(page).locator('#account-id')).toHaveValue(account);
  await name(page).fill(trail);
  await group(inside(page), 'Delivery to Log Service').getByLabel('Project Name', { exact: true }).fill('audit-hz');
  await expect.poll(() => last(page, 'trail-change')).toMatchObject({ valid: true, dirty: true });
}

const press = (page: Page, label: string) => designer(page).getByRole('button', { name: label, exact: true }).click();

/** The portal sets the design that the form holds, with this name. */
const setNamed = (page: Page, trail: string) =>
  page.evaluate(async (named) => {
    const element = document.querySelector('trail-designer') as Element;
    const { design } = await element.getDesign();
    design.draft['trail-name'] = named;
    await element.setDesign(design);
  }, trail);

/** The portal begins the frame anew. */
async function beginAnew(page: Page): Promise<void> {
  const before = (await noted(page, 'trail-ready')).length;
  await choose(page, 'Height', 'auto');
  await expect.poll(async () => (await noted(page, 'trail-ready')).length).toBe(before + 1);
}

test('only shown, a review that was open is closed, and nothing is created', async ({ page, portal }) => {
  await openPortal(page, portal);
  await fill(page, 'not-confirmed');
  await press(page, 'Confirm');
  await expect(designer(page).locator('#review-confirm')).toBeVisible();
  // Whoever presses at the same moment is too late, too.
  await page.getByLabel('Read-only').evaluate((box: HTMLInputElement) => box.click());
  await expect(designer(page).locator('dialog[open]')).toHaveCount(0);
  await name(page).press('Enter');
  await expect(designer(page).locator('#confirm')).toBeHidden();
  await designer(page).locator('#confirm').evaluate((button: HTMLElement) => button.click());
  await expect(designer(page).locator('dialog[open]')).toHaveCount(0);
  expect(await noted(page, 'trail-submit')).toEqual([]);
  await page.getByLabel('Read-only').uncheck();
  await press(page, 'Confirm');
  await press(page, 'Confirm and create');
  await expect.poll(() => noted(page, 'trail-created')).toHaveLength(1);
});

test('only shown, a run that has begun goes on, and what it left is not taken up', async ({ page, portal }) => {
  await openPortal(page, portal);
  await fill(page, 'on-its-way');
  await press(page, 'Confirm');
  await press(page, 'Confirm and create');
  await page.getByLabel('Read-only').evaluate((box: HTMLInputElement) => box.click());
  await expect.poll(() => noted(page, 'trail-submitted')).toHaveLength(1);
  await expect(designer(page).getByRole('heading', { name: 'Trail created' })).toBeVisible();
  await expect(designer(page).locator('#review-close')).toBeVisible();
  await expect(designer(page).getByRole('button', { name: 'Design another trail' })).toHaveCount(0);
});

test('only shown, what the user has typed stays, and is theirs again afterwards', async ({ page, portal }) => {
  await openPortal(page, portal);
  await fill(page, 'first-name');
  await setNamed(page, 'from-the-portal');
  await expect(name(page)).toHaveValue('from-the-portal');
  await name(page).fill('typed-since');
  await page.getByLabel('Read-only').check();
  await expect(name(page)).toHaveAttribute('readonly');
  await expect(name(page)).toHaveValue('typed-since');
  await page.getByLabel('Read-only').uncheck();
  await expect(name(page)).toBeEditable();
  await expect(name(page)).toHaveValue('typed-since');
  await expect.poll(() => last(page, 'trail-change')).toMatchObject({ dirty: true, request: { Name: 'typed-since' } });
  // Another design of the portal takes its place, also while it is only shown, and what was typed is offered.
  await page.getByLabel('Read-only').check();
  await setNamed(page, 'shown-instead');
  await expect(name(page)).toHaveValue('shown-instead');
  await expect(designer(page).getByRole('button', { name: 'Bring it back' })).toBeHidden();
  await page.getByLabel('Read-only').uncheck();
  await expect(name(page)).toHaveValue('shown-instead');
  await press(page, 'Bring it back');
  await expect(name(page)).toHaveValue('typed-since');
});

test('a frame that is begun anew holds what was typed, and tells that the portal has not got it', async ({ page, portal }) => {
  await openPortal(page, portal);
  await fill(page, 'typed-here');
  await beginAnew(page);
  await expect(name(page)).toHaveValue('typed-here');
  await expect.poll(() => last(page, 'trail-change')).toMatchObject({ dirty: true, editing: false, request: { Name: 'typed-here' } });
  // What the portal has given is still what it is compared with.
  await setNamed(page, 'given');
  await expect.poll(() => last(page, 'trail-change')).toMatchObject({ dirty: false });
  await name(page).fill('other');
  await expect.poll(() => last(page, 'trail-change')).toMatchObject({ dirty: true });
  await choose(page, 'Mode', 'host');
  await expect.poll(() => noted(page, 'trail-ready')).toHaveLength(3);
  await expect(name(page)).toHaveValue('other');
  await expect.poll(() => last(page, 'trail-change')).toMatchObject({ dirty: true });
  await name(page).fill('given');
  await expect.poll(() => last(page, 'trail-change')).toMatchObject({ dirty: false });
});

test('a frame that is begun anew asks whether to go on with the trail that was edited', async ({ page, portal }) => {
  await openPortal(page, portal);
  await fill(page, 'live-trail');
  await press(page, 'Confirm');
  await press(page, 'Confirm and create');
  await expect(designer(page).getByRole('heading', { name: 'Trail created' })).toBeVisible();
  await designer(page).locator('#review-close').click();
  await press(page, 'Edit this trail');
  await expect(designer(page).locator('#editing')).toBeVisible();
  await expect.poll(() => last(page, 'trail-change')).toMatchObject({ editing: true });
  await beginAnew(page);
  await expect(name(page)).toHaveValue('live-trail');
  await expect(designer(page).getByText('live-trail', { exact: false }).first()).toBeVisible();
  await expect.poll(() => last(page, 'trail-change')).toMatchObject({ editing: true });
  await press(page, 'Go on editing');
  await expect(designer(page).locator('#editing')).toBeVisible();
});

test('an element that moves keeps what was typed, and one that is given another design meanwhile begins with it', async ({ page, portal }) => {
  await openPortal(page, portal);
  await fill(page, 'moved-along');
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => {
    const element = document.querySelector('trail-designer') as Element;
    element.parentElement?.append(element);
  });
  await expect.poll(() => noted(page, 'trail-ready')).toHaveLength(2);
  await expect(name(page)).toHaveValue('moved-along');
  await expect.poll(() => last(page, 'trail-change')).toMatchObject({ dirty: true, request: { Name: 'moved-along' } });
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => {
    const element = document.querySelector('trail-designer') as Element;
    const place = element.parentElement;
    element.remove();
    element.design = { 'trail-name': 'another-one' };
    place?.append(element);
  });
  await expect.poll(() => noted(page, 'trail-ready')).toHaveLength(3);
  await expect(name(page)).toHaveValue('another-one');
});

test('a large design comes back, and one over the limit costs nobody their work', async ({ page, portal }) => {
  await openPortal(page, portal);
  await fill(page, 'large-design');
  const selectors = (count: number) => Array.from({ length: count }, (_, at) => ({ name: `selector-${at}`, 'resource-arns': `acs:oss:*:*:${'x'.repeat(200)}` }));
  const set = (length: number) =>
    page.evaluate(async ([prefix, data]) => {
      const element = document.querySelector('trail-designer') as Element;
      const { design } = await element.getDesign();
      design.draft['oss-prefix'] = 'x'.repeat(prefix as number);
      design.draft['unknown'] = data;
      return element.setDesign(design).then(() => 'done', ({ code }: { code: string }) => code);
    }, [length, selectors(20)] as const);
  expect(await set(100_000)).toBe('done');
  expect(await set(1_000_001)).toBe('too-long');
  await expect.poll(() => last(page, 'trail-change')).toMatchObject({ design: { draft: { 'oss-prefix': 'x'.repeat(100_000) } } });
  await beginAnew(page);
  await expect(name(page)).toHaveValue('large-design');
  await expect.poll(async () => ((await last(page, 'trail-change'))?.['design'] as Design | undefined)?.draft['oss-prefix']).toHaveLength(100_000);
  // No form is as large as this by typing.
  await page.evaluate(() => {
    const element = document.querySelector('trail-designer') as Element;
    const frame = element.querySelector('iframe');
    const stringify = JSON.stringify;
    JSON.stringify = (value: unknown, ...more: []) => ((value as Design | null)?.draft ? 'x'.repeat(1_000_001) : stringify(value, ...more));
    element.setAttribute('mode', 'host');
    Object.assign(window, { kept: frame });
  });
  await expect.poll(() => noted(page, 'trail-error')).toMatchObject([{ code: 'too-long' }]);
  expect(await page.evaluate(() => document.querySelector('trail-designer iframe') === (window as unknown as { kept: unknown }).kept)).toBe(true);
  await expect(name(page)).toHaveValue('large-design');
});

test.describe('on a site whose frames keep their storage', () => {
  test.use({ portalHost: '127.0.0.1' });

  test('a draft of an earlier page is shown, and not lost for being only shown', async ({ page, portal }) => {
    await openPortal(page, portal);
    await fill(page, 'stored-before');
    await expect(designer(page).getByText(/^Draft saved/)).toBeVisible();
    await page.addInitScript(() => {
      if (window === window.parent) addEventListener('DOMContentLoaded', () => document.querySelector('trail-designer')?.setAttribute('read-only', ''));
    });
    await page.reload();
    await expectReady(page);
    await expect(name(page)).toHaveValue('stored-before');
    await expect(designer(page).getByRole('button', { name: 'Discard' })).toBeHidden();
    await page.reload();
    await expectReady(page);
    await expect(name(page)).toHaveValue('stored-before');
  });
});
