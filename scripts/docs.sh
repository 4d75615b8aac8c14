#!/usr/bin/env bash
# Builds the book of docs/ into target/book, and follows every link between the project's own pages.
set -euo pipefail
. "$(dirname "$0")/env.sh"
pages=(README.md ARCHITECTURE.md BENCHMARKS.md CHANGELOG.md crates/*/README.md docs)
remark --quiet --frail --no-stdout --no-config --use "$REMARK_HOME/node_modules/remark-validate-links/index.js=repository:false" "${pages[@]}"
# A page that no chapter names would be in the folder and in no book.
for page in docs/*.md docs/guide/*.md; do
  name=${page#docs/}
  [ "$name" = SUMMARY.md ] || grep -qF "]($name)" docs/SUMMARY.md || fail "$page is in no chapter" "Name it in docs/SUMMARY.md."
done
mdbook build --dest-dir "$(realpath -m "$TARGET")/book" docs
