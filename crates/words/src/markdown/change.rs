//! What a change of a trail changes, setting by setting.

use trail_model::export::Source;
use trail_model::plan::{Change, TrailPlan};

use super::escape::{code, plain};
use super::{label, say, table};
use crate::{Language, Listing, Report, Say};

/// Under its heading, before and after, and what was not read of the trail; nothing for a new trail.
pub(super) fn changes(source: Source<'_>, language: &Language) -> Option<Vec<String>> {
    let live = source.changed()?;
    let (draft, was) = (source.draft(), live.draft());
    let changes = TrailPlan::changes(draft, live);
    let heading = format!("## {}", say(language, &Report::ReviewChanges { count: changes.len() }));
    let cell = |values: Vec<String>| {
        if values.is_empty() { say(language, &Report::NoValue) } else { values.join("<br>") }
    };
    let row = |Change { field, before, after }: &Change| {
        let field = draft.control_of(field.clone());
        let before = language.changed(&field, before, &was, code);
        vec![label(&field, language), cell(before), cell(language.changed(&field, after, draft, code))]
    };
    let rows: Vec<Vec<String>> = changes.iter().map(row).collect();
    let text = if rows.is_empty() {
        say(language, &Report::NothingChanges)
    } else {
        table(language, &[Report::ReportSetting, Report::Before, Report::After], &rows)
    };
    let unread: Vec<&str> = live.unread().iter().map(|field| (language.label)(field)).collect();
    let unread = (!unread.is_empty()).then(|| {
        Listing::UnreadStays { what: unread.join(language.separators.list) }.in_language(language).into_owned()
    });
    Some([heading, text].into_iter().chain(unread.map(|text| plain(&text))).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::expect;
    use trail_model::import::Live;
    use trail_model::trail::Trail;

    fn live() -> Live {
        let text = |text: &str| Some(text.to_owned());
        Live {
            account: "1234567890123456".into(),
            trail: Trail {
                name: text("security-audit"),
                home_region: text("cn-hangzhou"),
                event_rw: text("All"),
                trail_region: text("cn-hangzhou"),
                status: text("Enable"),
                oss_bucket_name: text("audit-log"),
                ..Trail::default()
            },
            status: None,
            insights: None,
            enabled_insights: None,
            data_events: Some(trail_model::event::DataEvents::default()),
        }
    }

    #[test]
    fn before_and_after_stand_side_by_side_and_what_was_not_read_is_said() {
        let live = live();
        let mut draft = live.draft();
        draft.event_rw = "Write".into();
        draft.trail_region = "All".into();
        draft.oss.prefix = "a|b".into();
        draft.data_events.on = true;
        let told = |language: &&Language| changes(Source::Change(&draft, &live, 0), language).unwrap().join("\n");
        expect![[r#"
            ## 4 changes
            | Setting | Before | After |
            | --- | --- | --- |
            | Management Event | All | Write |
            | Trail Region | China (Hangzhou) · `cn-hangzhou` | All regions |
            | Delivery to OSS, Object Prefix | none | <code>a&#124;b</code> |
            | Data Event | none | `Oss`: reads and writes<br>China (Hangzhou) · `cn-hangzhou` |
            Not read: Insights Event. The trail keeps what it has there.

            ## 4处更改
            | 设置 | 更改前 | 更改后 |
            | --- | --- | --- |
            | 管控事件 | 所有事件 | 写事件 |
            | 跟踪地域 | 华东1（杭州） · `cn-hangzhou` | 全部地域 |
            | 将事件投递到对象存储OSS，日志文件前缀 | 无 | <code>a&#124;b</code> |
            | 数据事件 | 无 | `Oss`：读写事件<br>华东1（杭州） · `cn-hangzhou` |
            未读取：Insights事件。跟踪在此处保持不变。"#]]
        .assert_eq(&crate::ALL.iter().map(told).collect::<Vec<_>>().join("\n\n"));
    }

    #[test]
    fn a_new_trail_changes_nothing_and_a_change_may_be_none() {
        let live = live();
        let draft = live.draft();
        assert_eq!(changes(Source::Draft(&draft, 0), crate::FALLBACK), None);
        let none = changes(Source::Change(&draft, &live, 0), crate::FALLBACK).unwrap();
        assert!(none.iter().any(|line| line.contains("Nothing is sent")), "{none:?}");
    }
}
