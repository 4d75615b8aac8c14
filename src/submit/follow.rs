//! Asks for the new trail's status again and again, ever more slowly, while someone looks at it.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use trail_model::destination::Kind;
use trail_model::draft::TrailDraft;
use trail_model::trail::TrailStatus;
use web_sys::AbortController;

use super::carry::{Address, Carrier, next, sleep};
use super::run::Run;
use super::{accounts, drive, status};
use crate::backend::client::CallError;
use crate::session::Session;
use crate::signal::{RwSignal, StoredValue};

/// Seconds before the second, third … question; the last one stays.
const WAITS: [u64; 7] = [2, 3, 4, 6, 9, 12, 15];

/// After so many seconds it stops by itself.
const LONGEST: u64 = 300;

/// How often a hidden tab looks whether it is seen again.
const HIDDEN_GLANCE: Duration = Duration::from_secs(1);

/// What is known of the new trail.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Followed {
    /// The latest answer.
    pub status: Option<TrailStatus>,
    /// Why the latest question had none.
    pub error: Option<CallError>,
    /// Whether it is no longer followed, with something left to wait for.
    pub is_stopped: bool,
}

/// What is known of the trail of one run, and who asks.
#[derive(Clone, Copy, Debug)]
pub struct Follower {
    pub followed: RwSignal<Followed>,
    /// Counts who asks, so that one who was overtaken asks no more.
    turn: StoredValue<u32>,
}

impl Follower {
    /// Whoever follows it asks no more.
    pub(super) fn stop(self) {
        next(self.turn);
    }

    /// The destinations of which the latest answer tells an error. Reactive.
    pub(super) fn failing(self, draft: &TrailDraft) -> Vec<Kind> {
        let of = |followed: &Followed| followed.status.as_ref().map(|status| status::failing(draft, status));
        self.followed.with(of).unwrap_or_default()
    }
}

impl Default for Follower {
    /// Nothing is known.
    fn default() -> Follower {
        Follower { followed: RwSignal::new(Followed::default()), turn: StoredValue::new(0) }
    }
}

/// A run whose trail is followed.
pub(super) struct Subject {
    pub follower: Follower,
    pub carrier: Carrier,
    pub address: Address,
    pub draft: TrailDraft,
}

/// Follows the status of each trail that the plan has made, in the account of the form and in the others.
pub(super) fn start(session: Session) {
    own(session);
    accounts::follow(session);
}

/// Whoever follows a trail asks no more, also if the dialog is open again before the next question.
pub(super) fn stop(session: Session) {
    session.submission().follower.stop();
    accounts::unfollow(session);
}

/// Follows the trail in the account of the form alone.
pub(super) fn own(session: Session) {
    let submission = session.submission();
    let draft = submission.reviewed.with_untracked(|reviewed| reviewed.as_ref().map(|it| it.plan.draft().clone()));
    if let Some(draft) = draft {
        let (follower, carrier) = (submission.follower, submission.carrier);
        follow(session, Subject { follower, carrier, address: drive::address(session), draft });
    }
}

/// Follows the status of the run's trail, if it has one, until all is known, the dialog closes, or the time is over.
pub(super) fn follow(session: Session, subject: Subject) {
    if !subject.carrier.run.with_untracked(|run| run.as_ref().is_some_and(Run::is_created)) {
        return;
    }
    let Follower { followed, turn } = subject.follower;
    let own = next(turn);
    let is_open = session.submission().is_open;
    let is_wanted = move || turn.try_get_value() == Some(own) && is_open.try_get_untracked() == Some(true);
    followed.update(|followed| followed.is_stopped = false);
    spawn_local(async move {
        let mut waited = 0;
        for question in 0.. {
            while document().hidden() && is_wanted() {
                sleep(HIDDEN_GLANCE).await;
            }
            if !is_wanted() {
                return;
            }
            let answer = ask(session, &subject).await;
            if !is_wanted() || note(&subject, answer) {
                return;
            }
            let wait = wait_before(question);
            waited += wait;
            if waited > LONGEST {
                return followed.update(|followed| followed.is_stopped = true);
            }
            sleep(Duration::from_secs(wait)).await;
        }
    });
}

async fn ask(session: Session, Subject { carrier, address, .. }: &Subject) -> Result<TrailStatus, CallError> {
    let abort = AbortController::new().map_err(|_| CallError::Network)?;
    carrier.status(session, address, &abort).await
}

/// Takes note of an answer; `true` when it was the last one needed.
fn note(Subject { follower, draft, .. }: &Subject, answer: Result<TrailStatus, CallError>) -> bool {
    let is_settled = answer.as_ref().is_ok_and(|answer| status::is_settled(draft, answer));
    follower.followed.update(|followed| match answer {
        Ok(status) => (followed.status, followed.error) = (Some(status), None),
        Err(error) => followed.error = Some(error),
    });
    is_settled
}

fn wait_before(question: usize) -> u64 {
    let [.., last] = WAITS;
    WAITS.get(question).copied().unwrap_or(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_was_stopped_or_overtaken_has_no_turn() {
        leptos::prelude::Owner::new().with(|| {
            let follower = Follower::default();
            let first = next(follower.turn);
            follower.stop();
            assert_ne!(follower.turn.get_value(), first);
        });
    }

    #[test]
    fn questions_come_ever_more_slowly() {
        let waits: Vec<u64> = (0..9).map(wait_before).collect();
        assert_eq!(waits, [2, 3, 4, 6, 9, 12, 15, 15, 15]);
    }
}
