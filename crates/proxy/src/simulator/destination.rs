//! The destinations of a trail. Every well-formed bucket and project exists, except by its last word:
//! `missing` does not exist, `denied` refuses access, `failing` takes the trail and then fails every delivery.

use trail_model::arn::{Arn, ArnKind};
use trail_model::name;
use trail_model::request::CreateTrailRequest;

use super::error::{self, ApiError};

/// Whether a name ends in `-word` or `_word`.
pub(super) fn ends_in(name: &str, word: &str) -> bool {
    name.strip_suffix(word).is_some_and(|rest| rest.ends_with(['-', '_']))
}

/// Whether deliveries to this bucket or project ARN fail.
pub(super) fn fails(name: &str) -> bool {
    ends_in(name, "failing")
}

/// Form first, then existence, then access, as far as one request can tell.
pub(super) fn check(request: &CreateTrailRequest) -> Result<(), ApiError> {
    let given = [&request.oss_bucket_name, &request.sls_project_arn, &request.max_compute_project_arn];
    if given.into_iter().all(Option::is_none) {
        return Err(error::INVALID_DELIVERY_CONFIGURATION);
    }
    if request.oss_key_prefix.as_deref().is_some_and(|prefix| name::OBJECT_PREFIX.issue(prefix).is_some()) {
        return Err(error::INVALID_PREFIX);
    }
    request.oss_bucket_name.as_deref().map_or(Ok(()), bucket)?;
    request.sls_project_arn.as_deref().map_or(Ok(()), log_project)?;
    request.max_compute_project_arn.as_deref().map_or(Ok(()), max_compute_project)?;
    role(request.oss_write_role_arn.as_deref(), error::NEED_OSS_RAM_AUTHORIZE)?;
    role(request.sls_write_role_arn.as_deref(), error::NEED_SLS_RAM_AUTHORIZE)?;
    // No code of its own is documented for a MaxCompute role; the service-wide one for rights fits best.
    role(request.max_compute_write_role_arn.as_deref(), error::NO_PERMISSION)
}

fn bucket(bucket: &str) -> Result<(), ApiError> {
    if name::BUCKET.issue(bucket).is_some() {
        return Err(error::INVALID_QUERY_PARAMETER);
    }
    access(bucket, error::BUCKET_DOES_NOT_EXIST, error::INSUFFICIENT_BUCKET_POLICY)
}

fn log_project(arn: &str) -> Result<(), ApiError> {
    let project = Arn::parse(ArnKind::LogProject, arn).map_err(|_| error::INVALID_QUERY_PARAMETER)?;
    access(&project.name, error::SLS_PROJECT_DOES_NOT_EXIST, error::INSUFFICIENT_SLS_POLICY)
}

/// No MaxCompute codes are documented: these are the service-wide ones that say the same.
fn max_compute_project(arn: &str) -> Result<(), ApiError> {
    let project = Arn::parse(ArnKind::MaxComputeProject, arn).map_err(|_| error::INVALID_QUERY_PARAMETER)?;
    access(&project.name, error::INVALID_PARAMETER_VALUE, error::NO_PERMISSION)
}

fn access(name: &str, missing: ApiError, denied: ApiError) -> Result<(), ApiError> {
    match name {
        name if ends_in(name, "missing") => Err(missing),
        name if ends_in(name, "denied") => Err(denied),
        _ => Ok(()),
    }
}

fn role(arn: Option<&str>, missing: ApiError) -> Result<(), ApiError> {
    let Some(arn) = arn else { return Ok(()) };
    let role = Arn::parse(ArnKind::Role, arn).map_err(|_| error::INVALID_QUERY_PARAMETER)?;
    if ends_in(&role.name, "missing") { Err(missing) } else { Ok(()) }
}
