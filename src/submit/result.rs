//! While the calls go out, and what came of them.

use trail_model::api::{ErrorBody, code, field_of_error};
use trail_model::field::FieldId;
use trail_words::{Detail, Language, Report};

use super::banner::banner;
use super::dialog::close;
use super::facts::facts;
use super::next::next;
use super::parts::button;
use super::review::what;
use super::run::{Event, Outcome, Run};
use super::status::status;
use super::steps::steps;
use super::{Reviewed, accounts, again, design_another, drive};
use crate::dom::{El, el};
use crate::session::Session;

/// The heading of a run. It names a call that is not done in this language.
pub(super) fn heading(run: &Run, language: &Language) -> Report {
    let open = || run.open_call().map(|call| language.call_name(call)).unwrap_or_default();
    match run.outcome() {
        Outcome::Running => {
            let (step, steps) = run.progress();
            Report::Submitting { step, steps }
        }
        Outcome::Created if run.changes() => Report::Updated,
        Outcome::Created => Report::Created,
        Outcome::CreatedNotLogging if run.changes() => Report::UpdatedNotAll { call: open() },
        Outcome::CreatedNotLogging => Report::CreatedNotLogging,
        Outcome::CreatedNotAll(_) if run.changes() => Report::UpdatedNotAll { call: open() },
        Outcome::CreatedNotAll(_) => Report::CreatedNotAll { call: open() },
        Outcome::NotCreated if run.changes() => Report::NotUpdated,
        Outcome::NotCreated => Report::NotCreated,
        Outcome::Unknown => Report::OutcomeUnknown,
    }
}

/// The run, its steps, and when it is over what to do about it.
pub(super) fn run_view(session: Session, reviewed: &Reviewed) -> Vec<El> {
    let is_created = is(session, |run| run.is_over() && run.is_created());
    let (with_status, with_next) = (reviewed.clone(), reviewed.clone());
    let own = el("section")
        .child_if(accounts::own(session, &reviewed.plan.draft().account_id))
        .child(steps(session, session.submission().run));
    let body = el("div")
        .class("body")
        .child(banner(session, reviewed))
        .child(own)
        .when(is_created, move || status(session, &with_status))
        .child_if(accounts::rows(session))
        .when(is_created, move || next(session, &with_next))
        .children(facts(session, reviewed))
        .child(what(session, reviewed));
    vec![body, actions(session)]
}

/// A condition on the run.
fn is(session: Session, condition: fn(&Run) -> bool) -> impl Fn() -> bool + Copy + Send + Sync + 'static {
    move || session.submission().run.with(|run| run.as_ref().is_some_and(condition))
}

/// What can be done now. Each button stays in place for as long as it is offered, so that it keeps the focus.
fn actions(session: Session) -> El {
    let offer =
        move |words: fn(Session) -> Report, press: fn(Session)| move || button(session, "btn primary", words, press);
    let is_over = is(session, Run::is_over);
    let may = move |condition: fn(&Run) -> bool| move || !session.is_read_only.get() && is(session, condition)();
    let are_others_running = move || accounts::are_running(&session.submission());
    let can_leave = move || is_over() && !are_others_running();
    // What is left of another account is put aside with the rest.
    let is_left = move || is(session, may_have_trail)() || accounts::are_pending(&session.submission());
    let can_put_aside = move || can_leave() && !session.is_read_only.get() && is_left();
    el("footer")
        .class("actions")
        .when(is(session, |run| !run.is_over()), move || cancel(session))
        .when(
            move || is_over() && are_others_running(),
            move || button(session, "btn", |_| Detail::Cancel, accounts::cancel).id("review-cancel-others"),
        )
        .when(can_leave, move || button(session, "btn", leave, |_| close()).id("review-close"))
        .when(can_put_aside, move || button(session, "btn", |_| Report::DesignAnother, design_another))
        .when(may(Run::can_check), offer(|_| Report::CheckAgain, |session| again(session, Event::CheckAgain)))
        .when(may(is_worth_retrying), offer(retry, |session| again(session, Event::Retry)))
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
