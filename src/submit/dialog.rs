//! The dialog *Review*: first the review, then the run, then its result.

use leptos::prelude::*;
use trail_words::Report;
use wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, HtmlElement, KeyboardEvent};

use super::fresh::Freshness;
use super::result::{heading, run_view};
use super::review::review;
use super::run::Outcome;
use super::{accounts, exists, fresh, on_closed};
use crate::dom::{El, el, memo, watch};
use crate::session::Session;

const ID: &str = "review";
const HEADING_ID: &str = "review-heading";

/// The dialog. It holds nothing while it is closed.
#[must_use]
pub fn review_dialog(session: Session) -> El {
    let submission = session.submission();
    let is_reviewing = memo(move || submission.run.with(Option::is_none));
    let is_running = memo(move || submission.outcome() == Some(Outcome::Running) || accounts::are_running(&submission));
    // A heading of its own for each stage takes the focus, so that each stage is read from its beginning.
    watch(move || {
        // Read, not only tracked: a memo that nobody has read yet counts as changed.
        let _stage = (is_reviewing.get(), is_running.get(), submission.freshness.get(), submission.exists.get());
        if submission.is_open.get() {
            request_animation_frame(move || show(session));
        } else {
            close();
        }
    });
    let reviewing = move || match submission.reviewed.with(|one| one.as_ref().is_some_and(|one| one.live.is_some())) {
        true => Report::ReviewChangeHeading,
        false => Report::ReviewHeading,
    };
    let stands = move || {
        let of_run = || submission.run.with(|run| run.as_ref().map(|run| heading(run, session.language.get())));
        accounts::heading(&submission).or_else(of_run).unwrap_or_else(reviewing)
    };
    let is_read = move || submission.freshness.with(|freshness| *freshness == Freshness::Read);
    let headline = move || {
        session.say(match submission.exists.get() {
            true => Report::ExistsHeading,
            false if is_read() => stands(),
            false => Report::ReviewChangeHeading,
        })
    };
    let header = move || el("header").child(el("h2").id(HEADING_ID).attr("tabindex", "-1").say(headline));
    let stage = move || match submission.reviewed.get().filter(|_| submission.is_open.get()) {
        _ if submission.exists.get() => untrack(|| exists::view(session)),
        _ if !is_read() && submission.is_open.get() => {
            fresh::wait(session, &submission.freshness.get()).unwrap_or_default()
        }
        Some(reviewed) if is_reviewing.get() => untrack(|| review(session, &reviewed)),
        Some(reviewed) => untrack(|| run_view(session, &reviewed)),
        None => Vec::new(),
    };
    el("dialog")
        .id(ID)
        .class("dialog")
        .attr("aria-labelledby", HEADING_ID)
        .bind("aria-busy", move || is_running.get().then(|| "true".to_owned()))
        // While calls go out, Cancel is the way to stop; Escape would only hide what happens.
        .on("keydown", move |event| {
            let is_escape = event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape");
            if is_escape && is_running.get_untracked() {
                event.prevent_default();
            }
        })
        .on("cancel", move |event| {
            if is_running.get_untracked() {
                event.prevent_default();
            }
        })
        .on("close", move |_| catch_up(session))
        .when(move || submission.is_open.get(), header)
        .part(stage)
}

/// Takes note of a dialog that is closed. Who opens it again may be faster than the browser, which tells of it last.
pub(super) fn catch_up(session: Session) {
    let is_gone = dialog().is_none_or(|dialog| !dialog.open());
    if is_gone && session.submission().is_shown.try_update_value(std::mem::take) == Some(true) {
        on_closed(session);
    }
}

/// Closes the dialog.
pub(super) fn close() {
    if let Some(dialog) = dialog() {
        dialog.close();
    }
}

fn show(session: Session) {
    // It may have been closed before this frame.
    if session.submission().is_open.try_get_untracked() != Some(true) {
        return;
    }
    let heading = document().get_element_by_id(HEADING_ID).and_then(|heading| heading.dyn_into::<HtmlElement>().ok());
    let (Some(dialog), Some(heading)) = (dialog(), heading) else {
        return;
    };
    if !dialog.open() {
        let _ = dialog.show_modal();
    }
    session.submission().is_shown.set_value(true);
    let _ = heading.focus();
    dialog.set_scroll_top(0);
}

fn dialog() -> Option<HtmlDialogElement> {
    document().get_element_by_id(ID)?.dyn_into().ok()
}
