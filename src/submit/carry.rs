//! Does what a run says, one command after another, and tells it what happened.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use trail_model::trail::{Trail, TrailStatus};
use wasm_bindgen_futures::JsFuture;
use web_sys::AbortController;

use super::leaving::LeavingQuestion;
use super::run::{Command, Event, Run};
use crate::backend::client::{self, Answer, CallError, CallRequest, Transport};
use crate::backend::look_up;
use crate::session::Session;
use crate::signal::{RwSignal, StoredValue};

/// Between two calls: EnableInsight takes five calls a second (META), and a moment in which Cancel stops before the next.
const BETWEEN_CALLS: Duration = Duration::from_millis(300);

/// A run, and what it takes to carry it out.
#[derive(Clone, Copy, Debug)]
pub struct Carrier {
    /// The run, once it was confirmed.
    pub run: RwSignal<Option<Run>>,
    /// Counts who drives the run, so that one who was cancelled does not go on.
    driver: StoredValue<u32>,
    /// Aborts the request that is under way.
    abort: StoredValue<Option<AbortController>>,
}

/// Where the calls of a run go, and what they are tied to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    /// The account that they are made in.
    pub account: String,
    /// The region whose endpoint takes them.
    pub region: String,
    /// The ticket that the change belongs to; may be empty.
    pub change_reference: String,
}

impl Default for Carrier {
    /// Nothing to carry yet.
    fn default() -> Carrier {
        Carrier { run: RwSignal::new(None), driver: StoredValue::new(0), abort: StoredValue::new(None) }
    }
}

impl Carrier {
    /// Drives the run until it rests, and says before each command that it goes on, and that it ended. Whoever was overtaken by a
    /// cancellation leaves without a word.
    pub fn go(self, session: Session, address: Address, goes_on: fn(Session), ended: impl Fn() + 'static) {
        let driver = next(self.driver);
        let is_overtaken = move || self.driver.try_get_value() != Some(driver);
        spawn_local(async move {
            let _question = LeavingQuestion::new();
            loop {
                let Some(command) = self.command() else {
                    return;
                };
                if command == Command::Rest {
                    return ended();
                }
                goes_on(session);
                sleep(pause_before(&command)).await;
                if is_overtaken() {
                    return;
                }
                let event = self.perform(session, &address, command).await;
                if is_overtaken() {
                    return;
                }
                self.apply(event);
            }
        });
    }

    /// Stops before the next call, or aborts the one that is under way; the run says which. `true` where nobody drives it any more.
    pub fn cancel(self) -> bool {
        self.apply(Event::Cancel);
        self.abort.update_value(|abort| {
            if let Some(abort) = abort.take() {
                abort.abort();
            }
        });
        let is_over = self.run.with_untracked(|run| run.as_ref().is_some_and(Run::is_over));
        if is_over {
            next(self.driver);
        }
        is_over
    }

    fn apply(self, event: Event) {
        self.run.update(|run| {
            if let Some(run) = run {
                run.apply(event);
            }
        });
    }

    fn command(self) -> Option<Command> {
        self.run.try_with_untracked(|run| run.as_ref().map(Run::command))?
    }

    async fn perform(self, session: Session, address: &Address, command: Command) -> Event {
        match command {
            Command::Pause | Command::Rest => Event::Paused,
            Command::Post { step } => Event::Answered(self.post(session, address, step).await),
            Command::FindTrail { .. } => Event::Trails(self.find_trail(session, address).await),
            Command::ReadStatus { .. } => Event::Status(self.read_status(session, address).await),
        }
    }

    async fn find_trail(self, session: Session, address: &Address) -> Result<Vec<Trail>, CallError> {
        let abort = self.abort_controller()?;
        let trails = look_up::trails(&transport(session), &address.account, &address.region, &abort).await;
        trails.map_err(CallError::understood)
    }

    async fn read_status(self, session: Session, address: &Address) -> Result<TrailStatus, CallError> {
        let abort = self.abort_controller()?;
        self.status(session, address, &abort).await
    }

    /// The status of the run's trail.
    pub async fn status(
        self,
        session: Session,
        Address { account, region, .. }: &Address,
        abort: &AbortController,
    ) -> Result<TrailStatus, CallError> {
        let call = self.run.with_untracked(|run| run.as_ref().map(Run::status_call)).ok_or(CallError::Cancelled)?;
        let answer = client::call(&transport(session), &CallRequest::read(account, region, call), abort).await?;
        Ok(TrailStatus::read(&answer.body))
    }

    async fn post(self, session: Session, address: &Address, step: usize) -> Result<Answer, CallError> {
        if session.is_offline.get_untracked() {
            return Err(CallError::Offline);
        }
        let abort = self.abort_controller()?;
        let keyed = self.run.try_update_untracked(|run| {
            let step = run.as_mut()?.steps.get_mut(step)?;
            step.key = step.key.take().or_else(random_key);
            Some((step.call.clone(), step.key.clone()))
        });
        let Some((call, idempotency_key)) = keyed.flatten() else {
            return Err(CallError::NoProxy);
        };
        let Address { account, region, change_reference } = address.clone();
        let request = CallRequest { account, region, call, idempotency_key, change_reference };
        client::call(&transport(session), &request, &abort).await
    }

    /// The controller of the next request, where Cancel finds it.
    fn abort_controller(self) -> Result<AbortController, CallError> {
        let abort = AbortController::new().map_err(|_| CallError::NoProxy)?;
        self.abort.set_value(Some(abort.clone()));
        Ok(abort)
    }
}

/// Waits. Browsers keep this even in a hidden tab, only less exactly.
pub(super) async fn sleep(duration: Duration) {
    if duration.is_zero() {
        return;
    }
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        set_timeout(move || drop(resolve.call0(&wasm_bindgen::JsValue::UNDEFINED)), duration);
    });
    let _ = JsFuture::from(promise).await;
}

/// Counts on, and gives the new count.
pub(super) fn next(counter: StoredValue<u32>) -> u32 {
    let count = counter.get_value().wrapping_add(1);
    counter.set_value(count);
    count
}

fn pause_before(command: &Command) -> Duration {
    match command {
        Command::Pause => BETWEEN_CALLS,
        Command::FindTrail { after_seconds } | Command::ReadStatus { after_seconds } => {
            Duration::from_secs((*after_seconds).into())
        }
        Command::Post { .. } | Command::Rest => Duration::ZERO,
    }
}

/// 128 random bits in hexadecimal. Where the browser has none, the proxy makes a key up.
fn random_key() -> Option<String> {
    let mut bytes = [0_u8; 16];
    window().crypto().ok()?.get_random_values_with_u8_array(&mut bytes).ok()?;
    Some(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

fn transport(session: Session) -> Transport {
    session.config.with_untracked(Transport::of)
}
