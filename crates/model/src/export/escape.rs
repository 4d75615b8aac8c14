//! Texts between double quotes, as HCL and Python share them; what cannot be seen goes by its number.

use crate::character::is_invisible;

/// A string of Python: nothing is special but the backslash and the quotation mark.
pub(super) fn python(text: &str) -> String {
    format!("\"{}\"", text.chars().map(escaped).collect::<String>())
}

/// A string of HCL that is no template, whatever it holds: `${` and `%{` begin one, and `$${` and `%%{` stand for themselves.
pub(super) fn hcl(text: &str) -> String {
    let mut quoted = String::from("\"");
    let mut before = None;
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        let begins_template = matches!(c, '$' | '%') && rest.peek() == Some(&'{');
        match (begins_template, before == Some(c)) {
            (false, _) => quoted.push_str(&escaped(c)),
            (true, false) => quoted.extend([c, c]),
            // After one of its kind a doubled sign would be read in pairs, so this one goes by its number.
            (true, true) => quoted.push_str(&numbered(c)),
        }
        before = Some(c);
    }
    quoted.push('"');
    quoted
}

fn escaped(c: char) -> String {
    match c {
        '"' | '\\' => format!("\\{c}"),
        '\n' => r"\n".to_owned(),
        '\r' => r"\r".to_owned(),
        '\t' => r"\t".to_owned(),
        c if is_invisible(c) => numbered(c),
        c => c.to_string(),
    }
}

/// `\u202E`, or `\U000E0001` beyond the first plane.
fn numbered(c: char) -> String {
    match u32::from(c) {
        number @ ..=0xffff => format!("\\u{number:04X}"),
        number => format!("\\U{number:08X}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_seen_goes_by_its_number() {
        assert_eq!(python("a\"\\\n\u{0}\u{202e}\u{e0001}名"), r#""a\"\\\n\u0000\u202E\U000E0001名""#);
        assert_eq!(python("\u{3164}\u{115f}\u{fe0f}"), r#""\u3164\u115F\uFE0F""#);
    }

    #[test]
    fn no_template_begins_in_hcl() {
        assert_eq!(hcl("${a} %{b} $c 100%"), r#""$${a} %%{b} $c 100%""#);
        assert_eq!(hcl("$${a}"), r#""$\u0024{a}""#);
    }
}
