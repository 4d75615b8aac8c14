//! Other origins: refused, unless the operator lists them. One list serves the preflight answer and the check of a request.

use std::time::Duration;

use axum::body::Body;
use axum::http::{HeaderName, HeaderValue, Method, Response, header};
use axum::response::IntoResponse;
use tower_http::cors::{AllowOrigin, CorsLayer};
use tower_http::csrf::{CsrfLayer, ProtectionError};

use crate::api::call::TRAIL_OUTCOME;
use crate::config::origin::Origin;
use crate::error::ProxyError;

type Reject = fn(ProtectionError) -> Response<Body>;

/// Refuses requests that a page on another origin made, by Sec-Fetch-Site and Origin.
pub fn csrf(origins: &[Origin]) -> CsrfLayer<Reject> {
    let layer = origins.iter().fold(CsrfLayer::new(), |layer, origin| {
        // `Origin` is narrower than what the layer takes; one that it did not take would stay refused.
        layer.clone().add_trusted_origin(origin.as_str()).unwrap_or(layer)
    });
    layer.with_rejection_response(reject as Reject)
}

fn reject(_: ProtectionError) -> Response<Body> {
    ProxyError::Forbidden("This page may not call the proxy; its operator can add its origin to TRAIL_APP_ORIGINS.")
        .into_response()
}

/// Answers the preflight of listed origins, exactly; never with a wildcard, never with credentials.
pub fn cors(origins: &[Origin]) -> CorsLayer {
    let exact: Vec<HeaderValue> =
        origins.iter().filter_map(|origin| HeaderValue::from_str(origin.as_str()).ok()).collect();
    CorsLayer::new()
        .allow_origin(AllowOrigin::list(exact))
        .allow_methods([Method::GET, Method::POST])
        .allow_headers([
            header::CONTENT_TYPE,
            header::AUTHORIZATION,
            HeaderName::from_static("x-trail-request"),
            HeaderName::from_static("idempotency-key"),
            HeaderName::from_static("x-change-reference"),
        ])
        .expose_headers([TRAIL_OUTCOME, header::RETRY_AFTER])
        .max_age(Duration::from_secs(600))
}
