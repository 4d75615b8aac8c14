//! The plan: what must exist first, then every call in order. What is shown is what is sent.

use serde::ser::{SerializeMap, Serializer};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::api::Action;
use crate::destination::{self, Encryption, Kind};
use crate::draft::TrailDraft;
use crate::event::{DataEvents, Insights};
use crate::request::CreateTrailRequest;

mod fingerprint;

pub use fingerprint::Fingerprint;

/// Hexadecimal digits: 128 bits tell any two trails apart.
const CLIENT_TOKEN_LENGTH: usize = 32;

/// What a design does, in order. It may be incomplete: [`ValidPlan`](crate::check::ValidPlan) is the checked one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Call {
    /// The operation.
    pub action: Action,
    /// Its parameters under their wire names, in the order in which they are shown.
    #[serde(serialize_with = "in_order")]
    pub parameters: Vec<(String, Value)>,
}

/// Something that must exist before the first call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Prerequisite {
    /// A Log Service project (Log Service CreateProject). ActionTrail makes the Logstore itself (ruling C13).
    LogProject { project: String, region: String },
    /// An OSS bucket (OSS PutBucket, PutBucketEncryption).
    Bucket { bucket: String, region: String, encryption: Encryption, kms_key: String },
    /// MaxCompute must be activated; ActionTrail makes the project.
    MaxComputeActivated { project: String, region: String, quota: String },
    /// The role of another account: it trusts ActionTrail of the source account and carries `AliyunActionTrailDeliveryPolicy`.
    DeliveryRole {
        #[serde(rename = "destination")]
        kind: Kind,
        role_arn: String,
        source_account: String,
    },
}

impl Prerequisite {
    /// Whether it is made new for this design, so that it must be ticked as made before the calls go out.
    #[must_use]
    pub fn must_be_made(&self) -> bool {
        matches!(self, Prerequisite::LogProject { .. } | Prerequisite::Bucket { .. })
    }
}

impl Call {
    /// A call with parameters in this order.
    #[must_use]
    pub fn new<const N: usize>(action: Action, parameters: [(&str, Value); N]) -> Call {
        Call { action, parameters: parameters.into_iter().map(|(name, value)| (name.to_owned(), value)).collect() }
    }

    /// The body of the post: the parameters as one indented JSON object, in their order.
    #[must_use]
    pub fn body(&self) -> String {
        struct InOrder<'a>(&'a [(String, Value)]);
        impl Serialize for InOrder<'_> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                in_order(self.0, serializer)
            }
        }
        serde_json::to_string_pretty(&InOrder(&self.parameters)).unwrap_or_default()
    }
}

fn in_order<S: Serializer>(parameters: &[(String, Value)], serializer: S) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(Some(parameters.len()))?;
    for (name, value) in parameters {
        map.serialize_entry(name, value)?;
    }
    map.end()
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
        let create = Call { action: Action::CreateTrail, parameters: CreateTrailRequest::from(draft).parameters() };
        let start = draft.start_logging.then(|| Call::new(Action::StartLogging, [("Name", json!(draft.name))]));
        let mut calls: Vec<Call> = [Some(create), start].into_iter().flatten().collect();
        calls.extend(Insights::calls(draft));
        calls.extend(DataEvents::calls(draft));
        calls.extend(draft.backfill.then(|| backfill(draft)));
        let on = destination::ALL.iter().filter(|destination| destination.is_on(draft));
        TrailPlan {
            account: draft.account_id.clone(),
            home_region: draft.home_region.clone(),
            prerequisites: on.flat_map(|destination| (destination.prerequisites)(draft)).collect(),
            calls,
        }
    }
}

/// CreateDeliveryHistoryJob. Its ClientToken (ASCII, at most 64 characters, META) is the same each time for the same trail, so that the
/// API starts one job however often the call is sent.
fn backfill(draft: &TrailDraft) -> Call {
    let trail = json!([draft.account_id, draft.home_region, draft.name]);
    let token: String = Fingerprint::of(&trail).to_string().chars().take(CLIENT_TOKEN_LENGTH).collect();
    Call::new(Action::CreateDeliveryHistoryJob, [("TrailName", json!(draft.name)), ("ClientToken", json!(token))])
}

#[cfg(test)]
mod tests;
