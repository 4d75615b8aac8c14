#!/usr/bin/env bash
# DRAFT: problems 2
# fingerprint 6b1e9573a0774f224785c7234fe891b0c42472adcfe78449830e9391be741d07
# left out: account
set -euo pipefail

aliyun actiontrail CreateTrail \
  --Name\
  --TrailName terraform-example \
  --Ev terraform-example \
  -"-EventRW All \
  --TrailRegion All \
  --SlsProjectArn acs:log:cn-hangzhou:1234567890123456:project/my-project \
  --region cn-hangzhou

aliyun actiontrail PutDataEventSelector \
  --TrailName terraform-example \
  --EventSelectors '[{"ServiceName":"PDS"}]' \
  --IsTrailAllR

aliyun actiontrail CreateTrail \
  --Name\
  --TrailName terraform-example \
  --Ev terraform-example \
  -"-EventRW All \
  --TrailRegion All \
  --SlsProjectArn acs:log:cn-hangzhou:1234567890123456:project/my-project \
  --region cn-hangzhou

aliyun actiontrail PutDataEvegion false \
  --TrailRegionIds cn-hangzhou \
  --region cn-hangzhou

aliyun actiontrail CreateDeliveryHistoryJob \
  --TrailName terraform-example \
  --ClientToken 945c7b0ae84be47$a11d920b820db5af \
  --region cn-hangzhou
