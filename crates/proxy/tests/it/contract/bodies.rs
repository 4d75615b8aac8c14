//! Headers and bodies that are refused before anything is signed.

use serde_json::{Value, json};
use trail_proxy::config::Config;

use super::run::{Run, START, pair};
use crate::client::target;
#[tokio::test]
async fn what_a_form_on_another_page_could_send_is_refused() {
    let run = Run::new(Config::simulator()).await;
    let start = target("cn-hangzhou", "StartLogging");
    for content_type in
        ["", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "application/jsonp"]
    {
        assert_eq!(
            run.refused(&start, &[("content-type", content_type)], START).await,
            pair(415, "Proxy.UnsupportedMediaType")
        );
    }
    for value in ["", "0", "true"] {
        assert_eq!(run.refused(&start, &[("x-trail-request", value)], START).await, pair(403, "Proxy.Forbidden"));
    }
}

#[tokio::test]
async fn what_the_check_refuses_is_not_sent() {
    let run = Run::new(Config::simulator()).await;
    let judged = async |action: &str, body: Value| -> Vec<(String, &'static str)> {
        let (status, error) = run.post(&target("cn-hangzhou", action), &[], &body.to_string()).await;
        assert_eq!((status, error.code.as_str()), (422, "Proxy.CheckFailed"), "{body}");
        error.problems.iter().map(|problem| (problem.field.wire().to_owned(), problem.issue.code())).collect()
    };
    assert_eq!(judged("StartLogging", json!({})).await, [("Name".to_owned(), "required")]);
    assert_eq!(judged("StartLogging", json!({ "Name": 1 })).await, [("Name".to_owned(), "wrong-type")]);
    assert_eq!(judged("DescribeTrails", json!({ "Nam": "x" })).await, [("Nam".to_owned(), "unknown-parameter")]);
    let half = json!({ "Name": "trail-test", "OssKeyPrefix": "actiontrail" });
    assert!(judged("CreateTrail", half).await.contains(&("OssBucketName".to_owned(), "needs-resource")));
    let foreign =
        json!({ "Name": "trail-test", "SlsProjectArn": "acs:log:cn-hangzhou:6543210987654321:project/audit-log" });
    assert_eq!(judged("CreateTrail", foreign).await, [("SlsWriteRoleArn".to_owned(), "needs-role")]);
    assert_eq!(run.upstream.actions(), [""; 0]);
}

#[tokio::test]
async fn bodies_that_are_no_parameters() {
    let run = Run::new(Config::simulator()).await;
    let start = target("cn-hangzhou", "StartLogging");
    let deep = format!("{}{}", r#"{"a":"#.repeat(5000), "}".repeat(5000));
    for body in ["", "[]", "null", r#"{"Name":"a","Name":"b"}"#, deep.as_str()] {
        assert_eq!(run.refused(&start, &[], body).await, pair(400, "Proxy.BadRequest"));
    }
    let long = format!(r#"{{"Name":"{}"}}"#, "a".repeat(64 * 1024));
    assert_eq!(run.refused(&start, &[], &long).await, pair(413, "Proxy.TooLarge"));
    for key in ["a b", &"k".repeat(129), "ключ"] {
        assert_eq!(
            run.refused(&start, &[("idempotency-key", key)], START).await,
            pair(400, "Proxy.BadRequest"),
            "{key}"
        );
    }
    let reference = "r".repeat(201);
    assert_eq!(run.refused(&start, &[("x-change-reference", &reference)], START).await, pair(422, "Proxy.CheckFailed"));
}
