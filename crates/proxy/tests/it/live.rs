//! The program itself: how it starts, refuses to start, and stops; live mode against a loopback upstream.

use serde_json::json;

use crate::client::{call, call_in, get};
use crate::fake_upstream::{FakeUpstream, Reaction, answer, header};
use crate::program::{KEYS, Program, refusal};

const FREE_PORT: [&str; 2] = ["--listen", "127.0.0.1:0"];

#[test]
fn it_refuses_to_start_without_what_it_needs_and_names_it() {
    let error = refusal(&FREE_PORT, &[]);
    for name in ["ALIBABA_CLOUD_ACCESS_KEY_ID", "ALIBABA_CLOUD_ACCESS_KEY_SECRET", "TRAIL_ACCOUNTS"] {
        assert!(error.contains(name), "{error}");
    }
    let error = refusal(&FREE_PORT, &[KEYS[0], KEYS[2]]);
    assert!(error.contains(KEYS[1].0) && !error.contains(KEYS[0].0), "{error}");
    let one_key_for_two = [KEYS[0], KEYS[1], ("TRAIL_ACCOUNTS", "1234567890123456,6543210987654321")];
    let error = refusal(&FREE_PORT, &one_key_for_two);
    assert!(
        error.contains("TRAIL_ACCOUNTS") && error.contains("ALIBABA_CLOUD_ACCESS_KEY_ID_6543210987654321"),
        "{error}"
    );
    assert!(refusal(&["--simulator", "--listen", "0.0.0.0:0"], &[]).contains("TRAIL_BEARER_SHA256"));
    assert!(refusal(&["--simulator", "--listen", "127.0.0.1:0", "--app", "/nowhere"], &[]).contains("/nowhere"));
    for (name, value) in
        [("TRAIL_APP_ORIGINS", "*"), ("TRAIL_EMBED_ORIGINS", "https://a;b"), ("TRAIL_CONNECT_SRC", "a")]
    {
        assert!(refusal(&["--simulator", "--listen", "127.0.0.1:0"], &[(name, value)]).contains(name), "{name}");
    }
    let plain = [&KEYS[..], &[("TRAIL_ENDPOINT", "http://actiontrail.example.com")]].concat();
    assert!(refusal(&FREE_PORT, &plain).contains("TRAIL_ENDPOINT"));
}

