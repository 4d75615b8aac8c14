//! Signing a request, and the test over captured requests.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use super::authorization::Authorization;
use super::canonical::{canonical_request, hex, sha256_hex, string_to_sign};
use super::{Message, percent};
use crate::credentials::Credentials;

/// What is to be sent, before it is signed.
#[derive(Debug, Clone, Copy)]
pub struct Unsigned<'a> {
    pub method: &'a str,
    pub host: &'a str,
    /// Percent-encoded already; `/` for ActionTrail.
    pub path: &'a str,
    /// Names and values, plain.
    pub query: &'a [(String, String)],
    pub action: &'a str,
    pub version: &'a str,
    pub content_type: Option<&'a str>,
    pub body: &'a [u8],
    /// `YYYY-MM-DDThh:mm:ssZ`, UTC. Like the nonce: a new one for every attempt.
    pub date: &'a str,
    pub nonce: &'a str,
    /// More `x-acs-*` headers; signed like the others.
    pub extra: &'a [(String, String)],
}

/// The request as it goes out: every header but the framing ones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signed {
    /// Path and query.
    pub target: String,
    pub headers: Vec<(String, String)>,
}

/// Signs `host`, `content-type` if there is one, and every `x-acs-*` header.
pub fn sign(unsigned: &Unsigned<'_>, credentials: &Credentials) -> Signed {
    let mut headers = headers(unsigned, credentials);
    headers.sort();
    let query = wire_query(unsigned.query);
    let message =
        Message { method: unsigned.method, path: unsigned.path, query: &query, headers: &headers, body: unsigned.body };
    let names: Vec<&str> = headers.iter().map(|(name, _)| name.as_str()).collect();
    // Both `None` cases are impossible here: the names are those of the headers, and the query was encoded one line above.
    let canonical = canonical_request(&message, &names).unwrap_or_default();
    let authorization = Authorization {
        access_key_id: credentials.access_key_id().to_owned(),
        signed_headers: names.into_iter().map(str::to_owned).collect(),
        signature: signature(&string_to_sign(&canonical), credentials),
    };
    headers.push(("authorization".to_owned(), authorization.header_value()));
    let target = if query.is_empty() { unsigned.path.to_owned() } else { format!("{}?{query}", unsigned.path) };
    Signed { target, headers }
}

/// Lower-case hex of HMAC-SHA256; there is no key derivation.
pub(super) fn signature(string_to_sign: &str, credentials: &Credentials) -> String {
    #[expect(clippy::expect_used, reason = "HMAC takes keys of any length")]
    let mut mac =
        Hmac::<Sha256>::new_from_slice(credentials.secret().as_bytes()).expect("HMAC takes keys of any length");
    mac.update(string_to_sign.as_bytes());
    hex(&mac.finalize().into_bytes())
}

fn headers(unsigned: &Unsigned<'_>, credentials: &Credentials) -> Vec<(String, String)> {
    let body_hash = sha256_hex(unsigned.body);
    let mut headers = vec![
        ("host", unsigned.host),
        ("x-acs-action", unsigned.action),
        ("x-acs-content-sha256", &body_hash),
        ("x-acs-date", unsigned.date),
        ("x-acs-signature-nonce", unsigned.nonce),
        ("x-acs-version", unsigned.version),
    ];
    headers.extend(unsigned.content_type.map(|content_type| ("content-type", content_type)));
    if let Some(token) = credentials.token() {
        headers.push(("x-acs-accesskey-id", credentials.access_key_id()));
        headers.push(("x-acs-security-token", token));
    }
    headers.extend(unsigned.extra.iter().map(|(name, value)| (name.as_str(), value.as_str())));
    headers.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

/// Sent in the canonical form, so that what travels is what was signed.
fn wire_query(pairs: &[(String, String)]) -> String {
    let mut encoded: Vec<String> = pairs
        .iter()
        .map(|(name, value)| format!("{}={}", percent::encode(name.as_bytes()), percent::encode(value.as_bytes())))
        .collect();
    encoded.sort();
    encoded.join("&")
}

#[cfg(test)]
mod tests;
