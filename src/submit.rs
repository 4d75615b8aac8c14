//! The way from a checked plan to a trail: the review, the run of its calls, and what came of it.

use leptos::prelude::*;
use trail_model::api::field_of_error;
use trail_model::import::Live;
use trail_words::Report;

use crate::backend::Backend;
use crate::session::{Refusal, Session};
use crate::signal::{RwSignal, StoredValue};
use crate::trails::Writing;
use crate::ui::summary;

mod accounts;
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
mod next;
mod parts;
mod prerequisites;
mod result;
mod review;
mod reviewed;
pub mod run;
mod settings;
mod status;
mod steps;

pub use carry::{Address, Carrier};
pub use door::{Door, notices, on_confirm};
pub use explain::explain;
pub use next::console_address;
pub use reviewed::Reviewed;
pub use status::{delivery_line, in_utc};
pub use steps::step_state;

use follow::Followed;
use fresh::Freshness;
use run::{Event, Outcome, Run};

/// The state of the dialog *Review*.
#[derive(Clone, Copy, Debug)]
pub struct Submission {
    /// Whether the dialog is open.
    pub is_open: RwSignal<bool>,
    /// What it is about.
    pub reviewed: RwSignal<Option<Reviewed>>,
    /// Which of the prerequisites that must be made are ticked as made, by their place among them.
    pub ticked: RwSignal<Vec<bool>>,
    /// Whether it is said that some are not.
    pub is_tick_missing: RwSignal<bool>,
    /// Carries the run.
    pub carrier: Carrier,
    /// The run, once it was confirmed.
    pub run: RwSignal<Option<Run>>,
    /// What GetTrailStatus says of the new trail.
    pub followed: RwSignal<Followed>,
    /// Counts who follows the status, so that one whose dialog was closed does not go on.
    follower: StoredValue<u32>,
    /// The other accounts of the proxy that the design can be for.
    pub others: RwSignal<Vec<accounts::Other>>,
    /// The trail that the form changes, as it was last read; `None` while it makes a new one.
    pub live: RwSignal<Option<Live>>,
    /// The same as it was when the change of it began.
    pub begun: RwSignal<Option<Live>>,
    /// What the page of trails has sent.
    pub(crate) writing: Writing,
    /// What this page made last from the form.
    made: RwSignal<Option<Reviewed>>,
    /// Whether the dialog says that this is there already.
    exists: RwSignal<bool>,
    /// Whether it was read again for this review.
    freshness: RwSignal<Freshness>,
    /// Counts the readings, so that one whose dialog was closed opens no review.
    reading: StoredValue<u32>,
}

impl Submission {
    /// Nothing is under review.
    #[must_use]
    pub(crate) fn new() -> Submission {
        let carrier = Carrier::default();
        Submission {
            is_open: RwSignal::new(false),
            reviewed: RwSignal::new(None),
            ticked: RwSignal::new(Vec::new()),
            is_tick_missing: RwSignal::new(false),
            carrier,
            run: carrier.run,
            followed: RwSignal::new(Followed::default()),
            follower: StoredValue::new(0),
            others: RwSignal::new(Vec::new()),
            live: RwSignal::new(None),
            begun: RwSignal::new(None),
            writing: Writing::new(),
            made: RwSignal::new(None),
            exists: RwSignal::new(false),
            freshness: RwSignal::new(Freshness::Read),
            reading: StoredValue::new(0),
        }
    }

    /// The form changes this trail from now on.
    pub(crate) fn begin(&self, live: Live) {
        self.begun.set(Some(live.clone()));
        self.live.set(Some(live));
    }

    /// How the run stands; `None` while it is still reviewed. Reactive.
    #[must_use]
    pub fn outcome(&self) -> Option<Outcome> {
        self.run.with(|run| run.as_ref().map(Run::outcome))
    }
}

/// Confirm was pressed: with problems it shows them, without it opens the review. While something is left to do or to find out about the
/// last run, it shows that run, whatever the form says by now.
fn open(session: Session) {
    let submission = session.submission();
    if is_pending(&submission) {
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

/// Whether something is left of the run, in this account or in another one, that must not be forgotten.
fn is_pending(submission: &Submission) -> bool {
    let of_run = submission.run.with_untracked(|run| run.as_ref().map(Run::is_pending));
    of_run.is_some_and(|is_pending| is_pending || untrack(|| accounts::are_pending(submission)))
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
        if !before.is_some_and(|before| before.needs_the_same(&reviewed)) {
            submission.ticked.set(reviewed::unticked(&reviewed));
        }
        submission.is_tick_missing.set(false);
        submission.others.set(accounts::prepare(session, &reviewed.plan));
        submission.reviewed.set(Some(reviewed));
        submission.run.set(None);
    }
    submission.is_open.set(true);
    if submission.outcome_untracked().is_some() {
        follow::start(session);
    }
}

impl Submission {
    fn outcome_untracked(&self) -> Option<Outcome> {
        untrack(|| self.outcome())
    }
}

/// *Confirm and create*: starts the run, once, or says what is missing.
fn create(session: Session) {
    let submission = session.submission();
    if submission.run.with_untracked(Option::is_some) {
        return;
    }
    if !prerequisites::are_made(&submission) {
        return prerequisites::say_missing(&submission);
    }
    if !session.backend.with_untracked(|backend| matches!(backend, Backend::Known(_))) {
        return;
    }
    session.refusal.set(None);
    let run = submission.reviewed.with_untracked(|reviewed| reviewed.as_ref().map(Reviewed::run));
    submission.followed.set(Followed::default());
    submission.run.set(run);
    drive::go(session);
}

/// Retry and *Check again*. A second click finds the run on its way, with a driver already.
fn again(session: Session, event: Event) {
    let resumes = |run: &mut Option<Run>| run.as_mut().is_some_and(|run| run.resumes(event));
    if session.submission().run.try_update(resumes) == Some(true) {
        session.refusal.set(None);
        drive::go(session);
    }
}

/// The dialog was closed, by a button or by the browser. What the API refused is then at its field.
fn on_closed(session: Session) {
    let submission = session.submission();
    submission.is_open.set(false);
    if fresh::give_up(&submission) || submission.exists.try_update(std::mem::take) == Some(true) {
        return;
    }
    let Some(body) = submission.run.with_untracked(|run| run.as_ref()?.refusal().cloned()) else {
        return;
    };
    let refusal = Refusal { body, words: explain::words, field_of: field_of_error };
    if submission.run.with_untracked(|run| run.as_ref().is_some_and(Run::is_created)) {
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
    let kept = session.draft.with_untracked(|draft| (draft.account_id.clone(), draft.home_region.clone()));
    let mut draft = crate::session::fresh_draft();
    (draft.account_id, draft.home_region) = kept;
    session.submission().run.set(None);
    session.submission().reviewed.set(None);
    session.submission().others.set(Vec::new());
    session.submission().is_open.set(false);
    session.replace(draft);
    session.timing.update(crate::session::Timing::reset);
    summary::focus_field(session, &trail_model::field::FieldId::TrailName);
}

/// A message in the language of the page, outside any view.
fn say(session: Session, message: Report) -> String {
    untrack(|| session.say(message))
}
