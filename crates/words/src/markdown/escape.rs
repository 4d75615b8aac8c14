//! Values in Markdown: whatever was typed is read as text, and what cannot be seen stands as its code point.

use crate::typed::{Typed, code_point};

/// A value in code font. Fit for a cell of a table.
pub(super) fn code(value: &str) -> String {
    let value = visible(value);
    if value.is_empty() {
        return "–".to_owned();
    }
    let is_plain_span = !value.contains(['`', '|']) && value.trim() == value;
    if is_plain_span {
        return format!("`{value}`");
    }
    // What ends a code span or a cell goes by its number, where no reader of Markdown takes it for anything.
    let character = |c: char| if c.is_ascii_punctuation() { format!("&#{};", u32::from(c)) } else { c.to_string() };
    format!("<code>{}</code>", value.chars().map(character).collect::<String>())
}

/// Words, which may hold a value: everything that Markdown or HTML reads as a sign is escaped, and no address becomes a link.
pub(super) fn plain(text: &str) -> String {
    let mut escaped = String::new();
    for c in visible(text).chars() {
        if r"\`*_{}[]<>#|~&!$".contains(c) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped.replace("://", r"\://").replace("www.", r"www\.")
}

/// A block that ends only at its end: its fence is longer than any row of backticks inside. Inside the strings of JSON what cannot be seen
/// is escaped as JSON has it, so that it reads the same to a program and is seen by a person.
pub(super) fn fenced(kind: &str, json: &str) -> String {
    let mut body = String::new();
    for c in json.chars() {
        match Typed::of(c) {
            Typed::Invisible(c) => {
                let mut units = [0; 2];
                body.extend(c.encode_utf16(&mut units).iter().map(|unit| format!("\\u{unit:04x}")));
            }
            _ => body.push(c),
        }
    }
    let longest = body.split(|c| c != '`').map(str::len).max().unwrap_or_default();
    let fence = "`".repeat(longest.max(2) + 1);
    format!("{fence}{kind}\n{body}\n{fence}")
}

pub(super) fn visible(text: &str) -> String {
    let mut visible = String::new();
    for c in text.chars() {
        match Typed::of(c) {
            Typed::NoBreakSpace | Typed::Tab | Typed::LineBreak | Typed::Invisible(_) => {
                visible.push_str(&code_point(c))
            }
            Typed::Space | Typed::Plain(_) | Typed::Lookalike(_) => visible.push(c),
        }
    }
    visible
}
