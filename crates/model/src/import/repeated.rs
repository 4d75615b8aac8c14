//! Where a name first occurs again in an object of a JSON text: whoever mends the file looks for the line.

use serde_json::{Map, Value};

use super::text::line_of;

/// The line of the first name that its object has already; the text is JSON.
pub(super) fn line(text: &str) -> Option<usize> {
    // A map of JSON, because the code of one is there already.
    let mut objects: Vec<Map<String, Value>> = Vec::new();
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'{' | b'[' => objects.push(Map::new()),
            b'}' | b']' => drop(objects.pop()),
            b'"' => {
                let end = end_of(bytes, at);
                let after = bytes.get(end..).unwrap_or_default().iter().find(|byte| !byte.is_ascii_whitespace());
                if after == Some(&b':') {
                    let name: String = serde_json::from_str(text.get(at..end)?).ok()?;
                    if objects.last_mut()?.insert(name, Value::Null).is_some() {
                        return Some(line_of(bytes, at));
                    }
                }
                at = end;
                continue;
            }
            _ => {}
        }
        at += 1;
    }
    None
}

/// The place after the quotation mark that ends the text which begins here.
fn end_of(bytes: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' => return at + 1,
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    bytes.len()
}

#[cfg(test)]
mod tests {
    use super::line;

    #[test]
    fn the_line_is_that_of_the_second() {
        assert_eq!(line("{\"a\":1,\n\"b\":\"a\",\n\"a\"\n:2}"), Some(3));
        assert_eq!(line("[{\"a\":{\"b\":1},\n\"b\":[{\"b\":\"\\\"}\"}],\n\"\\u0061\":2}]"), Some(3));
        assert_eq!(line("{\"a\":[\"a\",\"a\"],\"b\":{\"a\":1}}"), None);
        assert_eq!(line("\"\\"), None);
    }
}
