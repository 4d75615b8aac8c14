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

/// The role that ActionTrail assumes where the design names none, and the policy that it carries (META, REAL).
pub const SERVICE_LINKED_ROLE: &str = "AliyunServiceRoleForActionTrail";
/// The service that the role belongs to.
pub const SERVICE: &str = "actiontrail.aliyuncs.com";

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
    let trails = format!("acs:actiontrail:{}:{}:trail/", literal(&plan.home_region), literal(&plan.account));
    let of_plan = [
        statement(&actions, &[Scope::Trail], format!("{trails}{}", literal(trail))),
        statement(&actions, &[Scope::AnyTrail], format!("{trails}*")),
        statement(&actions, &[Scope::Everything], "*".to_owned()),
    ];
    of_plan.into_iter().flatten().chain([service_linked_role()]).collect()
}

/// What the proxy's user has to be allowed for all that a page reads through it: the trails of the account in every region, and nothing
/// that changes one.
#[must_use]
pub fn read_statements(account: &str) -> Vec<Statement> {
    let reads: Vec<Action> = Action::ALL.iter().filter(|action| !action.is_write()).copied().collect();
    let trails = format!("acs:actiontrail:*:{}:trail/*", literal(account));
    let of_trails = statement(&reads, &[Scope::Trail, Scope::AnyTrail], trails);
    of_trails.into_iter().chain(statement(&reads, &[Scope::Everything], "*".to_owned())).collect()
}

/// The actions of these scopes on their resource; nothing without one.
fn statement(actions: &[Action], of: &[Scope], resource: String) -> Option<Statement> {
    let actions = actions.iter().filter(|action| of.contains(&scope(**action)));
    let actions: Vec<String> = actions.map(|action| format!("actiontrail:{}", action.name())).collect();
    (!actions.is_empty()).then_some(Statement { actions, resource, condition: None })
}

/// ActionTrail's own role is made by the first call that needs it, with the caller's permission.
fn service_linked_role() -> Statement {
    Statement {
        actions: vec!["ram:CreateServiceLinkedRole".to_owned()],
        resource: "*".to_owned(),
        condition: Some(("StringEquals", "ram:ServiceName", SERVICE)),
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
    trust_of(&trusted(source_account))
}

/// ActionTrail, as far as it acts for trails of this account.
pub(crate) fn trusted(source_account: &str) -> String {
    format!("{}@{SERVICE}", literal(source_account))
}

/// The trust policy of a role in the trail's own account.
#[must_use]
pub fn own_trust() -> String {
    trust_of(SERVICE)
}

fn trust_of(service: &str) -> String {
    let principal = object([("Service", list([text(service)]))]);
    let statement = object([("Effect", text("Allow")), ("Action", text("sts:AssumeRole")), ("Principal", principal)]);
    object([("Version", text("1")), ("Statement", list([statement]))])
}

/// The name that a policy for this trail goes by: 1 to 128 letters, digits and hyphens (RAM API CreatePolicy).
pub(crate) fn policy_name(purpose: &str, trail: &str) -> String {
    let name = format!("{purpose}-{}", literal(trail).replace('_', "-"));
    name.chars().take(128).collect::<String>().trim_end_matches('-').to_owned()
}

/// A part of an ARN in which nothing is a wildcard, a separator or a variable: RAM has no escape for them, and no part that keeps its rule
/// holds one. A draft must not open more than it says.
fn literal(part: &str) -> String {
    part.chars().map(|c| if c.is_ascii_alphanumeric() || matches!(c, '-' | '_') { c } else { '-' }).collect()
}

#[cfg(test)]
mod tests;
