//! Buckets of trails that Terraform opens to the public are said for alarm.

use serde_json::{Value, json};
use trail_model::import::{Note, Read, read_all as read};

fn alarms(reads: Vec<Read>) -> Vec<Note> {
    reads.into_iter().flat_map(|read| read.notes).filter(Note::is_alarm).collect()
}

fn public(name: &str, acl: &str) -> Note {
    Note::BucketPublic { name: name.into(), acl: acl.into() }
}

fn unblocked(name: &str) -> Note {
    Note::BucketUnblocked { name: name.into() }
}

#[test]
fn what_opens_the_bucket_of_a_state_is_an_alarm() {
    let resource = |kind: &str, values: Value| json!({ "address": format!("{kind}.of"), "mode": "managed", "type": kind, "name": "of", "values": values });
    let of = |bucket: &str| {
        let trail = json!({ "trail_name": "org-audit", "event_rw": "All", "oss_bucket_name": "sec-audit-archive" });
        let resources = [
            resource("alicloud_actiontrail_trail", trail),
            resource("alicloud_oss_bucket", json!({ "bucket": bucket, "acl": "public-read" })),
            resource("alicloud_oss_bucket_acl", json!({ "bucket": bucket, "acl": "public-read" })),
            resource(
                "alicloud_oss_bucket_public_access_block",
                json!({ "bucket": bucket, "block_public_access": false }),
            ),
        ];
        let state = json!({ "format_version": "1.0", "values": { "root_module": { "resources": resources } } });
        alarms(read(state.to_string().as_bytes(), None).unwrap())
    };
    let expected = [
        public("alicloud_oss_bucket.of", "public-read"),
        public("alicloud_oss_bucket_acl.of", "public-read"),
        unblocked("alicloud_oss_bucket_public_access_block.of"),
    ];
    assert_eq!(of("sec-audit-archive"), expected);
    assert_eq!(of("pictures"), []);
}

#[cfg(feature = "hcl")]
mod of_configurations {
    use super::*;

    const TRAIL: &str = r#"
provider "alicloud" {
  region = "cn-hangzhou"
}
resource "alicloud_actiontrail_trail" "this" {
  trail_name      = "org-audit"
  event_rw        = "All"
  oss_bucket_name = "sec-audit-archive"
}
"#;

    fn of(blocks: &str) -> Vec<Note> {
        alarms(read([TRAIL, blocks].concat().as_bytes(), None).unwrap())
    }

    /// A bucket of this name, and of this label `of`, with an ACL and a block of their own.
    fn bucket(name: &str, inside: &str, acl: &str, blocked: bool) -> String {
        format!(
            r#"
resource "alicloud_oss_bucket" "of" {{
  bucket = "{name}"
  {inside}
}}
resource "alicloud_oss_bucket_acl" "of" {{
  bucket = alicloud_oss_bucket.of.bucket
  acl    = "{acl}"
}}
resource "alicloud_oss_bucket_public_access_block" "of" {{
  bucket              = alicloud_oss_bucket.of.bucket
  block_public_access = {blocked}
}}
"#
        )
    }

    #[test]
    fn what_opens_the_bucket_of_a_configuration_is_an_alarm() {
        let acl = "resource.alicloud_oss_bucket_acl.of";
        assert_eq!(of(&bucket("sec-audit-archive", "", "private", true)), []);
        assert_eq!(of(&bucket("sec-audit-archive", "", "public-read", true)), [public(acl, "public-read")]);
        assert_eq!(of(&bucket("sec-audit-archive", "", "public-read-write", true)), [public(acl, "public-read-write")]);
        let inline = bucket("sec-audit-archive", "acl = \"public-read\"", "private", false);
        let block = unblocked("resource.alicloud_oss_bucket_public_access_block.of");
        assert_eq!(of(&inline), [public("resource.alicloud_oss_bucket.of", "public-read"), block]);
    }

    #[test]
    fn a_bucket_that_another_configuration_makes_is_meant_by_its_name() {
        let acl = |bucket: &str| {
            format!(
                "resource \"alicloud_oss_bucket_acl\" \"of\" {{\n  bucket = \"{bucket}\"\n  acl = \"public-read\"\n}}\n"
            )
        };
        assert_eq!(of(&acl("sec-audit-archive")), [public("resource.alicloud_oss_bucket_acl.of", "public-read")]);
        assert_eq!(of(&acl("pictures")), [], "a bucket of no trail may be open");
        assert_eq!(of(&bucket("pictures", "acl = \"public-read\"", "public-read", false)), []);
    }
}
