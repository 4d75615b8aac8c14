//! R4 of the reliability plan: answers lost after the upstream has done its work, by a reset and by silence.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use serde_json::json;
use trail_proxy::simulator::{Settings, Simulator};
use trail_proxy::upstream::UpstreamTimeouts;

use crate::client::call;
use crate::fake_upstream::{FakeUpstream, Reaction};
use crate::lost_answers::is_reconciled;
use crate::test_proxy::{UNHURRIED, before};

#[tokio::test(flavor = "multi_thread")]
async fn two_hundred_lost_answers_make_two_hundred_trails() {
    let simulator = Simulator::new(Settings::default());
    let address = simulator.start().await.unwrap();
    let count = Arc::new(AtomicUsize::new(0));
    let fake = FakeUpstream::start(move |action| match action {
        "CreateTrail" if count.fetch_add(1, Ordering::SeqCst).is_multiple_of(10) => Reaction::RelayAndHang(address),
        "CreateTrail" => Reaction::RelayAndReset(address),
        _ => Reaction::Relay(address),
    })
    .await;
    let timeouts = UpstreamTimeouts { write: Duration::from_secs(3), ..UNHURRIED };
    let proxy = before(fake.address, timeouts).await;
    let tasks: Vec<_> = (0..200)
        .map(|i| {
            tokio::spawn(async move {
                let body = json!({ "Name": format!("trail-{i:03}"), "OssBucketName": format!("audit-log-{i}") });
                call(proxy, &format!("cn-region-{}", i / 5), "CreateTrail", &body, &[]).await
            })
        })
        .collect();
    for task in tasks {
        let answer = task.await.unwrap();
        assert_eq!((answer.status, is_reconciled(&answer)), (200, true), "{answer:?}");
    }
    assert_eq!(simulator.trail_count(), 200);
}
