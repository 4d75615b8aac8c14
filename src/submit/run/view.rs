//! What can be asked of a run by those who show it.

use trail_model::api::{Action, ErrorBody, code};
use trail_model::plan::Call;

use super::{Phase, Run, State};
use crate::backend::client::CallError;

/// How the run stands. Where its first call makes no trail but changes or deletes one, that call stands in for the creation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Running,
    /// Every call is done.
    Created,
    /// The trail is there, and the plan to start it was not carried out.
    CreatedNotLogging,
    /// The trail is there and does what was asked, but for this call.
    CreatedNotAll(Action),
    NotCreated,
    /// The trail may be there.
    Unknown,
}

impl Run {
    /// How it stands.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        if self.phase != Phase::Over {
            return Outcome::Running;
        }
        let open = self.first_open().and_then(|place| Some((place, self.steps.get(place)?)));
        match open.map(|(place, step)| (place, step.call.action, &step.state)) {
            None => Outcome::Created,
            Some((0, _, State::Unknown(_))) => Outcome::Unknown,
            Some((0, ..)) => Outcome::NotCreated,
            Some((_, Action::StartLogging, _)) => Outcome::CreatedNotLogging,
            Some((_, action, _)) => Outcome::CreatedNotAll(action),
        }
    }

    /// Whether it is about a trail that was there before.
    #[must_use]
    pub fn changes(&self) -> bool {
        self.action(0) != Some(Action::CreateTrail)
    }

    /// Whether something is left of it that must not be forgotten: calls under way, an outcome that nobody knows, or a trail that is not
    /// all that was asked for.
    #[must_use]
    pub fn is_pending(&self) -> bool {
        !matches!(self.outcome(), Outcome::Created | Outcome::NotCreated)
    }

    /// Whether nothing else can be begun before it: calls are under way, or what became of a write is still to be looked up.
    #[must_use]
    pub fn is_undecided(&self) -> bool {
        !self.is_over() || self.can_check()
    }

    /// Whether no call is under way and none will follow by itself.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.phase == Phase::Over
    }

    /// Whether the first call is known to have been carried out: from then on the trail is another one than before.
    #[must_use]
    pub fn is_created(&self) -> bool {
        self.steps.first().is_some_and(|create| create.state.is_done())
    }

    /// The call that is under way or next, counted from one, and how many there are.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        let open = self.first_open().map_or(self.steps.len(), |step| step + 1);
        (open, self.steps.len())
    }

    /// Whether the calls that are not done can be sent. A write whose outcome can be looked up is looked up first.
    #[must_use]
    pub fn can_retry(&self) -> bool {
        self.is_over() && self.first_open().is_some() && self.unsettled().is_none()
    }

    /// Whether an outcome that is unknown can be looked up.
    #[must_use]
    pub fn can_check(&self) -> bool {
        self.is_over() && self.unsettled().is_some()
    }

    /// The call before which the run was cancelled, where nothing had gone wrong before.
    #[must_use]
    pub fn cancelled_before(&self) -> Option<&Call> {
        let open = self.first_open().and_then(|step| self.steps.get(step))?;
        (self.cancelled && open.state == State::NotSent).then_some(&open.call)
    }

    /// The first call that is not done.
    #[must_use]
    pub fn open_call(&self) -> Option<&Call> {
        self.first_open().and_then(|step| self.steps.get(step)).map(|step| &step.call)
    }

    /// Whether the user has called it off.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.cancelled
    }

    /// Whether a cancellation has been asked for and the call under way is still awaited.
    #[must_use]
    pub fn is_cancelling(&self) -> bool {
        self.cancelled && !self.is_over()
    }

    /// The region that the trail is made in.
    #[must_use]
    pub fn home_region(&self) -> &str {
        &self.home_region
    }

    /// What the first call that is not done was refused for: it goes back to the form. That an outcome was unknown is settled by then,
    /// and no refusal.
    #[must_use]
    pub fn refusal(&self) -> Option<&ErrorBody> {
        match &self.steps.get(self.first_open()?)?.state {
            State::Failed(CallError::Refused { body, .. }) | State::NotDone(CallError::Refused { body, .. }) => {
                Some(body).filter(|body| !is_about_outcome(&body.code))
            }
            _ => None,
        }
    }

    /// The trail's name.
    #[must_use]
    pub fn name(&self) -> &str {
        self.sent.name.as_deref().unwrap_or_default()
    }
}

fn is_about_outcome(error: &str) -> bool {
    matches!(error, code::OUTCOME_UNKNOWN | code::BAD_ANSWER)
}
