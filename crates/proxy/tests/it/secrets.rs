//! The canary: keys that would be seen at once, at the most talkative log level, through good and bad calls.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::json;
use trail_proxy::sign::canonical::hex;
use trail_proxy::sign::percent::encode;

use crate::client::{call, get, request, send};
use crate::fake_upstream::{FakeUpstream, Reaction, answer};
use crate::program::Program;

const SECRET: &str = "Canary/Secret+Key=77f1";
const TOKEN: &str = "Canary.Token/With+Signs==88c2";
const ID: &str = "CanaryKeyId99d3";

/// Plain, and as it would look in a dump, a URL or a header.
fn forms(secret: &str) -> Vec<String> {
    let bytes = secret.as_bytes();
    vec![
        secret.to_owned(),
        hex(bytes),
        hex(bytes).to_uppercase(),
        encode(bytes),
        base64(bytes).trim_end_matches('=').to_owned(),
    ]
}

fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for chunk in bytes.chunks(3) {
        let group = chunk.iter().fold(0_u32, |group, byte| group << 8 | u32::from(*byte)) << (8 * (3 - chunk.len()));
        for i in 0..=chunk.len() {
            out.push(char::from(DIGITS[(group >> (18 - 6 * i) & 63) as usize]));
        }
    }
    out
}

/// Quotes what it was sent, as a gateway might.
fn quoting(code: &str, status: u16) -> Reaction {
    let message = format!("string to sign: {ID} {SECRET} {TOKEN}");
    let body = json!({ "RequestId": "A", "Code": code, "Message": message, "Recommend": format!("https://example.com/?q={SECRET}") });
    Reaction::Answer(answer(status, &[], body.to_string().as_bytes(), None))
}

#[tokio::test(flavor = "multi_thread")]
async fn no_key_is_ever_seen() {
    let turn = Arc::new(AtomicUsize::new(0));
    let upstream = FakeUpstream::start(move |_| match turn.fetch_add(1, Ordering::SeqCst) % 7 {
        0 => quoting("SignatureDoesNotMatch", 400),
        1 => quoting("IncompleteSignature", 400),
        2 => quoting("InvalidParameterValue", 400),
        3 => quoting("InternalError", 500),
        4 => Reaction::Answer(answer(502, &[], format!("<html>{SECRET} {TOKEN}").as_bytes(), None)),
        5 => Reaction::ResetAfterReading,
        _ => Reaction::Answer(answer(200, &[], br#"{"RequestId":"A","TrailList":[]}"#, None)),
    })
    .await;
    let endpoint = format!("http://{}", upstream.address);
    let program = Program::start(
        &["--listen", "127.0.0.1:0", "--log", "trace"],
        &[
            ("ALIBABA_CLOUD_ACCESS_KEY_ID", ID),
            ("ALIBABA_CLOUD_ACCESS_KEY_SECRET", SECRET),
            ("ALIBABA_CLOUD_SECURITY_TOKEN", TOKEN),
            ("TRAIL_ACCOUNTS", "1234567890123456"),
            ("TRAIL_ENDPOINT", &endpoint),
        ],
    );
    let address = program.address;
    let mut seen = String::new();
    let calls = [
        ("DescribeTrails", json!({})),
        ("CreateTrail", json!({ "Name": "trail-test", "OssBucketName": "audit-log" })),
        ("StartLogging", json!({ "Name": "trail-test" })),
        ("CreateTrail", json!({ "Name": "x" })),
        ("DeleteTrail", json!({})),
    ];
    for (action, body) in calls.iter().cycle().take(200) {
        let answer = call(address, "cn-hangzhou", action, body, &[]).await;
        seen.push_str(&format!("{:?} {}\n", answer.headers, String::from_utf8_lossy(&answer.body)));
    }
    for path in ["/api/v1/context", "/healthz", "/none", "/api/none"] {
        seen.push_str(&get(address, path, &[]).await.text());
    }
    let broken = send(address, &request("POST", "/api/v1/context", &[("Host", "localhost")], "\u{0}")).await.unwrap();
    seen.push_str(&String::from_utf8_lossy(&broken.body));
    assert!(
        seen.contains("Proxy.BadAnswer")
            && seen.contains("SignatureDoesNotMatch")
            && seen.contains("InvalidParameterValue"),
        "the mix is not what was meant"
    );
    let log = tokio::task::spawn_blocking(move || program.terminate()).await.unwrap();
    assert!(log.contains("CreateTrail"), "{log}");
    for (what, text) in [("an answer", &seen), ("the log", &log)] {
        for form in [SECRET, TOKEN].into_iter().flat_map(forms) {
            assert!(!text.contains(&form), "{what} shows {form}");
        }
    }
    assert!(!seen.contains(ID), "an answer shows the key's id");
}

#[test]
fn the_canary_would_be_found_in_base64() {
    assert_eq!(base64(b"Man"), "TWFu");
    assert_eq!(base64(b"Ma"), "TWE");
}
