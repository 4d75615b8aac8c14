//! `trail export`: every form, and what is refused.

use expect_test::expect;
use trail_model::export::ALL;

use crate::program::{BAD, GOOD, trail, with_input};

#[test]
fn every_form_is_written() {
    for format in ALL {
        let run = with_input(&format!("export --to {} --home-region cn-hangzhou -", format.id.name()), GOOD);
        assert_eq!(run.code, 0, "{}", format.id.name());
        let said: Vec<&str> = run.err.lines().filter(|line| !line.starts_with("stdin: left out: ")).collect();
        let added = ["stdin: not read: The design makes the call StartLogging too, which the file does not."];
        let has_calls = ["plan", "cli", "terraform", "ros", "python", "curl"].contains(&format.id.name());
        assert_eq!(said, if has_calls { &added[..] } else { &[] }, "{}", format.id.name());
        assert!(!run.out.is_empty(), "{}", format.id.name());
    }
}

#[test]
fn the_report_speaks_the_language_that_is_asked_for() {
    let report =
        |language: &str| with_input(&format!("--lang {language} export --to report --home-region cn-hangzhou -"), GOOD);
    let (english, chinese) = (report("en"), report("zh-CN"));
    assert_eq!((english.code, chinese.code), (0, 0));
    assert!(english.out.starts_with("# Trail Name: `security-audit`"), "{}", english.out);
    assert!(chinese.out.starts_with("# 跟踪名称："), "{}", chinese.out);
}

#[test]
fn the_schemas_are_those_of_the_model() {
    for arguments in ["schema", "schema --of request"] {
        let run = trail(arguments);
        assert_eq!((run.code, run.out), (0, trail_model::export::schema()));
    }
    let run = trail("schema --of design");
    assert_eq!((run.code, run.out), (0, trail_model::export::design_schema()));
    assert_eq!(trail("schema --of plan").code, 2);
}

/// A design that delivers to two other accounts.
const ELSEWHERE: &str = r#"{
  "Name": "security-audit",
  "EventRW": "All",
  "TrailRegion": "All",
  "SlsProjectArn": "acs:log:cn-beijing:6543210987654321:project/central",
  "SlsWriteRoleArn": "acs:ram::6543210987654321:role/delivery",
  "OssBucketName": "audit-archive",
  "OssWriteRoleArn": "acs:ram::1111111111111111:role/delivery"
}"#;

#[test]
fn a_handout_is_for_one_account_in_the_language_that_is_asked_for() {
    let export = |arguments: &str, file: &str| {
        with_input(&format!("export --account 1234567890123456 --home-region cn-hangzhou {arguments} -"), file)
    };
    let run = export("--to handout --for 6543210987654321 --lang zh-CN", ELSEWHERE);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    assert!(run.out.starts_with("# 账号6543210987654321"), "{}", run.out);
    assert!(run.out.contains("aliyun ram CreateRole") && !run.out.contains("1111111111111111"), "{}", run.out);
    for (arguments, file) in [("", ELSEWHERE), ("--for 2222222222222222", ELSEWHERE), ("", GOOD)] {
        let run = export(&format!("--to handout {arguments}"), file);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{arguments}");
        assert_eq!(run.err.contains("6543210987654321, 1111111111111111"), file == ELSEWHERE, "{}", run.err);
    }
    let one = ELSEWHERE.replace("1111111111111111", "6543210987654321");
    assert_eq!(export("--to handout", &one).code, 0);
}

#[test]
fn terraform_holds_what_is_asked_for() {
    let export = |scope: &str| {
        let run = with_input(
            &format!("export --to terraform --account 1234567890123456 --home-region cn-hangzhou {scope} -"),
            ELSEWHERE,
        );
        assert_eq!(run.code, 0, "{}", run.err);
        run
    };
    let plain = export("");
    assert_eq!(plain.out, export("--terraform resources").out);
    assert!(plain.out.contains("# resource \"alicloud_ram_role\""), "{}", plain.out);
    let roles = export("--terraform roles");
    assert!(roles.out.contains("\nresource \"alicloud_ram_role\""), "{}", roles.out);
    assert!(plain.err.lines().count() > roles.err.lines().count(), "{}{}", plain.err, roles.err);
    assert!(!export("--terraform trail").out.contains("alicloud_ram_role"));
    assert!(export("--terraform import").out.contains("\nimport {"));
}

#[test]
fn an_option_of_another_form_is_refused() {
    for (arguments, option) in [("--to cli --terraform trail", "--terraform"), ("--to report --for 1", "--for")] {
        let run = with_input(&format!("export {arguments} -"), GOOD);
        assert_eq!((run.code, run.out.as_str()), (2, ""));
        assert!(run.err.contains(option), "{}", run.err);
    }
    assert_eq!(with_input("export --to terraform --terraform everything -", GOOD).code, 2);
}

