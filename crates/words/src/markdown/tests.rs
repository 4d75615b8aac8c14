//! The report, and what a parser of Markdown makes of it.

use super::escape::visible;
use super::*;
use crate::{ALL, ENGLISH, SIMPLIFIED_CHINESE};
use expect_test::expect;
use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};
use trail_model::advice::AdviceCode;
use trail_model::check::ValidPlan;
use trail_model::destination::Encryption;
use trail_model::draft::ResourceKind;
use trail_model::event::ReadWrite;
use trail_model::event::Selector;

mod chinese;

pub(super) fn draft() -> TrailDraft {
    let mut draft = TrailDraft {
        name: "security-audit".into(),
        account_id: "1234567890123456".into(),
        home_region: "cn-hangzhou".into(),
        change_reference: "CHG-42".into(),
        ..TrailDraft::default()
    };
    draft.oss.on = true;
    draft.oss.bucket = "audit-archive".into();
    draft.oss.prefix = "trail-logs".into();
    draft.oss.bucket_kind = ResourceKind::New;
    draft.oss.encryption = Encryption::Kms;
    draft.oss.kms_key = "key-1".into();
    draft.insights.on = true;
    draft.insights.types.truncate(2);
    draft
}

fn checked(draft: &TrailDraft, language: &Language) -> String {
    report(Source::Checked(&ValidPlan::new(draft).unwrap()), language)
}

