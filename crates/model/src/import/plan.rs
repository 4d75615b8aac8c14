//! The plan as it is exported: its calls, and what must exist first.

use serde_json::{Map, Value};

use super::calls::{self, Told};
use super::outcome::{Kind, Note, Read, Refusal};
use crate::api::Action;
use crate::destination::Encryption;
use crate::draft::{ResourceKind, TrailDraft};
use crate::named::Named;
use crate::plan::{Call, Fingerprint, Prerequisite, TrailPlan};
use crate::reading::Members;

/// The version of plans that is written ([`export::ALL`](crate::export::ALL)).
const PLAN_VERSION: u64 = 1;
const MEMBERS: [&str; 8] =
    ["kind", "version", "problems", "fingerprint", "account", "homeRegion", "prerequisites", "calls"];

/// Whether the object is a plan.
pub(super) fn is_one(file: &Map<String, Value>) -> bool {
    file.get("kind").is_some_and(|kind| kind == "trail-plan")
}

/// Reads a plan.
pub(super) fn read(file: &Map<String, Value>) -> Result<Read, Refusal> {
    let of = Members(file);
    let version = version(file)?.unwrap_or_default();
    if version > PLAN_VERSION {
        return Err(Refusal::Newer { version });
    }
    let text = |name: &str| match file.get(name) {
        None => Ok(String::new()),
        Some(Value::String(text)) => Ok(text.clone()),
        Some(_) => Err(Refusal::Value { name: name.to_owned() }),
    };
    let (account, region) = (text("account")?, text("homeRegion")?);
    if let Some(name) =
        ["calls", "prerequisites"].iter().find(|name| file.get(**name).is_some_and(|one| !one.is_array()))
    {
        return Err(Refusal::Value { name: (*name).to_owned() });
    }
    let mut told = Vec::new();
    for (index, item) in of.items("calls").iter().enumerate() {
        let place = ["calls[", &index.to_string(), "]"].concat();
        told.push(call(item, &region, &place).ok_or(Refusal::Value { name: place })?);
    }
    let fingerprint = fingerprint(&account, &region, &told);
    let (mut notes, trails) = calls::trails(told, Kind::Plan)?;
    let mut trails = trails.into_iter();
    let trail = trails.next().ok_or(Refusal::NoTrail { kind: Kind::Plan })?;
    let is_change = trail.first().is_some_and(|first| first.action == Action::UpdateTrail.name());
    let mut read = calls::read(Kind::Plan, &trail, Some(&account));
    read.draft.account_id = account;
    for item in of.items("prerequisites") {
        prerequisite(item, &mut read.draft);
    }
    notes.append(&mut read.notes);
    let name =
        |trail: &[Told]| Members(&trail.first().map(|call| call.parameters.clone()).unwrap_or_default()).text("Name");
    notes.extend(trails.map(|trail| Note::Trail { name: name(&trail).unwrap_or_default() }));
    let plan = TrailPlan::from(&read.draft);
    // The design of a change makes a trail, and its calls are others: its fingerprint is that of the calls in the file.
    compare(of, &plan, if is_change { fingerprint } else { Some(plan.fingerprint()) }, &mut notes);
    let others = file.keys().filter(|name| !MEMBERS.contains(&name.as_str()));
    notes.extend(others.map(|name| Note::Member { name: name.clone() }));
    Ok(Read { notes, ..read })
}

/// The version that a file states: a whole number, if it states one.
pub(super) fn version(file: &Map<String, Value>) -> Result<Option<u64>, Refusal> {
    let Some(stated) = file.get("version") else { return Ok(None) };
    stated.as_u64().map(Some).ok_or_else(|| Refusal::Value { name: "version".to_owned() })
}

fn call(item: &Value, region: &str, place: &str) -> Option<Told> {
    let action = item.get("action")?.as_str()?.to_owned();
    let parameters = item.get("parameters")?.as_object()?.clone();
    let others = item.as_object()?.keys().filter(|name| !["action", "parameters"].contains(&name.as_str()));
    let notes = others.map(|name| Note::Member { name: [place, ".", name].concat() }).collect();
    Some(Told { action, parameters, region: region.to_owned(), notes })
}

/// The fingerprint of the calls as the file tells them; `None` where one is none of ours.
fn fingerprint(account: &str, region: &str, told: &[Told]) -> Option<Fingerprint> {
    let argument = |value: &Value| match value {
        Value::String(text) => Some(text.as_str().into()),
        Value::Bool(on) => Some((*on).into()),
        _ => None,
    };
    let call = |told: &Told| {
        let action = Action::from_name(&told.action)?;
        let known = |name: &String| action.parameters().iter().any(|one| one.name == name);
        let parameters = told
            .parameters
            .iter()
            .map(|(name, value)| Some((Some(name).filter(|name| known(name))?.clone(), argument(value)?)));
        Some(Call { action, parameters: parameters.collect::<Option<_>>()? })
    };
    let calls = told.iter().map(call).collect::<Option<_>>()?;
    let plan =
        TrailPlan { account: account.to_owned(), home_region: region.to_owned(), prerequisites: Vec::new(), calls };
    Some(plan.fingerprint())
}

/// Sets what only a prerequisite tells: that a resource is new, and how it is made.
fn prerequisite(item: &Value, draft: &mut TrailDraft) {
    let text = |name: &str| item.get(name).and_then(Value::as_str).unwrap_or_default();
    match text("kind") {
        "log-project" => draft.sls.project_kind = ResourceKind::New,
        "bucket" => {
            draft.oss.bucket_kind = ResourceKind::New;
            text("region").clone_into(&mut draft.oss.region);
            text("kmsKey").clone_into(&mut draft.oss.kms_key);
            draft.oss.encryption = Encryption::from_wire(text("encryption")).unwrap_or(draft.oss.encryption);
        }
        "max-compute-activated" => text("quota").clone_into(&mut draft.max_compute.quota),
        _ => {}
    }
}

/// Names the prerequisites that the draft does not have as they are told, and a fingerprint that is another.
fn compare(of: Members<'_>, plan: &TrailPlan, fingerprint: Option<Fingerprint>, notes: &mut Vec<Note>) {
    let planned: Vec<Value> =
        plan.prerequisites.iter().filter_map(|one| serde_json::from_str(&Prerequisite::to_json(one)).ok()).collect();
    for told in of.items("prerequisites").iter().filter(|told| !planned.contains(told)) {
        let code = told.get("kind").and_then(Value::as_str).unwrap_or_default().to_owned();
        notes.push(Note::Prerequisite { code });
    }
    let fingerprint = fingerprint.map(|one| one.to_string());
    let stated = of.text("fingerprint").filter(|stated| Some(stated) != fingerprint.as_ref());
    notes.extend(stated.map(|stated| Note::Fingerprint { stated }));
}
