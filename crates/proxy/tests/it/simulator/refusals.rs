//! What CreateTrail refuses, each with its documented code.

use super::sdk::{OSS, Sdk};

#[tokio::test]
async fn what_create_trail_refuses() {
    let (sdk, _) = Sdk::new().await;
    let sls = |project: &str| format!("acs:log:cn-hangzhou:1234567890123456:project/{project}");
    let odps = |project: &str| format!("acs:odps:cn-hangzhou:1234567890123456:project/{project}");
    for (parameter, value, status, code) in [
        ("Name", "ab", 400, "InvalidTrailNameException"),
        ("OssBucketName", "", 400, "InvalidDeliveryConfigurationException"),
        ("OssBucketName", "Bad_Bucket", 400, "InvalidQueryParameter"),
        ("OssBucketName", "audit-missing", 404, "BucketDoesNotExistException"),
        ("OssBucketName", "audit-denied", 403, "InsufficientBucketPolicyException"),
        ("OssKeyPrefix", "/x", 400, "InvalidPrefixException"),
        ("OssWriteRoleArn", "acs:ram::1234567890123456:role/role-missing", 403, "NeedOssRamAuthorize"),
        ("SlsProjectArn", "/", 400, "InvalidQueryParameter"),
        ("SlsProjectArn", &sls("audit-missing"), 400, "SlsProjectDoesNotExistException"),
        ("SlsProjectArn", &sls("audit-denied"), 403, "InsufficientSlsPolicyException"),
        ("MaxComputeProjectArn", &odps("actiontrail_missing"), 400, "InvalidParameterValue"),
        ("MaxComputeProjectArn", &odps("actiontrail_denied"), 403, "NoPermission"),
        ("EventRW", "all", 400, "InvalidQueryParameter"),
        ("TrailRegion", "all", 400, "InvalidQueryParameter"),
        ("IsOrganizationTrail", "yes", 400, "InvalidQueryParameter"),
    ] {
        let mut parameters: Vec<(&str, &str)> = OSS.into_iter().filter(|(name, _)| *name != parameter).collect();
        parameters.push((parameter, value));
        sdk.refused("CreateTrail", &parameters, status, code).await;
    }
    sdk.refused("CreateTrail", &[("OssBucketName", "audit-log")], 400, "MissingName").await;
    assert!(sdk.ok("DescribeTrails", &[]).await["TrailList"].as_array().unwrap().is_empty());
}
