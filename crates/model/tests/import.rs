//! Files of every kind as they are met: what comes into the design, and what is named beside it.
#![expect(clippy::unwrap_used, reason = "a test ends where it cannot go on")]

use expect_test::{Expect, expect};
use trail_model::advice::Advice;
use trail_model::export::{self, Source};
use trail_model::import::{self, Read};

/// The kind, the plan as a script without its first lines, and everything that is said of it.
fn shown(read: &Read) -> String {
    let cli = export::ALL.iter().find(|format| format.id == "cli").unwrap();
    let script = (cli.render)(Source::Draft(&read.draft, read.problems.len()));
    let calls = script.split("set -euo pipefail\n\n").nth(1).unwrap_or_default().replace("aliyun actiontrail ", "");
    let mut lines =
        vec![format!("{} of account {:?}", read.kind.code(), read.draft.account_id), calls.trim().to_owned()];
    lines.extend(
        read.problems.iter().map(|problem| format!("problem {} {}", problem.field.wire(), problem.issue.code())),
    );
    lines.extend(read.advice.iter().map(|Advice { field, code }| format!("advice {} {code:?}", field.wire())));
    lines.extend(read.notes.iter().map(|note| format!("note {note:?}")));
    lines.join("\n") + "\n"
}

fn check(file: &str, want: &Expect) {
    let reads = import::read_all(file.as_bytes(), None).unwrap();
    want.assert_eq(&reads.iter().map(shown).collect::<Vec<_>>().join("---\n"));
}

