//! What is exported while a trail is edited, read again: the settings that the trail is to have.

use expect_test::expect;
use trail_model::draft::TrailDraft;
use trail_model::event::{DataEvents, InsightType};
use trail_model::export::{self, Source};
use trail_model::import::{self, Live, Note, Refusal};
use trail_model::trail::{Trail, TrailStatus};

use crate::shown::check;

fn live() -> Live {
    Live {
        account: "1234567890123456".into(),
        trail: Trail {
            name: Some("trail-test".into()),
            home_region: Some("cn-hangzhou".into()),
            event_rw: Some("All".into()),
            trail_region: Some("All".into()),
            oss_bucket_name: Some("audit-log".into()),
            oss_key_prefix: Some("trail-logs".into()),
            ..Trail::default()
        },
        status: Some(TrailStatus { is_logging: Some(true), ..TrailStatus::default() }),
        insights: Some(vec![InsightType::AkInsight]),
        data_events: Some(DataEvents { on: true, ..DataEvents::default() }),
        ..Live::default()
    }
}

/// The form of a trail that gives up its insights, data events, prefix and logging, and has another bucket.
fn changed() -> TrailDraft {
    let mut draft = live().draft();
    draft.insights.on = false;
    draft.data_events.on = false;
    draft.start_logging = false;
    draft.oss.prefix.clear();
    draft.oss.bucket = "audit-other".into();
    draft
}

fn exported(format: &str, draft: &TrailDraft) -> String {
    let format = export::ALL.iter().find(|one| one.id.name() == format).unwrap();
    (format.render)(Source::Change(draft, &live(), 0))
}

#[test]
fn a_plan_or_a_script_of_a_change_is_read_as_the_settings_of_the_trail() {
    check(
        &exported("plan", &changed()),
        &expect![[r#"
        plan: account "1234567890123456", region "cn-hangzhou"
          CreateTrail
            Name "trail-test"
            EventRW "All"
            TrailRegion "All"
            OssBucketName "audit-other"
        note Change
    "#]],
    );
    check(
        &exported("cli", &changed()),
        &expect![[r#"
        cli: account "", region "cn-hangzhou"
          CreateTrail
            Name "trail-test"
            EventRW "All"
            TrailRegion "All"
            OssBucketName "audit-other"
        note Change
    "#]],
    );
}

#[test]
fn a_change_that_does_not_tell_of_logging_is_said_to_start_it() {
    let mut draft = live().draft();
    draft.oss.prefix.clear();
    check(
        &exported("plan", &draft),
        &expect![[r#"
        plan: account "1234567890123456", region "cn-hangzhou"
          CreateTrail
            Name "trail-test"
            EventRW "All"
            TrailRegion "All"
            OssBucketName "audit-log"
          StartLogging
            Name "trail-test"
        note Change
        note CallAdded { action: "StartLogging" }
    "#]],
    );
}

#[test]
fn a_plan_of_a_change_that_was_changed_by_hand_is_told_apart() {
    let file = exported("plan", &changed()).replace("audit-other", "audit-third");
    let notes = import::read(file.as_bytes(), None).unwrap().notes;
    assert!(matches!(notes.as_slice(), [Note::Change, Note::Fingerprint { .. }]), "{notes:?}");
}

#[test]
fn what_an_update_clears_is_named() {
    let read = import::read(exported("request", &changed()).as_bytes(), None).unwrap();
    let cleared: Vec<String> = read
        .notes
        .into_iter()
        .map(|note| match note {
            Note::Cleared { name } => name,
            other => panic!("{other:?}"),
        })
        .collect();
    expect!["MaxComputeProjectArn MaxComputeWriteRoleArn OssKeyPrefix OssWriteRoleArn SlsProjectArn SlsWriteRoleArn"]
        .assert_eq(&cleared.join(" "));
}

#[test]
fn calls_that_tell_no_settings_are_refused_as_such() {
    let mut draft = live().draft();
    draft.start_logging = false;
    for format in ["plan", "cli"] {
        let file = exported(format, &draft);
        assert_eq!(import::read(file.as_bytes(), None), Err(Refusal::NoSettings), "{file}");
    }
}

#[test]
fn an_update_of_a_trail_that_the_file_makes_is_no_trail_of_its_own() {
    let script = "aliyun actiontrail CreateTrail --Name trail-test --EventRW All --OssBucketName audit-log\n\
        aliyun actiontrail UpdateTrail --Name trail-test --OssBucketName audit-other\n\
        aliyun actiontrail UpdateTrail --Name trail-two --OssBucketName audit-two\n";
    let reads = import::read_all(script.as_bytes(), None).unwrap();
    let told: Vec<_> = reads.iter().map(|read| (read.draft.name.as_str(), read.draft.oss.bucket.as_str())).collect();
    assert_eq!(told, [("trail-test", "audit-log"), ("trail-two", "audit-two")]);
    let update = Note::Call { action: "UpdateTrail".into() };
    assert!(reads[0].notes.contains(&update) && !reads[1].notes.contains(&update));
}
