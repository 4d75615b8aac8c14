//! A list of calls, read into a draft. What the draft cannot hold is found by planning it again and comparing.

use std::collections::HashMap;

use serde_json::{Map, Value};

use super::outcome::{Kind, Note, Read, Refusal};
use super::request;
use crate::api::Action;
use crate::draft::TrailDraft;
use crate::event::{InsightType, Selector, read_selectors};
use crate::plan::{Call, TrailPlan};
use crate::request::CreateTrailRequest;

/// Calls of a file. A plan has a dozen.
const CALL_LIMIT: usize = 10_000;

/// Bytes of a parameter. Twenty selectors with all that each can name have half of it.
pub(super) const PARAMETER_BYTES: usize = 200_000;

/// A call as a file tells it.
#[derive(Clone, Debug, Default)]
pub(super) struct Told {
    /// The operation's name, known or not.
    pub(super) action: String,
    /// Its parameters.
    pub(super) parameters: Map<String, Value>,
    /// The region that it goes to; empty where the file does not tell.
    pub(super) region: String,
    /// What of it could not be read.
    pub(super) notes: Vec<Note>,
}

impl Told {
    /// The name of the trail that it is about, where it tells one.
    fn trail(&self) -> Option<&str> {
        let name = self.parameters.get("Name").or_else(|| self.parameters.get("TrailName"));
        name.and_then(Value::as_str).filter(|name| !name.is_empty())
    }

    fn is(&self, action: Action) -> bool {
        self.action == action.name()
    }

    /// Whether it is an operation that changes something.
    fn changes(&self) -> bool {
        Action::from_name(&self.action).is_some_and(Action::is_write)
    }
}

/// The trails of a list of calls: each CreateTrail and the calls about it. A call that names no trail of the file is about the last one
/// before it. UpdateTrail of a trail that the file does not make stands for CreateTrail.
pub(super) fn trails(calls: Vec<Told>, kind: Kind) -> Result<(Vec<Note>, Vec<Vec<Told>>), Refusal> {
    let (mut early, mut trails) = (Vec::<Told>::new(), Vec::<Vec<Told>>::new());
    let mut places = HashMap::<String, usize>::new();
    if calls.len() > CALL_LIMIT {
        return Err(Refusal::TooMany { limit: CALL_LIMIT });
    }
    let only_changes = calls.iter().any(Told::changes);
    for call in calls {
        let is_long = |(_, value): &(&String, &Value)| value.as_str().is_some_and(|text| text.len() > PARAMETER_BYTES);
        if let Some((name, _)) = call.parameters.iter().find(is_long) {
            return Err(Refusal::TooLong { name: name.clone(), limit: PARAMETER_BYTES });
        }
        let place = call.trail().and_then(|name| places.get(name).copied());
        let is_first = place.is_none() && (call.trail().is_some() || trails.is_empty());
        if call.is(Action::CreateTrail) || call.is(Action::UpdateTrail) && is_first {
            if trails.len() >= super::TRAIL_LIMIT {
                return Err(Refusal::TooMany { limit: super::TRAIL_LIMIT });
            }
            // A change gives some settings up before UpdateTrail.
            let is_its = |one: &Told| call.is(Action::UpdateTrail) && one.trail() == call.trail();
            let (its, others) = early.into_iter().partition(is_its);
            early = others;
            places.extend(call.trail().map(|name| (name.to_owned(), trails.len())));
            trails.push([vec![call], its].concat());
        } else {
            let last = trails.len().checked_sub(1);
            match place.or(last).and_then(|place| trails.get_mut(place)) {
                Some(trail) => trail.push(call),
                None => early.push(call),
            }
        }
    }
    if trails.is_empty() {
        return Err(if only_changes { Refusal::NoSettings } else { Refusal::NoTrail { kind } });
    }
    let named = |call: Told| [vec![Note::Call { action: call.action }], call.notes].concat();
    Ok((early.into_iter().flat_map(named).collect(), trails))
}

/// Reads the calls of one trail, CreateTrail or UpdateTrail first. The problems are those of the parameters alone.
pub(super) fn read(kind: Kind, calls: &[Told], account: Option<&str>) -> Read {
    let empty = Told::default();
    let create = calls.first().unwrap_or(&empty);
    let (request, problems) = CreateTrailRequest::read(&create.parameters);
    let imported = request::from_request(&request, account);
    let mut draft = imported.draft;
    draft.home_region.clone_from(&create.region);
    let is_change = create.is(Action::UpdateTrail);
    // A change that says nothing of it leaves it as it is, which is on for most.
    draft.start_logging = is_change;
    // What is said of another trail is no part of this one.
    let is_other =
        |call: &Told| !name_of(create).is_empty() && call.trail().is_some_and(|name| name != name_of(create));
    for call in calls.iter().filter(|call| !is_other(call)) {
        later_call(call, &mut draft);
    }
    // A change gives the insights up by choosing none.
    draft.insights.on &= !is_change || !draft.insights.types.is_empty();
    let mut notes: Vec<Note> = is_change.then_some(Note::Change).into_iter().collect();
    notes.extend(calls.iter().flat_map(|call| call.notes.iter().cloned()));
    compare(calls, &draft, &mut notes);
    // What UpdateTrail does not say stays as it is, which is said already.
    let advice = if is_change { Vec::new() } else { imported.advice };
    Read { problems, advice, notes, ..Read::new(kind, draft) }
}

fn name_of(create: &Told) -> &str {
    create.trail().unwrap_or_default()
}

