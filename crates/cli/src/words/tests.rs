//! Every sentence in every language: complete, in its own script, and safe on a terminal.

use super::*;
use trail_words::ALL;

fn sentences(words: Words) -> Vec<String> {
    let several: Vec<String> = (1..=12).map(|place| format!("trail-{place}\u{1b}")).collect();
    let names = ["text".to_owned(), "json".to_owned()];
    let why = words.unfit(&Unfit::Advice { name: "a\u{1b}".into() });
    let (option, value) = ("--output <OUTPUT>", "a\u{1b}");
    let own = [
        Text::Missing,
        Text::Denied,
        Text::IsFolder,
        Text::Unreadable { reason: "x" },
        Text::NoSuchTrail { name: "a\u{1b}" },
        Text::NotExported { problems: 1 },
        Text::ExportedDraft { problems: 2 },
        Text::SeveralTrails { names: &several },
        Text::GiveKnown,
        Text::NoHandout { accounts: &[] },
        Text::NoHandout { accounts: &["6543210987654321".to_owned()] },
        Text::StrayOption { option: "--for", of: "handout" },
        Text::NoSuchOption { option: "--a\u{1b}", close: None },
        Text::NoSuchOption { option: "--a\u{1b}", close: Some("--advice") },
        Text::StrayArgument { argument: value },
        Text::NoSuchCommand { name: value, commands: &names },
        Text::MissingArguments { names: &names },
        Text::NoValue { option, allowed: &[] },
        Text::NoValue { option, allowed: &names },
        Text::OtherValue { option, value, allowed: &names },
        Text::NeedsNoValue { option },
        Text::GivenTwice { option },
        Text::NotUtf8,
        Text::UnfitValue { option, why: &why },
    ];
    let mut said: Vec<String> = own.iter().map(|text| words.say(text)).collect();
    said.push(words.note(&Note::Trail { name: "a\u{1b}[2J".into() }));
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
fn counts_have_their_numbers() {
    let checked = |problems, advice| {
        Words::new(trail_words::ENGLISH).say(&Text::Checked { kind: "CreateTrail request", problems, advice })
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
    // Tags, a soft hyphen, the mark of Arabic and a filler of Hangul; in JSON two halves stand for what is beyond the first plane.
    let hidden = "\u{e0041}\u{ad}\u{61c}\u{3164}";
    assert_eq!(visible(hidden), "U+E0041U+00ADU+061CU+3164");
    assert_eq!(visible_json(hidden), "\\udb40\\udc41\\u00ad\\u061c\\u3164");
}
