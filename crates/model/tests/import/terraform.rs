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

#[cfg(feature = "hcl")]
const TRAIL: &str = r#"
provider "alicloud" {
  region = "cn-hangzhou"
}
resource "alicloud_actiontrail_trail" "one" {
  trail_name             = "trail-one"
  oss_bucket_name        = "audit-archive"
  max_compute_project_arn = "acs:odps:cn-hangzhou:1234567890123456:project/actiontrail_audit"
}
"#;

/// The blocks that are said to be left out when these stand beside the trail.
#[cfg(feature = "hcl")]
fn left_out(blocks: &str) -> Vec<String> {
    let read = import::read([TRAIL, blocks].concat().as_bytes(), None).unwrap();
    let names = read.notes.into_iter().map(|note| match note {
        import::Note::Block { name } => name,
        other => panic!("{other:?}"),
    });
    names.collect()
}

#[cfg(feature = "hcl")]
#[test]
fn what_is_made_is_read_whole_only_where_the_design_holds_every_value() {
    let bucket = |rule: &str| {
        left_out(&format!(
            r#"resource "alicloud_oss_bucket" "this" {{
              bucket = "audit-archive"
              {rule}
            }}"#
        ))
    };
    let rule = |says: &str| bucket(&format!("server_side_encryption_rule {{\n{says}\n}}"));
    for held in [
        r#"sse_algorithm = "AES256""#,
        r#"sse_algorithm = "KMS""#,
        "sse_algorithm = \"KMS\"\nkms_master_key_id = \"key-1\"",
    ] {
        assert_eq!(rule(held), Vec::<String>::new(), "{held}");
    }
    assert_eq!(bucket(""), Vec::<String>::new());
    for dropped in [
        "sse_algorithm = \"KMS\"\nkms_master_key_id = alicloud_kms_key.k.id",
        "sse_algorithm = \"KMS\"\nkms_data_encryption = \"SM4\"",
        "sse_algorithm = \"AES256\"\nkms_master_key_id = \"key-1\"",
        "sse_algorithm = var.x",
        "sse_algorithm = \"SM4\"",
        "",
    ] {
        assert_eq!(rule(dropped), ["resource.alicloud_oss_bucket.this"], "{dropped}");
    }
    assert_eq!(bucket("lifecycle {\n}"), ["resource.alicloud_oss_bucket.this"]);
    let two = "server_side_encryption_rule {\nsse_algorithm = \"KMS\"\n}\n";
    assert_eq!(bucket(&two.repeat(2)), ["resource.alicloud_oss_bucket.this"]);
    let project = |quota: &str| {
        left_out(&format!(
            r#"resource "alicloud_maxcompute_project" "this" {{
              project_name  = "actiontrail_audit"
              default_quota = {quota}
            }}"#
        ))
    };
    assert_eq!(project("\"quota-1\""), Vec::<String>::new());
    for dropped in ["var.q", "5"] {
        assert_eq!(project(dropped), ["resource.alicloud_maxcompute_project.this"], "{dropped}");
    }
}

#[cfg(feature = "hcl")]
#[test]
fn an_algorithm_that_the_form_does_not_have_is_not_taken_for_another() {
    let bucket = r#"resource "alicloud_oss_bucket" "this" {
      bucket = "audit-archive"
      server_side_encryption_rule {
        sse_algorithm = "SM4"
      }
    }"#;
    let draft = import::read([TRAIL, bucket].concat().as_bytes(), None).unwrap().draft;
    assert_eq!((draft.oss.bucket_kind, draft.oss.encryption), (ResourceKind::New, Encryption::None));
}

#[cfg(feature = "hcl")]
#[test]
fn what_another_provider_makes_may_be_of_another_account() {
    let with = |more: &str| {
        let blocks = format!(
            r#"provider "alicloud" {{
              alias  = "bucket"
              region = "cn-beijing"
              {more}
            }}
            resource "alicloud_oss_bucket" "this" {{
              provider = alicloud.bucket
              bucket   = "audit-archive"
            }}
            resource "alicloud_oss_bucket_acl" "this" {{
              provider = alicloud.bucket
              bucket   = alicloud_oss_bucket.this.bucket
              acl      = "private"
            }}"#
        );
        let draft = import::read([TRAIL, &blocks].concat().as_bytes(), None).unwrap().draft;
        (draft.oss.bucket_kind, left_out(&blocks))
    };
    assert_eq!(with(""), (ResourceKind::New, Vec::new()));
    let all = ["provider.alicloud", "resource.alicloud_oss_bucket.this", "resource.alicloud_oss_bucket_acl.this"];
    for more in ["profile = \"central\"", "assume_role {\nrole_arn = \"acs:ram::6543210987654321:role/r\"\n}"] {
        let (kind, left_out) = with(more);
        assert_eq!((kind, left_out), (ResourceKind::default(), all.map(str::to_owned).to_vec()), "{more}");
    }
}

#[cfg(feature = "hcl")]
#[test]
fn every_trail_that_delivers_to_a_new_bucket_has_it_as_new() {
    let two = r#"
resource "alicloud_actiontrail_trail" "two" {
  trail_name      = "trail-two"
  oss_bucket_name = "audit-archive"
}
resource "alicloud_oss_bucket" "this" {
  bucket = "audit-archive"
}
"#;
    let reads = import::read_all([TRAIL, two].concat().as_bytes(), None).unwrap();
    let kinds: Vec<ResourceKind> = reads.iter().map(|read| read.draft.oss.bucket_kind).collect();
    assert_eq!(kinds, [ResourceKind::New, ResourceKind::New]);
}

#[cfg(feature = "hcl")]
#[test]
fn what_is_said_of_a_file_is_said_of_each_of_its_trails() {
    let file = r#"
        provider "alicloud" {
          region  = "cn-hangzhou"
          profile = "audit"
          access_key = var.key
          assume_role {
            role_arn = "acs:ram::1234567890123456:role/deploy"
          }
        }
        resource "alicloud_actiontrail_trail" "one" {
          trail_name      = "trail-one"
          oss_bucket_name = var.bucket
        }
        resource "alicloud_actiontrail_trail" "two" {
          trail_name      = "trail-two"
          oss_bucket_name = "audit-archive"
          tags            = "x"
        }
        resource "alicloud_vpc" "this" {}
    "#;
    let notes = |read: &import::Read| {
        read.notes.iter().map(|note| format!("{} {note:?}", read.draft.name)).collect::<Vec<_>>().join("\n")
    };
    let reads = import::read_all(file.as_bytes(), None).unwrap();
    expect![[r#"
        trail-one Expression { name: "oss_bucket_name" }
        trail-one Member { name: "provider.profile" }
        trail-one Member { name: "provider.access_key" }
        trail-one Block { name: "provider.assume_role" }
        trail-one Block { name: "resource.alicloud_vpc.this" }
        trail-two Member { name: "tags" }
        trail-two Member { name: "provider.profile" }
        trail-two Member { name: "provider.access_key" }
        trail-two Block { name: "provider.assume_role" }
        trail-two Block { name: "resource.alicloud_vpc.this" }"#]]
    .assert_eq(&reads.iter().map(notes).collect::<Vec<_>>().join("\n"));
}
