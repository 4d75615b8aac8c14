//! What is said while events are chosen: numbers without wrong plurals, names as they are, and a sentence or a label each.

use expect_test::expect;
use trail_words::{ALL, Choosing, Say};

use super::style::{is_label, is_sentence};

fn text(text: &str) -> String {
    text.to_owned()
}

#[test]
fn with_values() {
    let messages = [
        Choosing::Selector { number: 2 },
        Choosing::SelectorCount { count: 1, limit: 20 },
        Choosing::SelectorAdded { number: 2 },
        Choosing::SelectorRemoved { number: 2 },
        Choosing::SelectorsFull { limit: 20 },
        Choosing::RemoveSelector { number: 2 },
        Choosing::EventNamesRule { limit: 10 },
        Choosing::ResourceArnsRule { limit: 10 },
        Choosing::ServicesOfProxy { count: 1 },
        Choosing::ServicesOfProxy { count: 4 },
        Choosing::ValueCount { count: 3, limit: 10 },
        Choosing::AddTo { list: text("Include") },
        Choosing::RemoveValue { value: text("GetObject") },
        Choosing::ValueAdded { value: text("GetObject"), count: 1 },
        Choosing::ValueRemoved { value: text("GetObject"), count: 0 },
        Choosing::ValueThere { value: text("GetObject") },
    ];
    let said: String = messages
        .iter()
        .flat_map(|message| ALL.iter().map(move |language| format!("{}\n", message.in_language(language))))
        .collect();
    expect![[r#"
        Selector 2
        选择器2
        1 of 20 selectors
        已添加1个选择器，最多20个
        Selector 2 added
        已添加选择器2
        Selector 2 removed
        已删除选择器2
        A trail takes at most 20 selectors. Remove one to add another.
        一条跟踪最多支持20个选择器。删除一个后才能继续添加。
        Remove selector 2
        删除选择器2
        Empty: every event of the service. At most 10 names, included and excluded together.
        留空表示该云产品的所有事件。等于与不等于合计最多10个。
        Empty: every resource. At most 10 ARNs, included and excluded together.
        留空表示所有资源。等于与不等于合计最多10个。
        The proxy lists 1 service with data events.
        代理返回了1个支持数据事件的云产品。
        The proxy lists 4 services with data events.
        代理返回了4个支持数据事件的云产品。
        3 of 10
        已添加3个，最多10个
        Add: Include
        添加：Include
        Remove: GetObject
        删除：GetObject
        GetObject added, 1 in the list
        已添加GetObject，列表中有1个
        GetObject removed, 0 in the list
        已删除GetObject，列表中有0个
        GetObject is in the list already
        列表中已有GetObject
    "#]]
    .assert_eq(&said);
}

#[test]
fn rules_are_sentences_and_names_are_labels() {
    for language in ALL {
        for rule in [
            Choosing::InsightsWhen,
            Choosing::InsightsSingle,
            Choosing::BackfillWhere,
            Choosing::BackfillWhich,
            Choosing::BackfillHow,
            Choosing::SelectorsFull { limit: 20 },
            Choosing::EventNamesRule { limit: 10 },
            Choosing::ResourceArnsRule { limit: 10 },
            Choosing::HomeRegionAlone,
        ] {
            is_sentence(&rule.in_language(language));
        }
        for name in [
            Choosing::Selectors,
            Choosing::AddSelector,
            Choosing::Service,
            Choosing::OtherService,
            Choosing::ReadWrite,
            Choosing::EventNames,
            Choosing::ResourceArns,
            Choosing::Include,
            Choosing::Exclude,
            Choosing::Regions,
            Choosing::TheseRegions,
            Choosing::RegionToAdd,
        ] {
            is_label(&name.in_language(language));
        }
    }
}
