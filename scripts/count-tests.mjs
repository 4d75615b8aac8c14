// Reads one suite's output and prints "<passed> <failed>".
//   node scripts/count-tests.mjs LOG EXIT_STATUS
// A suite that ended badly without naming a failure counts as one failure, and so does one that ran nothing or skipped something.
import { readFileSync } from 'node:fs';

const [, , log, status] = process.argv;
const text = readFileSync(log, 'utf8').replace(/\x1b\[[0-9;]*m/g, '');

// With more of them a suite tells nothing that can be relied on.
const MOST_FLAKY = 2;

// Each runner's closing line: [pattern, reader of its groups].
const closings = [
  // cargo test, and wasm-bindgen-test-runner in the same words
  [/^test result: \w+\. (\d+) passed; (\d+) failed; (\d+) ignored/gm, ([, passed, failed, ignored]) => [passed, failed, ignored]],
  // our own checks; in brackets, because the plain line is the whole run's and comes last
  [/^\(?(\d+) passed, (\d+) failed\)?$/gm, ([, passed, failed]) => [passed, failed, 0]],
  // Playwright's line reporter: one line for each outcome
  [/^ {2}(\d+) passed \(/gm, ([, passed]) => [passed, 0, 0]],
  [/^ {2}(\d+) (?:failed|interrupted)$/gm, ([, failed]) => [0, failed, 0]],
  // passed at the second try, which only a gate gives (playwright.config.ts)
  [/^ {2}(\d+) flaky$/gm, ([, flaky]) => (flaky > MOST_FLAKY ? [0, flaky, 0] : [flaky, 0, 0])],
  [/^ {2}(\d+) (?:skipped|did not run)$/gm, ([, skipped]) => [0, 0, skipped]],
  // Python's unittest
  [/^Ran (\d+) tests? in [^]*?^(?:OK|FAILED)(?: \((?:failures=(\d+))?(?:, )?(?:errors=(\d+))?(?:, )?(?:skipped=(\d+))?\))?$/gm,
    ([, ran, failures = 0, errors = 0, skipped = 0]) => [ran - failures - errors - skipped, +failures + +errors, skipped]],
  // Node's own runner, in TAP
  [/^# pass (\d+)\n# fail (\d+)\n# cancelled (\d+)\n# skipped (\d+)\n# todo (\d+)$/gm, ([, passed, failed, cancelled, skipped, todo]) => [passed, +failed + +cancelled, +skipped + +todo]],
  // pytest
  [/^=* ?(?:(\d+) failed, )?(\d+) passed(?:, (\d+) skipped)?.* in [\d.]+s/gm, ([, failed = 0, passed, skipped = 0]) => [passed, failed, skipped]],
];

let passed = 0;
let failed = 0;
for (const [pattern, read] of closings) {
  for (const match of text.matchAll(pattern)) {
    const [good, bad, skipped] = read(match).map(Number);
    passed += good;
    failed += bad + skipped;
  }
}
if (failed === 0 && (status !== '0' || passed === 0)) failed = 1;
console.log(passed, failed);
