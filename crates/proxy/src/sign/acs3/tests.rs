//! Every captured request of `tests/data/acs3-vectors.json`, or of the file that `ACS3_VECTORS` names.

mod wire;

use serde_json::Value;

use super::super::canonical::{canonical_request, string_to_sign};
use super::super::{Message, verify};
use super::*;
use wire::{Wire, query};

fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value[name].as_str().unwrap_or_else(|| panic!("{name} is not text in {value}"))
}

/// A relative path in `ACS3_VECTORS` counts from the project's root.
fn vectors() -> Value {
    let given = std::env::var("ACS3_VECTORS");
    let path = given.as_deref().unwrap_or("crates/proxy/tests/data/acs3-vectors.json");
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path);
    let json = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&json).unwrap()
}

fn list(vectors: &Value, name: &str) -> Vec<Value> {
    let list = vectors[name].as_array().unwrap().clone();
    assert!(!list.is_empty(), "{name} is empty");
    list
}

fn credentials(input: &Value) -> Credentials {
    Credentials::new(text(input, "access_key_id"), text(input, "access_key_secret"), input["security_token"].as_str())
}

#[test]
fn every_captured_request_verifies_from_the_wire() {
    let mut seen = 0;
    for vector in list(&vectors(), "vectors") {
        if vector["wire"].is_null() {
            continue;
        }
        let (id, wire) = (text(&vector, "id"), Wire::read(&vector["wire"]));
        let message = wire.message();
        assert_eq!(verify::verify(&message, &credentials(&vector["input"])), Ok(()), "{id}");

        let authorization = verify::check_shape(&message).unwrap();
        let names: Vec<&str> = authorization.signed_headers.iter().map(String::as_str).collect();
        let canonical = canonical_request(&message, &names).unwrap();
        assert_eq!(canonical, text(&vector["expected"], "canonical_request"), "{id}");
        assert_eq!(string_to_sign(&canonical), text(&vector["expected"], "string_to_sign"), "{id}");
        assert_eq!(authorization.signature, text(&vector["expected"], "signature"), "{id}");
        seen += 1;
    }
    assert!(seen > 0, "no vector has a wire form");
}

#[test]
fn requests_of_node_and_of_the_documentation_are_signed_byte_for_byte() {
    let mut seen = 0;
    for vector in list(&vectors(), "vectors") {
        // Python also signs `accept` and `user-agent`, which a signer does not have to.
        if text(&vector, "sdk").starts_with("python") {
            continue;
        }
        let (id, input) = (text(&vector, "id"), &vector["input"]);
        let wire = (!vector["wire"].is_null()).then(|| Wire::read(&vector["wire"]));
        let header = |name: &str| wire.as_ref().and_then(|wire| wire.message().header(name).map(str::to_owned));
        let content_type = header("content-type");
        let extra: Vec<(String, String)> = header("x-acs-credentials-provider")
            .map(|value| ("x-acs-credentials-provider".to_owned(), value))
            .into_iter()
            .collect();
        let signed = sign(
            &Unsigned {
                method: wire.as_ref().map_or("POST", |wire| &wire.method),
                host: text(input, "endpoint"),
                path: wire.as_ref().map_or("/", |wire| &wire.path),
                query: &query(&wire, input),
                action: text(input, "action"),
                version: text(input, "version"),
                content_type: content_type.as_deref(),
                body: wire.as_ref().map_or(b"", |wire| wire.body.as_bytes()),
                date: text(input, "date"),
                nonce: text(input, "nonce"),
                extra: &extra,
            },
            &credentials(input),
        );
        let authorization = signed.headers.iter().find(|(name, _)| name == "authorization").unwrap();
        assert_eq!(authorization.1, text(&vector, "authorization"), "{id}");
        seen += 1;
    }
    assert!(seen > 0, "no vector to sign");
}

#[test]
fn every_tampered_request_is_refused() {
    for vector in list(&vectors(), "negative_vectors") {
        let wire = Wire::read(&vector["wire"]);
        let verdict = verify::verify(&wire.message(), &credentials(&vector["input"]));
        assert!(verdict.is_err(), "{}: {}", text(&vector, "id"), text(&vector, "why"));
    }
}

#[test]
fn what_is_signed_verifies_and_any_change_of_it_is_refused() {
    let credentials = Credentials::new("id", "secret", Some("token"));
    let query = [("Name".to_owned(), "trail test*~日".to_owned()), ("OssKeyPrefix".to_owned(), String::new())];
    let signed = sign(
        &Unsigned {
            method: "POST",
            host: "actiontrail.cn-hangzhou.aliyuncs.com",
            path: "/",
            query: &query,
            action: "CreateTrail",
            version: "2020-07-06",
            content_type: None,
            body: b"",
            date: "2026-01-02T03:04:05Z",
            nonce: "0123456789abcdef",
            extra: &[],
        },
        &credentials,
    );
    let (path, query) = signed.target.split_once('?').unwrap();
    let message = Message { method: "POST", path, query, headers: &signed.headers, body: b"" };
    assert_eq!(verify::verify(&message, &credentials), Ok(()));

    for changed in 0..signed.headers.len() {
        let mut headers = signed.headers.clone();
        headers[changed].1.push('x');
        let message = Message { headers: &headers, ..message };
        assert!(verify::verify(&message, &credentials).is_err(), "{:?}", headers[changed].0);
    }
    assert!(verify::verify(&Message { method: "GET", ..message }, &credentials).is_err());
    assert!(verify::verify(&Message { path: "/x", ..message }, &credentials).is_err());
    assert!(verify::verify(&Message { body: b"x", ..message }, &credentials).is_err());
    assert!(verify::verify(&message, &Credentials::new("id", "other", Some("token"))).is_err());
    assert!(verify::verify(&message, &Credentials::new("id", "secret", None)).is_err());
}
