//! How the end of a call is told: status, body, and whether the same key may try again.

use axum::http::StatusCode;
use bytes::Bytes;
use serde_json::{Map, Value};
use trail_model::api::ErrorBody;

use crate::clock::timestamp;
use crate::error::ProxyError;
use crate::idempotency::StoredAnswer;
use crate::reconcile::Outcome;
use crate::upstream::answer::Refusal;
use crate::upstream::{Call, Upstream};

pub(super) fn answer(upstream: &Upstream, call: &Call, outcome: Outcome) -> StoredAnswer {
    let write = call.action.is_write();
    let success = |fields: Map<String, Value>, reconciled| StoredAnswer {
        status: StatusCode::OK,
        body: Bytes::from(Value::Object(fields).to_string()),
        reconciled,
        retry_after_seconds: None,
        is_final: true,
    };
    match outcome {
        Outcome::Done(fields) => success(fields, false),
        Outcome::Reconciled(fields) => success(fields, true),
        Outcome::Refused(refusal) => refused(upstream, &refusal),
        Outcome::Unreachable => own(&ProxyError::Unreachable, false),
        Outcome::BadAnswer => own(&ProxyError::BadAnswer { write }, false),
        Outcome::Unknown => own(&ProxyError::OutcomeUnknown, true),
    }
}

pub(super) fn own(error: &ProxyError, is_final: bool) -> StoredAnswer {
    let retry_after_seconds = match error {
        ProxyError::RateLimited { retry_after_seconds } => Some(*retry_after_seconds),
        _ => None,
    };
    StoredAnswer {
        status: error.status(),
        body: to_bytes(&error.body()),
        reconciled: false,
        retry_after_seconds,
        is_final,
    }
}

/// The API's refusal with its own status, code and request id.
fn refused(upstream: &Upstream, refusal: &Refusal) -> StoredAnswer {
    let clean = |text: &str| upstream.credentials.redact(text);
    let body = ErrorBody {
        code: clean(&refusal.code),
        message: clean(&message(upstream, refusal)),
        request_id: clean(&refusal.request_id),
        recommend: refusal.recommend.as_deref().map(clean),
        ..ErrorBody::default()
    };
    let passing =
        refusal.code.starts_with("Throttling") || refusal.code == "Rejected.Throttling" || refusal.status >= 500;
    StoredAnswer {
        status: StatusCode::from_u16(refusal.status).unwrap_or(StatusCode::BAD_GATEWAY),
        body: to_bytes(&body),
        reconciled: false,
        retry_after_seconds: refusal.retry_after_seconds,
        is_final: !passing,
    }
}

/// In the API's words, but for two: a signature error may quote what was signed, and a wrong clock wants both times.
fn message(upstream: &Upstream, refusal: &Refusal) -> String {
    if refusal.code.starts_with("Signature") && refusal.code != "SignatureNonceUsed"
        || refusal.code == "IncompleteSignature"
    {
        return "ActionTrail did not accept the proxy's signature. Its operator has to look at the access key."
            .to_owned();
    }
    if refusal.code.starts_with("InvalidTimeStamp") {
        let ours = timestamp(upstream.clock.now());
        let theirs = refusal.server_date.as_deref().unwrap_or("not said");
        return format!(
            "{} The proxy's clock says {ours}, ActionTrail's says {theirs}. Set the proxy's clock.",
            refusal.message
        );
    }
    refusal.message.clone()
}

fn to_bytes(body: &ErrorBody) -> Bytes {
    Bytes::from(serde_json::to_vec(body).unwrap_or_default())
}
