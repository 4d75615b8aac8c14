// The page without a network: it starts, designs, checks and exports; what it cannot do it says. And newer releases of it.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { account, field } from '../fixtures/form.ts';
import { expect as expectInPortal, openPortal, test as inPortal } from '../fixtures/portal.ts';
import { copyRelease, nextRelease } from '../fixtures/release.ts';
import { button, dialog, expectHeading, fillQuick, openReview } from '../fixtures/review.ts';
import { expectSaid } from '../fixtures/said.ts';
import { expect, test } from '../fixtures/test.ts';

test.use({ serviceWorkers: 'allow' });
inPortal.use({ serviceWorkers: 'allow' });

const noNetwork = /^There is no network\. The form/;
const isReady = 'A new version of this page is ready. The draft stays when you change to it.';
const isElsewhere = /^Another tab has changed to a new version/;

/** A notice, which the status line repeats. */
const said = (page: Page, text: string | RegExp): Locator => page.getByRole('main').getByText(text);

/** Opens the page and lets the ten seconds pass after which it is kept. */
async function openKept(page: Page, url: string): Promise<void> {
  await page.clock.install();
  await page.goto(url);
  // The proxy has answered: ten seconds are also as long as the page waits for it.
  await expect(page.locator('#account-id')).toHaveValue(account);
  await page.clock.fastForward(10_000);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
}

/** The page anew, from what is kept. Some versions of Chromium forget at a reload that they emulate `navigator.onLine`, so it is said anew. */
async function reloadOffline(page: Page): Promise<void> {
  await page.context().setOffline(true);
  await page.addInitScript(() => Object.defineProperty(navigator, 'onLine', { get: () => false }));
  await page.reload();
}

const release = (page: Page): Promise<string | null> => page.locator('script[data-wasm]').getAttribute('data-wasm');

/** As when the tab comes to the front: it asks for a newer release. */
const comeToFront = (page: Page): Promise<boolean> => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));

async function storeDraft(page: Page, name: string): Promise<void> {
  await fillQuick(page, name);
  await expect(page.getByText(/^Draft saved/)).toBeVisible();
}

test('what keeps the page comes ten seconds after its start, keeps all of it, and no answer of the proxy', async ({ app, page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.clock.install();
  await app.open();
  await page.clock.fastForward(9_000);
  expect(asked.filter((path) => path.startsWith('/keep-'))).toEqual([]);
  await page.clock.fastForward(1_000);
  await expect.poll(() => asked.filter((path) => path.startsWith('/keep-'))).toHaveLength(1);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));

  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });
  expect(kept).toEqual(expect.arrayContaining(['/index.html', '/config.json', await release(page)]));
  expect(kept.filter((path) => path.startsWith('/split_')).length).toBeGreaterThan(10);
  expect(kept.filter((path) => path.startsWith('/api/') || path === '/embed.js' || path === '/sw.js')).toEqual([]);
});

test('without a network everything but the calls works, and is said in both languages', async ({ app, axe, faults, page, server }) => {
  faults.expect(/net::ERR_/);
  await openKept(page, app.url);
  await storeDraft(page, 'security-audit');

  await server.kill();
  await reloadOffline(page);
  await expect(said(page, noNetwork)).toBeVisible();
  await expectSaid(page, /There is no network\./);
  await expect(field(page, 'Trail Name')).toHaveValue('security-audit');
  await expect(page.getByText('Nothing can be submitted at the moment')).toHaveCount(0);
  await axe('no network');

  // Parts that were never fetched before.
  await button(page, 'Start from…').click();
  await expect(dialog(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Export', exact: true }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('tabpanel', { name: 'Export' }).getByRole('button', { name: /^Download/ }).first().click();
  expect((await download).suggestedFilename()).toContain('security-audit');
  await field(page, 'Trail Name').fill('night-audit');
  await page.getByLabel('Language').selectOption('zh-CN');
  await expect(said(page, /^网络已断开。表单/)).toBeVisible();
  await axe('no network, in Chinese');
  await page.getByLabel('语言').selectOption('en');

  await openReview(page);
  await expect(dialog(page).getByText('There is no network, so nothing is sent. What you typed stays.')).toBeVisible();
  await expect(button(page, 'Confirm and create')).toHaveCount(0);
  await axe('review without a network');
  await button(page, 'Back').click();
  await button(page, 'Trails').click();
  await expect(dialog(page).getByText('There is no network, so nothing is sent. What you typed stays.').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(field(page, 'Trail Name')).toHaveValue('night-audit');
});

test('what waited for the network goes on when it is back', async ({ app, context, faults, page }) => {
  faults.expect(/net::ERR_INTERNET_DISCONNECTED/);
  await openKept(page, app.url);
  await fillQuick(page, 'security-audit');
  await context.setOffline(true);
  await expect(said(page, noNetwork)).toBeVisible();
  await openReview(page);
  await expect(button(page, 'Confirm and create')).toHaveCount(0);

  await context.setOffline(false);
  await expect(said(page, noNetwork)).toHaveCount(0);
  await expectSaid(page, 'The network is back');
  await button(page, 'Confirm and create').click();
  await expectHeading(page, 'Trail created');
});

test('a browser that knows no network says nothing while the proxy answers', async ({ app, page }) => {
  await openKept(page, app.url);
  const answered = page.waitForResponse('**/api/v1/context');
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'onLine', { get: () => false });
    dispatchEvent(new Event('offline'));
  });
  await answered;
  await fillQuick(page, 'security-audit');
  await openReview(page);
  await expect(button(page, 'Confirm and create')).toBeVisible();
  await expect(said(page, noNetwork)).toHaveCount(0);
});

