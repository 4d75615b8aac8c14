//! The naming rules, each once, each with its limits and its source. A rule is data; [`NameRule::issue`] judges by it.

use crate::character::CharacterSet;
use crate::problem::Issue;

/// How a name of one kind is built. Lengths count characters.
#[derive(Clone, Copy, Debug)]
pub struct NameRule {
    /// Shortest and longest length, both allowed.
    pub length: (u64, u64),
    /// What the first character may be.
    pub first: CharacterSet,
    /// What every character may be.
    pub every: CharacterSet,
    /// What the last character may be, where that is narrower.
    pub last: Option<CharacterSet>,
    /// What the name begins with, where that is fixed.
    pub prefix: &'static str,
}

/// `Name`: 6 to 36 characters, a lowercase letter first, then `a-z 0-9 - _` (META; lowercase only by ruling C4).
pub const TRAIL: NameRule = NameRule {
    length: (6, 36),
    first: CharacterSet::LowercaseLetter,
    every: CharacterSet::LowercaseWord,
    last: None,
    prefix: "",
};

/// `OssBucketName`: 3 to 63 characters `a-z 0-9 -` (META); the last one is no hyphen (help "Bucket naming", ruling C11).
pub const BUCKET: NameRule = NameRule {
    length: (3, 63),
    first: CharacterSet::LowercaseLetterOrDigit,
    every: CharacterSet::LowercaseLabel,
    last: Some(CharacterSet::LowercaseLetterOrDigit),
    prefix: "",
};

/// `OssKeyPrefix`: 6 to 32 characters, a letter first, then letters, digits, `- / _` (META). An empty prefix is allowed and never comes here.
pub const OBJECT_PREFIX: NameRule =
    NameRule { length: (6, 32), first: CharacterSet::Letter, every: CharacterSet::Prefix, last: None, prefix: "" };

/// A Log Service project: 3 to 63 characters `a-z 0-9 -`, no hyphen at either end (Log Service API CreateProject).
pub const LOG_PROJECT: NameRule = NameRule {
    length: (3, 63),
    first: CharacterSet::LowercaseLetterOrDigit,
    every: CharacterSet::LowercaseLabel,
    last: Some(CharacterSet::LowercaseLetterOrDigit),
    prefix: "",
};

/// A MaxCompute project that ActionTrail may write to: `actiontrail_` and then letters, digits, `_` (META, ruling C2). Beyond
/// [`MAX_COMPUTE_ADVISED_LENGTH`] there is advice, not an error (C3); 128 is where a mistake is more likely than a name.
pub const MAX_COMPUTE_PROJECT: NameRule = NameRule {
    length: (13, 128),
    first: CharacterSet::Letter,
    every: CharacterSet::Word,
    last: None,
    prefix: "actiontrail_",
};

/// The longest MaxCompute project name by MaxCompute's own naming page (ruling C3: advice beyond it).
pub const MAX_COMPUTE_ADVISED_LENGTH: u64 = 28;

/// A RAM role: 1 to 64 letters, digits, `.`, `-` (RAM API CreateRole).
pub const ROLE: NameRule =
    NameRule { length: (1, 64), first: CharacterSet::RoleName, every: CharacterSet::RoleName, last: None, prefix: "" };

/// An Alibaba Cloud account id: 16 digits (help "account ID").
pub const ACCOUNT_ID_DIGITS: u64 = 16;

/// The change reference is ours alone, a ticket number or a link; it is never sent to ActionTrail.
pub const CHANGE_REFERENCE_LENGTH: u64 = 200;

impl NameRule {
    /// What is wrong with the name, the first thing that a reader should mend. `None` when it keeps the rule.
    #[must_use]
    pub fn issue(&self, name: &str) -> Option<Issue> {
        self.shape_issue(name).or_else(|| self.length_issue(name))
    }

