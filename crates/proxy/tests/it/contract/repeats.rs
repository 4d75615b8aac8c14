//! The same call twice, and too many calls.

use axum::body::Body;
use axum::http::Request;
use trail_proxy::config::Config;
use trail_proxy::rate::{Rate, RateLimits};

use super::run::{Run, START};
use crate::client::target;
#[tokio::test]
async fn one_key_is_one_write() {
    let run = Run::new(Config::simulator()).await;
    let start = target("cn-hangzhou", "StartLogging");
    let key = [("idempotency-key", "3f0c9b1e-7b8a-4a39-9a5e-1d2c3b4a5968")];
    for _ in 0..3 {
        assert_eq!(run.post(&start, &key, START).await.0, 200);
    }
    assert_eq!(run.upstream.actions(), ["StartLogging"]);
    let (status, error) = run.post(&start, &key, r#"{"Name":"trail-other"}"#).await;
    assert_eq!((status, error.code.as_str()), (422, "Proxy.IdempotencyKeyReused"));
    let (status, _) = run.post(&target("cn-beijing", "StartLogging"), &key, START).await;
    assert_eq!(status, 422, "the address is part of what the key stands for");
    assert_eq!(run.post(&start, &[], START).await.0, 200);
    assert_eq!(run.upstream.actions().len(), 2, "without a key every call is a call");
}

#[tokio::test]
async fn a_body_that_was_refused_may_be_mended_under_the_same_key() {
    let run = Run::new(Config::simulator()).await;
    let start = target("cn-hangzhou", "StartLogging");
    assert_eq!(run.post(&start, &[("idempotency-key", "k")], "{}").await.0, 422);
    assert_eq!(run.post(&start, &[("idempotency-key", "k")], START).await.0, 200);
}

#[tokio::test]
async fn calls_beyond_the_rate_are_refused_and_refused_calls_are_not_charged() {
    let rate = Rate { per_second: 0.001, burst: 2.0 };
    let rates = RateLimits { writes_per_user: rate, ..RateLimits::SIMULATOR };
    let run = Run::new(Config { rates, ..Config::simulator() }).await;
    let start = target("cn-hangzhou", "StartLogging");
    for _ in 0..5 {
        assert_eq!(run.post(&start, &[], "{}").await.0, 422);
    }
    for _ in 0..2 {
        assert_eq!(run.post(&start, &[], START).await.0, 200);
    }
    let request = Request::post(&start)
        .header("host", "localhost")
        .header("content-type", "application/json")
        .header("x-trail-request", "1");
    let refused = run.send(request.body(Body::from(START)).unwrap()).await;
    assert_eq!(refused.status(), 429);
    assert!(refused.headers()["retry-after"].to_str().unwrap().parse::<u64>().unwrap() > 0);
    assert_eq!(
        run.post(&target("cn-hangzhou", "DescribeTrails"), &[], "{}").await.0,
        200,
        "reads have a limit of their own"
    );
    assert_eq!(run.upstream.actions().len(), 3);
}
