//! What a reader typed, made fit to be shown in a sentence.

/// The longest piece of a value that a sentence repeats.
const LONGEST: usize = 40;

/// A character as a reader can recognise it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Typed {
    Space,
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

    fn of(c: char) -> Typed {
        match c {
            ' ' => Typed::Space,
            '\t' => Typed::Tab,
            '\n' | '\r' => Typed::LineBreak,
            '!'..='~' => Typed::Plain(c),
            _ if is_invisible(c) => Typed::Invisible(c),
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

/// Characters without a shape of their own: controls, spaces, joiners, marks, tags and private use.
fn is_invisible(c: char) -> bool {
    c.is_control()
        || c.is_whitespace()
        || matches!(c,
            '\u{ad}' | '\u{300}'..='\u{36f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}'
            | '\u{e000}'..='\u{f8ff}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffd}'
            | '\u{e0000}'..)
}

/// The text, cut after 40 characters; what cannot be seen stands as its code point.
pub(crate) fn shown(text: &str) -> String {
    let mut shown = String::new();
    for (index, c) in text.chars().enumerate() {
        if index == LONGEST {
            shown.push('…');
            break;
        }
        match Typed::of(c) {
            Typed::Tab | Typed::LineBreak | Typed::Invisible(_) => {
                shown.push_str(&code_point(c));
            }
            Typed::Space | Typed::Plain(_) | Typed::Lookalike(_) => shown.push(c),
        }
    }
    shown
}
