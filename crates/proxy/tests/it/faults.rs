//! Every faulty answer of `tests/data/fault-cases.json`, and five more, for a read and two writes: status and stable code.

use std::time::Duration;

use serde_json::json;
use tokio::net::TcpListener;
use trail_proxy::upstream::UpstreamTimeouts;

use crate::client::{self, call};
use crate::fake_upstream::{FakeUpstream, Reaction, answer};
use crate::fault_cases::{Fault, cases};
use crate::test_proxy::{UNHURRIED, before};

/// For the cases that are about waiting.
const HURRIED: UpstreamTimeouts = UpstreamTimeouts {
    read: Duration::from_millis(300),
    write: Duration::from_millis(300),
    total: Duration::from_secs(2),
};

const VERBS: [(&str, &str); 3] = [
    ("DescribeTrails", "{}"),
    ("CreateTrail", r#"{"Name":"trail-test","OssBucketName":"audit-log","EventRW":"All","TrailRegion":"All"}"#),
    ("StartLogging", r#"{"Name":"trail-test"}"#),
];

/// What a read and a write have to come to.
struct Expected {
    read: (u16, &'static str),
    write: (u16, &'static str),
}

const fn both(status: u16, code: &'static str) -> Expected {
    Expected { read: (status, code), write: (status, code) }
}

/// Not answered, or not readably: a write may have been carried out, and here the look-up meets the same fault.
const LOST: Expected = Expected { read: (502, "Proxy.BadAnswer"), write: (504, "Proxy.OutcomeUnknown") };
const UNREADABLE_REFUSAL: Expected = both(502, "Proxy.BadAnswer");

fn expected(id: &str) -> Expected {
    match id {
        "e01-trail-exists-400" => both(400, "TrailAlreadyExistsException"),
        "e02-forbidden-403" => both(403, "NoPermission"),
        "e03-signature-400" => both(400, "SignatureDoesNotMatch"),
        "e04-nonce-used-400" => both(400, "SignatureNonceUsed"),
        "e05-timestamp-400" => both(400, "InvalidTimeStamp.Expired"),
        "e06-throttle-429-plain" => both(429, "Throttling.User"),
        "e07-throttle-400-with-retry-after" => both(400, "Throttling"),
        "e08-503" => both(503, "ServiceUnavailable"),
        "e16-connection-refused" => both(502, "Proxy.Unreachable"),
        "e09-xml-error" | "e17-json-array-error" | "e18-redirect-302" => UNREADABLE_REFUSAL,
        _ => LOST,
    }
}

#[tokio::test]
async fn every_fault_ends_in_a_status_and_a_stable_code() {
    let mut runs = 0;
    for (id, outcome_unknown, fault) in cases() {
        let wanted = expected(&id);
        assert_eq!(wanted.write.1 == "Proxy.OutcomeUnknown", outcome_unknown, "{id}: the table and the file agree");
        for (verb, body) in VERBS {
            let (upstream, fake) = match &fault {
                Fault::Reaction(reaction) => {
                    let fake = FakeUpstream::always(reaction.clone()).await;
                    (fake.address, Some(fake))
                }
                Fault::Refused => (refusing_address().await, None),
            };
            let proxy = before(upstream, HURRIED).await;
            let answer = call(proxy, "cn-hangzhou", verb, &serde_json::from_str(body).unwrap(), &[]).await;
            let (status, code) = if verb == "DescribeTrails" { wanted.read } else { wanted.write };
            assert_eq!(answer.status_and_code(), (status, code.to_owned()), "{id} {verb}");
            assert!(!answer.json()["RequestId"].as_str().unwrap().is_empty(), "{id} {verb}");
            let sent = fake.map(|fake| fake.actions()).unwrap_or_default();
            assert!(sent.iter().filter(|action| *action == verb).count() <= 1, "{id} {verb} was repeated: {sent:?}");
            runs += 1;
        }
    }
    assert_eq!(runs, 23 * 3);
}

/// Bound once and released, so that nobody listens there.
async fn refusing_address() -> std::net::SocketAddr {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    listener.local_addr().unwrap()
}

fn case(id: &str) -> Reaction {
    match cases().into_iter().find(|(known, ..)| known == id) {
        Some((_, _, Fault::Reaction(reaction))) => reaction,
        other => panic!("{other:?}"),
    }
}

async fn create_against(reaction: Reaction) -> client::Answer {
    let fake = FakeUpstream::always(reaction).await;
    let proxy = before(fake.address, UNHURRIED).await;
    call(proxy, "cn-hangzhou", VERBS[1].0, &serde_json::from_str(VERBS[1].1).unwrap(), &[]).await
}

#[tokio::test]
async fn the_string_that_was_signed_is_never_passed_on() {
    let answer = create_against(case("e03-signature-400")).await;
    assert!(!String::from_utf8_lossy(&answer.body).contains("string to sign"), "{answer:?}");
    assert_eq!(answer.json()["RequestId"], "AAAA-1");
}

#[tokio::test]
async fn a_wrong_clock_is_told_with_both_times() {
    let body = json!({ "RequestId": "A", "Code": "InvalidTimeStamp.Expired", "Message": "Specified time stamp or date value is expired." });
    let raw = answer(400, &[("Date", "Sun, 22 Nov 2026 14:39:11 GMT")], body.to_string().as_bytes(), None);
    let answer = create_against(Reaction::Answer(raw)).await;
    let message = answer.json()["Message"].as_str().unwrap().to_owned();
    assert!(
        message.contains("ActionTrail's says Sun, 22 Nov 2026 14:39:11 GMT")
            && message.contains("The proxy's clock says 20"),
        "{message}"
    );
}

#[tokio::test]
async fn the_time_to_wait_is_passed_on_in_seconds() {
    let answer = create_against(case("e07-throttle-400-with-retry-after")).await;
    assert_eq!(answer.header("retry-after"), Some("1"));
    assert_eq!(create_against(case("e06-throttle-429-plain")).await.header("retry-after"), None);
}

#[tokio::test]
async fn a_redirect_is_not_followed() {
    let fake = FakeUpstream::start(|_| {
        Reaction::Answer(answer(307, &[("location", "http://127.0.0.1:9/elsewhere")], b"", None))
    })
    .await;
    let proxy = before(fake.address, UNHURRIED).await;
    let answer = call(proxy, "cn-hangzhou", "DescribeTrails", &json!({}), &[]).await;
    assert_eq!(answer.status_and_code(), (502, "Proxy.BadAnswer".to_owned()));
    assert_eq!(fake.requests().len(), 1);
}
