//! What a reader typed, made fit to be shown in a sentence.

use trail_model::character::is_invisible;

/// The longest piece of a value that a sentence repeats.
const LONGEST: usize = 40;

/// A character as a reader can recognise it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Typed {
    Space,
    /// U+00A0, which a reader takes for a space.
    NoBreakSpace,
    Tab,
    LineBreak,
    /// Seen as it is.
    Plain(char),
    /// Seen, but easily taken for another one: shown with its code point.
    Lookalike(char),
    /// Not seen at all: named by its code point.
    Invisible(char),
}

impl Typed {
    /// The first character of the text.
    pub(crate) fn first(text: &str) -> Option<Typed> {
        text.chars().next().map(Typed::of)
    }

    pub(crate) fn of(c: char) -> Typed {
        match c {
            ' ' => Typed::Space,
            '\u{a0}' => Typed::NoBreakSpace,
            '\t' => Typed::Tab,
            '\n' | '\r' => Typed::LineBreak,
            '!'..='~' => Typed::Plain(c),
            _ if has_no_shape(c) => Typed::Invisible(c),
            // Han, kana, Hangul and what lies beyond the first plane resemble nothing that a name may hold.
            '\u{3041}'..='\u{d7ff}' | '\u{f900}'..='\u{faff}' | '\u{10000}'.. => Typed::Plain(c),
            _ => Typed::Lookalike(c),
        }
    }
}

/// `U+0430`
pub(crate) fn code_point(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}

/// Characters that a name cannot show: those that nobody sees, and spaces, marks over the letter before, private use and what stands for
/// nothing.
fn has_no_shape(c: char) -> bool {
    is_invisible(c)
        || c.is_whitespace()
        || matches!(c, '\u{300}'..='\u{36f}' | '\u{e000}'..='\u{f8ff}' | '\u{fffc}' | '\u{fffd}')
}

/// The first of the parts between colons that does not fit the form: what the form has there, and what stands there. Words in `<…>` stand
/// for any text, and are all that is missing where the rest of the part fits.
pub(crate) fn misfit<'a>(form: &'a str, text: &'a str) -> Option<(&'a str, &'a str)> {
    let mut given = text.splitn(5, ':');
    form.splitn(5, ':').find_map(|part| {
        let given = given.next().unwrap_or_default();
        let fixed = part.find('<').map_or(part, |free| part.get(..free).unwrap_or_default());
        let free = part.strip_prefix(fixed).unwrap_or_default();
        match given.strip_prefix(fixed) {
            Some("") if !free.is_empty() => Some((free, "")),
            Some(rest) if rest.is_empty() == free.is_empty() => None,
            _ => Some((part, given)),
        }
    })
}

/// The text, cut after 40 characters; what cannot be seen stands as its code point.
pub(crate) fn shown(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => [&visible(text.get(..end).unwrap_or_default()), "…"].concat(),
        None => visible(text),
    }
}

/// Names from elsewhere, between the marks of a list.
pub(crate) fn list(names: &[String], separator: &str) -> String {
    names.iter().map(|name| shown(name)).collect::<Vec<_>>().join(separator)
}

/// The whole text; what cannot be seen stands as its code point.
pub(crate) fn visible(text: &str) -> String {
    let mut shown = String::new();
    for c in text.chars() {
        match Typed::of(c) {
            Typed::NoBreakSpace | Typed::Tab | Typed::LineBreak | Typed::Invisible(_) => shown.push_str(&code_point(c)),
            Typed::Space | Typed::Plain(_) | Typed::Lookalike(_) => shown.push(c),
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_character_is_named_where_it_cannot_be_seen() {
        for (text, want) in [
            ("", None),
            ("T", Some(Typed::Plain('T'))),
            (" x", Some(Typed::Space)),
            ("\u{a0}", Some(Typed::NoBreakSpace)),
            ("\u{200b}", Some(Typed::Invisible('\u{200b}'))),
            ("\u{202e}", Some(Typed::Invisible('\u{202e}'))),
            ("\0", Some(Typed::Invisible('\0'))),
            ("\t", Some(Typed::Tab)),
            ("\r\n", Some(Typed::LineBreak)),
            ("审", Some(Typed::Plain('审'))),
            ("а", Some(Typed::Lookalike('\u{430}'))),
            ("－", Some(Typed::Lookalike('\u{ff0d}'))),
        ] {
            assert_eq!(Typed::first(text), want, "{text:?}");
        }
    }

    #[test]
    fn a_shown_text_is_short_and_turns_nothing_around() {
        assert_eq!(shown("a\u{202e}b\nc"), "aU+202EbU+000Ac");
        assert_eq!(shown(&"x".repeat(41)), format!("{}…", "x".repeat(40)));
        assert_eq!(shown(&"x".repeat(40)), "x".repeat(40));
    }

    #[test]
    fn the_part_of_an_arn_that_does_not_fit() {
        let form = "acs:log:<region>:<account id>:project/<project>";
        let role = "acs:ram::<account id>:role/<role>";
        for (form, text, want) in [
            (form, "acs:log:cn-hangzhou:1:project/audit", None),
            (form, "audit", Some(("acs", "audit"))),
            (form, "acs:odps:cn-hangzhou:1:project/a", Some(("log", "odps"))),
            (form, "acs:log::1:project/a", Some(("<region>", ""))),
            (form, "acs:log:cn-hangzhou::project/a", Some(("<account id>", ""))),
            (form, "acs:log:cn-hangzhou:1:projects/a", Some(("project/<project>", "projects/a"))),
            (form, "acs:log:cn-hangzhou:1:project/", Some(("<project>", ""))),
            (form, "acs:log:cn-hangzhou:1", Some(("project/<project>", ""))),
            (role, "acs:ram:cn-hangzhou:1:role/r", Some(("", "cn-hangzhou"))),
            (role, "acs:ram::1:role/r", None),
        ] {
            assert_eq!(misfit(form, text), want, "{text}");
        }
    }
}
