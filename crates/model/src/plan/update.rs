//! The plan that makes a trail what a design says. What was not read of the trail stays as it is, and what the design does not change is
//! not sent again.

use super::{Call, Prerequisite, TrailPlan, backfill};
use crate::api::Action;
use crate::check::ValidPlan;
use crate::destination;
use crate::draft::TrailDraft;
use crate::event::{DataEvents, Insights};
use crate::field::FieldId;
use crate::import::Live;
use crate::request::CreateTrailRequest;
use crate::trail::is_service_linked;

mod since;

/// A setting that the plan changes: texts as the API writes them, empty where there is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The parameter's field, or the checkbox that stands for a call of its own.
    pub field: FieldId,
    /// As it was read.
    pub before: String,
    /// As it will be.
    pub after: String,
}

/// The fields that an update cannot change (META UpdateTrail): a trail keeps them for life.
pub const FIXED: [FieldId; 4] =
    [FieldId::TrailName, FieldId::AccountId, FieldId::HomeRegion, FieldId::OrganizationTrail];

impl Call {
    /// The UpdateTrail of a draft, complete or not: every field, with an empty text where there is none. Whether an absent parameter keeps
    /// or clears is not documented, an empty one clears (section 1.5 of the API notes).
    #[must_use]
    pub fn update_trail(draft: &TrailDraft) -> Call {
        let request = CreateTrailRequest::from(draft);
        let value = |name: &str| request.text(&FieldId::from_wire(name)).unwrap_or_default().into();
        let parameters = Action::UpdateTrail.parameters().iter().map(|one| (one.name.to_owned(), value(one.name)));
        Call { action: Action::UpdateTrail, parameters: parameters.collect() }
    }
}

impl TrailPlan {
    /// What makes this trail what the draft says, complete or not. No calls where it is that already.
    #[must_use]
    pub fn update(draft: &TrailDraft, live: &Live) -> TrailPlan {
        let (draft, before) = (&fixed(draft, live), live.draft());
        let mut calls = Vec::new();
        let insights = insights(draft, &before, live);
        let are_dropped = !draft.insights.on;
        // They need all events of all regions, so they go before the trail may give those up, and come after it has them.
        if are_dropped {
            calls.extend(insights.clone());
        }
        if !settings(draft, live).is_empty() {
            calls.push(Call::update_trail(draft));
        }
        calls.extend(logging(draft, live));
        if !are_dropped {
            calls.extend(insights);
        }
        calls.extend(data_events(draft, &before, live));
        calls.extend(draft.backfill.then(|| backfill(draft)));
        let known = TrailPlan::from(&before).prerequisites;
        let is_new = |prerequisite: &Prerequisite| !known.contains(prerequisite);
        TrailPlan {
            account: draft.account_id.clone(),
            home_region: draft.home_region.clone(),
            prerequisites: TrailPlan::from(draft).prerequisites.into_iter().filter(is_new).collect(),
            calls,
        }
    }

    /// What the update changes, in the order of the parameters. Empty where it makes no call.
    #[must_use]
    pub fn changes(draft: &TrailDraft, live: &Live) -> Vec<Change> {
        let (draft, before) = (&fixed(draft, live), live.draft());
        let mut changes = settings(draft, live);
        if logging(draft, live).is_some() {
            let text = |on: bool| on.to_string();
            changes.push(Change {
                field: FieldId::StartLogging,
                before: text(!draft.start_logging),
                after: text(draft.start_logging),
            });
        }
        if !insights(draft, &before, live).is_empty() {
            let after = if draft.insights.on { types(&draft.insights) } else { Vec::new() };
            let was: Vec<&str> = live.insights.iter().flatten().map(|kind| kind.wire()).collect();
            changes.push(Change { field: FieldId::Insights, before: was.join(", "), after: after.join(", ") });
        }
        if data_events(draft, &before, live).is_some() {
            changes.push(Change { field: FieldId::DataEvents, before: selected(&before), after: selected(draft) });
        }
        if draft.backfill {
            changes.push(Change { field: FieldId::Backfill, before: String::new(), after: true.to_string() });
        }
        changes
    }
}

