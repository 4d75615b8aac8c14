//! Terraform, as it is written and as it is shown.

use expect_test::expect;
use trail_model::import;
#[cfg(feature = "hcl")]
use trail_model::{destination::Encryption, draft::ResourceKind};

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
            note Partly { name: "alicloud_oss_bucket.audit" }
        "#]],
    );
}

/// A plan of one trail in a module, with what is known of it and of its providers.
fn plan(unknown: &str, expressions: &str, provider: &str, providers: &str) -> String {
    format!(
        r#"{{"planned_values":{{"root_module":{{"child_modules":[{{"address":"module.audit[\"a.b\"]","resources":[{{
            "address":"module.audit[\"a.b\"].alicloud_actiontrail_trail.one[0]","mode":"managed","type":"alicloud_actiontrail_trail",
            "values":{{"trail_name":"trail-one","oss_bucket_name":"audit-log","event_rw":"All"}}}}]}}]}}}},
        "resource_changes":[{{"address":"module.audit[\"a.b\"].alicloud_actiontrail_trail.one[0]","change":{{"after_unknown":{unknown}}}}}],
        "configuration":{{"provider_config":{providers},"root_module":{{"module_calls":{{"audit":{{"module":{{"resources":[{{
            "address":"alicloud_actiontrail_trail.one","provider_config_key":"{provider}","expressions":{expressions}}}]}}}}}}}}}}}}"#
    )
}

