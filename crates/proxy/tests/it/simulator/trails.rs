//! The life of a trail, and what it is refused for.

use time::Duration;

use super::sdk::{NAME, OSS, SLS, Sdk};
#[tokio::test]
async fn a_trail_lives_in_its_home_region() {
    let (sdk, _) = Sdk::new().await;
    let made = sdk
        .ok("CreateTrail", &[&OSS[..], &[("SlsProjectArn", SLS), ("EventRW", "Write"), ("OssKeyPrefix", "")]].concat())
        .await;
    assert_eq!(
        (&made["HomeRegion"], &made["EventRW"], &made["TrailRegion"], &made["SlsProjectArn"]),
        (&"cn-hangzhou".into(), &"Write".into(), &"All".into(), &SLS.into())
    );
    assert!(made.get("OssKeyPrefix").is_none() && made.get("IsOrganizationTrail").is_none());
    let listed = async |sdk: &Sdk, parameters: &[(&str, &str)]| {
        sdk.ok("DescribeTrails", parameters).await["TrailList"].as_array().unwrap().clone()
    };
    let trail = listed(&sdk, &[("NameList", "trail-test,other-trail")]).await.remove(0);
    assert_eq!((&trail["Status"], &trail["OssBucketLocation"]), (&"Fresh".into(), &"oss-cn-hangzhou".into()));
    assert_eq!(trail["TrailArn"], "acs:actiontrail:cn-hangzhou:1234567890123456:trail/trail-test");
    assert!(listed(&sdk, &[("NameList", "other-trail")]).await.is_empty());

    let beijing = Sdk { region: "cn-beijing", ..sdk.clone() };
    assert!(listed(&beijing, &[]).await.is_empty());
    assert_eq!(listed(&beijing, &[("IncludeShadowTrails", "True")]).await[0]["HomeRegion"], "cn-hangzhou");
    beijing.refused("StartLogging", &NAME, 404, "TrailNotFoundException").await;
    beijing
        .refused(
            "CreateTrail",
            &[("Name", "trail-test"), ("OssBucketName", "other-log")],
            400,
            "TrailAlreadyExistsException",
        )
        .await;
}

#[tokio::test]
async fn a_multi_account_trail_is_shown_only_to_those_who_ask_for_it() {
    let (sdk, _) = Sdk::new().await;
    sdk.ok("CreateTrail", &[&OSS[..], &[("IsOrganizationTrail", "true")]].concat()).await;
    let listed = async |parameters: &[(&str, &str)]| {
        sdk.ok("DescribeTrails", parameters).await["TrailList"].as_array().unwrap().len()
    };
    assert_eq!(listed(&[("IncludeShadowTrails", "true")]).await, 0);
    assert_eq!(listed(&[("IncludeOrganizationTrail", "true")]).await, 1);
    sdk.refused("GetTrailStatus", &NAME, 404, "TrailNotFoundException").await;
    sdk.ok("GetTrailStatus", &[&NAME[..], &[("IsOrganizationTrail", "true")]].concat()).await;
}

#[tokio::test]
async fn logging_and_the_first_delivery_to_each_destination() {
    let (sdk, _) = Sdk::new().await;
    sdk.ok(
        "CreateTrail",
        &[&OSS[..], &[("SlsProjectArn", "acs:log:cn-hangzhou:1234567890123456:project/audit-failing")]].concat(),
    )
    .await;
    assert_eq!(sdk.ok("GetTrailStatus", &NAME).await["IsLogging"], false);
    sdk.ok("StartLogging", &NAME).await;
    let status = sdk.ok("GetTrailStatus", &NAME).await;
    assert_eq!((&status["IsLogging"], status.get("LatestDeliveryTime")), (&true.into(), None));
    sdk.clock.advance(Duration::seconds(4));
    let status = sdk.ok("GetTrailStatus", &NAME).await;
    assert!(status["LatestDeliveryTime"].is_string() && status.get("LatestDeliveryError").is_none(), "{status}");
    assert!(
        status.get("LatestDeliveryLogServiceTime").is_none() && status["LatestDeliveryLogServiceError"].is_string(),
        "{status}"
    );
    assert_eq!((&status["OssBucketStatus"], &status["SlsLogStoreStatus"]), (&true.into(), &false.into()));

    let stop = sdk.send("GET", "StopLogging", &NAME).await;
    assert_eq!(stop.status, 200);
    assert!(sdk.ok("GetTrailStatus", &NAME).await["StopLoggingTime"].is_string());
    assert_eq!(sdk.ok("DescribeTrails", &[]).await["TrailList"][0]["Status"], "Disable");
    sdk.ok("StartLogging", &NAME).await;
    assert_eq!(sdk.ok("DescribeTrails", &[]).await["TrailList"][0]["Status"], "Enable");
    sdk.ok("DeleteTrail", &NAME).await;
    sdk.refused("DeleteTrail", &NAME, 404, "TrailNotFoundException").await;
}

#[tokio::test]
async fn an_update_clears_with_an_empty_value_and_keeps_the_rest() {
    let (sdk, _) = Sdk::new().await;
    sdk.ok("CreateTrail", &[&OSS[..], &[("SlsProjectArn", SLS), ("OssKeyPrefix", "actiontrail")]].concat()).await;
    let updated = sdk.ok("UpdateTrail", &[("Name", "trail-test"), ("OssBucketName", "")]).await;
    assert_eq!(
        (updated.get("OssBucketName"), &updated["SlsProjectArn"], &updated["OssKeyPrefix"]),
        (None, &SLS.into(), &"actiontrail".into())
    );
    sdk.refused(
        "UpdateTrail",
        &[("Name", "trail-test"), ("SlsProjectArn", "")],
        400,
        "InvalidDeliveryConfigurationException",
    )
    .await;
    sdk.refused("UpdateTrail", &[("Name", "trail-none"), ("SlsProjectArn", SLS)], 404, "TrailNotFoundException").await;
    assert_eq!(sdk.ok("DescribeTrails", &[]).await["TrailList"][0]["SlsProjectArn"], SLS);
}
