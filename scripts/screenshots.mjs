// The pictures of README.md and docs/: the built app in states that come out the same every time.
//   node scripts/screenshots.mjs [NAME…]   writes docs/screenshots/NAME.png; all of them without a name
// It starts the built proxy with its simulator itself, on a free port: `make build` first.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';

const repository = resolve(import.meta.dirname, '..');
const dist = join(repository, 'dist');
const program = join(resolve(repository, process.env.CARGO_TARGET_DIR ?? 'target'), 'release/trail-proxy');
const folder = join(repository, 'docs/screenshots');
const desktop = { width: 1440, height: 1000 };

// name: the window, what else the browser prefers, and the way to the state.
const pictures = {
  'quick-light': { ...desktop, go: async () => {} },
  'create-light': { ...desktop, go: create },
  'errors-dark': { ...desktop, theme: 'dark', go: errors },
  'plan-light': { ...desktop, go: async (page) => { await create(page); await page.click('#tab-plan'); await top(page); } },
  'review-light': { ...desktop, go: review },
  'result-dark': { ...desktop, theme: 'dark', go: result },
  'chinese-light': { ...desktop, locale: 'zh-CN', go: create },
  'presets-light': { ...desktop, go: async (page) => { await page.click('#tool-start'); await page.locator('#start').waitFor(); } },
  'permissions-light': { ...desktop, go: async (page) => { await create(page); await page.click('#tab-permissions'); await page.locator('#panel-permissions code').first().waitFor({ state: 'attached' }); await top(page); } },
  'trails-light': { ...desktop, go: trails },
  'open-light': { ...desktop, go: open },
  'share-light': { ...desktop, go: async (page) => { await create(page); await page.click('#tool-share'); await page.locator('#share textarea, #share input').first().waitFor(); } },
  'events-light': { ...desktop, go: events },
  'export-light': { ...desktop, go: async (page) => { await create(page); await page.click('#tab-export'); await page.selectOption('#export-format', 'terraform'); await page.locator('#export-text').getByText('alicloud').first().waitFor(); await top(page); } },
  'edit-light': { ...desktop, go: edit },
  'compare-dark': { ...desktop, theme: 'dark', go: compare },
  'tablet-light': { width: 768, height: 1024, go: create },
  'phone-light': { width: 390, height: 844, go: create },
  'phone-request-dark': { width: 390, height: 844, theme: 'dark', go: async (page) => { await create(page); await page.check('#pane-request'); await top(page); } },
};

for (const [path, what] of [[join(dist, 'index.html'), 'the app'], [program, 'the proxy']]) {
  if (!existsSync(path)) fail(`${what} is not built`, 'Build it first: make build');
}
const { chromium } = playwright();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--font-render-hinting=none'],
});
const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(pictures);
mkdirSync(folder, { recursive: true });
for (const name of wanted) await take(name);
await browser.close();

async function take(name) {
  const picture = pictures[name] ?? fail(`there is no picture ${name}`, `They are: ${Object.keys(pictures).join(' ')}`);
  const { width, height, theme = 'light', locale = 'en-US', go } = picture;
  // A simulator of its own: the trail of one picture is not in the way of the next.
  const proxy = await startProxy();
  const context = await browser.newContext({ viewport: { width, height }, locale, colorScheme: theme, reducedMotion: 'reduce', timezoneId: 'UTC' });
  await context.clock.install({ time: new Date('2026-01-02T12:03:00Z') });
  await context.route('**/api/**', withoutChance);
  const page = await context.newPage();
  await page.goto(proxy.url);
  // The proxy has answered: the account comes from it.
  await page.locator('select#account-id').waitFor();
  await go(page);
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.fonts.ready);
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  await context.unrouteAll({ behavior: 'ignoreErrors' });
  await context.close();
  proxy.stop();
  console.log(path.slice(repository.length + 1));
}

/** Request ids and times differ from run to run; the pictures must not. */
async function withoutChance(route) {
  const answer = await route.fetch();
  const body = (await answer.text())
    .replace(/"RequestId":"[^"]*"/g, '"RequestId":"7E3B1C52-90A4-5D1F-8C6B-2F4D7A9E0B13"')
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g, '2026-01-02T12:03:00Z');
  await route.fulfill({ response: answer, body });
}

