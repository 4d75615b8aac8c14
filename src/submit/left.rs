//! What is left of a run that failed in part, kept until another run makes something: one that is only looked at, refused or called off leaves
//! it as it was.

use leptos::prelude::untrack;

use super::accounts::{self, Other};
use super::reviewed::unticked;
use super::run::{Outcome, Run};
use super::{Reviewed, Submission, is_pending, is_undecided};
use crate::session::Session;

/// What a review leaves to those after it.
#[derive(Debug, Default)]
pub struct Aside {
    left: Option<Left>,
    /// The review that the ticks were set in last.
    ticked: Option<Reviewed>,
    confirmations: u32,
}

/// A run that ended with something left to do, with what it was about.
#[derive(Clone, Debug)]
struct Left {
    reviewed: Reviewed,
    run: Run,
    confirmation: u32,
    others: Vec<Other>,
}

/// Keeps what is left, where another review takes its place.
pub(super) fn keep(submission: &Submission) {
    let both = submission.reviewed.get_untracked().zip(submission.run.get_untracked());
    if let Some((reviewed, run)) = both.filter(|_| is_pending(submission)) {
        let (confirmation, others) = (submission.confirmation.get_untracked(), submission.others.get_untracked());
        let left = Left { reviewed, run, confirmation, others };
        submission.aside.update_value(|aside| aside.left = Some(left));
    }
}

/// A run has ended. Where it has made a trail, or may have, in one account at least, what was left before it is left behind.
pub(super) fn note(submission: &Submission) {
    let has_made = |run: &Run| !matches!(run.outcome(), Outcome::Running | Outcome::NotCreated);
    let runs = untrack(|| submission.runs());
    if runs.iter().any(|(_, run)| run.with_untracked(|run| run.as_ref().is_some_and(has_made))) {
        submission.aside.update_value(|aside| aside.left = None);
    }
}

/// The other review was closed. Unless it is on its way it has made nothing, and the run is as it was before.
pub(super) fn restore(session: Session) {
    let submission = session.submission();
    if is_undecided(&submission) {
        return;
    }
    let Some(left) = submission.aside.try_update_value(|aside| aside.left.take()).flatten() else { return };
    accounts::replace(session, left.others);
    submission.confirmation.set(left.confirmation);
    submission.reviewed.set(Some(left.reviewed));
    submission.run.set(Some(left.run));
}

/// A trail is gone: nothing is left to do of a run about it.
pub(super) fn forget(submission: &Submission, account: &str, name: &str) {
    let is_about_it = |left: &Left| {
        let is_it = left.run.is_created() && left.run.name() == name && left.reviewed.steps().account == account;
        is_it && !left.others.iter().any(Other::is_pending)
    };
    submission.aside.update_value(|aside| aside.left = aside.left.take().filter(|left| !is_about_it(left)));
}

/// Something is confirmed: a count that no earlier run has.
pub(super) fn count(submission: &Submission) {
    let count = submission.aside.try_update_value(|aside| {
        aside.confirmations += 1;
        aside.confirmations
    });
    submission.confirmation.set(count.unwrap_or_default());
}

/// The ticks of this review: those that were set last, where they are about the same things.
pub(super) fn tick(submission: &Submission, reviewed: &Reviewed) {
    let before = submission.aside.try_update_value(|aside| aside.ticked.replace(reviewed.clone())).flatten();
    if !before.is_some_and(|before| before.needs_the_same(reviewed)) {
        submission.ticked.set(unticked(reviewed));
    }
}

/// Whoever begins anew ticks anew.
pub(super) fn untick(submission: &Submission) {
    submission.aside.update_value(|aside| aside.ticked = None);
}
