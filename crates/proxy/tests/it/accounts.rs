//! Several accounts: each call takes the way of its account, with keys and trails of its own.

use serde_json::json;
use trail_model::api::Account;
use trail_proxy::clock::Clock;
use trail_proxy::config::Config;
use trail_proxy::credentials::Credentials;
use trail_proxy::serve::ConnectionLimits;
use trail_proxy::simulator::{Settings, Simulator};
use trail_proxy::upstream::Upstream;

use crate::client::call_in;
use crate::test_proxy::{UNHURRIED, endpoint, serve_state, state};

const FIRST: &str = "1234567890123456";
const SECOND: &str = "6543210987654321";

#[tokio::test]
async fn a_trail_of_one_account_is_none_of_another() {
    let account = |id: &str| Account { id: id.to_owned(), alias: String::new() };
    let config = Config { accounts: vec![account(FIRST), account(SECOND)], ..Config::simulator() };
    let own = Credentials::new("SecondKeyId", "SecondKeySecret", None);
    let first = Simulator::new(Settings::default()).start().await.unwrap();
    let second = Settings { account: SECOND.to_owned(), credentials: own.clone(), ..Settings::default() };
    let second = Simulator::new(second).start().await.unwrap();
    let way = Upstream::new(endpoint(second), own, Clock::default(), UNHURRIED);
    let ways = [(SECOND.to_owned(), way)].into_iter().collect();
    let state = state(config, first, UNHURRIED).with_accounts(ways);
    let proxy = serve_state(state, ConnectionLimits::default()).await;

    let trail = json!({ "Name": "trail-test", "OssBucketName": "audit-log" });
    let created = call_in(proxy, SECOND, "cn-hangzhou", "CreateTrail", &trail, &[]).await;
    assert_eq!(created.status, 200, "{created:?}");
    let listed = |account| async move {
        let answer = call_in(proxy, account, "cn-hangzhou", "DescribeTrails", &json!({}), &[]).await;
        let list = answer.json()["TrailList"].as_array().unwrap().clone();
        list.iter().map(|trail| trail["TrailArn"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(listed(FIRST).await, [""; 0]);
    assert_eq!(listed(SECOND).await, ["acs:actiontrail:cn-hangzhou:6543210987654321:trail/trail-test"]);
}
