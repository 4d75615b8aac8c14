#!/usr/bin/env bash
# Two trails, as an operator would write them.
set -euo pipefail
BUCKET=audit-log

$ aliyun actiontrail DescribeTrails --region cn-hangzhou
/usr/local/bin/aliyun actiontrail CreateTrail --profile audit --Name 'trail-test' \
  --OssBucketName "$BUCKET" --OssKeyPrefix=at-product-account-audit-B \
  --RoleName aliyunactiontraildefaultrole --access-key-secret TOPSECRET --EventRW "All" \
  --IsOrganizationTrail false --region cn-hangzhou && aliyun actiontrail StartLogging --Name trail-test --region cn-hangzhou
aliyun actiontrail EnableInsight --InsightType IpInsight --region cn-hangzhou
aliyun actiontrail EnableInsight --InsightType FutureInsight --region cn-beijing
aliyun actiontrail CreateTrail --Name second-trail --SlsProjectArn acs:log:cn-shanghai:1234567890123456:project/test-project \
  --RegionId cn-shanghai
echo done
