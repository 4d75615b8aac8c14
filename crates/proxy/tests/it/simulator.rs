//! The simulator over its own protocol, signed as an SDK signs: order of checks, errors, limits, life of a trail.

use std::net::SocketAddr;

use serde_json::Value;
use time::Duration;
use trail_proxy::clock::{Clock, timestamp};
use trail_proxy::credentials::Credentials;
use trail_proxy::random::nonce;
use trail_proxy::sign::acs3::{Unsigned, sign};
use trail_proxy::simulator::{Settings, Simulator};

use crate::client::{Answer, request, send};

/// An SDK of our own, every part of which a test can get wrong.
#[derive(Clone)]
struct Sdk {
    address: SocketAddr,
    credentials: Credentials,
    clock: Clock,
    region: &'static str,
    date: Option<String>,
    nonce: Option<String>,
    /// Parameters go into a form body instead of the query.
    in_body: bool,
    version: &'static str,
}

impl Sdk {
    async fn new() -> (Self, Simulator) {
        let clock = Clock::default();
        let credentials = Credentials::new("id", "secret", Some("token"));
        let simulator = Simulator::new(Settings {
            credentials: credentials.clone(),
            clock: clock.clone(),
            ..Settings::default()
        });
        let address = simulator.start().await.unwrap();
        let sdk = Self {
            address,
            credentials,
            clock,
            region: "cn-hangzhou",
            date: None,
            nonce: None,
            in_body: false,
            version: "2020-07-06",
        };
        (sdk, simulator)
    }

    async fn send(&self, method: &str, action: &str, parameters: &[(&str, &str)]) -> Answer {
        let pairs: Vec<(String, String)> = parameters
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect();
        let form = sign_query(&pairs);
        let (query, body) = if self.in_body {
            (&[][..], form.as_str())
        } else {
            (&pairs[..], "")
        };
        let signed = sign(
            &Unsigned {
                method,
                host: &format!("actiontrail.{}.aliyuncs.com", self.region),
                path: "/",
                query,
                action,
                version: self.version,
                content_type: self.in_body.then_some("application/x-www-form-urlencoded"),
                body: body.as_bytes(),
                date: &self
                    .date
                    .clone()
                    .unwrap_or_else(|| timestamp(self.clock.now())),
                nonce: &self.nonce.clone().unwrap_or_else(nonce),
                extra: &[],
            },
            &self.credentials,
        );
        let headers: Vec<(&str, &str)> = signed
            .headers
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        send(
            self.address,
            &request(method, &signed.target, &headers, body),
        )
        .await
        .unwrap()
    }

    async fn call(&self, action: &str, parameters: &[(&str, &str)]) -> (u16, Value) {
        let answer = self.send("POST", action, parameters).await;
        (answer.status, answer.json())
    }

    async fn ok(&self, action: &str, parameters: &[(&str, &str)]) -> Value {
        let (status, body) = self.call(action, parameters).await;
        assert_eq!(status, 200, "{action} {parameters:?}: {body}");
        assert_eq!(body["RequestId"].as_str().unwrap().len(), 36);
        body
    }

    async fn refused(&self, action: &str, parameters: &[(&str, &str)], status: u16, code: &str) {
        let (got, body) = self.call(action, parameters).await;
        assert_eq!(
            (got, body["Code"].as_str()),
            (status, Some(code)),
            "{action} {parameters:?}: {body}"
        );
        assert_eq!(
            body["HostId"],
            format!("actiontrail.{}.aliyuncs.com", self.region)
        );
        assert!(
            body["Recommend"].as_str().unwrap().ends_with(code)
                && !body["Message"].as_str().unwrap().is_empty()
        );
    }
}

fn sign_query(pairs: &[(String, String)]) -> String {
    use trail_proxy::sign::percent::encode;
    pairs
        .iter()
        .map(|(name, value)| format!("{name}={}", encode(value.as_bytes())))
        .collect::<Vec<_>>()
        .join("&")
}

const OSS: [(&str, &str); 2] = [("Name", "trail-test"), ("OssBucketName", "audit-log")];
const SLS: &str = "acs:log:cn-hangzhou:1234567890123456:project/audit-hz";
const NAME: [(&str, &str); 1] = [("Name", "trail-test")];
const TRAIL_NAME: [(&str, &str); 1] = [("TrailName", "trail-test")];

