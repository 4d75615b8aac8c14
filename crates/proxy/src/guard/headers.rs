//! Headers of every answer: what the browser may do with the page, and how long anything may be kept.

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Response, header};
use axum::middleware::Next;

use crate::config::Config;
use crate::config::origin::Origin;
use crate::state::AppState;

const OPENER_POLICY: HeaderName = HeaderName::from_static("cross-origin-opener-policy");
const RESOURCE_POLICY: HeaderName = HeaderName::from_static("cross-origin-resource-policy");
const PERMISSIONS_POLICY: HeaderName = HeaderName::from_static("permissions-policy");
/// The one file that pages elsewhere load as a script.
const EMBED_SCRIPT: &str = "/embed.js";

pub async fn add_headers(State(state): State<AppState>, request: Request, next: Next) -> Response<Body> {
    let path = request.uri().path().to_owned();
    let mut response = next.run(request).await;
    add(response.headers_mut(), &state.config, &path);
    response
}

/// The headers of a file of the app at this path, for whoever serves it in place of this proxy.
pub fn of_file(config: &Config, path: &str) -> HeaderMap {
    let mut headers = HeaderMap::new();
    add(&mut headers, config, path);
    headers
}

fn add(headers: &mut HeaderMap, config: &Config, path: &str) {
    let is_framed = !config.embed_origins.is_empty();
    let is_api = path.starts_with("/api/") || matches!(path, "/healthz" | "/readyz");
    let policy = if is_api { API_POLICY.to_owned() } else { content_security_policy(config) };
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    headers.insert(
        PERMISSIONS_POLICY,
        HeaderValue::from_static("camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    );
    let resource = if path == EMBED_SCRIPT { "cross-origin" } else { "same-origin" };
    headers.insert(RESOURCE_POLICY, HeaderValue::from_static(resource));
    if path == EMBED_SCRIPT {
        headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    }
    // Both would forbid what frame-ancestors allows.
    if !is_framed {
        headers.insert(header::X_FRAME_OPTIONS, HeaderValue::from_static("DENY"));
        headers.insert(OPENER_POLICY, HeaderValue::from_static("same-origin"));
    }
    if !headers.contains_key(header::CACHE_CONTROL) {
        let kept = if is_hashed(path) { "public, max-age=31536000, immutable" } else { "no-cache" };
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(kept));
    }
}

const API_POLICY: &str = "default-src 'none'; frame-ancestors 'none'";

/// Nothing inline, nothing from elsewhere, and WebAssembly.
fn content_security_policy(config: &Config) -> String {
    let connect = sources("'self'", &config.connect_origins);
    let ancestors = if config.embed_origins.is_empty() {
        "'none'".to_owned()
    } else {
        config.embed_origins.iter().map(Origin::as_str).collect::<Vec<_>>().join(" ")
    };
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
         connect-src {connect}; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; object-src 'none'; \
         frame-ancestors {ancestors}"
    )
}

fn sources(first: &str, more: &[Origin]) -> String {
    std::iter::once(first).chain(more.iter().map(Origin::as_str)).collect::<Vec<_>>().join(" ")
}

/// Whether the build put a hash of the content into the file's name, so that the name never means anything else.
fn is_hashed(path: &str) -> bool {
    let file = path.rsplit('/').next().unwrap_or_default();
    file.split(['-', '_', '.']).any(|part| {
        part.len() >= 8
            && part.bytes().all(|byte| byte.is_ascii_hexdigit())
            && part.bytes().any(|byte| byte.is_ascii_digit())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_in_the_name() {
        for path in [
            "/trail-designer-6f8a1d2b3c4d5e6f.js",
            "/trail-designer-6f8a1d2b3c4d5e6f_bg.wasm",
            "/base-0123456789abcdef.css",
        ] {
            assert!(is_hashed(path), "{path}");
        }
        for path in ["/", "/index.html", "/boot.js", "/config.json", "/facade.css", "/v1234.js", "/deadbeefs.js"] {
            assert!(!is_hashed(path), "{path}");
        }
    }

    #[test]
    fn nothing_inline_is_ever_allowed() {
        let mut config = Config::simulator();
        config.connect_origins = Origin::parse_list("http://127.0.0.1:8080").unwrap();
        let policy = content_security_policy(&config);
        assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"), "{policy}");
        assert!(policy.contains("connect-src 'self' http://127.0.0.1:8080;"), "{policy}");
        assert!(policy.ends_with("frame-ancestors 'none'"), "{policy}");
        config.embed_origins = Origin::parse_list("https://portal.example.com").unwrap();
        assert!(content_security_policy(&config).ends_with("frame-ancestors https://portal.example.com"));
    }
}
