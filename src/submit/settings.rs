//! The settings of the reviewed design, under the labels of the form.

use trail_model::draft::TrailDraft;
use trail_model::field::FieldId;
use trail_model::plan::{Argument, TrailPlan};
use trail_words::{Language, Report};

use super::Reviewed;
use super::parts::{pair, section};
use crate::dom::{El, el};
use crate::session::Session;

/// What is set, in the words of the form.
pub(super) fn settings(session: Session, reviewed: &Reviewed) -> El {
    let reviewed = reviewed.clone();
    let all = move || {
        let rows = rows(reviewed.plan.draft(), &reviewed.steps(), session.language.get());
        rows.iter().flat_map(|(label, values)| valued(label, values)).collect()
    };
    section(session, Report::ReviewSettings).child(el("dl").class("derived").part(all))
}

/// A label, and its values a line each.
fn valued(label: &str, values: &[String]) -> [El; 2] {
    match values {
        [value] => pair(label, value),
        values => {
            let [label, value] = pair(label, "");
            [label, value.children(values.iter().map(|line| el("p").text(line)))]
        }
    }
}

/// A label with its group, and a value, for every parameter of the first call; then the events that need calls of their own.
fn rows(draft: &TrailDraft, plan: &TrailPlan, language: &Language) -> Vec<(String, Vec<String>)> {
    let parameters = plan.calls.first().map(|create| &*create.parameters).unwrap_or_default();
    let row = |(name, value): &(String, Argument)| {
        let field = draft.control_of(FieldId::from_wire(name));
        (language.label_in_group(&field), vec![language.value(&field, &value.to_string(), str::to_owned)])
    };
    let beside = language.beside(draft, str::to_owned);
    let beside = beside.into_iter().map(|(field, values)| (language.label_in_group(&field), values));
    parameters.iter().map(row).chain(beside).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::expect;

    #[test]
    fn settings_stand_under_the_labels_of_the_controls_in_use() {
        let mut draft = TrailDraft {
            name: "trail-test".into(),
            account_id: "1234567890123456".into(),
            home_region: "cn-hangzhou".into(),
            trail_region: "cn-beijing".into(),
            ..TrailDraft::default()
        };
        draft.oss.on = true;
        draft.oss.bucket = "audit-log".into();
        draft.sls.on = true;
        draft.sls.project = "audit".into();
        draft.insights.on = true;
        draft.insights.types.truncate(2);
        (draft.data_events.on, draft.backfill) = (true, true);
        let lines: Vec<String> = rows(&draft, &TrailPlan::from(&draft), trail_words::FALLBACK)
            .into_iter()
            .map(|(label, values)| format!("{label} = {}", values.join(" | ")))
            .collect();
        expect![[r#"
            Trail Name = trail-test
            Management Event = All
            Trail Region = China (Beijing) · cn-beijing
            Delivery to Log Service, Project Name = acs:log:cn-hangzhou:1234567890123456:project/audit
            Delivery to OSS, Bucket Name = audit-log
            Insights Event = IP requests, Risky API calls
            Data Event = 1 selector | Oss: reads and writes | Regions: China (Hangzhou) · cn-hangzhou
            Backfill the last 90 days = yes"#]]
        .assert_eq(&lines.join("\n"));
    }
}
