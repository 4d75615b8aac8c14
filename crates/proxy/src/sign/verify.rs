//! Verifying a request from the wire, as the gateway does: with the list of signed headers that it carries.

use subtle::ConstantTimeEq;

use super::Message;
use super::acs3::signature;
use super::authorization::Authorization;
use super::canonical::{canonical_request, sha256_hex, string_to_sign};
use crate::credentials::Credentials;

/// Headers that every request must carry and sign.
pub const REQUIRED: [&str; 6] =
    ["host", "x-acs-action", "x-acs-content-sha256", "x-acs-date", "x-acs-signature-nonce", "x-acs-version"];

/// Why a signature is not accepted, in the order in which it is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// No Authorization header, another algorithm, or another shape.
    Authorization,
    /// A required header, or an `x-acs-*` header that was sent, is absent, repeated or not signed.
    Header(&'static str),
    /// `x-acs-content-sha256` is not the hash of the body.
    BodyHash,
    UnknownAccessKey,
    /// The token is not the one that belongs to the access key.
    SecurityToken,
    Signature,
}

/// Everything that depends on the Authorization header's shape and the headers signed, before any key is looked at.
pub fn check_shape(message: &Message<'_>) -> Result<Authorization, Refusal> {
    let mut given = message.headers.iter().filter(|(name, _)| name == "authorization");
    let authorization = match (given.next(), given.next()) {
        (Some((_, value)), None) => Authorization::parse(value.trim()).ok_or(Refusal::Authorization)?,
        _ => return Err(Refusal::Authorization),
    };
    let is_signed = |name: &str| authorization.signed_headers.iter().any(|signed| signed == name);
    for name in REQUIRED {
        let count = message.headers.iter().filter(|(given, _)| given == name).count();
        if count != 1 || !is_signed(name) {
            return Err(Refusal::Header(name));
        }
    }
    if message.headers.iter().any(|(name, _)| name.starts_with("x-acs-") && !is_signed(name)) {
        return Err(Refusal::Header("x-acs-*"));
    }
    Ok(authorization)
}

pub fn check_body_hash(message: &Message<'_>) -> Result<(), Refusal> {
    let hash = sha256_hex(message.body);
    (message.header("x-acs-content-sha256") == Some(hash.as_str())).then_some(()).ok_or(Refusal::BodyHash)
}

/// Compares in constant time. Upper-case hex is no signature: no SDK writes it.
pub fn check_signature(
    message: &Message<'_>,
    authorization: &Authorization,
    credentials: &Credentials,
) -> Result<(), Refusal> {
    let header_id = message.header("x-acs-accesskey-id");
    if authorization.access_key_id != credentials.access_key_id()
        || header_id.is_some_and(|id| id != authorization.access_key_id)
    {
        return Err(Refusal::UnknownAccessKey);
    }
    let token = message.header("x-acs-security-token").unwrap_or_default();
    if !equal(token, credentials.token().unwrap_or_default()) {
        return Err(Refusal::SecurityToken);
    }
    let names: Vec<&str> = authorization.signed_headers.iter().map(String::as_str).collect();
    let canonical = canonical_request(message, &names).ok_or(Refusal::Signature)?;
    let expected = signature(&string_to_sign(&canonical), credentials);
    equal(&expected, &authorization.signature).then_some(()).ok_or(Refusal::Signature)
}

fn equal(left: &str, right: &str) -> bool {
    left.as_bytes().ct_eq(right.as_bytes()).into()
}

/// All of the above. The date window and the nonce are the caller's.
pub fn verify(message: &Message<'_>, credentials: &Credentials) -> Result<(), Refusal> {
    let authorization = check_shape(message)?;
    check_body_hash(message)?;
    check_signature(message, &authorization, credentials)
}
