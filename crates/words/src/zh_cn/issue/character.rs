//! Characters in Chinese: those that a name may hold, and the one that a reader should find.

use trail_model::character::CharacterSet;

use crate::typed::{Typed, code_point};

/// What a name may hold.
#[rustfmt::skip]
pub(super) fn set(set: CharacterSet) -> &'static str {
    match set {
        CharacterSet::LowercaseLetter => "小写英文字母",
        CharacterSet::Letter => "英文字母",
        CharacterSet::LowercaseLetterOrDigit => "小写英文字母或数字",
        CharacterSet::LowercaseWord => "小写英文字母、数字、短划线（-）和下划线（_）",
        CharacterSet::LowercaseLabel => "小写英文字母、数字和短划线（-）",
        CharacterSet::Prefix => "英文字母、数字、短划线（-）、正斜线（/）和下划线（_）",
        CharacterSet::Word => "英文字母、数字和下划线（_）",
        CharacterSet::RoleName => "英文字母、数字、半角句点（.）和短划线（-）",
        CharacterSet::Digit => "数字",
    }
}

/// The character that a reader should find, named where it cannot be seen.
pub(super) fn named(actual: &str) -> String {
    match Typed::first(actual) {
        None => "空文本".into(),
        Some(Typed::Space) => "空格".into(),
        Some(Typed::NoBreakSpace) => "不间断空格".into(),
        Some(Typed::Tab) => "制表符".into(),
        Some(Typed::LineBreak) => "换行符".into(),
        Some(Typed::Plain(c)) => format!("“{c}”"),
        Some(Typed::Lookalike(c)) => format!("“{c}”（{}）", code_point(c)),
        Some(Typed::Invisible(c)) => format!("不可见字符{}", code_point(c)),
    }
}
