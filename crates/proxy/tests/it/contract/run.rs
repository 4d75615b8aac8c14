//! The router without a socket, before an upstream that says yes to everything and remembers what it was asked.

use axum::body::{Body, to_bytes};
use axum::http::{Request, Response};
use tower::ServiceExt;
use trail_model::api::ErrorBody;
use trail_proxy::app;
use trail_proxy::config::Config;
use trail_proxy::state::AppState;

use crate::fake_upstream::{FakeUpstream, Reaction, answer};
use crate::test_proxy::{UNHURRIED, state};

/// Answers every call with success, so that what reaches it can be counted.
pub(super) async fn upstream() -> FakeUpstream {
    FakeUpstream::always(Reaction::Answer(answer(200, &[], br#"{"RequestId":"A"}"#, None))).await
}

pub(super) struct Run {
    pub(super) upstream: FakeUpstream,
    pub(super) state: AppState,
}

impl Run {
    pub(super) async fn new(config: Config) -> Self {
        let upstream = upstream().await;
        let state = state(config, upstream.address, UNHURRIED);
        Self { upstream, state }
    }

    pub(super) async fn send(&self, request: Request<Body>) -> Response<Body> {
        app(self.state.clone()).oneshot(request).await.unwrap()
    }

    pub(super) async fn post(&self, target: &str, headers: &[(&str, &str)], body: &str) -> (u16, ErrorBody) {
        let mut request = Request::post(target).header("host", "127.0.0.1:8080");
        let own = [("content-type", "application/json"), ("x-trail-request", "1")];
        for (name, value) in
            own.iter().filter(|(name, _)| !headers.iter().any(|(given, _)| given == name)).chain(headers)
        {
            if !value.is_empty() {
                request = request.header(*name, *value);
            }
        }
        let response = self.send(request.body(Body::from(body.to_owned())).unwrap()).await;
        (response.status().as_u16(), read(response).await)
    }

    pub(super) async fn refused(&self, target: &str, headers: &[(&str, &str)], body: &str) -> (u16, String) {
        let (status, error) = self.post(target, headers, body).await;
        assert_eq!(self.upstream.actions(), [""; 0], "nothing may be sent");
        (status, error.code)
    }
}

pub(super) async fn read<T: serde::de::DeserializeOwned>(response: Response<Body>) -> T {
    let bytes = to_bytes(response.into_body(), 1 << 20).await.unwrap();
    serde_json::from_slice(&bytes).unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(&bytes)))
}

pub(super) fn pair(status: u16, code: &str) -> (u16, String) {
    (status, code.to_owned())
}

pub(super) const START: &str = r#"{"Name":"trail-test"}"#;
