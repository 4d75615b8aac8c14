//! What a plan of Terraform does to trails: never passed over, and a problem unless it is said to be none.

use expect_test::expect;
use serde_json::{Value, json};

use crate::program::{Run, run, trail, with_input};

const ALL: &str = "--ignore trail-destroyed --ignore trail-replaced --ignore plan-errored --ignore plan-incomplete";

fn check(arguments: &str) -> Run {
    trail(&format!("check --advice none {arguments} destroys.tfplan.json"))
}

#[test]
fn a_plan_that_destroys_trails_exits_with_1() {
    let plan = check("");
    assert_eq!((plan.code, plan.err.as_str()), (1, ""));
    expect![[r#"
        destroys.tfplan.json: problem: The plan destroys the trail trail-kept and makes it anew. What happens meanwhile is not delivered. Where that must not be, find the change that forces it.
        destroys.tfplan.json: problem: The plan destroys the trail trail-old. After that it delivers no events. Where it is to stay, do not apply the plan.
        destroys.tfplan.json: problem: Terraform met an error while it planned, so the plan does not tell all that would be done. Mend the error and plan again.
        destroys.tfplan.json: problem: The plan is not complete: Terraform put changes off, or was told to leave some out. Apply it, and plan again until it is.
        destroys.tfplan.json: 4 problems (Terraform state or plan)
    "#]].assert_eq(&plan.out);
    let chinese = run("--lang zh-CN check --advice none destroys.tfplan.json", b"", &[]);
    assert_eq!(chinese.code, 1);
    expect![[r#"
        destroys.tfplan.json: 问题: 该计划会销毁并重新创建跟踪trail-kept，期间的事件不会被投递。如不允许，查找导致重建的修改。
        destroys.tfplan.json: 问题: 该计划会销毁跟踪trail-old，之后不再投递事件。如需保留该跟踪，不要执行该计划。
        destroys.tfplan.json: 问题: Terraform在生成计划时出错，该计划未包含全部操作。修正错误后重新生成计划。
        destroys.tfplan.json: 问题: 该计划不完整：Terraform推迟了部分修改，或被要求忽略部分修改。执行后再次生成计划，直到完整。
        destroys.tfplan.json: 4个问题（Terraform状态或计划）
    "#]].assert_eq(&chinese.out);
}

#[test]
fn what_is_meant_is_said_and_passes() {
    let plan = check(ALL);
    assert_eq!((plan.code, plan.err.as_str()), (0, ""));
    expect![[r#"
        destroys.tfplan.json: warning: The plan destroys the trail trail-kept and makes it anew. What happens meanwhile is not delivered. Where that must not be, find the change that forces it.
        destroys.tfplan.json: warning: The plan destroys the trail trail-old. After that it delivers no events. Where it is to stay, do not apply the plan.
        destroys.tfplan.json: warning: Terraform met an error while it planned, so the plan does not tell all that would be done. Mend the error and plan again.
        destroys.tfplan.json: warning: The plan is not complete: Terraform put changes off, or was told to leave some out. Apply it, and plan again until it is.
        destroys.tfplan.json: no problems (Terraform state or plan)
    "#]].assert_eq(&plan.out);
    assert_eq!(check("--ignore trail-destroyed").code, 1, "the others are not meant");
}

#[test]
fn programs_are_told_by_code() {
    let line: Value = serde_json::from_str(&check("--output json --ignore plan-errored").out).unwrap();
    let told = line["notRead"].as_array().unwrap();
    let told: Vec<(&Value, &Value)> = told.iter().map(|note| (&note["code"], &note["isProblem"])).collect();
    let (yes, no) = (json!(true), json!(false));
    let codes = ["trail-replaced", "trail-destroyed", "plan-incomplete", "plan-errored"].map(|code| json!(code));
    assert_eq!(told, [(&codes[0], &yes), (&codes[1], &yes), (&codes[2], &yes), (&codes[3], &no)]);
}

#[test]
fn code_scanning_is_told_with_a_level() {
    let levels = |arguments: &str| {
        let sarif: Value = serde_json::from_str(&check(&format!("--output sarif {arguments}")).out).unwrap();
        let results = sarif["runs"][0]["results"].as_array().unwrap().clone();
        let told =
            results.iter().map(|one| [&one["ruleId"], &one["level"]].map(|text| text.as_str().unwrap().to_owned()));
        told.map(|[rule, level]| format!("{rule} {level}")).collect::<Vec<_>>()
    };
    let codes = ["trail-replaced", "trail-destroyed", "plan-errored", "plan-incomplete"];
    assert_eq!(levels(""), codes.map(|code| format!("not-read/{code} error")));
    assert_eq!(levels(ALL), codes.map(|code| format!("not-read/{code} warning")));
}

#[test]
fn export_and_diff_say_it_and_keep_their_exit_codes() {
    let export = trail("export --to request --home-region cn-hangzhou --account 1234567890123456 destroys.tfplan.json");
    assert_eq!(export.code, 0, "{}", export.err);
    assert!(
        export.err.contains("destroys.tfplan.json: warning: The plan destroys the trail trail-old."),
        "{}",
        export.err
    );
    let diff = trail("diff destroys.tfplan.json destroys.tfplan.json");
    assert_eq!(diff.code, 0);
    assert!(diff.out.contains("destroys.tfplan.json: warning: The plan destroys the trail trail-old."), "{}", diff.out);
    let json: Value =
        serde_json::from_str(&trail("diff --output json destroys.tfplan.json destroys.tfplan.json").out).unwrap();
    assert_eq!(json["a"]["notRead"][1]["code"], "trail-destroyed");
    assert_eq!(json["a"], json["b"]);
}

#[test]
fn a_bucket_of_a_trail_that_is_open_to_the_public_exits_with_1() {
    let file = r#"provider "alicloud" {
  region = "cn-hangzhou"
}
resource "alicloud_actiontrail_trail" "this" {
  trail_name      = "org-audit"
  event_rw        = "All"
  trail_region    = "All"
  oss_bucket_name = "sec-audit-archive"
}
resource "alicloud_oss_bucket_acl" "this" {
  bucket = "sec-audit-archive"
  acl    = "public-read"
}
"#;
    let run = |arguments: &str| with_input(&format!("check --advice none {arguments} -"), file);
    let open = run("");
    assert_eq!((open.code, open.err.as_str()), (1, ""));
    expect![[r#"
        stdin:10: problem: resource.alicloud_oss_bucket_acl.this opens the bucket of the trail to the public: its ACL is public-read, so others can read the events. Use private.
        stdin: 1 problem (Terraform configuration)
    "#]].assert_eq(&open.out);
    assert_eq!(run("--ignore bucket-public").code, 0);
}
