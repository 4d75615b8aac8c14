//! JSON of every kind: requests, answers, designs, plans.

use expect_test::expect;
use trail_model::import;

use crate::shown::check;

#[test]
fn a_request() {
    check(
        r#"{"Name":"Trail","oss_bucket":"x","EventRw":"All","OssBucketName":7,"RoleName":"r","IsOrganizationTrail":"true"}"#,
        &expect![[r#"
            request: account "", region ""
              CreateTrail
                Name "Trail"
                EventRW "All"
                TrailRegion "All"
              StartLogging
                Name "Trail"
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
        include_str!("../data/import/describe-trails.json"),
        &expect![[r#"
            answer: account "1234567890123456", region "ap-southeast-6"
              CreateTrail
                Name "newapi-audit-trail"
                EventRW "All"
                TrailRegion "All"
                OssBucketName "oss-newapi-mnl"
                OssKeyPrefix "actiontrail"
                OssWriteRoleArn "acs:ram::1234567890123456:role/aliyunserviceroleforactiontrail"
              StartLogging
                Name "newapi-audit-trail"
            ---
            answer: account "1234567890123456", region "cn-hangzhou"
              CreateTrail
                Name "trail-test"
                EventRW "Write"
                TrailRegion "cn-hangzhou"
                SlsProjectArn "acs:log:cn-shanghai:6543210987654321:project/test-project"
                SlsWriteRoleArn "acs:ram::6543210987654321:role/actiontraildeliveryrole"
            note Member { name: "EventSelectors" }
        "#]],
    );
}

#[test]
fn the_answer_of_create_trail_as_an_sdk_wraps_it() {
    check(
        r#"{"headers":{},"statusCode":200,"body":{"RequestId":"1","Name":"trail-test","HomeRegion":"cn-hangzhou","EventRW":"Write","TrailRegion":"All","OssBucketName":"audit-log","OssKeyPrefix":"","SlsProjectArn":"/"}}"#,
        &expect![[r#"
            answer: account "", region "cn-hangzhou"
              CreateTrail
                Name "trail-test"
                EventRW "Write"
                TrailRegion "All"
                OssBucketName "audit-log"
              StartLogging
                Name "trail-test"
        "#]],
    );
}

#[test]
fn a_design_in_its_envelope() {
    check(
        r#"{"kind":"theirs","version":1,"savedAt":7,"view":"full","later":1,"draft":{"trail-name":"trail-test","home-region":"cn-hangzhou","deliver-oss":true,"oss-bucket":"audit-log","theirs":2}}"#,
        &expect![[r#"
            design: account "", region "cn-hangzhou"
              CreateTrail
                Name "trail-test"
                EventRW "All"
                TrailRegion "All"
                OssBucketName "audit-log"
              StartLogging
                Name "trail-test"
            problem account-id required
            note Member { name: "theirs" }
            note Member { name: "kind" }
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
            {"action":"PutDataEventSelector","parameters":{"TrailName":"trail-test","EventSelectors":"[{\"ReadWriteType\":\"Read\",\"ServiceName\":\"Oss\",\"Like\":[]}]","IsTrailAllRegion":true,"Later":1}}],
            "comment":"x"}"#,
        &expect![[r#"
            plan: account "1234567890123456", region "cn-hangzhou"
              CreateTrail
                Name "trail-test"
                EventRW "All"
                TrailRegion "All"
                OssBucketName "audit-log"
              PutDataEventSelector
                TrailName "trail-test"
                EventSelectors "[{\"ServiceName\":\"Oss\",\"ReadWriteType\":\"Read\"}]"
                IsTrailAllRegion true
            note Call { action: "StopLogging" }
            note Parameter { action: "PutDataEventSelector", name: "EventSelectors" }
            note Parameter { action: "PutDataEventSelector", name: "Later" }
            note Prerequisite { code: "vpc" }
            note Fingerprint { stated: "00" }
            note Member { name: "comment" }
        "#]],
    );
}

#[test]
fn selectors_that_mean_the_same_are_the_same() {
    let plan = |selectors: &str, all_regions: &str, regions: &str| {
        let text = serde_json::Value::from(selectors).to_string();
        let file = format!(
            r#"{{"kind":"trail-plan","version":1,"account":"1234567890123456","homeRegion":"cn-hangzhou","calls":[
                {{"action":"CreateTrail","parameters":{{"Name":"trail-test","EventRW":"All","TrailRegion":"All","OssBucketName":"audit-log"}}}},
                {{"action":"PutDataEventSelector","parameters":{{"TrailName":"trail-test","EventSelectors":{text},"IsTrailAllRegion":{all_regions},"TrailRegionIds":"{regions}"}}}}]}}"#
        );
        import::read(file.as_bytes(), None).unwrap()
    };
    let documented =
        r#"[{"EventName":{"Equals":["GetObject"],"NotEquals":[]},"ReadWriteType":"All","ServiceName":"Oss"}]"#;
    let read = plan(documented, "false", "cn-hangzhou,cn-beijing");
    assert_eq!((read.notes, read.problems), (Vec::new(), Vec::new()));
    assert_eq!(read.draft.data_events.selectors[0].events.equals, ["GetObject"]);
    assert_eq!(read.draft.data_events.regions, ["cn-hangzhou", "cn-beijing"]);
    // A list that all regions make pointless is kept in the design, and named because it is not sent.
    let read = plan(documented, "true", "cn-beijing");
    let named = import::Note::Parameter { action: "PutDataEventSelector".into(), name: "TrailRegionIds".into() };
    assert_eq!(read.notes, [named]);
    assert!(read.draft.data_events.all_regions && read.draft.data_events.regions == ["cn-beijing"]);
    let eleven: Vec<String> = (0..11).map(|i| format!("\"Event{i}\"")).collect();
    let read = plan(
        &format!(r#"[{{"ServiceName":"Oss","EventName":{{"Equals":[{}]}}}}]"#, eleven.join(",")),
        "false",
        "cn-hangzhou",
    );
    let codes: Vec<_> = read.problems.iter().map(|one| (one.field.wire(), one.issue.code())).collect();
    assert_eq!(codes, [("data-events", "too-many-selector-values")]);
}

#[test]
fn of_several_trails_one_is_read_and_the_others_are_named() {
    let read = import::read(include_bytes!("../data/import/describe-trails.json"), None).unwrap();
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
