//! The data event selectors of a trail, and the services that have data events.

use serde_json::{Value, json};
use trail_model::event::{SERVICES, selectors_issue};
use trail_model::region;

use super::super::account::Account;
use super::super::error::{self, ApiError};
use super::super::trail::DataEvents;
use super::Call;
use crate::clock::timestamp;

pub(super) fn put_data_event_selector(account: &mut Account, call: &Call<'_>) -> Result<Value, ApiError> {
    let name = call.parameters.required("TrailName")?;
    let selectors = call.parameters.required("EventSelectors")?.to_owned();
    if selectors_issue(&selectors).is_some() {
        return Err(error::INVALID_PARAMETER_VALUE);
    }
    let all_regions = call.parameters.boolean("IsTrailAllRegion")?.unwrap_or(false);
    let ids = call.parameters.text("TrailRegionIds").filter(|ids| !ids.is_empty());
    let regions: Vec<String> = ids.into_iter().flat_map(|ids| ids.split(',')).map(str::to_owned).collect();
    if regions.is_empty() && !all_regions || !regions.iter().all(|id| region::is_well_formed(id)) {
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
    let all: Vec<String> = region::ALL.iter().map(|region| region.id.to_owned()).collect();
    let regions = if data.all_regions { &all } else { &data.regions };
    Ok(json!({
        "TrailArn": trail.arn(),
        "DataEventSelectors": data.selectors,
        "IsTrailAllRegion": data.all_regions,
        "SlsDeliveryConfigs": regions.iter().map(|region| delivery(&trail.account, region, data)).collect::<Vec<_>>(),
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
        .map(|(_, service)| json!({ "ServiceName": service.name, "EventNames": service.events }))
        .collect();
    let mut data = json!({ "MaxResults": most, "ServiceInfos": page });
    if end < SERVICES.len() as u64
        && let Some(fields) = data.as_object_mut()
    {
        fields.insert("NextToken".to_owned(), json!(end.to_string()));
    }
    Ok(json!({ "Data": data }))
}

/// ActionTrail makes one project per region for data events. A region that is not listed is one where it cannot.
fn delivery(account: &str, region: &str, data: &DataEvents) -> Value {
    let is_made = region::find(region).is_some();
    json!({
        "TrailRegion": region,
        "RegionSlsProjectArn": format!("acs:log:{region}:{account}:project/actiontrail-log-{account}-{region}"),
        "Status": if is_made { "success" } else { "failure" },
        "ErrorCode": if is_made { "" } else { "LogServiceException" },
        "ErrorMessage": if is_made { "" } else { "RequestError Web request failed." },
        "CreateTime": timestamp(data.created),
    })
}
