//! The schema, judged with a validator against the requests that the checks are tested with.

use super::*;
use expect_test::expect;
use jsonschema::Validator;
use serde_json::{Value, json};

fn validator() -> Validator {
    let schema: Value = serde_json::from_str(&schema()).unwrap();
    jsonschema::meta::validate(&schema).unwrap();
    jsonschema::validator_for(&schema).unwrap()
}

#[test]
fn patterns() {
    let schema: Value = serde_json::from_str(&schema()).unwrap();
    let patterns: Vec<String> = schema["properties"]
        .as_object()
        .unwrap()
        .iter()
        .map(|(name, property)| format!("{name} {}", property.get("pattern").unwrap_or(&property["type"])))
        .collect();
    expect![[r#"
        EventRW "string"
        IsOrganizationTrail "boolean"
        MaxComputeProjectArn "^(|acs:odps:[a-z]{2}(-[a-z0-9]+){1,4}:[0-9]{16}:project/actiontrail_[0-9A-Z_a-z]{1,116})$"
        MaxComputeWriteRoleArn "^(|acs:ram::[0-9]{16}:role/[.0-9A-Za-z-][.0-9A-Za-z-]{0,63})$"
        Name "^[a-z][0-9_a-z-]{5,35}$"
        OssBucketName "^(|[0-9a-z][0-9a-z-]{1,61}[0-9a-z])$"
        OssKeyPrefix "^(|[A-Za-z][/0-9A-Z_a-z-]{5,31})$"
        OssWriteRoleArn "^(|acs:ram::[0-9]{16}:role/[.0-9A-Za-z-][.0-9A-Za-z-]{0,63})$"
        SlsProjectArn "^(|acs:log:[a-z]{2}(-[a-z0-9]+){1,4}:[0-9]{16}:project/[0-9a-z][0-9a-z-]{1,61}[0-9a-z])$"
        SlsWriteRoleArn "^(|acs:ram::[0-9]{16}:role/[.0-9A-Za-z-][.0-9A-Za-z-]{0,63})$"
        TrailRegion "^(|(All|[a-z]{2}(-[a-z0-9]+){1,4}(,[a-z]{2}(-[a-z0-9]+){1,4})*))$""#]]
    .assert_eq(&patterns.join("\n"));
}

#[test]
fn requests_are_judged_as_the_checks_judge_them() {
    let validator = validator();
    let mut wrong = Vec::new();
    for line in include_str!("../../../tests/data/requests.jsonl").lines() {
        let case: Value = serde_json::from_str(line).unwrap();
        if validator.is_valid(&case["request"]) != (case["expect"] == "valid") {
            wrong.push(case["id"].as_str().unwrap().to_owned());
        }
    }
    assert_eq!(wrong, [""; 0]);
}

#[test]
fn unknown_parameters_and_wrong_types_are_refused() {
    let validator = validator();
    let with = |name: &str, value: Value| {
        let mut request = json!({ "Name": "trail-test", "OssBucketName": "audit-log" });
        request[name] = value;
        validator.is_valid(&request)
    };
    assert!(with("EventRW", json!("All")));
    assert!(with("OssKeyPrefix", json!("")));
    assert!(with("IsOrganizationTrail", json!(true)));
    for (name, value) in [
        ("RoleName", json!("role")),
        ("StartLogging", json!(true)),
        ("name", json!("trail-test")),
        ("Name", json!(7)),
        ("IsOrganizationTrail", json!("true")),
        ("EventRW", json!("all")),
        ("EventRW", Value::Null),
        ("OssBucketName", json!("")),
        ("OssBucketName", json!(["audit-log"])),
        ("Name", json!("trail-test\n")),
    ] {
        assert!(!with(name, value.clone()), "{name} {value}");
    }
    assert!(!validator.is_valid(&json!({ "Name": "trail-test" })));
    assert!(!validator.is_valid(&json!([])));
}

#[test]
fn a_setting_without_its_resource_is_refused() {
    let validator = validator();
    let request = |more: Value| {
        let mut request = json!({ "Name": "trail-test", "OssBucketName": "audit-log" });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        validator.is_valid(&request)
    };
    let role = "acs:ram::1234567890123456:role/writer";
    assert!(request(json!({ "OssWriteRoleArn": role, "OssKeyPrefix": "audit-logs" })));
    assert!(!request(json!({ "SlsWriteRoleArn": role })));
    assert!(!request(json!({ "MaxComputeWriteRoleArn": role, "MaxComputeProjectArn": "" })));
    assert!(request(json!({ "MaxComputeWriteRoleArn": "" })));
}
