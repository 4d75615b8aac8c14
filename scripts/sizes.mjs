// Exact bytes of everything the page loads up to its first input, and the budget they must keep.
//   node scripts/sizes.mjs            a table, and below it what is fetched later
//   node scripts/sizes.mjs --short    one line
//   node scripts/sizes.mjs --list     the file names alone
//   node scripts/sizes.mjs --parts    what is fetched later, by part
//   node scripts/sizes.mjs --json     bytes in brotli of the first load and of each part
//   node scripts/sizes.mjs --report   the same as a table in BENCHMARKS.md
//   node scripts/sizes.mjs --check    the table; fails over a budget of budget.json
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { brotli } from './brotli.mjs';
import { byPart, writeReport } from './parts-report.mjs';

const dist = 'dist';
if (!existsSync(join(dist, 'index.html'))) {
  console.error('error: dist/index.html is not there\n       Build the app first: make build');
  process.exit(1);
}

// Everything that index.html names, what the glue imports (snippets/), and the configuration that is read at start.
function initialFiles() {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const first = html.replace(/<link data-later[^>]*>/g, '');
  const named = [...first.matchAll(/(?:href|src|data-js|data-wasm)="(?:\.?\/)?([^":?#]+)"/g)].map(([, name]) => name);
  const snippets = existsSync(join(dist, 'snippets'))
    ? readdirSync(join(dist, 'snippets'), { recursive: true }).filter((name) => name.endsWith('.js')).map((name) => join('snippets', name))
    : [];
  return [...new Set(['index.html', ...named, ...snippets, 'config.json'])];
}

// What the glue fetches when it is first needed, and the stylesheet that goes with it.
function laterFiles(initial) {
  const parts = initial
    .filter((name) => name.endsWith('.js'))
    .flatMap((name) => [...readFileSync(join(dist, name), 'utf8').matchAll(/"\.\/([^"]+\.wasm)"/g)])
    .map(([, name]) => name)
    .filter((name) => existsSync(join(dist, name)));
  const styles = [...readFileSync(join(dist, 'index.html'), 'utf8').matchAll(/<link data-later href="\/?([^"]+)"/g)].map(([, name]) => name);
  if (parts.length === 0 || styles.length === 0) throw new Error('nothing is fetched later: sizes.mjs no longer fits what finish-bundle.mjs writes');
  const kept = readdirSync(dist).filter((name) => /^(?:keep-\w+|sw)\.js$/.test(name));
  return [...styles, ...parts, ...kept];
}

function measure(name) {
  const bytes = readFileSync(join(dist, name));
  // The operator edits config.json, so it always travels as it is.
  if (name === 'config.json') return { name, raw: bytes.length, gzip: bytes.length, brotli: bytes.length };
  return { name, raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotli(bytes).length };
}

const initial = initialFiles();
const files = initial.map(measure);
const sum = (rows, unit) => rows.reduce((total, row) => total + row[unit], 0);
const total = { name: 'total', raw: sum(files, 'raw'), gzip: sum(files, 'gzip'), brotli: sum(files, 'brotli') };

function cells(row) {
  return [row.name.padEnd(44), ...['raw', 'gzip', 'brotli'].map((unit) => String(row[unit]).padStart(10))].join('');
}

function table() {
  const head = cells({ name: 'bytes up to the first input', raw: 'raw', gzip: 'gzip', brotli: 'brotli' });
  return [head, ...[...files, total].map(cells), 'fetched when first needed, no part of the total', ...parts()].join('\n');
}

function parts() {
  return byPart(laterFiles(initial).map(measure)).map(cells);
}

function inBrotli() {
  return Object.fromEntries([['first load', total.brotli], ...byPart(laterFiles(initial).map(measure)).map(({ name, brotli }) => [name, brotli])]);
}

// budget.json: { "<file ending, or total>": { "<raw|gzip|brotli>": <most bytes> } }
function check() {
  const budgets = JSON.parse(readFileSync('budget.json', 'utf8'));
  let passed = 0;
  let failed = 0;
  for (const [kind, limits] of Object.entries(budgets)) {
    const rows = kind === 'total' ? files : files.filter(({ name }) => name.endsWith(`.${kind}`));
    for (const [unit, most] of Object.entries(limits)) {
      const size = sum(rows, unit);
      const within = rows.length > 0 && size <= most;
      if (within) passed += 1;
      else failed += 1;
      console.log(`${within ? 'ok  ' : 'OVER'} ${kind} ${unit}: ${size} of ${most} bytes`);
    }
  }
  console.log(`(${passed} passed, ${failed} failed)`);
  if (failed > 0) process.exitCode = 1;
}

switch (process.argv[2]) {
  case '--short':
    console.log(`${total.brotli} bytes in brotli, ${total.raw} raw`);
    break;
  case '--list':
    console.log(files.map(({ name }) => name).join('\n'));
    break;
  case '--parts':
    console.log(parts().join('\n'));
    break;
  case '--json':
    console.log(JSON.stringify(inBrotli(), undefined, 2));
    break;
  case '--report':
    writeReport(inBrotli());
    break;
  case '--check':
    console.log(table());
    check();
    break;
  default:
    console.log(table());
}
