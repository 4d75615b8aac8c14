//! HTTP on one side, the account on the other: reads a request, has it verified, runs its action, writes the answer.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::State;
use axum::http::{Request, Response, header, request::Parts};
use serde_json::Value;

use super::actions::{self, Call};
use super::error::{self, ApiError};
use super::parameters::Parameters;
use super::verify::verify;
use super::{Simulator, lock};
use crate::random;
use crate::sign::Message;

const VERSION: &str = "2020-07-06";
const BODY_LIMIT: usize = 1024 * 1024;
const RETRY_AFTER_MILLISECONDS: &str = "250";

pub(super) fn router(simulator: Simulator) -> Router {
    Router::new().fallback(handle).with_state(simulator)
}

async fn handle(State(simulator): State<Simulator>, request: Request<Body>) -> Response<Body> {
    let (parts, body) = request.into_parts();
    let request_id = random::request_id();
    let region = region(&parts).unwrap_or_else(|| simulator.shared.settings.region.clone());
    let answer = match to_bytes(body, BODY_LIMIT).await {
        Ok(body) => answer(&simulator, &parts, &region, &body),
        Err(_) => Err(error::REQUEST_TOO_LARGE),
    };
    match answer {
        Ok(Value::Object(mut fields)) => {
            fields.insert("RequestId".to_owned(), Value::String(request_id));
            respond(200, &Value::Object(fields), false)
        }
        Ok(other) => respond(200, &other, false),
        Err(refusal) => {
            let body = refusal.body(&request_id, &format!("actiontrail.{region}.aliyuncs.com"));
            respond(refusal.status, &body, refusal == error::THROTTLING_USER)
        }
    }
}

fn answer(simulator: &Simulator, parts: &Parts, region: &str, body: &[u8]) -> Result<Value, ApiError> {
    let shared = &simulator.shared;
    let headers = headers(parts)?;
    let query = parts.uri.query().unwrap_or_default();
    let message = Message { method: parts.method.as_str(), path: parts.uri.path(), query, headers: &headers, body };
    let now = shared.settings.clock.now();
    verify(&message, &shared.settings.credentials, now, &mut lock(&shared.nonces))?;
    if !matches!(message.method, "GET" | "POST") {
        return Err(error::UNSUPPORTED_HTTP_METHOD);
    }
    if message.header("x-acs-version") != Some(VERSION) {
        return Err(error::INVALID_VERSION);
    }
    take_throttling(&mut lock(&shared.throttled))?;
    let action = message.header("x-acs-action").filter(|_| message.path == "/").unwrap_or_default();
    let run = actions::find(action).ok_or(error::INVALID_ACTION)?;
    let parameters = Parameters::read(query, form(&message)?)?;
    run(&mut lock(&shared.account), &Call { parameters, region, now, settings: &shared.settings })
}

fn take_throttling(throttled: &mut u32) -> Result<(), ApiError> {
    match throttled.checked_sub(1) {
        Some(left) => {
            *throttled = left;
            Err(error::THROTTLING_USER)
        }
        None => Ok(()),
    }
}

/// A header that is not UTF-8 cannot have been signed by an SDK.
fn headers(parts: &Parts) -> Result<Vec<(String, String)>, ApiError> {
    parts
        .headers
        .iter()
        .map(|(name, value)| {
            let value = std::str::from_utf8(value.as_bytes()).map_err(|_| error::INCOMPLETE_SIGNATURE)?;
            Ok((name.as_str().to_owned(), value.to_owned()))
        })
        .collect()
}

fn form<'a>(message: &Message<'a>) -> Result<Option<&'a str>, ApiError> {
    let content_type = message.header("content-type").unwrap_or_default();
    let essence = content_type.split(';').next().unwrap_or_default().trim();
    if message.body.is_empty() || !essence.eq_ignore_ascii_case("application/x-www-form-urlencoded") {
        return Ok(None);
    }
    std::str::from_utf8(message.body).map(Some).map_err(|_| error::INVALID_QUERY_PARAMETER)
}

/// The region of `actiontrail.<region>.aliyuncs.com`: there is no parameter for it.
fn region(parts: &Parts) -> Option<String> {
    let host = parts.headers.get(header::HOST)?.to_str().ok()?;
    let name = host.split(':').next()?;
    let region = name.strip_prefix("actiontrail.")?.strip_suffix(".aliyuncs.com")?;
    trail_model::region::is_well_formed(region).then(|| region.to_owned())
}

fn respond(status: u16, body: &Value, throttled: bool) -> Response<Body> {
    let mut response =
        Response::builder().status(status).header(header::CONTENT_TYPE, "application/json;charset=utf-8");
    if throttled {
        // The Python SDK knows throttling by this header alone, the Node SDK by the code alone.
        response = response.header("x-acs-retry-after", RETRY_AFTER_MILLISECONDS);
    }
    response.body(Body::from(body.to_string())).unwrap_or_default()
}
