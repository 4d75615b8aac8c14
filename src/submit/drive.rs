//! Does what the run says, one command after another, and tells it what happened.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use trail_model::trail::{Trail, TrailStatus};
use trail_words::Report;
use wasm_bindgen_futures::JsFuture;
use web_sys::AbortController;

use super::leaving::LeavingQuestion;
use super::result::heading;
use super::run::{Command, Event, Run};
use super::{follow, say};
use crate::backend::client::{self, Answer, CallError, CallRequest, Transport};
use crate::backend::look_up;
use crate::session::Session;
use crate::signal::StoredValue;

/// Between two calls: EnableInsight takes five calls a second (META), and a moment in which Cancel stops before the next.
const BETWEEN_CALLS: Duration = Duration::from_millis(300);

/// Drives the run until it rests. Whoever was overtaken by a cancellation leaves without a word.
pub(super) fn go(session: Session) {
    let driver = next(session.submission().driver);
    let is_overtaken = move || session.submission().driver.try_get_value() != Some(driver);
    spawn_local(async move {
        let _question = LeavingQuestion::new();
        loop {
            let Some(command) = command(session) else {
                return;
            };
            if command == Command::Rest {
                return finish(session);
            }
            announce(session);
            sleep(pause_before(&command)).await;
            if is_overtaken() {
                return;
            }
            let event = perform(session, command).await;
            if is_overtaken() {
                return;
            }
            apply(session, event);
        }
    });
}

/// Cancel: stops before the next call, or aborts the one that is under way; the run says which.
pub(super) fn cancel(session: Session) {
    apply(session, Event::Cancel);
    session.submission().abort.update_value(|abort| {
        if let Some(abort) = abort.take() {
            abort.abort();
        }
    });
    if session.submission().run.with_untracked(|run| run.as_ref().is_some_and(Run::is_over)) {
        next(session.submission().driver);
        finish(session);
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

/// The status of the run's trail.
pub(super) async fn trail_status(session: Session, abort: &AbortController) -> Result<TrailStatus, CallError> {
    let call = session.submission().run.with_untracked(|run| run.as_ref().map(Run::status_call));
    let call = call.ok_or(CallError::Cancelled)?;
    let (account, region) = place(session);
    let answer = client::call(&transport(session), &CallRequest::read(&account, &region, call), abort).await?;
    Ok(TrailStatus::read(&answer.body))
}

fn apply(session: Session, event: Event) {
    session.submission().run.update(|run| {
        if let Some(run) = run {
            run.apply(event);
        }
    });
}

fn command(session: Session) -> Option<Command> {
    session.submission().run.try_with_untracked(|run| run.as_ref().map(Run::command))?
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

async fn perform(session: Session, command: Command) -> Event {
    match command {
        Command::Pause | Command::Rest => Event::Paused,
        Command::Post { step } => Event::Answered(post(session, step).await),
        Command::FindTrail { .. } => Event::Trails(find_trail(session).await),
        Command::ReadStatus { .. } => Event::Status(read_status(session).await),
    }
}

async fn find_trail(session: Session) -> Result<Vec<Trail>, CallError> {
    let (account, region) = place(session);
    let abort = abort_controller(session)?;
    look_up::trails(&transport(session), &account, &region, &abort).await.map_err(CallError::understood)
}

async fn read_status(session: Session) -> Result<TrailStatus, CallError> {
    trail_status(session, &abort_controller(session)?).await
}

async fn post(session: Session, step: usize) -> Result<Answer, CallError> {
    let abort = abort_controller(session)?;
    let keyed = session.submission().run.try_update_untracked(|run| {
        let step = run.as_mut()?.steps.get_mut(step)?;
        step.key = step.key.take().or_else(random_key);
        Some((step.call.clone(), step.key.clone()))
    });
    let Some((call, idempotency_key)) = keyed.flatten() else {
        return Err(CallError::NoProxy);
    };
    let (account, region) = place(session);
    let change_reference = session.submission().reviewed.with_untracked(|reviewed| {
        reviewed.as_ref().map(|reviewed| reviewed.plan.draft().change_reference.clone()).unwrap_or_default()
    });
    let request = CallRequest { account, region, call, idempotency_key, change_reference };
    client::call(&transport(session), &request, &abort).await
}

/// The controller of the next request, where Cancel finds it.
fn abort_controller(session: Session) -> Result<AbortController, CallError> {
    let abort = AbortController::new().map_err(|_| CallError::NoProxy)?;
    session.submission().abort.set_value(Some(abort.clone()));
    Ok(abort)
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

fn place(session: Session) -> (String, String) {
    session.submission().reviewed.with_untracked(|reviewed| {
        let plan = reviewed.as_ref().map(|reviewed| reviewed.plan.plan());
        plan.map(|plan| (plan.account.clone(), plan.home_region.clone())).unwrap_or_default()
    })
}

/// Says in the status line which call is under way.
fn announce(session: Session) {
    let progress =
        session.submission().run.with_untracked(|run| run.as_ref().filter(|run| !run.is_over()).map(Run::progress));
    if let Some((step, steps)) = progress {
        session.status.set(say(session, Report::Submitting { step, steps }));
    }
}

fn finish(session: Session) {
    let ended = session.submission().run.with_untracked(|run| run.as_ref().map(|run| (heading(run), run.is_created())));
    let Some((heading, is_created)) = ended else {
        return;
    };
    session.status.set(say(session, heading));
    // A browser can close a dialog by itself; what came of the run is to be seen all the same.
    session.submission().is_open.set(true);
    if is_created {
        session.creations.update(|count| *count += 1);
        follow::start(session);
    }
}
