#!/usr/bin/env bash
# fingerprint 1c5e322d6fe50339c1c2d9de567718cd09f7ac97d55a17ee85353ed69fd4e088
# StartLogging is called too: a trail made through the API delivers nothing before it
set -euo pipefail

# PROXY: the address of the proxy, such as https://trails.example.com
# PROXY_TOKEN: a bearer token, where the proxy asks for one
# RUN: the name of a run; given again, it repeats a run whose answers were lost
: "${PROXY:?is not set: give it the address of the proxy, such as https://trails.example.com}"
run=${RUN:-$(date +%s)-$$-$RANDOM}
post() {
  printf '%s ' "$2" >&2
  curl --fail-with-body --silent --show-error --max-time 60 \
    --header 'Content-Type: application/json' \
    --header 'X-Trail-Request: 1' \
    --header "Idempotency-Key: $run-$1" \
    --header @<(printf '%s' "${PROXY_TOKEN:+Authorization: Bearer $PROXY_TOKEN}") \
    --data-raw "$3" "${PROXY%/}$2"
  printf '\n'
}

post 1 /api/v1/accounts/1234567890123456/regions/cn-hangzhou/CreateTrail '{
  "Name": "security-audit",
  "EventRW": "All",
  "TrailRegion": "All",
  "SlsProjectArn": "acs:log:cn-hangzhou:1234567890123456:project/audit-hz"
}'

post 2 /api/v1/accounts/1234567890123456/regions/cn-hangzhou/StartLogging '{
  "Name": "security-audit"
}'
