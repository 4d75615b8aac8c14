//! What is set beyond the quick view: listed there, each with a link to its field, because it is sent all the same.

use leptos::prelude::*;
use trail_model::draft::TrailDraft;
use trail_model::field::FieldId;
use trail_words::Message;

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

/// The list; nothing while all else is as in a fresh form.
#[component]
pub fn AlsoSet() -> impl IntoView {
    let session = Session::get();
    let fields = Memo::new(move |_| session.draft.with(also_set));
    let link = move |field: FieldId| {
        let label = {
            let field = field.clone();
            move || {
                let language = session.language.get();
                let group = language
                    .group(&field)
                    .map(|group| format!("{group}{}", language.separators.comma));
                format!("{}{}", group.unwrap_or_default(), (language.label)(&field))
            }
        };
        let go = move |event: web_sys::MouseEvent| {
            event.prevent_default();
            session.view.set(View::Full);
            focus_field(session, &field);
        };
        view! { <li><a href="#form" on:click=go>{label}</a></li> }
    };
    move || {
        (!fields.read().is_empty()).then(|| view! {
        <section class="card also">
            <header><h2>{session.say(Message::AlsoSet)}</h2></header>
            <div class="body"><ul>{fields.get().into_iter().map(link).collect_view()}</ul></div>
        </section>
    })
    }
}

/// The controls outside the quick view whose values differ from a fresh form and are not in an inactive branch.
fn also_set(draft: &TrailDraft) -> Vec<FieldId> {
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
    fn a_fresh_form_lists_nothing() {
        assert_eq!(also_set(&fresh_draft()), []);
    }

    #[test]
    fn what_is_sent_is_listed_and_what_is_kept_is_not() {
        let mut draft = fresh_draft();
        draft.event_rw = "Write".into();
        draft.oss.on = true;
        draft.oss.bucket = "audit-archive".into();
        draft.oss.role_arn = "kept".into();
        draft.max_compute.quota = "kept".into();
        assert_eq!(
            also_set(&draft),
            [FieldId::EventRw, FieldId::DeliverOss, FieldId::OssBucket]
        );
    }
}