impl ValidPlan {
    /// What makes this trail what the checked design says.
    #[must_use]
    pub fn update(&self, live: &Live) -> TrailPlan {
        TrailPlan::update(self.draft(), live)
    }
}

/// The draft with what cannot change as the trail has it.
fn fixed(draft: &TrailDraft, live: &Live) -> TrailDraft {
    let before = live.draft();
    TrailDraft {
        name: before.name,
        account_id: before.account_id,
        home_region: before.home_region,
        organization_trail: before.organization_trail,
        ..draft.clone()
    }
}

/// The parameters of UpdateTrail that change. A role that the service has filled in is none that the design gives up by naming none.
fn settings(draft: &TrailDraft, live: &Live) -> Vec<Change> {
    let (before, after) = (live.trail.request(), CreateTrailRequest::from(draft));
    let is_filled_in = |field: &FieldId, before: &str, after: &str| {
        let of = |destination: &&&destination::Destination| destination.role_parameter.parameter() == field.parameter();
        let is_kept = destination::ALL.iter().find(of).is_some_and(|destination| destination.is_on(draft));
        is_kept && after.is_empty() && is_service_linked(before)
    };
    let change = |name: &str| {
        let field = FieldId::from_wire(name);
        let text = |request: &CreateTrailRequest| request.text(&field).unwrap_or_default().to_owned();
        let (before, after) = (text(&before), text(&after));
        (before != after && !is_filled_in(&field, &before, &after)).then_some(Change { field, before, after })
    };
    Action::UpdateTrail.parameters().iter().filter_map(|parameter| change(parameter.name)).collect()
}

/// Starts or stops it; neither where it is not known how it is.
fn logging(draft: &TrailDraft, live: &Live) -> Option<Call> {
    let is_logging = live.is_logging()?;
    let action = if draft.start_logging { Action::StartLogging } else { Action::StopLogging };
    (is_logging != draft.start_logging).then(|| Call::new(action, [("Name", draft.name.as_str().into())]))
}

/// Switches types on for the account that it does not have on, and chooses anew. Where its types were not read, those are taken for on that
/// the trail chose before. Types stay on for the account when the trail drops them: other trails may have chosen them.
fn insights(draft: &TrailDraft, before: &TrailDraft, live: &Live) -> Vec<Call> {
    let chosen = |draft: &TrailDraft| if draft.insights.on { types(&draft.insights) } else { Vec::new() };
    let Some(was) = live.insights.as_ref().filter(|_| chosen(draft) != chosen(before)) else {
        return Vec::new();
    };
    if !draft.insights.on {
        let none = [("TrailName", draft.name.as_str().into()), ("InsightSelectors", "[]".into())];
        return vec![Call::new(Action::PutInsightSelectors, none)];
    }
    let on = live.enabled_insights.as_ref().unwrap_or(was);
    let is_needed = |call: &Call| {
        let kind = call.parameters.first().map(|(_, kind)| kind.to_string());
        call.action != Action::EnableInsight || !on.iter().any(|one| kind.as_deref() == Some(one.wire()))
    };
    Insights::calls(draft).into_iter().filter(is_needed).collect()
}

fn types(insights: &Insights) -> Vec<&'static str> {
    insights.types.iter().map(|kind| kind.wire()).collect()
}

fn data_events(draft: &TrailDraft, before: &TrailDraft, live: &Live) -> Option<Call> {
    let (now, was) = (DataEvents::calls(draft), DataEvents::calls(before));
    if live.data_events.is_none() || now == was {
        return None;
    }
    let none = || Call::new(Action::DeleteDataEventSelector, [("TrailName", draft.name.as_str().into())]);
    Some(now.unwrap_or_else(none))
}

/// The selectors and the regions that they hold for, as they are sent; empty without data events.
fn selected(draft: &TrailDraft) -> String {
    let parameters = DataEvents::calls(draft).map(|call| call.parameters).unwrap_or_default();
    let told = parameters.into_iter().filter(|(name, value)| {
        matches!(name.as_str(), "EventSelectors" | "TrailRegionIds")
            || *value == true.into() && name == "IsTrailAllRegion"
    });
    let told: Vec<String> =
        told.map(|(name, value)| if value == true.into() { name } else { value.to_string() }).collect();
    told.join(" · ")
}

#[cfg(test)]
mod tests;
