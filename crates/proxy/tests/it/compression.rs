//! What the proxy says itself is compressed only where nothing in it repeats a request.

use serde_json::json;
use trail_proxy::config::Config;

use crate::client::{call, get};
use crate::test_proxy::with_simulator;

const GZIP: [(&str, &str); 1] = [("Accept-Encoding", "gzip, br")];

#[tokio::test]
async fn the_context_is_compressed_for_who_asks() {
    let (proxy, _simulator) = with_simulator(Config::simulator()).await;
    let compressed = get(proxy, "/api/v1/context", &GZIP).await;
    assert_eq!(compressed.header("content-encoding"), Some("gzip"));
    let plain = get(proxy, "/api/v1/context", &[]).await;
    assert_eq!(plain.header("content-encoding"), None);
    assert_eq!(plain.json()["mode"], "simulator");
    assert!(compressed.body.len() * 2 < plain.body.len(), "{} of {}", compressed.body.len(), plain.body.len());
}

#[tokio::test]
async fn no_answer_to_a_call_is() {
    let (proxy, _simulator) = with_simulator(Config::simulator()).await;
    let answer = call(proxy, "cn-hangzhou", "DescribeRegions", &json!({}), &GZIP).await;
    assert_eq!((answer.status, answer.header("content-encoding")), (200, None));
    assert!(answer.json()["Regions"]["Region"].is_array());
}
