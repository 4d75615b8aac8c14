//! The writes beside CreateTrail.

use serde_json::json;

use super::{REGION, is_reconciled, losing, trail};
use crate::client::call;
use crate::fake_upstream::{FakeUpstream, Reaction, answer};
use crate::test_proxy::{UNHURRIED, before};

#[tokio::test]
async fn starting_stopping_updating_and_deleting_are_looked_up_too() {
    for (action, body, look_ups) in [
        ("StartLogging", json!({ "Name": "trail-test" }), &["DescribeTrails", "GetTrailStatus"][..]),
        (
            "UpdateTrail",
            json!({ "Name": "trail-test", "OssBucketName": "audit-log", "EventRW": "Read", "TrailRegion": "All" }),
            &["DescribeTrails"],
        ),
        ("DeleteTrail", json!({ "Name": "trail-test" }), &["DescribeTrails"]),
    ] {
        for carried_out in [true, false] {
            let (fake, simulator) =
                losing(
                    action,
                    move |to| {
                        if carried_out { Reaction::RelayAndReset(to) } else { Reaction::ResetAfterReading }
                    },
                )
                .await;
            let direct = before(simulator.start().await.unwrap(), UNHURRIED).await;
            assert_eq!(call(direct, REGION, "CreateTrail", &trail(), &[]).await.status, 200);
            let proxy = before(fake.address, UNHURRIED).await;
            let answer = call(proxy, REGION, action, &body, &[]).await;
            assert_eq!((answer.status, is_reconciled(&answer)), (200, carried_out), "{action} {answer:?}");
            let again: &[&str] = if carried_out { &[] } else { &[action] };
            assert_eq!(fake.actions(), [&[action], look_ups, again].concat(), "{action}");
        }
    }
}

#[tokio::test]
async fn the_status_of_a_multi_account_trail_is_looked_up_as_one() {
    let (fake, simulator) = losing("StartLogging", Reaction::RelayAndReset).await;
    let direct = before(simulator.start().await.unwrap(), UNHURRIED).await;
    let mut organization = trail();
    organization["IsOrganizationTrail"] = json!(true);
    assert_eq!(call(direct, REGION, "CreateTrail", &organization, &[]).await.status, 200);
    let proxy = before(fake.address, UNHURRIED).await;
    let answer = call(proxy, REGION, "StartLogging", &json!({ "Name": "trail-test" }), &[]).await;
    assert_eq!((answer.status, is_reconciled(&answer)), (200, true), "{answer:?}");
    assert_eq!(fake.actions(), ["StartLogging", "DescribeTrails", "GetTrailStatus"]);
}

#[tokio::test]
async fn a_status_that_does_not_say_whether_the_trail_delivers_settles_nothing() {
    for is_logging in ["", r#","IsLogging":null"#, r#","IsLogging":"false""#] {
        let status = format!(r#"{{"RequestId":"A"{is_logging}}}"#);
        let fake = FakeUpstream::start(move |action| match action {
            "DescribeTrails" => Reaction::Answer(answer(200, &[], br#"{"RequestId":"A","TrailList":[]}"#, None)),
            "GetTrailStatus" => Reaction::Answer(answer(200, &[], status.as_bytes(), None)),
            _ => Reaction::ResetAfterReading,
        })
        .await;
        let proxy = before(fake.address, UNHURRIED).await;
        let answer = call(proxy, REGION, "StopLogging", &json!({ "Name": "trail-test" }), &[]).await;
        assert_eq!(answer.status_and_code(), (504, "Proxy.OutcomeUnknown".to_owned()), "{is_logging}");
        assert_eq!(fake.actions(), ["StopLogging", "DescribeTrails", "GetTrailStatus"]);
    }
}

/// On a multi-account trail, which an update cannot name as one.
#[tokio::test]
async fn an_update_that_clears_a_role_is_done_only_when_the_role_is_gone() {
    for carried_out in [true, false] {
        let lose = move |to| if carried_out { Reaction::RelayAndReset(to) } else { Reaction::ResetAfterReading };
        let (fake, simulator) = losing("UpdateTrail", lose).await;
        let direct = before(simulator.start().await.unwrap(), UNHURRIED).await;
        let mut with_role = trail();
        with_role["OssWriteRoleArn"] = json!("acs:ram::1234567890123456:role/audit");
        with_role["IsOrganizationTrail"] = json!(true);
        assert_eq!(call(direct, REGION, "CreateTrail", &with_role, &[]).await.status, 200);
        let proxy = before(fake.address, UNHURRIED).await;
        let update = json!({ "Name": "trail-test", "OssBucketName": "audit-log", "OssWriteRoleArn": "" });
        let answer = call(proxy, REGION, "UpdateTrail", &update, &[]).await;
        assert_eq!((answer.status, is_reconciled(&answer)), (200, carried_out), "{answer:?}");
        assert_eq!(fake.actions().len(), if carried_out { 2 } else { 3 });
    }
}

#[tokio::test]
async fn a_write_without_a_look_up_is_neither_done_nor_failed() {
    let (fake, _) = losing("EnableInsight", Reaction::RelayAndReset).await;
    let proxy = before(fake.address, UNHURRIED).await;
    let answer = call(proxy, REGION, "EnableInsight", &json!({ "InsightType": "IpInsight" }), &[]).await;
    assert_eq!(answer.status_and_code(), (504, "Proxy.OutcomeUnknown".to_owned()));
    assert_eq!(fake.actions(), ["EnableInsight"]);
}
