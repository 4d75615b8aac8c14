//! The exports of a design that changes a trail which is there.

use super::*;
use crate::import::Live;
use crate::trail::{Trail, TrailStatus};

fn live() -> Live {
    Live {
        account: "1234567890123456".into(),
        trail: Trail {
            name: Some("security-audit".into()),
            home_region: Some("cn-hangzhou".into()),
            event_rw: Some("All".into()),
            trail_region: Some("All".into()),
            status: Some("Enable".into()),
            oss_bucket_name: Some("audit-log".into()),
            ..Trail::default()
        },
        status: Some(TrailStatus { is_logging: Some(true), ..TrailStatus::default() }),
        insights: Some(Vec::new()),
        enabled_insights: Some(Vec::new()),
        data_events: Some(crate::event::DataEvents::default()),
    }
}

fn changed() -> TrailDraft {
    let mut draft = live().draft();
    draft.event_rw = "Write".into();
    draft.oss.prefix = "trail-logs".into();
    draft
}

fn format(id: FormatId) -> &'static Format {
    ALL.iter().copied().find(|format| format.id == id).unwrap()
}

#[test]
fn the_calls_are_those_of_the_change_in_every_form_that_holds_calls() {
    let (live, draft) = (live(), changed());
    let source = Source::Change(&draft, &live, 0);
    for id in [FormatId::Request, FormatId::Plan, FormatId::Cli, FormatId::Python, FormatId::Curl, FormatId::Policy] {
        let text = (format(id).render)(source);
        assert!(!text.contains("CreateTrail") && !text.contains("create_trail"), "{id:?}: {text}");
        assert!(!text.contains("StartLogging"), "{id:?}: {text}");
        assert!(
            id == FormatId::Request || text.to_lowercase().replace('_', "").contains("updatetrail"),
            "{id:?}: {text}"
        );
    }
    expect![[r#"
        #!/usr/bin/env bash
        # fingerprint a8f8702a0f08aea8fa5c3130de396a648caee837ab50edd0a7eea5260facabfd
        # not in this file: the account (that of the keys in use)
        set -euo pipefail

        aliyun actiontrail UpdateTrail \
          --Name security-audit \
          --EventRW Write \
          --TrailRegion All \
          --SlsProjectArn '' \
          --SlsWriteRoleArn '' \
          --OssBucketName audit-log \
          --OssKeyPrefix trail-logs \
          --OssWriteRoleArn '' \
          --MaxComputeProjectArn '' \
          --MaxComputeWriteRoleArn '' \
          --region cn-hangzhou
    "#]]
    .assert_eq(&(format(FormatId::Cli).render)(source));
    expect![[r#"
        {
          "Name": "security-audit",
          "EventRW": "Write",
          "TrailRegion": "All",
          "SlsProjectArn": "",
          "SlsWriteRoleArn": "",
          "OssBucketName": "audit-log",
          "OssKeyPrefix": "trail-logs",
          "OssWriteRoleArn": "",
          "MaxComputeProjectArn": "",
          "MaxComputeWriteRoleArn": ""
        }"#]]
    .assert_eq(&(format(FormatId::Request).render)(source));
}

#[test]
fn a_change_that_changes_nothing_sends_nothing() {
    let live = live();
    let draft = live.draft();
    let source = Source::Change(&draft, &live, 0);
    assert!(source.plan().calls.is_empty());
    let script = (format(FormatId::Cli).render)(source);
    assert!(!script.contains("aliyun"), "{script}");
}

#[test]
fn what_says_how_things_shall_be_says_all_of_the_design() {
    let (live, draft) = (live(), changed());
    let (change, new) = (Source::Change(&draft, &live, 0), Source::Draft(&draft, 0));
    for scope in TerraformScope::ALL {
        let text = terraform(change, scope);
        let there = "# the trail exists: import it before the first apply\n";
        assert_eq!(text.contains(there), scope != TerraformScope::Import, "{text}");
        assert_eq!(text.replace(there, ""), terraform(new, scope));
    }
    let design = format(FormatId::Design);
    assert_eq!((design.render)(change), (design.render)(new));
    assert_eq!(design.leaves_out(change), design.leaves_out(new));
}

#[test]
fn a_template_says_that_a_new_stack_is_refused_and_the_one_of_the_trail_is_to_be_updated() {
    let (live, draft) = (live(), changed());
    let (change, new) = (Source::Change(&draft, &live, 0), Source::Draft(&draft, 0));
    let ros = format(FormatId::Ros);
    assert_eq!(ros.leaves_out(change), [vec![LeftOut::Update], ros.leaves_out(new)].concat());
    let text = (ros.render)(change);
    let said = "not in this file: the update of the trail that is there (its name is taken, so a new stack is \
                refused; update the one that made it), ";
    assert!(text.contains(said) && text.contains("\"update\""), "{text}");
    let without = text.replace(said, "not in this file: ").replace("        \"update\",\n", "");
    assert_eq!(without, (ros.render)(new));
}

#[test]
fn the_file_of_an_update_is_named_so_and_marked_when_it_has_problems() {
    let (live, draft) = (live(), changed());
    let name = |id, problems| format(id).file_name(Source::Change(&draft, &live, problems));
    assert_eq!(name(FormatId::Request, 0), "security-audit.cn-hangzhou.update-trail.json");
    assert_eq!(name(FormatId::Request, 1), "security-audit.cn-hangzhou.update-trail.draft.json");
    assert_eq!(name(FormatId::Cli, 0), "security-audit.cn-hangzhou.aliyun.sh");
    let script = (format(FormatId::Cli).render)(Source::Change(&draft, &live, 2));
    assert!(script.contains("# DRAFT: problems 2"), "{script}");
}
