// The optimiser of the release build: one list of passes for the main module and for the parts that are fetched later.
import { execFileSync } from 'node:child_process';
import { namedInOrder } from './wasm-order.mjs';

// The features that rustc's target has switched on.
const FEATURES = ['bulk-memory', 'nontrapping-float-to-int', 'sign-ext', 'mutable-globals', 'reference-types', 'multivalue'];

// In brotli bytes of a main module of 158 kB, each measured without the others' help against `-Oz` alone:
//   rebuilding control flow, and -Oz twice      -1,200
//   no pointer wraps around below 1024          -  550  (the stack lies there, and grows down to 0)
//   two sections that no browser reads          -  490
//   functions that are alike beside each other  -3,300  (by name: -440)
// Less than 20 bytes more: --merge-similar-functions, --gufa, --local-cse, a second --flatten, --converge. -O3 and -Os grow.
const PASSES = ['--low-memory-unused', '--flatten', '--rereloop', '-Oz', '-Oz', '--strip-producers', '--strip-target-features'];

// No pass runs again, but the writer is to spare bytes as it did after -Oz.
const ORDER = ['--reorder-functions-by-name', '--optimize-level=2', '--shrink-level=2'];

// wasm: Buffer → Buffer
export function optimised(wasm) {
  return run(namedInOrder(run(wasm, PASSES)), ORDER);
}

function run(wasm, passes) {
  const features = FEATURES.map((feature) => `--enable-${feature}`);
  return execFileSync('wasm-opt', [...features, ...passes, '-', '-o', '-'], { input: wasm, maxBuffer: 1 << 28, stdio: 'pipe' });
}
