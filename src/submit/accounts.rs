//! The same design in other accounts of the proxy: planned for each, carried out in one after the other, and told apart for each.

use leptos::prelude::untrack;

use super::Submission;
use super::carry::Carrier;
use super::follow::{self, Subject};
use super::left;
use super::run::{Event, Outcome, Run};
use crate::session::Session;

mod known;
mod other;
mod sum;
mod view;

pub(super) use known::ids as known_ids;
pub use other::Other;
pub(super) use other::prepare;
pub(super) use sum::{heading, whole};
pub(super) use view::{choice, own, rows};

/// Begins with the next account, unless one is on its way. A run that failed keeps none of the others from theirs.
pub(super) fn go_on(session: Session) {
    let others = session.submission().others;
    let next = others.with_untracked(|others| {
        let is_busy = others.iter().any(|other| is_running(other.carrier));
        others.iter().find(|other| !is_busy && other.is_waiting()).cloned()
    });
    let Some(other) = next else { return };
    if let Some(plan) = other.wanted() {
        other.carrier.run.set(Some(Run::new(plan)));
        others.notify();
        drive(session, &other);
    }
}

fn drive(session: Session, other: &Other) {
    let Some(address) = other.address() else { return };
    let ended = other.clone();
    other.carrier.go(
        session,
        address,
        |_| (),
        move || {
            if ended.carrier.run.with_untracked(|run| run.as_ref().is_some_and(Run::is_created)) {
                session.creations.update(|count| *count += 1);
                follow_one(session, &ended);
            }
            session.submission().others.notify();
            left::note(&session.submission());
            go_on(session);
            if let Some(words) = untrack(|| heading(&session.submission())) {
                session.status.set(super::say(session, words));
            }
        },
    );
}

/// Takes these in place of those before, whose trails are followed no more.
pub(super) fn replace(session: Session, others: Vec<Other>) {
    unfollow(session);
    session.submission().others.set(others);
}

/// Follows none of their trails any more.
pub(super) fn unfollow(session: Session) {
    session.submission().others.with_untracked(|others| others.iter().for_each(|other| other.follower.stop()));
}

/// Follows the trail of each of them that has one.
pub(super) fn follow(session: Session) {
    let others = session.submission().others.with_untracked(Clone::clone);
    others.iter().for_each(|other| follow_one(session, other));
}

fn follow_one(session: Session, other: &Other) {
    let (Some(plan), Some(address)) = (other.wanted(), other.address()) else { return };
    let draft = plan.draft().clone();
    follow::follow(session, Subject { follower: other.follower, carrier: other.carrier, address, draft });
}

/// *Retry* and *Check again* of one account.
fn again(session: Session, other: &Other, event: Event) {
    if session.is_read_only.get_untracked() {
        return;
    }
    let resumes = |run: &mut Option<Run>| run.as_mut().is_some_and(|run| run.resumes(event));
    if other.carrier.run.try_update(resumes) == Some(true) {
        session.submission().others.notify();
        drive(session, other);
    }
}

/// Stops the run that is on its way, and calls the waiting ones off.
pub(super) fn cancel(session: Session) {
    let others = session.submission().others;
    let running = others.try_update(|others| {
        for other in others.iter_mut().filter(|other| other.is_waiting()) {
            other.is_called_off = true;
        }
        others.iter().map(|other| other.carrier).find(|carrier| is_running(*carrier))
    });
    if let Some(carrier) = running.flatten() {
        carrier.cancel();
        others.notify();
    }
}

/// Whether the run of one of them must not be forgotten, once that of the first account has begun. Reactive.
pub(super) fn are_pending(submission: &Submission) -> bool {
    submission.others.with(|others| others.iter().any(|other| untrack(|| other.is_pending())))
}

/// Whether one of them is on its way, or what became of it is still to be looked up.
pub(super) fn are_undecided(submission: &Submission) -> bool {
    submission.others.with_untracked(|others| others.iter().any(Other::is_undecided))
}

/// How many of them the plan goes to. Reactive.
pub(super) fn chosen(submission: &Submission) -> usize {
    submission.others.with(|others| others.iter().filter(|other| other.wanted().is_some()).count())
}

/// Whether the status of the trail in one of them tells a delivery that failed. Reactive.
pub(super) fn are_failing(submission: &Submission) -> bool {
    let is_failing =
        |other: &Other| other.wanted().is_some_and(|plan| !other.follower.failing(plan.draft()).is_empty());
    submission.others.with(|others| others.iter().any(is_failing))
}

/// Whether one of the other accounts has its run now. Reactive.
pub(super) fn are_running(submission: &Submission) -> bool {
    submission.others.with(|others| others.iter().any(|other| untrack(|| is_running(other.carrier))))
}

fn is_running(carrier: Carrier) -> bool {
    carrier.run.with_untracked(|run| run.as_ref().is_some_and(|run| run.outcome() == Outcome::Running))
}
