//! What is answered under which address, and to whom.

use axum::body::Body;
use axum::http::Request;
use trail_model::api::{Action, Context, Mode};
use trail_proxy::config::Config;
use trail_proxy::guard::bearer::BearerUser;
use trail_proxy::sign::canonical::sha256_hex;

use super::run::{Run, START, pair, read};
use crate::client::{ACCOUNT, target};
#[tokio::test]
async fn the_context_says_who_answers() {
    let run = Run::new(Config::simulator()).await;
    let request = Request::get("/api/v1/context").header("host", "localhost").body(Body::empty()).unwrap();
    let response = run.send(request).await;
    assert_eq!(response.headers()["cache-control"], "no-store");
    let context = Context::read(&&read::<serde_json::Value>(response).await).unwrap();
    assert_eq!(
        (context.mode, context.accounts[0].id.as_str(), context.default_region.as_deref()),
        (Mode::Simulator, ACCOUNT, Some("cn-hangzhou"))
    );
    assert!(context.regions.iter().any(|region| region.id == "cn-hangzhou" && region.zh.contains("杭州")));
    assert_eq!(context.actions.len(), Action::ALL.len());
    assert_eq!(context.user, None);
}

#[tokio::test]
async fn a_call_is_signed_for_the_regions_own_host_and_sent_under_its_wire_names() {
    let run = Run::new(Config::simulator()).await;
    let (status, _) = run
        .post(
            &target("eu-central-1", "StartLogging"),
            &[("x-change-reference", "CHG-1"), ("x-acs-action", "DeleteTrail")],
            START,
        )
        .await;
    assert_eq!(status, 200);
    let sent = run.upstream.requests().remove(0).to_lowercase();
    assert!(sent.starts_with("post /?name=trail-test http/1.1\r\n"), "{sent}");
    assert!(sent.contains("host: actiontrail.eu-central-1.aliyuncs.com\r\n"), "{sent}");
    assert!(sent.contains("x-acs-action: startlogging\r\n") && sent.contains("content-length: 0\r\n"), "{sent}");
    assert!(sent.contains("accept-encoding: identity\r\n"), "{sent}");
    assert!(!sent.contains("chg-1") && !sent.contains("deletetrail"), "{sent}");
}

#[tokio::test]
async fn addresses_outside_the_contract() {
    let run = Run::new(Config::simulator()).await;
    let other_account = target("cn-hangzhou", "StartLogging").replace(ACCOUNT, "6543210987654321");
    assert_eq!(run.refused(&other_account, &[], START).await, pair(404, "Proxy.AccountNotServed"));
    for action in ["LookupEvents", "startlogging", "Sign", "%2e%2e"] {
        assert_eq!(
            run.refused(&target("cn-hangzhou", action), &[], START).await,
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
    assert_eq!(run.refused(&target("%ff%fe", "StartLogging"), &[], START).await, pair(404, "Proxy.NotFound"));
    assert_eq!(run.refused("/api/v1/sign", &[], START).await, pair(404, "Proxy.NotFound"));
    assert_eq!(run.refused("/api/v1/context", &[], START).await, pair(405, "Proxy.MethodNotAllowed"));
    let request =
        Request::get(target("cn-hangzhou", "StartLogging")).header("host", "localhost").body(Body::empty()).unwrap();
    assert_eq!(run.send(request).await.status(), 405);
    assert_eq!(run.upstream.actions(), [""; 0]);
}

#[tokio::test]
async fn tokens_are_asked_for_where_they_are_configured() {
    let alice = BearerUser::parse(&format!("alice={}", sha256_hex(b"token"))).unwrap();
    let run = Run::new(Config { users: vec![alice], ..Config::simulator() }).await;
    let start = target("cn-hangzhou", "StartLogging");
    assert_eq!(run.refused(&start, &[], START).await, pair(401, "Proxy.Unauthorized"));
    assert_eq!(run.refused(&start, &[("authorization", "Bearer other")], START).await, pair(401, "Proxy.Unauthorized"));
    assert_eq!(run.post(&start, &[("authorization", "Bearer token")], START).await.0, 200);
    let context = Request::get("/api/v1/context").header("host", "localhost").header("authorization", "Bearer token");
    let answer = run.send(context.body(Body::empty()).unwrap()).await;
    let context = Context::read(&&read::<serde_json::Value>(answer).await).unwrap();
    assert_eq!(context.user.as_deref(), Some("alice"));
    let health = Request::get("/healthz").header("host", "localhost").body(Body::empty()).unwrap();
    assert_eq!(run.send(health).await.status(), 200, "a probe has no token");
}

#[tokio::test]
async fn readiness_ends_before_life_does() {
    let run = Run::new(Config::simulator()).await;
    let probe = async |path: &str| {
        let request = Request::get(path).header("host", "localhost").body(Body::empty()).unwrap();
        run.send(request).await.status().as_u16()
    };
    assert_eq!((probe("/healthz").await, probe("/readyz").await), (200, 200));
    run.state.stop();
    assert_eq!((probe("/healthz").await, probe("/readyz").await), (200, 503));
}

#[tokio::test]
async fn an_operator_can_narrow_the_regions() {
    let run = Run::new(Config { regions: vec!["cn-beijing".to_owned()], ..Config::simulator() }).await;
    assert_eq!(run.refused(&target("cn-hangzhou", "StartLogging"), &[], START).await, pair(422, "Proxy.CheckFailed"));
    assert_eq!(run.post(&target("cn-beijing", "StartLogging"), &[], START).await.0, 200);
}
