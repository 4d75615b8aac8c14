//! `trail diff`: equal, different, unusable.

use expect_test::expect;
use serde_json::{Value, json};

use crate::program::{GOOD, run, trail, with_input};

#[test]
fn equal_files_exit_with_0() {
    let run = trail("diff good.create-trail.json good.create-trail.json");
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    expect![[r#"
        good.create-trail.json: CreateTrail request, Fingerprint: 85721727d4ce2d8dc8e9f8936baed1270ec5744cfe38e8b929773d35340365f5
        good.create-trail.json: CreateTrail request, Fingerprint: 85721727d4ce2d8dc8e9f8936baed1270ec5744cfe38e8b929773d35340365f5
        No differences.
    "#]]
    .assert_eq(&run.out);
}

#[test]
fn different_files_exit_with_1() {
    let run = trail("diff good.create-trail.json bad.create-trail.json");
    assert_eq!((run.code, run.err.as_str()), (1, ""));
    expect![[r#"
        good.create-trail.json: CreateTrail request, Fingerprint: 85721727d4ce2d8dc8e9f8936baed1270ec5744cfe38e8b929773d35340365f5
        bad.create-trail.json: CreateTrail request, Fingerprint: 6f095bc8ef9206c829d733171b249d045a4b1fb266c2a0f9c8bc6133dad499de
        Trail Name (Name): security-audit → Trail
        Management Event (EventRW): All → write
        Trail Region (TrailRegion): All → cn-hangzhou
        Delivery to Log Service, Project ARN (SlsProjectArn): acs:log:cn-hangzhou:1234567890123456:project/audit-hz → nothing
        Delivery to OSS, Object Prefix (OssKeyPrefix): nothing → audit
        Not compared, because bad.create-trail.json does not tell it: Account ID
        5 differences
    "#]].assert_eq(&run.out);
}

#[test]
fn what_only_one_file_tells_is_named_and_not_compared() {
    let script = with_input("export --to cli --home-region cn-hangzhou -", GOOD).out;
    let run = with_input("diff good.create-trail.json -", &script);
    assert_eq!(run.code, 0);
    expect![[r#"
        good.create-trail.json: CreateTrail request, Fingerprint: 85721727d4ce2d8dc8e9f8936baed1270ec5744cfe38e8b929773d35340365f5
        stdin: Aliyun CLI script, Fingerprint: 1c5e322d6fe50339c1c2d9de567718cd09f7ac97d55a17ee85353ed69fd4e088
        Not compared, because good.create-trail.json does not tell it: Home Region, Start logging (StartLogging)
        No differences.
    "#]].assert_eq(&run.out);
}

#[test]
fn a_plan_is_compared_to_the_last_call() {
    let plan = with_input("export --to plan --home-region cn-hangzhou -", GOOD).out;
    let design = r#"{"trail-name":"security-audit","account-id":"1234567890123456","home-region":"cn-beijing","deliver-sls":true,
        "sls-region":"cn-hangzhou","sls-project":"audit-hz","sls-project-kind":"new","start-logging":false,"insights":true}"#;
    let folder = std::env::temp_dir().join(format!("trail-diff-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join("design.json");
    std::fs::write(&file, design).unwrap();
    let arguments = |rest: &str| format!("{rest} diff - {}", file.display());
    let english = with_input(&arguments(""), &plan);
    let chinese = with_input(&arguments("--lang zh-CN"), &plan);
    std::fs::remove_dir_all(&folder).unwrap();
    assert_eq!((english.code, chinese.code), (1, 1));
    let without_path = |text: &str| text.replace(&file.display().to_string(), "design.json");
    expect![[r#"
        stdin: plan, Fingerprint: 1c5e322d6fe50339c1c2d9de567718cd09f7ac97d55a17ee85353ed69fd4e088
        design.json: design, Fingerprint: 784f2cedc6c9e884face7091835a2b863d0f2e053ab1f9afcc2277244530c812
        Home Region: cn-hangzhou → cn-beijing
        Start logging (StartLogging): called → not called
        Insights Event (EnableInsight): not called → IP requests, Risky API calls, API errors, AccessKey calls, Permission changes, Password changes, Trail concealment
        Insights Event (PutInsightSelectors): not called → IP requests, Risky API calls, API errors, AccessKey calls, Permission changes, Password changes, Trail concealment
        Prerequisites: nothing → Log Service project audit-hz in cn-hangzhou: Create it with CreateProject of Log Service. ActionTrail creates the Logstore in it.
        5 differences
    "#]].assert_eq(&without_path(&english.out));
    expect![[r#"
        stdin：执行计划，指纹：1c5e322d6fe50339c1c2d9de567718cd09f7ac97d55a17ee85353ed69fd4e088
        design.json：设计，指纹：784f2cedc6c9e884face7091835a2b863d0f2e053ab1f9afcc2277244530c812
        Home地域：cn-hangzhou → cn-beijing
        开启跟踪（StartLogging）：调用 → 不调用
        Insights事件（EnableInsight）：不调用 → IP请求事件、存在风险的API调用事件、API错误事件、AccessKey调用事件、权限变更事件、密码变更事件、隐匿行踪事件
        Insights事件（PutInsightSelectors）：不调用 → IP请求事件、存在风险的API调用事件、API错误事件、AccessKey调用事件、权限变更事件、密码变更事件、隐匿行踪事件
        前提条件：无 → cn-hangzhou的日志项目audit-hz：调用日志服务SLS的CreateProject创建。其中的日志库（Logstore）由操作审计自动创建。
        5处差异
    "#]].assert_eq(&without_path(&chinese.out));
}

#[test]
fn json_has_both_fingerprints_and_every_difference() {
    let run = trail("diff --output json good.create-trail.json bad.create-trail.json");
    let report: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!((run.code, &report["equal"]), (1, &json!(false)));
    assert_eq!(report["a"]["kind"], "request");
    assert_eq!(report["a"]["fingerprint"].as_str().unwrap().len(), 64);
    assert_ne!(report["a"]["fingerprint"], report["b"]["fingerprint"]);
    let differences = report["differences"].as_array().unwrap();
    assert!(differences.contains(&json!({ "name": "EventRW", "a": "All", "b": "write" })));
    let project = json!("acs:log:cn-hangzhou:1234567890123456:project/audit-hz");
    assert!(differences.contains(&json!({ "name": "SlsProjectArn", "a": project, "b": null })));
    assert_eq!(report["notCompared"], json!(["account-id"]));
}

#[test]
fn json_holds_lists_and_codes_in_every_language() {
    let design = |more: &str| {
        format!(
            r#"{{"trail-name":"security-audit","account-id":"1234567890123456","home-region":"cn-hangzhou",
            "deliver-sls":true,"sls-region":"cn-hangzhou","sls-project":"audit-hz"{more}}}"#
        )
    };
    let folder = std::env::temp_dir().join(format!("trail-diff-json-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join("design.json");
    let selectors = r#"[{"ServiceName":"Ots"},{"ServiceName":"Oss","ReadWriteType":"Write"}]"#;
    let more =
        format!(r#","sls-project-kind":"new","insights":true,"data-events":true,"data-event-selectors":{selectors}"#);
    std::fs::write(&file, design(&more)).unwrap();
    let differences = |lang: &str| {
        let run = with_input(&format!("--lang {lang} diff --output json - {}", file.display()), &design(""));
        let mut report: Value = serde_json::from_str(&run.out).unwrap();
        report["differences"].take()
    };
    let (english, chinese) = (differences("en"), differences("zh-CN"));
    std::fs::remove_dir_all(&folder).unwrap();
    assert_eq!(english, chinese);
    expect![[r#"
        [
          {
            "a": null,
            "b": [
              "IpInsight",
              "ApiCallRateInsight",
              "ApiErrorRateInsight",
              "AkInsight",
              "PolicyChangeInsight",
              "PasswordChangeInsight",
              "TrailConcealmentInsight"
            ],
            "name": "EnableInsight"
          },
          {
            "a": null,
            "b": [
              "[{\"insightType\":\"IpInsight\"},{\"insightType\":\"ApiCallRateInsight\"},{\"insightType\":\"ApiErrorRateInsight\"},{\"insightType\":\"AkInsight\"},{\"insightType\":\"PolicyChangeInsight\"},{\"insightType\":\"PasswordChangeInsight\"},{\"insightType\":\"TrailConcealmentInsight\"}]"
            ],
            "name": "PutInsightSelectors"
          },
          {
            "a": null,
            "b": [
              "{\"ServiceName\":\"Ots\"}",
              "{\"ServiceName\":\"Oss\",\"ReadWriteType\":\"Write\"}",
              "IsTrailAllRegion=false",
              "TrailRegionIds=cn-hangzhou"
            ],
            "name": "PutDataEventSelector"
          },
          {
            "a": null,
            "b": [
              {
                "kind": "log-project",
                "project": "audit-hz",
                "region": "cn-hangzhou"
              }
            ],
            "name": "prerequisites"
          }
        ]
    "#]].assert_eq(&format!("{english:#}\n"));
}

#[test]
fn a_change_reference_stands_beside_the_fingerprint() {
    let design = r#"{"trail-name":"security-audit","account-id":"1234567890123456","deliver-sls":true,"sls-region":"cn-hangzhou",
        "sls-project":"audit-hz","change-reference":"CHG-7\u202e\udb40\udc41\u3164"}"#;
    let run = with_input("diff good.create-trail.json -", design);
    assert_eq!(run.code, 0);
    expect![[r#"
        good.create-trail.json: CreateTrail request, Fingerprint: 85721727d4ce2d8dc8e9f8936baed1270ec5744cfe38e8b929773d35340365f5
        stdin: design, Fingerprint: 85721727d4ce2d8dc8e9f8936baed1270ec5744cfe38e8b929773d35340365f5, Change reference: CHG-7U+202EU+E0041U+3164
        Not compared, because good.create-trail.json does not tell it: Start logging (StartLogging)
        No differences.
    "#]].assert_eq(&run.out);
    let report: Value =
        serde_json::from_str(&with_input("diff --output json good.create-trail.json -", design).out).unwrap();
    assert_eq!(
        (&report["a"]["changeReference"], &report["b"]["changeReference"]),
        (&json!(null), &json!("CHG-7\u{202e}\u{e0041}\u{3164}"))
    );
}

#[test]
fn what_cannot_be_read_exits_with_2() {
    let run = run("diff good.create-trail.json -", b"{", &[]);
    assert_eq!((run.code, run.out.as_str()), (2, ""));
    expect![[r#"
        stdin: unusable: This is not JSON from line 1, column 1 on. Mend the text there.
    "#]]
    .assert_eq(&run.err);
}

/// The answer of DescribeTrails tells whether a trail is on, and Terraform whether it backfills: what differs there is a difference.
#[test]
fn what_a_file_tells_beside_the_request_is_compared() {
    let design = r#"{"trail-name":"security-audit","account-id":"1234567890123456","home-region":"cn-hangzhou",
        "deliver-oss":true,"deliver-sls":true,"sls-region":"cn-hangzhou","sls-project":"audit-hz","oss-bucket":"audit-log","backfill":true}"#;
    let with = with_input("export --to terraform -", design).out;
    let job = "resource \"alicloud_actiontrail_history_delivery_job\"";
    let start = with.find(job).unwrap();
    let end = start + with[start..].find("\n}\n").unwrap() + 3;
    let without = [&with[..start], &with[end..]].concat();
    let plan = with_input("export --to plan -", design).out;
    let answer = |status: &str| {
        format!(
            r#"{{"TrailList":[{{"Name":"security-audit","HomeRegion":"cn-hangzhou","OssBucketName":"audit-log","Status":"{status}"}}]}}"#
        )
    };
    let folder = std::env::temp_dir().join(format!("trail-diff-told-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join("one");
    let said = |one: &str, other: &str| {
        std::fs::write(&file, one).unwrap();
        let run = with_input(&format!("diff {} -", file.display()), other);
        let lines: Vec<&str> = run.out.lines().filter(|line| !line.contains("Fingerprint")).collect();
        format!("{}: {}\n", run.code, lines.join(" / ").replace(&file.display().to_string(), "one"))
    };
    let told = [
        said(&with, &with),
        said(&with, &without),
        said(&plan, &with),
        said(&answer("Enable"), &answer("Enable")),
        said(&answer("Enable"), &answer("Disable")),
    ];
    std::fs::remove_dir_all(&folder).unwrap();
    expect![[r#"
        0: No differences.
        1: Backfill the last 90 days (CreateDeliveryHistoryJob): called → not called / 1 difference
        0: No differences.
        0: No differences.
        1: Start logging (StartLogging): called → not called / 1 difference
    "#]]
    .assert_eq(&told.concat());
}

#[test]
fn a_trail_of_several_is_compared_with_a_file_of_another_name() {
    let answer = r#"{"TrailList":[
        {"Name":"trail-one","HomeRegion":"cn-hangzhou","OssBucketName":"audit-log","EventRW":"All","TrailRegion":"All"},
        {"Name":"trail-two","HomeRegion":"cn-hangzhou","OssBucketName":"audit-log","EventRW":"Write","TrailRegion":"All"}]}"#;
    let differs = |arguments: &str| {
        let run = with_input(&format!("diff --output json {arguments}"), answer);
        let report: Value = serde_json::from_str(&run.out).unwrap_or_default();
        let rows = report["differences"].as_array().cloned().unwrap_or_default();
        let name = rows.into_iter().find(|row| row["name"] == "Name");
        (run.code, name.map(|row| format!("{} {}", row["a"], row["b"])), run.err)
    };
    let named = |names: &str| (1, Some(names.to_owned()), String::new());
    assert_eq!(differs("--trail trail-two - good.create-trail.json"), named(r#""trail-two" "security-audit""#));
    assert_eq!(differs("--trail trail-two good.create-trail.json -"), named(r#""security-audit" "trail-two""#));
    assert_eq!(differs("--trail trail-three - good.create-trail.json").0, 2, "nothing has that name");
    assert_eq!(differs("--trail trail-three good.create-trail.json good.create-trail.json").0, 2);
    assert_eq!(differs("--trail security-audit - good.create-trail.json").0, 2, "not in the file with several");
}
