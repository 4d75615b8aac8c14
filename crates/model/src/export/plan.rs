//! The whole plan as JSON: prerequisites and every call, with the fingerprint that ties a review to a run.

use super::{Format, FormatId, LeftOut, Source};
use crate::json;
use crate::plan::{Call, Prerequisite};

pub(super) static PLAN: Format =
    Format { id: FormatId::Plan, extension: "plan.json", media_type: "application/json", render };

pub(super) fn leaves_out(source: Source<'_>) -> Vec<LeftOut> {
    LeftOut::in_design(source, &[LeftOut::ChangeReference])
}

fn render(source: Source<'_>) -> String {
    let plan = source.plan();
    let problems = source.problems();
    let problems = (problems > 0).then(|| ("problems", problems.to_string()));
    let head = [("kind", json::text("trail-plan")), ("version", "1".to_owned())];
    let body = [
        ("fingerprint", json::text(&plan.fingerprint().to_string())),
        ("account", json::text(&plan.account)),
        ("homeRegion", json::text(&plan.home_region)),
        ("prerequisites", json::list(plan.prerequisites.iter().map(Prerequisite::to_json))),
        ("calls", json::list(plan.calls.iter().map(call))),
    ];
    let mut text = json::object(head.into_iter().chain(problems).chain(body));
    text.push('\n');
    text
}

fn call(call: &Call) -> String {
    json::object([("action", json::text(call.action.name())), ("parameters", call.body())])
}
