#!/usr/bin/env bash
# Installs what is missing for `run`, `test`, `docs`, `fuzz` or `bench`, and is silent about what is there.
# Independent installs run side by side, each with a log file of its own in the cache folder.
set -euo pipefail
. "$(dirname "$0")/env.sh"
purpose=${1:-run}

declare -A label_of advice_of
stop_installs() { for pid in "${!label_of[@]}"; do kill -- "-$pid" 2>/dev/null || :; done; }
trap stop_installs EXIT
trap 'exit 130' INT TERM

log_name() { local word=${1%% *}; echo "${word//\//-}.log"; }

# install LABEL DURATION ADVICE COMMAND…
install() {
  local label=$1 duration=$2 advice=$3
  shift 3
  say "Installing $label ($duration)"
  mkdir -p "$CACHE/logs"
  # A process group of its own, so that Ctrl-C ends it with all its children.
  set -m
  "$@" >"$CACHE/logs/$(log_name "$label")" 2>&1 </dev/null &
  set +m
  label_of[$!]=$label
  advice_of[$!]=$advice
}

finish_installs() {
  local failed=0 pid label log
  for pid in "${!label_of[@]}"; do
    label=${label_of[$pid]} log=$CACHE/logs/$(log_name "${label_of[$pid]}")
    if wait "$pid"; then
      say "$label is ready"
    else
      failed=1
      printf '\nerror: %s could not be installed. The end of %s:\n' "$label" "$log" >&2
      tail -n 15 "$log" | sed 's/^/       | /' >&2
      printf '       %s\n' "${advice_of[$pid]}" >&2
    fi
    unset "label_of[$pid]"
  done
  [ "$failed" -eq 0 ] || fail "set-up is incomplete" "Mend the above, then repeat the command: what was installed is kept."
}

require() {
  command -v cargo >/dev/null || fail "cargo is not installed" "Install Rust with rustup: https://rustup.rs"
  command -v node >/dev/null || fail "node is not installed" "Install Node.js $NODE_MINIMUM or newer: https://nodejs.org"
  command -v npm >/dev/null || fail "npm is not installed" "It comes with Node.js $NODE_MINIMUM or newer: https://nodejs.org"
  local major
  major=$(node -p 'process.versions.node.split(".")[0]')
  [ "$major" -ge "$NODE_MINIMUM" ] || fail "node is too old: $(node --version)" "Install Node.js $NODE_MINIMUM or newer: https://nodejs.org"
  [ -n "$WASM_BINDGEN_VERSION" ] || fail "Cargo.lock does not name wasm-bindgen" "Restore Cargo.lock from the repository."
}

wasm_target_is_there() { [ -d "$(rustc --print sysroot)/lib/rustlib/wasm32-unknown-unknown/lib" ]; }
install_wasm_target() {
  local try
  for try in 1 2 3; do
    # A slow mirror is not a missing one.
    timeout 300 rustup target add wasm32-unknown-unknown && return
    echo "attempt $try failed"
  done
  return 1
}

install_trunk() {
  # The debug build takes two minutes, the release build ten, and Trunk is not what a build waits for. Without TLS and
  # the update check it never asks the network for anything.
  cd "$CACHE"
  CARGO_PROFILE_DEV_DEBUG=0 cargo install trunk --debug --version "$TRUNK_VERSION" --locked --no-default-features --root "$TRUNK_HOME"
}

install_wasm_bindgen() {
  # Without --locked: its lock file names crates that a lagging mirror may not have yet.
  cd "$CACHE"
  CARGO_PROFILE_DEV_DEBUG=0 cargo install wasm-bindgen-cli --debug --version "$WASM_BINDGEN_VERSION" --root "$WASM_BINDGEN_HOME"
}

install_wasm_split() {
  cd "$CACHE"
  CARGO_PROFILE_DEV_DEBUG=0 cargo install wasm_split_cli_support --debug --features build-binary --version "$WASM_SPLIT_VERSION" --locked --root "$WASM_SPLIT_HOME"
}

install_cargo_fuzz() {
  cd "$CACHE"
  CARGO_PROFILE_DEV_DEBUG=0 cargo install cargo-fuzz --debug --version "$CARGO_FUZZ_VERSION" --locked --root "$CARGO_FUZZ_HOME"
}

install_mdbook() {
  cd "$CACHE"
  CARGO_PROFILE_DEV_DEBUG=0 cargo install mdbook --debug --version "$MDBOOK_VERSION" --locked --no-default-features --features search --root "$MDBOOK_HOME"
}

# npm_install HOME PACKAGE@VERSION…: complete or not there at all, so that an interrupted install is repeated.
npm_install() {
  rm -rf "$1.partial"
  mkdir -p "$1.partial"
  npm install --prefix "$1.partial" --no-audit --no-fund "${@:2}"
  rm -rf "$1"
  mv "$1.partial" "$1"
}

# npm_ci FOLDER: exactly the lock file, and nothing while it has not changed.
npm_is_current() { cmp -s "$1/package-lock.json" "$1/node_modules/.installed-lock"; }
npm_ci() {
  npm ci --prefix "$1" --no-audit --no-fund
  cp "$1/package-lock.json" "$1/node_modules/.installed-lock"
}

chromium_is_there() { [ -x "$CHROMIUM" ] && [ -x "$CHROMEDRIVER" ]; }
debian_packages="chromium chromium-driver fonts-dejavu-core fonts-noto-cjk"
install_chromium() {
  command -v apt-get >/dev/null || { echo "there is no apt-get here"; return 1; }
  [ "$(id -u)" -eq 0 ] || { echo "apt-get needs root"; return 1; }
  export DEBIAN_FRONTEND=noninteractive
  apt-get update
  # shellcheck disable=SC2086 # a list of words
  apt-get install -y --no-install-recommends $debian_packages
  chromium_is_there
}

