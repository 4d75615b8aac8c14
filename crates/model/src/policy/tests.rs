//! What a plan asks for, and that no draft asks for more.

use super::*;
use crate::draft::TrailDraft;
use expect_test::expect;

fn draft() -> TrailDraft {
    TrailDraft {
        name: "security-audit".into(),
        account_id: "1234567890123456".into(),
        home_region: "cn-hangzhou".into(),
        ..TrailDraft::default()
    }
}

fn document_of(draft: &TrailDraft) -> String {
    document(&statements(&TrailPlan::from(draft), &draft.name))
}

#[test]
fn a_trail_that_starts_logging() {
    expect![[r#"
        {
          "Version": "1",
          "Statement": [
            {
              "Effect": "Allow",
              "Action": [
                "actiontrail:StartLogging",
                "actiontrail:GetTrailStatus"
              ],
              "Resource": "acs:actiontrail:cn-hangzhou:1234567890123456:trail/security-audit"
            },
            {
              "Effect": "Allow",
              "Action": [
                "actiontrail:CreateTrail",
                "actiontrail:DescribeTrails"
              ],
              "Resource": "acs:actiontrail:cn-hangzhou:1234567890123456:trail/*"
            },
            {
              "Effect": "Allow",
              "Action": [
                "ram:CreateServiceLinkedRole"
              ],
              "Resource": "*",
              "Condition": {
                "StringEquals": {
                  "ram:ServiceName": "actiontrail.aliyuncs.com"
                }
              }
            }
          ]
        }"#]]
    .assert_eq(&document_of(&draft()));
}

#[test]
fn each_part_of_the_plan_brings_its_action_and_no_other() {
    let actions = |change: fn(&mut TrailDraft)| {
        let mut draft = draft();
        change(&mut draft);
        let all = statements(&TrailPlan::from(&draft), &draft.name);
        all.into_iter().flat_map(|statement| statement.actions).collect::<Vec<_>>().join(" ")
    };
    let all = "actiontrail:StartLogging actiontrail:GetTrailStatus actiontrail:CreateTrail actiontrail:DescribeTrails";
    let role = "ram:CreateServiceLinkedRole";
    assert_eq!(actions(|_| ()), format!("{all} {role}"));
    assert_eq!(actions(|draft| draft.backfill = true), format!("{all} actiontrail:CreateDeliveryHistoryJob {role}"));
    assert_eq!(
        actions(|draft| draft.insights.on = true),
        format!("{all} actiontrail:EnableInsight actiontrail:PutInsightSelectors {role}")
    );
    assert_eq!(actions(|draft| draft.data_events.on = true), format!("{all} actiontrail:PutDataEventSelector {role}"));
    assert!(!actions(|draft| draft.start_logging = false).contains("StartLogging"));
}

#[test]
fn no_value_opens_more_than_one_trail() {
    for hostile in ["*", "?", "trail/*", "a:b", "${acs:UserName}", "\"], \"Resource\": \"*", "\u{202e}*"] {
        let draft =
            TrailDraft { name: hostile.into(), account_id: hostile.into(), home_region: hostile.into(), ..draft() };
        let policy: serde_json::Value = serde_json::from_str(&document_of(&draft)).unwrap();
        for statement in policy["Statement"].as_array().unwrap() {
            let resource = statement["Resource"].as_str().unwrap();
            let parts: Vec<&str> = resource.split(':').collect();
            let [_, _, region, account, trail] = parts.as_slice() else {
                assert_eq!(resource, "*");
                continue;
            };
            let name = trail.strip_prefix("trail/").unwrap();
            assert!([region, account].iter().all(|part| !part.contains(['*', '?', '$'])), "{resource}");
            assert!(name == "*" || !name.contains(['*', '?', '$', '/']), "{resource}");
        }
    }
}

#[test]
fn a_role_trusts_action_trail_of_one_account() {
    expect![[r#"
        {
          "Version": "1",
          "Statement": [
            {
              "Effect": "Allow",
              "Action": "sts:AssumeRole",
              "Principal": {
                "Service": [
                  "1234567890123456@actiontrail.aliyuncs.com"
                ]
              }
            }
          ]
        }"#]]
    .assert_eq(&trust("1234567890123456"));
    assert!(!trust("*").contains('*'));
}

#[test]
fn only_create_and_list_reach_every_trail() {
    let any: Vec<_> = Action::ALL.iter().filter(|action| scope(**action) == Scope::AnyTrail).collect();
    assert_eq!(any, [&Action::CreateTrail, &Action::DescribeTrails]);
}

#[test]
fn the_proxy_reads_and_changes_nothing() {
    let statements = read_statements("1234567890123456");
    let resources: Vec<&str> = statements.iter().map(|one| one.resource.as_str()).collect();
    assert_eq!(resources, ["acs:actiontrail:*:1234567890123456:trail/*", "*"]);
    let actions: Vec<&String> = statements.iter().flat_map(|one| &one.actions).collect();
    let reads = Action::ALL.iter().filter(|action| !action.is_write());
    assert_eq!(actions.len(), reads.clone().count());
    for action in reads {
        assert!(actions.contains(&&format!("actiontrail:{}", action.name())), "{action:?}");
    }
    assert!(!read_statements("*")[0].resource.ends_with(":*:trail/*"));
}

#[test]
fn a_role_of_the_own_account_trusts_action_trail_by_its_plain_name() {
    let trust: serde_json::Value = serde_json::from_str(&own_trust()).unwrap();
    assert_eq!(trust["Statement"][0]["Principal"]["Service"], serde_json::json!(["actiontrail.aliyuncs.com"]));
}

#[test]
fn a_policy_has_a_name_that_ram_takes() {
    assert_eq!(policy_name("submit-trail", "security_audit"), "submit-trail-security-audit");
    assert_eq!(policy_name("submit-trail", ""), "submit-trail");
    let long = policy_name("submit-trail", &"日".repeat(200));
    assert!(long.chars().all(|c| c.is_ascii_alphanumeric() || c == '-') && long.len() <= 128, "{long}");
}
