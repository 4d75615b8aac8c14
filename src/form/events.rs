//! Which events: management events, and beside them insights and data events.

use leptos::prelude::*;
use trail_model::event::{InsightType, SERVICES};
use trail_model::field::FieldId;
use trail_words::Message;

use crate::session::Session;
use crate::ui::checkbox::Checkbox;
use crate::ui::radio_group::RadioGroup;

/// The three kinds of events.
#[component]
pub fn Events() -> impl IntoView {
    let session = Session::get();
    let insights_on = Memo::new(move |_| session.draft.with(|draft| draft.insights.on));
    let data_on = Memo::new(move |_| session.draft.with(|draft| draft.data_events.on));
    let announce: fn(bool) -> Message = |on| {
        if on {
            Message::InsightsSetAll
        } else {
            Message::InsightsRestored
        }
    };
    view! {
        <RadioGroup field=FieldId::EventRw tiles=true/>
        <div class="stack">
            <div class="stack tight">
                <Checkbox field=FieldId::Insights announce/>
                {move || insights_on.get().then(|| view! { <InsightTypes/> })}
            </div>
            <div class="stack tight">
                <Checkbox field=FieldId::DataEvents/>
                {move || data_on.get().then(|| view! { <DataEventServices/> })}
            </div>
        </div>
    }
}

#[component]
fn InsightTypes() -> impl IntoView {
    let session = Session::get();
    let one = move |insight: InsightType| {
        let id = format!("insights-{}", insight.wire().to_ascii_lowercase());
        let sentence_id = format!("{id}-desc");
        let words = move || (session.language.get().insight)(insight);
        let on_change = move |event| {
            let chosen = event_target_checked(&event);
            session.choose(&FieldId::Insights, |draft| {
                draft.insights.choose(insight, chosen)
            });
        };
        let is_chosen = move || {
            session
                .draft
                .with(|draft| draft.insights.types.contains(&insight))
        };
        view! {
            <div class="check">
                <input type="checkbox" id=id.clone() aria-describedby=sentence_id.clone() prop:checked=is_chosen on:change=on_change/>
                <label for=id>{move || words().0}</label>
                <small id=sentence_id>{move || words().1}</small>
            </div>
        }
    };
    view! {
        <fieldset class="field nested options">
            <legend class="lab">{move || session.say(Message::InsightTypes)}</legend>
            {InsightType::ALL.iter().map(|insight| one(*insight)).collect_view()}
        </fieldset>
    }
}

#[component]
fn DataEventServices() -> impl IntoView {
    let session = Session::get();
    let one = move |service: &'static str| {
        let id = format!("data-events-{}", service.to_ascii_lowercase());
        let on_change = move |event| {
            let chosen = event_target_checked(&event);
            session.choose(&FieldId::DataEvents, |draft| {
                draft.data_events.choose(service, chosen)
            });
        };
        let is_chosen = move || {
            session
                .draft
                .with(|draft| draft.data_events.services.iter().any(|one| one == service))
        };
        view! {
            <div class="check">
                <input type="checkbox" id=id.clone() prop:checked=is_chosen on:change=on_change/>
                <label for=id><code>{service}</code></label>
            </div>
        }
    };
    view! {
        <fieldset class="field nested options">
            <legend class="lab">{move || session.say(Message::DataEventServices)}</legend>
            {SERVICES.iter().map(|service| one(service)).collect_view()}
        </fieldset>
    }
}
