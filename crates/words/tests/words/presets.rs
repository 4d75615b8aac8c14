//! Presets, and steps that are taken back: what is said with names and numbers.

use expect_test::expect;
use trail_model::preset;
use trail_words::{ALL, Say, Starting, Undoing};

use super::style::{is_label, is_sentence};

#[test]
fn every_preset_has_a_name_and_says_what_it_is_for() {
    for language in ALL {
        for preset in preset::ALL {
            is_label(&Starting::Name(preset.id).in_language(language));
            is_sentence(&Starting::What(preset.id).in_language(language));
        }
    }
}

#[test]
fn messages_with_values() {
    let undoing = [
        Undoing::Undone { what: "OSS".to_owned() },
        Undoing::Redone { what: "OSS".to_owned() },
        Undoing::Settings { count: 2 },
        Undoing::SelectorAdded { number: 2 },
        Undoing::SelectorRemoved { number: 2 },
        Undoing::SelectorChanged { number: 2 },
        Undoing::DataEventRegions,
    ];
    let starting = [Starting::InAnotherAccount { destination: "OSS" }, Starting::Started { preset: "OSS".to_owned() }];
    let undoing = undoing.iter().flat_map(|what| ALL.iter().map(|language| what.in_language(language).into_owned()));
    let starting = starting.iter().flat_map(|what| ALL.iter().map(|language| what.in_language(language).into_owned()));
    let said: Vec<String> = undoing.chain(starting).collect();
    expect![[r#"
        Undone: OSS
        已撤销：OSS
        Redone: OSS
        已重做：OSS
        2 settings
        2项设置
        selector 2 added
        添加选择器2
        selector 2 removed
        删除选择器2
        selector 2 changed
        修改选择器2
        regions changed
        修改地域
        OSS (another account)
        OSS（其他账号）
        Started from: OSS
        已使用预设：OSS"#]]
    .assert_eq(&said.join("\n"));
}