    /// What is wrong with the characters of the name, whatever its length.
    #[must_use]
    pub fn shape_issue(&self, name: &str) -> Option<Issue> {
        if let Some(c) = self.every.first_outside(name) {
            return Some(Issue::Character { allowed: self.every, actual: c.to_string() });
        }
        if let Some(c) = name.chars().next().filter(|c| !self.first.contains(*c)) {
            return Some(Issue::FirstCharacter { allowed: self.first, actual: c.to_string() });
        }
        if let Some((last, c)) = self.last.zip(name.chars().next_back()).filter(|(last, c)| !last.contains(*c)) {
            return Some(Issue::LastCharacter { allowed: last, actual: c.to_string() });
        }
        if !name.starts_with(self.prefix) {
            return Some(Issue::Prefix { prefix: self.prefix.to_owned(), actual: name.to_owned() });
        }
        None
    }

    /// Whether the name is too short or too long.
    #[must_use]
    pub fn length_issue(&self, name: &str) -> Option<Issue> {
        let (min, max) = self.length;
        let actual = name.chars().count() as u64;
        (actual < min || actual > max).then_some(Issue::Length { min, max, actual })
    }
}

/// Whether the text is an account id: exactly 16 digits.
#[must_use]
pub fn is_account_id(text: &str) -> bool {
    text.chars().count() as u64 == ACCOUNT_ID_DIGITS && CharacterSet::Digit.first_outside(text).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(rule: NameRule, name: &str, want: Option<&str>) {
        assert_eq!(rule.issue(name).map(|issue| issue.code()), want, "{name}");
    }

    #[test]
    fn trail_names() {
        for good in ["trail-test", "a1_b-2_", "abcdef", &"a".repeat(36)] {
            check(TRAIL, good, None);
        }
        check(TRAIL, "trail", Some("length"));
        check(TRAIL, &"a".repeat(37), Some("length"));
        check(TRAIL, "1trail-test", Some("first-character"));
        check(TRAIL, "_trail-test", Some("first-character"));
        for bad in ["trailTest", "trail test", "审计跟踪trail", "trail.test"] {
            check(TRAIL, bad, Some("character"));
        }
    }

    #[test]
    fn bucket_names() {
        for good in ["abc", "1-1", &"b".repeat(63)] {
            check(BUCKET, good, None);
        }
        check(BUCKET, "ab", Some("length"));
        check(BUCKET, &"b".repeat(64), Some("length"));
        check(BUCKET, "-audit-log", Some("first-character"));
        check(BUCKET, "aliyun-oss-bucket-", Some("last-character"));
        check(BUCKET, "Examplebucket1", Some("character"));
        check(BUCKET, "test_bucket_2021", Some("character"));
    }

    #[test]
    fn object_prefixes() {
        for good in ["actiontrail/", "at-product-account-audit-B", "abcdef", &"a".repeat(32)] {
            check(OBJECT_PREFIX, good, None);
        }
        check(OBJECT_PREFIX, "audit", Some("length"));
        check(OBJECT_PREFIX, &"a".repeat(33), Some("length"));
        check(OBJECT_PREFIX, "/audit-log", Some("first-character"));
        check(OBJECT_PREFIX, "1audit-log", Some("first-character"));
        check(OBJECT_PREFIX, "audit log1", Some("character"));
    }

    #[test]
    fn max_compute_projects() {
        check(MAX_COMPUTE_PROJECT, "actiontrail_1234567890123456", None);
        check(MAX_COMPUTE_PROJECT, "actiontrail_tfaccactiontrail1234", None);
        check(MAX_COMPUTE_PROJECT, "audit", Some("prefix"));
        check(MAX_COMPUTE_PROJECT, "actiontrail_", Some("length"));
        check(MAX_COMPUTE_PROJECT, "actiontrail_a-b", Some("character"));
    }

    #[test]
    fn account_ids() {
        assert!(is_account_id("1234567890123456"));
        for bad in ["123456789012345", "12345678901234567", "123456789012345x", "１234567890123456", ""] {
            assert!(!is_account_id(bad), "{bad}");
        }
    }
}