#[test]
fn in_english() {
    expect![[r##"
        # Trail Name: `security-audit`

        | Setting | Value |
        | --- | --- |
        | Account | `1234567890123456` |
        | Home Region | China (Hangzhou) · `cn-hangzhou` |
        | Fingerprint | `6437c349a844f96f7e48c2eea02985fe5005ff99775a0683ac84cd10f1b48d7f` |
        | Change reference | `CHG-42` |

        SHA-256 of the account, the home region and the calls: the same fingerprint is the same plan.

        ## Settings

        | Setting | Parameter | Value |
        | --- | --- | --- |
        | Trail Name | `Name` | `security-audit` |
        | Management Event | `EventRW` | `All` |
        | Trail Region | `TrailRegion` | All regions |
        | Delivery to OSS, Bucket Name | `OssBucketName` | `audit-archive` |
        | Delivery to OSS, Object Prefix | `OssKeyPrefix` | `trail-logs` |
        | Insights Event |  | IP requests, Risky API calls |

        ## Advice

        - Note · **Insights Event**: EnableInsight switches the type on for the whole account, not only for this trail. *ActionTrail API EnableInsight*
        - Warning · **Management event delivery settings**: The benchmark wants both: a copy in OSS to keep and one in Log Service to search. MaxCompute counts for neither. *CIS Alibaba Cloud 2.1*
        - Note · **Management event delivery settings**: All events stay in the account that they are about, within reach of its administrators. A separate log account keeps a copy out of their hands. *Alibaba Cloud Landing Zone, log archive account*
        - Note · **Delivery to Log Service**: Without Log Service there is nothing to build alerts on, such as for changes of RAM policies or sign-ins without MFA. *CIS Alibaba Cloud 2.10 to 2.22*
        - Note · **Delivery to OSS**: CreateTrail sets no retention. Check that events stay for at least 180 days, and in a Logstore for 365. *MLPS 2.0 through Cloud Config actiontrail-enabled; CIS Alibaba Cloud 2.23*
        - Note · **Delivery to OSS, Object Prefix**: Events of global services lie in the directory of the home region. Look for them there. *ActionTrail help, Create a single-account trail*
        - Note · **Backfill the last 90 days**: Only events from now on are delivered. Those of the last 90 days need a backfill task. *ActionTrail help, Create a single-account trail*

        ## Prerequisites

        - **OSS bucket audit-archive in cn-hangzhou**: Create it with PutBucket, private, then set KMS and its key "key-1" with PutBucketEncryption. Block public access with PutBucketPublicAccessBlock.

        OSS bucket audit-archive in cn-hangzhou: Aliyun CLI commands

        ```sh
        aliyun ossutil mb oss://audit-archive \
          --acl private \
          --region cn-hangzhou

        aliyun ossutil api put-bucket-encryption \
          --bucket audit-archive \
          --server-side-encryption-rule '{"ApplyServerSideEncryptionByDefault":{"SSEAlgorithm":"KMS","KMSMasterKeyID":"key-1"}}' \
          --region cn-hangzhou

        aliyun ossutil api put-bucket-public-access-block \
          --bucket audit-archive \
          --public-access-block-configuration '{"BlockPublicAccess":"true"}' \
          --region cn-hangzhou
        ```

        OSS bucket audit-archive in cn-hangzhou: Terraform

        ```hcl
        provider "alicloud" {
          region = "cn-hangzhou"
        }

        resource "alicloud_oss_bucket" "this" {
          bucket = "audit-archive"

          server_side_encryption_rule {
            sse_algorithm     = "KMS"
            kms_master_key_id = "key-1"
          }
        }

        resource "alicloud_oss_bucket_acl" "this" {
          bucket = alicloud_oss_bucket.this.bucket
          acl    = "private"
        }

        resource "alicloud_oss_bucket_public_access_block" "this" {
          bucket              = alicloud_oss_bucket.this.bucket
          block_public_access = true
        }
        ```

        ## Calls, in this order

        1. `CreateTrail`: Creates the trail; it stays off until StartLogging.
        2. `StartLogging`: Turns delivery on; until then the trail delivers nothing. `Name` = `security-audit`
        3. `EnableInsight` IP requests: Switches this type of Insights event on for the whole account, not only for this trail. `InsightType` = `IpInsight`
        4. `EnableInsight` Risky API calls: Switches this type of Insights event on for the whole account, not only for this trail. `InsightType` = `ApiCallRateInsight`
        5. `PutInsightSelectors`: Chooses the types of Insights events that this trail delivers. `TrailName` = `security-audit`, `InsightSelectors` = `[{"insightType":"IpInsight"},{"insightType":"ApiCallRateInsight"}]`

        ## Request JSON

        ```json
        {
          "Name": "security-audit",
          "EventRW": "All",
          "TrailRegion": "All",
          "OssBucketName": "audit-archive",
          "OssKeyPrefix": "trail-logs"
        }
        ```
    "##]].assert_eq(&checked(&draft(), ENGLISH));
}

#[test]
fn data_events_and_the_projects_that_they_are_paid_in() {
    let mut draft = draft();
    let mut narrow = Selector::of("Oss");
    narrow.read_write = ReadWrite::Write;
    narrow.events.equals = vec!["PutObject".into(), "CopyObject".into()];
    narrow.resources.not_equals = vec!["acs:oss:*:*:scratch/*".into(), "acs:oss:*:*:a|b".into()];
    draft.data_events.on = true;
    draft.data_events.selectors = vec![narrow, Selector::of("PDS")];
    draft.data_events.regions = vec!["cn-hangzhou".into(), "us-central-9".into()];
    let lines = |draft: &TrailDraft, language| {
        let report = checked(draft, language);
        let kept = |line: &&str| {
            line.starts_with('|') && ["Oss", "Data Event", "数据事件"].iter().any(|one| line.contains(one))
                || line.contains("actiontrail-log-")
        };
        report.lines().filter(kept).map(|line| format!("{line}\n")).collect::<String>()
    };
    expect![[r#"
        | Delivery to OSS, Bucket Name | `OssBucketName` | `audit-archive` |
        | Delivery to OSS, Object Prefix | `OssKeyPrefix` | `trail-logs` |
        | Data Event |  | 2 selectors |
        | Data Event |  | `Oss`: writes; events `PutObject`, `CopyObject`; not resources `acs:oss:*:*:scratch/*`, <code>acs&#58;oss&#58;&#42;&#58;&#42;&#58;a&#124;b</code> |
        | Data Event |  | `PDS`: reads and writes |
        | Data Event |  | Regions: China (Hangzhou) · `cn-hangzhou`, `us-central-9` |
        - China (Hangzhou) · `cn-hangzhou`: `actiontrail-log-1234567890123456-cn-hangzhou`
        - `us-central-9`: `actiontrail-log-1234567890123456-us-central-9`
    "#]].assert_eq(&lines(&draft, ENGLISH));
    draft.data_events.all_regions = true;
    expect![[r#"
        | 将事件投递到对象存储OSS，存储空间名称 | `OssBucketName` | `audit-archive` |
        | 将事件投递到对象存储OSS，日志文件前缀 | `OssKeyPrefix` | `trail-logs` |
        | 数据事件 |  | 2个选择器 |
        | 数据事件 |  | `Oss`：写事件；事件名称等于`PutObject`、`CopyObject`；资源ARN不等于`acs:oss:*:*:scratch/*`、<code>acs&#58;oss&#58;&#42;&#58;&#42;&#58;a&#124;b</code> |
        | 数据事件 |  | `PDS`：读写事件 |
        | 数据事件 |  | 地域：全部地域 |
        - 全部地域：`actiontrail-log-1234567890123456-<region>`
    "#]].assert_eq(&lines(&draft, SIMPLIFIED_CHINESE));
}

#[test]
fn what_was_put_aside_stands_apart() {
    let mut draft = draft();
    assert!(!checked(&draft, ENGLISH).contains("Dismissed advice"));
    draft.dismissed.dismiss(AdviceCode::InsightsChangeAccount);
    draft.dismissed.switch(advice::Source::Vendor, false);
    let report = checked(&draft, ENGLISH);
    let (before, aside) = report.split_once("## Dismissed advice").unwrap();
    assert!(!before.contains("*ActionTrail API EnableInsight*") && aside.contains("*ActionTrail API EnableInsight*"));
    assert!(before.contains("*CIS Alibaba Cloud 2.1*") && aside.contains("log archive account"));
}

#[test]
fn a_draft_says_so_and_goes_under_its_own_name() {
    let draft = TrailDraft { name: String::new(), ..draft() };
    let source = Source::Draft(&draft, 2);
    for language in ALL {
        let text = report(source, language);
        assert!(text.contains("\n\n> **"), "{text}");
    }
    assert_eq!(REPORT.file_name(source), "trail.cn-hangzhou.report.draft.md");
    assert_eq!((REPORT.render)(source), report(source, ENGLISH));
}

/// What a reader of Markdown sees: headings, cells of tables row by row, blocks of code, and everything that should not be there.
#[derive(Debug, Default)]
pub(super) struct Seen {
    pub(super) headings: Vec<String>,
    pub(super) rows: Vec<Vec<String>>,
    pub(super) blocks: Vec<String>,
    foreign: Vec<String>,
}

pub(super) fn read(markdown: &str) -> Seen {
    let mut seen = Seen::default();
    let mut text = String::new();
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
        match event {
            Event::Start(Tag::Heading { .. } | Tag::TableCell) => text.clear(),
            Event::Start(Tag::TableHead | Tag::TableRow) => seen.rows.push(Vec::new()),
            Event::Start(Tag::CodeBlock(kind)) => {
                assert!(matches!(kind, CodeBlockKind::Fenced(kind) if ["json", "sh", "hcl"].contains(&&*kind)));
                text.clear();
            }
            Event::End(TagEnd::Heading(_)) => seen.headings.push(std::mem::take(&mut text)),
            Event::End(TagEnd::TableCell) => seen.rows.last_mut().unwrap().push(std::mem::take(&mut text)),
            Event::End(TagEnd::CodeBlock) => seen.blocks.push(std::mem::take(&mut text)),
            Event::Text(piece) | Event::Code(piece) => text.push_str(&piece),
            Event::InlineHtml(tag) if &*tag == "<code>" || &*tag == "</code>" => {}
            Event::Start(tag @ (Tag::Link { .. } | Tag::Image { .. } | Tag::HtmlBlock | Tag::BlockQuote(_))) => {
                seen.foreign.push(format!("{tag:?}"));
            }
            Event::Html(html) | Event::InlineHtml(html) => seen.foreign.push(html.into_string()),
            _ => {}
        }
    }
    seen
}

pub(super) const HOSTILE: [&str; 20] = [
    "a|b",
    r"a\|b",
    r"a\",
    "`",
    "a ``` b",
    "```\n# heading\n",
    "line\nfeed | x |\n|---|",
    "<script>alert(1)</script>",
    "<!-- -->",
    "--> </code> *b* _i_ ~~s~~",
    "[text](https://evil.example)",
    "![x](https://evil.example/x.png)",
    "https://evil.example www.evil.example",
    "# heading",
    "| --- |",
    " padded ",
    "\u{202e}txt.exe",
    "\u{0}\u{1}\u{7f}\u{85}\u{2028}\u{200b}\u{e0041}",
    "&lt;b&gt; &#42;",
    "日志 空格",
];

#[test]
fn no_value_breaks_out_of_its_place() {
    for language in ALL {
        let plain = read(&report(Source::Draft(&draft(), 1), language));
        for hostile in HOSTILE {
            let mut draft = draft();
            draft.name = hostile.to_owned();
            draft.home_region = hostile.to_owned();
            draft.change_reference = hostile.to_owned();
            draft.oss.prefix = hostile.to_owned();
            draft.oss.bucket = hostile.to_owned();
            draft.oss.kms_key = hostile.to_owned();
            let markdown = report(Source::Draft(&draft, 1), language);
            let seen = read(&markdown);
            assert_eq!(seen.headings[1..], plain.headings[1..], "{markdown}");
            assert!(seen.headings[0].ends_with(&visible(hostile)), "{:?} {hostile:?}", seen.headings[0]);
            let width = |seen: &Seen| seen.rows.iter().map(Vec::len).collect::<Vec<_>>();
            assert_eq!(width(&seen), width(&plain), "{markdown}");
            assert_eq!(seen.foreign, plain.foreign, "{markdown}");
            for parameter in ["OssKeyPrefix", "OssBucketName", "Name"] {
                let row = seen.rows.iter().find(|row| row.get(1).is_some_and(|name| name == parameter)).unwrap();
                assert_eq!(row[2], visible(hostile), "{markdown}");
            }
            let [_commands, _terraform, request] = seen.blocks.as_slice() else { panic!("{markdown}") };
            let request: serde_json::Value = serde_json::from_str(request).unwrap();
            assert_eq!(request["OssKeyPrefix"], hostile);
            assert!(!markdown.contains(['\u{202e}', '\u{0}', '\u{200b}', '\u{2028}']));
        }
    }
}

/// The journeys hold the page's panel and its downloads against these files.
#[test]
fn the_files_that_the_page_is_held_against() {
    let mut draft = TrailDraft {
        name: "security-audit".into(),
        account_id: "1234567890123456".into(),
        home_region: "cn-hangzhou".into(),
        ..TrailDraft::default()
    };
    draft.sls.on = true;
    draft.sls.project = "audit-hz".into();
    for language in ALL {
        let file = format!("../../tests/e2e/data/exports/security-audit.cn-hangzhou.report.{}.md", language.tag);
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
        expect_test::ExpectFile { path, position: "report" }.assert_eq(&checked(&draft, language));
    }
}
