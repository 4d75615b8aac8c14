//! Asks for the new trail's status again and again, ever more slowly, while someone looks at it.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use trail_model::trail::TrailStatus;
use web_sys::AbortController;

use super::carry::{next, sleep};
use super::drive::trail_status;
use super::run::Run;
use super::status;
use crate::backend::client::CallError;
use crate::session::Session;

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

/// Follows the status of the run's trail, if it has one, until all is known, the dialog closes, or the time is over.
pub(super) fn start(session: Session) {
    let submission = session.submission();
    if !submission.run.with_untracked(|run| run.as_ref().is_some_and(Run::is_created)) {
        return;
    }
    let follower = next(submission.follower);
    let is_wanted = move || {
        submission.follower.try_get_value() == Some(follower) && submission.is_open.try_get_untracked() == Some(true)
    };
    submission.followed.update(|followed| followed.is_stopped = false);
    spawn_local(async move {
        let mut waited = 0;
        for question in 0.. {
            while document().hidden() && is_wanted() {
                sleep(HIDDEN_GLANCE).await;
            }
            if !is_wanted() {
                return;
            }
            let answer = ask(session).await;
            if !is_wanted() || note(session, answer) {
                return;
            }
            let wait = wait_before(question);
            waited += wait;
            if waited > LONGEST {
                return submission.followed.update(|followed| followed.is_stopped = true);
            }
            sleep(Duration::from_secs(wait)).await;
        }
    });
}

async fn ask(session: Session) -> Result<TrailStatus, CallError> {
    let abort = AbortController::new().map_err(|_| CallError::Network)?;
    trail_status(session, &abort).await
}

/// Takes note of an answer; `true` when it was the last one needed.
fn note(session: Session, answer: Result<TrailStatus, CallError>) -> bool {
    let submission = session.submission();
    let is_settled = match &answer {
        Ok(status) => submission.reviewed.with_untracked(|reviewed| {
            reviewed.as_ref().is_none_or(|reviewed| status::is_settled(reviewed.plan.draft(), status))
        }),
        Err(_) => false,
    };
    submission.followed.update(|followed| match answer {
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
    fn questions_come_ever_more_slowly() {
        let waits: Vec<u64> = (0..9).map(wait_before).collect();
        assert_eq!(waits, [2, 3, 4, 6, 9, 12, 15, 15, 15]);
    }
}
