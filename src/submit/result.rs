//! While the calls go out, and what came of them.

use trail_model::api::{Action, ErrorBody, code, field_of_error};
use trail_model::field::FieldId;
use trail_words::{Detail, Report};

use super::dialog::close;
use super::facts::facts;
use super::next::next;
use super::parts::{button, said};
use super::run::{Event, Outcome, Run};
use super::status::status;
use super::steps::steps;
use super::{Reviewed, accounts, again, design_another, drive};
use crate::dom::{El, el};
use crate::session::Session;
use crate::ui::notice::{Tone, notice};

/// The heading of a run.
pub(super) fn heading(run: &Run) -> Report {
    match run.outcome() {
        Outcome::Running => {
            let (step, steps) = run.progress();
            Report::Submitting { step, steps }
        }
        Outcome::Created if run.changes() => Report::Updated,
        Outcome::Created => Report::Created,
        Outcome::CreatedNotLogging if run.changes() => Report::UpdatedNotAll { action: Action::StartLogging.name() },
        Outcome::CreatedNotLogging => Report::CreatedNotLogging,
        Outcome::CreatedNotAll(action) if run.changes() => Report::UpdatedNotAll { action: action.name() },
        Outcome::CreatedNotAll(action) => Report::CreatedNotAll { action: action.name() },
        Outcome::NotCreated if run.changes() => Report::NotUpdated,
        Outcome::NotCreated => Report::NotCreated,
        Outcome::Unknown => Report::OutcomeUnknown,
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
        .child_if(accounts::rows(session))
        .when(is_created, move || status(session, &with_status))
        .when(is_created, move || next(session, &with_next))
        .children(facts(session, reviewed));
    vec![body, actions(session)]
}

/// A condition on the run.
fn is(session: Session, condition: fn(&Run) -> bool) -> impl Fn() -> bool + Copy + Send + Sync + 'static {
    move || session.submission().run.with(|run| run.as_ref().is_some_and(condition))
}

/// One line on how it stands. It is read out when it changes; the status line of the page is out of reach behind the dialog.
fn spoken(session: Session) -> El {
    let word = move || session.submission().run.with(|run| run.as_ref().map(word));
    let text = move || word().map(|(_, message)| session.say(message));
    let show = move |text: &str| {
        let words = el("p").text(text);
        word().map(|(tone, _)| match tone {
            Some(tone) => notice(tone, [words]),
            None => words.class("sr"),
        })
    };
    said(el("div").attr("aria-live", "polite"), text, show)
}

/// What the heading does not say; how far a run is says the heading already, so that is for those who listen.
fn word(run: &Run) -> (Option<Tone>, Report) {
    if run.is_cancelling() {
        return (Some(Tone::Info), Report::CancelAfterThis);
    }
    if let Some(action) = run.cancelled_before() {
        return (Some(Tone::Warning), Report::CancelledBefore { action: action.name() });
    }
    match run.outcome() {
        Outcome::Running | Outcome::NotCreated => (None, heading(run)),
        Outcome::Created | Outcome::CreatedNotAll(_) => (Some(Tone::Success), created(run)),
        Outcome::CreatedNotLogging => (Some(Tone::Warning), Report::NotLoggingAdvice),
        Outcome::Unknown if run.changes() => (Some(Tone::Warning), Report::UpdateUnknownAdvice),
        Outcome::Unknown => (Some(Tone::Warning), Report::OutcomeUnknownAdvice),
    }
}

fn created(run: &Run) -> Report {
    if run.changes() {
        return Report::UpdatedWhere { trail: run.name().to_owned(), region: run.home_region().to_owned() };
    }
    Report::CreatedWhere { trail: run.name().to_owned(), region: run.home_region().to_owned() }
}

/// What can be done now. Each button stays in place for as long as it is offered, so that it keeps the focus.
fn actions(session: Session) -> El {
    let offer =
        move |words: fn(Session) -> Report, press: fn(Session)| move || button(session, "btn primary", words, press);
    let is_over = is(session, Run::is_over);
    let are_others_running = move || accounts::are_running(&session.submission());
    let can_leave = move || is_over() && !are_others_running();
    // What is left of another account is put aside with the rest.
    let can_put_aside =
        move || can_leave() && (is(session, may_have_trail)() || accounts::are_pending(&session.submission()));
    el("footer")
        .class("actions")
        .when(is(session, |run| !run.is_over()), move || cancel(session))
        .when(
            move || is_over() && are_others_running(),
            move || button(session, "btn", |_| Detail::Cancel, accounts::cancel).id("review-cancel-others"),
        )
        .when(can_leave, move || button(session, "btn", leave, |_| close()).id("review-close"))
        .when(can_put_aside, move || button(session, "btn", |_| Report::DesignAnother, design_another))
        .when(is(session, Run::can_check), offer(|_| Report::CheckAgain, |session| again(session, Event::CheckAgain)))
        .when(is(session, is_worth_retrying), offer(retry, |session| again(session, Event::Retry)))
}

fn cancel(session: Session) -> El {
    let is_cancelling = is(session, Run::is_cancelling);
    button(session, "btn", |_| Detail::Cancel, drive::cancel)
        .id("review-cancel")
        .bind("aria-disabled", move || is_cancelling().then(|| "true".to_owned()))
}

/// A name that is taken and a plan that breaks a rule are mended in the form; all else may have been mended elsewhere, or pass.
pub(super) fn is_worth_retrying(run: &Run) -> bool {
    let is_for_the_form =
        |body: &ErrorBody| body.code == code::CHECK_FAILED || field_of_error(&body.code) == Some(FieldId::TrailName);
    run.can_retry() && !run.refusal().is_some_and(is_for_the_form)
}

/// Whether the run may have ended with a trail. *Design another* is then the way to put it aside.
fn may_have_trail(run: &Run) -> bool {
    run.outcome() == Outcome::Unknown || has_trail(run)
}

/// Whether the run ended with a trail.
fn has_trail(run: &Run) -> bool {
    !matches!(run.outcome(), Outcome::Running | Outcome::NotCreated | Outcome::Unknown)
}

fn leave(session: Session) -> Report {
    if is(session, has_trail)() { Report::KeepDesign } else { Report::Close }
}

fn retry(session: Session) -> Report {
    if is(session, has_trail)() { Report::RetryRest } else { Report::Retry }
}
