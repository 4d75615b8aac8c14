//! Every sentence in every language: complete, in its own script, and safe on a terminal.

use super::*;
use trail_words::ALL;

fn refusals() -> Vec<Refusal> {
    let name = || "a\u{1b}[2J".to_owned();
    vec![
        Refusal::Empty,
        Refusal::TooLarge { bytes: 10_000_001, limit: 10_000_000 },
        Refusal::TooMany { limit: 9 },
        Refusal::Binary { line: 3 },
        Refusal::Utf16,
        Refusal::NotUtf8 { line: 3 },
        Refusal::Json { line: 3, column: 4 },
        Refusal::TooDeep { line: 3 },
        Refusal::Duplicates { names: vec![name(), "Name".into()] },
        Refusal::UnknownJson,
        Refusal::UnknownText,
        Refusal::Newer { version: 2 },
        Refusal::Value { name: name() },
        Refusal::NoTrail { kind: Kind::Plan },
        Refusal::Hcl { line: 3, column: 4 },
        Refusal::WithoutHcl,
        Refusal::Quotation { line: 3 },
    ]
}

fn notes() -> Vec<Note> {
    let name = || "a\u{1b}[2J".to_owned();
    vec![
        Note::ByteOrderMark,
        Note::Member { name: name() },
        Note::Expression { name: name() },
        Note::Block { name: name() },
        Note::Call { action: name() },
        Note::CallAdded { action: "StartLogging" },
        Note::Parameter { action: name(), name: name() },
        Note::Option { name: name() },
        Note::Command { word: name(), line: 3 },
        Note::Prerequisite { code: name() },
        Note::Fingerprint { stated: name() },
        Note::Trail { name: name() },
    ]
}

fn sentences(words: Words) -> Vec<String> {
    let own = [
        Text::Missing,
        Text::Denied,
        Text::IsFolder,
        Text::Unreadable { reason: "x" },
        Text::NoSuchTrail { name: "a\u{1b}" },
        Text::NotExported { problems: 1 },
        Text::ExportedDraft { problems: 2 },
        Text::GiveKnown,
        Text::Equal,
    ];
    let mut said: Vec<String> = own.iter().map(|text| words.say(text)).collect();
    said.extend(refusals().iter().map(|refusal| words.say(&Text::Refused(refusal))));
    said.extend(notes().iter().map(|note| words.say(&Text::Noted(note))));
    said
}

#[test]
fn every_sentence_is_one_in_its_language_and_hides_nothing() {
    for language in ALL {
        for sentence in sentences(Words::new(language)) {
            let is_chinese = sentence.chars().any(|c| ('\u{4e00}'..'\u{a000}').contains(&c));
            assert_eq!(is_chinese, language.tag == "zh-CN", "{sentence}");
            assert!(sentence.ends_with(if is_chinese { '。' } else { '.' }), "{sentence}");
            assert!(!sentence.chars().any(char::is_control), "{sentence:?}");
            assert!(!sentence.contains("invalid") && !sentence.to_lowercase().contains("please"), "{sentence}");
        }
    }
}

#[test]
fn no_two_refusals_read_alike() {
    for language in ALL {
        let mut said: Vec<String> =
            refusals().iter().map(|one| Words::new(language).say(&Text::Refused(one))).collect();
        let count = said.len();
        said.sort();
        said.dedup();
        assert_eq!(said.len(), count);
    }
}

#[test]
fn counts_have_their_numbers() {
    let checked = |problems, advice| {
        Words::new(trail_words::ENGLISH).say(&Text::Checked { kind: Kind::Request, problems, advice })
    };
    assert_eq!(checked(0, 0), "no problems (CreateTrail request)");
    assert_eq!(checked(1, 2), "1 problem, 2 pieces of advice (CreateTrail request)");
    assert_eq!(checked(2, 0), "2 problems (CreateTrail request)");
    assert_eq!(checked(0, 1), "no problems, 1 piece of advice (CreateTrail request)");
}

#[test]
fn a_long_name_is_cut_and_a_hidden_character_named() {
    assert_eq!(short(&"x".repeat(61)), format!("{}…", "x".repeat(60)));
    assert_eq!(short(&"x".repeat(60)), "x".repeat(60));
    assert_eq!(visible("a\u{202e}b\n"), "aU+202EbU+000A");
    assert_eq!(visible_json("\"a\u{202e}b\"\n"), "\"a\\u202eb\"\n");
}