#[tokio::test]
async fn the_gateway_checks_in_order() {
    let (sdk, _) = Sdk::new().await;
    let bare = send(
        sdk.address,
        b"POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
    )
    .await
    .unwrap();
    assert_eq!(
        bare.status_and_code(),
        (400, "IncompleteSignature".to_owned())
    );
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
        .refused(
            "DescribeTrails",
            &[],
            400,
            "InvalidSecurityToken.MismatchWithAccessKey",
        )
        .await;
    with(|sdk| sdk.version = "2017-12-04")
        .refused("DescribeTrails", &[], 400, "InvalidVersion")
        .await;
    sdk.refused("Sing", &[], 404, "InvalidAction").await;
    sdk.refused("GetTrailStatus", &[], 400, "MissingName").await;
}

#[tokio::test]
async fn a_nonce_is_used_up_by_a_good_signature_only() {
    let (mut sdk, _) = Sdk::new().await;
    sdk.nonce = Some("0123456789abcdef".to_owned());
    let stranger = Sdk {
        credentials: Credentials::new("id", "guess", Some("token")),
        ..sdk.clone()
    };
    stranger
        .refused("DescribeTrails", &[], 400, "SignatureDoesNotMatch")
        .await;
    sdk.ok("DescribeTrails", &[]).await;
    sdk.refused("DescribeTrails", &[], 400, "SignatureNonceUsed")
        .await;
    sdk.clock.advance(Duration::minutes(16));
    sdk.ok("DescribeTrails", &[]).await;
}

#[tokio::test]
async fn the_date_window_is_fifteen_minutes_either_way() {
    let (sdk, _) = Sdk::new().await;
    for (minutes, accepted) in [(-16, false), (-14, true), (14, true), (16, false)] {
        let date = Some(timestamp(sdk.clock.now() + Duration::minutes(minutes)));
        let (status, body) = Sdk {
            date,
            ..sdk.clone()
        }
        .call("DescribeTrails", &[])
        .await;
        assert_eq!(status == 200, accepted, "{minutes}: {body}");
    }
}

