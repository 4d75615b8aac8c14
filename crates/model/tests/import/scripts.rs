//! Command lines and scripts.

use expect_test::expect;
use trail_model::import;

use crate::shown::check;

#[test]
fn a_script_with_two_trails() {
    check(
        include_str!("../data/import/create-trail.sh"),
        &expect![[r#"
            cli: account "", region "cn-hangzhou"
              CreateTrail
                Name "trail-test"
                EventRW "All"
                TrailRegion "All"
                OssKeyPrefix "at-product-account-audit-B"
              StartLogging
                Name "trail-test"
              EnableInsight
                InsightType "IpInsight"
              PutInsightSelectors
                TrailName "trail-test"
                InsightSelectors "[{\"insightType\":\"IpInsight\"}]"
            problem RoleName obsolete-parameter
            note Option { name: "profile" }
            note Expression { name: "OssBucketName" }
            note Option { name: "access-key-secret" }
            note Call { action: "EnableInsight" }
            note CallAdded { action: "PutInsightSelectors" }
            note Call { action: "DescribeTrails" }
            note Command { word: "BUCKET=audit-log", line: 4 }
            note Command { word: "echo", line: 15 }
            ---
            cli: account "1234567890123456", region "cn-shanghai"
              CreateTrail
                Name "second-trail"
                EventRW "All"
                TrailRegion "All"
                SlsProjectArn "acs:log:cn-shanghai:1234567890123456:project/test-project"
            advice EventRW EventRwAbsent
            note Call { action: "DescribeTrails" }
            note Command { word: "BUCKET=audit-log", line: 4 }
            note Command { word: "echo", line: 15 }
        "#]],
    );
}

#[test]
fn a_command_line_alone() {
    check(
        "aliyun actiontrail CreateTrail --name trail-test --SlsProjectArn acs:log:cn-shanghai:1234567890123456:project/audit",
        &expect![[r#"
            cli: account "1234567890123456", region ""
              CreateTrail
                EventRW "All"
                TrailRegion "All"
                SlsProjectArn "acs:log:cn-shanghai:1234567890123456:project/audit"
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
            cli: account "", region "cn-hangzhou"
              CreateTrail
                Name "trail-test"
                EventRW "All"
                TrailRegion "All"
                OssBucketName "audit-log"
              StartLogging
                Name "trail-test"
            note Command { word: "cat", line: 1 }
        "#]],
    );
    let stops = import::read(script("StopLogging").as_bytes(), None).unwrap().notes;
    assert!(stops.contains(&import::Note::Call { action: "StopLogging".into() }), "{stops:?}");
}
