//! The contract, through the router without a socket: what is answered, and what is refused before anything is signed.

use axum::body::{Body, to_bytes};
use axum::http::{Request, Response};
use serde_json::{Value, json};
use tower::ServiceExt;
use trail_model::api::{Action, Context, ErrorBody, Mode};
use trail_proxy::app;
use trail_proxy::config::Config;
use trail_proxy::guard::bearer::BearerUser;
use trail_proxy::rate::{Rate, RateLimits};
use trail_proxy::sign::canonical::sha256_hex;
use trail_proxy::state::AppState;

use crate::client::{ACCOUNT, target};
use crate::fake_upstream::{FakeUpstream, Reaction, answer};
use crate::test_proxy::{UNHURRIED, state};

/// Answers every call with success, so that what reaches it can be counted.
async fn upstream() -> FakeUpstream {
    FakeUpstream::always(Reaction::Answer(answer(
        200,
        &[],
        br#"{"RequestId":"A"}"#,
        None,
    )))
    .await
}

struct Run {
    upstream: FakeUpstream,
    state: AppState,
}

impl Run {
    async fn new(config: Config) -> Self {
        let upstream = upstream().await;
        let state = state(config, upstream.address, UNHURRIED);
        Self { upstream, state }
    }

    async fn send(&self, request: Request<Body>) -> Response<Body> {
        app(self.state.clone()).oneshot(request).await.unwrap()
    }

    async fn post(&self, target: &str, headers: &[(&str, &str)], body: &str) -> (u16, ErrorBody) {
        let mut request = Request::post(target).header("host", "127.0.0.1:8080");
        let own = [
            ("content-type", "application/json"),
            ("x-trail-request", "1"),
        ];
        for (name, value) in own
            .iter()
            .filter(|(name, _)| !headers.iter().any(|(given, _)| given == name))
            .chain(headers)
        {
            if !value.is_empty() {
                request = request.header(*name, *value);
            }
        }
        let response = self
            .send(request.body(Body::from(body.to_owned())).unwrap())
            .await;
        (response.status().as_u16(), read(response).await)
    }

    async fn refused(&self, target: &str, headers: &[(&str, &str)], body: &str) -> (u16, String) {
        let (status, error) = self.post(target, headers, body).await;
        assert_eq!(self.upstream.actions(), [""; 0], "nothing may be sent");
        (status, error.code)
    }
}

async fn read<T: serde::de::DeserializeOwned>(response: Response<Body>) -> T {
    let bytes = to_bytes(response.into_body(), 1 << 20).await.unwrap();
    serde_json::from_slice(&bytes)
        .unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(&bytes)))
}

fn pair(status: u16, code: &str) -> (u16, String) {
    (status, code.to_owned())
}

const START: &str = r#"{"Name":"trail-test"}"#;

#[tokio::test]
async fn the_context_says_who_answers() {
    let run = Run::new(Config::simulator()).await;
    let request = Request::get("/api/v1/context")
        .header("host", "localhost")
        .body(Body::empty())
        .unwrap();
    let response = run.send(request).await;
    assert_eq!(response.headers()["cache-control"], "no-store");
    let context: Context = read(response).await;
    assert_eq!(
        (
            context.mode,
            context.accounts[0].id.as_str(),
            context.default_region.as_deref()
        ),
        (Mode::Simulator, ACCOUNT, Some("cn-hangzhou"))
    );
    assert!(
        context
            .regions
            .iter()
            .any(|region| region.id == "cn-hangzhou" && region.zh.contains("杭州"))
    );
    assert_eq!(context.actions.len(), Action::ALL.len());
    assert_eq!(context.user, None);
}

#[tokio::test]
async fn a_call_is_signed_for_the_regions_own_host_and_sent_under_its_wire_names() {
    let run = Run::new(Config::simulator()).await;
    let (status, _) = run
        .post(
            &target("eu-central-1", "StartLogging"),
            &[
                ("x-change-reference", "CHG-1"),
                ("x-acs-action", "DeleteTrail"),
            ],
            START,
        )
        .await;
    assert_eq!(status, 200);
    let sent = run.upstream.requests().remove(0).to_lowercase();
    assert!(
        sent.starts_with("post /?name=trail-test http/1.1\r\n"),
        "{sent}"
    );
    assert!(
        sent.contains("host: actiontrail.eu-central-1.aliyuncs.com\r\n"),
        "{sent}"
    );
    assert!(
        sent.contains("x-acs-action: startlogging\r\n") && sent.contains("content-length: 0\r\n"),
        "{sent}"
    );
    assert!(sent.contains("accept-encoding: identity\r\n"), "{sent}");
    assert!(
        !sent.contains("chg-1") && !sent.contains("deletetrail"),
        "{sent}"
    );
}

