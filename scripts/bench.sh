#!/usr/bin/env bash
# `make bench`: builds both pages and measures them side by side; writes BENCHMARKS.md and benchmarks/results.json.
set -euo pipefail
. "$(dirname "$0")/env.sh"
scripts/setup.sh bench
scripts/build.sh
say "Building the react-jsonschema-form page"
(cd benchmarks && node_modules/.bin/vite build rjsf)
say "Measuring (a few minutes)"
node benchmarks/compare.mjs
