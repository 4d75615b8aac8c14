//! UpdateTrail. An empty value clears, an absent one keeps: the documentation leaves the second open.

use serde_json::Value;
use trail_model::request::CreateTrailRequest;

use super::super::account::Account;
use super::super::destination;
use super::super::error::ApiError;
use super::Call;
use super::create_trail::{check_events, trail_name};

pub(super) fn update_trail(account: &mut Account, call: &Call<'_>) -> Result<Value, ApiError> {
    let name = trail_name(call.parameters.required("Name")?)?;
    let mut request = account.find(&name, call.region)?.request.clone();
    for (parameter, slot) in slots(&mut request) {
        if let Some(value) = call.parameters.given(parameter) {
            *slot = Some(value.to_owned()).filter(|value| !value.is_empty());
        }
    }
    check_events(&request)?;
    destination::check(&request)?;
    if let Some(bucket) = &request.oss_bucket_name {
        account.check_bucket_is_free(bucket, &name)?;
    }
    let trail = account.find_mut(&name, call.region)?;
    trail.request = request;
    trail.updated = call.now;
    Ok(Value::Object(trail.settings()))
}

/// What can change: all but the name and whether it is a multi-account trail.
fn slots(request: &mut CreateTrailRequest) -> [(&'static str, &mut Option<String>); 9] {
    [
        ("EventRW", &mut request.event_rw),
        ("TrailRegion", &mut request.trail_region),
        ("SlsProjectArn", &mut request.sls_project_arn),
        ("SlsWriteRoleArn", &mut request.sls_write_role_arn),
        ("OssBucketName", &mut request.oss_bucket_name),
        ("OssKeyPrefix", &mut request.oss_key_prefix),
        ("OssWriteRoleArn", &mut request.oss_write_role_arn),
        ("MaxComputeProjectArn", &mut request.max_compute_project_arn),
        ("MaxComputeWriteRoleArn", &mut request.max_compute_write_role_arn),
    ]
}
