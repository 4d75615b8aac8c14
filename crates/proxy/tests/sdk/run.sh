#!/usr/bin/env bash
# Drives the simulator with the vendor's Python SDK, unchanged. Fails, never skips, where the SDK cannot be installed.
#   TRAIL_PROXY=path/to/trail-proxy  takes another binary than the one that `make build` left
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../../../.." && pwd)
cache=${XDG_CACHE_HOME:-$HOME/.cache}/trail-designer

fail() {
  printf '\nerror: %s\n       %s\n' "$1" "$2" >&2
  echo "sdk: 0 passed, 1 failed"
  exit 1
}

find_binary() {
  local target=${CARGO_TARGET_DIR:-$root/target}
  for candidate in "${TRAIL_PROXY:-}" "$target/release/trail-proxy" "$target/debug/trail-proxy"; do
    if [ -n "$candidate" ] && [ -x "$candidate" ]; then
      realpath "$candidate"
      return
    fi
  done
  return 1
}

binary=$(find_binary) || fail "the proxy is not built" "Build it: make build, or cargo build -p trail-proxy."
command -v python3 >/dev/null || fail "python3 is missing" "Install Python 3.9 or newer with its venv module (Debian: apt-get install python3-venv)."

# One environment for each list of packages and each Python: an old one is never half right.
key=$({ python3 --version; cat "$here/requirements.txt"; } | sha256sum | cut -c 1-16)
environment=$cache/python-sdk-$key
if [ ! -f "$environment/complete" ]; then
  echo "==> Installing the vendor's Python SDK into $environment"
  rm -rf "$environment"
  python3 -m venv "$environment" || fail "no virtual environment could be made" "Install Python's venv module (Debian: apt-get install python3-venv)."
  "$environment/bin/pip" install --quiet --disable-pip-version-check --requirement "$here/requirements.txt" ||
    fail "the vendor's SDK could not be installed" "pip has to reach a package index with the packages of $here/requirements.txt."
  touch "$environment/complete"
fi

# Both are read by the SDK and would lead its requests elsewhere.
unset HTTP_PROXY HTTPS_PROXY http_proxy https_proxy ALL_PROXY all_proxy

export PYTHONDONTWRITEBYTECODE=1
log=$(mktemp)
trap 'rm -f "$log"' EXIT
status=0
TRAIL_PROXY=$binary "$environment/bin/python" -m unittest discover --start-directory "$here" --verbose 2>&1 | tee "$log" || status=$?
ran=$(sed -n 's/^Ran \([0-9]*\) tests\{0,1\} in .*/\1/p' "$log")
bad=$(sed -n 's/^FAILED (\(.*\))$/\1/p' "$log" | tr -c '0-9\n' ' ' | awk '{ for (i = 1; i <= NF; i++) sum += $i } END { print sum + 0 }')
skipped=$(sed -n 's/^OK (skipped=\([0-9]*\))$/\1/p' "$log")
bad=$((bad + ${skipped:-0}))
if [ "${ran:-0}" -eq 0 ] || { [ "$status" -ne 0 ] && [ "$bad" -eq 0 ]; }; then bad=1 ran=${ran:-0}; fi
passed=$((ran > bad ? ran - bad : 0))
echo "sdk: $passed passed, $bad failed"
[ "$bad" -eq 0 ]
