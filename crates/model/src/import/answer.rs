//! What CreateTrail or DescribeTrails answered: trails as they are.

use serde_json::{Map, Value};

use super::outcome::{Kind, Note, Read, Refusal};
use super::request;
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
/// Members that only an answer has.
const SIGNS: [&str; 6] = ["RequestId", "HomeRegion", "TrailArn", "CreateTime", "OssBucketLocation", "Status"];
/// What SDKs put around an answer.
const WRAPPING: [&str; 3] = ["headers", "statusCode", "body"];

/// The trails in a JSON value, if it is an answer: a list, a list in an object, one trail, or any of these as an SDK wraps it.
pub(super) fn find(json: &Value) -> Option<Vec<&Map<String, Value>>> {
    match json {
        Value::Array(list) => {
            let trails: Option<Vec<_>> = list.iter().map(|item| item.as_object().filter(|one| is_trail(one))).collect();
            trails.filter(|trails| !trails.is_empty())
        }
        Value::Object(object) => match (object.get("TrailList"), object.get("body")) {
            (Some(Value::Array(list)), _) => Some(list.iter().filter_map(Value::as_object).collect()),
            (_, Some(body)) if object.keys().all(|name| WRAPPING.contains(&name.as_str())) => find(body),
            _ => is_trail(object).then(|| vec![object]),
        },
        _ => None,
    }
}

fn is_trail(object: &Map<String, Value>) -> bool {
    object.contains_key("Name") && SIGNS.iter().any(|sign| object.contains_key(*sign))
}

/// Reads the trails.
pub(super) fn read(trails: &[&Map<String, Value>], account: Option<&str>) -> Result<Vec<Read>, Refusal> {
    let reads: Vec<Read> = trails.iter().map(|trail| read_one(trail, account)).collect();
    if reads.is_empty() { Err(Refusal::NoTrail { kind: Kind::Answer }) } else { Ok(reads) }
}

fn read_one(trail: &Map<String, Value>, account: Option<&str>) -> Read {
    let of = Members(trail);
    let mut settings = Map::new();
    let mut notes = Vec::new();
    for (name, value) in trail {
        let is_nothing = value.is_null() || value.as_str().is_some_and(|text| meaningful(Some(text)).is_none());
        if is_nothing || FACTS.contains(&name.as_str()) {
            continue;
        }
        if crate::api::Action::CreateTrail.parameters().iter().any(|parameter| parameter.name == name) {
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
    // A new trail is off until it is started; the answer of CreateTrail does not say.
    draft.start_logging = of.text("Status").is_none_or(|status| status == "Enable");
    Read { kind: Kind::Answer, draft, problems, advice: imported.advice, notes }
}
