//! Files that are made to break a reader: each gets its reason, without a panic and without an overflow. With a reader whose time grows
//! faster than the file, the larger ones would take hours.

use trail_model::import::{self, DEPTH_LIMIT, Kind, Refusal, SIZE_LIMIT};

fn refusal(file: impl AsRef<[u8]>) -> Refusal {
    import::read(file.as_ref(), None).unwrap_err()
}

#[test]
fn each_has_its_reason() {
    let check = |file: &str, want: Refusal| assert_eq!(refusal(file), want, "{file}");
    check("", Refusal::Empty);
    check("null", Refusal::UnknownText);
    check("[]", Refusal::UnknownJson);
    check("[1]", Refusal::UnknownJson);
    check("{\"a\":1}", Refusal::UnknownJson);
    check("{\"Name\":", Refusal::Json { line: 1, column: 8 });
    check("{\"Name\":\"a\",\n\"Name\":\"b\"}", Refusal::Duplicates { names: vec!["Name".into()], line: Some(2) });
    check("hello", Refusal::UnknownText);
    check("{\"TrailList\":[]}", Refusal::NoTrail { kind: Kind::Answer });
    check("{\"values\":{\"root_module\":{}}}", Refusal::NoTrail { kind: Kind::TerraformJson });
    check("{\"kind\":\"trail-plan\",\"calls\":[]}", Refusal::NoTrail { kind: Kind::Plan });
    check("{\"kind\":\"trail-plan\",\"version\":2}", Refusal::Newer { version: 2 });
    check("{\"kind\":\"trail-plan\",\"account\":7}", Refusal::Value { name: "account".into() });
    check(
        "{\"kind\":\"trail-plan\",\"calls\":[{\"action\":\"CreateTrail\"}]}",
        Refusal::Value { name: "calls[0]".into() },
    );
    check("{\"version\":3,\"draft\":{}}", Refusal::Newer { version: 3 });
    check("{\"trail-name\":\"x\",\"deliver-oss\":\"yes\"}", Refusal::Value { name: "deliver-oss".into() });
    check("aliyun actiontrail DescribeTrails", Refusal::NoTrail { kind: Kind::Aliyun });
    check("aliyun actiontrail CreateTrail --Name 'x", Refusal::Quotation { line: 1 });
    check(
        "aliyun actiontrail CreateTrail --Name a --Name b",
        Refusal::Duplicates { names: vec!["Name".into()], line: Some(1) },
    );
}

#[test]
fn depth_is_refused() {
    for (open, close) in [("[", "]"), ("{\"Name\":", "}")] {
        let deep = format!("{}1{}", open.repeat(5000), close.repeat(5000));
        assert_eq!(refusal(&deep), Refusal::TooDeep { line: 1 });
    }
    let hidden = format!("{{\"Name\":\"{}\"}}", "[".repeat(DEPTH_LIMIT * 2));
    assert!(import::read(hidden.as_bytes(), None).is_ok());
}

#[test]
fn more_values_or_calls_than_any_design_has_are_refused() {
    assert_eq!(refusal(format!("[{}1]", "{},".repeat(200_000))), Refusal::TooMany { limit: 250_000 });
    assert_eq!(refusal("aliyun actiontrail CreateTrail\n".repeat(10_001)), Refusal::TooMany { limit: 10_000 });
    assert_eq!(refusal("aliyun actiontrail CreateTrail\n".repeat(1_001)), Refusal::TooMany { limit: 1_000 });
    let trails = format!("[{}{{\"Name\":1,\"Status\":2}}]", "{\"Name\":1,\"Status\":2},".repeat(1_000));
    assert_eq!(refusal(&trails), Refusal::TooMany { limit: 1_000 });
}

