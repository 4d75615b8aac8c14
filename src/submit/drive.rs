//! Does what the run says, one command after another, and tells it what happened.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use serde_json::json;
use trail_model::api::Action;
use trail_model::plan::Call;
use trail_model::trail::{Trail, TrailStatus};
use trail_words::Message;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::AbortController;

use super::result::heading;
use super::run::{Command, Event, Run};
use super::work::Work;
use super::{follow, say_once};
use crate::backend::client::{self, Answer, CallError, CallRequest, Transport};
use crate::backend::look_up;
use crate::session::Session;

/// Between two calls: EnableInsight takes five calls a second (META), and here Cancel stops before the next.
const BETWEEN_CALLS: Duration = Duration::from_millis(300);

/// Drives the run until it rests. Whoever was overtaken by a cancellation leaves without a word.
pub(super) fn go(session: Session) {
    let submission = session.submission;
    let driver = next(submission.driver);
    let is_overtaken = move || submission.driver.try_get_value() != Some(driver);
    spawn_local(async move {
        loop {
            let command = submission.peek_run(Run::command).unwrap_or(Command::Rest);
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
            submission.apply(event);
        }
    });
}

/// Cancel: stops before the next call, or aborts the one that is under way; the run says which.
pub(super) fn cancel(session: Session) {
    let submission = session.submission;
    submission.apply(Event::Cancel);
    if let Some(abort) = submission.abort.try_update_value(Option::take).flatten() {
        abort.abort();
    }
    if submission.peek_run(Run::is_over) == Some(true) {
        next(submission.driver);
        finish(session);
    }
}

/// Waits. Browsers keep this even in a hidden tab, only less exactly.
pub(super) async fn sleep(duration: Duration) {
    if duration.is_zero() {
        return;
    }
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        set_timeout(move || drop(resolve.call0(&JsValue::UNDEFINED)), duration);
    });
    // It is never rejected.
    let _ = JsFuture::from(promise).await;
}

/// Counts on, and gives the new count.
pub(super) fn next(counter: StoredValue<usize>) -> usize {
    let count = counter.get_value().wrapping_add(1);
    counter.set_value(count);
    count
}

/// The status of the run's trail.
pub(super) async fn trail_status(
    session: Session,
    abort: &AbortController,
) -> Result<TrailStatus, CallError> {
    let (account, region, name) = place(session);
    let call = Call::new(Action::GetTrailStatus, [("Name", json!(name))]);
    let request = CallRequest::read(&account, &region, call);
    let answer = client::call(&transport(session), &request, abort).await?;
    Ok(TrailStatus::read(&answer.body))
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
    let (account, region, _) = place(session);
    look_up::trails(
        &transport(session),
        &account,
        &region,
        &abort_controller(session)?,
    )
    .await
}

async fn read_status(session: Session) -> Result<TrailStatus, CallError> {
    trail_status(session, &abort_controller(session)?).await
}

async fn post(session: Session, step: usize) -> Result<Answer, CallError> {
    let abort = abort_controller(session)?;
    let request = session
        .submission
        .work
        .try_update_untracked(|work| request(work.as_mut()?, step));
    // Without work there is nothing to send, and nothing was sent.
    let request = request.flatten().ok_or(CallError::NoProxy)?;
    client::call(&transport(session), &request, &abort).await
}

/// The call of a step. It gets a key where it has none, and keeps it.
fn request(work: &mut Work, step: usize) -> Option<CallRequest> {
    let plan = work.plan.plan();
    let step = work.run.as_mut()?.steps.get_mut(step)?;
    step.key = step.key.take().or_else(random_key);
    Some(CallRequest {
        account: plan.account.clone(),
        region: plan.home_region.clone(),
        call: step.call.clone(),
        idempotency_key: step.key.clone(),
        change_reference: work.draft.change_reference.clone(),
    })
}

/// 128 random bits in hexadecimal. Where the browser has none, the proxy makes a key up.
fn random_key() -> Option<String> {
    let mut bytes = [0_u8; 16];
    window()
        .crypto()
        .ok()?
        .get_random_values_with_u8_array(&mut bytes)
        .ok()?;
    Some(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// The controller of the next request, where Cancel finds it.
fn abort_controller(session: Session) -> Result<AbortController, CallError> {
    let abort = AbortController::new().map_err(|_| CallError::NoProxy)?;
    session.submission.abort.set_value(Some(abort.clone()));
    Ok(abort)
}

fn transport(session: Session) -> Transport {
    session.config.with_untracked(Transport::of)
}

/// Account, home region and name of the trail.
fn place(session: Session) -> (String, String, String) {
    let place = session.submission.peek(|work| {
        let plan = work.plan.plan();
        (
            plan.account.clone(),
            plan.home_region.clone(),
            work.draft.name.clone(),
        )
    });
    place.unwrap_or_default()
}

/// Says in the status line which call is under way.
fn announce(session: Session) {
    if let Some((step, steps)) = session.submission.peek_run(Run::progress) {
        session
            .status
            .set(say_once(session, Message::Submitting { step, steps }));
    }
}

fn finish(session: Session) {
    let Some((heading, is_created)) = session
        .submission
        .peek_run(|run| (heading(run), run.is_created()))
    else {
        return;
    };
    session.status.set(say_once(session, heading));
    if is_created {
        session.submission.creations.update(|count| *count += 1);
        follow::start(session);
    }
}