async function create(page) {
  await page.check('#mode-full');
  await page.fill('#trail-name', 'security-audit');
  await page.fill('#sls-project', 'audit-hz');
  await page.check('#deliver-oss');
  await page.check('#oss-account-another');
  await page.fill('#oss-role-arn', 'acs:ram::6543210987654321:role/actiontrail-delivery');
  await page.fill('#oss-bucket', 'audit-archive');
  await page.fill('#oss-prefix', 'trail-logs');
  await page.locator('#oss-prefix').blur();
  await page.locator('.saved', { hasText: '12:03' }).waitFor();
  await top(page);
}

async function errors(page) {
  await create(page);
  await page.fill('#trail-name', 'sec1');
  await page.fill('#oss-prefix', '1-logs');
  await page.click('#confirm');
  await page.locator('.summary').waitFor();
  await page.locator('.saved', { hasText: '12:03' }).waitFor();
  await top(page);
}

async function review(page) {
  await create(page);
  await page.click('#confirm');
  await page.locator('#review-confirm').waitFor();
}

async function result(page) {
  await review(page);
  for (const box of await page.locator('#review input[type=checkbox]').all()) await box.check();
  await page.click('#review-confirm');
  // The simulator delivers a few seconds after logging has started.
  await page.getByText('OSS: last delivery').waitFor({ timeout: 60_000 });
  await page.locator('#review').evaluate((dialog) => dialog.scrollTo(0, 0));
}

// A trail of the account, and the design in the form that has changed since.
async function trails(page) {
  await result(page);
  await page.keyboard.press('Escape');
  await page.click('#tool-trails');
  await page.locator('#trails').getByText('security-audit').first().waitFor();
}

async function open(page) {
  await page.click('#tool-open');
  await page.locator('#open textarea').fill('aliyun actiontrail CreateTrail --Name security-audit --OssBucketName audit-archive --OssKeyPrefix trail-logs --region cn-hangzhou');
  await page.locator('#open').getByRole('button', { name: 'Read the text', exact: true }).click();
  await page.locator('#open').getByText('security-audit').first().waitFor();
}

async function events(page) {
  await create(page);
  await page.check('#insights');
  await page.check('#data-events');
  await page.locator('#data-events').scrollIntoViewIfNeeded();
  await page.locator('.saved', { hasText: '12:03' }).waitFor();
  await page.evaluate(() => scrollBy(0, 400));
}

async function edit(page) {
  await trails(page);
  await page.getByRole('button', { name: 'Edit security-audit', exact: true }).click();
  await page.getByRole('button', { name: 'Edit in the form', exact: true }).click();
  await page.locator('#editing').waitFor();
  await page.fill('#oss-prefix', 'other-logs');
  await page.locator('#oss-prefix').blur();
  await page.locator('.saved', { hasText: '12:03' }).waitFor();
  await page.click('#confirm');
  await page.locator('#review-confirm').waitFor();
}

async function compare(page) {
  await create(page);
  await page.click('#tool-compare');
  await page.locator('#compare textarea').fill('{"Name":"security-audit","EventRW":"Write","TrailRegion":"All","OssBucketName":"audit-archive"}');
  await page.getByRole('button', { name: 'Compare the text', exact: true }).click();
  await page.locator('#compare').getByText('Fingerprint').first().waitFor();
}

async function top(page) {
  await page.evaluate(() => scrollTo(0, 0));
}

async function startProxy() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(program, ['--simulator', '--listen', `127.0.0.1:${port}`, '--app', dist], { env: {}, stdio: ['ignore', 'ignore', 'pipe'] });
  let log = '';
  child.stderr.on('data', (text) => (log += text));
  const stop = () => {
    process.off('exit', stop);
    child.kill('SIGKILL');
  };
  // Also when a picture fails.
  process.once('exit', stop);
  for (const deadline = Date.now() + 15_000; Date.now() < deadline && child.exitCode === null; ) {
    const answer = await fetch(`${url}/healthz`).catch(() => undefined);
    if (answer?.ok) return { url, stop };
    await new Promise((resume) => setTimeout(resume, 50));
  }
  stop();
  return fail('the proxy did not answer /healthz', log || 'It said nothing.');
}

/** The journeys' own copy of Playwright. */
function playwright() {
  const require = createRequire(join(repository, 'tests/e2e/package.json'));
  try {
    return require('@playwright/test');
  } catch {
    return fail('Playwright is not there', 'Install what the tests need: make setup-test');
  }
}

function fail(what, remedy) {
  console.error(`error: ${what}\n       ${remedy}`);
  process.exit(1);
}
