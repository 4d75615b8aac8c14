//! Every request of `tests/data/requests.jsonl`, posted to the proxy: judged as the file says, with the fields named.

use serde_json::{Value, json};
use trail_proxy::config::Config;

use crate::client::call;
use crate::test_proxy::with_simulator;

fn named(answer: &Value) -> Vec<&str> {
    answer["problems"]
        .as_array()
        .map(|list| list.iter().filter_map(|problem| problem["field"].as_str()).collect())
        .unwrap_or_default()
}

#[tokio::test]
async fn every_request_is_judged_as_expected() {
    let (mut valid, mut invalid) = (0, 0);
    for line in include_str!("../data/requests.jsonl").lines() {
        let case: Value = serde_json::from_str(line).unwrap();
        // A simulator of its own: names and buckets repeat in the file.
        let (proxy, _) = with_simulator(Config::simulator()).await;
        let answer = call(proxy, "cn-hangzhou", "CreateTrail", &case["request"], &[]).await;
        let id = &case["id"];
        if case["expect"] == "valid" {
            assert_eq!(answer.status, 200, "{id}: {answer:?}");
            valid += 1;
            continue;
        }
        assert_eq!(answer.status_and_code(), (422, "Proxy.CheckFailed".to_owned()), "{id}: {}", case["why"]);
        let body = answer.json();
        let more = case["also_fields"].as_array().cloned().unwrap_or_default();
        for field in [case["field"].clone()].iter().chain(&more) {
            assert!(named(&body).contains(&field.as_str().unwrap()), "{id}: {field} in {body}");
        }
        invalid += 1;
    }
    assert_eq!((valid, invalid), (17, 28));
}

#[tokio::test]
async fn naughty_texts_are_judged_not_crashed_on() {
    let (proxy, _) = with_simulator(Config::simulator()).await;
    let texts = [
        "",
        " ",
        "\u{0}",
        "\u{202e}liart",
        "\u{feff}",
        "'; DROP TABLE trails; --",
        "<script>alert(1)</script>",
        "%00",
        "../../etc/passwd",
        "${jndi:ldap://x}",
        "𝕿rail",
        "🚀",
        "a\r\nHost: evil",
    ];
    let fields = [
        "Name",
        "EventRW",
        "TrailRegion",
        "OssBucketName",
        "OssKeyPrefix",
        "OssWriteRoleArn",
        "SlsProjectArn",
        "MaxComputeProjectArn",
    ];
    for text in texts.into_iter().map(str::to_owned).chain(["x".repeat(20_000)]) {
        for field in fields {
            let mut body = json!({ "Name": "trail-test", "OssBucketName": "audit-log", "TrailRegion": "All" });
            body[field] = json!(text);
            let answer = call(proxy, "cn-hangzhou", "CreateTrail", &body, &[]).await;
            let is_refused = answer.status == 422
                && named(&answer.json()).iter().any(|named| *named == field || *named == "destination");
            let is_empty = text.is_empty() && matches!(answer.status, 200 | 400);
            assert!(is_refused || is_empty, "{field} {text:?}: {answer:?}");
        }
    }
}