#[test]
fn a_value_that_no_form_holds_is_refused() {
    let long = |bytes: usize| format!("{{\"Name\":\"{}\"}}", "x".repeat(bytes));
    assert_eq!(refusal(long(10_001)), Refusal::TooLong { name: "Name".into(), limit: 10_000 });
    assert!(import::read(long(10_000).as_bytes(), None).is_ok());
    let twice = "aliyun actiontrail CreateTrail --Name a --Name b --Name c --EventRW All --EventRW All";
    assert_eq!(refusal(twice), Refusal::Duplicates { names: vec!["Name".into(), "EventRW".into()], line: Some(1) });
    let selectors = format!("[{}{{}}]", r#"{\"ServiceName\":\"Oss\"},"#.repeat(60_000));
    let plan = format!(
        r#"{{"kind":"trail-plan","calls":[{{"action":"CreateTrail","parameters":{{"Name":"trail-test"}}}},{{"action":"PutDataEventSelector","parameters":{{"EventSelectors":"{selectors}"}}}}]}}"#
    );
    let design =
        format!(r#"{{"trail-name":"x","data-event-regions":[{}"cn-hangzhou"]}}"#, r#""cn-hangzhou","#.repeat(80_000));
    assert_eq!(refusal(&design), Refusal::Value { name: "data-event-regions".into() });
    let many = plan.replacen(&selectors, &format!("[{}{{}}]", r#"{\"ServiceName\":\"Oss\"},"#.repeat(6_000)), 1);
    assert_eq!(refusal(&many), Refusal::Value { name: "data-events".into() });
    assert_eq!(refusal(&plan), Refusal::TooLong { name: "EventSelectors".into(), limit: 200_000 });
}

#[test]
fn a_parameter_that_holds_deep_json_is_not_followed() {
    let selectors = "[".repeat(200_000);
    let script = format!(
        "aliyun actiontrail CreateTrail --Name trail-test --OssBucketName audit-log\n\
         aliyun actiontrail PutDataEventSelector --TrailName trail-test --EventSelectors '{selectors}'"
    );
    assert!(import::read(script.as_bytes(), None).unwrap().draft.data_events.selectors.is_empty());
}

#[test]
fn ten_megabytes_are_refused_or_read() {
    assert_eq!(refusal(vec![b'{'; SIZE_LIMIT + 1]), Refusal::TooLarge { bytes: SIZE_LIMIT + 1, limit: SIZE_LIMIT });
    let fill = |start: &str, piece: &str, end: &str| filled(SIZE_LIMIT, start, piece, end);
    for file in [
        fill("{\"Name\":\"", "x", "\"}"),
        fill("{\"Name\":[", "0,", "0]}"),
        fill("{\"Name\":[", "{\"a\":1},", "0]}"),
        fill("aliyun actiontrail CreateTrail ", "--Name x ", ""),
        fill("", "aliyun actiontrail CreateTrail\n", ""),
        fill("", "x ", ""),
    ] {
        ends(&file);
    }
}

#[cfg(feature = "hcl")]
#[test]
fn half_a_megabyte_of_terraform_is_refused_or_read() {
    let fill = |start: &str, piece: &str, end: &str| filled(500_000, start, piece, end);
    ends(&fill("resource \"x\" \"y\" {\na = [", "1,", "]\n}\n"));
    assert_eq!(
        refusal(fill("resource \"x\" \"y\" {\n", "# comment\n", "}\n# beyond the limit")),
        Refusal::NoTrail { kind: Kind::TerraformHcl }
    );
    let larger = format!("resource \"x\" \"y\" {{}}\n{}", " ".repeat(500_000));
    assert_eq!(refusal(&larger), Refusal::TooLarge { bytes: larger.len(), limit: 500_000 });
}

/// A file of this many bytes at most, most of them the same few over and over.
fn filled(size: usize, start: &str, piece: &str, end: &str) -> String {
    let count = (size - start.len() - end.len()) / piece.len();
    [start, &piece.repeat(count), end].concat()
}

/// Read or refused, whichever it is.
fn ends(file: &str) {
    let _ = import::read(file.as_bytes(), None);
}

#[cfg(feature = "hcl")]
#[test]
fn terraform_is_refused_by_line() {
    let trail =
        |inside: &str| format!("resource \"alicloud_actiontrail_trail\" \"x\" {{\n  trail_name = {inside}\n}}\n");
    assert_eq!(
        refusal(trail("\"a\"\n  trail_name = \"b\"")),
        Refusal::Duplicates { names: vec!["trail_name".into()], line: Some(3) }
    );
    assert_eq!(refusal(trail("oops oops")), Refusal::Hcl { line: 2, column: 21 });
    assert_eq!(refusal("variable \"x\" {\n}\n"), Refusal::NoTrail { kind: Kind::TerraformHcl });
    for (open, close) in
        [("[", "]"), ("{a=", "}"), ("(", ")"), ("\"${", "}\""), ("!", ""), ("-", "1"), ("f(", ")"), ("a ? ", ":1")]
    {
        let deep = format!("{}1{}", open.repeat(5000), close.repeat(5000));
        let refused = refusal(trail(&deep));
        assert!(matches!(refused, Refusal::TooDeep { line: 2 } | Refusal::Hcl { line: 2, .. }), "{open}: {refused:?}");
    }
    let blocks = format!("resource \"alicloud_actiontrail_trail\" \"x\" {{\n{}", "a {\n".repeat(5000));
    assert!(matches!(refusal(blocks), Refusal::TooDeep { .. }));
    let chain = format!("{}1", "1 + ".repeat(5000));
    assert!(matches!(refusal(trail(&chain)), Refusal::Hcl { line: 2, .. }));
}

#[cfg(not(feature = "hcl"))]
#[test]
fn a_program_without_the_parser_says_so() {
    assert_eq!(refusal("resource \"alicloud_actiontrail_trail\" \"x\" {}"), Refusal::WithoutHcl);
}
