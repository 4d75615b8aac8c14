//! The run of a plan: one call after another, and what is known of each. Pure: it is told what happened, and says what to do next.

use trail_model::api::{Action, ErrorBody, code};
use trail_model::check::ValidPlan;
use trail_model::plan::Call;
use trail_model::request::CreateTrailRequest;
use trail_model::trail::{Trail, TrailStatus};

use crate::backend::client::{Answer, CallError};

mod evidence;
#[cfg(test)]
mod tests;
mod view;

pub use view::Outcome;

use evidence::{Finding, judge};

/// What ActionTrail says when the name is taken.
pub const ALREADY_EXISTS: &str = "TrailAlreadyExistsException";

/// Seconds before each look-up after a write that may still be on its way: the user cancelled it, or the connection broke. The proxy
/// finishes what it has begun, within 15 seconds, so only what is absent after that is known not to come.
const LOOKS_WHILE_UNDER_WAY: [u32; 5] = [0, 2, 4, 5, 5];

/// After an answer, or after all the time that there is, one look tells.
const LOOKS_AFTER_THE_END: [u32; 1] = [0];

/// A plan on its way.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// The calls and what is known of them.
    pub steps: Vec<Step>,
    /// What a trail that is found later is compared with.
    sent: CreateTrailRequest,
    home_region: String,
    phase: Phase,
    /// Whether another call follows by itself.
    goes_on: bool,
    cancelled: bool,
}

/// One call of the run.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// The call.
    pub call: Call,
    /// What is known of it.
    pub state: State,
    /// Under which key it is sent. The proxy carries a key out once, so an attempt that got no answer keeps its key and one that was
    /// refused gets a new one.
    pub key: Option<String>,
}

/// What is known of a call.
#[derive(Clone, Debug, PartialEq)]
pub enum State {
    Waiting,
    Running,
    /// It was sent and no answer can be used; what became of it is being looked up.
    Settling,
    Done {
        request_id: String,
    },
    /// Its answer was lost, and what it was to do is done.
    Reconciled {
        request_id: String,
    },
    /// It was refused, and has not happened.
    Failed(CallError),
    /// Its answer was lost, and a look-up showed that it has not happened.
    NotDone(CallError),
    /// Nobody can say.
    Unknown(CallError),
    NotSent,
}

#[derive(Clone, Debug, PartialEq)]
enum Phase {
    Sending {
        step: usize,
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

/// What to do next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Post this call.
    Post { step: usize },
    /// Wait a moment before the next call. This is where a cancellation stops the run.
    Pause,
    /// After so many seconds, look for the trail in the list of trails.
    FindTrail { after_seconds: u32 },
    /// After so many seconds, ask for the trail's status.
    ReadStatus { after_seconds: u32 },
    /// Nothing: the run is over.
    Rest,
}

/// What happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    Answered(Result<Answer, CallError>),
    Paused,
    Trails(Result<Vec<Trail>, CallError>),
    Status(Result<TrailStatus, CallError>),
    Cancel,
    Retry,
    CheckAgain,
}

impl Run {
    /// The run of a checked plan, about to send its first call.
    #[must_use]
    pub fn new(plan: &ValidPlan) -> Run {
        let plan = plan.plan();
        let step = |call: &Call| Step {
            call: call.clone(),
            state: State::Waiting,
            key: None,
        };
        let parameters = plan
            .calls
            .first()
            .map(|create| create.parameters.iter().cloned().collect());
        let mut run = Run {
            steps: plan.calls.iter().map(step).collect(),
            sent: CreateTrailRequest::read(&parameters.unwrap_or_default()).0,
            home_region: plan.home_region.clone(),
            phase: Phase::Over,
            goes_on: true,
            cancelled: false,
        };
        run.send(0);
        run
    }

    /// What to do next.
    #[must_use]
    pub fn command(&self) -> Command {
        match &self.phase {
            Phase::Sending { step } => Command::Post { step: *step },
            Phase::Between { .. } => Command::Pause,
            Phase::Settling { step, cause, looks } => {
                let after_seconds = waits(cause).get(*looks).copied().unwrap_or_default();
                match self.action(*step) {
                    Some(Action::StartLogging) => Command::ReadStatus { after_seconds },
                    _ => Command::FindTrail { after_seconds },
                }
            }
            Phase::Over => Command::Rest,
        }
    }

