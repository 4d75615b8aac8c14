//! Whether the last run is done with, before anything else is begun.

use leptos::prelude::untrack;

use super::run::Run;
use super::{Reviewed, Submission, accounts};
use crate::session::Session;

/// Whether something is left of the run, in this account or in another one, that must not be forgotten.
pub(super) fn is_pending(submission: &Submission) -> bool {
    let of_run = submission.run.with_untracked(|run| run.as_ref().map(Run::is_pending));
    of_run.is_some_and(|is_pending| is_pending || untrack(|| accounts::are_pending(submission)))
}

/// Whether it must be seen to its end, here or in another account, before anything else is begun.
pub(super) fn is_undecided(submission: &Submission) -> bool {
    let of_run = submission.run.with_untracked(|run| run.as_ref().map(Run::is_undecided));
    of_run.is_some_and(|is_undecided| is_undecided || accounts::are_undecided(submission))
}

/// Whether the form asks for what the last run was to do.
pub(super) fn asks_the_same(session: Session) -> bool {
    let submission = session.submission();
    let editing = submission.live.get_untracked();
    session.checked.with_untracked(|checked| {
        let before = |before: &Option<Reviewed>, plan| {
            before.as_ref().is_some_and(|it| it.asks_the_same(plan, editing.as_ref()))
        };
        checked.as_ref().is_ok_and(|plan| submission.reviewed.with_untracked(|reviewed| before(reviewed, plan)))
    })
}
