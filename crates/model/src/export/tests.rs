//! Golden texts of the exports, their names, and hostile values.

use super::*;
use expect_test::expect;

fn draft() -> TrailDraft {
    let mut draft = TrailDraft {
        name: "security-audit".into(),
        account_id: "1234567890123456".into(),
        home_region: "cn-hangzhou".into(),
        ..TrailDraft::default()
    };
    draft.sls.on = true;
    draft.sls.project = "audit-hz".into();
    draft
}

#[test]
fn the_request_json() {
    let plan = ValidPlan::new(&draft()).unwrap();
    expect![[r#"
        {
          "Name": "security-audit",
          "EventRW": "All",
          "TrailRegion": "All",
          "SlsProjectArn": "acs:log:cn-hangzhou:1234567890123456:project/audit-hz"
        }"#]]
    .assert_eq(&(REQUEST_JSON.render)(Source::Checked(&plan)));
}

#[test]
fn the_request_json_is_the_body_that_is_posted() {
    let plan = ValidPlan::new(&draft()).unwrap();
    let text = (REQUEST_JSON.render)(Source::Checked(&plan));
    assert_eq!(text, plan.plan().calls[0].body());
    assert!(serde_json::from_str::<serde_json::Value>(&text).unwrap().is_object());
}

#[test]
fn the_plan_json() {
    let plan = ValidPlan::new(&draft()).unwrap();
    expect![[r#"
        {
          "kind": "trail-plan",
          "version": 1,
          "fingerprint": "1c5e322d6fe50339c1c2d9de567718cd09f7ac97d55a17ee85353ed69fd4e088",
          "account": "1234567890123456",
          "homeRegion": "cn-hangzhou",
          "prerequisites": [],
          "calls": [
            {
              "action": "CreateTrail",
              "parameters": {
                "Name": "security-audit",
                "EventRW": "All",
                "TrailRegion": "All",
                "SlsProjectArn": "acs:log:cn-hangzhou:1234567890123456:project/audit-hz"
              }
            },
            {
              "action": "StartLogging",
              "parameters": {
                "Name": "security-audit"
              }
            }
          ]
        }
    "#]]
    .assert_eq(&(plan::PLAN.render)(Source::Checked(&plan)));
}

#[test]
fn the_cli_script() {
    let plan = ValidPlan::new(&draft()).unwrap();
    expect![[r#"
        #!/usr/bin/env bash
        # fingerprint 1c5e322d6fe50339c1c2d9de567718cd09f7ac97d55a17ee85353ed69fd4e088
        set -euo pipefail

        aliyun actiontrail CreateTrail \
          --Name security-audit \
          --EventRW All \
          --TrailRegion All \
          --SlsProjectArn acs:log:cn-hangzhou:1234567890123456:project/audit-hz \
          --region cn-hangzhou

        aliyun actiontrail StartLogging \
          --Name security-audit \
          --region cn-hangzhou
    "#]]
    .assert_eq(&(cli::CLI.render)(Source::Checked(&plan)));
}

#[test]
fn a_draft_is_marked() {
    let draft = TrailDraft::default();
    let source = Source::Draft(&draft, 3);
    assert_eq!(REQUEST_JSON.file_name(source), "trail.region.create-trail.draft.json");
    assert!((cli::CLI.render)(source).contains("# DRAFT"));
    assert!((plan::PLAN.render)(source).contains(r#""problems": 3"#));
}

#[test]
fn file_names_are_telling_and_safe() {
    let plan = ValidPlan::new(&draft()).unwrap();
    assert_eq!(REQUEST_JSON.file_name(Source::Checked(&plan)), "security-audit.cn-hangzhou.create-trail.json");
    let hostile = TrailDraft { name: "../../etc/passwd\u{202e}".into(), ..draft() };
    assert_eq!(
        REQUEST_JSON.file_name(Source::Draft(&hostile, 1)),
        "______etc_passwd_.cn-hangzhou.create-trail.draft.json"
    );
}

#[test]
fn a_shell_reads_the_script_back_as_it_was_meant() {
    for hostile in ["a'b", "$(touch /tmp/x)", "`id`", "a\"b\\c", "line\nfeed", "--flag", "*", "", "日志 空格"] {
        let mut draft = draft();
        draft.name = hostile.to_owned();
        let plan = TrailPlan::from(&draft);
        let script = (cli::CLI.render)(Source::Draft(&draft, 1));
        let print = "aliyun() { printf '%s\\0' \"$@\"; printf '\\1'; }\n";
        let output = std::process::Command::new("bash").arg("-c").arg(format!("{print}{script}")).output().unwrap();
        assert!(output.status.success(), "{script}");
        let text = String::from_utf8(output.stdout).unwrap();
        let calls: Vec<Vec<&str>> = text
            .split('\u{1}')
            .filter(|call| !call.is_empty())
            .map(|call| call.trim_end_matches('\0').split('\0').collect())
            .collect();
        assert_eq!(calls.len(), plan.calls.len());
        for (call, words) in plan.calls.iter().zip(calls) {
            let mut want = vec!["actiontrail".to_owned(), call.action.name().to_owned()];
            for (name, value) in &call.parameters {
                want.extend([format!("--{name}"), value.to_string()]);
            }
            want.extend(["--region".to_owned(), "cn-hangzhou".to_owned()]);
            assert_eq!(words, want);
        }
    }
}

#[test]
fn formats_have_ids_and_extensions_of_their_own() {
    for (i, format) in ALL.iter().enumerate() {
        assert!(ALL.iter().skip(i + 1).all(|other| other.id != format.id && other.extension != format.extension));
    }
}