    /// Takes note of what happened. What does not fit the moment, such as a second click or a late answer, changes nothing.
    pub fn apply(&mut self, event: Event) {
        match (self.phase.clone(), event) {
            (Phase::Sending { step }, Event::Answered(Ok(answer))) => {
                let request_id = answer.request_id().to_owned();
                let state = if answer.reconciled {
                    State::Reconciled { request_id }
                } else {
                    State::Done { request_id }
                };
                self.done(step, state);
            }
            (Phase::Sending { step }, Event::Answered(Err(error))) => {
                self.not_answered(step, error)
            }
            (Phase::Sending { .. }, Event::Cancel) => self.cancel(),
            (Phase::Between { next }, Event::Paused) => self.send(next),
            (Phase::Between { .. }, Event::Cancel) => {
                self.cancel();
                self.stop();
            }
            (Phase::Settling { step, cause, looks }, Event::Trails(found)) => {
                let finding =
                    found.map(|trails| judge::trail(&trails, &self.sent, &self.home_region));
                self.settled(step, cause, looks, finding);
            }
            (Phase::Settling { step, cause, looks }, Event::Status(found)) => {
                self.settled(
                    step,
                    cause,
                    looks,
                    found.map(|status| judge::logging(&status)),
                );
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

    fn cancel(&mut self) {
        (self.goes_on, self.cancelled) = (false, true);
    }

    fn send(&mut self, step: usize) {
        for later in self.steps.iter_mut().skip(step) {
            later.state = State::Waiting;
        }
        self.set(step, State::Running);
        self.phase = Phase::Sending { step };
    }

    fn done(&mut self, step: usize, state: State) {
        self.set(step, state);
        match self.first_open() {
            Some(next) if self.goes_on => self.phase = Phase::Between { next },
            _ => self.stop(),
        }
    }

    fn not_answered(&mut self, step: usize, error: CallError) {
        if matches!(error, CallError::Refused { .. })
            && let Some(step) = self.steps.get_mut(step)
        {
            step.key = None;
        }
        if has_not_happened(&error) {
            self.end(step, State::Failed(error));
        } else {
            self.settle(step, error);
        }
    }

    fn end(&mut self, step: usize, state: State) {
        self.set(step, state);
        self.stop();
    }

    /// A later call stays unsent once one has not succeeded.
    fn stop(&mut self) {
        for step in self
            .steps
            .iter_mut()
            .filter(|step| step.state == State::Waiting)
        {
            step.state = State::NotSent;
        }
        self.phase = Phase::Over;
    }

    fn settle(&mut self, step: usize, cause: CallError) {
        if self
            .action(step)
            .is_none_or(|action| !evidence::exists(action))
        {
            return self.end(step, State::Unknown(cause));
        }
        self.set(step, State::Settling);
        self.phase = Phase::Settling {
            step,
            cause,
            looks: 0,
        };
    }

    fn settled(
        &mut self,
        step: usize,
        cause: CallError,
        looks: usize,
        finding: Result<Finding, CallError>,
    ) {
        let is_last = looks + 1 >= waits(&cause).len();
        match finding {
            Ok(Finding::Done) => self.done(
                step,
                State::Reconciled {
                    request_id: String::new(),
                },
            ),
            Ok(Finding::Conflict) => self.end(step, State::Failed(already_exists())),
            Ok(Finding::NotDone) if is_last => self.end(step, State::NotDone(cause)),
            Err(_) if is_last => self.end(step, State::Unknown(cause)),
            Ok(Finding::NotDone) | Err(_) => {
                self.phase = Phase::Settling {
                    step,
                    cause,
                    looks: looks + 1,
                }
            }
        }
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

    fn unsettled(&self) -> Option<(usize, CallError)> {
        let step = self.first_open()?;
        match self.steps.get(step) {
            Some(Step {
                state: State::Unknown(cause),
                call,
                ..
            }) if evidence::exists(call.action) => Some((step, cause.clone())),
            _ => None,
        }
    }
}

impl State {
    /// Whether the call has done what it was to do.
    #[must_use]
    pub fn is_done(&self) -> bool {
        matches!(self, State::Done { .. } | State::Reconciled { .. })
    }
}

/// Whether this error says for certain that the call did nothing. A server's own failure (5xx) says nothing of what it had done before.
fn has_not_happened(error: &CallError) -> bool {
    match error {
        CallError::NoProxy => true,
        CallError::Refused { status, body } => body.code == code::UNREACHABLE || *status < 500,
        CallError::TimedOut { .. }
        | CallError::Cancelled
        | CallError::Network
        | CallError::NotOurs { .. } => false,
    }
}

fn waits(cause: &CallError) -> &'static [u32] {
    match cause {
        CallError::Cancelled | CallError::Network => &LOOKS_WHILE_UNDER_WAY,
        _ => &LOOKS_AFTER_THE_END,
    }
}

fn already_exists() -> CallError {
    let body = ErrorBody {
        code: ALREADY_EXISTS.to_owned(),
        ..ErrorBody::default()
    };
    CallError::Refused { status: 400, body }
}