#[tokio::test]
async fn what_a_form_on_another_page_could_send_is_refused() {
    let run = Run::new(Config::simulator()).await;
    let start = target("cn-hangzhou", "StartLogging");
    for content_type in [
        "",
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "application/jsonp",
    ] {
        assert_eq!(
            run.refused(&start, &[("content-type", content_type)], START)
                .await,
            pair(415, "Proxy.UnsupportedMediaType")
        );
    }
    for value in ["", "0", "true"] {
        assert_eq!(
            run.refused(&start, &[("x-trail-request", value)], START)
                .await,
            pair(403, "Proxy.Forbidden")
        );
    }
}

#[tokio::test]
async fn addresses_outside_the_contract() {
    let run = Run::new(Config::simulator()).await;
    let other_account = target("cn-hangzhou", "StartLogging").replace(ACCOUNT, "6543210987654321");
    assert_eq!(
        run.refused(&other_account, &[], START).await,
        pair(404, "Proxy.AccountNotServed")
    );
    for action in ["LookupEvents", "startlogging", "Sign", "%2e%2e"] {
        assert_eq!(
            run.refused(&target("cn-hangzhou", action), &[], START)
                .await,
            pair(403, "Proxy.ActionNotAllowed"),
            "{action}"
        );
    }
    for region in [
        "hangzhou",
        "CN-hangzhou",
        "cn-hangzhou.evil.example",
        "cn-hangzhou%2f",
        "cn-a-b-c-d-e",
        "127.0.0.1",
        "cn-hangzhou%00",
    ] {
        let (status, error) = run.post(&target(region, "StartLogging"), &[], START).await;
        assert_eq!(
            (status, error.code.as_str(), error.problems[0].field.wire()),
            (422, "Proxy.CheckFailed", "home-region"),
            "{region}"
        );
    }
    assert_eq!(
        run.refused("/api/v1/sign", &[], START).await,
        pair(404, "Proxy.NotFound")
    );
    assert_eq!(
        run.refused("/api/v1/context", &[], START).await,
        pair(405, "Proxy.MethodNotAllowed")
    );
    let request = Request::get(target("cn-hangzhou", "StartLogging"))
        .header("host", "localhost")
        .body(Body::empty())
        .unwrap();
    assert_eq!(run.send(request).await.status(), 405);
    assert_eq!(run.upstream.actions(), [""; 0]);
}

#[tokio::test]
async fn what_the_check_refuses_is_not_sent() {
    let run = Run::new(Config::simulator()).await;
    let judged = async |action: &str, body: Value| -> Vec<(String, &'static str)> {
        let (status, error) = run
            .post(&target("cn-hangzhou", action), &[], &body.to_string())
            .await;
        assert_eq!(
            (status, error.code.as_str()),
            (422, "Proxy.CheckFailed"),
            "{body}"
        );
        error
            .problems
            .iter()
            .map(|problem| (problem.field.wire().to_owned(), problem.issue.code()))
            .collect()
    };
    assert_eq!(
        judged("StartLogging", json!({})).await,
        [("Name".to_owned(), "required")]
    );
    assert_eq!(
        judged("StartLogging", json!({ "Name": 1 })).await,
        [("Name".to_owned(), "wrong-type")]
    );
    assert_eq!(
        judged("DescribeTrails", json!({ "Nam": "x" })).await,
        [("Nam".to_owned(), "unknown-parameter")]
    );
    let half = json!({ "Name": "trail-test", "OssKeyPrefix": "actiontrail" });
    assert!(
        judged("CreateTrail", half)
            .await
            .contains(&("OssBucketName".to_owned(), "needs-resource"))
    );
    let foreign = json!({ "Name": "trail-test", "SlsProjectArn": "acs:log:cn-hangzhou:6543210987654321:project/audit-log" });
    assert_eq!(
        judged("CreateTrail", foreign).await,
        [("SlsWriteRoleArn".to_owned(), "needs-role")]
    );
    assert_eq!(run.upstream.actions(), [""; 0]);
}

