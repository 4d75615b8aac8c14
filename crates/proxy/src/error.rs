//! The proxy's own refusals, in the one error shape of the contract.

use axum::body::Body;
use axum::http::{HeaderValue, Response, StatusCode, header};
use axum::response::IntoResponse;
use trail_model::api::{ErrorBody, code};
use trail_model::problem::Problem;

use crate::random;

/// Every way in which the proxy itself says no. Each has a status, a stable code and a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProxyError {
    BadRequest(&'static str),
    Unauthorized,
    /// Cross-site, or without the header that a cross-site form cannot set.
    Forbidden(&'static str),
    HostNotAllowed,
    NotFound,
    MethodNotAllowed {
        allow: &'static str,
    },
    RequestTimeout,
    TooLarge,
    UnsupportedMediaType,
    CheckFailed(Vec<Problem>),
    IdempotencyKeyReused,
    AccountNotServed,
    ActionNotAllowed,
    RateLimited {
        retry_after_seconds: u64,
    },
    Unreachable,
    BadAnswer {
        write: bool,
    },
    OutcomeUnknown,
    Internal,
}

/// The stable code, its status, and the sentence that goes with it.
struct Row(&'static str, StatusCode, &'static str);

impl ProxyError {
    fn row(&self) -> Row {
        use StatusCode as S;
        match self {
            ProxyError::BadRequest(message) => Row("Proxy.BadRequest", S::BAD_REQUEST, message),
            ProxyError::Unauthorized => Row("Proxy.Unauthorized", S::UNAUTHORIZED, "This proxy wants a bearer token."),
            ProxyError::Forbidden(message) => Row("Proxy.Forbidden", S::FORBIDDEN, message),
            ProxyError::HostNotAllowed => Row(
                "Proxy.HostNotAllowed",
                S::FORBIDDEN,
                "This proxy does not answer under this host name; its operator can add it to TRAIL_HOSTS.",
            ),
            ProxyError::NotFound => Row("Proxy.NotFound", S::NOT_FOUND, "There is nothing under this address."),
            ProxyError::MethodNotAllowed { .. } => {
                Row("Proxy.MethodNotAllowed", S::METHOD_NOT_ALLOWED, "This address does not take this method.")
            }
            ProxyError::RequestTimeout => {
                Row("Proxy.RequestTimeout", S::REQUEST_TIMEOUT, "The body did not arrive in time.")
            }
            ProxyError::TooLarge => Row("Proxy.TooLarge", S::PAYLOAD_TOO_LARGE, "The body is longer than 64 KiB."),
            ProxyError::UnsupportedMediaType => {
                Row("Proxy.UnsupportedMediaType", S::UNSUPPORTED_MEDIA_TYPE, "The body has to be application/json.")
            }
            ProxyError::CheckFailed(_) => Row(
                code::CHECK_FAILED,
                S::UNPROCESSABLE_ENTITY,
                "The call breaks the rules named in problems. Nothing was sent.",
            ),
            ProxyError::IdempotencyKeyReused => Row(
                "Proxy.IdempotencyKeyReused",
                S::UNPROCESSABLE_ENTITY,
                "This Idempotency-Key was used with another body. Nothing was sent.",
            ),
            ProxyError::AccountNotServed => Row(
                code::ACCOUNT_NOT_SERVED,
                S::NOT_FOUND,
                "This proxy has no credentials for this account. Nothing was sent.",
            ),
            ProxyError::ActionNotAllowed => {
                Row(code::ACTION_NOT_ALLOWED, S::FORBIDDEN, "This proxy does not carry this action. Nothing was sent.")
            }
            ProxyError::RateLimited { .. } => Row(
                "Proxy.RateLimited",
                S::TOO_MANY_REQUESTS,
                "Too many calls. Nothing was sent; try again after the time in Retry-After.",
            ),
            ProxyError::Unreachable => {
                Row(code::UNREACHABLE, S::BAD_GATEWAY, "ActionTrail was not reached. Nothing was sent.")
            }
            ProxyError::BadAnswer { write: true } => Row(
                code::BAD_ANSWER,
                S::BAD_GATEWAY,
                "The answer of ActionTrail could not be read; nothing was changed.",
            ),
            ProxyError::BadAnswer { write: false } => Row(
                code::BAD_ANSWER,
                S::BAD_GATEWAY,
                "The answer of ActionTrail could not be read, or did not come in time.",
            ),
            ProxyError::OutcomeUnknown => Row(
                code::OUTCOME_UNKNOWN,
                S::GATEWAY_TIMEOUT,
                "The call was sent, no answer came, and its outcome could not be looked up. Look at the trail before trying again.",
            ),
            ProxyError::Internal => Row(
                "Proxy.Internal",
                S::INTERNAL_SERVER_ERROR,
                "The proxy failed. What it had sent before is not known.",
            ),
        }
    }

    pub fn status(&self) -> StatusCode {
        let Row(_, status, _) = self.row();
        status
    }

    pub fn body(&self) -> ErrorBody {
        let Row(code, _, message) = self.row();
        ErrorBody {
            code: code.to_owned(),
            message: message.to_owned(),
            request_id: random::request_id(),
            problems: if let ProxyError::CheckFailed(problems) = self { problems.clone() } else { Vec::new() },
            ..ErrorBody::default()
        }
    }
}

impl IntoResponse for ProxyError {
    fn into_response(self) -> Response<Body> {
        let mut response = json(self.status(), &self.body());
        let headers = response.headers_mut();
        match self {
            ProxyError::MethodNotAllowed { allow } => {
                headers.insert(header::ALLOW, HeaderValue::from_static(allow));
            }
            ProxyError::RateLimited { retry_after_seconds } => {
                headers.insert(header::RETRY_AFTER, HeaderValue::from(retry_after_seconds));
            }
            ProxyError::Unauthorized => {
                headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
            }
            // Whoever is still sending this body is not listened to any longer.
            ProxyError::RequestTimeout | ProxyError::TooLarge => {
                headers.insert(header::CONNECTION, HeaderValue::from_static("close"));
            }
            _ => {}
        }
        response
    }
}

/// A JSON answer that no cache keeps.
pub fn json(status: StatusCode, body: &impl serde::Serialize) -> Response<Body> {
    let bytes = serde_json::to_vec(body).unwrap_or_default();
    let mut response = Response::new(Body::from(bytes));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_contract_document_lists_every_code_with_its_status() {
        let document = include_str!("../../../docs/openapi.yaml");
        let all = [
            ProxyError::BadRequest(""),
            ProxyError::Unauthorized,
            ProxyError::Forbidden(""),
            ProxyError::HostNotAllowed,
            ProxyError::NotFound,
            ProxyError::MethodNotAllowed { allow: "GET" },
            ProxyError::RequestTimeout,
            ProxyError::TooLarge,
            ProxyError::UnsupportedMediaType,
            ProxyError::CheckFailed(Vec::new()),
            ProxyError::IdempotencyKeyReused,
            ProxyError::AccountNotServed,
            ProxyError::ActionNotAllowed,
            ProxyError::RateLimited { retry_after_seconds: 1 },
            ProxyError::Unreachable,
            ProxyError::BadAnswer { write: true },
            ProxyError::OutcomeUnknown,
            ProxyError::Internal,
        ];
        for error in &all {
            let Row(code, status, _) = error.row();
            let row = format!("| `{code}` | {} |", status.as_u16());
            assert!(document.contains(&row), "{row}");
        }
        assert_eq!(document.matches("| `Proxy.").count(), all.len());
    }
}
