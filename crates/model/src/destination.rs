//! The three places that a trail delivers to: one file each, one row each.

use crate::advice::Advice;
use crate::draft::{DestinationAccount, TrailDraft};
use crate::field::FieldId;
use crate::named::Named;
use crate::plan::Prerequisite;
use crate::problem::{Issue, Problem};
use crate::request::CreateTrailRequest;

mod max_compute;
mod oss;
mod sls;

pub use max_compute::MaxComputeDraft;
pub use oss::{Encryption, OssDraft};
pub use sls::SlsDraft;

macro_rules! destinations {
    ($($(#[$doc:meta])* $kind:ident, $name:literal, $row:path;)+) => {
        /// The kinds of destination.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Kind {
            $($(#[$doc])* $kind,)+
        }

        /// All destinations, in the order of the page.
        pub const ALL: &[&Destination] = &[$(&$row),+];

        impl Named for Kind {
            const NAMES: &'static [(&'static str, Self)] = &[$(($name, Kind::$kind)),+];
        }

        impl Kind {
            /// The row of this kind.
            #[must_use]
            pub fn row(self) -> &'static Destination {
                match self {
                    $(Kind::$kind => &$row,)+
                }
            }
        }
    };
}

destinations! {
    /// Log Service.
    Sls, "sls", sls::SLS;
    /// Object Storage Service.
    Oss, "oss", oss::OSS;
    /// MaxCompute.
    MaxCompute, "max-compute", max_compute::MAX_COMPUTE;
}

/// What the rest of the program has to know about a destination.
#[derive(Debug)]
pub struct Destination {
    /// Which one.
    pub kind: Kind,
    /// The checkbox that turns it on.
    pub switch: FieldId,
    /// The control that says whose resource it is.
    pub account: FieldId,
    /// The parameter that names the resource, and without which there is no such destination.
    pub resource_parameter: FieldId,
    /// The parameter that names the role.
    pub role_parameter: FieldId,
    /// Every control of its group, in the order of the page.
    pub controls: &'static [FieldId],
    /// The controls of the branch that is not active: they keep their values and send none.
    pub inactive: fn(&TrailDraft) -> &'static [FieldId],
    /// Writes the active branch into the request.
    pub write: fn(&TrailDraft, &mut CreateTrailRequest),
    /// The problems that only the form knows: parts of what could not be built.
    pub check: fn(&TrailDraft, &mut Vec<Problem>),
    /// Its advice.
    pub advise: fn(&TrailDraft, &mut Vec<Advice>),
    /// What must exist first; in another account the role, from which the plan knows that the resource must be there too.
    pub prerequisites: fn(&TrailDraft) -> Vec<Prerequisite>,
    /// Reads it from a request. The account is the trail's, where it is known.
    pub read: fn(&CreateTrailRequest, Option<&str>, &mut TrailDraft),
    /// Where events land, as a reader would look for them.
    pub landing: fn(&TrailDraft) -> Option<Landing>,
}

/// Where the events of a design land. Facts for the reader, derived and never sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Landing {
    /// The Logstore in the project that ActionTrail makes.
    Logstore { project_arn: Option<String>, logstore: String },
    /// The folder of the objects; `{YYYY}/{MM}/{DD}` stands for the day in UTC.
    Objects { bucket: String, path: String },
    /// The table, and the project it lies in.
    Table { project_arn: Option<String>, table: String },
}

impl Destination {
    /// Whether the design delivers there.
    #[must_use]
    pub fn is_on(&self, draft: &TrailDraft) -> bool {
        draft.is_on(&self.switch)
    }

    /// The destination that a control belongs to.
    #[must_use]
    pub fn of(field: &FieldId) -> Option<&'static Destination> {
        ALL.iter().find(|destination| destination.switch == *field || destination.controls.contains(field)).copied()
    }
}

/// Where the events of a design land, by destination.
#[must_use]
pub fn landings(draft: &TrailDraft) -> Vec<(Kind, Landing)> {
    let on = ALL.iter().filter(|destination| destination.is_on(draft));
    on.filter_map(|destination| Some((destination.kind, (destination.landing)(draft)?))).collect()
}

/// The values that are kept in the draft and not sent: those of destinations that are off and of branches that are not active.
#[must_use]
pub fn kept_values(draft: &TrailDraft) -> Vec<FieldId> {
    let mut kept = Vec::new();
    for destination in ALL {
        let inactive = if destination.is_on(draft) { (destination.inactive)(draft) } else { destination.controls };
        kept.extend(inactive.iter().filter(|field| !draft.text(field).is_empty()).cloned());
    }
    kept
}

/// The role that a destination in another account is written to with.
fn delivery_role(kind: Kind, role_arn: &str, draft: &TrailDraft) -> Vec<Prerequisite> {
    let (role_arn, source_account) = (role_arn.to_owned(), draft.account_id.clone());
    vec![Prerequisite::DeliveryRole { kinds: vec![kind], role_arn, source_account }]
}

/// `None` for an empty text: an empty field is a parameter that is not set.
fn some(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

/// A part that is missing from something assembled.
fn require(draft: &TrailDraft, field: FieldId, problems: &mut Vec<Problem>) {
    if draft.text(&field).is_empty() {
        problems.push(Problem::new(field, Issue::Required {}));
    }
}

/// Whose resource an imported destination is: another account's where its account is known to differ from the trail's.
fn account_of(resource_account: Option<&str>, known: Option<&str>) -> DestinationAccount {
    match (resource_account, known) {
        (Some(resource), Some(known)) if resource != known => DestinationAccount::Another,
        _ => DestinationAccount::Current,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_of_its_kind_and_under_its_name() {
        for (destination, (name, kind)) in ALL.iter().zip(Kind::NAMES) {
            assert_eq!((destination.kind, kind.row().kind), (*kind, *kind));
            assert_eq!(Kind::from_wire(name), Some(*kind));
        }
    }

    #[test]
    fn a_control_belongs_to_one_destination() {
        for destination in ALL {
            for field in destination.controls.iter().chain([&destination.switch]) {
                assert_eq!(Destination::of(field).map(|of| of.kind), Some(destination.kind), "{field:?}");
            }
        }
    }
}
