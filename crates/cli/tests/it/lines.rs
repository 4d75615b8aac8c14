//! Of several trails in a file, each has its findings at its own lines.

use std::collections::BTreeMap;

use crate::program::with_input;

/// The lines of the problems and advice of each trail, each line once.
fn check(file: &str, want: [(&str, &[usize]); 2]) {
    let (mut found, mut trails) = (Vec::new(), BTreeMap::new());
    for said in with_input("check -", file).out.lines().filter(|line| !line.contains("not read")) {
        match said.split(':').nth(1).and_then(|line| line.parse::<usize>().ok()) {
            Some(line) => found.push(line),
            None => {
                found.sort_unstable();
                found.dedup();
                let name = said.split(['(', ')']).nth(1).unwrap().to_owned();
                trails.insert(name, std::mem::take(&mut found));
            }
        }
    }
    assert_eq!(trails, want.map(|(name, lines)| (name.to_owned(), lines.to_vec())).into(), "{file}");
}

#[test]
fn of_a_script() {
    // A bucket is named like the second trail.
    let script = r#"
aliyun actiontrail CreateTrail --Name trail-one \
  --OssBucketName trail-two --EventRW All
# aliyun actiontrail CreateTrail --Name trail-two
aliyun actiontrail CreateTrail \
  --EventRW Write \
  --Name=trail-two \
  --SlsProjectArn acs:log:cn-hangzhou:1234567890123456:project/audit-hz
aliyun actiontrail StartLogging --Name trail-one
"#;
    check(script, [("trail-one", &[2, 3]), ("trail-two", &[5, 6])]);
    let named_by_a_variable = script.replace("--Name=trail-two", "--Name=\"$NAME\"");
    check(&named_by_a_variable, [("trail-one", &[2, 3]), ("Aliyun CLI script", &[5, 6])]);
}

#[test]
fn of_a_script_that_calls_other_apis_too() {
    let call = |rest: &str| ["aliyun actiontrail CreateTrail --OssBucketName audit-log ", rest].concat();
    let name = " --Name trail-two";
    let others = ["aliyun sls CreateProject", "id=$(/usr/bin/aliyun --profile aliyun ram CreateRole", "tool"];
    for other in others.map(|other| [other, name].concat()) {
        let script = [&call("--Name trail-one"), &other, &call("--Name trail-two \\"), "  --EventRW Foo"].join("\n");
        check(&script, [("trail-one", &[1]), ("trail-two", &[3, 4])]);
        let script = [&other, &call("\\"), "  --profile aliyun --Name trail-one", &other, &call(name)].join("\n");
        check(&script, [("trail-one", &[2]), ("trail-two", &[5])]);
    }
}

#[test]
fn of_a_configuration() {
    let other = "resource \"random\" \"name\" {\n  oss_bucket_name = \"audit-log\"\n  event_rw = \"All\"\n}\n";
    let trail = |label: &str, rest: &str| {
        let name = format!("resource \"alicloud_actiontrail_trail\" \"{label}\" {{\n  trail_name = \"trail-{label}\"");
        format!("{name}\n  {rest}\n}}\n")
    };
    let one = trail("one", "oss_bucket_name = \"audit-log\"");
    let two = trail("two", "sls_project_arn = \"acs:log:cn-hangzhou:1234567890123456:project/audit-hz\"");
    check(&[other, &one, &two, other].concat(), [("trail-one", &[5, 7]), ("trail-two", &[9])]);
}

