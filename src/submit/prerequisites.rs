//! What must exist first. CreateTrail makes nothing of it, so the new ones are ticked as made before anything is sent.

use leptos::prelude::*;
use trail_model::check::ValidPlan;
use trail_model::plan::Prerequisite;
use trail_words::Message;
use wasm_bindgen::JsCast;

use super::Submission;
use crate::session::Session;
use crate::ui::icon::{Icon, IconView};

const ERROR_ID: &str = "review-made-error";

/// Whether every prerequisite that must be made is ticked.
pub(super) fn are_made(submission: &Submission) -> bool {
    submission
        .ticked
        .with_untracked(|ticked| ticked.iter().all(|made| *made))
}

/// Says that some are not, and goes to the first of them.
pub(super) fn say_missing(submission: &Submission) {
    submission.is_tick_missing.set(true);
    let first = submission
        .ticked
        .with_untracked(|ticked| ticked.iter().position(|made| !made));
    let control = first.and_then(|place| document().get_element_by_id(&control_id(place)));
    if let Some(control) =
        control.and_then(|control| control.dyn_into::<web_sys::HtmlElement>().ok())
    {
        let _ = control.focus();
    }
}

/// A plan with the same prerequisites keeps its ticks, another one begins without.
pub(super) fn carry_over(submission: &Submission, plan: &ValidPlan) {
    submission.is_tick_missing.set(false);
    let prerequisites = &plan.plan().prerequisites;
    let are_same = submission.reviewed.with_untracked(|reviewed| {
        reviewed
            .as_ref()
            .is_some_and(|reviewed| reviewed.plan.plan().prerequisites == *prerequisites)
    });
    if !are_same {
        let to_make = prerequisites
            .iter()
            .filter(|prerequisite| prerequisite.must_be_made());
        submission.ticked.set(to_make.map(|_| false).collect());
    }
}

/// The list, and a checkbox for each that must be made.
#[component]
pub(super) fn Prerequisites(prerequisites: Vec<Prerequisite>) -> impl IntoView {
    let session = Session::get();
    if prerequisites.is_empty() {
        return ().into_any();
    }
    let (to_make, others): (Vec<_>, Vec<_>) = prerequisites
        .into_iter()
        .partition(Prerequisite::must_be_made);
    view! {
        <section>
            <h3>{move || session.say(Message::ReviewPrerequisites)}</h3>
            {(!others.is_empty()).then(|| view! {
                <ul class="steps">{others.into_iter().map(|prerequisite| view! { <li><Named prerequisite/></li> }).collect_view()}</ul>
            })}
            {(!to_make.is_empty()).then(|| view! { <ToMake to_make/> })}
        </section>
    }
    .into_any()
}

#[component]
fn Named(prerequisite: Prerequisite) -> impl IntoView {
    let session = Session::get();
    let words = Memo::new(move |_| (session.language.get().prerequisite)(&prerequisite));
    view! {
        <b>{move || words.get().0}</b>
        <p>{move || words.get().1}</p>
    }
}

#[component]
fn ToMake(to_make: Vec<Prerequisite>) -> impl IntoView {
    let session = Session::get();
    let submission = session.submission;
    let is_missing = move || {
        submission.is_tick_missing.get() && submission.ticked.with(|ticked| ticked.contains(&false))
    };
    let rows = to_make
        .into_iter()
        .enumerate()
        .map(|(place, prerequisite)| view! { <Tick place prerequisite/> });
    view! {
        <fieldset class="made" aria-describedby=move || is_missing().then_some(ERROR_ID)>
            <legend>{move || session.say(Message::TheseExistNow)}</legend>
            {move || is_missing().then(|| view! {
                <p class="msg err" id=ERROR_ID role="alert">
                    <IconView icon=Icon::Error/><span>{session.say(Message::TickPrerequisites)}</span>
                </p>
            })}
            {rows.collect_view()}
        </fieldset>
    }
    .into_any()
}

#[component]
fn Tick(place: usize, prerequisite: Prerequisite) -> impl IntoView {
    let session = Session::get();
    let ticked = session.submission.ticked;
    let is_ticked = move || ticked.with(|ticked| ticked.get(place).copied().unwrap_or_default());
    let is_missing = move || session.submission.is_tick_missing.get() && !is_ticked();
    let words = Memo::new(move |_| (session.language.get().prerequisite)(&prerequisite));
    let how_id = format!("{}-how", control_id(place));
    let described_by = how_id.clone();
    let on_change = move |event| {
        let on = event_target_checked(&event);
        ticked.update(|ticked| {
            if let Some(tick) = ticked.get_mut(place) {
                *tick = on;
            }
        });
    };
    view! {
        <div class="field">
            <div class="check">
                <input
                    type="checkbox"
                    id=control_id(place)
                    aria-describedby=described_by
                    aria-invalid=move || is_missing().then_some("true")
                    prop:checked=is_ticked
                    on:change=on_change
                />
                <label for=control_id(place)>{move || words.get().0}</label>
            </div>
            <div class="check-more"><p class="desc" id=how_id>{move || words.get().1}</p></div>
        </div>
    }
}

fn control_id(place: usize) -> String {
    format!("review-made-{place}")
}
