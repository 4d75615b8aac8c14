//! An SDK of our own over the real protocol, every part of which a test can get wrong.

use std::net::SocketAddr;

use serde_json::Value;
use trail_proxy::clock::{Clock, timestamp};
use trail_proxy::credentials::Credentials;
use trail_proxy::random::nonce;
use trail_proxy::sign::acs3::{Unsigned, sign};
use trail_proxy::simulator::{Settings, Simulator};

use crate::client::{Answer, request, send};

#[derive(Clone)]
pub(super) struct Sdk {
    pub(super) address: SocketAddr,
    pub(super) credentials: Credentials,
    pub(super) clock: Clock,
    pub(super) region: &'static str,
    pub(super) date: Option<String>,
    pub(super) nonce: Option<String>,
    /// Parameters go into a form body instead of the query.
    pub(super) in_body: bool,
    pub(super) version: &'static str,
}

impl Sdk {
    pub(super) async fn new() -> (Self, Simulator) {
        let clock = Clock::default();
        let credentials = Credentials::new("id", "secret", Some("token"));
        let simulator =
            Simulator::new(Settings { credentials: credentials.clone(), clock: clock.clone(), ..Settings::default() });
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

    pub(super) async fn send(&self, method: &str, action: &str, parameters: &[(&str, &str)]) -> Answer {
        let pairs: Vec<(String, String)> =
            parameters.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        let form = sign_query(&pairs);
        let (query, body) = if self.in_body { (&[][..], form.as_str()) } else { (&pairs[..], "") };
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
                date: &self.date.clone().unwrap_or_else(|| timestamp(self.clock.now())),
                nonce: &self.nonce.clone().unwrap_or_else(nonce),
                extra: &[],
            },
            &self.credentials,
        );
        let headers: Vec<(&str, &str)> =
            signed.headers.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        send(self.address, &request(method, &signed.target, &headers, body)).await.unwrap()
    }

    pub(super) async fn call(&self, action: &str, parameters: &[(&str, &str)]) -> (u16, Value) {
        let answer = self.send("POST", action, parameters).await;
        (answer.status, answer.json())
    }

    pub(super) async fn ok(&self, action: &str, parameters: &[(&str, &str)]) -> Value {
        let (status, body) = self.call(action, parameters).await;
        assert_eq!(status, 200, "{action} {parameters:?}: {body}");
        assert_eq!(body["RequestId"].as_str().unwrap().len(), 36);
        body
    }

    pub(super) async fn refused(&self, action: &str, parameters: &[(&str, &str)], status: u16, code: &str) {
        let (got, body) = self.call(action, parameters).await;
        assert_eq!((got, body["Code"].as_str()), (status, Some(code)), "{action} {parameters:?}: {body}");
        assert_eq!(body["HostId"], format!("actiontrail.{}.aliyuncs.com", self.region));
        assert!(body["Recommend"].as_str().unwrap().ends_with(code) && !body["Message"].as_str().unwrap().is_empty());
    }
}

fn sign_query(pairs: &[(String, String)]) -> String {
    use trail_proxy::sign::percent::encode;
    pairs.iter().map(|(name, value)| format!("{name}={}", encode(value.as_bytes()))).collect::<Vec<_>>().join("&")
}

pub(super) const OSS: [(&str, &str); 2] = [("Name", "trail-test"), ("OssBucketName", "audit-log")];
pub(super) const SLS: &str = "acs:log:cn-hangzhou:1234567890123456:project/audit-hz";
pub(super) const NAME: [(&str, &str); 1] = [("Name", "trail-test")];
pub(super) const TRAIL_NAME: [(&str, &str); 1] = [("TrailName", "trail-test")];