#[test]
fn of_a_configuration_however_it_is_laid_out() {
    let zero = r#"resource "alicloud_actiontrail_trail" "zero" {
  trail_name = "trail-zero"
  event_rw = "All"
  oss_bucket_name = "audit-0"
}
"#;
    // Something between the name and what is found fault with.
    let one = |between: &str| {
        let trail = zero.replace("zero", "one").replace("-0", "-1").replace("All", "Foo");
        trail.replace("  event_rw", &[between, "  event_rw"].concat())
    };
    let (zeros, ones) = (("trail-zero", [1, 4].as_slice()), |line| [6, line, line + 1]);
    let indented = |text: &str| text.lines().map(|line| ["  ", line, "\n"].concat()).collect::<String>();
    check(&indented(&[zero, &one("")].concat()), [zeros, ("trail-one", &ones(8))]);
    let inner = "timeouts {\ncreate = \"5m\"\n}\n";
    for text in [[zero, &one(inner)].concat(), indented(&[zero, &one(inner)].concat())] {
        check(
            &text.lines().map(|line| [line.trim(), "\n"].concat()).collect::<String>(),
            [zeros, ("trail-one", &ones(11))],
        );
        check(&text, [zeros, ("trail-one", &ones(11))]);
    }
    let told = [
        "  event_selectors = <<EOF\n[\n{ \"ServiceName\": \"Oss\" }\n]\nEOF\n",
        "  event_selectors = jsonencode(<<-EOF\n  }\n    event_rw = 1\n  EOF\n  )\n",
        "#  timeouts {\n#  }\n//  {\n\n\n",
        "/* timeouts {\n  event_rw = 1\n\n\n */ /* } */\n",
        "  tags = {\n    event_rw = \"}\"\n    b = \"\\\"{\"\n    c = \"$${ ${lookup(var.d, \"}\")} {\"\n  }\n",
    ];
    for between in told {
        check(&[zero, &one(between)].concat(), [zeros, ("trail-one", &ones(13))]);
    }
}

#[test]
fn of_an_answer() {
    // Neither the order of members nor a list inside a trail matters.
    let answer = r#"{
  "TrailList": [
    {
      "EventRW": "Write",
      "OssBucketName": "trail-two",
      "Name": "trail-one"
    },
    {
      "SlsProjectArn": "acs:log:cn-hangzhou:1234567890123456:project/audit-hz",
      "Tags": [
        { "Key": "a \"{ b" }
      ],
      "Name": "trail-two"
    }
  ]
}"#;
    check(answer, [("trail-one", &[3, 4, 5]), ("trail-two", &[8])]);
    let unnamed = answer.replace("\"trail-two\"\n    }", "\"\"\n    }");
    check(&unnamed, [("trail-one", &[3, 4, 5]), ("answer of ActionTrail", &[8, 13])]);
}

#[test]
fn of_an_answer_with_other_lists() {
    let trail = |name: &str| {
        let tags = "\"Tags\": [ { \"Key\": \"a\" }, { \"Key\": \"b\" } ],";
        let name = format!("\"Name\": \"{name}\", \"Status\": \"Enable\", \"OssBucketName\": \"audit-log\",\n{tags}");
        format!("{{\n{name}\n\"EventRW\": \"Foo\"\n}}")
    };
    let trails = format!("[\n{},\n{}\n]", trail("trail-one"), trail("trail-two"));
    let other = r#"[ { "a": 1 }, { "b": 2 } ]"#;
    let wrapped = |body: &str| format!("{{ \"headers\": {other}, \"statusCode\": 200, \"body\":\n{body} }}");
    let list = format!("{{ \"Meta\": {other}, \"More\": [ {other} ], \"TrailList\":\n{trails}, \"Rest\": {other} }}");
    for (before, answer) in [(1, &list), (2, &wrapped(&list)), (0, &trails), (1, &wrapped(&trails))] {
        let lines = [2, 3, 5, 7, 8, 10].map(|line| line + before);
        check(answer, [("trail-one", &lines[..3]), ("trail-two", &lines[3..])]);
    }
}

#[test]
fn of_a_state() {
    let state = r#"{ "values": { "root_module": { "resources": [
  {
    "address": "alicloud_actiontrail_trail.one",
    "type": "alicloud_actiontrail_trail",
    "name": "trail-two",
    "values": { "trail_name": "trail-one",
      "oss_bucket_name": "audit-log"
    }
  },
  {
    "address": "alicloud_actiontrail_trail.two",
    "type": "alicloud_actiontrail_trail",
    "name": "two",
    "values": { "trail_name": "trail-two",
      "sls_project_arn": "acs:log:cn-hangzhou:1234567890123456:project/audit-hz"
    }
  }
] } } }"#;
    check(state, [("trail-one", &[2, 7]), ("trail-two", &[10])]);
}
