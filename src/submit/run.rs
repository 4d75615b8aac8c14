//! The run of a plan: one call after another, and what is known of each. Pure: it is told what happened, and says what to do next.

use trail_model::api::Action;
use trail_model::check::ValidPlan;
use trail_model::plan::{Call, TrailPlan};
use trail_model::request::CreateTrailRequest;

use crate::backend::client::CallError;

mod command;
mod evidence;
mod settling;
mod step;
#[cfg(test)]
mod tests;
mod view;

pub use command::{Command, Event};
pub use step::{State, Step};
pub use view::Outcome;

use evidence::{judge, waits};

/// A plan on its way.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// The calls and what is known of them.
    pub steps: Vec<Step>,
    /// What a trail that is found later is compared with; its name is that of the trail which the calls are about.
    sent: CreateTrailRequest,
    home_region: String,
    phase: Phase,
    /// Whether another call follows by itself.
    goes_on: bool,
    cancelled: bool,
}

#[derive(Clone, Debug, PartialEq)]
enum Phase {
    /// `lost` is why nobody knows what became of an earlier attempt at the same call.
    Sending {
        step: usize,
        lost: Option<CallError>,
    },
    Between {
        next: usize,
    },
    Settling {
        step: usize,
        cause: CallError,
        looks: usize,
    },
    Over,
}

impl Run {
    /// The run of a checked plan, about to send its first call.
    #[must_use]
    pub fn new(checked: &ValidPlan) -> Run {
        Run::of(checked.plan(), CreateTrailRequest::from(checked.draft()))
    }

    /// The run of the calls of a plan, all about one trail: the one that is asked for, or the one that is there.
    #[must_use]
    pub fn of(plan: TrailPlan, trail: CreateTrailRequest) -> Run {
        let step = |call: Call| Step { call, state: State::Waiting, key: None };
        let mut run = Run {
            steps: plan.calls.into_iter().map(step).collect(),
            sent: trail,
            home_region: plan.home_region,
            phase: Phase::Over,
            goes_on: true,
            cancelled: false,
        };
        if !run.steps.is_empty() {
            run.send(0);
        }
        run
    }

    /// What to do next.
    #[must_use]
    pub fn command(&self) -> Command {
        match &self.phase {
            Phase::Sending { step, .. } => Command::Post { step: *step },
            Phase::Between { .. } => Command::Pause,
            Phase::Settling { step, cause, looks } => {
                let after_seconds = waits(cause).get(*looks).copied().unwrap_or_default();
                match self.action(*step) {
                    Some(Action::StartLogging | Action::StopLogging) => Command::ReadStatus { after_seconds },
                    _ => Command::FindTrail { after_seconds },
                }
            }
            Phase::Over => Command::Rest,
        }
    }

    /// Takes note of what happened. What does not fit the moment, such as a second click or a late answer, changes nothing.
    pub fn apply(&mut self, event: Event) {
        match (self.phase.clone(), event) {
            (Phase::Sending { step, .. }, Event::Answered(Ok(answer))) => {
                let request_id = answer.request_id().to_owned();
                let state =
                    if answer.reconciled { State::Reconciled { request_id } } else { State::Done { request_id } };
                self.done(step, state);
            }
            (Phase::Sending { step, lost }, Event::Answered(Err(error))) => self.not_answered(step, lost, error),
            (Phase::Sending { .. }, Event::Cancel) => self.cancel(),
            (Phase::Between { next }, Event::Paused) => self.send(next),
            (Phase::Between { .. }, Event::Cancel) => {
                self.cancel();
                self.stop();
            }
            (Phase::Settling { step, cause, looks }, Event::Trails(found)) => {
                let action = self.action(step).unwrap_or(Action::CreateTrail);
                let finding = found.map(|trails| judge::trail(action, &trails, &self.sent, &self.home_region));
                self.settled(step, cause, looks, finding);
            }
            (Phase::Settling { step, cause, looks }, Event::Status(found)) => {
                let wants_logging = self.action(step) != Some(Action::StopLogging);
                self.settled(step, cause, looks, found.and_then(|status| judge::logging(&status, wants_logging)));
            }
            (Phase::Settling { step, cause, .. }, Event::Cancel) => {
                self.cancel();
                self.end(step, State::Unknown(cause));
            }
            (Phase::Over, Event::Retry) if self.can_retry() => {
                (self.goes_on, self.cancelled) = (true, false);
                if let Some(step) = self.first_open() {
                    self.send(step);
                }
            }
            // Checking only reads: what is left to send waits for the user.
            (Phase::Over, Event::CheckAgain) => {
                if let Some((step, cause)) = self.unsettled() {
                    (self.goes_on, self.cancelled) = (false, false);
                    self.settle(step, cause);
                }
            }
            _ => {}
        }
    }

    /// Takes note of it, and says whether a run that was over goes on by it and so needs a driver.
    pub fn resumes(&mut self, event: Event) -> bool {
        let was_over = self.is_over();
        self.apply(event);
        was_over && !self.is_over()
    }

    fn cancel(&mut self) {
        (self.goes_on, self.cancelled) = (false, true);
    }

    fn send(&mut self, step: usize) {
        let lost = self.lost(step);
        for later in self.steps.iter_mut().skip(step) {
            later.state = State::Waiting;
        }
        self.set(step, State::Running);
        self.phase = Phase::Sending { step, lost };
    }

    fn done(&mut self, step: usize, state: State) {
        self.set(step, state);
        match self.first_open() {
            Some(next) if self.goes_on => self.phase = Phase::Between { next },
            _ => self.stop(),
        }
    }

    fn end(&mut self, step: usize, state: State) {
        self.set(step, state);
        self.stop();
    }

    /// A later call stays unsent once one has not succeeded.
    fn stop(&mut self) {
        for step in self.steps.iter_mut().filter(|step| step.state == State::Waiting) {
            step.state = State::NotSent;
        }
        self.phase = Phase::Over;
    }

    fn set(&mut self, step: usize, state: State) {
        if let Some(step) = self.steps.get_mut(step) {
            step.state = state;
        }
    }

    fn action(&self, step: usize) -> Option<Action> {
        self.steps.get(step).map(|step| step.call.action)
    }

    /// The first call that is not done.
    fn first_open(&self) -> Option<usize> {
        self.steps.iter().position(|step| !step.state.is_done())
    }
}
