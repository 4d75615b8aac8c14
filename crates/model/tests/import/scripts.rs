//! Command lines and scripts.

use expect_test::expect;
use trail_model::import;

use crate::shown::check;

#[test]
fn a_script_with_two_trails() {
    check(
        include_str!("../data/import/create-trail.sh"),
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
