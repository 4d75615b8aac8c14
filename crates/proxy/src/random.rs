//! Names that nobody can guess, from the operating system.

use crate::sign::canonical::hex;

/// 128 bits as 32 lower-case hex digits: the nonce of a signature.
pub fn nonce() -> String {
    hex(&bytes())
}

/// In the form of the API's request ids: `442DDADF-DA58-4029-8E8B-82C73E9A7A70`.
pub fn request_id() -> String {
    let digits = nonce().to_ascii_uppercase();
    let mut out = String::with_capacity(36);
    for (index, digit) in digits.chars().enumerate() {
        if matches!(index, 8 | 12 | 16 | 20) {
            out.push('-');
        }
        out.push(digit);
    }
    out
}

fn bytes() -> [u8; 16] {
    let mut bytes = [0; 16];
    #[expect(
        clippy::expect_used,
        reason = "without randomness no request can be signed, and nothing else is left to do"
    )]
    getrandom::fill(&mut bytes).expect("the operating system gives randomness");
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_id_has_the_form_of_the_api() {
        let id = request_id();
        assert_eq!(id.split('-').map(str::len).collect::<Vec<_>>(), [8, 4, 4, 4, 12]);
        assert_ne!(id, request_id());
    }
}
