//! A second attempt that is refused: the state decides whether the refusal is the answer.

use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::json;
use trail_proxy::simulator::{Settings, Simulator};

use super::{REGION, is_reconciled, trail};
use crate::client::{Answer, call};
use crate::fake_upstream::{FakeUpstream, Reaction, answer};
use crate::test_proxy::{UNHURRIED, before};

/// The first CreateTrail goes as given, unseen by the first look-up; the second one is refused for its bucket.
async fn refused_at_last(first: Reaction, last_look: Reaction) -> Answer {
    let (created, looked) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let none = answer(200, &[], br#"{"RequestId":"A","TrailList":[]}"#, None);
    let refusal = answer(400, &[], br#"{"RequestId":"B","Code":"RepeatOssBucket","Message":"Taken."}"#, None);
    let fake = FakeUpstream::start(move |action| match action {
        "CreateTrail" if created.fetch_add(1, Ordering::SeqCst) == 0 => first.clone(),
        "CreateTrail" => Reaction::Answer(refusal.clone()),
        "DescribeTrails" if looked.fetch_add(1, Ordering::SeqCst) == 0 => Reaction::Answer(none.clone()),
        _ => last_look.clone(),
    })
    .await;
    let proxy = before(fake.address, UNHURRIED).await;
    let answer = call(proxy, REGION, "CreateTrail", &trail(), &[]).await;
    assert_eq!(fake.actions(), ["CreateTrail", "DescribeTrails", "CreateTrail", "DescribeTrails"]);
    answer
}

#[tokio::test]
async fn our_own_trail_is_done_whatever_the_second_attempt_was_refused_for() {
    let address = Simulator::new(Settings::default()).start().await.unwrap();
    let answer = refused_at_last(Reaction::RelayAndReset(address), Reaction::Relay(address)).await;
    assert_eq!((answer.status, is_reconciled(&answer)), (200, true), "{answer:?}");
}

#[tokio::test]
async fn the_refusal_is_the_answer_when_there_is_no_trail_or_another_one() {
    let address = Simulator::new(Settings::default()).start().await.unwrap();
    let absent = refused_at_last(Reaction::ResetAfterReading, Reaction::Relay(address)).await;
    assert_eq!(absent.status_and_code(), (400, "RepeatOssBucket".to_owned()));
    let direct = before(address, UNHURRIED).await;
    let other = json!({ "Name": "trail-test", "OssBucketName": "other-log" });
    assert_eq!(call(direct, REGION, "CreateTrail", &other, &[]).await.status, 200);
    let different = refused_at_last(Reaction::ResetAfterReading, Reaction::Relay(address)).await;
    assert_eq!(different.status_and_code(), (400, "RepeatOssBucket".to_owned()));
}

#[tokio::test]
async fn nothing_is_settled_by_a_refusal_without_a_look_up() {
    let answer = refused_at_last(Reaction::ResetAfterReading, Reaction::ResetAfterReading).await;
    assert_eq!(answer.status_and_code(), (504, "Proxy.OutcomeUnknown".to_owned()));
}
