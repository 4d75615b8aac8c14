//! Sets of characters that names are made of. A name's rule refers to a set, and so do the words that explain it.

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
