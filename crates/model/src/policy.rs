//! The RAM policy of the user who submits a plan: its actions and nothing more (META, `ramActions`). What must
//! exist first is made by others, with permissions of their own.

use crate::api::Action;
use crate::json::{list, object, text};
use crate::plan::TrailPlan;

/// What an action can be allowed on, as RAM asks for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Every trail of the account in the home region: the trail is not there yet, or all are listed.
    AnyTrail,
    /// The trail itself.
    Trail,
    /// Nothing narrower than everything.
    Everything,
}

/// Actions that are allowed on the same resource.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// Such as `actiontrail:CreateTrail`.
    pub actions: Vec<String>,
    /// An ARN, or `*`.
    pub resource: String,
    /// A condition: operator, key, value.
    pub condition: Option<(&'static str, &'static str, &'static str)>,
}

/// DescribeTrails settles an outcome that is unknown, and GetTrailStatus shows that events arrive: whoever submits needs both.
const READS: [Action; 2] = [Action::DescribeTrails, Action::GetTrailStatus];

/// What the action can be allowed on. PutInsightSelectors is in no published list, so nothing narrower is known to work.
#[must_use]
pub fn scope(action: Action) -> Scope {
    use Action as A;
    match action {
        A::CreateTrail | A::DescribeTrails => Scope::AnyTrail,
        A::UpdateTrail | A::DeleteTrail | A::StartLogging | A::StopLogging | A::GetTrailStatus => Scope::Trail,
        A::DescribeRegions
        | A::PutDataEventSelector
        | A::GetDataEventSelector
        | A::DeleteDataEventSelector
        | A::ListDataEventServices
        | A::CreateDeliveryHistoryJob
        | A::GetDeliveryHistoryJob
        | A::ListDeliveryHistoryJobs
        | A::DeleteDeliveryHistoryJob
        | A::EnableInsight
        | A::DisableInsight
        | A::GetInsightTypes
        | A::PutInsightSelectors
        | A::GetInsightSelectors => Scope::Everything,
    }
}

/// What the submitter of this plan has to be allowed, the narrowest scope last known to work first.
#[must_use]
pub fn statements(plan: &TrailPlan, trail: &str) -> Vec<Statement> {
    let mut actions: Vec<Action> = Vec::new();
    for action in plan.calls.iter().map(|call| call.action).chain(READS) {
        if !actions.contains(&action) {
            actions.push(action);
        }
    }
    let statement = |of: Scope, resource: String| {
        let actions = actions.iter().filter(|action| scope(**action) == of);
        let actions: Vec<String> = actions.map(|action| format!("actiontrail:{}", action.name())).collect();
        (!actions.is_empty()).then_some(Statement { actions, resource, condition: None })
    };
    let trails = format!("acs:actiontrail:{}:{}:trail/", literal(&plan.home_region), literal(&plan.account));
    let of_plan = [
        statement(Scope::Trail, format!("{trails}{}", literal(trail))),
        statement(Scope::AnyTrail, format!("{trails}*")),
        statement(Scope::Everything, "*".to_owned()),
    ];
    of_plan.into_iter().flatten().chain([service_linked_role()]).collect()
}

/// ActionTrail's own role is made by the first call that needs it, with the caller's permission.
fn service_linked_role() -> Statement {
    Statement {
        actions: vec!["ram:CreateServiceLinkedRole".to_owned()],
        resource: "*".to_owned(),
        condition: Some(("StringEquals", "ram:ServiceName", "actiontrail.aliyuncs.com")),
    }
}

/// The statements as the JSON of a RAM policy.
#[must_use]
pub fn document(statements: &[Statement]) -> String {
    let statement = |statement: &Statement| {
        let actions = list(statement.actions.iter().map(|action| text(action)));
        let condition = statement
            .condition
            .map(|(operator, key, value)| ("Condition", object([(operator, object([(key, text(value))]))])));
        let members = [("Effect", text("Allow")), ("Action", actions), ("Resource", text(&statement.resource))];
        object(members.into_iter().chain(condition))
    };
    object([("Version", text("1")), ("Statement", list(statements.iter().map(statement)))])
}

/// The policy that a role of another account carries to write there (ruling C14: the system policy is named, not copied).
pub const DELIVERY_POLICY: &str = "AliyunActionTrailDeliveryPolicy";

/// The trust policy of that role, as the JSON that RAM takes: ActionTrail may assume it for trails of this account and no other.
#[must_use]
pub fn trust(source_account: &str) -> String {
    let service = format!("{}@actiontrail.aliyuncs.com", literal(source_account));
    let principal = object([("Service", list([text(&service)]))]);
    let statement = object([("Effect", text("Allow")), ("Action", text("sts:AssumeRole")), ("Principal", principal)]);
    object([("Version", text("1")), ("Statement", list([statement]))])
}

/// A part of an ARN in which nothing is a wildcard, a separator or a variable: RAM has no escape for them, and no part that keeps its rule
/// holds one. A draft must not open more than it says.
fn literal(part: &str) -> String {
    part.chars().map(|c| if c.is_ascii_alphanumeric() || matches!(c, '-' | '_') { c } else { '-' }).collect()
}

#[cfg(test)]
mod tests;
