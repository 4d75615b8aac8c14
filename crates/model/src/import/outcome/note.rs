//! What is to be known of a file beside its design.

use super::Read;

/// Something in the file that the design does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// A UTF-8 byte order mark at the start, passed over.
    ByteOrderMark,
    /// A member or argument that means nothing to us.
    Member { name: String },
    /// A member without a value that can be read: of another type, or one that the API does not have.
    Value { name: String },
    /// A member that says more than the design holds; the rest of it is read.
    Partly { name: String },
    /// A parameter that is empty: UpdateTrail clears it, CreateTrail has nothing to clear.
    Cleared { name: String },
    /// An argument whose value is known only where the file is run.
    Expression { name: String },
    /// An argument that is a variable, whose default was taken.
    Default { name: String },
    /// Another Terraform block, by its address.
    Block { name: String },
    /// An operation that is no part of a plan.
    Call { action: String },
    /// A call that the design makes and the file does not.
    CallAdded { action: &'static str },
    /// A parameter of a later call whose value the design does not hold.
    Parameter { action: String, name: String },
    /// A later call whose region the file does not tell, where it tells that of the first.
    RegionOpen { action: String },
    /// An option of the command line. Its value is not repeated: it may be a key.
    Option { name: String },
    /// Another command of a script.
    Command { word: String, line: usize },
    /// Something that must exist first, by its code.
    Prerequisite { code: String },
    /// The fingerprint in the file is not that of the plan that was read.
    Fingerprint { stated: String },
    /// One more trail in a file that is read as one.
    Trail { name: String },
    /// The answer is one page of several.
    MoreTrails,
    /// The file changes a trail that is there. What it does not set is as the trail has it, which the file does not tell.
    Change,
    /// A trail that a plan of Terraform destroys.
    TrailDestroyed { name: String },
    /// A trail that a plan of Terraform destroys to make it anew.
    TrailReplaced { name: String },
    /// A trail that a plan of Terraform leaves as it is and no longer manages.
    TrailForgotten { name: String },
    /// A bucket that a trail delivers to is open to the public, by the ACL that the resource of this address gives it.
    BucketPublic { name: String, acl: String },
    /// The resource of this address does not keep the public out of a bucket that a trail delivers to.
    BucketUnblocked { name: String },
    /// Terraform met an error while it planned.
    PlanErrored,
    /// A plan of Terraform that is not all that is to be done.
    PlanIncomplete,
}

impl Note {
    /// The codes of what is said for alarm: events are lost, or open to others, or nobody can tell from the file what happens to the trails.
    pub const ALARMS: &'static [&'static str] =
        &["trail-destroyed", "trail-replaced", "bucket-public", "bucket-unblocked", "plan-errored", "plan-incomplete"];

    /// Whether it is said for alarm.
    #[must_use]
    pub fn is_alarm(&self) -> bool {
        Note::ALARMS.contains(&self.code())
    }

    /// The stable kebab-case name.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Note::ByteOrderMark => "byte-order-mark",
            Note::Member { .. } => "member",
            Note::Value { .. } => "value",
            Note::Partly { .. } => "partly",
            Note::Cleared { .. } => "cleared",
            Note::Expression { .. } => "expression",
            Note::Default { .. } => "default",
            Note::Block { .. } => "block",
            Note::Call { .. } => "call",
            Note::CallAdded { .. } => "call-added",
            Note::Parameter { .. } => "parameter",
            Note::RegionOpen { .. } => "region-open",
            Note::Option { .. } => "option",
            Note::Command { .. } => "command",
            Note::Prerequisite { .. } => "prerequisite",
            Note::Fingerprint { .. } => "fingerprint",
            Note::Trail { .. } => "trail",
            Note::MoreTrails => "more-trails",
            Note::Change => "change",
            Note::TrailDestroyed { .. } => "trail-destroyed",
            Note::TrailReplaced { .. } => "trail-replaced",
            Note::TrailForgotten { .. } => "trail-forgotten",
            Note::BucketPublic { .. } => "bucket-public",
            Note::BucketUnblocked { .. } => "bucket-unblocked",
            Note::PlanErrored => "plan-errored",
            Note::PlanIncomplete => "plan-incomplete",
        }
    }
}

/// Most notes that a file as a whole adds up to. Beyond it, only its first trail tells them: copies of thousands for each of thousands of
/// trails are more than a page holds.
const SHARED_NOTES: usize = 20_000;

/// Has every trail tell what is said of its file as a whole, after what is said of the trail itself.
pub(in crate::import) fn share(notes: Vec<Note>, reads: &mut [Read]) {
    let is_small = notes.len() * reads.len() <= SHARED_NOTES;
    if let Some((first, others)) = reads.split_first_mut() {
        for read in others.iter_mut().filter(|_| is_small) {
            read.notes.extend(notes.iter().cloned());
        }
        first.notes.extend(notes);
    }
}
