//! A call whose answer cannot be used: it failed for certain, or what became of it is looked up.

use super::evidence::{self, Finding, already_exists, has_not_happened, waits};
use super::{Phase, Run, State};
use crate::backend::client::CallError;

impl Run {
    pub(super) fn not_answered(&mut self, step: usize, lost: Option<CallError>, error: CallError) {
        if matches!(error, CallError::Refused { .. })
            && let Some(step) = self.steps.get_mut(step)
        {
            step.key = None;
        }
        match (error, lost) {
            // What was not sent this time says nothing of the time before.
            (CallError::CalledOff | CallError::Offline | CallError::NoProxy, Some(lost)) => {
                self.end(step, State::Unknown(lost));
            }
            (CallError::CalledOff, None) => self.end(step, State::NotSent),
            (error, _) if has_not_happened(&error) => self.end(step, State::Failed(error)),
            (error, _) => self.settle(step, error),
        }
    }

    /// Why nobody knows what became of this call.
    pub(super) fn lost(&self, step: usize) -> Option<CallError> {
        match &self.steps.get(step)?.state {
            State::Unknown(cause) => Some(cause.clone()),
            _ => None,
        }
    }

    pub(super) fn settle(&mut self, step: usize, cause: CallError) {
        if self.action(step).is_none_or(|action| !evidence::exists(action)) {
            return self.end(step, State::Unknown(cause));
        }
        self.set(step, State::Settling);
        self.phase = Phase::Settling { step, cause, looks: 0 };
    }

    pub(super) fn settled(&mut self, step: usize, cause: CallError, looks: usize, finding: Result<Finding, CallError>) {
        let is_last = looks + 1 >= waits(&cause).len();
        match finding {
            Ok(Finding::Done) => self.done(step, State::Reconciled { request_id: String::new() }),
            Ok(Finding::Conflict) => self.end(step, State::Failed(already_exists())),
            Ok(Finding::NotDone) if is_last => self.end(step, State::NotDone(cause)),
            Err(_) if is_last => self.end(step, State::Unknown(cause)),
            Ok(Finding::NotDone) | Err(_) => self.phase = Phase::Settling { step, cause, looks: looks + 1 },
        }
    }

    pub(super) fn unsettled(&self) -> Option<(usize, CallError)> {
        let step = self.first_open()?;
        let cause = self.lost(step)?;
        evidence::exists(self.action(step)?).then_some((step, cause))
    }
}
