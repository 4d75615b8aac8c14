//! Writes whose answer is lost: looked up, never repeated blindly, never reported as what they are not.

mod other_writes;
mod second_attempts;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::{Value, json};
use trail_proxy::simulator::{Settings, Simulator};

use crate::client::{Answer, call};
use crate::fake_upstream::{FakeUpstream, Reaction, header};
use crate::test_proxy::{UNHURRIED, before};

const REGION: &str = "cn-hangzhou";

fn trail() -> Value {
    json!({ "Name": "trail-test", "OssBucketName": "audit-log", "EventRW": "All", "TrailRegion": "All" })
}

/// Loses the first answer to the action in the given way; everything else is passed on.
async fn losing(
    action: &'static str,
    lose: impl Fn(std::net::SocketAddr) -> Reaction + Send + Sync + 'static,
) -> (FakeUpstream, Simulator) {
    let simulator = Simulator::new(Settings { slash_for_no_project: true, ..Settings::default() });
    let address = simulator.start().await.unwrap();
    let left = Arc::new(AtomicUsize::new(1));
    let fake = FakeUpstream::start(move |given| {
        let first = given == action
            && left.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| left.checked_sub(1)).is_ok();
        if first { lose(address) } else { Reaction::Relay(address) }
    })
    .await;
    (fake, simulator)
}

pub fn is_reconciled(answer: &Answer) -> bool {
    answer.header("x-trail-outcome") == Some("reconciled")
}

#[tokio::test]
async fn a_trail_that_was_made_is_reported_as_made() {
    let (fake, simulator) = losing("CreateTrail", Reaction::RelayAndReset).await;
    let proxy = before(fake.address, UNHURRIED).await;
    let answer = call(proxy, REGION, "CreateTrail", &trail(), &[]).await;
    assert_eq!((answer.status, is_reconciled(&answer)), (200, true), "{answer:?}");
    let body = answer.json();
    assert_eq!(
        (&body["Name"], &body["HomeRegion"], &body["OssBucketName"]),
        (&json!("trail-test"), &json!(REGION), &json!("audit-log"))
    );
    assert_eq!(simulator.trail_count(), 1);
    assert_eq!(fake.actions(), ["CreateTrail", "DescribeTrails"]);
    let look = fake.requests()[1].clone();
    assert!(look.contains("IncludeShadowTrails=true") && look.contains("NameList=trail-test"), "{look}");
    assert!(look.contains("IncludeOrganizationTrail=true"), "{look}");
}

#[tokio::test]
async fn a_trail_that_was_not_made_gets_one_more_attempt_with_its_own_nonce() {
    let (fake, simulator) = losing("CreateTrail", |_| Reaction::ResetAfterReading).await;
    let proxy = before(fake.address, UNHURRIED).await;
    let answer = call(proxy, REGION, "CreateTrail", &trail(), &[]).await;
    assert_eq!((answer.status, is_reconciled(&answer)), (200, false), "{answer:?}");
    assert_eq!(simulator.trail_count(), 1);
    assert_eq!(fake.actions(), ["CreateTrail", "DescribeTrails", "CreateTrail"]);
    let nonces: Vec<String> = fake.requests().iter().map(|request| header(request, "x-acs-signature-nonce")).collect();
    assert!(nonces[0] != nonces[2] && !nonces[0].is_empty(), "{nonces:?}");
}

#[tokio::test]
async fn another_trail_of_the_name_is_a_conflict() {
    let (fake, simulator) = losing("CreateTrail", |_| Reaction::ResetAfterReading).await;
    let direct = before(simulator.start().await.unwrap(), UNHURRIED).await;
    let other = json!({ "Name": "trail-test", "OssBucketName": "other-log" });
    assert_eq!(call(direct, REGION, "CreateTrail", &other, &[]).await.status, 200);
    let proxy = before(fake.address, UNHURRIED).await;
    let answer = call(proxy, REGION, "CreateTrail", &trail(), &[]).await;
    assert_eq!(answer.status_and_code(), (400, "TrailAlreadyExistsException".to_owned()));
    assert_eq!(fake.actions(), ["CreateTrail", "DescribeTrails"]);
}

#[tokio::test]
async fn an_equal_trail_in_another_home_region_is_not_ours() {
    let (fake, simulator) = losing("CreateTrail", |_| Reaction::ResetAfterReading).await;
    let direct = before(simulator.start().await.unwrap(), UNHURRIED).await;
    assert_eq!(call(direct, "cn-beijing", "CreateTrail", &trail(), &[]).await.status, 200);
    let proxy = before(fake.address, UNHURRIED).await;
    let answer = call(proxy, REGION, "CreateTrail", &trail(), &[]).await;
    assert_eq!(answer.status_and_code(), (400, "TrailAlreadyExistsException".to_owned()));
}

/// The first request is still under way when the look-up finds nothing: the second attempt then meets the trail.
#[tokio::test]
async fn a_trail_that_arrives_late_is_recognised_after_the_second_attempt() {
    let simulator = Simulator::new(Settings::default());
    let address = simulator.start().await.unwrap();
    let direct = before(address, UNHURRIED).await;
    let seen = Arc::new(AtomicUsize::new(0));
    let fake = FakeUpstream::start(move |action| match action {
        "CreateTrail" if seen.fetch_add(1, Ordering::SeqCst) == 0 => Reaction::ResetAfterReading,
        // What the second attempt meets: the first one went through after all.
        "CreateTrail" => Reaction::RelayAndReset(address),
        _ => Reaction::Relay(address),
    })
    .await;
    let proxy = before(fake.address, UNHURRIED).await;
    let answer = call(proxy, REGION, "CreateTrail", &trail(), &[]).await;
    assert_eq!((answer.status, is_reconciled(&answer)), (200, true), "{answer:?}");
    assert_eq!(fake.actions(), ["CreateTrail", "DescribeTrails", "CreateTrail", "DescribeTrails"]);
    assert_eq!(
        call(direct, REGION, "DescribeTrails", &json!({}), &[]).await.json()["TrailList"].as_array().unwrap().len(),
        1
    );
}

#[tokio::test]
async fn a_name_taken_after_our_own_attempt_is_compared_not_refused() {
    let simulator = Simulator::new(Settings::default());
    let address = simulator.start().await.unwrap();
    let looked = Arc::new(AtomicUsize::new(0));
    let empty = crate::fake_upstream::answer(200, &[], br#"{"RequestId":"A","TrailList":[]}"#, None);
    let fake = FakeUpstream::start(move |action| match action {
        "CreateTrail" if looked.load(Ordering::SeqCst) == 0 => Reaction::RelayAndReset(address),
        "DescribeTrails" if looked.fetch_add(1, Ordering::SeqCst) == 0 => Reaction::Answer(empty.clone()),
        _ => Reaction::Relay(address),
    })
    .await;
    let proxy = before(fake.address, UNHURRIED).await;
    let answer = call(proxy, REGION, "CreateTrail", &trail(), &[]).await;
    assert_eq!((answer.status, is_reconciled(&answer)), (200, true), "{answer:?}");
    assert_eq!((simulator.trail_count(), fake.actions().len()), (1, 4));
}
