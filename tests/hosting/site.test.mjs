// The static site of `make dist`: its sums are true, its config.json is nobody's copy, and its headers are those of the proxy.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { filesIn, hosting, repository, serveSite, site } from './made.mjs';

const COMPRESSED = /\.(br|gz)$/;
const read = (...path) => readFileSync(join(hosting, ...path), 'utf8');

let proxy;
before(async () => (proxy = await serveSite()));
after(() => proxy.stop());

test('the list of sums is true and names every file but config.json', () => {
  const sums = read('SHA256SUMS').trim().split('\n').map((line) => line.split('  '));
  for (const [sum, name] of sums) assert.equal(createHash('sha256').update(readFileSync(join(hosting, name))).digest('hex'), sum, name);
  const named = sums.map(([, name]) => name).sort();
  assert.deepEqual(named, filesIn(hosting).filter((name) => name !== 'SHA256SUMS' && name !== 'site/config.json'));
  execFileSync('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], { cwd: hosting });
});

test('every text and module has both compressed copies, which are it, and config.json has none', () => {
  const names = filesIn(site);
  const whole = names.filter((name) => /\.(html|js|css|wasm)$/.test(name));
  assert.ok(whole.length > 20, `${whole}`);
  for (const name of whole) {
    const bytes = readFileSync(join(site, name));
    assert.ok(brotliDecompressSync(readFileSync(join(site, `${name}.br`))).equals(bytes), `${name}.br`);
    assert.ok(gunzipSync(readFileSync(join(site, `${name}.gz`))).equals(bytes), `${name}.gz`);
  }
  assert.deepEqual(names.filter((name) => name.startsWith('config.json')), ['config.json']);
  assert.deepEqual(JSON.parse(read('site', 'config.json')), {});
});

test('the headers that are written down are those that the proxy sends', async () => {
  const written = JSON.parse(read('headers', 'files.json'));
  assert.deepEqual(Object.keys(written).sort(), filesIn(site).filter((name) => !COMPRESSED.test(name)).map((name) => `/${name}`));
  for (const [path, headers] of Object.entries(written)) {
    const answer = await fetch(proxy.url + path);
    await answer.arrayBuffer();
    const sent = Object.fromEntries([...answer.headers].filter(([name]) => name in headers));
    assert.deepEqual(sent, headers, path);
  }
  assert.equal(read('headers', 'csp.txt').trim(), (await fetch(proxy.url)).headers.get('content-security-policy'));
});

test('the variables for nginx give each file the same', () => {
  const maps = [...read('headers', 'nginx.conf').matchAll(/^map \$uri \$trail_(\w+) \{\n([^}]*(?:\{10\}[^}]*)?)\}\n/gm)];
  for (const [path, headers] of Object.entries(JSON.parse(read('headers', 'files.json')))) {
    const given = maps.map(([, variable, body]) => [variable.replaceAll('_', '-'), valueFor(path, body)]).filter(([, value]) => value !== '');
    assert.deepEqual(Object.fromEntries(given), headers, path);
  }
});

test('the server block of the guide sends every one of them', () => {
  const guide = readFileSync(join(repository, 'docs/hosting.md'), 'utf8');
  const variables = [...read('headers', 'nginx.conf').matchAll(/^map \$uri (\$\w+)/gm)].map(([, variable]) => variable);
  const sent = [...guide.matchAll(/^ +add_header ([\w-]+) (\$\w+) always;$/gm)];
  assert.deepEqual(sent.map(([, , variable]) => variable), variables);
  for (const [, name, variable] of sent) assert.equal(variable, `$trail_${name.toLowerCase().replaceAll('-', '_')}`);
});

test('where no header can be sent, the page carries what a <meta> may say', () => {
  const folder = mkdtempSync(join(tmpdir(), 'trail-designer-meta-'));
  try {
    for (const name of ['index.html', 'sw.js']) copyFileSync(join(site, name), join(folder, name));
    execFileSync('node', [join(repository, 'scripts/meta-csp.mjs'), folder, join(hosting, 'headers/csp.txt')]);
    const page = readFileSync(join(folder, 'index.html'), 'utf8');
    const [, meta] = /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(page);
    assert.equal(`${meta}; frame-ancestors 'none'`, read('headers', 'csp.txt').trim());
    assert.ok(page.indexOf(meta) < page.indexOf('<script'), 'the policy comes before what it governs');
    assert.equal(brotliDecompressSync(readFileSync(join(folder, 'index.html.br'))).toString(), page);
    assert.equal(gunzipSync(readFileSync(join(folder, 'index.html.gz'))).toString(), page);
    const worker = readFileSync(join(folder, 'sw.js'), 'utf8');
    assert.ok(worker.includes(createHash('sha256').update(page).digest('hex').slice(0, 16)), 'the worker knows the page by its new content');
    assert.equal(brotliDecompressSync(readFileSync(join(folder, 'sw.js.br'))).toString(), worker);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the service worker knows every file of the page by its content, and neither config.json nor what other origins load', () => {
  const listed = [...read('site', 'sw.js').matchAll(/\{url:"([^"]+)",revision:(?:"(\w+)"|null)\}/g)].map(([, url, revision]) => ({ url, revision }));
  const page = filesIn(site).filter((name) => /\.(html|js|css|wasm)$/.test(name) && !['embed.js', 'sw.js'].includes(name));
  assert.deepEqual(listed.map(({ url }) => url).sort(), page);
  for (const { url, revision } of listed) {
    const sum = createHash('sha256').update(readFileSync(join(site, url))).digest('hex');
    assert.ok(revision ? sum.startsWith(revision) : /-[0-9a-f]{10}\.\w+$/.test(url), url);
  }
});

// As nginx reads a map: the first pattern that fits, otherwise the default.
function valueFor(path, body) {
  const rows = [...body.matchAll(/^ {4}(default|"~[^"]+") "([^"]*)";$/gm)].map(([, key, value]) => [key, value]);
  const fits = ([key]) => key !== 'default' && new RegExp(key.slice(2, -1)).test(path);
  return (rows.find(fits) ?? rows.find(([key]) => key === 'default'))[1];
}
