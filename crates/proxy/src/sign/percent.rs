//! Percent-encoding as the signature wants it, and reading what SDKs send instead.

use std::fmt::Write;

/// Encodes everything but `A-Za-z0-9-_.~`, with upper-case hex: a space becomes `%20`, an asterisk `%2A`.
pub fn encode(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len());
    for byte in bytes {
        if byte.is_ascii_alphanumeric() || b"-_.~".contains(byte) {
            out.push(char::from(*byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

/// Decodes a query or form component, where `+` means a space. `None` when a `%` is not followed by two hex digits.
pub fn decode(text: &str) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(text.len());
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        out.push(match byte {
            b'%' => hex_digit(bytes.next()?)? * 16 + hex_digit(bytes.next()?)?,
            b'+' => b' ',
            other => other,
        });
    }
    Some(out)
}

fn hex_digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

/// A name and a value, decoded.
pub type Pair = (Vec<u8>, Vec<u8>);

/// Reads a query string or a form body. A name without `=` has an empty value.
pub fn pairs(text: &str) -> Option<Vec<Pair>> {
    text.split('&')
        .filter(|part| !part.is_empty())
        .map(|part| {
            let (name, value) = part.split_once('=').unwrap_or((part, ""));
            Some((decode(name)?, decode(value)?))
        })
        .collect()
}

/// The canonical query: decoded, sorted by name, encoded again. SDKs send other orders and other encodings than they sign.
pub fn canonical_query(query: &str) -> Option<String> {
    let mut pairs = pairs(query)?;
    pairs.sort();
    let encoded: Vec<String> =
        pairs.iter().map(|(name, value)| format!("{}={}", encode(name), encode(value))).collect();
    Some(encoded.join("&"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_documentation_says_about_single_characters() {
        assert_eq!(encode(b"a b*~!'()/"), "a%20b%2A~%21%27%28%29%2F");
        assert_eq!(encode("日".as_bytes()), "%E6%97%A5");
    }

    #[test]
    fn both_spellings_of_a_space_are_one_query() {
        assert_eq!(canonical_query("b=x+y&a=*").as_deref(), Some("a=%2A&b=x%20y"));
        assert_eq!(canonical_query("a=%2a&b=x%20y").as_deref(), Some("a=%2A&b=x%20y"));
    }

    #[test]
    fn an_empty_value_keeps_its_equals_sign_and_a_missing_one_gains_it() {
        assert_eq!(canonical_query("OssKeyPrefix=&Name").as_deref(), Some("Name=&OssKeyPrefix="));
        assert_eq!(canonical_query("").as_deref(), Some(""));
    }

    #[test]
    fn a_broken_escape_is_refused() {
        for query in ["a=%", "a=%4", "a=%zz", "%=1"] {
            assert_eq!(canonical_query(query), None, "{query}");
        }
    }
}
