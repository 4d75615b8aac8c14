//! Golden texts of the exports, their names, and hostile values.

use super::*;
use crate::destination::Encryption;
use crate::draft::{DestinationAccount, ResourceKind};
use expect_test::expect;

mod change;

/// Values that have a meaning of their own in one of the formats.
pub(super) const HOSTILE: [&str; 22] = [
    "a'b",
    "$(touch /tmp/x)",
    "`id`",
    "a\"b\\c",
    "line\nfeed",
    "\r\n# comment",
    "--flag",
    "*",
    "",
    "日志 空格",
    "${var.name}",
    "$${escaped}",
    "%{ if true }x%{ endif }",
    "a */ b",
    "<!-- --> <script>",
    "```\n# heading",
    "a|b\\|c",
    "\u{202e}txt.exe",
    "\u{0}\u{1}\u{7f}\u{85}\u{2028}",
    "\u{e0041}\u{200b}",
    "\"\"\" + __import__('os')",
    "EOF\nEOT",
];

pub(super) fn draft() -> TrailDraft {
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

/// Everything that a design can hold at once: new resources in other regions, another account's role, every event type.
pub(super) fn full() -> TrailDraft {
    let mut draft = draft();
    draft.sls.project_kind = ResourceKind::New;
    draft.sls.region = "cn-beijing".into();
    draft.oss.on = true;
    draft.oss.bucket_kind = ResourceKind::New;
    draft.oss.bucket = "audit-archive".into();
    draft.oss.prefix = "trail-logs".into();
    draft.oss.encryption = Encryption::Kms;
    draft.oss.kms_key = "key-1".into();
    draft.oss.own_role = "acs:ram::1234567890123456:role/oss-writer".into();
    draft.max_compute.on = true;
    draft.max_compute.project = "actiontrail_audit".into();
    draft.max_compute.quota = "quota-1".into();
    draft.insights.on = true;
    draft.insights.types.truncate(2);
    draft.data_events.on = true;
    draft.backfill = true;
    draft.change_reference = "CHG-42".into();
    draft
}

pub(super) fn another_account() -> TrailDraft {
    let mut draft = draft();
    draft.sls.account = DestinationAccount::Another;
    draft.sls.project_arn = "acs:log:cn-beijing:6543210987654321:project/central".into();
    draft.sls.role_arn = "acs:ram::6543210987654321:role/actiontrail-delivery".into();
    draft
}

/// The text of a checked design.
pub(super) fn exported(format: &Format, draft: &TrailDraft) -> String {
    (format.render)(Source::Checked(&ValidPlan::new(draft).unwrap()))
}

/// Runs the script with these functions in place of commands.
pub(super) fn run(stubs: &str, script: &str, wait: &str) -> std::process::Output {
    let script = format!("{stubs}{script}");
    std::process::Command::new("bash").arg("-c").arg(script).env("WAIT", wait).output().unwrap()
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
fn the_design_file() {
    let mut draft = draft();
    draft.oss.bucket = "kept-while-off".into();
    let text = (design::DESIGN.render)(Source::Draft(&draft, 0));
    let start: String = text.lines().take(7).map(|line| line.to_owned() + "\n").collect();
    expect![[r#"
        {
          "kind": "trail-design",
          "version": 2,
          "draft": {
            "trail-name": "security-audit",
            "account-id": "1234567890123456",
            "home-region": "cn-hangzhou",
    "#]]
    .assert_eq(&start);
    assert!(text.contains("\"oss-bucket\": \"kept-while-off\""), "{text}");
    assert_eq!(design::DESIGN.file_name(Source::Draft(&draft, 1)), "security-audit.cn-hangzhou.design.draft.json");
    let file: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(TrailDraft::from_file(file["draft"].as_object().unwrap()), Some(draft));
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
fn formats_have_ids_and_extensions_of_their_own() {
    for (i, format) in ALL.iter().enumerate() {
        assert!(
            ALL.iter()
                .skip(i + 1)
                .all(|other| other.id.name() != format.id.name() && other.extension != format.extension)
        );
    }
}

#[test]
fn a_file_with_comments_says_what_it_leaves_out() {
    for draft in [full(), another_account()] {
        let source = Source::Draft(&draft, 0);
        for format in ALL.iter().filter(|format| !matches!(format.id.name(), "request" | "plan" | "design" | "policy"))
        {
            let text = (format.render)(source);
            for part in format.leaves_out(source) {
                assert!(text.contains(part.plain()), "{} {}", format.id.name(), part.code());
            }
            // Only values that are left out may be missing.
            assert_eq!(text.contains("not in this file: "), !format.leaves_out(source).is_empty(), "{text}");
        }
    }
}

#[test]
fn a_design_without_a_part_leaves_none_out() {
    let draft = TrailDraft::default();
    for format in ALL {
        assert_eq!(format.leaves_out(Source::Draft(&TrailDraft { start_logging: false, ..draft.clone() }, 1)), []);
    }
}

#[test]
fn json_is_json_whatever_was_typed() {
    for hostile in HOSTILE {
        let mut draft = full();
        for field in crate::field::FieldId::ALL {
            if let Some(text) = draft.text_mut(field) {
                *text = hostile.to_owned();
            }
        }
        for format in ALL.iter().filter(|format| format.media_type == "application/json") {
            let text = (format.render)(Source::Draft(&draft, 9));
            serde_json::from_str::<serde_json::Value>(&text).unwrap_or_else(|error| panic!("{error}\n{text}"));
        }
    }
}

/// The journeys hold the page's panel and its downloads against these files.
#[test]
fn the_files_that_the_page_is_held_against() {
    for format in ALL.iter().filter(|format| format.id != FormatId::Design) {
        let plan = ValidPlan::new(&draft()).unwrap();
        let source = Source::Checked(&plan);
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/e2e/data/exports/");
        let file = [folder, &format.file_name(source)].concat();
        expect_test::ExpectFile { path: file.into(), position: "exports" }.assert_eq(&(format.render)(source));
    }
}
