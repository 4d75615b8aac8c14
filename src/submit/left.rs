//! What is left of a run that failed in part, kept while another review is only looked at. To confirm that one is to leave it behind.

use super::accounts::{self, Other};
use super::run::Run;
use super::{Reviewed, Submission, is_pending};
use crate::session::Session;

/// A run that ended with something left to do, with what it was about.
#[derive(Clone, Debug)]
pub struct Left {
    reviewed: Reviewed,
    run: Run,
    ticked: Vec<bool>,
    others: Vec<Other>,
}

/// Keeps what is left, where another review takes its place.
pub(super) fn keep(submission: &Submission) {
    let both = submission.reviewed.get_untracked().zip(submission.run.get_untracked());
    if let Some((reviewed, run)) = both.filter(|_| is_pending(submission)) {
        let (ticked, others) = (submission.ticked.get_untracked(), submission.others.get_untracked());
        submission.left.set(Some(Left { reviewed, run, ticked, others }));
    }
}

/// The other review was closed without being confirmed: everything is as it was before. `true` where something was left.
pub(super) fn restore(session: Session) -> bool {
    let submission = session.submission();
    let Some(left) = submission.left.try_update(Option::take).flatten() else { return false };
    accounts::replace(session, left.others);
    submission.ticked.set(left.ticked);
    submission.reviewed.set(Some(left.reviewed));
    submission.run.set(Some(left.run));
    true
}

/// A trail is gone: nothing is left to do of a run about it.
pub(super) fn forget(submission: &Submission, account: &str, name: &str) {
    let is_about_it = |left: &Left| {
        let is_it = left.run.is_created() && left.run.name() == name && left.reviewed.steps().account == account;
        is_it && !left.others.iter().any(Other::is_pending)
    };
    if submission.left.with_untracked(|left| left.as_ref().is_some_and(is_about_it)) {
        submission.left.set(None);
    }
}
