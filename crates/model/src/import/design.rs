//! The form as it is kept, alone or in the envelope that says its version ([`export::ALL`](crate::export::ALL)).

use serde_json::{Map, Value};

use super::outcome::{Kind, Note, Read, Refusal};
use super::plan;
use crate::draft::{DATA_EVENT_SERVICES, KIND, TrailDraft, VERSION};
use crate::field::FieldId;

/// Members of the envelope beside the design.
const ENVELOPE: [&str; 5] = ["kind", "version", "draft", "savedAt", "view"];

/// What the page writes as the view.
const VIEWS: [&str; 2] = ["quick", "full"];

/// The design in an object, if it is one.
pub(super) fn find(file: &Map<String, Value>) -> Option<&Map<String, Value>> {
    match file.get("draft") {
        Some(Value::Object(design)) => Some(design),
        _ => file.contains_key(FieldId::TrailName.control_id()).then_some(file),
    }
}

/// Reads a design.
pub(super) fn read(file: &Map<String, Value>, design: &Map<String, Value>) -> Result<Read, Refusal> {
    let version = if std::ptr::eq(file, design) { None } else { plan::version(file)? };
    if let Some(version) = version.filter(|version| *version > u64::from(VERSION)) {
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
        let is_view = |view: &Value| view.as_str().is_some_and(|view| VIEWS.contains(&view));
        let unread = [
            ("version", version.is_none_or(|version| version == 0)),
            ("savedAt", file.get("savedAt").is_some_and(|time| !time.is_u64())),
            ("view", file.get("view").is_some_and(|view| !is_view(view))),
        ];
        let unread = unread.iter().filter(|(_, is_unread)| *is_unread);
        notes.extend(unread.map(|(name, _)| Note::Value { name: (*name).to_owned() }));
    }
    Ok(Read { notes, ..Read::new(Kind::Design, draft) })
}

/// The first member that cannot be read by itself.
fn unreadable(design: &Map<String, Value>) -> String {
    let alone = |(name, value): (&String, &Value)| Map::from_iter([(name.clone(), value.clone())]);
    let first = design.iter().find(|member| TrailDraft::from_file(&alone(*member)).is_none());
    first.map(|(name, _)| name.clone()).unwrap_or_default()
}
