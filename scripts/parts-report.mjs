// What each part of the page costs, by name and in words.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

// The parts of src/later.rs, in the order of the report.
const WORDS = {
  'first load': 'everything up to the first input',
  picture: 'the picture of the delivery; fetched as soon as the page is there',
  form: 'the full view, the list of what else is set',
  remarks: 'the words of problems and advice, the error summary',
  info: 'what stands behind *Info*',
  draft: 'reading stored drafts, what is said of them, of the network and of new versions',
  history: 'undo and redo',
  panel: 'the tab *Plan*, what Copy and Download do',
  export: 'the tab *Export* with all its forms',
  permissions: 'the tab *Permissions*',
  submit: 'review, run, result, what went wrong with a call',
  start: '*Start from…*: the presets',
  open: '*Open…*: reading files of all kinds but Terraform',
  terraform: 'the parser of Terraform’s language',
  compare: '*Compare…*',
  share: '*Share…*, and opening a link',
  trails: '*Trails*: list, edit, delete',
  embed: 'speaking with the page around, its colours; fetched in a frame alone',
  zh_cn: 'Chinese',
  shared: 'code that several parts share; fetched with the first that needs it',
  styles: 'the stylesheet of the full view, the dialogs and the tools',
  worker: 'what keeps the page for times without a network: it comes ten seconds after the start, and fetches all of the above',
};

// The name of a file that is fetched later, by what parts.mjs and finish-bundle.mjs call it.
export function partOf(file) {
  if (file.endsWith('.css')) return 'styles';
  if (file.startsWith('keep-') || file === 'sw.js') return 'worker';
  return /^split_(\w+)-/.exec(file)?.[1] ?? 'shared';
}

// rows: [{ name: file, raw, gzip, brotli }] → one row a part, with what it is.
export function byPart(rows) {
  const parts = new Map();
  for (const { name: file, raw, gzip, brotli } of rows) {
    const name = partOf(file);
    const sum = parts.get(name) ?? { name, raw: 0, gzip: 0, brotli: 0 };
    parts.set(name, { name, raw: sum.raw + raw, gzip: sum.gzip + gzip, brotli: sum.brotli + brotli });
  }
  const order = Object.keys(WORDS);
  return [...parts.values()].sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
}

const REPORT = 'BENCHMARKS.md';
// { part: bytes in brotli } of an earlier build: node scripts/sizes.mjs --json
const BEFORE = 'benchmarks/parts-before.json';
const MARKS = /(<!-- parts -->\n)[^]*(<!-- \/parts -->)/;

// sizes: { part: bytes in brotli }. Puts them into the report, beside those from before.
export function writeReport(sizes) {
  const report = readFileSync(REPORT, 'utf8');
  if (!MARKS.test(report)) throw new Error(`${REPORT} has no place marked for the parts`);
  const before = existsSync(BEFORE) ? JSON.parse(readFileSync(BEFORE, 'utf8')) : {};
  const unnamed = Object.keys(sizes).filter((name) => !(name in WORDS));
  if (unnamed.length > 0) throw new Error(`say in parts-report.mjs what ${unnamed.join(', ')} is`);
  const kilobytes = (bytes) => (bytes === undefined ? '–' : `${(bytes / 1000).toFixed(1)} KB`);
  const rows = Object.entries(WORDS)
    .filter(([name]) => name in sizes || name in before)
    .map(([name, words]) => `| \`${name}\` | ${words} | ${kilobytes(before[name])} | ${kilobytes(sizes[name])} |`);
  const table = ['| Part | What | Before | Now |', '|---|---|---:|---:|', ...rows].join('\n');
  writeFileSync(REPORT, report.replace(MARKS, (_, start, end) => `${start}${table}\n${end}`));
}
