//! A preset as a card: what it is for, what it sets, and what it leaves to its user.

use leptos::prelude::untrack;
use trail_model::check::ValidPlan;
use trail_model::destination;
use trail_model::draft::{ALL_REGIONS, TrailDraft};
use trail_model::field::FieldId;
use trail_model::preset::Preset;
use trail_words::{Language, Message, Say, Starting};

use super::choose;
use crate::autosave::Autosave;
use crate::dom::{El, el};
use crate::session::Session;

/// The card, in the language of the page.
pub(super) fn card(session: Session, autosave: Autosave, preset: &'static Preset) -> El {
    let id = preset.id;
    let heading_id = ["preset-", preset.name].concat();
    let heading = el("h3").id(&heading_id).say(move || session.say(Starting::Name(id)));
    let button = el("button")
        .attr("type", "button")
        .class("btn small")
        .attr("aria-describedby", &heading_id)
        .say(move || session.say(Starting::Use))
        .on("click", move |_| choose(session, autosave, preset));
    let draft = session.draft.with_untracked(|own| preset.draft(own));
    let facts = move || {
        let language = session.language.get();
        untrack(|| rows(&draft, language)).iter().flat_map(|(label, value)| pair(label, value)).collect()
    };
    el("li")
        .class("preset")
        .child(heading)
        .child(el("p").say(move || session.say(Starting::What(id))))
        .child(el("dl").class("derived").part(facts))
        .child(button)
}

fn pair(label: &str, value: &str) -> [El; 2] {
    [el("dt").text(label), el("dd").text(value)]
}

/// What it sets, and what is left to enter, in the words of the form.
fn rows(draft: &TrailDraft, language: &Language) -> Vec<(String, String)> {
    let say = |message: Starting| message.in_language(language).into_owned();
    let rows = [
        (Starting::Events, events(draft, language)),
        (Starting::Destinations, destinations(draft, language)),
        (Starting::ToFill, missing(draft, language)),
    ];
    let joined = |items: Vec<String>| items.join(language.separators.list);
    rows.into_iter().filter(|(_, items)| !items.is_empty()).map(|(label, items)| (say(label), joined(items))).collect()
}

fn events(draft: &TrailDraft, language: &Language) -> Vec<String> {
    let region = if draft.trail_region == ALL_REGIONS {
        Message::AllRegions.in_language(language)
    } else {
        Starting::RegionOfHome.in_language(language)
    };
    let management = [
        (language.label)(&FieldId::EventRw),
        language.separators.colon,
        (language.choice)(&FieldId::EventRw, &draft.event_rw),
    ];
    let more = [FieldId::Insights, FieldId::DataEvents, FieldId::Backfill];
    let more = more.iter().filter(|field| draft.is_on(field)).map(|field| (language.label)(field).to_owned());
    [management.concat(), region.into_owned()].into_iter().chain(more).collect()
}

fn destinations(draft: &TrailDraft, language: &Language) -> Vec<String> {
    let named = |row: &destination::Destination| {
        let destination = (language.label)(&row.switch);
        match draft.choice(&row.account) {
            "another" => Starting::InAnotherAccount { destination }.in_language(language).into_owned(),
            _ => destination.to_owned(),
        }
    };
    destination::ALL.iter().filter(|row| row.is_on(draft)).map(|row| named(row)).collect()
}

fn missing(draft: &TrailDraft, language: &Language) -> Vec<String> {
    let problems = ValidPlan::new(draft).err().unwrap_or_default();
    problems.iter().map(|problem| (language.label)(&problem.field).to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::expect;
    use trail_model::preset;

    #[test]
    fn a_card_says_what_its_preset_sets_and_leaves() {
        let own = TrailDraft {
            account_id: "1234567890123456".into(),
            home_region: "cn-hangzhou".into(),
            ..TrailDraft::default()
        };
        let mut text = String::new();
        for preset in preset::ALL {
            for language in trail_words::ALL {
                text.push_str(&Starting::Name(preset.id).in_language(language));
                text.push('\n');
                for (label, value) in rows(&preset.draft(&own), language) {
                    text.push_str(&format!("  {label}{}{value}\n", language.separators.colon));
                }
            }
        }
        expect![[r#"
            Security audit to a central log account
              Events: Management Event: All, All regions
              Destinations: Delivery to Log Service (another account), Delivery to OSS (another account)
              Left to enter: Trail Name, Project ARN, RAM Role ARN of Destination Account, RAM Role ARN of OSS Bucket, Bucket Name
            安全审计，投递到集中的日志账号
              事件：管控事件：所有事件、全部地域
              投递目标：将事件投递到日志服务SLS（其他账号）、将事件投递到对象存储OSS（其他账号）
              待填写：跟踪名称、日志项目ARN、日志写入角色ARN、存储空间角色ARN、存储空间名称
            Everything, with insights
              Events: Management Event: All, All regions, Insights Event, Data Event, Backfill the last 90 days
              Destinations: Delivery to Log Service, Delivery to OSS
              Left to enter: Trail Name, Project Name, Bucket Name
            全部事件，含Insights事件
              事件：管控事件：所有事件、全部地域、Insights事件、数据事件、回补最近90天的事件
              投递目标：将事件投递到日志服务SLS、将事件投递到对象存储OSS
              待填写：跟踪名称、日志项目名称、存储空间名称
            One region, write events
              Events: Management Event: Write, Home region only
              Destinations: Delivery to Log Service
              Left to enter: Trail Name, Project Name
            单个地域的写事件
              事件：管控事件：写事件、仅Home地域
              投递目标：将事件投递到日志服务SLS
              待填写：跟踪名称、日志项目名称
            Cheap archive
              Events: Management Event: All, All regions
              Destinations: Delivery to OSS
              Left to enter: Trail Name, Bucket Name
            低成本归档
              事件：管控事件：所有事件、全部地域
              投递目标：将事件投递到对象存储OSS
              待填写：跟踪名称、存储空间名称
            Analytics with Log Service
              Events: Management Event: All, All regions, Insights Event, Backfill the last 90 days
              Destinations: Delivery to Log Service
              Left to enter: Trail Name, Project Name
            使用日志服务分析
              事件：管控事件：所有事件、全部地域、Insights事件、回补最近90天的事件
              投递目标：将事件投递到日志服务SLS
              待填写：跟踪名称、日志项目名称
            Start empty
              Events: Management Event: All, All regions
              Destinations: Delivery to Log Service
              Left to enter: Trail Name, Project Name
            从空白表单开始
              事件：管控事件：所有事件、全部地域
              投递目标：将事件投递到日志服务SLS
              待填写：跟踪名称、日志项目名称
        "#]].assert_eq(&text);
    }
}
