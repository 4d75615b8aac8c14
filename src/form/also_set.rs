//! What is set beyond the quick view: listed there, each with a link to its field, because it is sent all the same.

use trail_model::draft::{ResourceKind, TrailDraft};
use trail_model::field::FieldId;
use trail_words::Detail;

use crate::dom::{El, el, memo, slot};
use crate::session::{Session, View, fresh_draft};
use crate::ui::summary::focus_field;

/// The fields that the quick view shows itself.
const QUICK: &[FieldId] = &[
    FieldId::TrailName,
    FieldId::AccountId,
    FieldId::HomeRegion,
    FieldId::DeliverSls,
    FieldId::SlsProjectKind,
    FieldId::SlsRegion,
    FieldId::SlsProject,
    FieldId::SlsProjectArn,
    FieldId::SlsRoleArn,
];

/// Whether anything outside the quick view may differ from a fresh form. What an inactive branch holds counts here.
pub(super) fn may_be_any(draft: &TrailDraft) -> bool {
    let mut rest = draft.clone();
    for field in QUICK {
        if let Some(text) = rest.text_mut(field) {
            text.clear();
        }
    }
    rest.sls.on = true;
    rest.sls.project_kind = ResourceKind::default();
    rest != fresh_draft()
}

/// The list; nothing while all else is as in a fresh form.
pub(super) fn also_set(session: Session) -> El {
    let fields = memo(move || session.draft.with(differing));
    slot().part(move || {
        if fields.with(Vec::is_empty) {
            return Vec::new();
        }
        let links = el("ul").children(fields.get().into_iter().map(|field| link(session, field)));
        let heading = el("header").child(el("h2").text(&session.say(Detail::AlsoSet)));
        vec![el("section").class("card also").child(heading).child(el("div").class("body").child(links))]
    })
}

fn link(session: Session, field: FieldId) -> El {
    let language = session.language.get();
    let label = match language.group(&field) {
        Some(group) => [group, language.separators.comma, (language.label)(&field)].concat(),
        None => (language.label)(&field).to_owned(),
    };
    el("li").child(el("a").attr("href", "#form").text(&label).on("click", move |event| {
        event.prevent_default();
        session.view.set(View::Full);
        focus_field(session, &field);
    }))
}

/// The controls outside the quick view whose values differ from a fresh form and are not in an inactive branch.
fn differing(draft: &TrailDraft) -> Vec<FieldId> {
    let fresh = fresh_draft();
    let kept = trail_model::destination::kept_values(draft);
    let differs = |field: &&FieldId| {
        draft.text(field) != fresh.text(field)
            || draft.is_on(field) != fresh.is_on(field)
            || draft.choice(field) != fresh.choice(field)
    };
    let is_off = |field: &FieldId| {
        trail_model::destination::Destination::of(field)
            .is_some_and(|destination| destination.switch != *field && !destination.is_on(draft))
    };
    FieldId::ALL
        .iter()
        .filter(|field| !QUICK.contains(field))
        .filter(differs)
        .filter(|field| !kept.contains(field) && !is_off(field))
        .cloned()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_quick_view_shows_itself_is_not_looked_up() {
        let mut draft = fresh_draft();
        for field in QUICK {
            if let Some(text) = draft.text_mut(field) {
                *text = "typed".into();
            }
        }
        draft.sls.on = false;
        draft.sls.project_kind = ResourceKind::New;
        assert!(!may_be_any(&draft));
        draft.event_rw = "Write".into();
        assert!(may_be_any(&draft));
    }

    #[test]
    fn a_fresh_form_lists_nothing() {
        assert_eq!(differing(&fresh_draft()), []);
    }

    #[test]
    fn what_is_sent_is_listed_and_what_is_kept_is_not() {
        let mut draft = fresh_draft();
        draft.event_rw = "Write".into();
        draft.oss.on = true;
        draft.oss.bucket = "audit-archive".into();
        draft.oss.role_arn = "kept".into();
        draft.max_compute.quota = "kept".into();
        assert_eq!(differing(&draft), [FieldId::EventRw, FieldId::DeliverOss, FieldId::OssBucket]);
    }
}
