#!/usr/bin/env bash
# Fuzzes the targets of fuzz/ with cargo-fuzz, from their kept corpus.
#   scripts/fuzz.sh                      the same number of inputs each time, as `make test` does
#   scripts/fuzz.sh SECONDS [TARGET…]    so long for each target, going on from what was found before
set -euo pipefail
. "$(dirname "$0")/env.sh"
seconds=${1:-}
shift || :

# No sanitizer: they need a nightly compiler, and the sources have no unsafe code. Counters for coverage, checks of overflow and assertions.
fuzz=(cargo fuzz)
options=(--sanitizer none --debug-assertions)
targets=("$@")
[ $# -gt 0 ] || mapfile -t targets < <("${fuzz[@]}" list)

"${fuzz[@]}" build "${options[@]}"
passed=0 failed=0
for target in "${targets[@]}"; do
  found=$TARGET/fuzz/$target log=$TARGET/fuzz/$target.log
  if [ -n "$seconds" ]; then
    effort=(-max_total_time="$seconds")
  else
    # Where a run begins decides what it does: at the same place each time.
    effort=(-runs=40000 -seed=1)
    rm -rf "$found"
  fi
  mkdir -p "$found"
  if "${fuzz[@]}" run "${options[@]}" "$target" "$found" "fuzz/corpus/$target" -- "${effort[@]}" -timeout=20 >"$log" 2>&1; then
    passed=$((passed + 1))
    say "$target: $(grep -o '#[0-9]*[[:space:]]DONE.*' "$log" | tail -1 | tr '\t' ' ')"
  else
    failed=$((failed + 1))
    say "$target: failed. The end of $log:"
    tail -n 60 "$log"
  fi
done
echo "($passed passed, $failed failed)"
[ "$failed" -eq 0 ]
