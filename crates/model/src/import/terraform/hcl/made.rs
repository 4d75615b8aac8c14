//! What a configuration makes before its trails: projects and buckets. One that a trail delivers to is a new one of the design; what of it
//! the design does not hold is named.

use hcl::expr::{Expression, TraversalOperator};
use hcl::structure::Block;
use serde_json::Value;

use super::{argument, labels, literal};
use crate::destination::Encryption;
use crate::draft::{DestinationAccount, ResourceKind, TrailDraft};
use crate::import::outcome::Read;

/// The regions of the file's providers.
pub(super) struct Regions<'a> {
    pub(super) home: &'a str,
    pub(super) by_alias: Vec<(String, String)>,
}

impl Regions<'_> {
    /// Where a resource is made: `provider = alicloud.bucket`, or the region of the provider without a name.
    fn of(&self, block: &Block) -> Option<&str> {
        let Some(provider) = argument(block, "provider") else { return Some(self.home) };
        let (_, alias) = reference(provider)?;
        self.by_alias.iter().find(|(name, _)| name == alias).map(|(_, region)| region.as_str())
    }
}

/// Sets what the blocks tell of the trails, and answers which of them are read whole.
pub(super) fn read(blocks: &[&Block], regions: &Regions<'_>, reads: &mut [Read]) -> Vec<bool> {
    let mut whole = vec![false; blocks.len()];
    let mut buckets = Vec::new();
    for (block, whole) in blocks.iter().zip(&mut whole) {
        let ["resource", kind, label] = labels(block)[..] else { continue };
        let Some(region) = regions.of(block) else { continue };
        let mut made = |make: fn(&Block, &str, &str, &mut TrailDraft) -> bool| {
            // Several trails may deliver to the same.
            reads.iter_mut().fold(false, |is_made, read| {
                let home = read.draft.home_region.clone();
                make(block, region, &home, &mut read.draft) || is_made
            })
        };
        let (is_made, known): (bool, &[&str]) = match kind {
            "alicloud_log_project" => (made(log_project), &["project_name"]),
            "alicloud_oss_bucket" => (made(bucket), &["bucket"]),
            "alicloud_maxcompute_project" => (made(max_compute), &["project_name", "default_quota"]),
            _ => continue,
        };
        if is_made && kind == "alicloud_oss_bucket" {
            buckets.push(label.to_owned());
        }
        let rules: Vec<&Block> = block.body.blocks().collect();
        let is_rule_held = match rules.as_slice() {
            [] => true,
            [rule] => kind == "alicloud_oss_bucket" && is_held(rule),
            _ => false,
        };
        *whole = is_made && is_rule_held && has_only_texts(block, known);
    }
    for (block, whole) in blocks.iter().zip(&mut whole) {
        *whole |= regions.of(block).is_some() && is_of_bucket(block, &buckets);
    }
    // A provider is there for what names it.
    for (place, block) in blocks.iter().enumerate() {
        let alias = argument(block, "alias").and_then(literal);
        let names_it = |other: &&Block| {
            argument(other, "provider")
                .and_then(reference)
                .is_some_and(|(_, name)| alias.as_ref().is_some_and(|one| one == name))
        };
        let is_used = alias.is_some() && blocks.iter().zip(&whole).any(|(other, whole)| *whole && names_it(other));
        if labels(block) == ["provider", "alicloud"]
            && is_used
            && let Some(whole) = whole.get_mut(place)
        {
            *whole = true;
        }
    }
    whole
}

const RULE: &str = "server_side_encryption_rule";

/// Whether the block has no other arguments than these, and each says its text itself. Its provider is looked at by [`Regions`].
fn has_only_texts(block: &Block, known: &[&str]) -> bool {
    let mut names = block.body.attributes().map(hcl::Attribute::key).filter(|name| *name != "provider");
    names.all(|name| known.contains(&name) && text(block, name).is_some())
}

