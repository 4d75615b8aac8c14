//! Configurations of Terraform: a trail whose name only a run knows is called by its address, and notes have their lines.

use expect_test::expect;
use serde_json::Value;

use crate::program::{run, with_input};

/// Two trails, of which neither has a name that the file tells.
const UNNAMED: &str = r#"variable "name" { type = string }
provider "alicloud" {
  region  = "cn-hangzhou"
  profile = "audit"
}
resource "alicloud_actiontrail_trail" "main" {
  trail_name      = var.name
  event_rw        = "All"
  oss_bucket_name = "audit-log"
}
resource "alicloud_actiontrail_trail" "second" {
  trail_name      = "${var.name}-two"
  event_rw        = "All"
  oss_bucket_name = "audit-log"
  timeouts {
    create = "5m"
  }
}
"#;

/// The file without its second trail.
fn one() -> &'static str {
    UNNAMED.split("resource \"alicloud_actiontrail_trail\" \"second\"").next().unwrap()
}

#[test]
fn a_trail_without_a_known_name_is_called_by_its_address() {
    expect![[r#"
        stdin:7: not read: trail_name has a value that is known only where the file is run; it is not checked.
        stdin:4: not read: provider.profile means nothing here and is left out.
        stdin:1: not read: The block variable.name is not part of the trail and is left out.
        stdin (alicloud_actiontrail_trail.main): no problems (Terraform configuration)
        stdin:12: not read: trail_name has a value that is known only where the file is run; it is not checked.
        stdin:15: not read: The block timeouts is not part of the trail and is left out.
        stdin:4: not read: provider.profile means nothing here and is left out.
        stdin:1: not read: The block variable.name is not part of the trail and is left out.
        stdin (alicloud_actiontrail_trail.second): no problems (Terraform configuration)
    "#]]
    .assert_eq(&with_input("check --advice none -", UNNAMED).out);
    expect![[r#"
        stdin:7: not read: trail_name has a value that is known only where the file is run; it is not checked.
        stdin:4: not read: provider.profile means nothing here and is left out.
        stdin:1: not read: The block variable.name is not part of the trail and is left out.
        stdin (alicloud_actiontrail_trail.main): no problems (Terraform configuration)
    "#]]
    .assert_eq(&with_input("check --advice none -", one()).out);
    let report = with_input("check --output json -", UNNAMED).out;
    let trails = report.lines().map(|line| serde_json::from_str::<Value>(line).unwrap()["trail"].take());
    assert!(trails.eq(["alicloud_actiontrail_trail.main", "alicloud_actiontrail_trail.second"]));
    expect![[r#"
        stdin: This file holds 2 trails: alicloud_actiontrail_trail.main, alicloud_actiontrail_trail.second. Name one with --trail.
    "#]].assert_eq(&with_input("export --to cli -", UNNAMED).err);
    let chosen = with_input("export --to request --trail alicloud_actiontrail_trail.second --draft -", UNNAMED);
    assert_eq!(chosen.code, 0, "{}", chosen.err);
}

#[test]
fn a_name_that_only_a_run_knows_is_not_compared() {
    let run = run("diff - good.create-trail.json", one().as_bytes(), &[]);
    expect![[r#"
        stdin (alicloud_actiontrail_trail.main): Terraform configuration, Fingerprint: dea30a212f20002a8232e01f30060586f7cd55a64f58cd01555e73f64b02f0a0
        stdin: not read: trail_name has a value that is known only where the file is run; it is not checked.
        stdin: not read: provider.profile means nothing here and is left out.
        stdin: not read: The block variable.name is not part of the trail and is left out.
        good.create-trail.json: CreateTrail request, Fingerprint: 85721727d4ce2d8dc8e9f8936baed1270ec5744cfe38e8b929773d35340365f5
        Delivery to Log Service, Project ARN (SlsProjectArn): nothing → acs:log:cn-hangzhou:1234567890123456:project/audit-hz
        Delivery to OSS, Bucket Name (OssBucketName): audit-log → nothing
        Not compared, because stdin does not tell it: Account ID, Trail Name (Name)
        Not compared, because good.create-trail.json does not tell it: Home Region, Start logging (StartLogging)
        2 differences
    "#]].assert_eq(&run.out);
}

#[test]
fn a_bucket_that_the_file_makes_is_compared_with_the_prerequisites() {
    let design = r#"{"trail-name":"security-audit","account-id":"1234567890123456","home-region":"cn-hangzhou",
        "deliver-oss":true,"oss-bucket":"audit-archive","oss-bucket-kind":"new"}"#;
    let folder = std::env::temp_dir().join(format!("trail-diff-terraform-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join("design.json");
    std::fs::write(&file, design).unwrap();
    let exported = with_input("export --to terraform -", design).out;
    let compared = |text: &str| {
        let run = with_input(&format!("diff - {}", file.display()), text);
        let lines = run.out.lines().skip(2).filter(|line| !line.contains("not read"));
        lines.collect::<Vec<_>>().join("\n").replace(&file.display().to_string(), "design.json") + "\n"
    };
    let same = compared(&exported);
    let plain = compared(&exported.replace("AES256", "KMS"));
    let elsewhere =
        compared(&exported.replace("resource \"alicloud_oss_bucket\" \"this\" {", "resource \"other\" \"this\" {"));
    let rule = "server_side_encryption_rule {\n    sse_algorithm = \"AES256\"\n  }";
    assert!(exported.contains(rule), "{exported}");
    let dynamic = "dynamic \"server_side_encryption_rule\" {\n    for_each = var.algorithms\n    content {\n      \
                   sse_algorithm = server_side_encryption_rule.value\n    }\n  }";
    let dynamic = compared(&exported.replace(rule, dynamic));
    let nowhere = exported.replace("region = \"cn-hangzhou\"", "region = var.region");
    // The home region is that of the trail's own provider, and the bucket has another.
    let trail = "resource \"alicloud_actiontrail_trail\" \"this\" {";
    let home = "provider \"alicloud\" {\n  alias  = \"home\"\n  region = \"cn-hangzhou\"\n}\n";
    let apart = nowhere.replace(trail, &format!("{home}{trail}\n  provider = alicloud.home"));
    let (nowhere, apart) = (compared(&nowhere), compared(&apart));
    std::fs::remove_dir_all(&folder).unwrap();
    expect![[r#"
        Not compared, because stdin does not tell it: Account ID
        No differences.
    "#]]
    .assert_eq(&same);
    expect![[r#"
        Prerequisites:
          stdin: OSS bucket audit-archive in cn-hangzhou: Create it with PutBucket, private, then set KMS and its default key with PutBucketEncryption. Block public access with PutBucketPublicAccessBlock.
          design.json: OSS bucket audit-archive in cn-hangzhou: Create it with PutBucket, private, then set AES256 with PutBucketEncryption. Block public access with PutBucketPublicAccessBlock.
        Not compared, because stdin does not tell it: Account ID
        1 difference
    "#]].assert_eq(&plain);
    expect![[r#"
        design.json: design, Fingerprint: d662384a93083f95a20da7b0ab969c22e1e78cf5d8b68805b94b07bcc1bdf91e
        Not compared, because stdin does not tell it: Account ID, Prerequisites
        No differences.
    "#]]
    .assert_eq(&elsewhere);
    // Whether a bucket is encrypted, and where it is, only a run knows.
    expect![[r#"
        design.json: design, Fingerprint: d662384a93083f95a20da7b0ab969c22e1e78cf5d8b68805b94b07bcc1bdf91e
        Not compared, because stdin does not tell it: Account ID, Prerequisites
        No differences.
    "#]]
    .assert_eq(&dynamic);
    expect![[r#"
        design.json: design, Fingerprint: d662384a93083f95a20da7b0ab969c22e1e78cf5d8b68805b94b07bcc1bdf91e
        Not compared, because stdin does not tell it: Account ID, Home Region, Prerequisites
        No differences.
    "#]]
    .assert_eq(&nowhere);
    expect![[r#"
        design.json: design, Fingerprint: d662384a93083f95a20da7b0ab969c22e1e78cf5d8b68805b94b07bcc1bdf91e
        Not compared, because stdin does not tell it: Account ID, Prerequisites
        No differences.
    "#]]
    .assert_eq(&apart);
}

#[test]
fn a_note_points_into_the_block_that_it_is_about() {
    let inner = "  timeouts {\n    create = \"5m\"\n  }\n}\n";
    let bucket = format!("resource \"alicloud_oss_bucket\" \"audit\" {{\n  bucket = \"audit-log\"\n{inner}");
    let run = with_input("check --advice none -", &(bucket + UNNAMED));
    expect![[r#"
        stdin:13: not read: trail_name has a value that is known only where the file is run; it is not checked.
        stdin:10: not read: provider.profile means nothing here and is left out.
        stdin:1: not read: resource.alicloud_oss_bucket.audit says more than the design holds; the rest of it is left out.
        stdin:7: not read: The block variable.name is not part of the trail and is left out.
        stdin (alicloud_actiontrail_trail.main): no problems (Terraform configuration)
        stdin:18: not read: trail_name has a value that is known only where the file is run; it is not checked.
        stdin:21: not read: The block timeouts is not part of the trail and is left out.
        stdin:10: not read: provider.profile means nothing here and is left out.
        stdin:1: not read: resource.alicloud_oss_bucket.audit says more than the design holds; the rest of it is left out.
        stdin:7: not read: The block variable.name is not part of the trail and is left out.
        stdin (alicloud_actiontrail_trail.second): no problems (Terraform configuration)
    "#]]
    .assert_eq(&run.out);
}

#[test]
fn a_status_that_only_a_run_knows_is_not_told_as_a_call_that_is_missing() {
    let said = |status: &str| {
        let file = one().replace("  event_rw ", &format!("{status}\n  event_rw "));
        with_input("export --to cli --draft -", &file).err.contains("StartLogging")
    };
    assert!(!said("  status = var.status"));
    assert!(!said("  status = \"Enable\""));
}

#[test]
fn a_trail_goes_by_its_address_too_where_its_name_is_known() {
    let file = UNNAMED.replace("var.name\n", "\"trail-one\"\n").replace("\"${var.name}-two\"", "\"trail-two\"");
    let export = |trail: &str| with_input(&format!("export --to request --draft --trail {trail} -"), &file);
    for (address, name) in [("main", "trail-one"), ("second", "trail-two")] {
        let by_address = export(&format!("alicloud_actiontrail_trail.{address}"));
        assert_eq!((by_address.code, by_address.out), (0, export(name).out));
    }
    assert_eq!(export("alicloud_actiontrail_trail.third").code, 2);
    let diff = with_input("diff --trail alicloud_actiontrail_trail.second - good.create-trail.json", &file);
    assert!(diff.out.contains("trail-two"), "{}{}", diff.out, diff.err);
}

#[test]
fn the_default_of_a_provider_region_makes_way_for_the_option() {
    let file = "variable \"region\" {\ndefault = \"cn-shanghai\"\n}\nprovider \"alicloud\" {\nregion = var.region\n}\n\
        resource \"alicloud_actiontrail_trail\" \"main\" {\ntrail_name = \"trail-test\"\nevent_rw = \"All\"\noss_bucket_name = \"audit-log\"\n}\n";
    let region = |options: &str| {
        let told = with_input(&format!("export --to plan --account 1234567890123456 {options} -"), file);
        let plan: Value = serde_json::from_str(&told.out).unwrap();
        (plan["homeRegion"].as_str().unwrap().to_owned(), told.err.contains("its default was taken"))
    };
    assert_eq!(region(""), ("cn-shanghai".into(), true));
    assert_eq!(region("--home-region cn-beijing"), ("cn-beijing".into(), false));
}

#[test]
fn what_a_trail_delivers_to_is_said_to_be_read_in_part_at_its_line() {
    let made = "resource \"alicloud_oss_bucket\" \"other\" {\n  bucket = \"other\"\n}\n\
                resource \"alicloud_oss_bucket\" \"audit\" {\n  bucket        = \"audit-log\"\n  force_destroy = true\n}\n";
    let said = with_input("check --advice none -", &(made.to_owned() + one())).out;
    let of_buckets = said.lines().filter(|line| line.contains("alicloud_oss_bucket"));
    expect![[r#"
        stdin:1: not read: The block resource.alicloud_oss_bucket.other is not part of the trail and is left out.
        stdin:4: not read: resource.alicloud_oss_bucket.audit says more than the design holds; the rest of it is left out."#]]
    .assert_eq(&of_buckets.collect::<Vec<_>>().join("\n"));
}
