//! What CreateTrail or DescribeTrails answered: trails as they are.

use serde_json::{Map, Value};

use super::outcome::{Kind, Note, Read, Refusal, share};
use super::request;
use crate::api::Action;
use crate::name;
use crate::reading::Members;
use crate::request::CreateTrailRequest;
use crate::trail::meaningful;

/// Members of an answer that are no settings: who, when and where.
const FACTS: [&str; 12] = [
    "RequestId",
    "HomeRegion",
    "Region",
    "Status",
    "TrailArn",
    "OrganizationId",
    "OssBucketLocation",
    "CreateTime",
    "UpdateTime",
    "StartLoggingTime",
    "StopLoggingTime",
    "HostId",
];
/// The facts that are read, each a text.
const READ: [&str; 4] = ["HomeRegion", "Region", "Status", "TrailArn"];
/// The states of a trail. A new one is off until it is started.
const STATES: [&str; 3] = ["Enable", "Disable", "Fresh"];
/// Members of a list's answer that say nothing of its trails.
const OF_LIST: [&str; 3] = ["TrailList", "RequestId", "HostId"];
/// Says where the next page of the list begins.
const NEXT_PAGE: &str = "NextToken";
/// Members that only an answer has.
const SIGNS: [&str; 6] = ["RequestId", "HomeRegion", "TrailArn", "CreateTime", "OssBucketLocation", "Status"];
/// What SDKs put around an answer.
const WRAPPING: [&str; 3] = ["headers", "statusCode", "body"];

/// Trails of an answer, and what else it says.
pub(super) struct Answer<'a> {
    trails: Vec<&'a Map<String, Value>>,
    notes: Vec<Note>,
}

/// The trails in a JSON value, if it is an answer: a list, a list in an object, one trail, or any of these as an SDK wraps it.
pub(super) fn find(json: &Value) -> Option<Answer<'_>> {
    let of = |trails| Answer { trails, notes: Vec::new() };
    match json {
        Value::Array(list) => {
            let trails: Option<Vec<_>> = list.iter().map(|item| item.as_object().filter(|one| is_trail(one))).collect();
            trails.filter(|trails| !trails.is_empty()).map(of)
        }
        Value::Object(object) => match (object.get("TrailList"), object.get("body")) {
            (Some(Value::Array(list)), _) => Some(of_list(object, list)),
            (_, Some(body)) if object.keys().all(|name| WRAPPING.contains(&name.as_str())) => find(body),
            _ => is_trail(object).then(|| of(vec![object])),
        },
        _ => None,
    }
}

fn of_list<'a>(answer: &Map<String, Value>, list: &'a [Value]) -> Answer<'a> {
    let mut notes = Vec::new();
    for (place, _) in list.iter().enumerate().filter(|(_, item)| !item.is_object()) {
        notes.push(Note::Value { name: ["TrailList[", &place.to_string(), "]"].concat() });
    }
    let is_told = |value: &Value| !value.is_null() && value.as_str() != Some("");
    for (name, _) in answer.iter().filter(|(name, value)| !OF_LIST.contains(&name.as_str()) && is_told(value)) {
        notes.push(if name == NEXT_PAGE { Note::MoreTrails } else { Note::Member { name: name.clone() } });
    }
    Answer { trails: list.iter().filter_map(Value::as_object).collect(), notes }
}

fn is_trail(object: &Map<String, Value>) -> bool {
    object.contains_key("Name") && SIGNS.iter().any(|sign| object.contains_key(*sign))
}

/// Reads the trails.
pub(super) fn read(answer: Answer<'_>, account: Option<&str>) -> Result<Vec<Read>, Refusal> {
    let mut reads: Vec<Read> = answer.trails.iter().map(|trail| read_one(trail, account)).collect();
    if reads.is_empty() {
        return Err(Refusal::NoTrail { kind: Kind::Answer });
    }
    share(answer.notes, &mut reads);
    Ok(reads)
}

fn read_one(trail: &Map<String, Value>, account: Option<&str>) -> Read {
    let of = Members(trail);
    let mut settings = Map::new();
    let mut notes = Vec::new();
    for (name, value) in trail {
        let is_nothing = value.is_null() || value.as_str().is_some_and(|text| meaningful(Some(text)).is_none());
        let is_unreadable = READ.contains(&name.as_str()) && !value.is_string()
            || name == "Status" && !value.as_str().is_some_and(|status| STATES.contains(&status));
        if !is_nothing && is_unreadable {
            notes.push(Note::Value { name: name.clone() });
        }
        if is_nothing || FACTS.contains(&name.as_str()) {
            continue;
        }
        if Action::CreateTrail.parameters().iter().any(|parameter| parameter.name == name) {
            settings.insert(name.clone(), value.clone());
        } else {
            notes.push(Note::Member { name: name.clone() });
        }
    }
    let (request, problems) = CreateTrailRequest::read(&settings);
    let arn = of.text("TrailArn").unwrap_or_default();
    let owner = arn.split(':').nth(3).filter(|id| name::is_account_id(id));
    let imported = request::from_request(&request, owner.or(account));
    let mut draft = imported.draft;
    draft.home_region = of.text("HomeRegion").or_else(|| of.text("Region")).unwrap_or_default();
    // The answer of CreateTrail does not say. A state that is none is named, and counts as not told.
    let state = of.text("Status").filter(|status| STATES.contains(&status.as_str()));
    draft.start_logging = state.as_deref().is_none_or(|status| status == "Enable");
    let also_tells = Vec::from_iter(state.map(|_| Action::StartLogging));
    Read { problems, advice: imported.advice, notes, also_tells, ..Read::new(Kind::Answer, draft) }
}
