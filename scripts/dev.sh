#!/usr/bin/env bash
# `make dev`: `trunk serve` with live reload on PORT (8080), the proxy and its simulator behind it on PROXY_PORT (8090).
# The development build goes to target/dev-app, so that dist/ keeps the release app.
set -euo pipefail
. "$(dirname "$0")/env.sh"
port=${PORT:-8080}
proxy_port=${PROXY_PORT:-8090}

scripts/setup.sh run
say "Building the proxy"
cargo build --locked --quiet -p trail-proxy
mkdir -p "$TARGET/dev-app" dist # Trunk.toml names dist/, and Trunk wants to see it
# The page's origin is Trunk's address, so the proxy must be told that it may answer it.
TRAIL_APP_ORIGINS=http://127.0.0.1:$port "$TARGET/debug/trail-proxy" --simulator --listen "127.0.0.1:$proxy_port" --app "$TARGET/dev-app" &
proxy=$!
trap 'kill "$proxy" 2>/dev/null || :' EXIT
trap 'exit 0' INT TERM

say "Trail Designer, with live reload: http://127.0.0.1:$port (Ctrl-C stops)"
trunk serve --address 127.0.0.1 --port "$port" --dist "$TARGET/dev-app" --proxy-backend "http://127.0.0.1:$proxy_port/api/"
