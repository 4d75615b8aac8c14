//! The plan: what must exist first, then every call in order. What is shown is what is sent.

use crate::api::Action;
use crate::destination::{self, Destination, Encryption, Kind};
use crate::draft::TrailDraft;
use crate::event::{DataEvents, Insights};
use crate::json;
use crate::name;
use crate::named::Named;
use crate::request::CreateTrailRequest;

mod argument;
mod delivery_role;
mod fingerprint;
mod update;

pub use argument::Argument;
pub use delivery_role::{DeliveryRole, foreign_account};
pub use fingerprint::Fingerprint;
pub use update::{Change, FIXED};

/// What a design does, in order. It may be incomplete: [`ValidPlan`](crate::check::ValidPlan) is the checked one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrailPlan {
    /// The account the calls are made in.
    pub account: String,
    /// The region whose endpoint takes the calls.
    pub home_region: String,
    /// What must exist before the first call. Shown and exported, never sent.
    pub prerequisites: Vec<Prerequisite>,
    /// The calls. CreateTrail is the first, StartLogging the second when it is chosen, so that a refused later call never leaves the trail dark.
    pub calls: Vec<Call>,
}

/// One API call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    /// The operation.
    pub action: Action,
    /// Its parameters under their wire names, in the order in which they are shown.
    pub parameters: Vec<(String, Argument)>,
}

/// Something that must exist before the first call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Prerequisite {
    /// A Log Service project (Log Service CreateProject). ActionTrail makes the Logstore itself (ruling C13).
    LogProject { project: String, region: String },
    /// An OSS bucket (OSS PutBucket, PutBucketEncryption).
    Bucket { bucket: String, region: String, encryption: Encryption, kms_key: String },
    /// MaxCompute must be activated. Who makes the project its name tells: `project_to_make`.
    MaxComputeActivated { project: String, region: String, quota: String },
    /// The project or bucket of another account, and the role that it is written to with. CreateTrail makes none, and only an administrator
    /// of that account can.
    ForeignResource { kind: Kind, resource: String, role_arn: String },
    /// The role of another account: it trusts ActionTrail of the source account and carries `AliyunActionTrailDeliveryPolicy`. It is there
    /// once, for all destinations that are written to with it.
    DeliveryRole { kinds: Vec<Kind>, role_arn: String, source_account: String },
}

impl Prerequisite {
    /// Whether somebody says that it is there before the calls go out, which cannot look: what is made new for this design, and what belongs
    /// to another account.
    #[must_use]
    pub fn must_be_ticked(&self) -> bool {
        !matches!(self, Prerequisite::MaxComputeActivated { .. })
    }

    /// Whether it is made new for this design, in the account of the trail.
    #[must_use]
    pub fn must_be_made(&self) -> bool {
        matches!(self, Prerequisite::LogProject { .. } | Prerequisite::Bucket { .. })
    }

    /// The MaxCompute project that is to be made, because ActionTrail makes none but `actiontrail_<account id>` (ruling C2). Its quota is
    /// given as it is made; that of a project of ActionTrail is set in the console alone.
    #[must_use]
    pub fn project_to_make(&self) -> Option<&str> {
        let Prerequisite::MaxComputeActivated { project, .. } = self else {
            return None;
        };
        let rest = project.strip_prefix(name::MAX_COMPUTE_PROJECT.prefix);
        (!rest.is_some_and(|rest| rest.is_empty() || name::is_account_id(rest))).then_some(project)
    }

    /// Its stable name.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Prerequisite::LogProject { .. } => "log-project",
            Prerequisite::Bucket { .. } => "bucket",
            Prerequisite::MaxComputeActivated { .. } => "max-compute-activated",
            Prerequisite::ForeignResource { .. } => "foreign-resource",
            Prerequisite::DeliveryRole { .. } => "delivery-role",
        }
    }

    /// It as indented JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        let facts = match self {
            Prerequisite::LogProject { project, region } => {
                vec![("project", json::text(project)), ("region", json::text(region))]
            }
            Prerequisite::Bucket { bucket, region, encryption, kms_key } => vec![
                ("bucket", json::text(bucket)),
                ("region", json::text(region)),
                ("encryption", json::text(encryption.wire())),
                ("kmsKey", json::text(kms_key)),
            ],
            Prerequisite::MaxComputeActivated { project, region, quota } => {
                vec![("project", json::text(project)), ("region", json::text(region)), ("quota", json::text(quota))]
            }
            Prerequisite::ForeignResource { kind, resource, role_arn } => vec![
                ("destination", json::text(kind.wire())),
                ("resource", json::text(resource)),
                ("account", json::text(&foreign_account(*kind, resource, role_arn))),
            ],
            Prerequisite::DeliveryRole { kinds, role_arn, source_account } => {
                let kinds: Vec<String> = kinds.iter().map(|kind| json::text(kind.wire())).collect();
                vec![
                    ("destinations", ["[", &kinds.join(", "), "]"].concat()),
                    ("roleArn", json::text(role_arn)),
                    ("sourceAccount", json::text(source_account)),
                ]
            }
        };
        json::object([("kind", json::text(self.code()))].into_iter().chain(facts))
    }
}

