//! What the gateway checks before an action is looked at.

use time::Duration;
use trail_proxy::clock::timestamp;
use trail_proxy::credentials::Credentials;

use super::sdk::{NAME, OSS, Sdk};
use crate::client::send;
#[tokio::test]
async fn the_gateway_checks_in_order() {
    let (sdk, _) = Sdk::new().await;
    let bare = send(sdk.address, b"POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").await.unwrap();
    assert_eq!(bare.status_and_code(), (400, "IncompleteSignature".to_owned()));
    let with = |change: fn(&mut Sdk)| {
        let mut changed = sdk.clone();
        change(&mut changed);
        changed
    };
    with(|sdk| sdk.date = Some("yesterday".to_owned()))
        .refused("DescribeTrails", &[], 400, "InvalidTimeStamp.Format")
        .await;
    with(|sdk| sdk.date = Some("2020-01-01T00:00:00Z".to_owned()))
        .refused("DescribeTrails", &[], 400, "InvalidTimeStamp.Expired")
        .await;
    with(|sdk| sdk.credentials = Credentials::new("other", "secret", Some("token")))
        .refused("DescribeTrails", &[], 404, "InvalidAccessKeyId.NotFound")
        .await;
    with(|sdk| sdk.credentials = Credentials::new("id", "other", Some("token")))
        .refused("DescribeTrails", &[], 400, "SignatureDoesNotMatch")
        .await;
    with(|sdk| sdk.credentials = Credentials::new("id", "secret", Some("old")))
        .refused("DescribeTrails", &[], 400, "InvalidSecurityToken.MismatchWithAccessKey")
        .await;
    with(|sdk| sdk.version = "2017-12-04").refused("DescribeTrails", &[], 400, "InvalidVersion").await;
    sdk.refused("Sing", &[], 404, "InvalidAction").await;
    sdk.refused("GetTrailStatus", &[], 400, "MissingName").await;
}

#[tokio::test]
async fn a_nonce_is_used_up_by_a_good_signature_only() {
    let (mut sdk, _) = Sdk::new().await;
    sdk.nonce = Some("0123456789abcdef".to_owned());
    let stranger = Sdk { credentials: Credentials::new("id", "guess", Some("token")), ..sdk.clone() };
    stranger.refused("DescribeTrails", &[], 400, "SignatureDoesNotMatch").await;
    sdk.ok("DescribeTrails", &[]).await;
    sdk.refused("DescribeTrails", &[], 400, "SignatureNonceUsed").await;
    sdk.clock.advance(Duration::minutes(16));
    sdk.ok("DescribeTrails", &[]).await;
}

#[tokio::test]
async fn the_date_window_is_fifteen_minutes_either_way() {
    let (sdk, _) = Sdk::new().await;
    for (minutes, accepted) in [(-16, false), (-14, true), (14, true), (16, false)] {
        let date = Some(timestamp(sdk.clock.now() + Duration::minutes(minutes)));
        let (status, body) = Sdk { date, ..sdk.clone() }.call("DescribeTrails", &[]).await;
        assert_eq!(status == 200, accepted, "{minutes}: {body}");
    }
}

#[tokio::test]
async fn a_form_body_a_get_and_another_method() {
    let (sdk, _) = Sdk::new().await;
    Sdk { in_body: true, ..sdk.clone() }.ok("CreateTrail", &OSS).await;
    assert_eq!(sdk.send("GET", "GetTrailStatus", &NAME).await.status, 200);
    assert_eq!(sdk.send("PUT", "GetTrailStatus", &NAME).await.status, 405);
}

#[tokio::test]
async fn throttling_as_either_sdk_recognises_it() {
    let (sdk, simulator) = Sdk::new().await;
    simulator.throttle(1);
    let answer = sdk.send("POST", "DescribeTrails", &[]).await;
    assert_eq!(answer.status_and_code(), (400, "Throttling.User".to_owned()));
    assert_eq!(answer.header("x-acs-retry-after"), Some("250"));
    sdk.ok("DescribeTrails", &[]).await;
}
