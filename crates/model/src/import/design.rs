//! The form as it is kept, alone or in the envelope that says its version ([`export::ALL`](crate::export::ALL)).

use serde_json::{Map, Value};

use super::outcome::{Kind, Note, Read, Refusal};
use crate::draft::{DATA_EVENT_SERVICES, KIND, TrailDraft, VERSION};
use crate::field::FieldId;

/// Members of the envelope beside the design.
const ENVELOPE: [&str; 5] = ["kind", "version", "draft", "savedAt", "view"];

/// The design in an object, if it is one.
pub(super) fn find(file: &Map<String, Value>) -> Option<&Map<String, Value>> {
    match file.get("draft") {
        Some(Value::Object(design)) => Some(design),
        _ => file.contains_key(FieldId::TrailName.control_id()).then_some(file),
    }
}

/// Reads a design.
pub(super) fn read(file: &Map<String, Value>, design: &Map<String, Value>) -> Result<Read, Refusal> {
    let version = file.get("version").and_then(Value::as_u64).unwrap_or_default();
    if version > u64::from(VERSION) {
        return Err(Refusal::Newer { version });
    }
    let Some(draft) = TrailDraft::from_file(design) else {
        return Err(Refusal::Value { name: unreadable(design) });
    };
    let known: Option<Map<String, Value>> = serde_json::from_str(&draft.to_file()).ok();
    let is_known =
        |name: &String| name == DATA_EVENT_SERVICES || known.as_ref().is_some_and(|known| known.contains_key(name));
    let mut notes: Vec<Note> =
        design.keys().filter(|name| !is_known(name)).map(|name| Note::Member { name: name.clone() }).collect();
    if !std::ptr::eq(file, design) {
        let is_known = |name: &str, value: &Value| ENVELOPE.contains(&name) && (name != "kind" || value == KIND);
        let others = file.iter().filter(|(name, value)| !is_known(name, value));
        notes.extend(others.map(|(name, _)| Note::Member { name: name.clone() }));
    }
    Ok(Read { kind: Kind::Design, draft, problems: Vec::new(), advice: Vec::new(), notes })
}

/// The first member that cannot be read by itself.
fn unreadable(design: &Map<String, Value>) -> String {
    let alone = |(name, value): (&String, &Value)| Map::from_iter([(name.clone(), value.clone())]);
    let first = design.iter().find(|member| TrailDraft::from_file(&alone(*member)).is_none());
    first.map(|(name, _)| name.clone()).unwrap_or_default()
}
