//! Backfills: a repeat of one call starts no second job, and a new call starts a new one.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use serde_json::{Value, json};
use trail_model::api::Action;
use trail_model::draft::TrailDraft;
use trail_model::plan::TrailPlan;
use trail_proxy::simulator::{Settings, Simulator};

use crate::client::{ACCOUNT, Answer, call};
use crate::fake_upstream::{FakeUpstream, Reaction, answer};
use crate::test_proxy::{UNHURRIED, before};

const REGION: &str = "cn-hangzhou";

/// What the page posts of a plan with a backfill.
fn posted(action: Action) -> Value {
    let mut draft = TrailDraft {
        name: "trail-test".into(),
        account_id: ACCOUNT.into(),
        home_region: REGION.into(),
        backfill: true,
        ..TrailDraft::default()
    };
    (draft.sls.on, draft.sls.region, draft.sls.project) = (true, REGION.into(), "audit-hz".into());
    let calls = TrailPlan::from(&draft).calls;
    let call = calls.iter().find(|call| call.action == action).expect("the plan has the call");
    serde_json::from_str(&call.body()).unwrap()
}

/// Its jobs are done at once.
fn simulator() -> Simulator {
    Simulator::new(Settings { backfill: Duration::ZERO, ..Settings::default() })
}

fn job(answer: &Answer) -> u64 {
    answer.json()["JobId"].as_u64().unwrap_or_else(|| panic!("{answer:?}"))
}

#[tokio::test]
async fn the_second_backfill_of_a_name_is_a_job_of_its_own() {
    let proxy = before(simulator().start().await.unwrap(), UNHURRIED).await;
    let mut jobs = Vec::new();
    for _ in 0..2 {
        for action in [Action::CreateTrail, Action::StartLogging] {
            assert_eq!(call(proxy, REGION, action.name(), &posted(action), &[]).await.status, 200);
        }
        let body = posted(Action::CreateDeliveryHistoryJob);
        jobs.push(job(&call(proxy, REGION, "CreateDeliveryHistoryJob", &body, &[]).await));
        assert_eq!(call(proxy, REGION, "DeleteTrail", &json!({ "Name": "trail-test" }), &[]).await.status, 200);
    }
    assert_ne!(jobs[0], jobs[1]);
    let list = call(proxy, REGION, "ListDeliveryHistoryJobs", &json!({}), &[]).await;
    assert_eq!(list.json()["TotalCount"], 2);
}

#[tokio::test]
async fn the_key_of_a_call_is_its_token_unless_it_has_one() {
    let jobs = br#"{"RequestId":"A","JobId":7}"#;
    let fake = FakeUpstream::always(Reaction::Answer(answer(200, &[], jobs, None))).await;
    let proxy = before(fake.address, UNHURRIED).await;
    let token = async |body: Value, key: &str| {
        let headers: &[_] = if key.is_empty() { &[] } else { &[("Idempotency-Key", key)] };
        assert_eq!(job(&call(proxy, REGION, "CreateDeliveryHistoryJob", &body, headers).await), 7);
        let sent = fake.requests().pop().unwrap();
        let tokens: Vec<_> = sent.split(['?', '&', ' ']).filter_map(|pair| pair.strip_prefix("ClientToken=")).collect();
        assert_eq!(tokens.len(), 1, "{sent}");
        tokens[0].to_owned()
    };
    let plan = || posted(Action::CreateDeliveryHistoryJob);
    let of_key = token(plan(), "K-1").await;
    assert_eq!((of_key.len(), of_key.is_ascii()), (64, true), "as long as the API takes");
    let mut empty = plan();
    empty["ClientToken"] = json!("");
    let without = [token(empty, "K-2").await, token(plan(), "").await, token(plan(), "").await, of_key];
    assert!((1..4).all(|at| !without[at..].contains(&without[at - 1])), "{without:?}");
    let mut own = plan();
    own["ClientToken"] = json!("own");
    assert_eq!(token(own, "K-3").await, "own");
}

/// Loses the first answers to CreateDeliveryHistoryJob.
async fn losing(count: usize, simulator: &Simulator) -> FakeUpstream {
    let (address, left) = (simulator.start().await.unwrap(), AtomicUsize::new(count));
    FakeUpstream::start(move |action| {
        let is_lost = action == "CreateDeliveryHistoryJob"
            && left.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| left.checked_sub(1)).is_ok();
        if is_lost { Reaction::RelayAndReset(address) } else { Reaction::Relay(address) }
    })
    .await
}

#[tokio::test]
async fn a_lost_answer_is_asked_for_again_under_the_same_token() {
    for (lost, expected) in [(1, (200, String::new())), (2, (504, "Proxy.OutcomeUnknown".to_owned()))] {
        let fake = losing(lost, &simulator()).await;
        let proxy = before(fake.address, UNHURRIED).await;
        assert_eq!(call(proxy, REGION, "CreateTrail", &posted(Action::CreateTrail), &[]).await.status, 200);
        let body = posted(Action::CreateDeliveryHistoryJob);
        let answer = call(proxy, REGION, "CreateDeliveryHistoryJob", &body, &[]).await;
        assert_eq!(answer.status_and_code(), expected);
        assert_eq!(fake.actions(), ["CreateTrail", "CreateDeliveryHistoryJob", "CreateDeliveryHistoryJob"]);
        let list = call(proxy, REGION, "ListDeliveryHistoryJobs", &json!({}), &[]).await;
        assert_eq!(list.json()["TotalCount"], 1, "one job");
    }
}
