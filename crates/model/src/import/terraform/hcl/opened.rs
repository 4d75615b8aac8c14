//! Blocks that open a bucket of a trail to the public.

use hcl::structure::Block;

use super::made::reference;
use super::{argument, labels, literal};
use crate::import::outcome::{Note, Read};
use crate::import::terraform::public;
use crate::import::terraform::used::BUCKET;

/// What the block says against the privacy of a bucket that a trail delivers to.
pub(super) fn note(block: &Block, others: &[&Block], is_used: impl Fn(&Block) -> bool, reads: &[Read]) -> Option<Note> {
    let ["resource", resource_type, _] = labels(block)[..] else { return None };
    let is_of_trail = if public::is_about_bucket(resource_type) {
        let bucket = argument(block, "bucket")?;
        let is_it = |label: &str| others.iter().any(|one| labels(one) == ["resource", BUCKET, label] && is_used(one));
        let name = literal(bucket).and_then(|name| Some(name.as_str()?.to_owned()));
        reference(bucket).is_some_and(|(kind, label)| kind == BUCKET && is_it(label))
            || name.is_some_and(|name| reads.iter().any(|read| read.draft.oss.on && read.draft.oss.bucket == name))
    } else {
        is_used(block)
    };
    is_of_trail
        .then(|| public::said(resource_type, &labels(block).join("."), |name| literal(argument(block, name)?)))?
}
