use jsonschema::Validator;
use serde_json::{Map, Value, json};

use super::*;

fn schema() -> Value {
    serde_json::from_str(include_str!("../../../docs/embed.schema.json")).unwrap()
}

/// A part of the schema by its name.
fn part(name: &str) -> Validator {
    let mut schema = schema();
    schema.as_object_mut().unwrap().remove("oneOf");
    schema["$ref"] = json!(format!("#/$defs/{name}"));
    jsonschema::meta::validate(&schema).unwrap();
    jsonschema::validator_for(&schema).unwrap()
}

/// Every example of the host's messages, by type.
fn examples() -> Vec<(String, Value)> {
    let definitions = schema()["$defs"].as_object().unwrap().clone();
    let of_host =
        definitions.iter().filter_map(|(name, schema)| Some((name.strip_prefix("host-")?.to_owned(), schema)));
    let examples = of_host.map(|(kind, schema)| (kind, schema["examples"].as_array().expect("examples").clone()));
    examples.flat_map(|(kind, examples)| examples.into_iter().map(move |example| (kind.clone(), example))).collect()
}

fn reads(message: &Value) -> Result<Letter, Ignored> {
    read(&message.to_string())
}

/// With this done to the object at this place: the envelope, or its payload.
fn changed(message: &Value, pointer: &str, change: impl FnOnce(&mut Map<String, Value>)) -> Value {
    let mut message = message.clone();
    change(message.pointer_mut(pointer).unwrap().as_object_mut().unwrap());
    message
}

#[test]
fn every_type_of_the_schema_is_read_and_no_other() {
    let kinds: Vec<String> = examples().into_iter().map(|(kind, _)| kind).collect();
    for kind in CAPABILITIES {
        assert!(kinds.iter().any(|known| known == kind), "{kind}");
    }
    assert!(kinds.iter().all(|kind| CAPABILITIES.contains(&kind.as_str())));
    let unknown = json!({"source": SOURCE, "v": 1, "type": "shutdown"});
    assert_eq!(reads(&unknown), Err(Ignored::Type));
}

#[test]
fn what_the_schema_takes_is_read_and_what_it_refuses_is_not() {
    let host = part("host");
    let check = |message: &Value| assert_eq!(host.is_valid(message), reads(message).is_ok(), "{message}");
    for (kind, example) in examples() {
        assert!(host.is_valid(&example) && reads(&example).is_ok(), "{kind}: {example}");
        let payload = if example.get("payload").is_some() { vec!["", "/payload"] } else { vec![""] };
        for place in payload {
            check(&changed(&example, place, |members| drop(members.insert("surprise".into(), json!(1)))));
            let names: Vec<String> = example.pointer(place).unwrap().as_object().unwrap().keys().cloned().collect();
            for name in names.iter().filter(|name| *name != "id") {
                check(&changed(&example, place, |members| drop(members.remove(name))));
                for wrong in [json!(-1), json!([7]), json!({"x": 7})] {
                    // Of these two the schema says nothing, and the design is judged by who reads it.
                    if !["body", "design", "draft", "payload"].contains(&name.as_str()) {
                        check(&changed(&example, place, |members| drop(members.insert(name.clone(), wrong))));
                    }
                }
            }
        }
    }
}

