//! One call to ActionTrail: signed, sent once, its answer read. Nothing here repeats anything.

pub mod address;
pub mod answer;
pub mod connection;
pub mod endpoint;

use std::time::Duration;

use bytes::Bytes;
use http_body_util::{BodyExt, Full, Limited};
use hyper::header::{self, HeaderName, HeaderValue};
use hyper::{Method, Request, Response, Uri, body::Incoming};
use tokio::time::{Instant, timeout_at};
use trail_model::api::Action;

use crate::clock::{Clock, timestamp};
use crate::credentials::Credentials;
use crate::random;
use crate::sign::acs3::{Signed, Unsigned, sign};
use answer::{Answer, Lost};
use connection::Connector;
use endpoint::Endpoint;

const VERSION: &str = "2020-07-06";
/// Bytes of an answer. The longest documented one has a few kilobytes.
const ANSWER_LIMIT: usize = 1024 * 1024;

/// How long ActionTrail is waited for.
#[derive(Debug, Clone, Copy)]
pub struct UpstreamTimeouts {
    /// A read, with its connection. Clients of the vendor's own make give up after 3 seconds.
    pub read: Duration,
    /// One attempt at a write.
    pub write: Duration,
    /// A write with its look-ups and its second attempt.
    pub total: Duration,
}

impl Default for UpstreamTimeouts {
    fn default() -> Self {
        Self { read: Duration::from_millis(2800), write: Duration::from_secs(5), total: Duration::from_millis(14_500) }
    }
}

/// A checked call, as it will be sent.
#[derive(Debug, Clone)]
pub struct Call {
    pub action: Action,
    pub region: String,
    /// Under their wire names, as text.
    pub parameters: Vec<(String, String)>,
}

/// The parameter by which ActionTrail knows a repeat of a call.
pub const CLIENT_TOKEN: &str = "ClientToken";

impl Call {
    pub fn parameter(&self, name: &str) -> Option<&str> {
        self.parameters.iter().find(|(given, _)| given == name).map(|(_, value)| value.as_str())
    }
}

/// The way to ActionTrail.
#[derive(Debug)]
pub struct Upstream {
    pub endpoint: Endpoint,
    pub credentials: Credentials,
    pub clock: Clock,
    pub timeouts: UpstreamTimeouts,
    pub connector: Connector,
}

impl Upstream {
    pub fn new(endpoint: Endpoint, credentials: Credentials, clock: Clock, timeouts: UpstreamTimeouts) -> Self {
        Self { endpoint, credentials, clock, timeouts, connector: Connector::new() }
    }

    /// Sends the call once, with a nonce and a date of its own, and waits no longer than the deadline.
    pub async fn attempt(&self, call: &Call, deadline: Instant) -> Answer {
        let host = self.endpoint.host(&call.region);
        let connected = timeout_at(deadline, self.connector.connect(&self.endpoint, &host)).await;
        let mut connection = match connected {
            Ok(Ok(connection)) => connection,
            Ok(Err(error)) => return Answer::not_sent(&error),
            Err(_) => return Answer::not_sent(&"no connection in time"),
        };
        let request = match request(call, &self.sign(call, &host)) {
            Ok(request) => request,
            Err(error) => return Answer::not_sent(&error),
        };
        let exchange = async {
            let response = connection.send_request(request).await.map_err(|error| Lost::no_answer(&error))?;
            read(response).await
        };
        match timeout_at(deadline, exchange).await {
            Ok(Ok(answer)) => answer,
            Ok(Err(lost)) => Answer::Lost(lost),
            Err(_) => Answer::Lost(Lost::no_answer(&"no answer in time")),
        }
    }

    fn sign(&self, call: &Call, host: &str) -> Signed {
        sign(
            &Unsigned {
                method: method(call.action).as_str(),
                host,
                path: "/",
                query: &call.parameters,
                action: call.action.name(),
                version: VERSION,
                content_type: None,
                body: b"",
                date: &timestamp(self.clock.now()),
                nonce: &random::nonce(),
                extra: &[],
            },
            &self.credentials,
        )
    }
}

/// StopLogging is documented for GET alone, everything else for POST.
fn method(action: Action) -> Method {
    if action == Action::StopLogging { Method::GET } else { Method::POST }
}

fn request(call: &Call, signed: &Signed) -> Result<Request<Full<Bytes>>, hyper::http::Error> {
    let mut request = Request::builder()
        .method(method(call.action))
        .uri(signed.target.parse::<Uri>()?)
        .header(header::ACCEPT, "application/json")
        // Nothing here unpacks an answer, so that a small one cannot become a huge one.
        .header(header::ACCEPT_ENCODING, "identity")
        .header(header::USER_AGENT, concat!("trail-proxy/", env!("CARGO_PKG_VERSION")))
        .header(header::CONNECTION, "close")
        .body(Full::new(Bytes::new()))?;
    if request.method() == Method::POST {
        // Some gateways refuse a POST that does not say how long its empty body is.
        request.headers_mut().insert(header::CONTENT_LENGTH, HeaderValue::from_static("0"));
    }
    for (name, value) in &signed.headers {
        let mut value = HeaderValue::from_str(value)?;
        value.set_sensitive(true);
        request.headers_mut().insert(HeaderName::from_bytes(name.as_bytes())?, value);
    }
    Ok(request)
}

async fn read(response: Response<Incoming>) -> Result<Answer, Lost> {
    let (parts, body) = response.into_parts();
    let encoded = parts.headers.get(header::CONTENT_ENCODING).is_some_and(|value| value != "identity");
    let body = match Limited::new(body, ANSWER_LIMIT).collect().await {
        Ok(body) if !encoded => body.to_bytes(),
        Ok(_) => return Err(Lost::unreadable(parts.status, &"the answer is compressed")),
        Err(error) => return Err(Lost::unreadable(parts.status, &error)),
    };
    answer::read(parts.status, &parts.headers, &body)
}
