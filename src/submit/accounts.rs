//! The same design in other accounts of the proxy: planned for each, carried out in one after the other, and told apart for each.

use leptos::prelude::untrack;
use trail_model::api::Account;
use trail_model::check::ValidPlan;
use trail_model::problem::Problem;

use super::Submission;
use super::carry::{Address, Carrier};
use super::follow::{self, Follower, Subject};
use super::run::{Event, Outcome, Run};
use crate::session::Session;
use crate::signal::RwSignal;

mod sum;
mod view;

pub(super) use sum::heading;
pub(super) use view::{choice, own, rows};

/// An account besides the one of the form.
#[derive(Clone, Debug)]
pub struct Other {
    account: Account,
    /// The design as this account would have it.
    plan: Result<ValidPlan, Vec<Problem>>,
    is_chosen: bool,
    /// Whether its run was called off before it began.
    is_called_off: bool,
    carrier: Carrier,
    /// What GetTrailStatus says of its trail.
    follower: Follower,
}

impl Other {
    /// Its account and its run.
    pub(super) fn run(&self) -> (String, RwSignal<Option<Run>>) {
        (self.account.id.clone(), self.carrier.run)
    }

    /// Its plan, where its run is wanted.
    fn wanted(&self) -> Option<&ValidPlan> {
        self.plan.as_ref().ok().filter(|_| self.is_chosen)
    }

    /// Whether its run must not be forgotten: it is still to come, on its way, or ended with something left to do or to find out.
    fn is_pending(&self) -> bool {
        self.is_waiting() || self.carrier.run.with_untracked(|run| run.as_ref().is_some_and(Run::is_pending))
    }

    /// Whether nothing else can be begun before its run is.
    fn is_undecided(&self) -> bool {
        self.is_waiting() || self.carrier.run.with_untracked(|run| run.as_ref().is_some_and(Run::is_undecided))
    }

    fn is_waiting(&self) -> bool {
        self.wanted().is_some() && !self.is_called_off && self.carrier.run.with_untracked(Option::is_none)
    }
}

/// The other accounts of the proxy, none of them chosen.
pub(super) fn prepare(session: Session, plan: &ValidPlan) -> Vec<Other> {
    let accounts = session
        .backend
        .with_untracked(|backend| backend.context().map(|context| context.accounts.clone()).unwrap_or_default());
    let others = accounts.into_iter().filter(|account| account.id != plan.draft().account_id);
    let other = |account: Account| Other {
        plan: ValidPlan::new(&plan.draft().for_account(&account.id)),
        account,
        is_chosen: false,
        is_called_off: false,
        carrier: session.for_the_page(Carrier::default),
        follower: session.for_the_page(Follower::default),
    };
    others.map(other).collect()
}

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
    let Some(address) = address(other) else { return };
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
            go_on(session);
            if let Some(words) = untrack(|| heading(&session.submission())) {
                session.status.set(super::say(session, words));
            }
        },
    );
}

/// Where the calls of its plan go, where its run is wanted.
fn address(other: &Other) -> Option<Address> {
    let draft = other.wanted()?.draft();
    let (region, change_reference) = (draft.home_region.clone(), draft.change_reference.clone());
    Some(Address { account: other.account.id.clone(), region, change_reference })
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
    let (Some(plan), Some(address)) = (other.wanted(), address(other)) else { return };
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

/// Whether one of the other accounts has its run now. Reactive.
pub(super) fn are_running(submission: &Submission) -> bool {
    submission.others.with(|others| others.iter().any(|other| untrack(|| is_running(other.carrier))))
}

fn is_running(carrier: Carrier) -> bool {
    carrier.run.with_untracked(|run| run.as_ref().is_some_and(|run| run.outcome() == Outcome::Running))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::backend::client::{Answer, CallError};
    use trail_model::draft::TrailDraft;

    fn other() -> Other {
        let mut draft = TrailDraft {
            name: "trail-test".into(),
            account_id: "6543210987654321".into(),
            home_region: "cn-hangzhou".into(),
            start_logging: false,
            ..TrailDraft::default()
        };
        draft.oss.on = true;
        draft.oss.bucket = "audit-log".into();
        Other {
            account: Account { id: draft.account_id.clone(), alias: String::new() },
            plan: ValidPlan::new(&draft),
            is_chosen: true,
            is_called_off: false,
            carrier: Carrier::default(),
            follower: Follower::default(),
        }
    }

    fn answered(answer: Result<Answer, CallError>) -> Other {
        let other = other();
        let mut run = Run::new(other.wanted().unwrap());
        run.apply(Event::Answered(answer));
        // What was lost is looked up; whoever gives that up knows nothing.
        run.apply(Event::Cancel);
        other.carrier.run.set(Some(run));
        other
    }

    #[test]
    fn a_run_that_is_to_come_or_of_unknown_outcome_is_not_forgotten() {
        leptos::prelude::Owner::new().with(|| {
            assert!(other().is_pending());
            assert!(answered(Err(CallError::TimedOut { seconds: 30 })).is_pending());
            for other in [
                Other { is_chosen: false, ..other() },
                Other { is_called_off: true, ..other() },
                answered(Ok(Answer::default())),
                answered(Err(CallError::NoProxy)),
            ] {
                assert!(!other.is_pending(), "{:?}", other.carrier.run.get_untracked());
            }
        });
    }
}