setup_for_build() {
  wasm_target_is_there || install "wasm32-unknown-unknown target" "half a minute" \
    "By hand: rustup target add wasm32-unknown-unknown. Without rustup: install your distribution's Rust for that target (Debian: rustc-web)." \
    install_wasm_target
  [ -x "$TRUNK_HOME/bin/trunk" ] || install "Trunk $TRUNK_VERSION" "about 2 minutes" \
    "By hand: cargo install trunk --debug --version $TRUNK_VERSION --locked --no-default-features --root $TRUNK_HOME" install_trunk
  [ -x "$WASM_BINDGEN_HOME/bin/wasm-bindgen" ] || install "wasm-bindgen-cli $WASM_BINDGEN_VERSION" "about a minute" \
    "By hand: cargo install wasm-bindgen-cli --debug --version $WASM_BINDGEN_VERSION --root $WASM_BINDGEN_HOME" install_wasm_bindgen
  [ -x "$WASM_SPLIT_HOME/bin/wasm-split-cli" ] || install "wasm-split-cli $WASM_SPLIT_VERSION" "half a minute" \
    "By hand: cargo install wasm_split_cli_support --debug --features build-binary --version $WASM_SPLIT_VERSION --locked --root $WASM_SPLIT_HOME" \
    install_wasm_split
  [ -x "$BINARYEN_HOME/node_modules/.bin/wasm-opt" ] || install "binaryen $BINARYEN_VERSION" "some seconds" \
    "By hand: npm install --prefix $BINARYEN_HOME binaryen@$BINARYEN_VERSION" npm_install "$BINARYEN_HOME" "binaryen@$BINARYEN_VERSION"
  [ -x "$ESBUILD_HOME/node_modules/.bin/esbuild" ] || install "esbuild $ESBUILD_VERSION" "some seconds" \
    "By hand: npm install --prefix $ESBUILD_HOME esbuild@$ESBUILD_VERSION" npm_install "$ESBUILD_HOME" "esbuild@$ESBUILD_VERSION"
  local workbox=("workbox-precaching@$WORKBOX_VERSION" "workbox-routing@$WORKBOX_VERSION" "workbox-strategies@$WORKBOX_VERSION")
  [ -d "$WORKBOX_HOME/node_modules/workbox-core" ] || install "Workbox $WORKBOX_VERSION" "some seconds" \
    "By hand: npm install --prefix $WORKBOX_HOME ${workbox[*]}" npm_install "$WORKBOX_HOME" "${workbox[@]}"
}

setup_for_browser() {
  chromium_is_there || install "Chromium and its driver" "about a minute" \
    "By hand, as root on Debian: apt-get install $debian_packages. Elsewhere: set CHROMIUM and CHROMEDRIVER to the two programs." install_chromium
  setup_packages "$1"
}

setup_packages() {
  npm_is_current "$1" || install "$1/package-lock.json" "some seconds" "By hand: npm ci --prefix $1" npm_ci "$1"
}

setup_for_fuzzing() {
  command -v c++ >/dev/null || fail "a C++ compiler is not installed" "libFuzzer is built with it. Debian: apt-get install g++"
  [ -x "$CARGO_FUZZ_HOME/bin/cargo-fuzz" ] || install "cargo-fuzz $CARGO_FUZZ_VERSION" "half a minute" \
    "By hand: cargo install cargo-fuzz --debug --version $CARGO_FUZZ_VERSION --locked --root $CARGO_FUZZ_HOME" install_cargo_fuzz
}

setup_for_docs() {
  [ -x "$MDBOOK_HOME/bin/mdbook" ] || install "mdBook $MDBOOK_VERSION" "about a minute" \
    "By hand: cargo install mdbook --debug --version $MDBOOK_VERSION --locked --no-default-features --features search --root $MDBOOK_HOME" install_mdbook
  [ -x "$REMARK_HOME/node_modules/.bin/remark" ] || install "remark $REMARK_VERSION" "some seconds" \
    "By hand: npm install --prefix $REMARK_HOME remark-cli@$REMARK_VERSION remark-validate-links@$VALIDATE_LINKS_VERSION" \
    npm_install "$REMARK_HOME" "remark-cli@$REMARK_VERSION" "remark-validate-links@$VALIDATE_LINKS_VERSION"
}

require
mkdir -p "$CACHE"
[ "$purpose" = docs ] || setup_for_build
case $purpose in
  run) ;;
  test) setup_for_fuzzing && setup_for_docs && setup_for_browser tests/e2e && setup_packages examples/portal ;;
  docs) setup_for_docs ;;
  fuzz) setup_for_fuzzing ;;
  bench) setup_for_browser benchmarks ;;
  *) fail "setup.sh does not know '$purpose'" "Use run, test, docs, fuzz or bench." ;;
esac
# Trunk builds with --offline, so every crate must be there before it starts. The lock file says whether they are.
crates_stamp=$TARGET/crates-fetched
if ! cmp -s Cargo.lock "$crates_stamp"; then
  say "Fetching crates"
  cargo fetch --locked --quiet || fail "the crates of Cargo.lock could not be fetched" "Check the connection to crates.io, then repeat."
  mkdir -p "$TARGET"
  cp Cargo.lock "$crates_stamp"
fi
finish_installs