test('config.json is the server’s while there is one, and the last one without', async ({ faults, page, start }, testInfo) => {
  faults.expect(/net::ERR_/);
  const folder = await copyRelease(testInfo.outputPath('site'));
  const proxy = await start.proxy({ app: folder });
  await openKept(page, proxy.url);
  await writeFile(join(folder, 'config.json'), '{"locale":"zh-CN"}');
  await page.reload();
  await expect(page.getByLabel('跟踪名称', { exact: true })).toBeVisible();
  await proxy.kill();
  await reloadOffline(page);
  await expect(said(page, /^网络已断开。表单/)).toBeVisible();
});

test('a new release is offered, takes over when it is asked to, and the draft stays', async ({ axe, page, start }, testInfo) => {
  const folder = await copyRelease(testInfo.outputPath('site'));
  const proxy = await start.proxy({ app: folder });
  await openKept(page, proxy.url);
  const before = await release(page);
  await storeDraft(page, 'security-audit');

  await nextRelease(folder);
  await comeToFront(page);
  await expect(said(page, isReady)).toBeVisible();
  await expectSaid(page, isReady);
  await axe('a new version');
  // The server has this part under another name by now.
  await button(page, 'Start from…').click();
  await expect(dialog(page)).toBeVisible();
  await page.keyboard.press('Escape');
  expect(await release(page)).toBe(before);

  await button(page, 'Use the new version').click();
  await expect.poll(() => release(page)).toBe('/app-0123456789.wasm');
  await expect(field(page, 'Trail Name')).toHaveValue('security-audit');
  await expect(said(page, isReady)).toHaveCount(0);
  await button(page, 'Start from…').click();
  await expect(dialog(page)).toBeVisible();
});

test('a tab beside the one that changed goes on as it was, and is told', async ({ context, page, start }, testInfo) => {
  const folder = await copyRelease(testInfo.outputPath('site'));
  const proxy = await start.proxy({ app: folder });
  await openKept(page, proxy.url);
  const beside = await context.newPage();
  await openKept(beside, proxy.url);
  const before = await release(beside);

  await nextRelease(folder);
  await comeToFront(page);
  await button(page, 'Use the new version').click();
  await expect.poll(() => release(page)).toBe('/app-0123456789.wasm');
  await expect(said(beside, isElsewhere)).toBeVisible();
  expect(await release(beside)).toBe(before);
  await button(beside, 'Start from…').click();
  await expect(dialog(beside)).toBeVisible();
  await beside.keyboard.press('Escape');
  await button(beside, 'Use the new version').click();
  await expect.poll(() => release(beside)).toBe('/app-0123456789.wasm');
});

test('a page that came with the new release is not offered it', async ({ page, start }, testInfo) => {
  const folder = await copyRelease(testInfo.outputPath('site'));
  const proxy = await start.proxy({ app: folder });
  await openKept(page, proxy.url);
  await nextRelease(folder);
  await page.reload();
  await expect.poll(() => release(page)).toBe('/app-0123456789.wasm');
  await page.clock.fastForward(10_000);
  const holdsIt = () =>
    page.evaluate(async () => {
      const cache = await caches.open((await caches.keys()).find((name) => name.includes('precache')) ?? '');
      const registration = await navigator.serviceWorker.getRegistration();
      return !registration?.waiting && !registration?.installing && Boolean(await cache.match('/app-0123456789.wasm'));
    });
  await expect.poll(holdsIt).toBe(true);
  await expect(said(page, isReady)).toHaveCount(0);
});

inPortal.describe('in a frame', () => {
  inPortal.use({ portalHost: '127.0.0.1' });
  inPortal('nothing is kept', async ({ page, portal }) => {
    await page.clock.install();
    await openPortal(page, portal);
    const asked = page.waitForResponse('**/keep-*.js');
    await page.clock.fastForward(10_000);
    await asked;
    const frame = page.frames().find((one) => one.url().startsWith(portal.proxy.url));
    const registrations = await frame?.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
    expectInPortal(registrations).toBe(0);
  });
});
