//! Quotations of the form `$'…'`, in which a character can stand as an escape (bash, "ANSI-C Quoting").

use super::Reader;
use crate::import::outcome::Refusal;

impl Reader<'_> {
    /// The quotation mark is next. Octal and hexadecimal escapes are bytes, so that several make one character.
    pub(super) fn ansi_c(&mut self) -> Result<(), Refusal> {
        let line = self.line;
        self.next();
        let mut bytes = Vec::new();
        loop {
            match self.next().ok_or(Refusal::Quotation { line })? {
                '\'' => break,
                '\\' => {
                    let escape = self.next().ok_or(Refusal::Quotation { line })?;
                    self.escape(escape, &mut bytes);
                }
                c => push(&mut bytes, c),
            }
        }
        // To bash a NUL is the end of a text, wherever it stands.
        let text = bytes.split(|byte| *byte == 0).next().unwrap_or_default();
        self.word().text.push_str(&String::from_utf8_lossy(text));
        Ok(())
    }

    fn escape(&mut self, escape: char, bytes: &mut Vec<u8>) {
        match escape {
            'a' => bytes.push(0x07),
            'b' => bytes.push(0x08),
            'e' | 'E' => bytes.push(0x1b),
            'f' => bytes.push(0x0c),
            'n' => bytes.push(b'\n'),
            'r' => bytes.push(b'\r'),
            't' => bytes.push(b'\t'),
            'v' => bytes.push(0x0b),
            '\\' | '\'' | '"' | '?' => push(bytes, escape),
            '0'..='7' => {
                let first = escape.to_digit(8).unwrap_or_default();
                bytes.push(self.digits(first, 8, 2).to_le_bytes()[0]);
            }
            'x' if self.is_hexadecimal() => bytes.push(self.digits(0, 16, 2).to_le_bytes()[0]),
            'u' if self.is_hexadecimal() => push(bytes, character(self.digits(0, 16, 4))),
            'U' if self.is_hexadecimal() => push(bytes, character(self.digits(0, 16, 8))),
            other => {
                bytes.push(b'\\');
                push(bytes, other);
            }
        }
    }

    /// Whether a digit is next. An escape that lacks its digits stands for itself.
    fn is_hexadecimal(&mut self) -> bool {
        self.rest.peek().is_some_and(char::is_ascii_hexdigit)
    }

    /// The number that up to so many more digits make.
    fn digits(&mut self, first: u32, radix: u32, most: usize) -> u32 {
        let mut number = first;
        for _ in 0..most {
            let Some(digit) = self.rest.peek().and_then(|c| c.to_digit(radix)) else {
                break;
            };
            self.next();
            number = number.wrapping_mul(radix).wrapping_add(digit);
        }
        number
    }
}

fn character(code: u32) -> char {
    char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER)
}

fn push(bytes: &mut Vec<u8>, c: char) {
    bytes.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
}
