//! StartLogging, StopLogging, DeleteTrail. Starting what runs and stopping what stands is no error.

use serde_json::{Value, json};

use super::super::account::Account;
use super::super::error::{self, ApiError};
use super::Call;
use super::backfill::is_running;

pub(super) fn start_logging(account: &mut Account, call: &Call<'_>) -> Result<Value, ApiError> {
    let trail = account.find_mut(call.parameters.required("Name")?, call.region)?;
    if !trail.is_logging {
        trail.is_logging = true;
        trail.started = Some(call.now);
    }
    Ok(json!({}))
}

pub(super) fn stop_logging(account: &mut Account, call: &Call<'_>) -> Result<Value, ApiError> {
    let trail = account.find_mut(call.parameters.required("Name")?, call.region)?;
    if trail.is_logging {
        trail.is_logging = false;
        trail.stopped = Some(call.now);
    }
    Ok(json!({}))
}

pub(super) fn delete_trail(account: &mut Account, call: &Call<'_>) -> Result<Value, ApiError> {
    let name = call.parameters.required("Name")?;
    account.find(name, call.region)?;
    if account.jobs.values().any(|job| job.trail == name && is_running(job, call)) {
        return Err(error::FORBIDDEN_DELETE_TRAIL);
    }
    account.trails.retain(|trail| trail.name != name);
    Ok(json!({}))
}
