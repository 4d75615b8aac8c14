//! What became of a call. A write whose answer was lost is looked up; it is never repeated blindly, and never reported as done or
//! failed when it is neither.

mod look_up;

use serde_json::{Map, Value};
use tokio::time::Instant;

use crate::upstream::answer::{Answer, Lost, LostKind, Refusal};
use crate::upstream::{CLIENT_TOKEN, Call, Upstream};
use look_up::{Finding, look_up};

/// The end of a call.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    Done(Map<String, Value>),
    /// The answer was lost, and the look-up showed the wanted state.
    Reconciled(Map<String, Value>),
    Refused(Refusal),
    /// Nothing was sent.
    Unreachable,
    /// The answer was unreadable; for a write, nothing has been changed.
    BadAnswer,
    /// A write was sent, and nobody can say whether it was carried out.
    Unknown,
}

pub async fn run(upstream: &Upstream, call: &Call) -> Outcome {
    let now = Instant::now();
    if !call.action.is_write() {
        return match upstream.attempt(call, now + upstream.timeouts.read).await {
            Answer::Success(fields) => Outcome::Done(fields),
            Answer::Refused(refusal) => Outcome::Refused(refusal),
            Answer::NotSent { cause } => unreachable(call, &cause),
            Answer::Lost(lost) => {
                tracing::warn!(action = call.action.name(), cause = lost.cause, "answer lost");
                Outcome::BadAnswer
            }
        };
    }
    write(upstream, call, now + upstream.timeouts.total).await
}

async fn write(upstream: &Upstream, call: &Call, deadline: Instant) -> Outcome {
    match upstream.attempt(call, sooner(deadline, upstream.timeouts.write)).await {
        Answer::Success(fields) => return Outcome::Done(fields),
        Answer::Refused(refusal) => return Outcome::Refused(refusal),
        Answer::NotSent { cause } => return unreachable(call, &cause),
        Answer::Lost(lost) => {
            tracing::warn!(action = call.action.name(), cause = lost.cause, "answer to a write lost");
            if lost.kind == LostKind::UnreadableRefusal {
                return Outcome::BadAnswer;
            }
        }
    }
    if call.parameter(CLIENT_TOKEN).is_some() {
        return repeat(upstream, call, deadline).await;
    }
    match look_up(upstream, call, sooner(deadline, upstream.timeouts.read)).await {
        Finding::Done(fields) => Outcome::Reconciled(fields),
        Finding::Conflict(refusal) => Outcome::Refused(refusal),
        Finding::Unsettled => Outcome::Unknown,
        Finding::NotDone => second_attempt(upstream, call, deadline).await,
    }
}

/// By its token the API knows the call again, and answers with the job that it started, or starts it now. Any other answer does not tell
/// what became of the first attempt.
async fn repeat(upstream: &Upstream, call: &Call, deadline: Instant) -> Outcome {
    match upstream.attempt(call, sooner(deadline, upstream.timeouts.write)).await {
        Answer::Success(fields) => Outcome::Done(fields),
        Answer::Refused(refusal) => {
            tracing::warn!(action = call.action.name(), code = refusal.code, "repeat refused");
            Outcome::Unknown
        }
        Answer::NotSent { cause } | Answer::Lost(Lost { cause, .. }) => {
            tracing::warn!(action = call.action.name(), cause, "no answer to the repeat");
            Outcome::Unknown
        }
    }
}

/// The state is known not to be the wanted one, so one more attempt is no blind repetition. The first one may still arrive late:
/// then the API refuses the second, in whatever words, and only the state tells whether the refusal is the answer.
async fn second_attempt(upstream: &Upstream, call: &Call, deadline: Instant) -> Outcome {
    // Time for the look-up after it is kept back.
    let until = deadline.checked_sub(upstream.timeouts.read).unwrap_or(deadline);
    let if_not_done = match upstream.attempt(call, sooner(until, upstream.timeouts.write)).await {
        Answer::Success(fields) => return Outcome::Done(fields),
        // The name is taken by now; should the look-up not show by whom, then nothing is settled.
        Answer::Refused(refusal) if refusal.code == look_up::ALREADY_EXISTS => Outcome::Unknown,
        Answer::Refused(refusal) => Outcome::Refused(refusal),
        // The first attempt did go out, so this is not "nothing was sent".
        Answer::NotSent { cause } => {
            tracing::warn!(action = call.action.name(), cause, "second attempt not sent");
            Outcome::Unknown
        }
        Answer::Lost(lost) => {
            tracing::warn!(action = call.action.name(), cause = lost.cause, "answer to the second attempt lost");
            if lost.kind == LostKind::NoAnswer { Outcome::Unknown } else { Outcome::BadAnswer }
        }
    };
    match look_up(upstream, call, sooner(deadline, upstream.timeouts.read)).await {
        Finding::Done(fields) => Outcome::Reconciled(fields),
        // The API's own refusal says more than the one made up from the look-up.
        Finding::Conflict(_) if matches!(if_not_done, Outcome::Refused(_)) => if_not_done,
        Finding::Conflict(refusal) => Outcome::Refused(refusal),
        Finding::NotDone => if_not_done,
        Finding::Unsettled => Outcome::Unknown,
    }
}

fn unreachable(call: &Call, cause: &str) -> Outcome {
    tracing::warn!(action = call.action.name(), cause, "ActionTrail not reached");
    Outcome::Unreachable
}

fn sooner(deadline: Instant, within: std::time::Duration) -> Instant {
    deadline.min(Instant::now() + within)
}
