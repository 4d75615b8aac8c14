//! A list of calls, read into a draft. What the draft cannot hold is found by planning it again and comparing.

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

/// The trails of a list of calls: each CreateTrail and the calls that follow it, up to the next one.
pub(super) fn trails(calls: Vec<Told>) -> Result<(Vec<Note>, Vec<Vec<Told>>), Refusal> {
    let (mut notes, mut trails) = (Vec::new(), Vec::<Vec<Told>>::new());
    if calls.len() > CALL_LIMIT {
        return Err(Refusal::TooMany { limit: CALL_LIMIT });
    }
    for call in calls {
        let is_long = |(_, value): &(&String, &Value)| value.as_str().is_some_and(|text| text.len() > PARAMETER_BYTES);
        if let Some((name, _)) = call.parameters.iter().find(is_long) {
            return Err(Refusal::TooLong { name: name.clone(), limit: PARAMETER_BYTES });
        }
        if call.action == Action::CreateTrail.name() {
            trails.push(vec![call]);
        } else if let Some(trail) = trails.last_mut() {
            trail.push(call);
        } else {
            notes.push(Note::Call { action: call.action });
            notes.extend(call.notes);
        }
    }
    Ok((notes, trails))
}

/// Reads the calls of one trail, CreateTrail first. The problems are those of the parameters alone.
pub(super) fn read(kind: Kind, calls: &[Told], account: Option<&str>) -> Read {
    let empty = Told::default();
    let create = calls.first().unwrap_or(&empty);
    let (request, problems) = CreateTrailRequest::read(&create.parameters);
    let imported = request::from_request(&request, account);
    let mut draft = imported.draft;
    draft.home_region.clone_from(&create.region);
    draft.start_logging = false;
    for call in calls {
        later_call(call, &mut draft);
    }
    let mut notes: Vec<Note> = calls.iter().flat_map(|call| call.notes.iter().cloned()).collect();
    compare(calls, &draft, &mut notes);
    Read { kind, draft, problems, advice: imported.advice, notes }
}

fn later_call(call: &Told, draft: &mut TrailDraft) {
    let text = |name: &str| call.parameters.get(name).and_then(Value::as_str);
    match Action::from_name(&call.action) {
        Some(Action::StartLogging) => draft.start_logging = true,
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
    let mut planned: Vec<Call> = TrailPlan::from(draft).calls.into_iter().skip(1).collect();
    for call in told.iter().skip(1) {
        let same = |one: &Call| one.action.name() == call.action;
        let best =
            planned.iter().enumerate().filter(|(_, one)| same(one)).min_by_key(|(_, one)| differing(call, one).len());
        let Some((place, best)) = best else {
            notes.push(Note::Call { action: call.action.clone() });
            continue;
        };
        let action = || call.action.clone();
        notes.extend(differing(call, best).into_iter().map(|name| Note::Parameter { action: action(), name }));
        if call.region != draft.home_region {
            notes.push(Note::Parameter { action: action(), name: "region".to_owned() });
        }
        planned.remove(place);
    }
    notes.extend(planned.into_iter().map(|call| Note::CallAdded { action: call.action.name() }));
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
