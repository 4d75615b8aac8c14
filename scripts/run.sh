#!/usr/bin/env bash
# `make run`: builds what has changed, then serves the app, the proxy and its simulator in the foreground.
set -euo pipefail
. "$(dirname "$0")/env.sh"
port=${PORT:-8080}
address=http://127.0.0.1:$port

# Found out now rather than after minutes of building.
if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
  fail "port $port of 127.0.0.1 is taken" "Stop what listens there, or choose another: PORT=$((port + 1)) make run"
fi

scripts/setup.sh run
scripts/build.sh

answers_healthz() {
  local status
  { exec 3<>"/dev/tcp/127.0.0.1/$port"; } 2>/dev/null || return 1
  printf 'GET /healthz HTTP/1.1\r\nHost: 127.0.0.1:%s\r\nConnection: close\r\n\r\n' "$port" >&3
  read -r -t 5 status <&3 || status=
  exec 3>&-
  [[ $status == *' 200 '* ]]
}

"$TARGET/release/trail-proxy" --simulator --listen "127.0.0.1:$port" --app dist &
proxy=$!
stop() {
  trap - INT TERM
  kill -TERM "$proxy" 2>/dev/null || :
  wait "$proxy" 2>/dev/null || :
  say "Stopped"
  exit 0
}
trap stop INT TERM

for ((try = 0; try < 100; try++)); do
  kill -0 "$proxy" 2>/dev/null || fail "the proxy ended before it answered" "Its messages above say why."
  if answers_healthz; then
    say "Trail Designer: $address (with the simulator; Ctrl-C stops)"
    status=0
    wait "$proxy" || status=$?
    exit "$status"
  fi
  sleep 0.1
done
kill "$proxy" 2>/dev/null || :
fail "the proxy did not answer $address/healthz within 10 seconds" "Its messages above may say why."