/// Whether the draft holds all that the encryption rule says.
fn is_held(rule: &Block) -> bool {
    let known: &[&str] = match algorithm(rule) {
        Encryption::None => return false,
        Encryption::Aes256 => &["sse_algorithm"],
        Encryption::Kms => &["sse_algorithm", "kms_master_key_id"],
    };
    rule.identifier() == RULE && rule.body.blocks().next().is_none() && has_only_texts(rule, known)
}

/// The algorithm that the rule names; none where the form has no such one.
fn algorithm(rule: &Block) -> Encryption {
    match text(rule, "sse_algorithm").as_deref() {
        Some("AES256") => Encryption::Aes256,
        Some("KMS") => Encryption::Kms,
        _ => Encryption::None,
    }
}

pub(super) fn text(block: &Block, name: &str) -> Option<String> {
    match literal(argument(block, name)?)? {
        Value::String(text) => Some(text),
        _ => None,
    }
}

fn log_project(block: &Block, region: &str, _: &str, draft: &mut TrailDraft) -> bool {
    let is_it = draft.sls.on
        && draft.sls.account == DestinationAccount::Current
        && text(block, "project_name").as_ref() == Some(&draft.sls.project)
        && draft.region_or_home(&draft.sls.region) == region;
    if is_it {
        draft.sls.project_kind = ResourceKind::New;
    }
    is_it
}

fn bucket(block: &Block, region: &str, home: &str, draft: &mut TrailDraft) -> bool {
    let oss = &mut draft.oss;
    let is_it =
        oss.on && oss.account == DestinationAccount::Current && text(block, "bucket").as_ref() == Some(&oss.bucket);
    if !is_it {
        return false;
    }
    let rule = block.body.blocks().find(|inner| inner.identifier() == RULE);
    oss.bucket_kind = ResourceKind::New;
    oss.encryption = rule.map_or(Encryption::None, algorithm);
    oss.kms_key = rule.and_then(|rule| text(rule, "kms_master_key_id")).unwrap_or_default();
    oss.region = if region == home { String::new() } else { region.to_owned() };
    true
}

fn max_compute(block: &Block, region: &str, _: &str, draft: &mut TrailDraft) -> bool {
    let is_it = draft.max_compute.on
        && draft.max_compute.account == DestinationAccount::Current
        && text(block, "project_name").as_ref() == Some(&draft.max_compute.project)
        && draft.region_or_home(&draft.max_compute.region) == region;
    if is_it {
        draft.max_compute.quota = text(block, "default_quota").unwrap_or_default();
    }
    is_it
}

/// Whether the block says of a bucket that is read what every new bucket is: private, and closed to the public.
fn is_of_bucket(block: &Block, buckets: &[String]) -> bool {
    let says = match labels(block)[..] {
        ["resource", "alicloud_oss_bucket_public_access_block", _] => ("block_public_access", Value::Bool(true)),
        ["resource", "alicloud_oss_bucket_acl", _] => ("acl", Value::String("private".to_owned())),
        _ => return false,
    };
    let of = argument(block, "bucket").and_then(reference);
    let is_ours =
        of.is_some_and(|(kind, label)| kind == "alicloud_oss_bucket" && buckets.iter().any(|one| one == label));
    let is_all = block.body.attributes().all(|one| ["provider", "bucket", says.0].contains(&one.key()));
    is_ours
        && is_all
        && argument(block, says.0).and_then(literal) == Some(says.1)
        && block.body.blocks().next().is_none()
}

/// The first two names of a reference: `alicloud_oss_bucket.this.bucket`.
fn reference(expression: &Expression) -> Option<(&str, &str)> {
    let Expression::Traversal(traversal) = expression else { return None };
    match (&traversal.expr, traversal.operators.first()?) {
        (Expression::Variable(first), TraversalOperator::GetAttr(second)) => Some((first.as_str(), second.as_str())),
        _ => None,
    }
}
