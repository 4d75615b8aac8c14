//! The gateway's checks of one request, in this order: Authorization, signed headers, body hash, date, signature, nonce.

use std::collections::HashMap;

use time::{Duration, OffsetDateTime};

use super::error::{self, ApiError};
use crate::clock::parse_timestamp;
use crate::credentials::Credentials;
use crate::sign::Message;
use crate::sign::verify::{Refusal, check_body_hash, check_shape, check_signature};

/// How far a request's date may be from the server's, either way.
const DATE_WINDOW: Duration = Duration::minutes(15);

/// Nonces of accepted requests, each with the time until which its date would still be accepted.
#[derive(Debug, Default)]
pub(super) struct Nonces {
    seen: HashMap<String, OffsetDateTime>,
}

impl Nonces {
    /// Remembers a nonce; `false` when it is known already.
    fn remember(&mut self, nonce: &str, until: OffsetDateTime, now: OffsetDateTime) -> bool {
        self.seen.retain(|_, until| *until >= now);
        self.seen.insert(nonce.to_owned(), until).is_none()
    }
}

/// The nonce is remembered only when the signature is good, so that nobody without the key can use one up.
pub(super) fn verify(
    message: &Message<'_>,
    credentials: &Credentials,
    now: OffsetDateTime,
    nonces: &mut Nonces,
) -> Result<(), ApiError> {
    let authorization = check_shape(message).map_err(refused)?;
    check_body_hash(message).map_err(refused)?;
    let date = message.header("x-acs-date").and_then(parse_timestamp).ok_or(error::INVALID_TIME_STAMP_FORMAT)?;
    if (now - date).abs() > DATE_WINDOW {
        return Err(error::INVALID_TIME_STAMP_EXPIRED);
    }
    check_signature(message, &authorization, credentials).map_err(refused)?;
    let nonce = message.header("x-acs-signature-nonce").unwrap_or_default();
    if nonce.is_empty() {
        return Err(error::INCOMPLETE_SIGNATURE);
    }
    if !nonces.remember(nonce, date.max(now) + DATE_WINDOW, now) {
        return Err(error::SIGNATURE_NONCE_USED);
    }
    Ok(())
}

fn refused(refusal: Refusal) -> ApiError {
    match refusal {
        Refusal::Authorization | Refusal::Header(_) => error::INCOMPLETE_SIGNATURE,
        Refusal::UnknownAccessKey => error::INVALID_ACCESS_KEY_ID,
        Refusal::SecurityToken => error::INVALID_SECURITY_TOKEN,
        Refusal::BodyHash | Refusal::Signature => error::SIGNATURE_DOES_NOT_MATCH,
    }
}
