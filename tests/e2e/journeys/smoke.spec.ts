// The built page starts under the proxy's own headers, loads what the size budget counts and nothing else, and previews what is typed.
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from '../fixtures/test.ts';

const repository = resolve(import.meta.dirname, '../../..');

test('the page starts and previews what is typed', async ({ app, page }) => {
  await app.open();
  await expect(page.locator('#boot')).toHaveCount(0);

  await page.getByLabel('Trail Name', { exact: true }).fill('security-audit');
  await expect(page.locator('#request-json')).toContainText('"Name": "security-audit"');
});

test('the policy allows no inline script and no inline style', async ({ app }) => {
  const page = await fetch(app.url);
  const policy = page.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
  expect(policy).not.toContain('unsafe-inline');
  expect(await page.text()).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=/);
});

test('an inline script is refused, and seen to be', async ({ app, faults, page }) => {
  faults.expect(/csp: script-src-elem blocked inline/);
  faults.expect(/console: .*Content Security Policy/);
  await app.open();
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.head.append(script);
  });
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
});

test('the size budget counts everything that is loaded up to the first input', async ({ app, page }) => {
  const counted = execFileSync('node', ['scripts/sizes.mjs', '--list'], { cwd: repository, encoding: 'utf8' }).trim().split('\n');
  const loaded = new Set<string>();
  page.on('request', (request) => {
    const { origin, pathname } = new URL(request.url());
    if (origin === app.url && !pathname.startsWith('/api/')) loaded.add(pathname.slice(1) || 'index.html');
  });
  await app.open();
  // The picture comes by itself once the page is there, which may be before this looks.
  const isPicture = (name: string) => /^(split_picture|chunks_early)-/.test(name);
  expect([...loaded].filter((name) => !counted.includes(name) && !isPicture(name))).toEqual([]);
  expect([...loaded]).toEqual(expect.arrayContaining(counted.filter((name) => /\.(html|css|js|wasm)$/.test(name))));
});

test('a page that cannot start says so', async ({ app, faults, page }) => {
  faults.expect(/status of 500/);
  faults.expect(/uncaught: failed to fetch Wasm/);
  await page.route('**/*.wasm', (route) => route.fulfill({ status: 500, body: '' }));
  await page.goto(app.url);
  await expect(page.getByText('Trail Designer could not start.')).toBeVisible();
});
