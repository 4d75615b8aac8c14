//! The Host header: exactly one, on the list, and the same as in an absolute request target. Against DNS rebinding: a page whose name
//! was pointed at this machine sends its own name here.

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, Response, Uri, header};
use axum::middleware::Next;

use crate::error::ProxyError;
use crate::state::AppState;

pub async fn check_host(
    State(state): State<AppState>,
    request: Request,
    next: Next,
) -> Result<Response<Body>, ProxyError> {
    let host = single_host(request.headers())?;
    check_target(request.uri(), &host)?;
    if !state.config.hosts.iter().any(|allowed| allowed == name(&host)) {
        return Err(ProxyError::HostNotAllowed);
    }
    Ok(next.run(request).await)
}

fn single_host(headers: &HeaderMap) -> Result<String, ProxyError> {
    let mut given = headers.get_all(header::HOST).iter();
    match (given.next().and_then(|host| host.to_str().ok()), given.next()) {
        (Some(host), None) if !host.is_empty() => Ok(host.to_ascii_lowercase()),
        _ => Err(ProxyError::BadRequest("A request carries exactly one Host header.")),
    }
}

fn check_target(target: &Uri, host: &str) -> Result<(), ProxyError> {
    match target.authority() {
        Some(authority) if !authority.as_str().eq_ignore_ascii_case(host) => {
            Err(ProxyError::BadRequest("The request target names another host than the Host header."))
        }
        _ => Ok(()),
    }
}

/// The host without its port; brackets of an IPv6 address stay.
fn name(host: &str) -> &str {
    match host.rsplit_once(':') {
        Some((name, port))
            if !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit()) && !name.ends_with(':') =>
        {
            name
        }
        _ => host,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_port_is_not_part_of_the_name() {
        for (host, expected) in [
            ("localhost:8080", "localhost"),
            ("localhost", "localhost"),
            ("[::1]:8080", "[::1]"),
            ("[::1]", "[::1]"),
            ("127.0.0.1:1", "127.0.0.1"),
            ("localhost:", "localhost:"),
            ("localhost:80x", "localhost:80x"),
            ("a:1:2", "a:1"),
        ] {
            assert_eq!(name(host), expected, "{host}");
        }
    }
}
