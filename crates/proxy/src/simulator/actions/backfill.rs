//! The backfill of the last 90 days: one running job per account, for a single-account trail with Log Service.

use serde_json::{Value, json};
use time::Duration;

use super::super::account::{Account, Job};
use super::super::destination::ends_in;
use super::super::error::{self, ApiError};
use super::Call;
use crate::clock::timestamp;

const REACH: Duration = Duration::days(90);
/// A job shows as starting for a moment before it delivers.
const STARTING: Duration = Duration::SECOND;
/// Ids begin somewhere else than at 1, so that nobody mistakes one for an index.
const FIRST_JOB_ID: u64 = 16_602;
const CLIENT_TOKEN_LENGTH: usize = 64;

pub(super) fn create_job(account: &mut Account, call: &Call<'_>) -> Result<Value, ApiError> {
    let name = call.parameters.required("TrailName")?;
    let client_token = call.parameters.text("ClientToken");
    if client_token.is_some_and(|token| !token.is_ascii() || token.len() > CLIENT_TOKEN_LENGTH) {
        return Err(error::INVALID_PARAMETER_VALUE);
    }
    let trail = account.find(name, call.region)?;
    let known =
        account.jobs.iter().find(|(_, job)| client_token.is_some() && job.client_token.as_deref() == client_token);
    if let Some((id, _)) = known {
        return Ok(json!({ "JobId": id }));
    }
    // Some accounts have to ask by ticket first; here it is the trail's name that says so.
    if ends_in(name, "ticket") {
        return Err(error::NOT_SUPPORT_DELIVERY_HISTORY_JOB);
    }
    if trail.is_organization_trail() || trail.request.sls_project_arn.is_none() {
        return Err(error::TRAIL_NOT_VALID);
    }
    if account.jobs.values().any(|job| is_running(job, call)) {
        return Err(error::MAXIMUM_DELIVERY_HISTORY_JOBS);
    }
    let id = FIRST_JOB_ID + account.jobs_made;
    let job = Job {
        trail: name.to_owned(),
        home_region: trail.home_region.clone(),
        client_token: client_token.map(str::to_owned),
        created: call.now,
    };
    account.jobs_made += 1;
    account.jobs.insert(id, job);
    Ok(json!({ "JobId": id }))
}

pub(super) fn get_job(account: &mut Account, call: &Call<'_>) -> Result<Value, ApiError> {
    let id = job_id(call)?;
    let job = account.jobs.get(&id).ok_or(error::DELIVERY_HISTORY_JOB_NOT_FOUND)?;
    let mut entry = entry(id, job, call);
    if let Some(fields) = entry.as_object_mut() {
        let status = json!([{ "Region": job.home_region, "Status": status(job, call) }]);
        fields.insert("Status".to_owned(), status);
    }
    Ok(entry)
}

pub(super) fn list_jobs(account: &mut Account, call: &Call<'_>) -> Result<Value, ApiError> {
    let number = call.parameters.integer("PageNumber")?.unwrap_or(1);
    let size = call.parameters.integer("PageSize")?.unwrap_or(20);
    if number == 0 || !(1..=100).contains(&size) {
        return Err(error::INVALID_PARAMETER_VALUE);
    }
    let skipped = usize::try_from((number - 1).saturating_mul(size)).unwrap_or(usize::MAX);
    let jobs: Vec<Value> = account
        .jobs
        .iter()
        .rev()
        .skip(skipped)
        .take(usize::try_from(size).unwrap_or(usize::MAX))
        .map(|(id, job)| entry(*id, job, call))
        .collect();
    Ok(json!({ "DeliveryHistoryJobs": jobs, "PageNumber": number, "PageSize": size, "TotalCount": account.jobs.len() }))
}

pub(super) fn delete_job(account: &mut Account, call: &Call<'_>) -> Result<Value, ApiError> {
    account.jobs.remove(&job_id(call)?).ok_or(error::DELIVERY_HISTORY_JOB_NOT_FOUND)?;
    Ok(json!({}))
}

pub(super) fn is_running(job: &Job, call: &Call<'_>) -> bool {
    status(job, call) < 2
}

/// 0 starting, 1 delivering, 2 done.
fn status(job: &Job, call: &Call<'_>) -> u8 {
    let age = call.now - job.created;
    match age {
        age if age >= call.settings.backfill => 2,
        age if age >= STARTING => 1,
        _ => 0,
    }
}

fn job_id(call: &Call<'_>) -> Result<u64, ApiError> {
    call.parameters.required("JobId")?;
    call.parameters.integer("JobId")?.ok_or(error::INVALID_PARAMETER_VALUE)
}

fn entry(id: u64, job: &Job, call: &Call<'_>) -> Value {
    json!({
        "JobId": id,
        "JobStatus": status(job, call),
        "TrailName": job.trail,
        "HomeRegion": job.home_region,
        "CreatedTime": timestamp(job.created),
        "UpdatedTime": timestamp(call.now),
        "StartTime": timestamp(job.created - REACH),
        "EndTime": timestamp(job.created),
    })
}
