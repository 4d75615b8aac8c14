//! While the calls go out, and what came of them.

use leptos::prelude::*;
use trail_words::Message;

use super::dialog::close;
use super::facts::facts;
use super::next::next;
use super::parts::{button, said};
use super::run::{Event, Outcome, Run};
use super::status::status;
use super::steps::steps;
use super::{Reviewed, again, design_another, drive};
use crate::dom::{El, el};
use crate::session::Session;
use crate::ui::notice::{Tone, notice};

/// The heading of a run.
pub(super) fn heading(run: &Run) -> Message {
    match run.outcome() {
        Outcome::Running => {
            let (step, steps) = run.progress();
            Message::Submitting { step, steps }
        }
        Outcome::Created => Message::Created,
        Outcome::CreatedNotLogging => Message::CreatedNotLogging,
        Outcome::CreatedNotAll(action) => Message::CreatedNotAll { action: action.name() },
        Outcome::NotCreated => Message::NotCreated,
        Outcome::Unknown => Message::OutcomeUnknown,
    }
}

/// The run, its steps, and when it is over what to do about it.
pub(super) fn run_view(session: Session, reviewed: &Reviewed) -> Vec<El> {
    let is_created = is(session, |run| run.is_over() && run.is_created());
    let (with_status, with_next) = (reviewed.clone(), reviewed.clone());
    let body = el("div")
        .class("body")
        .child(spoken(session))
        .child(steps(session))
        .when(is_created, move || status(session, &with_status))
        .when(is_created, move || next(session, &with_next))
        .children(facts(session, reviewed));
    vec![body, actions(session)]
}

/// A condition on the run.
fn is(session: Session, condition: fn(&Run) -> bool) -> impl Fn() -> bool + Copy + Send + Sync + 'static {
    move || session.submission.run.with(|run| run.as_ref().is_some_and(condition))
}

/// One line on how it stands. It is read out when it changes; the status line of the page is out of reach behind the dialog.
fn spoken(session: Session) -> El {
    let word = move || session.submission.run.with(|run| run.as_ref().and_then(word));
    let text = move || word().map(|(_, message)| session.say(message));
    let show = move |text: &str| word().map(|(tone, _)| notice(tone, [el("p").text(text)]));
    said(el("div").attr("aria-live", "polite"), text, show)
}

fn word(run: &Run) -> Option<(Tone, Message)> {
    if run.is_cancelling() {
        return Some((Tone::Info, Message::CancelAfterThis));
    }
    if let Some(action) = run.cancelled_before() {
        return Some((Tone::Warning, Message::CancelledBefore { action: action.name() }));
    }
    match run.outcome() {
        Outcome::Running => None,
        Outcome::Created => Some((Tone::Success, Message::Created)),
        Outcome::CreatedNotLogging => Some((Tone::Warning, Message::CreatedNotLogging)),
        Outcome::CreatedNotAll(action) => Some((Tone::Warning, Message::CreatedNotAll { action: action.name() })),
        Outcome::NotCreated => Some((Tone::Error, Message::NotCreated)),
        Outcome::Unknown => Some((Tone::Warning, Message::OutcomeUnknownAdvice)),
    }
}

/// What can be done now. Each button stays in place for as long as it is offered, so that it keeps the focus.
fn actions(session: Session) -> El {
    let offer =
        move |words: fn(Session) -> Message, press: fn(Session)| move || button(session, "btn primary", words, press);
    el("footer")
        .class("actions")
        .when(is(session, |run| !run.is_over()), move || cancel(session))
        .when(is(session, Run::is_over), move || button(session, "btn", leave, |_| close()).id("review-close"))
        .when(is(session, has_trail), move || button(session, "btn", |_| Message::DesignAnother, design_another))
        .when(is(session, Run::can_check), offer(|_| Message::CheckAgain, |session| again(session, Event::CheckAgain)))
        .when(is(session, Run::can_retry), offer(retry, |session| again(session, Event::Retry)))
}

fn cancel(session: Session) -> El {
    let is_cancelling = is(session, Run::is_cancelling);
    button(session, "btn", |_| Message::Cancel, drive::cancel)
        .id("review-cancel")
        .bind("aria-disabled", move || is_cancelling().then(|| "true".to_owned()))
}

/// Whether the run ended with a trail.
fn has_trail(run: &Run) -> bool {
    !matches!(run.outcome(), Outcome::Running | Outcome::NotCreated | Outcome::Unknown)
}

fn leave(session: Session) -> Message {
    if is(session, has_trail)() { Message::KeepDesign } else { Message::Close }
}

fn retry(session: Session) -> Message {
    if is(session, has_trail)() { Message::RetryRest } else { Message::Retry }
}
