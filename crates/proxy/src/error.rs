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

impl ProxyError {
    pub fn status(&self) -> StatusCode {
        match self {
            ProxyError::BadRequest(_) => StatusCode::BAD_REQUEST,
            ProxyError::Unauthorized => StatusCode::UNAUTHORIZED,
            ProxyError::Forbidden(_)
            | ProxyError::HostNotAllowed
            | ProxyError::ActionNotAllowed => StatusCode::FORBIDDEN,
            ProxyError::NotFound | ProxyError::AccountNotServed => StatusCode::NOT_FOUND,
            ProxyError::MethodNotAllowed { .. } => StatusCode::METHOD_NOT_ALLOWED,
            ProxyError::RequestTimeout => StatusCode::REQUEST_TIMEOUT,
            ProxyError::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            ProxyError::UnsupportedMediaType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            ProxyError::CheckFailed(_) | ProxyError::IdempotencyKeyReused => {
                StatusCode::UNPROCESSABLE_ENTITY
            }
            ProxyError::RateLimited { .. } => StatusCode::TOO_MANY_REQUESTS,
            ProxyError::Unreachable | ProxyError::BadAnswer { .. } => StatusCode::BAD_GATEWAY,
            ProxyError::OutcomeUnknown => StatusCode::GATEWAY_TIMEOUT,
            ProxyError::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    pub fn code(&self) -> &'static str {
        match self {
            ProxyError::BadRequest(_) => "Proxy.BadRequest",
            ProxyError::Unauthorized => "Proxy.Unauthorized",
            ProxyError::Forbidden(_) => "Proxy.Forbidden",
            ProxyError::HostNotAllowed => "Proxy.HostNotAllowed",
            ProxyError::NotFound => "Proxy.NotFound",
            ProxyError::MethodNotAllowed { .. } => "Proxy.MethodNotAllowed",
            ProxyError::RequestTimeout => "Proxy.RequestTimeout",
            ProxyError::TooLarge => "Proxy.TooLarge",
            ProxyError::UnsupportedMediaType => "Proxy.UnsupportedMediaType",
            ProxyError::CheckFailed(_) => code::CHECK_FAILED,
            ProxyError::IdempotencyKeyReused => "Proxy.IdempotencyKeyReused",
            ProxyError::AccountNotServed => code::ACCOUNT_NOT_SERVED,
            ProxyError::ActionNotAllowed => code::ACTION_NOT_ALLOWED,
            ProxyError::RateLimited { .. } => "Proxy.RateLimited",
            ProxyError::Unreachable => code::UNREACHABLE,
            ProxyError::BadAnswer { .. } => code::BAD_ANSWER,
            ProxyError::OutcomeUnknown => code::OUTCOME_UNKNOWN,
            ProxyError::Internal => "Proxy.Internal",
        }
    }

    fn message(&self) -> &'static str {
        match self {
            ProxyError::BadRequest(message) | ProxyError::Forbidden(message) => message,
            ProxyError::Unauthorized => "This proxy wants a bearer token.",
            ProxyError::HostNotAllowed => {
                "This proxy does not answer under this host name; its operator can add it to TRAIL_HOSTS."
            }
            ProxyError::NotFound => "There is nothing under this address.",
            ProxyError::MethodNotAllowed { .. } => "This address does not take this method.",
            ProxyError::RequestTimeout => "The body did not arrive in time.",
            ProxyError::TooLarge => "The body is longer than 64 KiB.",
            ProxyError::UnsupportedMediaType => "The body has to be application/json.",
            ProxyError::CheckFailed(_) => {
                "The call breaks the rules named in problems. Nothing was sent."
            }
            ProxyError::IdempotencyKeyReused => {
                "This Idempotency-Key was used with another body. Nothing was sent."
            }
            ProxyError::AccountNotServed => {
                "This proxy has no credentials for this account. Nothing was sent."
            }
            ProxyError::ActionNotAllowed => {
                "This proxy does not carry this action. Nothing was sent."
            }
            ProxyError::RateLimited { .. } => {
                "Too many calls. Nothing was sent; try again after the time in Retry-After."
            }
            ProxyError::Unreachable => "ActionTrail was not reached. Nothing was sent.",
            ProxyError::BadAnswer { write: true } => {
                "The answer of ActionTrail could not be read; a look-up showed that nothing was changed."
            }
            ProxyError::BadAnswer { write: false } => {
                "The answer of ActionTrail could not be read, or did not come in time."
            }
            ProxyError::OutcomeUnknown => {
                "The call was sent, no answer came, and its outcome could not be looked up. Look at the trail before trying again."
            }
            ProxyError::Internal => "The proxy failed. What it had sent before is not known.",
        }
    }

    pub fn body(&self) -> ErrorBody {
        ErrorBody {
            code: self.code().to_owned(),
            message: self.message().to_owned(),
            request_id: random::request_id(),
            problems: if let ProxyError::CheckFailed(problems) = self {
                problems.clone()
            } else {
                Vec::new()
            },
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
            ProxyError::RateLimited {
                retry_after_seconds,
            } => {
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
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("application/json"),
    );
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
