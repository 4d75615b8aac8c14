//! What a plan of Terraform does to trails that its values do not show.

use trail_model::import::{self, Note, Refusal};

const TRAIL: &str = "alicloud_actiontrail_trail";

/// A plan that ends with the trail `trail-kept`, where it keeps that.
fn plan(resources: &str, changes: &str, more: &str) -> String {
    format!(
        r#"{{"format_version":"1.2","planned_values":{{"root_module":{{"resources":[{resources}]}}}},"resource_changes":[{changes}]{more}}}"#
    )
}

fn kept() -> String {
    format!(
        r#"{{"address":"{TRAIL}.kept","mode":"managed","type":"{TRAIL}","values":{{"trail_name":"trail-kept","oss_bucket_name":"audit-log","event_rw":"All"}}}}"#
    )
}

fn change(address: &str, before: &str, actions: &str) -> String {
    format!(
        r#"{{"address":"{TRAIL}.{address}","mode":"managed","type":"{TRAIL}","change":{{"actions":{actions},"before":{before}}}}}"#
    )
}

fn notes(changes: &[String], more: &str) -> Vec<Note> {
    import::read(plan(&kept(), &changes.join(","), more).as_bytes(), None).unwrap().notes
}

fn named(name: &str) -> String {
    format!(r#"{{"trail_name":"{name}"}}"#)
}

#[test]
fn a_trail_that_is_destroyed_replaced_or_forgotten_is_named() {
    let name = || "trail-was".to_owned();
    for (actions, of_other, of_kept) in [
        (r#"["delete"]"#, Some(Note::TrailDestroyed { name: name() }), Some(Note::TrailDestroyed { name: name() })),
        (r#"["delete","create"]"#, None, Some(Note::TrailReplaced { name: name() })),
        (r#"["create","delete"]"#, None, Some(Note::TrailReplaced { name: name() })),
        (r#"["forget"]"#, Some(Note::TrailForgotten { name: name() }), Some(Note::TrailForgotten { name: name() })),
        (r#"["no-op"]"#, None, None),
        (r#"["create"]"#, None, None),
        (r#"["update"]"#, None, None),
    ] {
        assert_eq!(notes(&[change("other", &named("trail-was"), actions)], ""), Vec::from_iter(of_other), "{actions}");
        assert_eq!(notes(&[change("kept", &named("trail-was"), actions)], ""), Vec::from_iter(of_kept), "{actions}");
    }
}

#[test]
fn a_trail_without_a_name_is_named_by_its_address() {
    let found = notes(&[change("old", "{}", r#"["delete"]"#), change("older", "null", r#"["delete"]"#)], "");
    let name = |address: &str| format!("{TRAIL}.{address}");
    assert_eq!(found, [Note::TrailDestroyed { name: name("old") }, Note::TrailDestroyed { name: name("older") }]);
    let old = change("old", r#"{"name":"trail-old"}"#, r#"["delete"]"#);
    assert_eq!(notes(&[old], ""), [Note::TrailDestroyed { name: "trail-old".into() }]);
}

#[test]
fn what_is_destroyed_beside_the_trails_is_none_of_them() {
    let bucket = r#"{"address":"alicloud_oss_bucket.b","type":"alicloud_oss_bucket","change":{"actions":["delete"]}}"#;
    assert_eq!(notes(&[bucket.to_owned()], ""), []);
}

#[test]
fn a_plan_that_broke_off_or_leaves_changes_out_says_so() {
    assert_eq!(notes(&[], r#","errored":true,"complete":false"#), [Note::PlanErrored, Note::PlanIncomplete]);
    assert_eq!(notes(&[], r#","errored":false,"complete":true"#), []);
}

#[test]
fn a_plan_that_leaves_no_trail_is_refused_with_what_it_destroys() {
    let gone = ["trail-one", "trail-two"].map(|name| change(name, &named(name), r#"["delete"]"#)).join(",");
    let refusal = import::read(plan("", &gone, "").as_bytes(), None);
    assert_eq!(refusal, Err(Refusal::Destroys { names: vec!["trail-one".into(), "trail-two".into()] }));
}

#[test]
fn every_trail_of_the_plan_tells_what_is_destroyed_and_only_the_replaced_that_it_is() {
    let two = [kept(), kept().replace("kept", "second")].join(",");
    let changes = [
        change("gone", &named("trail-gone"), r#"["delete"]"#),
        change("second", &named("trail-second"), r#"["delete","create"]"#),
    ];
    let reads = import::read_all(plan(&two, &changes.join(","), "").as_bytes(), None).unwrap();
    let gone = || Note::TrailDestroyed { name: "trail-gone".into() };
    let of = |name: &str| reads.iter().find(|read| read.draft.name == name).unwrap().notes.clone();
    assert_eq!(of("trail-kept"), [gone()]);
    assert_eq!(of("trail-second"), [Note::TrailReplaced { name: "trail-second".into() }, gone()]);
}
