//! What the account holds besides: limits, backfills, data events, insights, regions.

use time::Duration;

use super::sdk::{NAME, OSS, SLS, Sdk, TRAIL_NAME};
#[tokio::test]
async fn limits_of_the_account_and_of_a_region() {
    let (sdk, _) = Sdk::new().await;
    let create = async |sdk: &Sdk, i: usize, more: &[(&str, &str)]| {
        let (name, bucket) = (format!("trail-{i:02}"), format!("audit-log-{i:02}"));
        sdk.call("CreateTrail", &[&[("Name", name.as_str()), ("OssBucketName", bucket.as_str())], more].concat()).await
    };
    for i in 0..5 {
        assert_eq!(create(&sdk, i, &[]).await.0, 200);
    }
    assert_eq!(create(&sdk, 5, &[]).await.1["Code"], "MaximumNumberOfTrailsExceededException");
    let beijing = Sdk { region: "cn-beijing", ..sdk.clone() };
    assert_eq!(create(&beijing, 5, &[]).await.0, 200, "another region has room of its own");
    assert_eq!(create(&sdk, 6, &[("IsOrganizationTrail", "true")]).await.0, 200, "counted apart");
    assert_eq!(
        create(&beijing, 7, &[("IsOrganizationTrail", "true")]).await.1["Code"],
        "MaximumNumberOfOrganizationTrailExceeded"
    );
    let repeated = [("Name", "trail-bucket"), ("OssBucketName", "audit-log-00")];
    beijing.refused("CreateTrail", &repeated, 400, "RepeatOssBucket").await;
}

#[tokio::test]
async fn one_backfill_at_a_time() {
    let (sdk, _) = Sdk::new().await;
    sdk.ok("CreateTrail", &OSS).await;
    sdk.refused("CreateDeliveryHistoryJob", &TRAIL_NAME, 400, "TrailNotValid").await;
    sdk.ok("UpdateTrail", &[("Name", "trail-test"), ("SlsProjectArn", SLS)]).await;
    let with_token = [("TrailName", "trail-test"), ("ClientToken", "one")];
    let id = sdk.ok("CreateDeliveryHistoryJob", &with_token).await["JobId"].as_u64().unwrap().to_string();
    assert_eq!(
        sdk.ok("CreateDeliveryHistoryJob", &with_token).await["JobId"].to_string(),
        id,
        "the token makes it one job"
    );
    sdk.refused("CreateDeliveryHistoryJob", &TRAIL_NAME, 400, "MaximumNumberOfDeliveryHistoryJobsExceededException")
        .await;
    sdk.refused("DeleteTrail", &NAME, 400, "ForbiddenDeleteTrail").await;
    assert_eq!(sdk.ok("GetDeliveryHistoryJob", &[("JobId", &id)]).await["JobStatus"], 0);
    sdk.clock.advance(Duration::seconds(2));
    assert_eq!(sdk.ok("GetDeliveryHistoryJob", &[("JobId", &id)]).await["Status"][0]["Status"], 1);
    sdk.clock.advance(Duration::seconds(10));
    let job = sdk.ok("GetDeliveryHistoryJob", &[("JobId", &id)]).await;
    assert_eq!(
        (&job["JobStatus"], &job["TrailName"], &job["HomeRegion"]),
        (&2.into(), &"trail-test".into(), &"cn-hangzhou".into())
    );
    assert_eq!(sdk.ok("ListDeliveryHistoryJobs", &[("PageSize", "1")]).await["TotalCount"], 1);
    sdk.ok("DeleteDeliveryHistoryJob", &[("JobId", &id)]).await;
    sdk.refused("GetDeliveryHistoryJob", &[("JobId", &id)], 404, "DeliveryHistoryJobNotFound").await;
}

#[tokio::test]
async fn data_events_and_insights() {
    let (sdk, _) = Sdk::new().await;
    sdk.ok("CreateTrail", &OSS).await;
    let selectors = r#"[{"EventName":{"Equals":["GetObject"]},"ReadWriteType":"All","ServiceName":"Oss"}]"#;
    let put =
        |selectors, region| [("TrailName", "trail-test"), ("EventSelectors", selectors), ("TrailRegionIds", region)];
    sdk.refused("PutDataEventSelector", &put("[]", "cn-hangzhou"), 400, "InvalidParameterValue").await;
    sdk.refused("PutDataEventSelector", &put(selectors, ""), 400, "InvalidParameterValue").await;
    let everywhere = [&put(selectors, "not a region,")[..], &[("IsTrailAllRegion", "true")]].concat();
    sdk.refused("PutDataEventSelector", &everywhere, 400, "InvalidParameterValue").await;
    assert_eq!(
        sdk.ok("PutDataEventSelector", &put(selectors, "cn-hangzhou,cn-beijing")).await["DataEventSelectors"],
        selectors
    );
    let got = sdk.ok("GetDataEventSelector", &TRAIL_NAME).await;
    assert_eq!(
        got["SlsDeliveryConfigs"][1]["RegionSlsProjectArn"],
        "acs:log:cn-beijing:1234567890123456:project/actiontrail-log-1234567890123456-cn-beijing"
    );
    sdk.ok("DeleteDataEventSelector", &TRAIL_NAME).await;
    assert_eq!(sdk.ok("GetDataEventSelector", &TRAIL_NAME).await["DataEventSelectors"], "[]");
    let page = sdk.ok("ListDataEventServices", &[("MaxResults", "1")]).await;
    assert_eq!(
        (&page["Data"]["ServiceInfos"][0]["ServiceName"], &page["Data"]["NextToken"]),
        (&"Oss".into(), &"1".into())
    );

    let insights = [("TrailName", "trail-test"), ("InsightSelectors", r#"[{"insightType":"IpInsight"}]"#)];
    sdk.refused("PutInsightSelectors", &insights, 400, "InsightTypeNotAvailable").await;
    sdk.refused("EnableInsight", &[("InsightType", "Guess")], 400, "InsightTypeNotValid").await;
    sdk.ok("EnableInsight", &[("InsightType", "IpInsight")]).await;
    assert_eq!(sdk.ok("GetInsightTypes", &[]).await["InsightTypes"]["IpInsight"], "Enable");
    assert_eq!(sdk.ok("PutInsightSelectors", &insights).await["InsightSelectors"][0], r#"{"insightType":"IpInsight"}"#);
    assert_eq!(sdk.ok("GetInsightSelectors", &TRAIL_NAME).await["InsightSelectors"].as_array().unwrap().len(), 1);
    sdk.ok("UpdateTrail", &[("Name", "trail-test"), ("EventRW", "Write")]).await;
    sdk.refused("PutInsightSelectors", &insights, 400, "TrailNotValid").await;
    sdk.ok("DisableInsight", &[("InsightType", "IpInsight")]).await;
    assert_eq!(sdk.ok("GetInsightTypes", &[]).await["InsightTypes"]["IpInsight"], "Disable");
}

#[tokio::test]
async fn regions_in_both_languages() {
    let (sdk, _) = Sdk::new().await;
    let names = async |language: &str| {
        sdk.ok("DescribeRegions", &[("AcceptLanguage", language)]).await["Regions"]["Region"].to_string()
    };
    assert!(names("").await.contains("China (Hangzhou)") && names("zh-CN").await.contains("华东1（杭州）"));
    sdk.refused("DescribeRegions", &[("AcceptLanguage", "de")], 400, "InvalidAcceptLanguage").await;
}