impl Call {
    /// The CreateTrail of a draft, complete or not.
    #[must_use]
    pub fn create_trail(draft: &TrailDraft) -> Call {
        Call { action: Action::CreateTrail, parameters: CreateTrailRequest::from(draft).parameters() }
    }

    /// A call with parameters in this order.
    #[must_use]
    pub fn new<const N: usize>(action: Action, parameters: [(&str, Argument); N]) -> Call {
        Call { action, parameters: parameters.into_iter().map(|(name, value)| (name.to_owned(), value)).collect() }
    }

    /// The body of the post: the parameters as one indented JSON object, in their order.
    #[must_use]
    pub fn body(&self) -> String {
        json::object(self.parameters.iter().map(|(name, value)| (name.as_str(), value.to_json())))
    }
}

impl From<&TrailDraft> for CreateTrailRequest {
    /// The request of the active branches. Total: what cannot be built whole is left out. `EventRW` and `TrailRegion` are always written.
    fn from(draft: &TrailDraft) -> CreateTrailRequest {
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let mut request = CreateTrailRequest {
            name: some(&draft.name),
            event_rw: some(&draft.event_rw),
            trail_region: some(&draft.trail_region),
            is_organization_trail: draft.organization_trail.then_some(true),
            ..CreateTrailRequest::default()
        };
        for destination in destination::ALL.iter().filter(|destination| destination.is_on(draft)) {
            (destination.write)(draft, &mut request);
        }
        request
    }
}

impl From<&TrailDraft> for TrailPlan {
    /// The plan of a draft, complete or not.
    fn from(draft: &TrailDraft) -> TrailPlan {
        let create = Call::create_trail(draft);
        let start =
            draft.start_logging.then(|| Call::new(Action::StartLogging, [("Name", draft.name.as_str().into())]));
        let mut calls: Vec<Call> = [Some(create), start].into_iter().flatten().collect();
        calls.extend(Insights::calls(draft));
        calls.extend(DataEvents::calls(draft));
        calls.extend(draft.backfill.then(|| backfill(draft)));
        let on = destination::ALL.iter().filter(|destination| destination.is_on(draft));
        TrailPlan {
            account: draft.account_id.clone(),
            home_region: draft.home_region.clone(),
            prerequisites: each_role_once(on.flat_map(|destination| prerequisites(destination, draft))),
            calls,
        }
    }
}

/// What a destination needs first. In another account that is its resource, too.
fn prerequisites(destination: &Destination, draft: &TrailDraft) -> Vec<Prerequisite> {
    let mut all = (destination.prerequisites)(draft);
    if let Some(Prerequisite::DeliveryRole { role_arn, .. }) = all.first() {
        let (kind, resource) = (destination.kind, draft.text(&destination.resource_parameter).to_owned());
        let role_arn = role_arn.clone();
        all.insert(0, Prerequisite::ForeignResource { kind, resource, role_arn });
    }
    all
}

/// Destinations that are written to with the same role need it once. A role without a name may yet be another one.
fn each_role_once(prerequisites: impl Iterator<Item = Prerequisite>) -> Vec<Prerequisite> {
    let mut all: Vec<Prerequisite> = Vec::new();
    for prerequisite in prerequisites {
        let Prerequisite::DeliveryRole { kinds, role_arn, .. } = &prerequisite else {
            all.push(prerequisite);
            continue;
        };
        let known = all.iter_mut().find_map(|one| match one {
            Prerequisite::DeliveryRole { kinds, role_arn: other, .. } if other == role_arn && !other.is_empty() => {
                Some(kinds)
            }
            _ => None,
        });
        match known {
            Some(known) => known.extend(kinds),
            None => all.push(prerequisite),
        }
    }
    all
}

/// CreateDeliveryHistoryJob. It has no ClientToken (META: one job however often the call is sent): a token that the design gives would be the
/// same for the next backfill of the name, which would then be none. Whoever sends the call knows what is a repeat, and adds one.
fn backfill(draft: &TrailDraft) -> Call {
    Call::new(Action::CreateDeliveryHistoryJob, [("TrailName", draft.name.as_str().into())])
}

#[cfg(test)]
mod tests;
