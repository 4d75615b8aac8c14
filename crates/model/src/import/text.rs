//! From bytes to text: what is no text is told apart by what it is.

use super::outcome::Refusal;

/// Bytes of a file (10 MB). A design has a few kilobytes.
pub const SIZE_LIMIT: usize = 10_000_000;

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// The text of a file, and whether it began with a UTF-8 byte order mark.
pub(super) fn read(bytes: &[u8]) -> Result<(&str, bool), Refusal> {
    if bytes.len() > SIZE_LIMIT {
        return Err(Refusal::TooLarge { bytes: bytes.len(), limit: SIZE_LIMIT });
    }
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        return Err(Refusal::Utf16);
    }
    let marked = bytes.starts_with(BYTE_ORDER_MARK);
    let bytes = bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes);
    if let Some(at) = bytes.iter().position(|byte| *byte == 0) {
        return Err(Refusal::Binary { line: line_of(bytes, at) });
    }
    let text =
        std::str::from_utf8(bytes).map_err(|error| Refusal::NotUtf8 { line: line_of(bytes, error.valid_up_to()) })?;
    if text.trim().is_empty() { Err(Refusal::Empty) } else { Ok((text, marked)) }
}

/// The line of a byte, counted from 1.
pub(super) fn line_of(bytes: &[u8], at: usize) -> usize {
    1 + bytes.iter().take(at).filter(|byte| **byte == b'\n').count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_text_is_named() {
        let check = |bytes: &[u8], want: Refusal| assert_eq!(read(bytes), Err(want), "{bytes:?}");
        check(b"", Refusal::Empty);
        check(b" \n\t", Refusal::Empty);
        check(b"\xef\xbb\xbf \n", Refusal::Empty);
        check(b"\xff\xfe{\0}\0", Refusal::Utf16);
        check(b"\xfe\xff\0{\0}", Refusal::Utf16);
        check(b"{}\n\0", Refusal::Binary { line: 2 });
        check(b"\x7fELF\x02\x01\x01\0\0", Refusal::Binary { line: 1 });
        check(b"{\n\n\"\xc3\x28\"}", Refusal::NotUtf8 { line: 3 });
        check(&vec![b' '; SIZE_LIMIT + 1], Refusal::TooLarge { bytes: SIZE_LIMIT + 1, limit: SIZE_LIMIT });
    }

    #[test]
    fn a_utf_8_byte_order_mark_is_passed_over() {
        assert_eq!(read(b"\xef\xbb\xbf{}"), Ok(("{}", true)));
        assert_eq!(read("审计".as_bytes()), Ok(("审计", false)));
    }
}