#[tokio::test]
async fn bodies_that_are_no_parameters() {
    let run = Run::new(Config::simulator()).await;
    let start = target("cn-hangzhou", "StartLogging");
    let deep = format!("{}{}", r#"{"a":"#.repeat(5000), "}".repeat(5000));
    for body in [
        "",
        "[]",
        "null",
        r#"{"Name":"a","Name":"b"}"#,
        deep.as_str(),
    ] {
        assert_eq!(
            run.refused(&start, &[], body).await,
            pair(400, "Proxy.BadRequest")
        );
    }
    let long = format!(r#"{{"Name":"{}"}}"#, "a".repeat(64 * 1024));
    assert_eq!(
        run.refused(&start, &[], &long).await,
        pair(413, "Proxy.TooLarge")
    );
    for key in ["a b", &"k".repeat(129), "ключ"] {
        assert_eq!(
            run.refused(&start, &[("idempotency-key", key)], START)
                .await,
            pair(400, "Proxy.BadRequest"),
            "{key}"
        );
    }
    let reference = "r".repeat(201);
    assert_eq!(
        run.refused(&start, &[("x-change-reference", &reference)], START)
            .await,
        pair(422, "Proxy.CheckFailed")
    );
}

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
    assert_eq!(
        (status, error.code.as_str()),
        (422, "Proxy.IdempotencyKeyReused")
    );
    let (status, _) = run
        .post(&target("cn-beijing", "StartLogging"), &key, START)
        .await;
    assert_eq!(
        status, 422,
        "the address is part of what the key stands for"
    );
    assert_eq!(run.post(&start, &[], START).await.0, 200);
    assert_eq!(
        run.upstream.actions().len(),
        2,
        "without a key every call is a call"
    );
}

#[tokio::test]
async fn a_body_that_was_refused_may_be_mended_under_the_same_key() {
    let run = Run::new(Config::simulator()).await;
    let start = target("cn-hangzhou", "StartLogging");
    assert_eq!(
        run.post(&start, &[("idempotency-key", "k")], "{}").await.0,
        422
    );
    assert_eq!(
        run.post(&start, &[("idempotency-key", "k")], START).await.0,
        200
    );
}

#[tokio::test]
async fn tokens_are_asked_for_where_they_are_configured() {
    let alice = BearerUser::parse(&format!("alice={}", sha256_hex(b"token"))).unwrap();
    let run = Run::new(Config {
        users: vec![alice],
        ..Config::simulator()
    })
    .await;
    let start = target("cn-hangzhou", "StartLogging");
    assert_eq!(
        run.refused(&start, &[], START).await,
        pair(401, "Proxy.Unauthorized")
    );
    assert_eq!(
        run.refused(&start, &[("authorization", "Bearer other")], START)
            .await,
        pair(401, "Proxy.Unauthorized")
    );
    assert_eq!(
        run.post(&start, &[("authorization", "Bearer token")], START)
            .await
            .0,
        200
    );
    let context = Request::get("/api/v1/context")
        .header("host", "localhost")
        .header("authorization", "Bearer token");
    let context: Context = read(run.send(context.body(Body::empty()).unwrap()).await).await;
    assert_eq!(context.user.as_deref(), Some("alice"));
    let health = Request::get("/healthz")
        .header("host", "localhost")
        .body(Body::empty())
        .unwrap();
    assert_eq!(run.send(health).await.status(), 200, "a probe has no token");
}

#[tokio::test]
async fn calls_beyond_the_rate_are_refused_and_refused_calls_are_not_charged() {
    let rate = Rate {
        per_second: 0.001,
        burst: 2.0,
    };
    let rates = RateLimits {
        writes_per_user: rate,
        ..RateLimits::SIMULATOR
    };
    let run = Run::new(Config {
        rates,
        ..Config::simulator()
    })
    .await;
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
    assert!(
        refused.headers()["retry-after"]
            .to_str()
            .unwrap()
            .parse::<u64>()
            .unwrap()
            > 0
    );
    assert_eq!(
        run.post(&target("cn-hangzhou", "DescribeTrails"), &[], "{}")
            .await
            .0,
        200,
        "reads have a limit of their own"
    );
    assert_eq!(run.upstream.actions().len(), 3);
}

#[tokio::test]
async fn readiness_ends_before_life_does() {
    let run = Run::new(Config::simulator()).await;
    let probe = async |path: &str| {
        let request = Request::get(path)
            .header("host", "localhost")
            .body(Body::empty())
            .unwrap();
        run.send(request).await.status().as_u16()
    };
    assert_eq!(
        (probe("/healthz").await, probe("/readyz").await),
        (200, 200)
    );
    run.state.stop();
    assert_eq!(
        (probe("/healthz").await, probe("/readyz").await),
        (200, 503)
    );
}

#[tokio::test]
async fn an_operator_can_narrow_the_regions() {
    let run = Run::new(Config {
        regions: vec!["cn-beijing".to_owned()],
        ..Config::simulator()
    })
    .await;
    assert_eq!(
        run.refused(&target("cn-hangzhou", "StartLogging"), &[], START)
            .await,
        pair(422, "Proxy.CheckFailed")
    );
    assert_eq!(
        run.post(&target("cn-beijing", "StartLogging"), &[], START)
            .await
            .0,
        200
    );
}
