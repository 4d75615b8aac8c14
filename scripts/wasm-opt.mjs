// The optimiser of the release build: one list of passes for the main module and for the parts that are fetched later.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { namedInOrder } from './wasm-order.mjs';

// The features that rustc's target has switched on.
const FEATURES = ['bulk-memory', 'nontrapping-float-to-int', 'sign-ext', 'mutable-globals', 'reference-types', 'multivalue'];

// In brotli bytes of a main module of 158 kB, each measured without the others' help against `-Oz` alone:
//   rebuilding control flow, and -Oz twice      -1,200
//   no pointer wraps around below 1024          -  550  (the stack lies there, and grows down to 0)
//   two sections that no browser reads          -  490
//   functions that are alike beside each other  -3,300  (by name: -440)
// Less than 20 bytes more: --merge-similar-functions, --gufa, --local-cse, --dae-optimizing, --coalesce-locals-learning, a second --flatten,
// --converge. -O3, -Os and less inlining grow. --traps-never-happen would give 340, and take a panic its safe end.
const PASSES = ['--low-memory-unused', '--flatten', '--rereloop', '-Oz', '-Oz', '--strip-producers', '--strip-target-features'];

// No pass runs again, but the writer is to spare bytes as it did after -Oz.
const ORDER = ['--reorder-functions-by-name', '--optimize-level=2', '--shrink-level=2'];

// Starting the program takes longer than such a module does, and most of what the parts share is smaller.
const SMALL = 16384;

// The library of the same package, without a process for each module. It takes console.error as it is when it is loaded. The labels among the
// names are nothing to it, and it says so of each module.
const { error } = console;
console.error = (...line) => /^warning: unknown name subsection/.test(line[0]) || error(...line);
const { default: binaryen } = await import(pathToFileURL(join(process.env.BINARYEN_HOME, 'node_modules/binaryen/index.js')).href);
console.error = error;
binaryen.setLowMemoryUnused(true);
binaryen.setOptimizeLevel(2);
binaryen.setShrinkLevel(2);
const SETTINGS = ['--low-memory-unused', '--optimize-level=2', '--shrink-level=2'];

// wasm: Buffer → Buffer
export function optimised(wasm) {
  const run = wasm.length < SMALL ? inProcess : program;
  return run(namedInOrder(run(wasm, PASSES)), ORDER);
}

function program(wasm, passes) {
  const features = FEATURES.map((feature) => `--enable-${feature}`);
  return execFileSync('wasm-opt', [...features, ...passes, '-', '-o', '-'], { input: wasm, maxBuffer: 1 << 28, stdio: 'pipe' });
}

function inProcess(wasm, passes) {
  const module = binaryen.readBinary(wasm);
  // On the command line the first brings the second with it.
  module.setFeatures([...FEATURES, 'bulk-memory-opt'].reduce((all, feature) => all | flag(feature), 0));
  for (const pass of passes.filter((pass) => !SETTINGS.includes(pass))) {
    if (pass === '-Oz') module.optimize();
    else module.runPasses([pass.replace('--', '')]);
  }
  const small = Buffer.from(module.emitBinary());
  module.dispose();
  return small;
}

// `bulk-memory` on the command line is `BulkMemory` in the library, and one has another name.
function flag(feature) {
  const name = feature === 'nontrapping-float-to-int' ? 'NontrappingFPToInt' : feature.replace(/(?:^|-)(.)/g, (_, letter) => letter.toUpperCase());
  const bit = binaryen.Features[name];
  if (bit === undefined) throw new Error(`binaryen has no feature ${name}: wasm-opt.mjs no longer fits it`);
  return bit;
}
