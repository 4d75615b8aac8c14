//! The settings of the reviewed design, under the labels of the form.

use trail_model::draft::{ALL_REGIONS, TrailDraft};
use trail_model::field::FieldId;
use trail_model::plan::{Argument, TrailPlan};
use trail_words::{Language, Message, Report};

use super::Reviewed;
use super::parts::{pair, section};
use crate::dom::{El, el};
use crate::session::Session;

/// What CreateTrail is sent, in the words of the form.
pub(super) fn settings(session: Session, reviewed: &Reviewed) -> El {
    let reviewed = reviewed.clone();
    let all = move || {
        let rows = rows(reviewed.plan.draft(), &reviewed.steps(), session.language.get());
        rows.iter().flat_map(|(label, value)| pair(label, value)).collect()
    };
    section(session, Report::ReviewSettings).child(el("dl").class("derived").part(all))
}

/// A label with its group, and a value, for every parameter of the first call.
fn rows(draft: &TrailDraft, plan: &TrailPlan, language: &Language) -> Vec<(String, String)> {
    let parameters = plan.calls.first().map(|create| &*create.parameters).unwrap_or_default();
    let row = |(name, value): &(String, Argument)| {
        let field = draft.control_of(FieldId::from_wire(name));
        (language.label_in_group(&field), in_words(&field, value.to_string(), language))
    };
    parameters.iter().map(row).collect()
}

/// A value as the form says it.
pub(super) fn in_words(field: &FieldId, value: String, language: &Language) -> String {
    match field {
        FieldId::EventRw => (language.choice)(field, &value).to_owned(),
        FieldId::TrailRegion if value == ALL_REGIONS => (language.say)(&Message::AllRegions).into_owned(),
        FieldId::TrailRegion => match (language.region)(&value) {
            Some(name) => [name, " · ", &value].concat(),
            None => value,
        },
        _ => value,
    }
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
        let lines: Vec<String> = rows(&draft, &TrailPlan::from(&draft), trail_words::FALLBACK)
            .into_iter()
            .map(|(label, value)| format!("{label} = {value}"))
            .collect();
        expect![[r#"
            Trail Name = trail-test
            Management Event = All
            Trail Region = China (Beijing) · cn-beijing
            Delivery to Log Service, Project Name = acs:log:cn-hangzhou:1234567890123456:project/audit
            Delivery to OSS, Bucket Name = audit-log"#]]
        .assert_eq(&lines.join("\n"));
    }
}