#[tokio::test]
async fn a_trail_lives_in_its_home_region() {
    let (sdk, _) = Sdk::new().await;
    let made = sdk
        .ok(
            "CreateTrail",
            &[
                &OSS[..],
                &[
                    ("SlsProjectArn", SLS),
                    ("EventRW", "Write"),
                    ("OssKeyPrefix", ""),
                ],
            ]
            .concat(),
        )
        .await;
    assert_eq!(
        (
            &made["HomeRegion"],
            &made["EventRW"],
            &made["TrailRegion"],
            &made["SlsProjectArn"]
        ),
        (
            &"cn-hangzhou".into(),
            &"Write".into(),
            &"All".into(),
            &SLS.into()
        )
    );
    assert!(made.get("OssKeyPrefix").is_none() && made.get("IsOrganizationTrail").is_none());
    let listed = async |sdk: &Sdk, parameters: &[(&str, &str)]| {
        sdk.ok("DescribeTrails", parameters).await["TrailList"]
            .as_array()
            .unwrap()
            .clone()
    };
    let trail = listed(&sdk, &[("NameList", "trail-test,other-trail")])
        .await
        .remove(0);
    assert_eq!(
        (&trail["Status"], &trail["OssBucketLocation"]),
        (&"Fresh".into(), &"oss-cn-hangzhou".into())
    );
    assert_eq!(
        trail["TrailArn"],
        "acs:actiontrail:cn-hangzhou:1234567890123456:trail/trail-test"
    );
    assert!(
        listed(&sdk, &[("NameList", "other-trail")])
            .await
            .is_empty()
    );

    let beijing = Sdk {
        region: "cn-beijing",
        ..sdk.clone()
    };
    assert!(listed(&beijing, &[]).await.is_empty());
    assert_eq!(
        listed(&beijing, &[("IncludeShadowTrails", "True")]).await[0]["HomeRegion"],
        "cn-hangzhou"
    );
    beijing
        .refused("StartLogging", &NAME, 404, "TrailNotFoundException")
        .await;
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
async fn logging_and_the_first_delivery_to_each_destination() {
    let (sdk, _) = Sdk::new().await;
    sdk.ok(
        "CreateTrail",
        &[
            &OSS[..],
            &[(
                "SlsProjectArn",
                "acs:log:cn-hangzhou:1234567890123456:project/audit-failing",
            )],
        ]
        .concat(),
    )
    .await;
    assert_eq!(sdk.ok("GetTrailStatus", &NAME).await["IsLogging"], false);
    sdk.ok("StartLogging", &NAME).await;
    let status = sdk.ok("GetTrailStatus", &NAME).await;
    assert_eq!(
        (&status["IsLogging"], status.get("LatestDeliveryTime")),
        (&true.into(), None)
    );
    sdk.clock.advance(Duration::seconds(4));
    let status = sdk.ok("GetTrailStatus", &NAME).await;
    assert!(
        status["LatestDeliveryTime"].is_string() && status.get("LatestDeliveryError").is_none(),
        "{status}"
    );
    assert!(
        status["LatestDeliveryLogServiceTime"].is_string()
            && status["LatestDeliveryLogServiceError"].is_string(),
        "{status}"
    );
    assert_eq!(
        (&status["OssBucketStatus"], &status["SlsLogStoreStatus"]),
        (&true.into(), &false.into())
    );

    let stop = sdk.send("GET", "StopLogging", &NAME).await;
    assert_eq!(stop.status, 200);
    assert!(sdk.ok("GetTrailStatus", &NAME).await["StopLoggingTime"].is_string());
    assert_eq!(
        sdk.ok("DescribeTrails", &[]).await["TrailList"][0]["Status"],
        "Disable"
    );
    sdk.ok("StartLogging", &NAME).await;
    assert_eq!(
        sdk.ok("DescribeTrails", &[]).await["TrailList"][0]["Status"],
        "Enable"
    );
    sdk.ok("DeleteTrail", &NAME).await;
    sdk.refused("DeleteTrail", &NAME, 404, "TrailNotFoundException")
        .await;
}

#[tokio::test]
async fn what_create_trail_refuses() {
    let (sdk, _) = Sdk::new().await;
    let sls = |project: &str| format!("acs:log:cn-hangzhou:1234567890123456:project/{project}");
    let odps = |project: &str| format!("acs:odps:cn-hangzhou:1234567890123456:project/{project}");
    for (parameter, value, status, code) in [
        ("Name", "ab", 400, "InvalidTrailNameException"),
        (
            "OssBucketName",
            "",
            400,
            "InvalidDeliveryConfigurationException",
        ),
        ("OssBucketName", "Bad_Bucket", 400, "InvalidQueryParameter"),
        (
            "OssBucketName",
            "audit-missing",
            404,
            "BucketDoesNotExistException",
        ),
        (
            "OssBucketName",
            "audit-denied",
            403,
            "InsufficientBucketPolicyException",
        ),
        ("OssKeyPrefix", "/x", 400, "InvalidPrefixException"),
        (
            "OssWriteRoleArn",
            "acs:ram::1234567890123456:role/role-missing",
            403,
            "NeedOssRamAuthorize",
        ),
        ("SlsProjectArn", "/", 400, "InvalidQueryParameter"),
        (
            "SlsProjectArn",
            &sls("audit-missing"),
            400,
            "SlsProjectDoesNotExistException",
        ),
        (
            "SlsProjectArn",
            &sls("audit-denied"),
            403,
            "InsufficientSlsPolicyException",
        ),
        (
            "MaxComputeProjectArn",
            &odps("actiontrail_missing"),
            400,
            "InvalidParameterValue",
        ),
        (
            "MaxComputeProjectArn",
            &odps("actiontrail_denied"),
            403,
            "NoPermission",
        ),
        ("EventRW", "all", 400, "InvalidQueryParameter"),
        ("TrailRegion", "all", 400, "InvalidQueryParameter"),
        ("IsOrganizationTrail", "yes", 400, "InvalidQueryParameter"),
    ] {
        let mut parameters: Vec<(&str, &str)> = OSS
            .into_iter()
            .filter(|(name, _)| *name != parameter)
            .collect();
        parameters.push((parameter, value));
        sdk.refused("CreateTrail", &parameters, status, code).await;
    }
    sdk.refused(
        "CreateTrail",
        &[("OssBucketName", "audit-log")],
        400,
        "MissingName",
    )
    .await;
    assert!(
        sdk.ok("DescribeTrails", &[]).await["TrailList"]
            .as_array()
            .unwrap()
            .is_empty()
    );
}

#[tokio::test]
async fn limits_of_the_account_and_of_a_region() {
    let (sdk, _) = Sdk::new().await;
    let create = async |sdk: &Sdk, i: usize, more: &[(&str, &str)]| {
        let (name, bucket) = (format!("trail-{i:02}"), format!("audit-log-{i:02}"));
        sdk.call(
            "CreateTrail",
            &[
                &[("Name", name.as_str()), ("OssBucketName", bucket.as_str())],
                more,
            ]
            .concat(),
        )
        .await
    };
    for i in 0..5 {
        assert_eq!(create(&sdk, i, &[]).await.0, 200);
    }
    assert_eq!(
        create(&sdk, 5, &[]).await.1["Code"],
        "MaximumNumberOfTrailsExceededException"
    );
    let beijing = Sdk {
        region: "cn-beijing",
        ..sdk.clone()
    };
    assert_eq!(
        create(&beijing, 5, &[]).await.0,
        200,
        "another region has room of its own"
    );
    assert_eq!(
        create(&sdk, 6, &[("IsOrganizationTrail", "true")]).await.0,
        200,
        "counted apart"
    );
    assert_eq!(
        create(&beijing, 7, &[("IsOrganizationTrail", "true")])
            .await
            .1["Code"],
        "MaximumNumberOfOrganizationTrailExceeded"
    );
    let repeated = [("Name", "trail-bucket"), ("OssBucketName", "audit-log-00")];
    beijing
        .refused("CreateTrail", &repeated, 400, "RepeatOssBucket")
        .await;
}

#[tokio::test]
async fn an_update_clears_with_an_empty_value_and_keeps_the_rest() {
    let (sdk, _) = Sdk::new().await;
    sdk.ok(
        "CreateTrail",
        &[
            &OSS[..],
            &[("SlsProjectArn", SLS), ("OssKeyPrefix", "actiontrail")],
        ]
        .concat(),
    )
    .await;
    let updated = sdk
        .ok(
            "UpdateTrail",
            &[("Name", "trail-test"), ("OssBucketName", "")],
        )
        .await;
    assert_eq!(
        (
            updated.get("OssBucketName"),
            &updated["SlsProjectArn"],
            &updated["OssKeyPrefix"]
        ),
        (None, &SLS.into(), &"actiontrail".into())
    );
    sdk.refused(
        "UpdateTrail",
        &[("Name", "trail-test"), ("SlsProjectArn", "")],
        400,
        "InvalidDeliveryConfigurationException",
    )
    .await;
    sdk.refused(
        "UpdateTrail",
        &[("Name", "trail-none"), ("SlsProjectArn", SLS)],
        404,
        "TrailNotFoundException",
    )
    .await;
    assert_eq!(
        sdk.ok("DescribeTrails", &[]).await["TrailList"][0]["SlsProjectArn"],
        SLS
    );
}

#[tokio::test]
async fn one_backfill_at_a_time() {
    let (sdk, _) = Sdk::new().await;
    sdk.ok("CreateTrail", &OSS).await;
    sdk.refused(
        "CreateDeliveryHistoryJob",
        &TRAIL_NAME,
        400,
        "TrailNotValid",
    )
    .await;
    sdk.ok(
        "UpdateTrail",
        &[("Name", "trail-test"), ("SlsProjectArn", SLS)],
    )
    .await;
    let with_token = [("TrailName", "trail-test"), ("ClientToken", "one")];
    let id = sdk.ok("CreateDeliveryHistoryJob", &with_token).await["JobId"]
        .as_u64()
        .unwrap()
        .to_string();
    assert_eq!(
        sdk.ok("CreateDeliveryHistoryJob", &with_token).await["JobId"].to_string(),
        id,
        "the token makes it one job"
    );
    sdk.refused(
        "CreateDeliveryHistoryJob",
        &TRAIL_NAME,
        400,
        "MaximumNumberOfDeliveryHistoryJobsExceededException",
    )
    .await;
    sdk.refused("DeleteTrail", &NAME, 400, "ForbiddenDeleteTrail")
        .await;
    assert_eq!(
        sdk.ok("GetDeliveryHistoryJob", &[("JobId", &id)]).await["JobStatus"],
        0
    );
    sdk.clock.advance(Duration::seconds(2));
    assert_eq!(
        sdk.ok("GetDeliveryHistoryJob", &[("JobId", &id)]).await["Status"][0]["Status"],
        1
    );
    sdk.clock.advance(Duration::seconds(10));
    let job = sdk.ok("GetDeliveryHistoryJob", &[("JobId", &id)]).await;
    assert_eq!(
        (&job["JobStatus"], &job["TrailName"], &job["HomeRegion"]),
        (&2.into(), &"trail-test".into(), &"cn-hangzhou".into())
    );
    assert_eq!(
        sdk.ok("ListDeliveryHistoryJobs", &[("PageSize", "1")])
            .await["TotalCount"],
        1
    );
    sdk.ok("DeleteDeliveryHistoryJob", &[("JobId", &id)]).await;
    sdk.refused(
        "GetDeliveryHistoryJob",
        &[("JobId", &id)],
        404,
        "DeliveryHistoryJobNotFound",
    )
    .await;
}

#[tokio::test]
async fn data_events_and_insights() {
    let (sdk, _) = Sdk::new().await;
    sdk.ok("CreateTrail", &OSS).await;
    let selectors =
        r#"[{"EventName":{"Equals":["GetObject"]},"ReadWriteType":"All","ServiceName":"Oss"}]"#;
    let put = |selectors, region| {
        [
            ("TrailName", "trail-test"),
            ("EventSelectors", selectors),
            ("TrailRegionIds", region),
        ]
    };
    sdk.refused(
        "PutDataEventSelector",
        &put("[]", "cn-hangzhou"),
        400,
        "InvalidParameterValue",
    )
    .await;
    sdk.refused(
        "PutDataEventSelector",
        &put(selectors, ""),
        400,
        "InvalidParameterValue",
    )
    .await;
    assert_eq!(
        sdk.ok(
            "PutDataEventSelector",
            &put(selectors, "cn-hangzhou,cn-beijing")
        )
        .await["DataEventSelectors"],
        selectors
    );
    let got = sdk.ok("GetDataEventSelector", &TRAIL_NAME).await;
    assert_eq!(
        got["SlsDeliveryConfigs"][1]["RegionSlsProjectArn"],
        "acs:log:cn-beijing:1234567890123456:project/actiontrail-log-1234567890123456-cn-beijing"
    );
    sdk.ok("DeleteDataEventSelector", &TRAIL_NAME).await;
    assert_eq!(
        sdk.ok("GetDataEventSelector", &TRAIL_NAME).await["DataEventSelectors"],
        "[]"
    );
    let page = sdk
        .ok("ListDataEventServices", &[("MaxResults", "1")])
        .await;
    assert_eq!(
        (
            &page["Data"]["ServiceInfos"][0]["ServiceName"],
            &page["Data"]["NextToken"]
        ),
        (&"Oss".into(), &"1".into())
    );

    let insights = [
        ("TrailName", "trail-test"),
        ("InsightSelectors", r#"[{"insightType":"IpInsight"}]"#),
    ];
    sdk.refused(
        "PutInsightSelectors",
        &insights,
        400,
        "InsightTypeNotAvailable",
    )
    .await;
    sdk.refused(
        "EnableInsight",
        &[("InsightType", "Guess")],
        400,
        "InsightTypeNotValid",
    )
    .await;
    sdk.ok("EnableInsight", &[("InsightType", "IpInsight")])
        .await;
    assert_eq!(
        sdk.ok("GetInsightTypes", &[]).await["InsightTypes"]["IpInsight"],
        "Enable"
    );
    assert_eq!(
        sdk.ok("PutInsightSelectors", &insights).await["InsightSelectors"][0],
        r#"{"insightType":"IpInsight"}"#
    );
    assert_eq!(
        sdk.ok("GetInsightSelectors", &TRAIL_NAME).await["InsightSelectors"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
    sdk.ok(
        "UpdateTrail",
        &[("Name", "trail-test"), ("EventRW", "Write")],
    )
    .await;
    sdk.refused("PutInsightSelectors", &insights, 400, "TrailNotValid")
        .await;
    sdk.ok("DisableInsight", &[("InsightType", "IpInsight")])
        .await;
    assert_eq!(
        sdk.ok("GetInsightTypes", &[]).await["InsightTypes"]["IpInsight"],
        "Disable"
    );
}

#[tokio::test]
async fn regions_in_both_languages() {
    let (sdk, _) = Sdk::new().await;
    let names = async |language: &str| {
        sdk.ok("DescribeRegions", &[("AcceptLanguage", language)])
            .await["Regions"]["Region"]
            .to_string()
    };
    assert!(
        names("").await.contains("China (Hangzhou)")
            && names("zh-CN").await.contains("华东1（杭州）")
    );
    sdk.refused(
        "DescribeRegions",
        &[("AcceptLanguage", "de")],
        400,
        "InvalidAcceptLanguage",
    )
    .await;
}

#[tokio::test]
async fn a_form_body_a_get_and_another_method() {
    let (sdk, _) = Sdk::new().await;
    Sdk {
        in_body: true,
        ..sdk.clone()
    }
    .ok("CreateTrail", &OSS)
    .await;
    assert_eq!(sdk.send("GET", "GetTrailStatus", &NAME).await.status, 200);
    assert_eq!(sdk.send("PUT", "GetTrailStatus", &NAME).await.status, 405);
}

#[tokio::test]
async fn throttling_as_either_sdk_recognises_it() {
    let (sdk, simulator) = Sdk::new().await;
    simulator.throttle(1);
    let answer = sdk.send("POST", "DescribeTrails", &[]).await;
    assert_eq!(
        answer.status_and_code(),
        (400, "Throttling.User".to_owned())
    );
    assert_eq!(answer.header("x-acs-retry-after"), Some("250"));
    sdk.ok("DescribeTrails", &[]).await;
}