#[test]
fn a_request() {
    check(
        r#"{"Name":"Trail","oss_bucket":"x","EventRw":"All","OssBucketName":7,"RoleName":"r","IsOrganizationTrail":"true"}"#,
        &expect![[r#"
            request of account ""
            CreateTrail \
              --Name Trail \
              --EventRW All \
              --TrailRegion All \
              --region ''

            StartLogging \
              --Name Trail \
              --region ''
            problem Name character
            problem destination no-destination
            problem OssBucketName wrong-type
            problem IsOrganizationTrail wrong-type
            problem EventRw unknown-parameter
            problem RoleName obsolete-parameter
            problem oss_bucket unknown-parameter
            advice EventRW EventRwAbsent
        "#]],
    );
}

#[test]
fn an_answer_with_two_trails() {
    check(
        include_str!("data/import/describe-trails.json"),
        &expect![[r#"
        answer of account "1234567890123456"
        CreateTrail \
          --Name newapi-audit-trail \
          --EventRW All \
          --TrailRegion All \
          --OssBucketName oss-newapi-mnl \
          --OssKeyPrefix actiontrail \
          --OssWriteRoleArn acs:ram::1234567890123456:role/aliyunserviceroleforactiontrail \
          --region ap-southeast-6

        StartLogging \
          --Name newapi-audit-trail \
          --region ap-southeast-6
        ---
        answer of account "1234567890123456"
        CreateTrail \
          --Name trail-test \
          --EventRW Write \
          --TrailRegion cn-hangzhou \
          --SlsProjectArn acs:log:cn-shanghai:6543210987654321:project/test-project \
          --SlsWriteRoleArn acs:ram::6543210987654321:role/actiontraildeliveryrole \
          --region cn-hangzhou
        note Member { name: "EventSelectors" }
    "#]],
    );
}

#[test]
fn the_answer_of_create_trail_as_an_sdk_wraps_it() {
    check(
        r#"{"headers":{},"statusCode":200,"body":{"RequestId":"1","Name":"trail-test","HomeRegion":"cn-hangzhou","EventRW":"Write","TrailRegion":"All","OssBucketName":"audit-log","OssKeyPrefix":"","SlsProjectArn":"/"}}"#,
        &expect![[r#"
            answer of account ""
            CreateTrail \
              --Name trail-test \
              --EventRW Write \
              --TrailRegion All \
              --OssBucketName audit-log \
              --region cn-hangzhou

            StartLogging \
              --Name trail-test \
              --region cn-hangzhou
        "#]],
    );
}

#[test]
fn a_script_with_two_trails() {
    check(
        include_str!("data/import/create-trail.sh"),
        &expect![[r#"
            cli of account ""
            CreateTrail \
              --Name trail-test \
              --EventRW All \
              --TrailRegion All \
              --OssKeyPrefix at-product-account-audit-B \
              --region cn-hangzhou

            StartLogging \
              --Name trail-test \
              --region cn-hangzhou

            EnableInsight \
              --InsightType IpInsight \
              --region cn-hangzhou

            PutInsightSelectors \
              --TrailName trail-test \
              --InsightSelectors '[{"insightType":"IpInsight"}]' \
              --region cn-hangzhou
            problem RoleName obsolete-parameter
            note Call { action: "DescribeTrails" }
            note Command { word: "BUCKET=audit-log", line: 4 }
            note Option { name: "profile" }
            note Expression { name: "OssBucketName" }
            note Option { name: "access-key-secret" }
            note Command { word: "echo", line: 15 }
            note Call { action: "EnableInsight" }
            note CallAdded { action: "PutInsightSelectors" }
            ---
            cli of account "1234567890123456"
            CreateTrail \
              --Name second-trail \
              --EventRW All \
              --TrailRegion All \
              --SlsProjectArn acs:log:cn-shanghai:1234567890123456:project/test-project \
              --region cn-shanghai
            advice EventRW EventRwAbsent
        "#]],
    );
}

#[test]
fn a_command_line_alone() {
    check(
        "aliyun actiontrail CreateTrail --name trail-test --SlsProjectArn acs:log:cn-shanghai:1234567890123456:project/audit",
        &expect![[r#"
            cli of account "1234567890123456"
            CreateTrail \
              --EventRW All \
              --TrailRegion All \
              --SlsProjectArn acs:log:cn-shanghai:1234567890123456:project/audit \
              --region ''
            problem Name required
            problem name unknown-parameter
            advice EventRW EventRwAbsent
        "#]],
    );
}

#[test]
fn a_script_that_waits_and_prints() {
    let script = |action: &str| {
        format!(
            r#"cat <<'END'
It's a trail: aliyun actiontrail DeleteTrail --Name x
END
aliyun actiontrail CreateTrail --Name trail-test --EventRW All --OssBucketName audit-log --region cn-hangzhou
if [ "${{WAIT:-0}}" = 1 ]; then
  end=$((SECONDS + ${{WAIT_SECONDS:-900}}))
  while :; do
    status=$(aliyun actiontrail {action} \
      --Name trail-test \
      --region cn-hangzhou)
    if grep -Eq '"IsLogging": *true' <<<"$status" &&
      grep -Eq 'x' <<<"$status"; then break; fi
    if ((SECONDS >= end)); then exit 1; fi
  done
fi
aliyun actiontrail StartLogging --Name trail-test --region cn-hangzhou
"#
        )
    };
    check(
        &script("GetTrailStatus"),
        &expect![[r#"
        cli of account ""
        CreateTrail \
          --Name trail-test \
          --EventRW All \
          --TrailRegion All \
          --OssBucketName audit-log \
          --region cn-hangzhou

        StartLogging \
          --Name trail-test \
          --region cn-hangzhou
        note Command { word: "cat", line: 1 }
    "#]],
    );
    let stops = import::read(script("StopLogging").as_bytes(), None).unwrap().notes;
    assert!(stops.contains(&import::Note::Call { action: "StopLogging".into() }), "{stops:?}");
}

#[test]
fn a_terraform_state() {
    check(
        include_str!("data/import/show.json"),
        &expect![[r#"
            terraform-json of account "1234567890123456"
            CreateTrail \
              --Name trail-test \
              --EventRW Write \
              --TrailRegion cn-hangzhou \
              --SlsProjectArn acs:log:cn-shanghai:1234567890123456:project/test-project \
              --OssBucketName audit-log \
              --OssKeyPrefix at-product-account-audit-B \
              --OssWriteRoleArn acs:ram::6543210987654321:role/actiontraildeliveryrole \
              --region cn-shanghai

            StartLogging \
              --Name trail-test \
              --region cn-shanghai

            CreateDeliveryHistoryJob \
              --TrailName trail-test \
              --ClientToken 41ee5dd1ff693df482a74322e928fcb8 \
              --region cn-shanghai
            note Block { name: "alicloud_oss_bucket.audit" }
        "#]],
    );
}

#[cfg(feature = "hcl")]
#[test]
fn a_terraform_configuration() {
    check(
        include_str!("data/import/trail.tf"),
        &expect![[r#"
            terraform of account "1234567890123456"
            CreateTrail \
              --Name terraform-example \
              --EventRW All \
              --TrailRegion All \
              --SlsProjectArn acs:log:cn-hangzhou:1234567890123456:project/my-project \
              --region cn-hangzhou

            PutDataEventSelector \
              --TrailName terraform-example \
              --EventSelectors '[{"ServiceName":"PDS"}]' \
              --IsTrailAllRegion false \
              --TrailRegionIds cn-hangzhou \
              --region cn-hangzhou

            CreateDeliveryHistoryJob \
              --TrailName terraform-example \
              --ClientToken 946c7b0ae84be475a11d920b820db5af \
              --region cn-hangzhou
            problem backfill backfill-needs-logging
            problem RoleName obsolete-parameter
            note Expression { name: "sls_write_role_arn" }
            note Block { name: "lifecycle" }
            note Block { name: "provider.alicloud" }
            note Block { name: "variable.name" }
            note Block { name: "resource.alicloud_log_project.example" }
            note Block { name: "resource.alicloud_actiontrail_history_delivery_job.of_another" }
        "#]],
    );
}

#[test]
fn a_design_in_its_envelope() {
    check(
        r#"{"version":1,"savedAt":7,"view":"full","later":1,"draft":{"trail-name":"trail-test","home-region":"cn-hangzhou","deliver-oss":true,"oss-bucket":"audit-log","theirs":2}}"#,
        &expect![[r#"
            design of account ""
            CreateTrail \
              --Name trail-test \
              --EventRW All \
              --TrailRegion All \
              --OssBucketName audit-log \
              --region cn-hangzhou

            StartLogging \
              --Name trail-test \
              --region cn-hangzhou
            problem account-id required
            note Member { name: "theirs" }
            note Member { name: "later" }
        "#]],
    );
}

#[test]
fn a_plan_whose_calls_were_changed_by_hand() {
    check(
        r#"{"kind":"trail-plan","version":1,"fingerprint":"00","account":"1234567890123456","homeRegion":"cn-hangzhou",
            "prerequisites":[{"kind":"bucket","bucket":"audit-log","region":"cn-beijing","encryption":"kms","kmsKey":"k"},{"kind":"vpc"}],
            "calls":[{"action":"CreateTrail","parameters":{"Name":"trail-test","EventRW":"All","TrailRegion":"All","OssBucketName":"audit-log"}},
            {"action":"StopLogging","parameters":{"Name":"trail-test"}},
            {"action":"PutDataEventSelector","parameters":{"TrailName":"trail-test","EventSelectors":"[{\"ServiceName\":\"Oss\",\"ReadWriteType\":\"Read\"}]","IsTrailAllRegion":true}}],
            "comment":"x"}"#,
        &expect![[r#"
            plan of account "1234567890123456"
            CreateTrail \
              --Name trail-test \
              --EventRW All \
              --TrailRegion All \
              --OssBucketName audit-log \
              --region cn-hangzhou

            PutDataEventSelector \
              --TrailName trail-test \
              --EventSelectors '[{"ServiceName":"Oss"}]' \
              --IsTrailAllRegion false \
              --TrailRegionIds cn-hangzhou \
              --region cn-hangzhou
            note Call { action: "StopLogging" }
            note Parameter { action: "PutDataEventSelector", name: "EventSelectors" }
            note Parameter { action: "PutDataEventSelector", name: "IsTrailAllRegion" }
            note Parameter { action: "PutDataEventSelector", name: "TrailRegionIds" }
            note Prerequisite { code: "vpc" }
            note Fingerprint { stated: "00" }
            note Member { name: "comment" }
        "#]],
    );
}

#[test]
fn of_several_trails_one_is_read_and_the_others_are_named() {
    let read = import::read(include_bytes!("data/import/describe-trails.json"), None).unwrap();
    assert_eq!(read.draft.name, "newapi-audit-trail");
    assert_eq!(read.notes, [import::Note::Trail { name: "trail-test".into() }]);
}

#[test]
fn a_byte_order_mark_is_passed_over_and_named() {
    let read = import::read(b"\xef\xbb\xbf{\"Name\":\"trail-test\",\"OssBucketName\":\"audit-log\"}", None).unwrap();
    assert_eq!((read.draft.name.as_str(), read.notes), ("trail-test", vec![import::Note::ByteOrderMark]));
}

#[test]
fn a_known_account_tells_another_one_apart() {
    let file = br#"{"Name":"trail-test","EventRW":"All","SlsProjectArn":"acs:log:cn-shanghai:6543210987654321:project/audit"}"#;
    let fields = |account| {
        let problems = import::read(file, account).unwrap().problems;
        problems.iter().map(|problem| problem.issue.code()).collect::<Vec<_>>()
    };
    assert_eq!(fields(None), [""; 0]);
    assert_eq!(fields(Some("1234567890123456")), ["needs-role"]);
}
