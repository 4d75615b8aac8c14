//! JSON cut into tokens for colouring. Put together again, the tokens are the text, whatever the text is.

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The name of a member.
    Key,
    /// A string value.
    Text,
    /// A number, `true`, `false` or `null`.
    Literal,
    /// Punctuation and white space.
    Plain,
}

impl Kind {
    /// The class that the style sheet colours.
    #[must_use]
    pub fn class(self) -> &'static str {
        match self {
            Kind::Key => "k",
            Kind::Text => "s",
            Kind::Literal => "l",
            Kind::Plain => "p",
        }
    }
}

/// The tokens of one line. JSON strings hold no line feed, so a line can be cut by itself.
#[must_use]
pub fn tokens(line: &str) -> Vec<(Kind, &str)> {
    let mut tokens = Vec::new();
    let mut rest = line;
    while let Some(first) = rest.chars().next() {
        let (kind, length) = if first == '"' {
            let length = string_length(rest);
            (string_kind(rest, length), length)
        } else if starts_literal(first) {
            (Kind::Literal, length_while(rest, is_literal))
        } else {
            let plain = |c| c != '"' && !starts_literal(c);
            (Kind::Plain, length_while(rest, plain))
        };
        let (token, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
        tokens.push((kind, token));
        rest = after;
    }
    tokens
}

/// Up to and with the closing quotation mark, or all of it where there is none.
fn string_length(text: &str) -> usize {
    let mut escaped = false;
    for (index, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return index + 1,
            _ => {}
        }
    }
    text.len()
}

fn string_kind(text: &str, length: usize) -> Kind {
    let after = text.get(length..).unwrap_or_default();
    if after.trim_start().starts_with(':') { Kind::Key } else { Kind::Text }
}

fn length_while(text: &str, holds: impl Fn(char) -> bool) -> usize {
    text.find(|c| !holds(c)).unwrap_or(text.len())
}

fn starts_literal(c: char) -> bool {
    c == '-' || c.is_ascii_alphanumeric()
}

fn is_literal(c: char) -> bool {
    starts_literal(c) || matches!(c, '+' | '.')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(line: &str) -> Vec<(Kind, &str)> {
        tokens(line).into_iter().filter(|(kind, _)| *kind != Kind::Plain).collect()
    }

    #[test]
    fn a_member_is_a_key_and_a_value() {
        assert_eq!(
            tokens("  \"Name\": \"audit\",\n"),
            [
                (Kind::Plain, "  "),
                (Kind::Key, "\"Name\""),
                (Kind::Plain, ": "),
                (Kind::Text, "\"audit\""),
                (Kind::Plain, ",\n")
            ]
        );
        assert_eq!(
            kinds("\"IsOrganizationTrail\": true"),
            [(Kind::Key, "\"IsOrganizationTrail\""), (Kind::Literal, "true")]
        );
        assert_eq!(kinds("[-1.5e+3, null]"), [(Kind::Literal, "-1.5e+3"), (Kind::Literal, "null")]);
    }

    #[test]
    fn quotation_marks_colons_and_braces_inside_a_string_are_its_own() {
        assert_eq!(kinds(r#""a\":{}\\": "b\": true""#), [(Kind::Key, r#""a\":{}\\""#), (Kind::Text, r#""b\": true""#)]);
    }

    #[test]
    fn the_tokens_are_the_text() {
        let hostile = [
            "",
            "\"",
            "\\",
            "\"\\",
            "\"\\\"",
            "\"never closed",
            "a\u{0}b",
            "«\"é\"» : 名称",
            "\u{202e}\"x\"",
            "-",
            "💥\"💥\\u0041💥\":💥",
            "<script>alert(1)</script>",
            "&amp;\"<!--\": \"-->\"",
            "\"\\\\\\\\\\\"\": \"\\\"",
            "   \t\r\n",
            "'--Name' \"$(rm -rf /)\"",
        ];
        for line in hostile {
            let joined: String = tokens(line).iter().map(|(_, text)| *text).collect();
            assert_eq!(joined, line);
            assert!(tokens(line).iter().all(|(_, text)| !text.is_empty()), "{line:?}");
        }
    }

    #[test]
    fn any_value_that_a_form_can_hold_keeps_its_text() {
        let mut value = String::new();
        for c in ('\u{0}'..='\u{2ff}').chain(['\u{2028}', '\u{feff}', '名', '💥']) {
            value.push(c);
            let line = format!("  \"OssKeyPrefix\": {},\n", serde_json::Value::from(value.as_str()));
            let found = tokens(&line);
            assert_eq!(found.iter().map(|(_, text)| *text).collect::<String>(), line);
            assert_eq!(found.get(3).map(|(kind, _)| *kind), Some(Kind::Text), "{line}");
            assert_eq!(found.len(), 5, "{line}");
        }
    }
}
