//! The backfill of a trail that is there. Each change that asks for it starts a task, so the form does not go on asking by itself.

use leptos::prelude::untrack;
use trail_model::api::Action;
use trail_model::field::FieldId;
use trail_words::Report;

use super::exists;
use super::run::Run;
use crate::session::Session;

/// Whether a change has started the task.
pub(super) fn is_done_by_change(run: &Run) -> bool {
    let is_task = |action| action == Action::CreateDeliveryHistoryJob;
    run.changes() && run.steps.iter().any(|step| is_task(step.call.action) && step.state.is_done())
}

/// A change has ended: what it has started is asked for no more. The result says so.
pub(super) fn ended(session: Session) {
    let trail = session
        .submission()
        .run
        .with_untracked(|run| run.as_ref().filter(|run| is_done_by_change(run)).map(|run| run.name().to_owned()));
    let is_edited = session.editing.with_untracked(Option::is_some);
    if trail.is_some_and(|trail| is_edited && session.draft.with_untracked(|draft| draft.name == trail)) {
        untick(session);
    }
}

/// The trail that was made from this design is edited from now on, and what was for its creation is not for its changes. The status line
/// says so.
pub(crate) fn made_is_edited(session: Session) {
    if untrack(|| exists::is_named(session)) && untick(session) {
        session.status.set(super::say(session, Report::BackfillOff));
    }
}

fn untick(session: Session) -> bool {
    let was_ticked = session.draft.with_untracked(|draft| draft.backfill);
    if was_ticked {
        session.choose(&FieldId::Backfill, |draft| draft.backfill = false);
    }
    was_ticked
}
