//! Selectors as they are planned, judged and read back.

use super::*;
use expect_test::{Expect, expect};
use serde_json::json;

fn selected(change: impl FnOnce(&mut DataEvents)) -> TrailDraft {
    let mut draft =
        TrailDraft { name: "trail-test".into(), home_region: "cn-hangzhou".into(), ..TrailDraft::default() };
    draft.account_id = "1234567890123456".into();
    draft.data_events.on = true;
    change(&mut draft.data_events);
    draft
}

fn texts(values: &[&str]) -> Vec<String> {
    values.iter().map(|one| (*one).to_owned()).collect()
}

fn narrow() -> Selector {
    let mut selector = Selector::of("Oss");
    selector.read_write = ReadWrite::Read;
    selector.events.equals = texts(&["GetObject", "CopyObject"]);
    selector.events.not_equals = texts(&["HeadObject"]);
    selector.resources.not_equals = texts(&["acs:oss:*:*:scratch/\"日志\"/*"]);
    selector
}

fn check(change: impl FnOnce(&mut DataEvents), want: &Expect) {
    let call = DataEvents::calls(&selected(change)).unwrap();
    let lines: Vec<String> = call.parameters.iter().map(|(name, value)| format!("{name} {value}\n")).collect();
    want.assert_eq(&lines.concat());
}

