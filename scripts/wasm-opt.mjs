// The optimiser of the release build: one list of passes for the main module and for the parts that are fetched later.
import { execFileSync } from 'node:child_process';

// The features that rustc's target has switched on.
const FEATURES = ['bulk-memory', 'nontrapping-float-to-int', 'sign-ext', 'mutable-globals', 'reference-types', 'multivalue'];

// In brotli bytes of the main module, each measured without the others' help against `-Oz` alone (157,652):
//   rebuilding control flow, and -Oz twice      -1,200
//   no pointer wraps around below 1024          -  550  (the stack lies there, and grows down to 0)
//   functions of like name beside each other    -  440  (it takes the names that only the wasm before wasm-opt has)
//   two sections that no browser reads          -  200
// Less than 20 bytes more: --merge-similar-functions, --gufa, --local-cse, a second --flatten, --converge. -O3 and -Os grow.
const PASSES = ['--low-memory-unused', '--flatten', '--rereloop', '-Oz', '-Oz', '--reorder-functions-by-name', '--strip-producers', '--strip-target-features'];

// wasm: Buffer → Buffer
export function optimised(wasm) {
  const features = FEATURES.map((feature) => `--enable-${feature}`);
  return execFileSync('wasm-opt', [...features, ...PASSES, '-', '-o', '-'], { input: wasm, maxBuffer: 1 << 28, stdio: 'pipe' });
}
