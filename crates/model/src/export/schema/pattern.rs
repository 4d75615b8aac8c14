//! Regular expressions from the rules for names. They keep to what the dialects of JSON Schema share.

use crate::character::CharacterSet;
use crate::name::{ACCOUNT_ID_DIGITS, NameRule};

/// One of these, each of which may be empty.
pub(super) fn either(patterns: &[&str]) -> String {
    format!("({})", patterns.join("|"))
}

/// A region id (contract: `^[a-z]{2}(-[a-z0-9]+){1,4}$`).
pub(super) fn region() -> String {
    "[a-z]{2}(-[a-z0-9]+){1,4}".to_owned()
}

/// An account id.
pub(super) fn account_id() -> String {
    format!("{}{{{ACCOUNT_ID_DIGITS}}}", class(CharacterSet::Digit))
}

/// A name that keeps its rule. Lengths in a rule count all of the name, so what is fixed is taken off.
pub(super) fn name_pattern(rule: &NameRule) -> String {
    let (min, max) = rule.length;
    let every = class(rule.every);
    if !rule.prefix.is_empty() {
        let fixed = rule.prefix.len() as u64;
        return format!("{}{every}{{{},{}}}", rule.prefix, min.saturating_sub(fixed), max.saturating_sub(fixed));
    }
    let first = class(rule.first);
    match rule.last {
        Some(last) => {
            format!("{first}{every}{{{},{}}}{}", min.saturating_sub(2), max.saturating_sub(2), class(last))
        }
        None => format!("{first}{every}{{{},{}}}", min.saturating_sub(1), max.saturating_sub(1)),
    }
}

/// `[a-z0-9_-]`: the characters of a set, neighbours as ranges and a hyphen last, where it means itself.
fn class(set: CharacterSet) -> String {
    let mut ranges: Vec<(char, char)> = Vec::new();
    for c in ('!'..='~').filter(|c| set.contains(*c) && *c != '-') {
        match ranges.last_mut() {
            Some((first, last)) if u32::from(*last) + 1 == u32::from(c) && first.is_ascii_alphanumeric() => *last = c,
            _ => ranges.push((c, c)),
        }
    }
    let range =
        |(first, last): &(char, char)| if first == last { first.to_string() } else { format!("{first}-{last}") };
    let hyphen = if set.contains('-') { "-" } else { "" };
    format!("[{}{hyphen}]", ranges.iter().map(range).collect::<String>())
}
