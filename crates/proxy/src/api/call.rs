//! `POST /api/v1/accounts/{account}/regions/{region}/{Action}`: from the HTTP request to the answer.

use axum::Extension;
use axum::body::Body;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Response, header};
use axum::response::IntoResponse;
use trail_model::api::{Action, ErrorBody};
use trail_model::field::FieldId;
use trail_model::name::CHANGE_REFERENCE_LENGTH;
use trail_model::problem::{Issue, Problem};
use trail_model::region;

use super::outcome::{answer, own};
use super::{body, check};
use crate::error::ProxyError;
use crate::guard::User;
use crate::idempotency::{Reused, StoredAnswer, fingerprint, is_key};
use crate::random;
use crate::reconcile;
use crate::state::AppState;
use crate::upstream::{CLIENT_TOKEN, Call};

const TRAIL_REQUEST: HeaderName = HeaderName::from_static("x-trail-request");
const IDEMPOTENCY_KEY: HeaderName = HeaderName::from_static("idempotency-key");
const CHANGE_REFERENCE: HeaderName = HeaderName::from_static("x-change-reference");
pub const TRAIL_OUTCOME: HeaderName = HeaderName::from_static("x-trail-outcome");

pub async fn call(
    State(state): State<AppState>,
    Extension(user): Extension<User>,
    path: Result<Path<(String, String, String)>, PathRejection>,
    request: Request,
) -> Result<Response<Body>, ProxyError> {
    let Ok(Path((account, region, action))) = path else {
        return Err(ProxyError::NotFound);
    };
    let (parts, incoming) = request.into_parts();
    check_headers(&parts.headers)?;
    let action = state.allowed_action(&action).ok_or(ProxyError::ActionNotAllowed)?;
    if !state.config.accounts.iter().any(|served| served.id == account) {
        return Err(ProxyError::AccountNotServed);
    }
    let bytes = body::read(incoming, state.config.limits.body).await?;
    let fields = body::parse(&bytes)?;
    check_region(&state, &region)?;
    let change_reference = change_reference(&parts.headers)?;
    let parameters = check::check(action, &account, &fields).map_err(ProxyError::CheckFailed)?;
    let ticket = Ticket { user: user.key(), account, change_reference };
    let mut call = Call { action, region, parameters };
    if !action.is_write() {
        return Ok(respond(run(state, call, ticket).await));
    }
    let key = idempotency_key(&parts.headers)?;
    let print = fingerprint(&[parts.uri.path().as_bytes(), &bytes]);
    let key = format!("{} {key}", ticket.user);
    with_client_token(&mut call, &key);
    match state.idempotency.clone().once(&key, print, run(state, call, ticket)).await {
        Ok(Some(answer)) => Ok(respond(answer)),
        Ok(None) => Err(ProxyError::Internal),
        Err(Reused) => Err(ProxyError::IdempotencyKeyReused),
    }
}

/// For the log: who, where, why.
struct Ticket {
    user: String,
    account: String,
    change_reference: Option<String>,
}

/// A page on another site can send neither Content-Type nor X-Trail-Request so without asking first, and is then refused. A body has
/// one length: hyper takes Transfer-Encoding beside Content-Length and hides the latter, so chunked bodies are not taken at all.
fn check_headers(headers: &HeaderMap) -> Result<(), ProxyError> {
    if headers.contains_key(header::TRANSFER_ENCODING) {
        return Err(ProxyError::BadRequest("A body comes with its Content-Length, not chunked."));
    }
    let content_type = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let essence = content_type.split(';').next().unwrap_or_default().trim();
    if !essence.eq_ignore_ascii_case("application/json") {
        return Err(ProxyError::UnsupportedMediaType);
    }
    if headers.get(TRAIL_REQUEST).is_none_or(|value| value != "1") {
        return Err(ProxyError::Forbidden("Calls carry the header X-Trail-Request: 1."));
    }
    Ok(())
}

fn check_region(state: &AppState, region: &str) -> Result<(), ProxyError> {
    let listed = &state.config.regions;
    let issue = if !region::is_well_formed(region) {
        Issue::Region { actual: region.to_owned() }
    } else if !listed.is_empty() && !listed.iter().any(|one| one == region) {
        Issue::OneOf { allowed: listed.clone(), actual: region.to_owned() }
    } else {
        return Ok(());
    };
    Err(ProxyError::CheckFailed(vec![Problem::new(FieldId::HomeRegion, issue)]))
}

fn idempotency_key(headers: &HeaderMap) -> Result<String, ProxyError> {
    let mut given = headers.get_all(IDEMPOTENCY_KEY).iter();
    match (given.next(), given.next()) {
        (None, _) => Some(random::nonce()),
        (Some(key), None) => key.to_str().ok().filter(|key| is_key(key)).map(str::to_owned),
        _ => None,
    }
    .ok_or(ProxyError::BadRequest("An Idempotency-Key has 1 to 128 printable characters without spaces."))
}

/// A backfill without a token of its own gets that of its Idempotency-Key: what is one call here is one job there, and the next call another.
fn with_client_token(call: &mut Call, key: &str) {
    if call.action == Action::CreateDeliveryHistoryJob && call.parameter(CLIENT_TOKEN).is_none_or(str::is_empty) {
        let token: String = fingerprint(&[key.as_bytes()]).iter().map(|byte| format!("{byte:02x}")).collect();
        call.parameters.retain(|(name, _)| name != CLIENT_TOKEN);
        call.parameters.push((CLIENT_TOKEN.to_owned(), token));
    }
}

fn change_reference(headers: &HeaderMap) -> Result<Option<String>, ProxyError> {
    let Some(value) = headers.get(CHANGE_REFERENCE) else {
        return Ok(None);
    };
    let text = String::from_utf8_lossy(value.as_bytes()).into_owned();
    let actual = text.chars().count() as u64;
    if actual > CHANGE_REFERENCE_LENGTH {
        let issue = Issue::Length { min: 0, max: CHANGE_REFERENCE_LENGTH, actual };
        return Err(ProxyError::CheckFailed(vec![Problem::new(FieldId::ChangeReference, issue)]));
    }
    Ok(Some(text))
}

async fn run(state: AppState, call: Call, ticket: Ticket) -> StoredAnswer {
    if let Err(many) = state.limiter.pass(&ticket.user, call.action.is_write()).await {
        return own(&ProxyError::RateLimited { retry_after_seconds: many.retry_after_seconds }, false);
    }
    let upstream = state.upstream_of(&ticket.account);
    let outcome = reconcile::run(upstream, &call).await;
    let answer = answer(upstream, &call, outcome);
    log(&call, &ticket, &answer);
    answer
}

fn log(call: &Call, ticket: &Ticket, answer: &StoredAnswer) {
    let reported: ErrorBody = serde_json::from_slice(&answer.body).unwrap_or_default();
    tracing::info!(
        action = call.action.name(),
        account = ticket.account,
        region = call.region,
        user = ticket.user,
        change = ticket.change_reference,
        status = answer.status.as_u16(),
        code = reported.code,
        request_id = reported.request_id,
        reconciled = answer.reconciled,
        "call"
    );
}

fn respond(answer: StoredAnswer) -> Response<Body> {
    let mut response = (answer.status, answer.body).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if answer.reconciled {
        headers.insert(TRAIL_OUTCOME, HeaderValue::from_static("reconciled"));
    }
    if let Some(seconds) = answer.retry_after_seconds {
        headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    response
}
