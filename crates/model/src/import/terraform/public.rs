//! Buckets of trails that a file of Terraform opens to the public.

use serde_json::Value;

use super::used::BUCKET;
use crate::import::outcome::Note;

const ACL: &str = "alicloud_oss_bucket_acl";
const BLOCK: &str = "alicloud_oss_bucket_public_access_block";

/// What a resource of this type and address says against the privacy of a bucket, if it is one of a trail. Its arguments are told by their names.
pub(super) fn said(resource_type: &str, name: &str, argument: impl Fn(&str) -> Option<Value>) -> Option<Note> {
    let name = name.to_owned();
    match resource_type {
        // `public-read` and `public-read-write`; a bucket has no other ACL than these and `private`.
        BUCKET | ACL => {
            let acl = argument("acl")?.as_str()?.to_owned();
            acl.starts_with("public-").then_some(Note::BucketPublic { name, acl })
        }
        BLOCK => (argument("block_public_access")? == Value::Bool(false)).then_some(Note::BucketUnblocked { name }),
        _ => None,
    }
}

/// Whether the resource is about a bucket that another one makes.
pub(super) fn is_about_bucket(resource_type: &str) -> bool {
    [ACL, BLOCK].contains(&resource_type)
}
