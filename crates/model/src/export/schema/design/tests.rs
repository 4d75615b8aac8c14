//! The schema, judged with a validator against designs and what the reader of designs makes of them.

use super::*;
use crate::event::Selector;
use crate::export::tests::{HOSTILE, another_account, draft, full};
use crate::import;
use jsonschema::Validator;
use serde_json::{Value, json};

fn validator() -> Validator {
    let schema: Value = serde_json::from_str(&design_schema()).unwrap();
    jsonschema::meta::validate(&schema).unwrap();
    jsonschema::validator_for(&schema).unwrap()
}

fn file(draft: &TrailDraft) -> Value {
    serde_json::from_str(&draft.to_file()).unwrap()
}

fn enveloped(design: Value) -> Value {
    json!({ "version": VERSION, "savedAt": 1_795_348_980_000_u64, "view": "full", "draft": design })
}

#[test]
fn designs_as_they_are_kept_are_right() {
    let validator = validator();
    let mut insights = TrailDraft { event_rw: "Write".into(), ..draft() };
    insights.switch_insights(true);
    let mut selector = Selector::of("Oss");
    selector.read_write = ReadWrite::Write;
    selector.events.equals = vec!["PutObject".into()];
    selector.resources.not_equals = vec!["acs:oss:*:*:audit/*".into()];
    insights.data_events.selectors = vec![selector, Selector::default()];
    insights.data_events.regions = vec!["cn-beijing".into()];
    let hostile = HOSTILE.map(|text| {
        let mut draft = full();
        for field in FieldId::ALL {
            if let Some(slot) = draft.text_mut(field) {
                *slot = text.to_owned();
            }
        }
        draft
    });
    for draft in [TrailDraft::default(), draft(), full(), another_account(), insights].iter().chain(&hostile) {
        for file in
            [file(draft), enveloped(file(draft)), json!({ "kind": KIND, "version": VERSION, "draft": file(draft) })]
        {
            let errors: Vec<String> = validator.iter_errors(&file).map(|error| error.to_string()).collect();
            assert_eq!(errors, [""; 0], "{file}");
        }
    }
}

#[test]
fn every_member_of_a_design_is_in_the_schema_and_no_other() {
    let schema: Value = serde_json::from_str(&design_schema()).unwrap();
    let names = |value: &Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    let mut in_schema = names(&schema["$defs"]["design"]["properties"]);
    // What version 1 had instead of selectors is read and no longer written.
    in_schema.retain(|name| name != "data-event-services");
    assert_eq!(in_schema, names(&file(&full())));
}

#[test]
fn what_the_reader_refuses_or_passes_over_is_wrong() {
    let validator = validator();
    let with = |name: &str, value: Value| {
        let mut design = file(&draft());
        design[name] = value;
        design
    };
    for wrong in [
        with("trail-name", json!(7)),
        with("insights", json!("true")),
        with("sls-account", json!("third")),
        with("oss-encryption", json!("AES256")),
        with("insight-types", json!(["FromTheFuture"])),
        with("insights-before", json!(["All"])),
        with("data-event-selectors", json!("[]")),
        with("data-event-selectors", json!([{ "ServiceName": "Oss", "Later": true }])),
        with("data-event-selectors", json!([{ "ServiceName": "Oss", "EventName": { "Equals": [7] } }])),
        with("data-event-all-regions", json!("true")),
        with("a-later-control", json!(true)),
    ] {
        for file in [wrong.clone(), enveloped(wrong)] {
            assert!(!validator.is_valid(&file), "{file}");
            let read = import::read(file.to_string().as_bytes(), None);
            assert!(read.is_err() || read.is_ok_and(|read| !read.notes.is_empty()), "{file}");
        }
    }
    let mut later = enveloped(file(&draft()));
    later["version"] = json!(VERSION + 1);
    for wrong in [later, json!({}), json!([]), json!("design"), json!({ "version": 1 }), json!({ "draft": {} })] {
        assert!(!validator.is_valid(&wrong), "{wrong}");
    }
}
