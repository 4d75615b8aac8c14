//! Sets of characters that names are made of, and the characters that nobody sees. A name's rule refers to a set, and so do the words that
//! explain it.

use serde::{Deserialize, Serialize};

use crate::named::Named;

/// A set of ASCII characters as the ActionTrail and OSS pages define them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CharacterSet {
    /// `a-z`
    LowercaseLetter,
    /// `A-Z a-z`
    Letter,
    /// `a-z 0-9`
    LowercaseLetterOrDigit,
    /// `a-z 0-9 - _`: trail names.
    LowercaseWord,
    /// `a-z 0-9 -`: OSS buckets, Log Service projects.
    LowercaseLabel,
    /// `A-Z a-z 0-9 - / _`: object prefixes.
    Prefix,
    /// `A-Z a-z 0-9 _`: MaxCompute projects.
    Word,
    /// `A-Z a-z 0-9 . -`: RAM roles.
    RoleName,
    /// `0-9`
    Digit,
}

/// Where white space stands around a text, and the outermost character of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    /// The text ends with it, whatever it begins with.
    End(char),
    /// The text begins with it.
    Start(char),
}

impl Edge {
    /// The white space around a text, if there is any: no name and no ARN has such, and nobody sees it.
    #[must_use]
    pub fn of(text: &str) -> Option<Edge> {
        let end = text.chars().next_back().filter(|c| c.is_whitespace()).map(Edge::End);
        end.or_else(|| text.chars().next().filter(|c| c.is_whitespace()).map(Edge::Start))
    }
}

impl Named for CharacterSet {
    const NAMES: &'static [(&'static str, Self)] = &[
        ("lowercase-letter", CharacterSet::LowercaseLetter),
        ("letter", CharacterSet::Letter),
        ("lowercase-letter-or-digit", CharacterSet::LowercaseLetterOrDigit),
        ("lowercase-word", CharacterSet::LowercaseWord),
        ("lowercase-label", CharacterSet::LowercaseLabel),
        ("prefix", CharacterSet::Prefix),
        ("word", CharacterSet::Word),
        ("role-name", CharacterSet::RoleName),
        ("digit", CharacterSet::Digit),
    ];
}

impl CharacterSet {
    /// Whether the set holds the character.
    #[must_use]
    pub fn contains(self, c: char) -> bool {
        let lowercase_or_digit = c.is_ascii_lowercase() || c.is_ascii_digit();
        match self {
            CharacterSet::LowercaseLetter => c.is_ascii_lowercase(),
            CharacterSet::Letter => c.is_ascii_alphabetic(),
            CharacterSet::LowercaseLetterOrDigit => lowercase_or_digit,
            CharacterSet::LowercaseWord => lowercase_or_digit || matches!(c, '-' | '_'),
            CharacterSet::LowercaseLabel => lowercase_or_digit || c == '-',
            CharacterSet::Prefix => c.is_ascii_alphanumeric() || matches!(c, '-' | '/' | '_'),
            CharacterSet::Word => c.is_ascii_alphanumeric() || c == '_',
            CharacterSet::RoleName => c.is_ascii_alphanumeric() || matches!(c, '.' | '-'),
            CharacterSet::Digit => c.is_ascii_digit(),
        }
    }

    /// The first character of `text` that the set does not hold.
    #[must_use]
    pub fn first_outside(self, text: &str) -> Option<char> {
        text.chars().find(|c| !self.contains(*c))
    }
}

/// Whether a character is not seen where it stands, or turns the text around it: controls, the separators of lines and paragraphs, and what
/// Unicode calls Default_Ignorable_Code_Point (fillers, joiners, direction marks, variation selectors, tags), with the marks of annotations and
/// all that comes after the tags. White space of lines and marks over a letter are seen.
#[must_use]
pub fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}'
            | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_sees_is_invisible() {
        // One of each range of Default_Ignorable_Code_Point, then controls, separators and annotations.
        let ignorable = "\u{ad}\u{34f}\u{61c}\u{115f}\u{17b5}\u{180e}\u{200d}\u{202e}\u{2065}\u{3164}\u{fe0f}\u{feff}\u{ffa0}\u{fff0}\u{1bca3}\u{1d17a}\u{e0041}";
        for c in ignorable.chars().chain("\0\t\n\u{1b}\u{7f}\u{9b}\u{2028}\u{2029}\u{fff9}\u{10ffff}".chars()) {
            assert!(is_invisible(c), "{c:?}");
        }
    }

    #[test]
    fn what_is_seen_is_not() {
        for c in " aé\u{301}\u{a0}\u{3000}审한＃�😀".chars() {
            assert!(!is_invisible(c), "{c:?}");
        }
    }
}
