//! What must exist first. CreateTrail makes nothing of it, so what is new is ticked as made before anything is sent.

use leptos::prelude::*;
use trail_model::plan::Prerequisite;
use trail_words::Message;

use super::work::{Work, to_make};
use crate::focus::focus;
use crate::session::Session;
use crate::ui::icon::{Icon, IconView};
use crate::ui::live::part;

const ERROR_ID: &str = "review-made-error";

/// Says that some are not ticked, and goes to the first of them.
pub(super) fn say_missing(session: Session) {
    session
        .submission
        .change(|work| work.is_tick_missing = true);
    let first = session
        .submission
        .peek(|work| work.made.iter().position(|made| !made))
        .flatten();
    focus(&control_id(first.unwrap_or_default()));
}

/// The list, and a checkbox for each that must be made.
pub(super) fn prerequisites(session: Session, work: &Work) -> Option<AnyView> {
    let all = &work.plan.plan().prerequisites;
    let others: Vec<AnyView> = all
        .iter()
        .filter(|other| !other.must_be_made())
        .map(|other| item(session, other))
        .collect();
    let others = (!others.is_empty()).then(|| view! { <ul class="steps">{others}</ul> }.into_any());
    let ticks: Vec<AnyView> = to_make(&work.plan)
        .enumerate()
        .map(|(place, new)| tick(session, place, new, work))
        .collect();
    let ticks = (!ticks.is_empty()).then(|| {
        view! {
            <fieldset class="made" aria-describedby=ERROR_ID>
                <legend>{session.say(Message::TheseExistNow)}</legend>
                <div id=ERROR_ID role="alert">{part(move || missing(session))}</div>
                {ticks}
            </fieldset>
        }
        .into_any()
    });
    (!all.is_empty()).then(|| view! { <section><h3>{session.say(Message::ReviewPrerequisites)}</h3>{others}{ticks}</section> }.into_any())
}

fn item(session: Session, prerequisite: &Prerequisite) -> AnyView {
    let (name, how) = (session.language.get().prerequisite)(prerequisite);
    view! { <li><b>{name}</b><p>{how}</p></li> }.into_any()
}

fn missing(session: Session) -> AnyView {
    if session
        .submission
        .with(|work| work.is_tick_missing && !work.is_all_made())
        != Some(true)
    {
        return ().into_any();
    }
    let text = session.say(Message::TickPrerequisites);
    view! { <p class="msg err"><IconView icon=Icon::Error/><span>{text}</span></p> }.into_any()
}

fn tick(session: Session, place: usize, prerequisite: &Prerequisite, work: &Work) -> AnyView {
    let submission = session.submission;
    let (name, how) = (session.language.get().prerequisite)(prerequisite);
    let how_id = format!("{}-how", control_id(place));
    let is_made = move |work: &Work| work.made.get(place).copied().unwrap_or_default();
    let is_missing =
        move || submission.with(|work| work.is_tick_missing && !is_made(work)) == Some(true);
    let on_change = move |event| {
        let on = event_target_checked(&event);
        submission.change(|work| {
            if let Some(made) = work.made.get_mut(place) {
                *made = on;
            }
        });
    };
    view! {
        <div class="field">
            <div class="check">
                <input
                    type="checkbox"
                    id=control_id(place)
                    aria-describedby=how_id.clone()
                    aria-invalid=move || is_missing().then_some("true")
                    prop:checked=is_made(work)
                    on:change=on_change
                />
                <label for=control_id(place)>{name}</label>
            </div>
            <div class="check-more"><p class="desc" id=how_id>{how}</p></div>
        </div>
    }
    .into_any()
}

fn control_id(place: usize) -> String {
    format!("review-made-{place}")
}
