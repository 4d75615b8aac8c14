//! Characters in English: those that a name may hold, and the one that a reader should find.

use trail_model::character::CharacterSet;

use crate::typed::{Typed, code_point};

/// What a name may hold.
#[rustfmt::skip]
pub(super) fn plural(set: CharacterSet) -> &'static str {
    match set {
        CharacterSet::LowercaseLetter => "lowercase letters",
        CharacterSet::Letter => "letters",
        CharacterSet::LowercaseLetterOrDigit => "lowercase letters and digits",
        CharacterSet::LowercaseWord => "lowercase letters, digits, hyphens and underscores",
        CharacterSet::LowercaseLabel => "lowercase letters, digits and hyphens",
        CharacterSet::Prefix => "letters, digits, hyphens, slashes and underscores",
        CharacterSet::Word => "letters, digits and underscores",
        CharacterSet::RoleName => "letters, digits, dots and hyphens",
        CharacterSet::Digit => "digits",
    }
}

/// What one character may be.
#[rustfmt::skip]
pub(super) fn singular(set: CharacterSet) -> &'static str {
    match set {
        CharacterSet::LowercaseLetter => "a lowercase letter",
        CharacterSet::Letter => "a letter",
        CharacterSet::LowercaseLetterOrDigit => "a lowercase letter or digit",
        CharacterSet::LowercaseWord => "a lowercase letter, digit, hyphen or underscore",
        CharacterSet::LowercaseLabel => "a lowercase letter, digit or hyphen",
        CharacterSet::Prefix => "a letter, digit, hyphen, slash or underscore",
        CharacterSet::Word => "a letter, digit or underscore",
        CharacterSet::RoleName => "a letter, digit, dot or hyphen",
        CharacterSet::Digit => "a digit",
    }
}

/// The character that a reader should find, named where it cannot be seen.
pub(super) fn named(actual: &str) -> String {
    match Typed::first(actual) {
        None => "an empty text".into(),
        Some(Typed::Space) => "a space".into(),
        Some(Typed::NoBreakSpace) => "a no-break space".into(),
        Some(Typed::Tab) => "a tab".into(),
        Some(Typed::LineBreak) => "a line break".into(),
        Some(Typed::Plain(c)) => format!("\"{c}\""),
        Some(Typed::Lookalike(c)) => format!("\"{c}\" ({})", code_point(c)),
        Some(Typed::Invisible(c)) => format!("the invisible character {}", code_point(c)),
    }
}
