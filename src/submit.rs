//! The way from a checked plan to a trail: the review, the run of its calls, and what came of it.

use leptos::prelude::*;
use trail_model::field::FieldId;
use trail_words::Message;
use web_sys::AbortController;

use crate::session::{Refusal, Session, Timing, fresh_draft};
use crate::ui::summary;

mod dialog;
mod drive;
mod explain;
mod facts;
mod follow;
mod next;
mod prerequisites;
mod result;
mod review;
pub mod run;
mod settings;
mod status;
mod steps;
mod work;

pub use dialog::ReviewDialog;
pub use explain::explain;
pub use follow::Followed;
pub use work::Work;

use run::{Event, Outcome, Run};

/// The state of the dialog *Review*.
#[derive(Clone, Copy, Debug)]
pub struct Submission {
    /// Whether the dialog is open.
    pub is_open: RwSignal<bool>,
    /// What it is about.
    pub work: RwSignal<Option<Work>>,
    /// What GetTrailStatus says of the new trail.
    pub followed: RwSignal<Followed>,
    /// How many runs ended with a trail: whoever lists trails asks again.
    pub creations: RwSignal<usize>,
    /// Counts who drives the run, so that one who was overtaken does not go on.
    driver: StoredValue<usize>,
    /// Counts who follows the status, for the same reason.
    follower: StoredValue<usize>,
    /// Aborts the request that is under way.
    abort: StoredValue<Option<AbortController>, LocalStorage>,
}

impl Submission {
    /// Nothing is under review.
    #[must_use]
    pub(crate) fn new() -> Submission {
        Submission {
            is_open: RwSignal::new(false),
            work: RwSignal::new(None),
            followed: RwSignal::new(Followed::default()),
            creations: RwSignal::new(0),
            driver: StoredValue::new(0),
            follower: StoredValue::new(0),
            abort: StoredValue::new_local(None),
        }
    }

    /// Reads the work, if there is any. Reactive.
    fn with<T>(&self, read: impl FnOnce(&Work) -> T) -> Option<T> {
        self.work.with(|work| work.as_ref().map(read))
    }

    /// The same, untracked; `None` also once the page is gone.
    fn peek<T>(&self, read: impl FnOnce(&Work) -> T) -> Option<T> {
        self.work
            .try_with_untracked(|work| work.as_ref().map(read))
            .flatten()
    }

    /// Reads the run, untracked.
    fn peek_run<T>(&self, read: impl FnOnce(&Run) -> T) -> Option<T> {
        self.peek(|work| work.run.as_ref().map(read)).flatten()
    }

    fn change(&self, change: impl FnOnce(&mut Work)) {
        self.work.update(|work| {
            if let Some(work) = work {
                change(work);
            }
        });
    }

    fn apply(&self, event: Event) {
        self.change(|work| {
            if let Some(run) = &mut work.run {
                run.apply(event);
            }
        });
    }
}

/// Confirm was pressed: with problems it shows them, without it opens the review.
pub fn on_confirm(session: Session) {
    let submission = session.submission;
    if submission.peek(Work::is_running) != Some(true) {
        let Some(plan) = session
            .checked
            .with_untracked(|checked| checked.as_ref().ok().cloned())
        else {
            return summary::reveal(session);
        };
        let draft = session.draft.get_untracked();
        submission
            .work
            .update(|work| *work = Some(Work::opened(work.take(), plan, draft)));
    }
    submission.is_open.set(true);
    follow::start(session);
}

/// *Confirm and create*: starts the run, once, or says what is missing.
fn create(session: Session) {
    let submission = session.submission;
    if submission.peek(|work| work.run.is_some()) != Some(false) {
        return;
    }
    if submission.peek(Work::is_all_made) == Some(false) {
        return prerequisites::say_missing(session);
    }
    session.refusal.set(None);
    submission.followed.set(Followed::default());
    submission.change(|work| work.run = Some(Run::new(&work.plan)));
    drive::go(session);
}

/// Retry and *Check again*.
fn again(session: Session, event: Event) {
    session.submission.apply(event);
    drive::go(session);
}

/// The dialog was closed, by a button or by the browser. What the API refused is then at its field.
fn on_closed(session: Session) {
    let submission = session.submission;
    submission.is_open.set(false);
    let refusal = submission.peek_run(|run| {
        run.refusal()
            .filter(|_| run.outcome() == Outcome::NotCreated)
            .cloned()
    });
    if let Some(body) = refusal.flatten() {
        submission.change(|work| work.run = None);
        session.refusal.set(Some(Refusal { body }));
        summary::reveal(session);
    }
}

/// A fresh form that keeps account and home region.
fn design_another(session: Session) {
    let mut draft = fresh_draft();
    session.draft.with_untracked(|before| {
        draft.account_id.clone_from(&before.account_id);
        draft.home_region.clone_from(&before.home_region);
    });
    dialog::close();
    session.submission.work.set(None);
    session.replace(draft);
    session.timing.update(Timing::reset);
    summary::focus_field(session, &FieldId::TrailName);
}

/// A message in the language of the page, outside any view.
fn say_once(session: Session, message: Message) -> String {
    untrack(|| session.say(message))
}
