//! The prerequisites. CreateTrail makes none of them, so what it would be refused without is ticked as there before anything is sent.

use leptos::prelude::*;
use trail_model::export;
use trail_model::plan::Prerequisite;
use trail_words::Report;
use wasm_bindgen::JsCast;

use super::Submission;
use super::parts::section;
use crate::dom::{El, el};
use crate::panel::documents::documents;
use crate::session::Session;
use crate::ui::checkbox::tick;
use crate::ui::icon::Icon;

const ERROR_ID: &str = "review-made-error";

/// Whether every prerequisite that must be made is ticked.
pub(super) fn are_made(submission: &Submission) -> bool {
    submission.ticked.with_untracked(|ticked| ticked.iter().all(|made| *made))
}

/// Says that some are not, and goes to the first of them.
pub(super) fn say_missing(submission: &Submission) {
    submission.is_tick_missing.set(true);
    let first = submission.ticked.with_untracked(|ticked| ticked.iter().position(|made| !made));
    let control = first.and_then(|place| document().get_element_by_id(&control_id(place)));
    if let Some(control) = control.and_then(|control| control.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = control.focus();
    }
}

/// The list, and a checkbox for each that must be made.
pub(super) fn prerequisites(session: Session, prerequisites: &[Prerequisite]) -> Option<El> {
    if prerequisites.is_empty() {
        return None;
    }
    let (to_make, others): (Vec<_>, Vec<_>) = prerequisites.iter().cloned().partition(Prerequisite::must_be_ticked);
    let named = |prerequisite| {
        let texts = texts(session, &prerequisite);
        el("li").child(name(session, el("b"), &prerequisite)).child(how(session, el("p"), prerequisite)).children(texts)
    };
    let list = (!others.is_empty()).then(|| el("ul").class("steps").children(others.into_iter().map(named)));
    let made = (!to_make.is_empty()).then(|| made(session, to_make));
    Some(section(session, Report::ReviewPrerequisites).child_if(list).child_if(made))
}

fn name(session: Session, place: El, prerequisite: &Prerequisite) -> El {
    let prerequisite = prerequisite.clone();
    place.say(move || (session.language.get().procedure().prerequisite)(&prerequisite).0)
}

fn how(session: Session, place: El, prerequisite: Prerequisite) -> El {
    place.say(move || (session.language.get().procedure().prerequisite)(&prerequisite).1)
}

/// What makes it, to be copied.
fn texts(session: Session, prerequisite: &Prerequisite) -> Vec<El> {
    documents(session, export::documents(prerequisite), &[])
}

fn made(session: Session, to_make: Vec<Prerequisite>) -> El {
    let submission = session.submission();
    let is_missing =
        move || submission.is_tick_missing.get() && submission.ticked.with(|ticked| ticked.contains(&false));
    let error = move || {
        let words = el("span").say(move || session.say(Report::TickPrerequisites));
        el("p").class("msg err").id(ERROR_ID).attr("role", "alert").child(Icon::Error.view()).child(words)
    };
    let rows = to_make.into_iter().enumerate().map(|(place, prerequisite)| row(session, place, prerequisite));
    el("fieldset")
        .class("made")
        .bind("aria-describedby", move || is_missing().then(|| ERROR_ID.to_owned()))
        .child(el("legend").say(move || session.say(Report::TheseExistNow)))
        .when(is_missing, error)
        .children(rows)
}

fn row(session: Session, place: usize, prerequisite: Prerequisite) -> El {
    let ticked = session.submission().ticked;
    let is_ticked = move || ticked.with(|ticked| ticked.get(place).copied().unwrap_or_default());
    let is_missing = move || session.submission().is_tick_missing.get() && !is_ticked();
    let id = control_id(place);
    let how_id = [&id, "-how"].concat();
    let switch = move |on| {
        ticked.update(|ticked| {
            if let Some(tick) = ticked.get_mut(place) {
                *tick = on;
            }
        });
    };
    let control = tick(&id, is_ticked, switch)
        .attr("aria-describedby", &how_id)
        .bind("aria-invalid", move || is_missing().then(|| "true".to_owned()));
    let label = name(session, el("label").attr("for", &id), &prerequisite);
    let texts = texts(session, &prerequisite);
    let more = how(session, el("p").class("desc").id(&how_id), prerequisite);
    el("div")
        .class("field")
        .child(el("div").class("check").child(control).child(label))
        .child(el("div").class("check-more").child(more).children(texts))
}

fn control_id(place: usize) -> String {
    ["review-made-", &place.to_string()].concat()
}
