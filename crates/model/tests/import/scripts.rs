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
            note Command { word: "BUCKET", line: 4 }
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
            note Command { word: "BUCKET", line: 4 }
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

#[test]
fn what_stands_before_a_command_is_passed_over() {
    let line = "aliyun actiontrail CreateTrail --Name trail-test --EventRW All --OssBucketName audit-log";
    let read = |script: &str| import::read(script.as_bytes(), None).unwrap_or_else(|why| panic!("{why:?}: {script}"));
    let option = |name: &str| import::Note::Option { name: name.to_owned() };
    let after = line.trim_start_matches("aliyun ");
    for (script, notes) in [
        (format!("ALIBABA_CLOUD_PROFILE=x {line}"), vec![option("ALIBABA_CLOUD_PROFILE")]),
        (format!("! env A_1=x sudo {line}"), vec![option("A_1")]),
        (
            format!("if true; then {line}; fi"),
            vec!["if", "fi"].into_iter().map(|word| import::Note::Command { word: word.into(), line: 1 }).collect(),
        ),
        (format!("aliyun --profile prod {after}"), vec![option("profile")]),
        (format!("aliyun --profile actiontrail {after}"), vec![option("profile")]),
        (format!("aliyun --secure -p=prod {after}"), vec![option("secure"), option("-p")]),
    ] {
        let read = read(&script);
        assert_eq!((read.draft.name.as_str(), read.draft.oss.bucket.as_str()), ("trail-test", "audit-log"), "{script}");
        assert_eq!(read.notes, notes, "{script}");
    }
    let read = read(&format!("aliyun --region cn-beijing {after}"));
    assert_eq!((read.draft.home_region.as_str(), read.notes), ("cn-beijing", vec![]));
}

#[test]
fn a_variable_is_named_without_what_it_is_set_to() {
    let read = import::read(b"KEY=secret\naliyun actiontrail CreateTrail --Name trail-test", None).unwrap();
    assert_eq!(read.notes, [import::Note::Command { word: "KEY".into(), line: 1 }]);
}

#[test]
fn a_region_that_is_told_twice_is_refused() {
    for options in ["--region cn-hangzhou --region cn-beijing", "--region cn-hangzhou --RegionId cn-hangzhou"] {
        let script = format!("aliyun actiontrail CreateTrail --Name trail-test {options} --region cn-hangzhou");
        let twice = import::Refusal::Duplicates { names: vec!["region".into()], line: Some(1) };
        assert_eq!(import::read(script.as_bytes(), None), Err(twice));
    }
}

#[test]
fn logging_is_as_the_last_call_of_the_trail_leaves_it() {
    let is_on = |calls: &str| {
        let calls = calls.split(' ').map(|call| call.split_once(':').unwrap());
        let lines = calls.map(|(action, name)| format!("aliyun actiontrail {action} --Name {name}\n"));
        let script = ["aliyun actiontrail CreateTrail --Name trail-test\n".to_owned()].into_iter().chain(lines);
        import::read(script.collect::<String>().as_bytes(), None).unwrap().draft.start_logging
    };
    assert!(is_on("StartLogging:trail-test"));
    assert!(is_on("StopLogging:trail-test StartLogging:trail-test"));
    assert!(!is_on("StartLogging:trail-test StopLogging:trail-test"));
    assert!(!is_on("StartLogging:trail-other"));
    assert!(is_on("StartLogging:trail-test StopLogging:trail-other"));
}

#[test]
fn a_call_is_of_the_trail_that_it_names() {
    let script = "aliyun actiontrail CreateTrail --Name trail-one\naliyun actiontrail CreateTrail --Name trail-two\n\
        aliyun actiontrail StartLogging --Name trail-one";
    let reads = import::read_all(script.as_bytes(), None).unwrap();
    let on: Vec<bool> = reads.iter().map(|read| read.draft.start_logging).collect();
    assert_eq!(on, [true, false]);
}
