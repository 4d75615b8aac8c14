//! `trail check`: exit codes and the three forms of its report.

use expect_test::expect;
use serde_json::{Value, json};

use crate::program::{BAD, GOOD, run, trail, with_input};

#[test]
fn a_clean_file_exits_with_0() {
    let run = trail("check good.create-trail.json");
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    expect![[r#"
        good.create-trail.json:1: warning: Management event delivery settings: The benchmark wants both: a copy in OSS to keep and one in Log Service to search. MaxCompute counts for neither. [CIS Alibaba Cloud 2.1]
        good.create-trail.json:1: note: Management event delivery settings: All events stay in the account that they are about, within reach of its administrators. A separate log account keeps a copy out of their hands. [Alibaba Cloud Landing Zone, log archive account]
        good.create-trail.json:1: note: Delivery to Log Service: CreateTrail sets no retention. Check that events stay for at least 180 days, and in a Logstore for 365. [MLPS 2.0 through Cloud Config actiontrail-enabled; CIS Alibaba Cloud 2.23]
        good.create-trail.json:1: warning: Delivery to OSS: No copy goes to OSS, where events are kept for long at little cost and no query can change them. Turn Delivery to OSS on. [KICS c065b98e; CIS Alibaba Cloud 2.1]
        good.create-trail.json: no problems, 4 pieces of advice (CreateTrail request)
    "#]]
    .assert_eq(&run.out);
}

#[test]
fn a_file_with_problems_exits_with_1() {
    let run = trail("check bad.create-trail.json");
    assert_eq!((run.code, run.err.as_str()), (1, ""));
    expect![[r#"
        bad.create-trail.json:2: problem: Trail Name: Use lowercase letters, digits, hyphens and underscores; "T" is not one of them.
        bad.create-trail.json:3: problem: Management Event: Use Write in this spelling; "write" has other capitals.
        bad.create-trail.json:1: problem: Delivery to OSS, Bucket Name: Enter the name of the bucket; OssKeyPrefix is set and belongs to it.
        bad.create-trail.json:5: problem: Delivery to OSS, Object Prefix: Use 6 to 32 characters; this prefix has 5.
        bad.create-trail.json:6: problem: RoleName: Remove RoleName and use SlsWriteRoleArn, OssWriteRoleArn or MaxComputeWriteRoleArn: it ended with API version 2017-12-04.
        bad.create-trail.json:4: warning: Trail Region: Only events of this region are delivered. With All regions a resource made in an unused region is seen too. [KICS c065b98e; Cloud Config actiontrail-trail-intact-enabled]
        bad.create-trail.json:1: warning: Management event delivery settings: The benchmark wants both: a copy in OSS to keep and one in Log Service to search. MaxCompute counts for neither. [CIS Alibaba Cloud 2.1]
        bad.create-trail.json:1: note: Management event delivery settings: All events stay in the account that they are about, within reach of its administrators. A separate log account keeps a copy out of their hands. [Alibaba Cloud Landing Zone, log archive account]
        bad.create-trail.json:1: note: Delivery to Log Service: Without Log Service there is nothing to build alerts on, such as for changes of RAM policies or sign-ins without MFA. [CIS Alibaba Cloud 2.10 to 2.22]
        bad.create-trail.json:1: note: Delivery to OSS: CreateTrail sets no retention. Check that events stay for at least 180 days, and in a Logstore for 365. [MLPS 2.0 through Cloud Config actiontrail-enabled; CIS Alibaba Cloud 2.23]
        bad.create-trail.json: 5 problems, 5 pieces of advice (CreateTrail request)
    "#]].assert_eq(&run.out);
}

#[test]
fn a_file_that_cannot_be_used_exits_with_2() {
    let run = trail("check no-such-file.json . good.create-trail.json");
    assert_eq!((run.code, run.err.as_str()), (2, ""));
    expect![[r#"
        no-such-file.json: unusable: There is no such file. Check the name.
        .: unusable: This is a folder. Name the files in it.
        good.create-trail.json:1: warning: Management event delivery settings: The benchmark wants both: a copy in OSS to keep and one in Log Service to search. MaxCompute counts for neither. [CIS Alibaba Cloud 2.1]
        good.create-trail.json:1: note: Management event delivery settings: All events stay in the account that they are about, within reach of its administrators. A separate log account keeps a copy out of their hands. [Alibaba Cloud Landing Zone, log archive account]
        good.create-trail.json:1: note: Delivery to Log Service: CreateTrail sets no retention. Check that events stay for at least 180 days, and in a Logstore for 365. [MLPS 2.0 through Cloud Config actiontrail-enabled; CIS Alibaba Cloud 2.23]
        good.create-trail.json:1: warning: Delivery to OSS: No copy goes to OSS, where events are kept for long at little cost and no query can change them. Turn Delivery to OSS on. [KICS c065b98e; CIS Alibaba Cloud 2.1]
        good.create-trail.json: no problems, 4 pieces of advice (CreateTrail request)
    "#]]
    .assert_eq(&run.out);
}

#[test]
fn of_several_files_the_worst_decides() {
    assert_eq!(trail("check good.create-trail.json bad.create-trail.json").code, 1);
    assert_eq!(trail("check bad.create-trail.json no-such-file.json good.create-trail.json").code, 2);
    assert_eq!(trail("check good.create-trail.json good.create-trail.json").code, 0);
}

#[test]
fn chinese_by_option_and_by_locale() {
    let by_option = trail("--lang zh-CN check bad.create-trail.json no-such-file.json");
    assert_eq!(by_option.code, 2);
    expect![[r#"
        bad.create-trail.json:2: 问题: 跟踪名称：跟踪名称仅支持小写英文字母、数字、短划线（-）和下划线（_），不能包含“T”。
        bad.create-trail.json:3: 问题: 管控事件：必须为All、Write或Read，区分大小写，当前为“write”。
        bad.create-trail.json:1: 问题: 将事件投递到对象存储OSS，存储空间名称：输入存储空间名称。已设置OssKeyPrefix，不能缺少此项。
        bad.create-trail.json:5: 问题: 将事件投递到对象存储OSS，日志文件前缀：日志文件前缀长度为6～32个字符，当前为5个。
        bad.create-trail.json:6: 问题: RoleName：删除RoleName，改用SlsWriteRoleArn、OssWriteRoleArn或MaxComputeWriteRoleArn：该参数已随API版本2017-12-04停用。
        bad.create-trail.json:4: 警告: 跟踪地域：只投递该地域的事件。建议选择“全部地域”，以便发现在未使用的地域中创建的资源。（KICS c065b98e；配置审计actiontrail-trail-intact-enabled）
        bad.create-trail.json:1: 警告: 审计事件投递：该基准要求两处都有：OSS用于留存，日志服务用于检索。MaxCompute不计入。（CIS阿里云2.1）
        bad.create-trail.json:1: 说明: 审计事件投递：所有事件都保存在其所属账号内，该账号的管理员可以接触到。使用单独的日志账号，可以留存一份他们无法改动的副本。（阿里云Landing Zone，日志归档账号）
        bad.create-trail.json:1: 说明: 将事件投递到日志服务SLS：没有日志服务，就无法配置告警，例如RAM权限策略变更、未启用MFA的登录。（CIS阿里云2.10至2.22）
        bad.create-trail.json:1: 说明: 将事件投递到对象存储OSS：CreateTrail不设置保存时间。建议确认事件至少保存180天，日志库（Logstore）中保存365天。（等保2.0，引自配置审计actiontrail-enabled；CIS阿里云2.23）
        bad.create-trail.json: 5个问题，5条建议（CreateTrail请求）
        no-such-file.json: 不可用: 文件不存在。检查文件名。
    "#]].assert_eq(&by_option.out);
    for name in ["LC_ALL", "LANG", "LC_MESSAGES"] {
        let by_locale = run("check bad.create-trail.json no-such-file.json", b"", &[(name, "zh_CN.UTF-8")]);
        assert_eq!(by_locale.out, by_option.out, "{name}");
    }
    let asked_otherwise = run("check --lang en good.create-trail.json", b"", &[("LC_ALL", "zh_CN.UTF-8")]);
    assert_eq!(asked_otherwise.out, trail("check good.create-trail.json").out);
}

#[test]
fn standard_input_is_a_file() {
    let run = with_input("check -", BAD);
    assert_eq!(run.code, 1);
    assert_eq!(run.out, trail("check bad.create-trail.json").out.replace("bad.create-trail.json", "stdin"));
}

#[test]
fn json_is_an_object_a_line() {
    let run = trail("check --output json good.create-trail.json bad.create-trail.json no-such-file.json");
    assert_eq!(run.code, 2);
    let lines: Vec<Value> = run.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 3);
    let codes: Vec<&str> =
        lines[0]["advice"].as_array().unwrap().iter().map(|one| one["code"].as_str().unwrap()).collect();
    assert_eq!(codes, ["cis-two-destinations", "log-account-not-separate", "retention", "no-oss"]);
    let mut clean = lines[0].clone();
    clean["advice"] = json!([]);
    assert_eq!(
        clean,
        json!({ "file": "good.create-trail.json", "kind": "request", "trail": "security-audit", "problems": [], "advice": [],
            "dismissed": [], "notRead": [] })
    );
    assert_eq!(
        lines[1]["problems"][0],
        json!({ "field": "Name", "code": "character", "params": {
        "allowed": "lowercase-word", "actual": "T" } })
    );
    assert_eq!(
        lines[1]["advice"][0],
        json!({ "field": "TrailRegion", "code": "trail-region-not-all", "severity": "warning",
            "sources": ["kics", "cloud-config"], "wants": "TrailRegion=All" })
    );
    assert_eq!(lines[2]["unusable"]["code"], "unreadable");
    assert_eq!((&lines[2]["problems"], &lines[2]["advice"]), (&json!([]), &json!([])));
}

#[test]
fn sarif_has_the_shape_that_code_scanning_takes() {
    let run = trail("check --output sarif bad.create-trail.json no-such-file.json");
    assert_eq!(run.code, 2);
    let sarif: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(sarif["version"], "2.1.0");
    let scan = &sarif["runs"][0];
    assert_eq!(scan["tool"]["driver"]["name"], "trail");
    let results = scan["results"].as_array().unwrap();
    for result in results {
        let rule = &scan["tool"]["driver"]["rules"][result["ruleIndex"].as_u64().unwrap() as usize];
        assert_eq!(rule["id"], result["ruleId"]);
        assert!(["error", "warning", "note"].contains(&result["level"].as_str().unwrap()));
        assert!(result["message"]["text"].as_str().unwrap().ends_with(['.', ']']));
        let place = &result["locations"][0]["physicalLocation"];
        assert!(place["artifactLocation"]["uri"].is_string() && place["region"]["startLine"].as_u64() >= Some(1));
    }
    let found = |rule: &str| {
        let result = results.iter().find(|result| result["ruleId"] == rule).unwrap();
        let line = result["locations"][0]["physicalLocation"]["region"]["startLine"].as_u64().unwrap();
        (result["level"].as_str().unwrap(), line)
    };
    assert_eq!(found("problem/character"), ("error", 2));
    assert_eq!(found("problem/one-of"), ("error", 3));
    assert_eq!(found("problem/obsolete-parameter"), ("error", 6));
    assert_eq!(found("advice/trail-region-not-all"), ("warning", 4));
    assert_eq!(found("file/unreadable"), ("error", 1));
}

#[test]
fn a_clean_file_has_no_results() {
    let run = trail("check --output sarif --advice none good.create-trail.json");
    let sarif: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!((run.code, &sarif["runs"][0]["results"]), (0, &json!([])));
}

#[test]
fn advice_is_shown_and_counted_as_asked() {
    let file = GOOD.replace("\"EventRW\": \"All\"", "\"EventRW\": \"Write\"").replace(
        "\"SlsProjectArn\"",
        "\"OssBucketName\": \"audit-log\", \"OssKeyPrefix\": \"audit-log/\", \"SlsProjectArn\"",
    );
    let codes = |level: &str| {
        let run = with_input(&format!("check --output json {level} -"), &file);
        let line: Value = serde_json::from_str(&run.out).unwrap();
        let advice = line["advice"].as_array().unwrap().clone();
        (run.code, advice.iter().map(|one| one["code"].as_str().unwrap().to_owned()).collect::<Vec<_>>())
    };
    let named = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect::<Vec<_>>();
    let all = named(&[
        "event-rw-not-all",
        "log-account-not-separate",
        "retention",
        "bucket-not-private",
        "bucket-encryption-unproven",
        "prefix-ends-with-slash",
        "oss-global-events",
    ]);
    let warnings = all[..1].to_vec();
    assert_eq!(codes(""), (0, all.clone()));
    assert_eq!(codes("--advice info --fail-on-advice"), (1, all));
    assert_eq!(codes("--advice warning"), (0, warnings.clone()));
    assert_eq!(codes("--advice warning --fail-on-advice"), (1, warnings));
    assert_eq!(codes("--advice none --fail-on-advice"), (0, vec![]));
}

#[test]
fn every_trail_of_a_file_is_checked() {
    let script = "aliyun actiontrail CreateTrail --Name trail-one --OssBucketName audit-log --EventRW All\n\
                  aliyun actiontrail CreateTrail --Name Two --OssBucketName audit-log --EventRW All\necho done\n";
    let run = with_input("check --advice none -", script);
    assert_eq!(run.code, 1);
    expect![[r#"
        stdin:3: not read: The command echo on line 3 is left out.
        stdin (trail-one): no problems (Aliyun CLI script)
        stdin:2: problem: Trail Name: Use lowercase letters, digits, hyphens and underscores; "T" is not one of them.
        stdin:3: not read: The command echo on line 3 is left out.
        stdin (Two): 1 problem (Aliyun CLI script)
    "#]]
    .assert_eq(&run.out);
}

#[test]
fn a_known_account_is_used() {
    assert_eq!(with_input("check -", GOOD).code, 0);
    let run = with_input("check --account 6543210987654321 -", GOOD);
    assert_eq!(run.code, 1);
    assert!(run.out.contains("role of account 1234567890123456"), "{}", run.out);
}

#[test]
fn what_is_known_beside_the_file_has_its_rules_too() {
    let lines = [
        "--account 123456789012345",
        "--account 123456789012345x",
        "--account=",
        "--home-region cn_hangzhou",
        "--home-region=",
    ];
    let said = |language: &str| {
        let runs = lines.map(|line| with_input(&format!("check --lang {language} {line} -"), GOOD));
        assert!(runs.iter().all(|run| run.code == 2 && run.out.is_empty()), "{runs:?}");
        runs.map(|run| run.err).concat()
    };
    expect![[r#"
        trail: --account <ID>: Use an account ID of 16 digits; this one has 15.
        trail: --account <ID>: Use an account ID of 16 digits; this one holds other characters.
        trail: --account <ID>: Use an account ID of 16 digits; this one has 0.
        trail: --home-region <REGION>: Use a region ID such as cn-hangzhou; "cn_hangzhou" is not one.
        trail: --home-region <REGION>: Use a region ID such as cn-hangzhou; "" is not one.
    "#]]
    .assert_eq(&said("en"));
    expect![[r#"
        trail: --account <ID>：账号ID为16位数字，当前为15位。
        trail: --account <ID>：账号ID为16位数字，不能包含其他字符。
        trail: --account <ID>：账号ID为16位数字，当前为0位。
        trail: --home-region <REGION>：地域ID不正确，当前为“cn_hangzhou”，正确的格式例如cn-hangzhou。
        trail: --home-region <REGION>：地域ID不正确，当前为“”，正确的格式例如cn-hangzhou。
    "#]]
    .assert_eq(&said("zh-CN"));
    // A region that is not listed yet has the form of one.
    assert_eq!(with_input("check --home-region cn-newtown-1 -", GOOD).code, 0);
}

#[test]
fn advice_that_the_design_dismisses_counts_for_nothing_and_is_told_to_programs() {
    let design = json!({ "version": 1, "draft": {
        "trail-name": "security-audit", "account-id": "1234567890123456", "home-region": "cn-hangzhou",
        "deliver-sls": true, "sls-project": "audit-hz", "backfill": true,
        "dismissed-advice": ["no-oss", "from-a-newer-version", "log-account-not-separate"],
        "advice-sources-off": ["cis", "mlps", "vendor"],
    } });
    let run = with_input("check --output json --fail-on-advice -", &design.to_string());
    let line: Value = serde_json::from_str(&run.out).unwrap();
    let codes = |member: &str| {
        let found = line[member].as_array().unwrap();
        found.iter().map(|one| one["code"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!((run.code, codes("problems"), codes("advice")), (0, vec![], vec![]));
    let dismissed =
        ["cis-two-destinations", "log-account-not-separate", "retention", "no-oss", "backfill-may-need-ticket"];
    assert_eq!(codes("dismissed"), dismissed);
    assert_eq!(line["notRead"], json!([]));
}

#[test]
fn advice_is_ignored_by_its_code_or_by_all_who_give_it() {
    let codes = |arguments: &str| {
        let run = trail(&format!("check --output json {arguments} good.create-trail.json"));
        let line: Value = serde_json::from_str(&run.out).unwrap();
        let advice = line["advice"].as_array().unwrap().clone();
        advice.iter().map(|one| one["code"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let without_code = codes("--ignore no-oss --ignore retention");
    assert_eq!(without_code, ["cis-two-destinations", "log-account-not-separate"]);
    assert_eq!(codes("--ignore cis"), ["log-account-not-separate", "retention", "no-oss"], "others say so too");
    assert_eq!(codes("--ignore cis --ignore kics --ignore mlps"), ["log-account-not-separate"]);
    assert_eq!(trail("check --ignore nothing good.create-trail.json").code, 2);
}

#[test]
fn white_space_around_a_value_is_seen() {
    let file = GOOD.replace("security-audit", "security-audit\\n").replace("project/audit-hz", "project/audit-hz ");
    let run = with_input("check --advice none -", &file);
    assert_eq!(run.code, 1);
    expect![[r#"
        stdin:2: problem: Trail Name: Remove the white space around this text: it ends with a line break.
        stdin:5: problem: Delivery to Log Service, Project ARN: Remove the white space around this text: it ends with a space.
        stdin: 2 problems (CreateTrail request)
    "#]].assert_eq(&run.out);
}
