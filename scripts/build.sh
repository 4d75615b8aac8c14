#!/usr/bin/env bash
# Builds the release app into dist/ and the release proxy into target/release, side by side.
# The app is skipped while nothing it is made of has changed.
set -euo pipefail
. "$(dirname "$0")/env.sh"

stamp=$TARGET/app.inputs
proxy_manifest=crates/proxy/Cargo.toml

# Everything the bundle is made of. Naming too much costs a rebuild, naming too little ships an old app.
app_inputs() {
  {
    find src style embed worker crates -path crates/proxy -prune -o -path crates/cli -prune -o -type f -print 2>/dev/null
    ls index.html boot.js config.json Trunk.toml Cargo.toml Cargo.lock .cargo/config.toml scripts/tools.env scripts/{brotli,finish-bundle,glue,hollow,loader,parts,wasm-binary,wasm-elements,wasm-exports,wasm-imports,wasm-locations,wasm-opt,wasm-order,worker}.mjs scripts/tools/wasm-bindgen
  } | LC_ALL=C sort | xargs sha256sum
  rustc --version
  env | grep '^TRUNK_BUILD_' || :
}

build_app() {
  mkdir -p "$TARGET"
  local inputs
  inputs=$(app_inputs)
  if [ -f dist/index.html ] && [ "$inputs" = "$(cat "$stamp" 2>/dev/null)" ]; then
    say "The app in dist/ is current"
    return
  fi
  say "Building the app (profile web, several minutes when cold)"
  rm -f "$stamp"
  # The folders of this machine are nobody's business, and cost bytes: panic messages would name them.
  local flags="--remap-path-prefix=$PWD=." sources
  for sources in "${CARGO_HOME:-$HOME/.cargo}"/registry/src/*; do flags+=" --remap-path-prefix=$sources=crates"; done
  # What is fetched later is cut out of one linked module by its relocations (src/later.rs).
  flags+=" --cfg split -Clink-args=--emit-relocs"
  # Fingerprints are made of a few hundred bytes: the loop in place of 64 copies of its body saves 7 KB.
  flags+=' --cfg sha2_backend_soft="compact"'
  TRAIL_PARTS=$(realpath -m "$TARGET/parts")
  export TRAIL_PARTS
  # `|| return`: the caller looks at the status, which switches `set -e` off in here.
  PATH="$PWD/scripts/tools:$PATH" RUSTFLAGS="$flags" trunk build --release || return
  printf '%s\n' "$inputs" >"$stamp"
  say "The app is in dist/: $(node scripts/sizes.mjs --short)"
}

build_proxy() {
  say "Building the proxy"
  cargo build --release --locked --quiet --manifest-path "$proxy_manifest"
  say "The proxy is in $TARGET/release"
}

# Two builds at once in one work tree would write into each other's dist/.
mkdir -p "$TARGET"
exec 9>"$TARGET/app.lock"
if command -v flock >/dev/null && ! flock -n 9; then
  say "Waiting for another build in this folder"
  flock 9
fi

# A process group of its own, so that Ctrl-C ends cargo with all its children.
set -m
build_proxy 9>&- &
proxy=$!
set +m
trap 'kill -- "-$proxy" 2>/dev/null || :; exit 130' INT TERM
app_status=0
build_app || app_status=$?
wait "$proxy" || fail "the proxy did not build" "The messages above say why; cargo build --release -p trail-proxy repeats it."
[ "$app_status" -eq 0 ] || fail "the app did not build" "The messages above say why; make build repeats it."
