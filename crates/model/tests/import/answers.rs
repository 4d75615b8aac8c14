//! What JSON says beside the trail, and what it says in a way that cannot be read: each is named.

use trail_model::import::{self, Note, Refusal};

fn notes(file: &str) -> Vec<Note> {
    import::read(file.as_bytes(), None).unwrap_or_else(|refusal| panic!("{refusal:?}: {file}")).notes
}

fn value(name: &str) -> Note {
    Note::Value { name: name.to_owned() }
}

fn member(name: &str) -> Note {
    Note::Member { name: name.to_owned() }
}

#[test]
fn a_list_tells_what_else_it_holds() {
    let file = r#"{"TrailList":[{"Name":"trail-test","OssBucketName":"audit-log"},7,"x"],"NextToken":"abc","Surprise":{},"RequestId":"R"}"#;
    assert_eq!(notes(file), [value("TrailList[1]"), value("TrailList[2]"), Note::MoreTrails, member("Surprise")]);
    let whole = r#"{"TrailList":[{"Name":"trail-test","OssBucketName":"audit-log"}],"NextToken":"","RequestId":"R"}"#;
    assert_eq!(notes(whole), []);
}

#[test]
fn facts_of_another_type_are_named() {
    let file = |facts: &str| format!(r#"{{"Name":"trail-test","CreateTime":"x","OssBucketName":"audit-log",{facts}}}"#);
    let read = import::read(file(r#""HomeRegion":7,"TrailArn":5,"Status":true"#).as_bytes(), None).unwrap();
    assert_eq!(read.notes, [value("HomeRegion"), value("Status"), value("TrailArn")]);
    assert_eq!(notes(&file(r#""Status":"enable""#)), [value("Status")]);
    for (status, is_on) in [("Enable", true), ("Disable", false), ("Fresh", false)] {
        let read = import::read(file(&format!(r#""Status":"{status}""#)).as_bytes(), None).unwrap();
        assert_eq!((read.draft.start_logging, read.notes), (is_on, vec![]), "{status}");
    }
}

#[test]
fn a_plan_says_nothing_that_is_passed_over() {
    let plan = |more: &str, in_call: &str| {
        format!(
            r#"{{"kind":"trail-plan",{more},"account":"1234567890123456","homeRegion":"cn-hangzhou","calls":[
            {{"action":"CreateTrail",{in_call}"parameters":{{"Name":"trail-test","EventRW":"All","TrailRegion":"All","OssBucketName":"audit-log"}}}}]}}"#
        )
    };
    assert_eq!(notes(&plan(r#""version":1"#, r#""extra":1,"#)), [member("calls[0].extra")]);
    for (more, name) in [
        (r#""version":"7""#, "version"),
        (r#""version":1.5"#, "version"),
        (r#""prerequisites":"none""#, "prerequisites"),
    ] {
        assert_eq!(import::read(plan(more, "").as_bytes(), None), Err(Refusal::Value { name: name.to_owned() }));
    }
    let calls = r#"{"kind":"trail-plan","version":1,"calls":{}}"#;
    assert_eq!(import::read(calls.as_bytes(), None), Err(Refusal::Value { name: "calls".to_owned() }));
}

#[test]
fn the_envelope_of_a_design_is_read_as_its_schema_says() {
    let design = |more: &str| format!(r#"{{"kind":"trail-draft",{more}"draft":{{"trail-name":"trail-test"}}}}"#);
    let of_envelope = |more: &str| {
        let mut notes = notes(&design(more));
        notes.retain(|note| *note != member("kind"));
        notes
    };
    assert_eq!(of_envelope(r#""version":1,"savedAt":7,"view":"quick","#), []);
    assert_eq!(of_envelope(""), [value("version")]);
    assert_eq!(
        of_envelope(r#""version":0,"savedAt":"x","view":[1],"#),
        [value("version"), value("savedAt"), value("view")]
    );
    for version in ["\"99\"", "1.5", "null"] {
        let file = design(&format!(r#""version":{version},"#));
        assert_eq!(
            import::read(file.as_bytes(), None),
            Err(Refusal::Value { name: "version".to_owned() }),
            "{version}"
        );
    }
}