#[tokio::test]
async fn live_mode_signs_with_the_keys_of_the_environment() {
    let upstream =
        FakeUpstream::always(Reaction::Answer(answer(200, &[], br#"{"RequestId":"A","TrailList":[]}"#, None))).await;
    let endpoint = format!("http://{}", upstream.address);
    let variables = [
        &KEYS[..],
        &[
            ("ALIBABA_CLOUD_SECURITY_TOKEN", "LiveToken"),
            ("TRAIL_ENDPOINT", &endpoint),
            ("HTTP_PROXY", "http://127.0.0.1:9"),
        ],
    ]
    .concat();
    let program = Program::start(&FREE_PORT, &variables);
    let line = format!("trail-proxy (live, calls go to {}) listening on ", upstream.address);
    assert!(program.line.starts_with(&line), "{}", program.line);

    let context = get(program.address, "/api/v1/context", &[]).await.json();
    assert_eq!((&context["mode"], &context["accounts"][0]["alias"]), (&"live".into(), &"audit".into()));
    let actions = context["actions"].to_string();
    assert!(
        actions.contains("CreateTrail") && !actions.contains("DeleteTrail") && !actions.contains("StopLogging"),
        "{actions}"
    );

    for action in ["DeleteTrail", "StopLogging"] {
        let refused = call(program.address, "cn-hangzhou", action, &json!({ "Name": "trail-test" }), &[]).await;
        assert_eq!(refused.status_and_code(), (403, "Proxy.ActionNotAllowed".to_owned()));
    }
    assert_eq!(call(program.address, "us-west-1", "DescribeTrails", &json!({}), &[]).await.status, 200);
    let sent = upstream.requests();
    assert_eq!(sent.len(), 1);
    assert_eq!(header(&sent[0], "host"), "actiontrail.us-west-1.aliyuncs.com");
    assert_eq!(
        (header(&sent[0], "x-acs-accesskey-id"), header(&sent[0], "x-acs-security-token")),
        ("LiveAccessKeyId".into(), "LiveToken".into())
    );
    assert!(
        header(&sent[0], "authorization")
            .starts_with("ACS3-HMAC-SHA256 Credential=LiveAccessKeyId,SignedHeaders=host;x-acs-accesskey-id;")
    );
    program.terminate();
}

#[tokio::test]
async fn each_account_is_called_with_its_own_key() {
    let upstream =
        FakeUpstream::always(Reaction::Answer(answer(200, &[], br#"{"RequestId":"A","TrailList":[]}"#, None))).await;
    let endpoint = format!("http://{}", upstream.address);
    let program = Program::start(
        &FREE_PORT,
        &[
            KEYS[0],
            KEYS[1],
            ("TRAIL_ACCOUNTS", "6543210987654321,1234567890123456"),
            ("ALIBABA_CLOUD_ACCESS_KEY_ID_6543210987654321", "SecondKeyId"),
            ("ALIBABA_CLOUD_ACCESS_KEY_SECRET_6543210987654321", "SecondKeySecret"),
            ("TRAIL_ENDPOINT", &endpoint),
        ],
    );
    for account in ["1234567890123456", "6543210987654321"] {
        let answer = call_in(program.address, account, "cn-hangzhou", "DescribeTrails", &json!({}), &[]).await;
        assert_eq!(answer.status, 200, "{answer:?}");
    }
    for (sent, key) in upstream.requests().iter().zip(["LiveAccessKeyId", "SecondKeyId"]) {
        let signed = header(sent, "authorization");
        assert!(signed.contains(&format!("Credential={key},")), "{signed}");
    }
    program.terminate();
}

#[tokio::test]
async fn live_mode_against_the_simulator_as_a_program_of_its_own() {
    let simulator = Program::start(
        &[
            "simulator",
            "--port",
            "0",
            "--access-key-id",
            "LiveAccessKeyId",
            "--access-key-secret",
            "LiveAccessKeySecret",
            "--security-token",
            "LiveToken",
            "--region",
            "cn-beijing",
        ],
        &[],
    );
    let endpoint = format!("http://{}", simulator.address);
    let variables = [
        &KEYS[..],
        &[
            ("ALIBABA_CLOUD_SECURITY_TOKEN", "LiveToken"),
            ("TRAIL_ENDPOINT", &endpoint),
            ("TRAIL_ALLOW_ACTIONS", "DeleteTrail"),
        ],
    ]
    .concat();
    let program = Program::start(&FREE_PORT, &variables);
    let trail = json!({ "Name": "trail-test", "OssBucketName": "audit-log" });
    let made = call(program.address, "cn-shanghai", "CreateTrail", &trail, &[]).await;
    assert_eq!((made.status, &made.json()["HomeRegion"]), (200, &json!("cn-shanghai")), "{made:?}");
    let name = json!({ "Name": "trail-test" });
    assert_eq!(call(program.address, "cn-shanghai", "StartLogging", &name, &[]).await.status, 200);
    assert_eq!(call(program.address, "cn-shanghai", "DeleteTrail", &name, &[]).await.status, 200);
    program.terminate();
    simulator.terminate();
}

#[tokio::test]
async fn a_stop_lets_requests_under_way_finish() {
    let upstream = FakeUpstream::always(Reaction::AnswerAndHang(Vec::new())).await;
    let endpoint = format!("http://{}", upstream.address);
    let program = Program::start(&FREE_PORT, &[&KEYS[..], &[("TRAIL_ENDPOINT", &endpoint)]].concat());
    let address = program.address;
    let pending = tokio::spawn(async move {
        call(address, "cn-hangzhou", "DescribeTrails", &json!({}), &[("X-Change-Reference", "CHG-2026-11")]).await
    });
    while upstream.requests().is_empty() {
        tokio::task::yield_now().await;
    }
    let stopped = tokio::task::spawn_blocking(move || program.terminate());
    assert_eq!(pending.await.unwrap().status_and_code(), (502, "Proxy.BadAnswer".to_owned()));
    let log = stopped.await.unwrap();
    assert!(log.contains("DescribeTrails") && log.contains("CHG-2026-11"), "{log}");
}
