//! The plan as it is exported: its calls, and what must exist first.

use serde_json::{Map, Value};

use super::calls::{self, Told};
use super::outcome::{Kind, Note, Read, Refusal};
use crate::destination::Encryption;
use crate::draft::{ResourceKind, TrailDraft};
use crate::named::Named;
use crate::plan::{Prerequisite, TrailPlan};
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
    let version = file.get("version").and_then(Value::as_u64).unwrap_or_default();
    if version > PLAN_VERSION {
        return Err(Refusal::Newer { version });
    }
    let text = |name: &str| match file.get(name) {
        None => Ok(String::new()),
        Some(Value::String(text)) => Ok(text.clone()),
        Some(_) => Err(Refusal::Value { name: name.to_owned() }),
    };
    let (account, region) = (text("account")?, text("homeRegion")?);
    let mut told = Vec::new();
    for (index, item) in of.items("calls").iter().enumerate() {
        told.push(call(item, &region).ok_or_else(|| Refusal::Value { name: format!("calls[{index}]") })?);
    }
    let (mut notes, trails) = calls::trails(told)?;
    let mut trails = trails.into_iter();
    let trail = trails.next().ok_or(Refusal::NoTrail { kind: Kind::Plan })?;
    let mut read = calls::read(Kind::Plan, &trail, Some(&account));
    read.draft.account_id = account;
    for item in of.items("prerequisites") {
        prerequisite(item, &mut read.draft);
    }
    notes.append(&mut read.notes);
    let name =
        |trail: &[Told]| Members(&trail.first().map(|call| call.parameters.clone()).unwrap_or_default()).text("Name");
    notes.extend(trails.map(|trail| Note::Trail { name: name(&trail).unwrap_or_default() }));
    compare(of, &read.draft, &mut notes);
    let others = file.keys().filter(|name| !MEMBERS.contains(&name.as_str()));
    notes.extend(others.map(|name| Note::Member { name: name.clone() }));
    Ok(Read { notes, ..read })
}

fn call(item: &Value, region: &str) -> Option<Told> {
    let action = item.get("action")?.as_str()?.to_owned();
    let parameters = item.get("parameters")?.as_object()?.clone();
    Some(Told { action, parameters, region: region.to_owned(), notes: Vec::new() })
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
fn compare(of: Members<'_>, draft: &TrailDraft, notes: &mut Vec<Note>) {
    let plan = TrailPlan::from(draft);
    let planned: Vec<Value> =
        plan.prerequisites.iter().filter_map(|one| serde_json::from_str(&Prerequisite::to_json(one)).ok()).collect();
    for told in of.items("prerequisites").iter().filter(|told| !planned.contains(told)) {
        let code = told.get("kind").and_then(Value::as_str).unwrap_or_default().to_owned();
        notes.push(Note::Prerequisite { code });
    }
    let stated = of.text("fingerprint").filter(|stated| *stated != plan.fingerprint().to_string());
    notes.extend(stated.map(|stated| Note::Fingerprint { stated }));
}