#[test]
fn a_message_of_others_another_version_and_an_unknown_type_are_told_apart() {
    let hello = json!({"source": SOURCE, "v": 1, "type": "hello"});
    let with = |name: &str, value: Value| changed(&hello, "", |members| drop(members.insert(name.into(), value)));
    assert_eq!(reads(&hello).unwrap(), Letter { id: None, what: Heard::Hello });
    for other in ["", "7", "null", "[]", "\"trail-designer\"", "{}", r#"{"source":"devtools"}"#, r#"{"source":7}"#] {
        assert_eq!(read(other), Err(Ignored::NotOurs), "{other}");
    }
    for version in [json!(0), json!(2), json!("1"), json!(1.5), Value::Null] {
        assert_eq!(reads(&with("v", version)), Err(Ignored::Version));
    }
    for kind in ["Hello", "", "ready", "result", "__proto__"] {
        assert_eq!(reads(&with("type", json!(kind))), Err(Ignored::Type), "{kind}");
    }
    assert_eq!(reads(&with("id", json!("x".repeat(65)))), Err(Ignored::Shape));
    assert_eq!(reads(&with("id", json!("x".repeat(64)))).unwrap().id.unwrap().len(), 64);
    // One object, and every member once.
    assert_eq!(read(r#"{"source":"trail-designer","v":1,"type":"hello"}{}"#), Err(Ignored::NotOurs));
}

#[test]
fn a_long_message_is_dropped_and_an_answer_may_be_longer() {
    let locale = |length: usize| json!({"source": SOURCE, "v": 1, "type": "setLocale", "payload": {"locale": "x".repeat(length)}});
    assert!(reads(&locale(60 * 1024)).is_ok());
    assert_eq!(reads(&locale(64 * 1024)), Err(Ignored::Long));
    let answer = |length: usize| json!({"source": SOURCE, "v": 1, "type": "callResult", "id": "app-1", "payload": {"status": 200, "body": "x".repeat(length)}});
    assert!(reads(&answer(900 * 1024)).is_ok());
    assert_eq!(reads(&answer(1024 * 1024)), Err(Ignored::Long));
}

#[test]
fn every_design_that_is_written_fits_its_message() {
    let design = json!({"trail-name": "x".repeat(trail_model::import::DESIGN_LIMIT - 20)});
    let set = |design: &Value| json!({"source": SOURCE, "v": 1, "type": "setDesign", "id": "h-1", "payload": {"design": design}});
    assert!(reads(&set(&design)).is_ok());
    assert_eq!(reads(&set(&json!({"trail-name": "x".repeat(1024 * 1024)}))), Err(Ignored::Long));
    // Beside what the host gave, what the form held, and colours and whatever else `init` has.
    let variables = json!({"--td-bg": "x".repeat(60 * 1024)});
    let payload = json!({"draft": &design, "carried": {"design": &design, "editing": true}, "variables": variables});
    assert!(reads(&json!({"source": SOURCE, "v": 1, "type": "init", "payload": payload})).is_ok());
}

#[test]
fn what_is_asked_under_no_id_needs_one_only_where_an_answer_is_all_there_is_to_it() {
    let message = |kind: &str| json!({"source": SOURCE, "v": 1, "type": kind});
    for kind in ["getRequest", "getDesign", "validate"] {
        assert_eq!(reads(&message(kind)), Err(Ignored::Shape), "{kind}");
    }
    assert!(reads(&message("reset")).is_ok());
}

#[test]
fn a_token_is_not_shown() {
    let text = r#"{"source":"trail-designer","v":1,"type":"token","id":"app-1","payload":{"token":"secret"}}"#;
    assert_eq!(format!("{:?}", read(text).unwrap().what), "Token(Token([redacted]))");
}

#[test]
fn what_the_app_says_is_of_the_schema() {
    let app = part("app");
    let design = json!({"kind": "trail-design", "version": 2, "draft": {}});
    let call = Call {
        action: "CreateTrail".into(),
        account: Some("1234567890123456".into()),
        region: Some("cn-hangzhou".into()),
        parameters: Some(json!({"Name": "security-audit"})),
        idempotency_key: Some("00ff".into()),
        change_reference: Some("CHG-42".into()),
    };
    let refused = vec![
        Refusal::Value { variable: "--td-bg".into() },
        Refusal::Contrast {
            variable: "--td-text".into(),
            against: "--td-bg".into(),
            ratio: 1.75,
            least: 4.5,
            scheme: Scheme::Dark,
        },
    ];
    let finding = Finding { field: "Name".into(), code: "required".into(), message: "Enter a name.".into() };
    let change = Change {
        valid: false,
        error_count: 2,
        warning_count: 1,
        dirty: true,
        editing: false,
        request: None,
        design: None,
    };
    let said = [
        (
            Said::Ready(Ready {
                app: "0.1.0",
                versions: [VERSION],
                capabilities: CAPABILITIES,
                storage: true,
                ignored: 0,
            }),
            None,
        ),
        (Said::Resize { height: 1200 }, None),
        (Said::Change(change.clone()), None),
        (Said::Change(Change { request: Some(json!({"Name": "a"})), design: Some(design.clone()), ..change }), None),
        (Said::Result(Answer::Request(WithRequest { request: json!({}), valid: false })), Some("h-1")),
        (Said::Result(Answer::Design(WithDesign { design, valid: true, editing: true })), Some("h-2")),
        (Said::Result(Answer::Verdict(Verdict { valid: false, problems: vec![finding] })), Some("h-3")),
        (Said::Result(Answer::Refused(WithRefused { refused })), Some("h-4")),
        (Said::Result(Answer::Done {}), Some("h-5")),
        (Said::Error(Failure { code: "design-newer".into(), message: String::new() }), Some("h-6")),
        (Said::Error(Failure { code: "Proxy.Unreachable".into(), message: "No connection.".into() }), None),
        (Said::Call(call), Some("app-1")),
        (Said::Call(Call { action: "Context".into(), ..Call::default() }), Some("app-2")),
        (Said::GetToken(Reason::Refused), Some("app-3")),
        (
            Said::Submit(Submit {
                name: "a".into(),
                account: "1".into(),
                region: "cn-hangzhou".into(),
                actions: vec!["CreateTrail".into()],
            }),
            None,
        ),
        (Said::Submitted { request_id: "A-1".into() }, None),
        (
            Said::Created(Created {
                name: "a".into(),
                account: "1".into(),
                region: "r".into(),
                request_id: "A-1".into(),
            }),
            None,
        ),
    ];
    let mut kinds: Vec<String> = Vec::new();
    for (said, id) in said {
        let message: Value = serde_json::from_str(&write(&said, id)).unwrap();
        let errors: Vec<String> = app.iter_errors(&message).map(|error| error.to_string()).collect();
        assert_eq!(errors, Vec::<String>::new(), "{message}");
        let wrong = changed(&message, "/payload", |members| drop(members.insert("surprise".into(), json!(1))));
        assert!(!app.is_valid(&wrong), "{wrong}");
        kinds.push(message["type"].as_str().unwrap().to_owned());
    }
    let definitions = schema()["$defs"].as_object().unwrap().clone();
    for kind in definitions.keys().filter_map(|name| name.strip_prefix("app-")) {
        assert!(kinds.iter().any(|said| said == kind), "{kind}");
    }
}
