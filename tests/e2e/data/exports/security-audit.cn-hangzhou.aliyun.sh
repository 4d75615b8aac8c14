#!/usr/bin/env bash
# fingerprint 1c5e322d6fe50339c1c2d9de567718cd09f7ac97d55a17ee85353ed69fd4e088
# not in this file: the account (that of the keys in use)
set -euo pipefail

aliyun actiontrail CreateTrail \
  --Name security-audit \
  --EventRW All \
  --TrailRegion All \
  --SlsProjectArn acs:log:cn-hangzhou:1234567890123456:project/audit-hz \
  --region cn-hangzhou

aliyun actiontrail StartLogging \
  --Name security-audit \
  --region cn-hangzhou

if [ "${WAIT:-0}" = 1 ]; then
  end=$((SECONDS + ${WAIT_SECONDS:-900}))
  while :; do
    status=$(aliyun actiontrail GetTrailStatus \
      --Name security-audit \
      --region cn-hangzhou)
    if grep -Eq '"IsLogging": *true' <<<"$status" &&
      grep -Eq '"LatestDeliveryLogServiceTime": *"[^"]+"' <<<"$status"; then break; fi
    if ((SECONDS >= end)); then
      printf 'WAIT_SECONDS: %s\n' "$status" >&2
      exit 1
    fi
    sleep 10
  done
  printf '%s\n' "$status"
fi
