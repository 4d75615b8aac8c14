//! DescribeTrails, GetTrailStatus, DescribeRegions.

use serde_json::{Map, Value, json};
use time::OffsetDateTime;
use trail_model::region;
use trail_words::{ENGLISH, SIMPLIFIED_CHINESE};

use super::super::account::Account;
use super::super::destination;
use super::super::error::{self, ApiError};
use super::super::trail::Trail;
use super::Call;
use super::create_trail::trail_name;
use crate::clock::timestamp;

pub(super) fn describe_trails(account: &mut Account, call: &Call<'_>) -> Result<Value, ApiError> {
    let shadows = call.parameters.boolean("IncludeShadowTrails")?.unwrap_or(false);
    let organization = call.parameters.boolean("IncludeOrganizationTrail")?.unwrap_or(false);
    let names: Option<Vec<String>> = call
        .parameters
        .text("NameList")
        .map(|list| list.split(',').map(|name| trail_name(name.trim())).collect())
        .transpose()?;
    let is_listed = |trail: &&Trail| {
        let here = trail.home_region == call.region || (shadows && trail.has_shadow_in(call.region));
        let asked_for = organization || !trail.is_organization_trail();
        here && asked_for && names.as_ref().is_none_or(|names| names.contains(&trail.name))
    };
    let slash = call.settings.slash_for_no_project;
    let list: Vec<Value> =
        account.trails.iter().filter(is_listed).map(|trail| trail.entry(call.region, slash)).collect();
    Ok(json!({ "TrailList": list }))
}

pub(super) fn get_trail_status(account: &mut Account, call: &Call<'_>) -> Result<Value, ApiError> {
    let name = trail_name(call.parameters.required("Name")?)?;
    let organization = call.parameters.boolean("IsOrganizationTrail")?.unwrap_or(false);
    let trail = account.find(&name, call.region)?;
    if trail.is_organization_trail() && !organization {
        return Err(error::TRAIL_NOT_FOUND);
    }
    let mut fields = Map::new();
    fields.insert("IsLogging".to_owned(), json!(trail.is_logging));
    fields.extend(trail.logging_times());
    let delivered = latest_delivery(trail, call);
    if let Some(bucket) = &trail.request.oss_bucket_name {
        let works = !destination::fails(bucket);
        fields.insert("OssBucketStatus".to_owned(), json!(works));
        let error = "write oss failed, exception: The bucket you access is unavailable.";
        fields.extend(delivery(delivered, works, ["LatestDeliveryTime", "LatestDeliveryError"], error));
    }
    if let Some(project) = &trail.request.sls_project_arn {
        let works = !destination::fails(project);
        fields.insert("SlsLogStoreStatus".to_owned(), json!(works));
        let error = "write sls failed, exception: the parent of sub user must be project owner, itemscount: 1";
        let names = ["LatestDeliveryLogServiceTime", "LatestDeliveryLogServiceError"];
        fields.extend(delivery(delivered, works, names, error));
    }
    Ok(Value::Object(fields))
}

/// The time of the latest delivery, or the error where the destination fails: there was never a delivery then.
fn delivery(at: Option<OffsetDateTime>, works: bool, names: [&str; 2], error: &str) -> Option<(String, Value)> {
    let [time_name, error_name] = names;
    let at = at?;
    Some(if works { (time_name.to_owned(), json!(timestamp(at))) } else { (error_name.to_owned(), json!(error)) })
}

/// Events arrive some seconds after logging was started, and none after it was stopped.
fn latest_delivery(trail: &Trail, call: &Call<'_>) -> Option<OffsetDateTime> {
    let first = trail.started? + call.settings.first_delivery;
    let until = if trail.is_logging { call.now } else { trail.stopped? };
    (until >= first).then_some(until)
}

pub(super) fn describe_regions(_: &mut Account, call: &Call<'_>) -> Result<Value, ApiError> {
    let language = match call.parameters.text("AcceptLanguage") {
        None | Some("en-US") => ENGLISH,
        Some("zh-CN") => SIMPLIFIED_CHINESE,
        Some(_) => return Err(error::INVALID_ACCEPT_LANGUAGE),
    };
    let regions: Vec<Value> = region::ALL
        .iter()
        .map(|region| {
            json!({
                "RegionId": region.id,
                "RegionEndpoint": format!("actiontrail.{}.aliyuncs.com", region.id),
                "LocalName": (language.region)(region.id).unwrap_or(region.id),
            })
        })
        .collect();
    Ok(json!({ "Regions": { "Region": regions } }))
}
