//! The canonical request and the string to sign.

use std::fmt::Write;

use sha2::{Digest, Sha256};

use super::{ALGORITHM, Message, percent};

/// Lower-case hex.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut out, byte| {
        let _ = write!(out, "{byte:02x}");
        out
    })
}

pub fn sha256_hex(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// The canonical request over exactly the headers named, or `None` when one of them is absent or the query cannot be read.
pub fn canonical_request(message: &Message<'_>, signed_headers: &[&str]) -> Option<String> {
    let mut names: Vec<&str> = signed_headers.to_vec();
    names.sort_unstable();
    let mut headers = String::new();
    for name in &names {
        let _ = writeln!(headers, "{name}:{}", header_line(message, name)?);
    }
    Some(format!(
        "{}\n{}\n{}\n{headers}\n{}\n{}",
        message.method,
        if message.path.is_empty() { "/" } else { message.path },
        percent::canonical_query(message.query)?,
        names.join(";"),
        sha256_hex(message.body),
    ))
}

/// Values of one name are trimmed, sorted and joined with a comma, as the SDKs do.
fn header_line(message: &Message<'_>, name: &str) -> Option<String> {
    let mut values: Vec<&str> =
        message.headers.iter().filter(|(given, _)| given == name).map(|(_, value)| value.trim()).collect();
    values.sort_unstable();
    (!values.is_empty()).then(|| values.join(","))
}

pub fn string_to_sign(canonical_request: &str) -> String {
    format!("{ALGORITHM}\n{}", sha256_hex(canonical_request.as_bytes()))
}
