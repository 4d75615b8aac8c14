// The app on one origin, its proxy on another: config.json names the proxy, the proxy's operator names the app's origin.
import { execFileSync } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { dist, proxyProgram, repository } from '../fixtures/built.ts';
import { field, group } from '../fixtures/form.ts';
import { expect, test } from '../fixtures/test.ts';

async function createTrail(page: Page): Promise<void> {
  await field(page, 'Trail Name').fill('from-elsewhere');
  await field(group(page, 'Delivery to Log Service'), 'Project Name').fill('audit-hz');
  await page.getByRole('button', { name: 'Confirm', exact: true }).click();
  await page.getByRole('button', { name: 'Confirm and create', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Trail created' })).toBeVisible();
}

test('a listed origin creates a trail', async ({ page, start }) => {
  const site = await start.site();
  const proxy = await start.proxy({ appOrigins: [site.url] });
  site.configure({ config: { proxy: proxy.url }, connect: [proxy.url] });
  await page.goto(site.url);
  await createTrail(page);
});

test('a host that sends no headers has the policy in the page, which creates a trail under it', async ({ faults, page, start }, testInfo) => {
  faults.expect(/Content Security Policy/);
  const folder = testInfo.outputPath('site');
  cpSync(dist, folder, { recursive: true });
  const site = await start.site({ folder, hasNoHeaders: true });
  const proxy = await start.proxy({ appOrigins: [site.url] });
  site.configure({ config: { proxy: proxy.url } });
  const policy = testInfo.outputPath('csp.txt');
  writeFileSync(policy, execFileSync(proxyProgram, ['headers'], { env: { TRAIL_CONNECT_SRC: proxy.url } }));
  execFileSync('node', [join(repository, 'scripts/meta-csp.mjs'), folder, policy]);
  const answer = await page.goto(site.url);
  expect(answer?.headers()['content-security-policy']).toBeUndefined();
  await createTrail(page);
  // What is not the page's own does not run.
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.hasRun = true';
    document.body.append(script);
    return 'hasRun' in window;
  });
  expect(ran).toBe(false);
});

test('an unlisted origin is told what its operator must do', async ({ faults, page, start }) => {
  faults.expect(/blocked by CORS policy|net::ERR_FAILED|status of 403/);
  const proxy = await start.proxy();
  const site = await start.site({ config: { proxy: proxy.url }, connect: [proxy.url] });
  await page.goto(site.url);
  await expect(page.getByText('TRAIL_APP_ORIGINS').first()).toBeVisible();
  await expect(page.getByText(site.url).first()).toBeVisible();
});

test('without a proxy nothing is asked and the page says so', async ({ page, start }) => {
  const site = await start.site({ config: { proxy: null } });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(site.url);
  await field(page, 'Trail Name').fill('security-audit');
  await expect(page.getByText('No proxy').first()).toBeVisible();
  expect(asked.filter((path) => path.startsWith('/api/'))).toEqual([]);
});

test('a broken config.json is named and the defaults hold', async ({ faults, page, start }) => {
  faults.expect(/status of 404/); // the default proxy is the page's own host, which has none
  const site = await start.site({ config: '{"proxy": }' });
  await page.route('**/api/v1/**', (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto(site.url);
  await expect(page.getByText(/config\.json.*"proxy": \}/)).toBeVisible();
  await expect(field(page, 'Trail Name')).toBeVisible();
});
