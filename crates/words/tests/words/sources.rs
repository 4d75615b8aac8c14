//! The literals of the language files themselves: whatever is said, also in messages that are added later, keeps the style.

use std::fs;
use std::path::Path;

use trail_model::region;
use trail_words::ALL;

use super::style::keeps_style;

/// The sources of a language: `src/en/` for `en`, `src/zh_cn/` for `zh-CN`, to the last file, so that one that is added is read too.
#[expect(clippy::unwrap_used, reason = "a language whose sources cannot be read fails the test")]
fn sources(tag: &str) -> Vec<String> {
    let folder = tag.to_ascii_lowercase().replace('-', "_");
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(folder)];
    let mut sources = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                sources.push(fs::read_to_string(path).unwrap());
            }
        }
    }
    sources
}

/// One language may take this many bytes. What of it is in the first load has a budget of its own (`make sizes`).
const BUDGET: usize = 64 * 1024;

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

fn texts(tag: &str) -> Vec<String> {
    sources(tag).iter().flat_map(|source| literals(source)).collect()
}

#[test]
fn the_literals_are_found_from_the_first_to_the_last() {
    for (tag, first, last) in [("en", "Trail Designer", "problem"), ("zh-CN", "跟踪设计器", "{count}个问题")] {
        let message = sources(tag).into_iter().find(|source| source.contains("M::AppName")).unwrap_or_default();
        let texts = literals(&message);
        assert_eq!(texts.first().map(String::as_str), Some(first));
        assert_eq!(texts.last().map(String::as_str), Some(last));
    }
    assert_eq!(literals("f(\"a \\\"b\\\"\", // \"c\"\n\"d \\\n   e\")"), ["a \"b\"", "c", "d e"]);
}

#[test]
fn every_literal_keeps_the_style() {
    for language in ALL {
        // The names of regions are Alibaba Cloud's own.
        let is_region = |text: &String| region::ALL.iter().any(|region| (language.region)(region.id) == Some(text));
        for text in texts(language.tag).iter().filter(|text| !is_region(text)) {
            // A piece that a sentence is built from may begin or end with a space.
            keeps_style(text.trim());
        }
    }
}

#[test]
fn chinese_says_everything_in_chinese() {
    let latin_only = |text: &&String| text.contains(' ') && !text.chars().any(|c| c > '\u{2fff}');
    let texts = texts("zh-CN");
    let foreign: Vec<&String> = texts.iter().filter(latin_only).collect();
    assert_eq!(foreign, Vec::<&String>::new());
}

#[test]
fn english_says_nothing_in_chinese() {
    let texts = texts("en");
    let foreign: Vec<&String> = texts.iter().filter(|text| text.chars().any(|c| c > '\u{2fff}')).collect();
    assert_eq!(foreign, Vec::<&String>::new());
}

#[test]
fn the_texts_fit_their_budget() {
    for language in ALL {
        let bytes: usize = texts(language.tag).iter().map(String::len).sum();
        assert!(bytes <= BUDGET, "{}: {bytes} bytes", language.tag);
    }
}
