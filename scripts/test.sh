#!/usr/bin/env bash
# `make test`: every suite, even after one has failed, then a table and a last line that counts.
#   scripts/test.sh [SUITE…]   some of them: format clippy-host clippy-wasm32 types contrast docs native fuzz browser build sizes hosting sdk e2e
set -euo pipefail
. "$(dirname "$0")/env.sh"
logs=$TARGET/test-logs
mkdir -p "$logs"

all_suites=(format clippy-host clippy-wasm32 types contrast docs native fuzz browser build sizes hosting sdk e2e)
needs_build=' sizes hosting sdk e2e '
suites=("$@")
[ $# -gt 0 ] || suites=("${all_suites[@]}")

format() { cargo fmt --all --check && one_check; }
clippy-host() { cargo clippy --locked --workspace --all-targets -- -D warnings && one_check; }
# The proxy does not compile for wasm32, and does not run there.
clippy-wasm32() { cargo clippy --locked --target wasm32-unknown-unknown -p trail-designer -p trail-model -p trail-words --all-targets -- -D warnings && one_check; }
types() { tests/e2e/node_modules/.bin/tsc --noEmit --project tests/e2e && one_check; }
contrast() { node scripts/contrast.mjs; }
docs() { scripts/docs.sh && one_check; }
native() { cargo test --locked --workspace --no-fail-fast; }
fuzz() { scripts/fuzz.sh; }
browser() { cargo test --locked --target wasm32-unknown-unknown -p trail-designer --test browser; }
build() { scripts/build.sh && one_check; }
sizes() { node scripts/sizes.mjs --check; }
hosting() { scripts/dist.sh && node --test --test-reporter=tap tests/hosting/{site,package}.test.mjs; }
sdk() { crates/proxy/tests/sdk/run.sh; }
e2e() {
  # shellcheck disable=SC2086 # ARGS is a list of words
  scripts/dev-page.sh && (cd tests/e2e && node_modules/.bin/playwright test ${ARGS:-})
}
one_check() { echo "(1 passed, 0 failed)"; }

# The tests of a log that failed, in the words of their runner: Playwright's closing list, cargo test, TAP, unittest.
failures() { grep -hE '^ {4}journeys/\S+:[0-9]+:[0-9]+ ›|^test .+ FAILED$|^not ok|^(FAIL|ERROR): ' "$1" | sort -u; }

# Those that passed only at the second try.
flaky() { awk '/^  [0-9]+ flaky$/ { on = 1; next } /^  [0-9]+ / { on = 0 } on && /journeys/' "$1"; }

failed_suites=()
table=$(printf '%-16s %8s %8s %8s' suite passed failed seconds)
total_passed=0 total_failed=0
run_suite() {
  local suite=$1 started=$SECONDS status=0 passed failed
  say "$suite"
  if [[ $needs_build == *" $suite "* && " ${failed_suites[*]} " == *' build '* ]]; then
    # What lies in dist/ is older than the sources, and its results would be about something else.
    echo "Not run: the build failed" | tee "$logs/$suite.log"
    status=1
  else
    "$suite" 2>&1 | tee "$logs/$suite.log" || status=$?
  fi
  # A suite that broke off, or ran nothing, has failed whatever it counted: count-tests.mjs sees to it.
  read -r passed failed < <(node scripts/count-tests.mjs "$logs/$suite.log" "$status")
  [ "$failed" -eq 0 ] || failed_suites+=("$suite")
  total_passed=$((total_passed + passed)) total_failed=$((total_failed + failed))
  table+=$(printf '\n%-16s %8d %8d %8d' "$suite" "$passed" "$failed" "$((SECONDS - started))")
}

if ! scripts/setup.sh test; then
  echo
  echo "0 passed, 1 failed"
  exit 1
fi
# What reads dist/ or starts the proxy needs them current, also when it is run alone.
for suite in "${suites[@]}"; do
  if [[ $needs_build == *" $suite "* && " ${suites[*]} " != *' build '* ]]; then suites=(build "${suites[@]}"); fi
done
for suite in "${suites[@]}"; do run_suite "$suite"; done

printf '\n%s\n' "$table"
if [ ${#failed_suites[@]} -gt 0 ]; then
  printf '\nFailed: %s (logs in %s)\n' "${failed_suites[*]}" "$logs"
  for suite in "${failed_suites[@]}"; do failures "$logs/$suite.log" || tail -n 5 "$logs/$suite.log"; done
fi
if [[ " ${suites[*]} " == *' e2e '* ]] && [ -n "$(flaky "$logs/e2e.log")" ]; then
  printf '\nOnly at the second try:\n%s\n' "$(flaky "$logs/e2e.log")"
fi
printf '\n%d passed, %d failed\n' "$total_passed" "$total_failed"
[ "$total_failed" -eq 0 ]
