#!/usr/bin/env bash
# fingerprint 1c5e322d6fe50339c1c2d9de567718cd09f7ac97d55a17ee85353ed69fd4e088
# not in this file: the account (that of the keys in use)
# StartLogging is called too: a trail made through the API delivers nothing before it
set -euo pipefail

if ! [ "${WAIT_SECONDS:-900}" -ge 0 ] 2>/dev/null; then
  echo 'WAIT_SECONDS: use a whole number of seconds' >&2
  exit 2
fi

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
  said=
  while :; do
    status=$(aliyun actiontrail GetTrailStatus \
      --Name security-audit \
      --region cn-hangzhou)
    missing=
    grep -Eq '"IsLogging": *true' <<<"$status" || missing+=', that it is logging (IsLogging)'
    grep -Eq '"LatestDeliveryLogServiceTime": *"[^"]+"' <<<"$status" || missing+=', a delivery to Log Service (LatestDeliveryLogServiceTime)'
    error=$(grep -Eo '"(LatestDeliveryLogServiceError)": *"([^"\\]|\\.)+"' <<<"$status" || true)
    if [ -n "$error" ] && [ "$error" != "$said" ]; then
      said=$error
      printf 'WAIT: the status has an error of a delivery:\n%s\n' "$said" >&2
    fi
    [ -n "$missing" ] || break
    if ((SECONDS >= end)); then
      printf 'WAIT: after %s seconds the status does not show %s:\n%s\n' "${WAIT_SECONDS:-900}" "${missing#, }" "$status" >&2
      [ -z "$said" ] || printf 'WAIT: the last error of a delivery:\n%s\n' "$said" >&2
      exit 124
    fi
    sleep 10
  done
  printf '%s\n' "$status"
fi
