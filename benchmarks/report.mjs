// Samples in, benchmarks/results.json and the table of BENCHMARKS.md out.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const repository = resolve(import.meta.dirname, '..');

// `of` reads one number from one side's samples; `budget` is the most that ours may be of the other's, `most` an absolute bound.
const metrics = [
  { id: 'bytes', label: `Bytes, load to the end of the keystrokes`, unit: 'KB', of: ({ plain }) => median(plain.map(({ bytes }) => bytes)) / 1000, budget: 0.7, most: 120 },
  { id: 'usable', label: 'Usable input, loopback', unit: 'ms', of: ({ loads }) => median(loads.map(({ usableMs }) => usableMs)), budget: 0.7 },
  { id: 'usableSlow', label: 'Usable input, 1.6 Mbit/s, 150 ms, 4× CPU slow-down', unit: 'ms', of: ({ slow }) => median(slow.map(({ usableMs }) => usableMs)), budget: 0.65 },
  { id: 'answered', label: 'What is typed at once is in the preview, loopback', unit: 'ms', of: ({ loads }) => median(loads.map(({ answeredMs }) => answeredMs)), budget: 0.7 },
  { id: 'answeredSlow', label: 'The same, slowed', unit: 'ms', of: ({ slow }) => median(slow.map(({ answeredMs }) => answeredMs)), budget: 0.65 },
  { id: 'keystrokeP50', label: 'Keystroke to preview, p50', unit: 'ms', of: ({ plain }) => percentile(plain.flatMap(({ keystrokeMs }) => keystrokeMs), 0.5), budget: 0.5 },
  { id: 'keystrokeP99', label: 'Keystroke to preview, p99', unit: 'ms', of: ({ plain }) => percentile(plain.flatMap(({ keystrokeMs }) => keystrokeMs), 0.99), budget: 0.4 },
  { id: 'task', label: 'Main thread for a keystroke, all that follows included', unit: 'ms', of: ({ plain }) => median(plain.map(({ taskMs }) => taskMs)) },
  { id: 'heap', label: 'JS heap at the end', unit: 'MB', of: ({ plain }) => median(plain.map(({ heapBytes }) => heapBytes)) / 1e6, budget: 0.5 },
  { id: 'usedHeap', label: 'JS heap in use after a collection', unit: 'MB', of: ({ plain }) => median(plain.map(({ usedHeapBytes }) => usedHeapBytes)) / 1e6, budget: 0.5 },
  { id: 'wasm', label: 'WebAssembly memory', unit: 'MB', of: ({ plain }) => median(plain.map(({ wasmBytes }) => wasmBytes)) / 1e6 },
];

export function writeReport({ samples, rounds, loads, keystrokes, machine }) {
  const rows = metrics.map(({ id, label, unit, of, budget, most }) => {
    const ours = of(samples.ours);
    const rjsf = of(samples.rjsf);
    const ratio = rjsf === 0 ? null : ours / rjsf;
    const met = budget === undefined ? null : ratio <= budget && (most === undefined || ours <= most);
    return { id, label, unit, ours: round(ours), rjsf: round(rjsf), ratio: ratio === null ? null : round(ratio), budget: budget ?? null, most: most ?? null, met };
  });
  const measured = new Date().toISOString().slice(0, 10);
  writeFileSync(resolve(repository, 'benchmarks/results.json'), `${JSON.stringify({ command: 'make bench', measured, rounds, loads, keystrokes, machine, metrics: rows }, null, 2)}\n`);

  const table = markdown(rows, { measured, rounds, loads, keystrokes, machine });
  const document = resolve(repository, 'BENCHMARKS.md');
  const text = readFileSync(document, 'utf8');
  const marked = /(<!-- results -->)[^]*(<!-- \/results -->)/;
  if (!marked.test(text)) throw new Error('BENCHMARKS.md has lost its results markers');
  writeFileSync(document, text.replace(marked, (_all, open, close) => `${open}\n${table}\n${close}`));
  console.log(`\n${table}`);
}

function markdown(rows, { measured, rounds, loads, keystrokes, machine }) {
  const shown = (value, unit) => (value === null ? '–' : `${value} ${unit}`.trim());
  const limit = ({ budget, most, unit }) => (budget === null ? '–' : `≤ ${budget.toFixed(2)}${most === null ? '' : ` and ≤ ${most} ${unit}`}`);
  return [
    '| | Trail designer | react-jsonschema-form | Ratio | Budget | Met |',
    '|---|---:|---:|---:|---|---|',
    ...rows.map((row) => `| ${row.label} | ${shown(row.ours, row.unit)} | ${shown(row.rjsf, row.unit)} | ${row.ratio === null ? '–' : row.ratio.toFixed(2)} | ${limit(row)} | ${row.met === null ? '–' : row.met ? 'yes' : '**no**'} |`),
    '',
    `Measured ${measured} with \`make bench\`: ${rounds} rounds kept of ${rounds + 1}, ${loads} loads and ${rounds * keystrokes} keystrokes a side; Chromium ${machine.chromium}, Node.js ${machine.node},`,
    `${machine.cores} cores (${machine.processor}), ${machine.memoryGiB} GiB, ${machine.system}, load ${machine.loadBefore} before the run.`,
  ].join('\n');
}

function percentile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function round(value) {
  return Number(value.toPrecision(3));
}