#[test]
fn a_request_comes_back_byte_for_byte() {
    for id in ["request", "json"] {
        let run = with_input(&format!("export --to {id} --home-region cn-hangzhou -"), GOOD);
        assert_eq!(run.out, GOOD.trim_end());
    }
}

#[test]
fn a_chain_of_exports_ends_where_it_began() {
    let plan = with_input("export --to plan --home-region cn-hangzhou -", GOOD).out;
    let script = with_input("export --to cli -", &plan).out;
    assert_eq!(with_input("export --to plan --account 1234567890123456 -", &script).out, plan);
    assert_eq!(with_input("export --to json -", &script).out, GOOD.trim_end());
}

#[test]
fn a_design_with_problems_is_refused() {
    let run = trail("export --to cli bad.create-trail.json");
    assert_eq!((run.code, run.out.as_str()), (1, ""));
    expect![[r#"
        bad.create-trail.json: not read: The design makes the call StartLogging too, which the file does not.
        bad.create-trail.json: problem: Trail Name: Use lowercase letters, digits, hyphens and underscores; "T" is not one of them.
        bad.create-trail.json: problem: Account ID: Enter the ID of the account that the trail is created in.
        bad.create-trail.json: problem: Home Region: Choose the region that the trail is created in.
        bad.create-trail.json: problem: Management Event: Use Write in this spelling; "write" has other capitals.
        bad.create-trail.json: problem: Delivery to OSS, Bucket Name: Enter the name of the bucket.
        bad.create-trail.json: problem: Delivery to OSS, Object Prefix: Use 6 to 32 characters; this prefix has 5.
        bad.create-trail.json: problem: RoleName: Remove RoleName and use SlsWriteRoleArn, OssWriteRoleArn or MaxComputeWriteRoleArn: it ended with API version 2017-12-04.
        bad.create-trail.json: Give what the file does not tell with --account and --home-region.
        bad.create-trail.json: Not exported: 7 problems. Mend the design, or export it as a draft with --draft.
    "#]].assert_eq(&run.err);
}

#[test]
fn a_draft_is_written_when_asked_for_and_marked() {
    let run = with_input("export --draft --to cli -", BAD);
    assert_eq!(run.code, 0);
    assert!(run.out.contains("# DRAFT: problems"), "{}", run.out);
    assert!(run.err.ends_with("it cannot be run as it is.\n"), "{}", run.err);
}

#[test]
fn one_of_several_trails_is_chosen_by_name() {
    let script = "aliyun actiontrail CreateTrail --Name trail-one --OssBucketName audit-log --EventRW All --TrailRegion All\n\
                  aliyun actiontrail CreateTrail --Name trail-two --OssBucketName audit-log --EventRW All --TrailRegion All\n";
    let run = |arguments: &str| with_input(&format!("export --to json --draft {arguments} -"), script);
    let none = run("");
    assert_eq!((none.code, none.out.as_str()), (2, ""));
    assert_eq!(none.err, "stdin: This file holds 2 trails: trail-one, trail-two. Name one with --trail.\n");
    assert!(run("--trail trail-two").out.contains("trail-two"));
    let missing = run("--trail trail-three");
    assert_eq!((missing.code, missing.out.as_str()), (2, ""));
    assert!(missing.err.contains("trail-three"), "{}", missing.err);
}

#[test]
fn what_cannot_be_read_or_is_unknown_exits_with_2() {
    assert_eq!(trail("export --to json no-such-file.json").code, 2);
    let unknown = trail("export --to yaml good.create-trail.json");
    assert_eq!(unknown.code, 2);
    for format in ALL {
        assert!(unknown.err.contains(format.id.name()), "{}: {}", format.id.name(), unknown.err);
    }
}

#[test]
fn a_form_that_updates_nothing_says_so_of_a_file_that_changes_a_trail() {
    let calls = |action: &str| {
        format!(
            "aliyun actiontrail {action} --Name trail-one --EventRW All --OssBucketName audit-log --region cn-hangzhou"
        )
    };
    let export =
        |to: &str, action: &str| with_input(&format!("export --to {to} --account 1234567890123456 -"), &calls(action));
    let (ros, new) = (export("ros", "UpdateTrail"), export("ros", "CreateTrail"));
    let said = "stdin: left out: The update of the trail that is there: a new stack is refused, because the name is taken. \
                Update the stack that made the trail, or use Terraform or the CLI script.";
    assert!(ros.err.lines().any(|line| line == said) && !new.err.contains(said), "{}", ros.err);
    assert!(ros.out.contains("not in this file: the update of the trail that is there"), "{}", ros.out);
    assert!(!new.out.contains("update"), "{}", new.out);
    let there = "# the trail exists: import it before the first apply\n";
    let (terraform, new) = (export("terraform", "UpdateTrail").out, export("terraform", "CreateTrail").out);
    assert!(terraform.contains(there) && !new.contains(there), "{terraform}");
}
