//! What a configuration makes before its trails: projects and buckets. One that a trail delivers to is a new one of the design; what of it
//! the design does not hold is named.

use hcl::expr::{Expression, TraversalOperator};
use hcl::structure::Block;
use serde_json::Value;

use super::{argument, is_repeated, labels, literal};
use crate::destination::Encryption;
use crate::draft::{DestinationAccount, ResourceKind, TrailDraft};
use crate::import::outcome::Read;

/// The regions of the file's providers.
pub(super) struct Regions<'a> {
    pub(super) home: &'a str,
    pub(super) by_alias: Vec<(String, String)>,
    /// The providers that trails name.
    pub(super) of_trails: Vec<&'a str>,
}

impl Regions<'_> {
    /// Where a resource is made: `provider = alicloud.bucket`, or the region of the provider without a name.
    pub(super) fn of(&self, block: &Block) -> Option<&str> {
        let Some(provider) = argument(block, "provider") else { return Some(self.home) };
        let (_, alias) = reference(provider)?;
        self.by_alias.iter().find(|(name, _)| name == alias).map(|(_, region)| region.as_str())
    }
}

/// Sets what the blocks tell of the trails, and whether that is all that they deliver to. Answers which of the blocks are read whole.
pub(super) fn read(blocks: &[&Block], regions: &Regions<'_>, reads: &mut [Read]) -> Vec<bool> {
    let mut whole = vec![false; blocks.len()];
    let mut buckets = Vec::new();
    // What else there is of encryption, this reads none of.
    let mut is_held_all = !blocks.iter().any(|block| labels(block).get(1) == Some(&ENCRYPTION));
    for (block, whole) in blocks.iter().zip(&mut whole) {
        let ["resource", kind, label] = labels(block)[..] else { continue };
        // With `count = 0` nothing is made.
        let Some(region) = regions.of(block).filter(|_| !is_repeated(block)) else { continue };
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
        // The region of the provider may be one that only a run knows.
        is_held_all &= !is_made || !region.is_empty() && rules.iter().all(|rule| !is_rule(rule) || is_held(rule));
        *whole = is_made && is_rule_held && has_only_texts(block, known);
    }
    for (block, whole) in blocks.iter().zip(&mut whole) {
        *whole |= regions.of(block).is_some() && is_of_bucket(block, &buckets);
    }
    // A provider is there for what names it.
    for (place, block) in blocks.iter().enumerate() {
        let Some(alias) = text(block, "alias").filter(|_| labels(block) == ["provider", "alicloud"]) else { continue };
        let names_it =
            |other: &Block| argument(other, "provider").and_then(reference).is_some_and(|(_, name)| name == alias);
        let is_of_trail =
            regions.of_trails.contains(&alias.as_str()) && regions.by_alias.iter().any(|(name, _)| *name == alias);
        let is_used = is_of_trail || blocks.iter().zip(&whole).any(|(other, whole)| *whole && names_it(other));
        if is_used && let Some(whole) = whole.get_mut(place) {
            *whole = true;
        }
    }
    reads.iter_mut().for_each(|read| read.makes_destinations = is_held_all && makes_all(&read.draft));
    whole
}

/// Whether the file makes every destination: in another account, what it names is all that there is to tell. Of a MaxCompute project only the
/// quota shows it.
fn makes_all(draft: &TrailDraft) -> bool {
    let (sls, oss, max_compute) = (&draft.sls, &draft.oss, &draft.max_compute);
    let is_named = |account, role: &str| account == DestinationAccount::Another && !role.is_empty();
    let all = [
        (sls.on, sls.project_kind == ResourceKind::New || is_named(sls.account, &sls.role_arn)),
        (oss.on, oss.bucket_kind == ResourceKind::New || is_named(oss.account, &oss.role_arn)),
        (max_compute.on, !max_compute.quota.is_empty() || is_named(max_compute.account, &max_compute.role_arn)),
    ];
    all.iter().any(|(is_on, _)| *is_on) && all.iter().all(|(is_on, is_made)| !is_on || *is_made)
}

/// A resource of its own for what a block in the bucket says as well.
const ENCRYPTION: &str = "alicloud_oss_bucket_server_side_encryption";
const RULE: &str = "server_side_encryption_rule";

/// Whether the block has no other arguments than these, and each says its text itself. Its provider is looked at by [`Regions`].
fn has_only_texts(block: &Block, known: &[&str]) -> bool {
    let mut names = block.body.attributes().map(hcl::Attribute::key).filter(|name| *name != "provider");
    names.all(|name| known.contains(&name) && text(block, name).is_some())
}

/// Whether the block is an encryption rule, or makes some where Terraform runs.
fn is_rule(block: &Block) -> bool {
    matches!(labels(block)[..], [RULE] | ["dynamic", RULE])
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
pub(super) fn reference(expression: &Expression) -> Option<(&str, &str)> {
    let Expression::Traversal(traversal) = expression else { return None };
    match (&traversal.expr, traversal.operators.first()?) {
        (Expression::Variable(first), TraversalOperator::GetAttr(second)) => Some((first.as_str(), second.as_str())),
        _ => None,
    }
}
