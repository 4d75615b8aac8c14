//! The JSON Schema of the design file. It says what a design file can hold at all; whether a design keeps the rules of a trail is for the
//! checks to say, because an unfinished one is a design, too.

use crate::draft::{KIND, TrailDraft, VERSION};
use crate::event::{InsightType, ReadWrite, SelectorList};
use crate::field::FieldId;
use crate::json::{list, object, text};
use crate::named::Named;

/// A schema of draft 2020-12 for a design: the form alone, or in the envelope that says its version, as it is exported and kept.
#[must_use]
pub fn design_schema() -> String {
    let name = FieldId::TrailName.control_id();
    let mut schema = object([
        ("$schema", text("https://json-schema.org/draft/2020-12/schema")),
        ("title", text("Trail design")),
        ("if", object([("required", list([text("draft")]))])),
        ("then", reference("envelope")),
        ("else", object([("allOf", list([reference("design"), object([("required", list([text(name)]))])]))])),
        ("$defs", object([("envelope", envelope()), ("design", design())])),
    ]);
    schema.push('\n');
    schema
}

fn reference(definition: &str) -> String {
    object([("$ref", text(&format!("#/$defs/{definition}")))])
}

fn envelope() -> String {
    let version = object([("type", text("integer")), ("minimum", "1".to_owned()), ("maximum", VERSION.to_string())]);
    let properties = [
        ("kind", object([("const", text(KIND))])),
        ("version", version),
        ("savedAt", object([("type", text("integer")), ("minimum", "0".to_owned())])),
        ("view", one_of(&["quick", "full"])),
        ("draft", reference("design")),
    ];
    closed(properties, &["version", "draft"])
}

fn design() -> String {
    let controls = FieldId::ALL.iter().filter_map(|field| Some((field.control_id(), control(field)?)));
    let insights: Vec<&str> = InsightType::ALL.iter().map(|insight| insight.wire()).collect();
    let texts = || object([("type", text("string"))]);
    let before = [("type", text("array")), ("items", texts()), ("oneOf", list([length(0), length(2)]))];
    let lists = [
        ("insight-types", list_of(one_of(&insights))),
        ("insights-before", object(before)),
        ("data-event-selectors", list_of(selector())),
        ("data-event-all-regions", object([("type", text("boolean"))])),
        ("data-event-regions", list_of(texts())),
        ("dismissed-advice", list_of(texts())),
        ("advice-sources-off", list_of(texts())),
        // Of version 1.
        ("data-event-services", list_of(texts())),
    ];
    closed(controls.chain(lists), &[])
}

/// A selector of data events, as the API takes it.
fn selector() -> String {
    let kinds: Vec<&str> = ReadWrite::ALL.iter().map(|kind| kind.wire()).collect();
    let members = [("ServiceName", object([("type", text("string"))])), ("ReadWriteType", one_of(&kinds))];
    let texts = || list_of(object([("type", text("string"))]));
    let filter = || closed([("Equals", texts()), ("NotEquals", texts())], &[]);
    closed(members.into_iter().chain(SelectorList::ALL.iter().map(|list| (list.wire(), filter()))), &[])
}

fn list_of(items: String) -> String {
    object([("type", text("array")), ("items", items)])
}

/// What a control of the form holds; `None` for one that only groups others.
fn control(field: &FieldId) -> Option<String> {
    if TrailDraft::is_text(field) {
        return Some(object([("type", text("string"))]));
    }
    if TrailDraft::is_toggle(field) {
        return Some(object([("type", text("boolean"))]));
    }
    let choices = TrailDraft::choices(field);
    (!choices.is_empty()).then(|| one_of(&choices))
}

fn one_of(values: &[&str]) -> String {
    object([("enum", list(values.iter().map(|value| text(value))))])
}

fn length(items: usize) -> String {
    object([("minItems", items.to_string()), ("maxItems", items.to_string())])
}

/// An object with these members and no others.
fn closed<'a>(properties: impl IntoIterator<Item = (&'a str, String)>, required: &[&str]) -> String {
    let required = (!required.is_empty()).then(|| ("required", list(required.iter().map(|name| text(name)))));
    let members = [("type", text("object")), ("properties", object(properties))].into_iter().chain(required);
    object(members.chain([("additionalProperties", "false".to_owned())]))
}

#[cfg(test)]
mod tests;