fn later_call(call: &Told, draft: &mut TrailDraft) {
    let text = |name: &str| call.parameters.get(name).and_then(Value::as_str);
    match Action::from_name(&call.action) {
        Some(Action::StartLogging) => draft.start_logging = true,
        Some(Action::StopLogging) => draft.start_logging = false,
        Some(Action::DeleteDataEventSelector) => draft.data_events.on = false,
        Some(Action::CreateDeliveryHistoryJob) => draft.backfill = true,
        Some(Action::EnableInsight) => insights(draft, text("InsightType").into_iter()),
        Some(Action::PutInsightSelectors) => {
            let selectors = selected(text("InsightSelectors"), "insightType");
            insights(draft, selectors.iter().map(String::as_str));
        }
        Some(Action::PutDataEventSelector) => {
            draft.data_events.on = true;
            draft.data_events.selectors = selectors(text("EventSelectors").unwrap_or_default()).0;
            let all_regions = call.parameters.get("IsTrailAllRegion");
            draft.data_events.all_regions = all_regions.is_some_and(is_true);
            draft.data_events.read_regions(text("TrailRegionIds").unwrap_or_default(), &draft.home_region);
        }
        _ => {}
    }
}

fn insights<'a>(draft: &mut TrailDraft, names: impl Iterator<Item = &'a str>) {
    if !draft.insights.on {
        draft.insights.on = true;
        draft.insights.types.clear();
    }
    for insight in names.filter_map(InsightType::from_wire) {
        if !draft.insights.types.contains(&insight) {
            draft.insights.types.push(insight);
        }
    }
}

/// A flag of a call. The Python SDK writes it with a capital.
fn is_true(value: &Value) -> bool {
    value.as_bool().unwrap_or_else(|| value.as_str().is_some_and(|text| text.eq_ignore_ascii_case("true")))
}

/// The data event selectors of a JSON text, and whether that is all it says.
fn selectors(text: &str) -> (Vec<Selector>, bool) {
    match super::json::parse(text).map(|json| read_selectors(&json)) {
        Ok(Ok(selectors)) => (selectors, true),
        Ok(Err((selectors, _))) => (selectors, false),
        Err(_) => (Vec::new(), false),
    }
}

/// One member of each selector of a JSON text.
fn selected(selectors: Option<&str>, member: &str) -> Vec<String> {
    let list: Option<Value> = selectors.and_then(|text| super::json::parse(text).ok());
    let list = list.as_ref().and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    list.iter().filter_map(|one| one.get(member)?.as_str().map(str::to_owned)).collect()
}

/// Names every later call, and every parameter of one, that the plan of the draft does not make as the file tells it; and the calls that
/// only the plan makes.
fn compare(told: &[Told], draft: &TrailDraft, notes: &mut Vec<Note>) {
    let is_change = told.first().is_some_and(|first| first.is(Action::UpdateTrail));
    let mut planned: Vec<Call> = TrailPlan::from(draft).calls.into_iter().skip(1).collect();
    for call in told.iter().skip(1) {
        let same = |one: &Call| one.action.name() == call.action;
        let best =
            planned.iter().enumerate().filter(|(_, one)| same(one)).min_by_key(|(_, one)| differing(call, one).len());
        let Some((place, best)) = best else {
            if is_change && gives_up(call, draft) {
                continue;
            }
            notes.push(Note::Call { action: call.action.clone() });
            continue;
        };
        let action = || call.action.clone();
        notes.extend(differing(call, best).into_iter().map(|name| Note::Parameter { action: action(), name }));
        let is_open = |note: &Note| matches!(note, Note::Expression { name } if name == "region" || name == "RegionId");
        if call.region.is_empty() && !draft.home_region.is_empty() {
            // A variable is named already.
            if !call.notes.iter().any(is_open) {
                notes.push(Note::RegionOpen { action: action() });
            }
        } else if call.region != draft.home_region {
            notes.push(Note::Parameter { action: action(), name: "region".to_owned() });
        }
        planned.remove(place);
    }
    notes.extend(planned.into_iter().map(|call| Note::CallAdded { action: call.action.name() }));
}

/// Whether the call takes from a trail what the design does not have: no plan of a new trail has such a call.
fn gives_up(call: &Told, draft: &TrailDraft) -> bool {
    draft.name == call.trail().unwrap_or_default()
        && match Action::from_name(&call.action) {
            Some(Action::StopLogging) => !draft.start_logging,
            Some(Action::DeleteDataEventSelector) => !draft.data_events.on,
            Some(Action::PutInsightSelectors) => !draft.insights.on,
            _ => false,
        }
}

/// The parameters that are not told and planned alike.
fn differing(told: &Told, planned: &Call) -> Vec<String> {
    let planned_as = |name: &str| planned.parameters.iter().find(|(one, _)| one == name).map(|(_, value)| value);
    let differ = |(name, value): &(&String, &Value)| {
        !planned_as(name).is_some_and(|planned| is_alike(name, value, &planned.to_string()))
    };
    let mut names: Vec<String> = told.parameters.iter().filter(differ).map(|(name, _)| name.clone()).collect();
    let missing = planned.parameters.iter().filter(|(name, _)| !told.parameters.contains_key(name));
    names.extend(missing.map(|(name, _)| name.clone()));
    names
}

/// Whether a value is told and planned alike: as texts, as the selectors that they mean, or as the JSON that they hold.
fn is_alike(name: &str, told: &Value, planned: &str) -> bool {
    let told = told.as_str().map_or_else(|| told.to_string(), str::to_owned);
    if name == "EventSelectors" {
        let (told, is_whole) = selectors(&told);
        return is_whole && told == selectors(planned).0;
    }
    let as_json = |text: &str| super::json::parse(text).ok().filter(|value| value.is_array());
    told == planned || as_json(&told).is_some_and(|told| Some(told) == as_json(planned))
}
