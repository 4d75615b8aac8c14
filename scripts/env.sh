# shellcheck shell=bash
# Sourced by every script: where the tools are, and the words the scripts speak with.

cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
# shellcheck source=scripts/tools.env
. scripts/tools.env

# The CLI and the crate must have the same version, so the lock file decides.
WASM_BINDGEN_VERSION=$(awk '/^name = "wasm-bindgen"$/ { getline; gsub(/[^0-9.]/, ""); print; exit }' Cargo.lock)

CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/trail-designer
TRUNK_HOME=$CACHE/trunk-$TRUNK_VERSION
WASM_BINDGEN_HOME=$CACHE/wasm-bindgen-cli-$WASM_BINDGEN_VERSION
BINARYEN_HOME=$CACHE/binaryen-$BINARYEN_VERSION
ESBUILD_HOME=$CACHE/esbuild-$ESBUILD_VERSION
WASM_SPLIT_HOME=$CACHE/wasm-split-cli-$WASM_SPLIT_VERSION
CARGO_FUZZ_HOME=$CACHE/cargo-fuzz-$CARGO_FUZZ_VERSION
MDBOOK_HOME=$CACHE/mdbook-$MDBOOK_VERSION
REMARK_HOME=$CACHE/remark-$REMARK_VERSION-$VALIDATE_LINKS_VERSION
WORKBOX_HOME=$CACHE/workbox-$WORKBOX_VERSION
TARGET=${CARGO_TARGET_DIR:-target}
CHROMIUM=${CHROMIUM:-/usr/bin/chromium}
CHROMEDRIVER=${CHROMEDRIVER:-/usr/bin/chromedriver}

export CHROMIUM CHROMEDRIVER WASM_BINDGEN_HOME BINARYEN_HOME WORKBOX_HOME
export PATH=$TRUNK_HOME/bin:$WASM_BINDGEN_HOME/bin:$BINARYEN_HOME/node_modules/.bin:$ESBUILD_HOME/node_modules/.bin:$WASM_SPLIT_HOME/bin:$CARGO_FUZZ_HOME/bin:$MDBOOK_HOME/bin:$REMARK_HOME/node_modules/.bin:$PATH
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1

say() { printf '==> %s\n' "$*"; }

# What went wrong, then what to do about it, one argument a line.
fail() {
  printf '\nerror: %s\n' "$1" >&2
  shift
  [ $# -eq 0 ] || printf '       %s\n' "$@" >&2
  exit 1
}
