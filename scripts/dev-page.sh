#!/usr/bin/env bash
# The page as a build for development, in target/dev-page: the one that has `/#/ui`. The suite `browser` compiles the same program, so that
# after it this takes seconds.
set -euo pipefail
. "$(dirname "$0")/env.sh"
page=$TARGET/dev-page
program=$TARGET/wasm32-unknown-unknown/debug/trail-designer.wasm

cargo test --locked --quiet --target wasm32-unknown-unknown -p trail-designer --test browser --no-run
if [ ! "$page/app_bg.wasm" -nt "$program" ]; then
  rm -rf "$page"
  wasm-bindgen --target web --no-typescript --out-dir "$page" --out-name app "$program"
fi
cp -r style boot.js config.json worker/keep.js "$page"
# What Trunk would make of it, without names by content.
sed -E '
  s|<link data-trunk rel="css" href="([^"]+)">|<link rel="stylesheet" href="\1">|
  s|<link data-trunk rel="rust"[^>]*>|<script type="module" src="boot.js" data-js="app.js" data-wasm="app_bg.wasm"></script>|
  /<link data-trunk rel="copy-file"/d
' index.html >"$page/index.html"
