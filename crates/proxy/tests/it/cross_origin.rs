//! Who may make a browser call the proxy: origin × Sec-Fetch-Site × method, the preflight, and the Host header.

use crate::client::{get, request, send, target};
use crate::test_proxy::with_simulator;
use trail_proxy::config::Config;
use trail_proxy::config::origin::Origin;

const LISTED: &str = "https://portal.example.com";
const FOREIGN: &str = "https://evil.example.com";

fn config() -> Config {
    Config { app_origins: Origin::parse_list(LISTED).unwrap(), ..Config::simulator() }
}

/// `SELF` stands for the proxy's own origin.
#[rustfmt::skip]
const MATRIX: [(Option<&str>, Option<&str>, u16); 26] = [
    (None,                             None,                 200),
    (None,                             Some("same-origin"),  200),
    (None,                             Some("none"),         200),
    (None,                             Some("same-site"),    403),
    (None,                             Some("cross-site"),   403),
    (None,                             Some("garbage"),      403),
    (Some("SELF"),                     None,                 200),
    (Some("SELF"),                     Some("same-origin"),  200),
    (Some(LISTED),                     None,                 200),
    (Some(LISTED),                     Some("cross-site"),   200),
    (Some(LISTED),                     Some("same-site"),    200),
    (Some(FOREIGN),                    None,                 403),
    (Some(FOREIGN),                    Some("cross-site"),   403),
    (Some(FOREIGN),                    Some("same-site"),    403),
    (Some("null"),                     None,                 403),
    (Some("null"),                     Some("cross-site"),   403),
    (Some("https://portal.example.com:8443"), Some("cross-site"), 403),
    (Some("http://portal.example.com"), Some("cross-site"),  403),
    (Some("https://portal.example.com.evil.example"), None,  403),
    (Some("https://evil.example/https://portal.example.com"), None, 403),
    (Some("https://PORTAL.example.com"), Some("cross-site"), 403),
    (Some("https://localhost"),        None,                 403),
    (Some("http://127.0.0.1"),         None,                 403),
    (Some("http://127.0.0.1:1"),       Some("same-site"),    403),
    (Some("https://"),                 None,                 403),
    (Some("*"),                        None,                 403),
];

#[tokio::test]
async fn only_our_own_and_listed_pages_can_call() {
    let (proxy, _) = with_simulator(config()).await;
    let host = proxy.to_string();
    let own = format!("http://{host}");
    for (origin, site, status) in MATRIX {
        let mut headers = vec![("Host", host.as_str()), ("Content-Type", "application/json"), ("X-Trail-Request", "1")];
        headers.extend(origin.map(|origin| ("Origin", if origin == "SELF" { &own } else { origin })));
        headers.extend(site.map(|site| ("Sec-Fetch-Site", site)));
        let post =
            send(proxy, &request("POST", &target("cn-hangzhou", "DescribeTrails"), &headers, "{}")).await.unwrap();
        assert_eq!(post.status, status, "POST {origin:?} {site:?}");
        if status == 403 {
            assert_eq!(post.code(), "Proxy.Forbidden");
        }
        let allowed = (origin == Some(LISTED)).then_some(LISTED);
        assert_eq!(post.header("access-control-allow-origin"), allowed, "{origin:?}");
        assert_eq!(post.header("access-control-allow-credentials"), None);

        let get = get(proxy, "/api/v1/context", &headers[3..]).await;
        assert_eq!((get.status, get.header("access-control-allow-origin")), (200, allowed), "GET {origin:?} {site:?}");
    }
}

#[tokio::test]
async fn a_preflight_is_answered_for_listed_origins_only() {
    let (proxy, _) = with_simulator(config()).await;
    let host = proxy.to_string();
    let ask = async |origin: &str| {
        let headers = [
            ("Host", host.as_str()),
            ("Origin", origin),
            ("Access-Control-Request-Method", "POST"),
            (
                "Access-Control-Request-Headers",
                "content-type,x-trail-request,idempotency-key,x-change-reference,authorization",
            ),
        ];
        send(proxy, &request("OPTIONS", &target("cn-hangzhou", "CreateTrail"), &headers, "")).await.unwrap()
    };
    let listed = ask(LISTED).await;
    assert_eq!((listed.status, listed.header("access-control-allow-origin")), (200, Some(LISTED)));
    let allowed = listed.header("access-control-allow-headers").unwrap();
    for name in ["content-type", "x-trail-request", "idempotency-key", "x-change-reference", "authorization"] {
        assert!(allowed.contains(name), "{allowed}");
    }
    assert!(listed.header("vary").is_some_and(|vary| vary.contains("origin")));
    for origin in [FOREIGN, "null", "https://portal.example.com:8443"] {
        assert_eq!(ask(origin).await.header("access-control-allow-origin"), None, "{origin}");
    }
}

#[tokio::test]
async fn without_a_list_nobody_else_can_call() {
    let (proxy, _) = with_simulator(Config::simulator()).await;
    let answer = get(proxy, "/api/v1/context", &[("Origin", LISTED)]).await;
    assert_eq!(answer.header("access-control-allow-origin"), None);
}

#[tokio::test]
async fn only_names_on_the_list_are_answered_to() {
    let config = Config {
        hosts: [Config::simulator().hosts, vec!["portal.example.com".to_owned()]].concat(),
        ..Config::simulator()
    };
    let (proxy, _) = with_simulator(config).await;
    for (host, status) in [
        ("127.0.0.1", 200),
        ("localhost:8080", 200),
        ("LOCALHOST", 200),
        ("[::1]:8080", 200),
        ("portal.example.com", 200),
        ("Portal.Example.com:443", 200),
        ("evil.example.com", 403),
        ("127.0.0.1.evil.example.com", 403),
        ("localhost.evil.example.com", 403),
        ("portal.example.com.", 403),
        ("0.0.0.0:8080", 403),
        ("localhost:8080:80", 403),
        ("127.0.0.1@evil.example.com", 403),
        ("::1", 403),
    ] {
        for path in ["/healthz", "/api/v1/context", "/"] {
            let bytes = request("GET", path, &[("Host", host)], "");
            assert_eq!(send(proxy, &bytes).await.unwrap().status, status, "{host} {path}");
        }
    }
}
