//! Terraform, as it is written and as it is shown.

use expect_test::expect;

use crate::shown::check;

#[test]
fn a_terraform_state() {
    check(
        include_str!("../data/import/show.json"),
        &expect![[r#"
            terraform-json: account "1234567890123456", region "cn-shanghai"
              CreateTrail
                Name "trail-test"
                EventRW "Write"
                TrailRegion "cn-hangzhou"
                SlsProjectArn "acs:log:cn-shanghai:1234567890123456:project/test-project"
                OssBucketName "audit-log"
                OssKeyPrefix "at-product-account-audit-B"
                OssWriteRoleArn "acs:ram::6543210987654321:role/actiontraildeliveryrole"
              StartLogging
                Name "trail-test"
              CreateDeliveryHistoryJob
                TrailName "trail-test"
                ClientToken "41ee5dd1ff693df482a74322e928fcb8"
            note Block { name: "alicloud_oss_bucket.audit" }
        "#]],
    );
}

#[cfg(feature = "hcl")]
#[test]
fn a_terraform_configuration() {
    check(
        include_str!("../data/import/trail.tf"),
        &expect![[r#"
            terraform: account "1234567890123456", region "cn-hangzhou"
              CreateTrail
                Name "terraform-example"
                EventRW "All"
                TrailRegion "All"
                SlsProjectArn "acs:log:cn-hangzhou:1234567890123456:project/my-project"
              PutDataEventSelector
                TrailName "terraform-example"
                EventSelectors "[{\"ServiceName\":\"PDS\"}]"
                IsTrailAllRegion false
                TrailRegionIds "cn-hangzhou"
              CreateDeliveryHistoryJob
                TrailName "terraform-example"
                ClientToken "946c7b0ae84be475a11d920b820db5af"
            problem backfill backfill-needs-logging
            problem RoleName obsolete-parameter
            note Expression { name: "sls_write_role_arn" }
            note Block { name: "lifecycle" }
            note Block { name: "provider.alicloud" }
            note Block { name: "variable.name" }
            note Block { name: "resource.alicloud_log_project.example" }
            note Block { name: "resource.alicloud_actiontrail_history_delivery_job.of_another" }
        "#]],
    );
}
