//! The way from a checked plan to a trail: the review, the run of its calls, and what came of it.

use leptos::prelude::*;
use trail_model::api::field_of_error;
use trail_model::import::Live;
use trail_words::Report;

use crate::backend::Backend;
use crate::session::{Refusal, Session};
use crate::ui::summary;

mod accounts;
mod against;
mod backfill;
mod banner;
mod carry;
mod changes;
mod dialog;
mod door;
mod drive;
mod exists;
mod explain;
mod facts;
mod follow;
mod fresh;
mod leaving;
mod left;
mod next;
mod paper;
mod parts;
mod prerequisites;
mod result;
mod review;
mod reviewed;
pub mod run;
mod settings;
mod status;
mod steps;
mod submission;
mod unfinished;

pub(crate) use backfill::made_is_edited;
pub use carry::{Address, Carrier};
pub use door::{Door, notices, on_confirm};
pub(crate) use exists::deleted;
pub use explain::explain;
pub use next::console_address;
pub use reviewed::Reviewed;
pub use status::{delivery_line, failed_deliveries, in_utc};
pub use steps::step_state;
pub use submission::Submission;

use follow::Followed;
use run::{Event, Outcome, Run};
use unfinished::{asks_the_same, is_pending, is_undecided};

/// Confirm was pressed: with problems it shows them, without it opens the review. While something is to find out about the last run, it shows
/// that run, whatever the form says by now; while something is left to do of it, for as long as the form asks for the same. Where the design
/// is only shown, nothing is confirmed.
fn open(session: Session) {
    if session.is_read_only.get_untracked() {
        return;
    }
    dialog::catch_up(session);
    let submission = session.submission();
    if is_undecided(&submission) || is_pending(&submission) && asks_the_same(session) {
        submission.is_open.set(true);
        if submission.outcome_untracked() != Some(Outcome::Running) {
            follow::start(session);
        }
        return;
    }
    if session.checked.with_untracked(Result::is_err) {
        return summary::reveal(session);
    }
    match submission.live.get_untracked() {
        Some(live) => fresh::read(session, live),
        None if untrack(|| exists::is_named(session)) => exists::show(session),
        None => review(session, None),
    }
}

/// Opens the review of the plan against this trail, or shows what came of the same plan before.
fn review(session: Session, live: Option<Live>) {
    let submission = session.submission();
    let Some(plan) = session.checked.with_untracked(|checked| checked.as_ref().ok().cloned()) else {
        return summary::reveal(session);
    };
    let reviewed = Reviewed { plan, live };
    let before = submission.reviewed.get_untracked();
    let is_sent = submission
        .run
        .with_untracked(|run| before.as_ref().is_some_and(|before| before.is_sent(run.as_ref(), &reviewed)));
    if !is_sent {
        left::keep(&submission);
        left::tick(&submission, &reviewed);
        submission.is_tick_missing.set(false);
        accounts::replace(session, accounts::prepare(session, &reviewed.plan));
        submission.reviewed.set(Some(reviewed));
        submission.run.set(None);
    }
    submission.is_open.set(true);
    if submission.outcome_untracked().is_some() {
        follow::start(session);
    }
}

/// *Confirm and create*: starts the run, once, or says what is missing.
fn create(session: Session) {
    let submission = session.submission();
    if session.is_read_only.get_untracked() || submission.run.with_untracked(Option::is_some) {
        return;
    }
    if !prerequisites::are_made(&submission) {
        return prerequisites::say_missing(&submission);
    }
    if !session.backend.with_untracked(|backend| matches!(backend, Backend::Known(_))) {
        return;
    }
    session.refusal.set(None);
    left::count(&submission);
    let run = submission.reviewed.with_untracked(|reviewed| reviewed.as_ref().map(Reviewed::run));
    submission.follower.followed.set(Followed::default());
    submission.run.set(run);
    drive::go(session);
}

/// Retry and *Check again*. A second click finds the run on its way, with a driver already.
fn again(session: Session, event: Event) {
    if session.is_read_only.get_untracked() {
        return;
    }
    let resumes = |run: &mut Option<Run>| run.as_mut().is_some_and(|run| run.resumes(event));
    if session.submission().run.try_update(resumes) == Some(true) {
        session.refusal.set(None);
        drive::go(session);
    }
}

/// From now on the design is only shown: what was not confirmed yet is closed. A run that has begun goes on.
pub(crate) fn give_up(session: Session) {
    let submission = session.submission();
    let was_waiting = fresh::give_up(&submission);
    let is_result = submission.run.with_untracked(Option::is_some) && !submission.exists.get_untracked();
    if was_waiting || !is_result {
        submission.is_open.set(false);
    }
}

/// The dialog was closed, by a button or by the browser. What the API refused is then at its field.
fn on_closed(session: Session) {
    let submission = session.submission();
    submission.is_open.set(false);
    follow::stop(session);
    if fresh::give_up(&submission) || submission.exists.try_update(std::mem::take) == Some(true) {
        return;
    }
    let refused = submission.run.with_untracked(|run| {
        let run = run.as_ref()?;
        Some((run.refusal()?.clone(), run.is_created()))
    });
    left::restore(session);
    let Some((body, is_created)) = refused else { return };
    let refusal = Refusal { body, words: explain::words, field_of: field_of_error };
    if is_created {
        // The trail is there and its result stays; what no field can mend is told with that result.
        if session.draft.with_untracked(|draft| refusal.field(draft)).is_none() {
            return;
        }
    } else if !is_pending(&submission) {
        submission.run.set(None);
    }
    session.refusal.set(Some(refusal));
    summary::reveal(session);
}

/// A fresh form that keeps account and home region.
fn design_another(session: Session) {
    if session.is_read_only.get_untracked() {
        return;
    }
    let kept = session.draft.with_untracked(|draft| (draft.account_id.clone(), draft.home_region.clone()));
    let mut draft = crate::session::fresh_draft();
    (draft.account_id, draft.home_region) = kept;
    exists::forget(session);
    session.submission().run.set(None);
    session.submission().reviewed.set(None);
    left::untick(&session.submission());
    accounts::replace(session, Vec::new());
    session.submission().is_open.set(false);
    session.replace(draft);
    session.timing.update(crate::session::Timing::reset);
    summary::focus_field(session, &trail_model::field::FieldId::TrailName);
}

/// A message in the language of the page, outside any view.
fn say(session: Session, message: Report) -> String {
    untrack(|| session.say(message))
}
