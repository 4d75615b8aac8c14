//! CreateTrail. The trail is made but off: its status is `Fresh` until StartLogging.

use serde_json::Value;
use trail_model::name;
use trail_model::region::is_well_formed;
use trail_model::request::CreateTrailRequest;

use super::super::account::Account;
use super::super::destination;
use super::super::error::{self, ApiError};
use super::super::parameters::Parameters;
use super::super::trail::Trail;
use super::Call;

pub(super) fn create_trail(account: &mut Account, call: &Call<'_>) -> Result<Value, ApiError> {
    let request = read(&call.parameters)?;
    let name = trail_name(call.parameters.required("Name")?)?;
    check_events(&request)?;
    destination::check(&request)?;
    account.check_room(&name, call.region, request.is_organization_trail == Some(true))?;
    if let Some(bucket) = &request.oss_bucket_name {
        account.check_bucket_is_free(bucket, &name)?;
    }
    let trail = Trail {
        account: call.settings.account.clone(),
        name,
        home_region: call.region.to_owned(),
        request,
        created: call.now,
        updated: call.now,
        started: None,
        stopped: None,
        is_logging: false,
        data_events: None,
        insight_selectors: Vec::new(),
    };
    let answer = Value::Object(trail.settings());
    account.trails.push(trail);
    Ok(answer)
}

/// Empty values are none; what is left open gets the documented default.
fn read(parameters: &Parameters) -> Result<CreateTrailRequest, ApiError> {
    let text = |name: &str| parameters.text(name).map(str::to_owned);
    Ok(CreateTrailRequest {
        name: text("Name"),
        event_rw: text("EventRW").or_else(|| Some("All".to_owned())),
        trail_region: text("TrailRegion").or_else(|| Some("All".to_owned())),
        sls_project_arn: text("SlsProjectArn"),
        sls_write_role_arn: text("SlsWriteRoleArn"),
        oss_bucket_name: text("OssBucketName"),
        oss_key_prefix: text("OssKeyPrefix"),
        oss_write_role_arn: text("OssWriteRoleArn"),
        max_compute_project_arn: text("MaxComputeProjectArn"),
        max_compute_write_role_arn: text("MaxComputeWriteRoleArn"),
        is_organization_trail: parameters.boolean("IsOrganizationTrail")?,
    })
}

pub(super) fn trail_name(text: &str) -> Result<String, ApiError> {
    if name::TRAIL.issue(text).is_some() { Err(error::INVALID_TRAIL_NAME) } else { Ok(text.to_owned()) }
}

/// Which events, and of which regions: `All`, or a comma-separated list, as older clients send.
pub(super) fn check_events(request: &CreateTrailRequest) -> Result<(), ApiError> {
    let known_kind = matches!(request.event_rw.as_deref(), None | Some("All" | "Read" | "Write"));
    let regions = request.trail_region.as_deref().unwrap_or("All");
    let known_regions = regions == "All" || regions.split(',').all(is_well_formed);
    if known_kind && known_regions { Ok(()) } else { Err(error::INVALID_QUERY_PARAMETER) }
}