#[test]
fn a_service_alone_is_all_that_has_to_be_said() {
    check(
        |_| {},
        &expect![[r#"
            TrailName trail-test
            EventSelectors [{"ServiceName":"Oss"}]
            IsTrailAllRegion false
            TrailRegionIds cn-hangzhou
        "#]],
    );
}

#[test]
fn what_narrows_a_selector_is_said_and_nothing_else() {
    check(
        |data| {
            data.selectors = vec![narrow(), Selector::of("Oss"), Selector::of("a later one")];
            data.regions = texts(&["cn-beijing", "us-central-9"]);
        },
        &expect![[r#"
            TrailName trail-test
            EventSelectors [{"ServiceName":"Oss","ReadWriteType":"Read","EventName":{"Equals":["GetObject","CopyObject"],"NotEquals":["HeadObject"]},"ResourceArn":{"NotEquals":["acs:oss:*:*:scratch/\"日志\"/*"]}},{"ServiceName":"Oss"},{"ServiceName":"a later one"}]
            IsTrailAllRegion false
            TrailRegionIds cn-beijing,us-central-9
        "#]],
    );
}

#[test]
fn all_regions_are_said_without_a_list() {
    check(
        |data| (data.all_regions, data.regions) = (true, texts(&["cn-beijing"])),
        &expect![[r#"
            TrailName trail-test
            EventSelectors [{"ServiceName":"Oss"}]
            IsTrailAllRegion true
        "#]],
    );
}

#[test]
fn the_list_starts_with_the_home_region_and_never_ends_empty() {
    let mut data = DataEvents::default();
    data.remove_region("cn-hangzhou", "cn-hangzhou");
    assert_eq!(data.regions_or_home("cn-hangzhou"), ["cn-hangzhou"]);
    data.add_region("cn-hangzhou", "cn-hangzhou");
    assert_eq!(data.regions, [""; 0], "it follows the home region still");
    data.add_region("cn-beijing", "cn-hangzhou");
    data.add_region("cn-beijing", "cn-hangzhou");
    assert_eq!(data.regions, ["cn-hangzhou", "cn-beijing"]);
    data.remove_region("cn-hangzhou", "cn-hangzhou");
    assert_eq!(data.regions, ["cn-beijing"]);
    data.remove_region("cn-beijing", "cn-hangzhou");
    assert_eq!(data.regions_or_home("cn-hangzhou"), ["cn-hangzhou"]);
}

#[test]
fn one_project_for_each_region_is_made_and_paid_for() {
    let projects = |draft: &TrailDraft| {
        let projects = data_event_projects(&TrailPlan::from(draft));
        assert_eq!(projects, data_event_projects_of(draft));
        projects.into_iter().map(|one| format!("{} {}", one.region, one.project)).collect::<Vec<_>>()
    };
    assert_eq!(projects(&selected(|data| data.on = false)), [""; 0]);
    assert_eq!(projects(&selected(|_| {})), ["cn-hangzhou actiontrail-log-1234567890123456-cn-hangzhou"]);
    let two = selected(|data| data.regions = texts(&["cn-beijing", "us-east-1"]));
    assert_eq!(
        projects(&two),
        [
            "cn-beijing actiontrail-log-1234567890123456-cn-beijing",
            "us-east-1 actiontrail-log-1234567890123456-us-east-1"
        ]
    );
    let mut all = selected(|data| data.all_regions = true);
    assert_eq!(projects(&all), ["All actiontrail-log-1234567890123456-<region>"]);
    all.account_id.clear();
    assert_eq!(projects(&all), ["All actiontrail-log-<account>-<region>"]);
}

fn codes(change: impl FnOnce(&mut DataEvents)) -> Vec<Issue> {
    selected(change).data_events.issues()
}

#[test]
fn limits_are_those_of_the_api() {
    let many = |count: usize| (0..count).map(|i| format!("Event{i}")).collect::<Vec<_>>();
    assert_eq!(codes(|_| {}), []);
    assert_eq!(codes(|data| data.selectors.clear()), [Issue::NoDataEventService {}]);
    assert_eq!(codes(|data| data.selectors = vec![narrow(); 20]), [], "one service may have several selectors");
    assert_eq!(codes(|data| data.selectors = vec![narrow(); 21]), [Issue::TooManySelectors { max: 20, actual: 21 }]);
    assert_eq!(codes(|data| data.selectors.push(Selector::default())), [Issue::SelectorService { selector: 2 }]);
    let with = |events: usize, left_out: usize, resources: usize| {
        let mut selector = narrow();
        (selector.events.equals, selector.events.not_equals) = (many(events), many(left_out));
        selector.resources.equals = (0..resources).map(|i| format!("acs:oss:*:*:bucket-{i}/*")).collect();
        selector.resources.not_equals.clear();
        codes(|data| data.selectors.push(selector))
    };
    assert_eq!(with(4, 6, 10), []);
    let too_many = |list, actual| Issue::TooManySelectorValues { selector: 2, list, max: 10, actual };
    assert_eq!(with(5, 6, 12), [too_many(SelectorList::EventName, 11), too_many(SelectorList::ResourceArn, 12)]);
    assert_eq!(
        codes(|data| data.regions = texts(&["cn-hangzhou", "nowhere"])),
        [Issue::Region { actual: "nowhere".into() }]
    );
    assert_eq!(codes(|data| (data.all_regions, data.regions) = (true, texts(&["nowhere"]))), []);
}

#[test]
fn what_is_written_is_read() {
    let selectors = vec![narrow(), Selector::of("PDS"), Selector::default()];
    let text = write_selectors(&selectors);
    assert_eq!(read_selectors(&serde_json::from_str(&text).unwrap()), Ok(selectors));
}

#[test]
fn what_cannot_be_read_is_named_and_the_rest_is_kept() {
    let read = |json: Value| read_selectors(&json).unwrap_err();
    assert_eq!(read(json!({})), (Vec::new(), Issue::SelectorsUnreadable {}));
    let unreadable = |selector, member: &str| Issue::SelectorUnreadable { selector, member: member.into() };
    let oss = || vec![Selector::of("Oss")];
    assert_eq!(read(json!([{ "ServiceName": "Oss" }, 7])), (oss(), unreadable(2, "")));
    for (member, value) in [
        ("ReadWriteType", json!("Both")),
        ("ReadWriteType", json!(null)),
        ("EventName", json!(["GetObject"])),
        ("EventName", json!({ "Like": ["Get*"] })),
        ("ResourceArn", json!({ "Equals": "one" })),
        ("ResourceArn", json!({ "Equals": [7] })),
        ("Later", json!(true)),
    ] {
        assert_eq!(read(json!([{ "ServiceName": "Oss", member: value }])), (oss(), unreadable(1, member)));
    }
}

#[test]
fn the_parameters_of_a_call_are_judged_as_the_draft_is() {
    let check = |parameters: Value, want: &[(&str, &str)]| {
        let problems = call_problems(parameters.as_object().unwrap());
        let found: Vec<_> = problems.iter().map(|one| (one.field.wire(), one.issue.code())).collect();
        assert_eq!(found, want, "{parameters}");
    };
    let selectors = |text: &str| json!({ "EventSelectors": text, "TrailRegionIds": "cn-hangzhou,cn-beijing" });
    check(selectors(r#"[{"EventName":{"Equals":["GetObject"]},"ReadWriteType":"All","ServiceName":"Oss"}]"#), &[]);
    check(selectors("[]"), &[("EventSelectors", "no-data-event-service")]);
    check(selectors("[{}]"), &[("EventSelectors", "selector-service")]);
    check(selectors(r#"[{"ServiceName":"Oss","Later":1}]"#), &[("EventSelectors", "selector-unreadable")]);
    for text in ["oops", "{}", r#"[{"ServiceName":"Oss","ServiceName":"PDS"}]"#, &"[".repeat(5000)] {
        check(selectors(text), &[("EventSelectors", "selectors-unreadable")]);
    }
    let oss = r#"[{"ServiceName":"Oss"}]"#;
    check(json!({ "EventSelectors": oss }), &[("TrailRegionIds", "required")]);
    check(json!({ "EventSelectors": oss, "TrailRegionIds": "" }), &[("TrailRegionIds", "required")]);
    check(json!({ "EventSelectors": oss, "IsTrailAllRegion": true }), &[]);
    let everywhere =
        |regions: &str| json!({ "EventSelectors": oss, "IsTrailAllRegion": true, "TrailRegionIds": regions });
    check(everywhere(""), &[]);
    check(everywhere("cn-hangzhou,cn-beijing"), &[]);
    check(everywhere("not a region,"), &[("TrailRegionIds", "region")]);
    check(json!({ "EventSelectors": oss, "TrailRegionIds": "cn-hangzhou,,x" }), &[("TrailRegionIds", "region")]);
    // Of another type, or not there at all: said elsewhere.
    check(json!({ "EventSelectors": 7, "TrailRegionIds": 7 }), &[]);
}

#[test]
fn the_answer_of_get_data_event_selector_is_what_was_put() {
    let answer = |selectors: &str, all: bool, regions: &[&str]| {
        let configs: Vec<Value> =
            regions.iter().map(|one| json!({ "TrailRegion": one, "Status": "success" })).collect();
        let answer = json!({ "DataEventSelectors": selectors, "IsTrailAllRegion": all, "SlsDeliveryConfigs": configs });
        DataEvents::from_answer(answer.as_object().unwrap(), "cn-hangzhou", |text| serde_json::from_str(text).ok())
    };
    let text = write_selectors(&[narrow()]);
    let of = |all_regions, regions: &[&str]| {
        Some(DataEvents { on: true, selectors: vec![narrow()], all_regions, regions: texts(regions) })
    };
    assert_eq!(answer(&text, false, &["cn-hangzhou"]), of(false, &[]));
    assert_eq!(answer(&text, false, &["cn-beijing", "cn-hangzhou"]), of(false, &["cn-beijing", "cn-hangzhou"]));
    assert_eq!(answer(&text, true, &["cn-beijing"]), of(true, &[]));
    assert_eq!(answer("[]", false, &[]), Some(DataEvents::default()));
    assert_eq!(answer("", false, &[]), Some(DataEvents::default()));
    assert_eq!(answer(r#"[{"ServiceName":"Oss","Later":1}]"#, false, &["cn-hangzhou"]), None);
    assert_eq!(answer("oops", false, &["cn-hangzhou"]), None);
    // Without a word of the regions, or of the selectors, nothing is known.
    assert_eq!(answer(&text, false, &[]), None);
    for silent in [json!({}), json!({ "DataEventSelectors": [] }), json!({ "DataEventSelectors": null })] {
        let read = DataEvents::from_answer(silent.as_object().unwrap(), "cn-hangzhou", |_| None);
        assert_eq!(read, None, "{silent}");
    }
}

#[test]
fn documented_services_have_their_events() {
    assert!(known_events("Oss").contains(&"GetObject"));
    assert_eq!(known_events("a later one"), [""; 0]);
}

#[test]
fn a_name_that_no_action_can_have_is_a_problem_and_any_other_is_not() {
    let issues = |name: &str| {
        let mut selector = Selector::of("Oss");
        selector.events.not_equals = texts(&["GetObject", name]);
        selected(|data| data.selectors = vec![Selector::of("PDS"), selector]).data_events.issues()
    };
    for fine in ["nope", "PutHybridMonitorMetricData", "UplaodPartCopy", "oss:GetObject", "Get_V2", "Put*"] {
        assert_eq!(issues(fine), [], "{fine}");
    }
    for wrong in ["", " ", "123 foo", "1Get", "Get Object", "GetObject ", "上传", "a/b", "-x", "Get\u{200b}Object"] {
        assert_eq!(issues(wrong), [Issue::EventName { selector: 2, actual: wrong.to_owned() }], "{wrong}");
    }
}

#[test]
fn a_text_that_is_no_arn_of_a_resource_is_a_problem() {
    let issues = |arn: &str| {
        let mut selector = Selector::of("Oss");
        selector.resources.not_equals = texts(&["acs:oss:*:*:audit/*", arn]);
        selected(|data| data.selectors = vec![Selector::of("PDS"), selector]).data_events.issues()
    };
    let fine = [
        "acs:oss:cn-hangzhou:1234567890123456:mybucket/*",
        "acs:oss:*:*:mybucket",
        "acs:oss:::mybucket/\u{65e5}\u{5fd7}/a:b c",
        "acs:oss:cn-*:*:*",
        "*",
    ];
    for fine in fine {
        assert_eq!(issues(fine), [], "{fine}");
    }
    let wrong = [
        "",
        "rubbish arn",
        "mybucket/*",
        "arn:aws:s3:::mybucket",
        "acs:oss",
        "acs:oss:*:*",
        "acs:oss:*:*:",
        "acs::*:*:mybucket",
        "acs:o s:*:*:mybucket",
        "acs:oss:cn hangzhou:*:mybucket",
        "acs:oss:*:123456789012345:mybucket",
        "acs:oss:*:<account>:mybucket",
        " acs:oss:*:*:mybucket",
    ];
    for wrong in wrong {
        assert_eq!(issues(wrong), [Issue::ResourceArn { selector: 2, actual: wrong.to_owned() }], "{wrong}");
    }
}
