//! Bearer tokens. The configuration holds only their hashes.

use std::fmt;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, Response, header};
use axum::middleware::Next;
use sha2::{Digest, Sha256};
use subtle::{Choice, ConstantTimeEq};

use super::User;
use crate::error::ProxyError;
use crate::state::AppState;

/// A person or program, and the SHA-256 of the token that it shows.
#[derive(Clone, PartialEq, Eq)]
pub struct BearerUser {
    name: String,
    token_sha256: [u8; 32],
}

impl fmt::Debug for BearerUser {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "BearerUser({}, [redacted])", self.name)
    }
}

impl BearerUser {
    /// Reads `name=<64 hex digits>`.
    pub fn parse(entry: &str) -> Option<Self> {
        let (name, hex) = entry.split_once('=')?;
        if name.is_empty() || hex.len() != 64 || !hex.is_ascii() {
            return None;
        }
        let mut token_sha256 = [0; 32];
        for (byte, digits) in token_sha256.iter_mut().zip(hex.as_bytes().chunks(2)) {
            *byte = u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()?;
        }
        Some(Self { name: name.to_owned(), token_sha256 })
    }
}

/// Finds out who calls. Without configured users that is nobody in particular, which is only allowed on loopback.
pub async fn identify(
    State(state): State<AppState>,
    mut request: Request,
    next: Next,
) -> Result<Response<Body>, ProxyError> {
    let user = user(&state.config.users, request.headers()).ok_or(ProxyError::Unauthorized)?;
    request.extensions_mut().insert(user);
    Ok(next.run(request).await)
}

fn user(users: &[BearerUser], headers: &HeaderMap) -> Option<User> {
    if users.is_empty() {
        return Some(User { name: None });
    }
    let value = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let (scheme, token) = value.split_once(' ')?;
    if !scheme.eq_ignore_ascii_case("bearer") {
        return None;
    }
    let shown: [u8; 32] = Sha256::digest(token.trim().as_bytes()).into();
    // Every hash is compared, so that time does not tell which one matched.
    let mut found = None;
    for user in users {
        let equal: Choice = user.token_sha256.ct_eq(&shown);
        if bool::from(equal) {
            found = Some(User { name: Some(user.name.clone()) });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sign::canonical::sha256_hex;

    fn check(authorization: Option<&str>) -> Option<String> {
        let users = [BearerUser::parse(&format!("alice={}", sha256_hex(b"token"))).unwrap()];
        let headers = authorization.map(|value| (header::AUTHORIZATION, value.parse().unwrap()));
        user(&users, &HeaderMap::from_iter(headers)).and_then(|user| user.name)
    }

    #[test]
    fn only_the_right_token_names_its_user() {
        assert_eq!(check(Some("Bearer token")).as_deref(), Some("alice"));
        assert_eq!(check(Some("bearer token")).as_deref(), Some("alice"));
        for wrong in [None, Some("Bearer tokens"), Some("Bearer"), Some("Basic token"), Some("token")] {
            assert_eq!(check(wrong), None, "{wrong:?}");
        }
    }

    #[test]
    fn debug_shows_no_hash() {
        let user = BearerUser::parse(&format!("alice={}", "ab".repeat(32))).unwrap();
        assert_eq!(format!("{user:?}"), "BearerUser(alice, [redacted])");
    }
}
