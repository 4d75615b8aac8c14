//! The whole plan as JSON: prerequisites and every call, with the fingerprint that ties a review to a run.

use serde::Serialize;

use super::{Format, Source, pretty};
use crate::plan::{Call, Prerequisite};

pub(super) static PLAN: Format = Format { id: "plan", extension: "plan.json", media_type: "application/json", render };

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Document<'a> {
    kind: &'static str,
    version: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    problems: Option<usize>,
    fingerprint: String,
    account: &'a str,
    home_region: &'a str,
    prerequisites: &'a [Prerequisite],
    calls: &'a [Call],
}

fn render(source: Source<'_>) -> String {
    let plan = source.plan();
    pretty(&Document {
        kind: "trail-plan",
        version: 1,
        problems: match source {
            Source::Checked(_) => None,
            Source::Draft(_, count) => Some(count),
        },
        fingerprint: plan.fingerprint().to_string(),
        account: &plan.account,
        home_region: &plan.home_region,
        prerequisites: &plan.prerequisites,
        calls: &plan.calls,
    })
}
