//! The literals of the language files themselves: whatever is said, also in messages that are added later, keeps the style.

use super::style::keeps_style;

const ENGLISH: &[&str] = &[
    include_str!("../../src/en/advice.rs"),
    include_str!("../../src/en/api_error.rs"),
    include_str!("../../src/en/field.rs"),
    include_str!("../../src/en/issue.rs"),
    include_str!("../../src/en/issue/character.rs"),
    include_str!("../../src/en/message.rs"),
    include_str!("../../src/en/plan.rs"),
];

const CHINESE: &[&str] = &[
    include_str!("../../src/zh_cn/advice.rs"),
    include_str!("../../src/zh_cn/api_error.rs"),
    include_str!("../../src/zh_cn/field.rs"),
    include_str!("../../src/zh_cn/issue.rs"),
    include_str!("../../src/zh_cn/issue/character.rs"),
    include_str!("../../src/zh_cn/message.rs"),
    include_str!("../../src/zh_cn/plan.rs"),
];

/// One language may take this many bytes: both are part of the bundle.
const BUDGET: usize = 23 * 1024;

/// The string literals of a source file, outside comments.
fn literals(source: &str) -> Vec<String> {
    let code = source.lines().filter(|line| !line.trim_start().starts_with("//"));
    let code = code.collect::<Vec<_>>().join("\n").replace("\\\n", "\u{1}");
    let mut literals = Vec::new();
    let mut chars = code.chars();
    while chars.by_ref().any(|c| c == '"') {
        let mut literal = String::new();
        while let Some(c) = chars.next().filter(|c| *c != '"') {
            match c {
                '\\' => literal.extend(chars.next()),
                c => literal.push(c),
            }
        }
        // A line that goes on swallows the indentation after it.
        let mut pieces = literal.split('\u{1}');
        let first = pieces.next().unwrap_or_default().to_owned();
        literals.push(pieces.fold(first, |text, piece| text + piece.trim_start()));
    }
    literals
}

fn texts(sources: &[&str]) -> Vec<String> {
    sources.iter().flat_map(|source| literals(source)).collect()
}

#[test]
fn the_literals_are_found_from_the_first_to_the_last() {
    for (sources, first, last) in [(ENGLISH, "Trail Designer", "no region"), (CHINESE, "跟踪设计器", "未选择地域")]
    {
        let message = sources.iter().find(|source| source.contains("M::AppName")).copied().unwrap_or_default();
        let texts = literals(message);
        assert_eq!(texts.first().map(String::as_str), Some(first));
        assert_eq!(texts.last().map(String::as_str), Some(last));
    }
    assert_eq!(literals("f(\"a \\\"b\\\"\", // \"c\"\n\"d \\\n   e\")"), ["a \"b\"", "c", "d e"]);
}

#[test]
fn every_literal_keeps_the_style() {
    for text in texts(ENGLISH).iter().chain(&texts(CHINESE)) {
        // A piece that a sentence is built from may begin or end with a space.
        keeps_style(text.trim());
    }
}

#[test]
fn chinese_says_everything_in_chinese() {
    let latin_only = |text: &&String| text.contains(' ') && !text.chars().any(|c| c > '\u{2fff}');
    let texts = texts(CHINESE);
    let foreign: Vec<&String> = texts.iter().filter(latin_only).collect();
    assert_eq!(foreign, Vec::<&String>::new());
}

#[test]
fn english_says_nothing_in_chinese() {
    let texts = texts(ENGLISH);
    let foreign: Vec<&String> = texts.iter().filter(|text| text.chars().any(|c| c > '\u{2fff}')).collect();
    assert_eq!(foreign, Vec::<&String>::new());
}

#[test]
fn the_texts_fit_their_budget() {
    for sources in [ENGLISH, CHINESE] {
        let bytes: usize = texts(sources).iter().map(String::len).sum();
        assert!(bytes <= BUDGET, "{bytes} bytes");
    }
}
