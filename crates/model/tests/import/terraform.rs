//! Terraform, as it is written and as it is shown.

use expect_test::expect;
#[cfg(feature = "hcl")]
use trail_model::{destination::Encryption, draft::ResourceKind, import};

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

#[cfg(feature = "hcl")]
#[test]
fn what_is_made_for_the_trail_is_new_and_what_else_is_said_of_it_is_named() {
    check(
        include_str!("../data/import/made.tf"),
        &expect![[r#"
        terraform: account "1234567890123456", region "cn-hangzhou"
          CreateTrail
            Name "security-audit"
            EventRW "All"
            TrailRegion "All"
            SlsProjectArn "acs:log:cn-hangzhou:1234567890123456:project/audit-hz"
            OssBucketName "audit-archive"
          StartLogging
            Name "security-audit"
        note Block { name: "resource.alicloud_log_project.audit" }
        note Block { name: "resource.alicloud_log_project.of_nobody" }
    "#]],
    );
    let draft = import::read(include_bytes!("../data/import/made.tf"), None).unwrap().draft;
    assert_eq!((draft.sls.project_kind, draft.oss.bucket_kind), (ResourceKind::New, ResourceKind::New));
    assert_eq!((draft.oss.region.as_str(), draft.oss.encryption), ("cn-beijing", Encryption::Kms));
    assert_eq!(draft.oss.kms_key, "key-1");
}
