//! The data event selectors of a trail, and the services that have data events.

use serde_json::{Value, json};
use trail_model::event::SERVICES;
use trail_model::region::is_well_formed;

use super::super::ACCOUNT_ID;
use super::super::account::Account;
use super::super::error::{self, ApiError};
use super::super::trail::DataEvents;
use super::Call;
use crate::clock::timestamp;

/// Selectors in one call, and names in one selector (help "PutDataEventSelector").
const SELECTORS: usize = 20;
const NAMES: usize = 10;

pub(super) fn put_data_event_selector(account: &mut Account, call: &Call<'_>) -> Result<Value, ApiError> {
    let name = call.parameters.required("TrailName")?;
    let selectors = call.parameters.required("EventSelectors")?.to_owned();
    if !are_valid(&selectors) {
        return Err(error::INVALID_PARAMETER_VALUE);
    }
    let all_regions = call.parameters.boolean("IsTrailAllRegion")?.unwrap_or(false);
    let regions: Vec<String> =
        call.parameters.text("TrailRegionIds").unwrap_or_default().split(',').map(str::to_owned).collect();
    if !all_regions && !regions.iter().all(|region| is_well_formed(region)) {
        return Err(error::INVALID_PARAMETER_VALUE);
    }
    let trail = account.find_mut(name, call.region)?;
    trail.data_events = Some(DataEvents { selectors: selectors.clone(), all_regions, regions, created: call.now });
    Ok(json!({ "TrailArn": trail.arn(), "DataEventSelectors": selectors }))
}

pub(super) fn get_data_event_selector(account: &mut Account, call: &Call<'_>) -> Result<Value, ApiError> {
    let trail = account.find(call.parameters.required("TrailName")?, call.region)?;
    let Some(data) = &trail.data_events else {
        return Ok(
            json!({ "TrailArn": trail.arn(), "DataEventSelectors": "[]", "IsTrailAllRegion": false, "SlsDeliveryConfigs": [] }),
        );
    };
    let home = std::slice::from_ref(&trail.home_region);
    let regions = if data.all_regions { home } else { &data.regions };
    Ok(json!({
        "TrailArn": trail.arn(),
        "DataEventSelectors": data.selectors,
        "IsTrailAllRegion": data.all_regions,
        "SlsDeliveryConfigs": regions.iter().map(|region| delivery(region, data)).collect::<Vec<_>>(),
    }))
}

pub(super) fn delete_data_event_selector(account: &mut Account, call: &Call<'_>) -> Result<Value, ApiError> {
    account.find_mut(call.parameters.required("TrailName")?, call.region)?.data_events = None;
    Ok(json!({}))
}

pub(super) fn list_data_event_services(_: &mut Account, call: &Call<'_>) -> Result<Value, ApiError> {
    let most = call.parameters.integer("MaxResults")?.unwrap_or(20);
    if !(1..=100).contains(&most) {
        return Err(error::INVALID_PARAMETER_VALUE);
    }
    let first = call.parameters.integer("NextToken")?.unwrap_or(0);
    let (first, end) = (first, first.saturating_add(most));
    let page: Vec<Value> = (0_u64..)
        .zip(SERVICES)
        .filter(|(index, _)| (first..end).contains(index))
        .map(|(_, service)| json!({ "ServiceName": service, "EventNames": event_names(service) }))
        .collect();
    let mut data = json!({ "MaxResults": most, "ServiceInfos": page });
    if end < SERVICES.len() as u64
        && let Some(fields) = data.as_object_mut()
    {
        fields.insert("NextToken".to_owned(), json!(end.to_string()));
    }
    Ok(json!({ "Data": data }))
}

/// ActionTrail makes one project per region for data events.
fn delivery(region: &str, data: &DataEvents) -> Value {
    json!({
        "TrailRegion": region,
        "RegionSlsProjectArn": format!("acs:log:{region}:{ACCOUNT_ID}:project/actiontrail-log-{ACCOUNT_ID}-{region}"),
        "Status": "success",
        "CreateTime": timestamp(data.created),
    })
}

fn are_valid(selectors: &str) -> bool {
    let Ok(Value::Array(list)) = serde_json::from_str(selectors) else {
        return false;
    };
    !list.is_empty() && list.len() <= SELECTORS && list.iter().all(is_valid)
}

fn is_valid(selector: &Value) -> bool {
    let named = selector.get("ServiceName").and_then(Value::as_str).is_some_and(|name| !name.is_empty());
    let kind = selector.get("ReadWriteType").map(Value::as_str);
    let names = |field: &str| -> usize {
        let lists = ["Equals", "NotEquals"].into_iter().filter_map(|side| selector.get(field)?.get(side)?.as_array());
        lists.map(Vec::len).sum()
    };
    named
        && matches!(kind, None | Some(Some("Read" | "Write" | "All")))
        && names("EventName") <= NAMES
        && names("ResourceArn") <= NAMES
}

/// A few per service, as documented; the real lists are longer.
fn event_names(service: &str) -> &'static [&'static str] {
    match service {
        "Oss" => &["GetObject", "PutObject", "CopyObject", "AppendObject", "DeleteObject", "ListObjects", "HeadObject"],
        "Cms" => &["PutHybridMonitorMetricData"],
        _ => &[],
    }
}