#[test]
fn what_only_the_run_of_a_plan_knows_is_named() {
    let unknown = r#"{"id":true,"create_time":true,"status":true,"sls_project_arn":true,"oss_bucket_name":false,"event_selectors":true}"#;
    let expressions = r#"{"trail_name":{},"sls_project_arn":{"references":["alicloud_log_project.p.arn"]},"event_selectors":{"references":["var.s"]}}"#;
    check(
        &plan(
            unknown,
            expressions,
            "alicloud",
            r#"{"alicloud":{"expressions":{"region":{"references":["var.region"]}}}}"#,
        ),
        &expect![[r#"
            terraform-json: account "", region ""
              CreateTrail
                Name "trail-one"
                EventRW "All"
                TrailRegion "All"
                OssBucketName "audit-log"
              StartLogging
                Name "trail-one"
            note Expression { name: "event_selectors" }
            note Expression { name: "sls_project_arn" }
            note Expression { name: "provider.region" }
        "#]],
    );
}

#[test]
fn the_home_region_is_that_of_the_provider_which_makes_the_trail() {
    let providers = r#"{"alicloud":{"expressions":{"region":{"constant_value":"cn-hangzhou"}}},
        "alicloud.bj":{"expressions":{"region":{"constant_value":"cn-beijing"}}},
        "alicloud.open":{"expressions":{"region":{"references":["var.region"]}}},"alicloud.silent":{}}"#;
    let read = |provider: &str| import::read(plan("{}", "{}", provider, providers).as_bytes(), None).unwrap();
    for (provider, region) in [
        ("alicloud", "cn-hangzhou"),
        ("alicloud.bj", "cn-beijing"),
        ("module.audit:alicloud.bj", "cn-beijing"),
        ("module.audit:alicloud", "cn-hangzhou"),
        ("alicloud.silent", ""),
    ] {
        let read = read(provider);
        assert_eq!((read.draft.home_region.as_str(), read.notes), (region, vec![]), "{provider}");
    }
    for provider in ["alicloud.open", "alicloud.nowhere"] {
        let read = read(provider);
        let note = import::Note::Expression { name: "provider.region".to_owned() };
        assert_eq!((read.draft.home_region.as_str(), read.notes), ("", vec![note]), "{provider}");
    }
}

#[test]
fn a_plan_tells_the_variable_that_its_provider_is_made_with() {
    let region = |of: &str| {
        let providers = format!(r#"{{"alicloud":{{"expressions":{{"region":{{"references":["{of}"]}}}}}}}}"#);
        let variables = r#"{"variables":{"region":{"value":"cn-shanghai"}},"planned_values""#;
        let plan = plan("{}", "{}", "alicloud", &providers).replacen("{\"planned_values\"", variables, 1);
        let of_module = plan.replace("\"alicloud\":{", "\"alicloud\":{\"module_address\":\"module.audit\",");
        [plan, of_module].map(|plan| {
            let read = import::read(plan.as_bytes(), None).unwrap();
            (read.draft.home_region, read.notes.len())
        })
    };
    let open = || (String::new(), 1);
    assert_eq!(region("var.region"), [("cn-shanghai".to_owned(), 0), open()]);
    for of in ["var.other", "local.region", "var.region\", \"var.zone"] {
        assert_eq!(region(of), [open(), open()], "{of}");
    }
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
            note Partly { name: "resource.alicloud_log_project.audit" }
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

/// The blocks that are said to be left out, whole or in part, when these stand beside the trail.
#[cfg(feature = "hcl")]
fn left_out(blocks: &str) -> Vec<String> {
    let read = import::read([TRAIL, blocks].concat().as_bytes(), None).unwrap();
    let names = read.notes.into_iter().map(|note| match note {
        import::Note::Block { name } => name,
        import::Note::Partly { name } => ["part of ", &name].concat(),
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
        assert_eq!(rule(dropped), ["part of resource.alicloud_oss_bucket.this"], "{dropped}");
    }
    assert_eq!(bucket("lifecycle {\n}"), ["part of resource.alicloud_oss_bucket.this"]);
    let two = "server_side_encryption_rule {\nsse_algorithm = \"KMS\"\n}\n";
    assert_eq!(bucket(&two.repeat(2)), ["part of resource.alicloud_oss_bucket.this"]);
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
        assert_eq!(project(dropped), ["part of resource.alicloud_maxcompute_project.this"], "{dropped}");
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
    let all =
        ["provider.alicloud", "part of resource.alicloud_oss_bucket.this", "resource.alicloud_oss_bucket_acl.this"];
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

#[cfg(feature = "hcl")]
#[test]
fn what_may_not_be_made_is_not_taken_for_made() {
    let backfill = |more: &str| {
        let block = format!(
            "resource \"alicloud_actiontrail_history_delivery_job\" \"j\" {{\ntrail_name = \"trail-one\"\n{more}\n}}"
        );
        let read = import::read([TRAIL, &block].concat().as_bytes(), None).unwrap();
        (read.draft.backfill, read.notes)
    };
    let block = |name: &str| import::Note::Block {
        name: format!("resource.alicloud_actiontrail_history_delivery_job.j{name}"),
    };
    let member = |name: &str| import::Note::Member {
        name: format!("resource.alicloud_actiontrail_history_delivery_job.j.{name}"),
    };
    assert_eq!(backfill(""), (true, vec![]));
    assert_eq!(backfill("count = 0"), (false, vec![block("")]));
    assert_eq!(backfill("for_each = var.x"), (false, vec![block("")]));
    assert_eq!(
        backfill("later = 1\ntimeouts {\ncreate = \"1m\"\n}"),
        (true, vec![member("later"), block(".timeouts")])
    );
    let bucket = "resource \"alicloud_oss_bucket\" \"b\" {\nbucket = \"audit-archive\"\ncount = 0\n}";
    let draft = import::read([TRAIL, bucket].concat().as_bytes(), None).unwrap().draft;
    assert_eq!(
        (draft.oss.bucket_kind, left_out(bucket)),
        (ResourceKind::Existing, vec!["part of resource.alicloud_oss_bucket.b".to_owned()])
    );
}

#[cfg(feature = "hcl")]
#[test]
fn of_two_providers_without_an_alias_none_is_chosen() {
    let second = "provider \"alicloud\" {\nregion = \"cn-beijing\"\n}";
    let twice = import::Refusal::Duplicates { names: vec!["provider.alicloud".to_owned()], line: None };
    assert_eq!(import::read([TRAIL, second].concat().as_bytes(), None), Err(twice));
}

#[test]
fn selectors_that_say_more_are_said_to_be_kept_in_part() {
    let state = |selectors: &str| {
        let values = serde_json::json!({ "trail_name": "trail-one", "oss_bucket_name": "audit-log", "event_rw": "All", "event_selectors": selectors });
        let resource = serde_json::json!({ "address": "a.b", "type": "alicloud_actiontrail_trail", "values": values });
        let file = serde_json::json!({ "values": { "root_module": { "resources": [resource] } } }).to_string();
        let read = import::read(file.as_bytes(), None).unwrap();
        (read.draft.data_events.on, read.notes)
    };
    let name = || "event_selectors".to_owned();
    assert_eq!(state(r#"[{"ServiceName":"Oss"}]"#), (true, vec![]));
    assert_eq!(state(r#"[{"ServiceName":"Oss","Like":[]}]"#), (true, vec![import::Note::Partly { name: name() }]));
    assert_eq!(state("oops"), (false, vec![import::Note::Value { name: name() }]));
}
