//! Insights: types are switched on for the whole account, and then chosen for a trail.

use serde_json::{Map, Value, json};
use trail_model::event::InsightType;

use super::super::account::Account;
use super::super::error::{self, ApiError};
use super::super::trail::Trail;
use super::Call;

pub(super) fn enable_insight(account: &mut Account, call: &Call<'_>) -> Result<Value, ApiError> {
    account.insights.insert(insight_type(call.parameters.text("InsightType"))?);
    Ok(json!({}))
}

pub(super) fn disable_insight(account: &mut Account, call: &Call<'_>) -> Result<Value, ApiError> {
    account.insights.remove(insight_type(call.parameters.text("InsightType"))?);
    Ok(json!({}))
}

pub(super) fn get_insight_types(account: &mut Account, _: &Call<'_>) -> Result<Value, ApiError> {
    let types: Map<String, Value> = InsightType::ALL
        .iter()
        .map(|kind| {
            let state = if account.insights.contains(kind.wire()) { "Enable" } else { "Disable" };
            (kind.wire().to_owned(), json!(state))
        })
        .collect();
    Ok(json!({ "InsightTypes": types }))
}

/// Only for a single-account trail that records all events of all regions, and only types that the account has on.
pub(super) fn put_insight_selectors(account: &mut Account, call: &Call<'_>) -> Result<Value, ApiError> {
    let name = call.parameters.required("TrailName")?;
    let Ok(Value::Array(selectors)) = serde_json::from_str(call.parameters.required("InsightSelectors")?) else {
        return Err(error::INVALID_PARAMETER_VALUE);
    };
    account.find(name, call.region)?;
    for selector in &selectors {
        let kind = insight_type(selector.get("insightType").and_then(Value::as_str))?;
        if !account.insights.contains(kind) {
            return Err(error::INSIGHT_TYPE_NOT_AVAILABLE);
        }
    }
    let trail = account.find_mut(name, call.region)?;
    let everything =
        trail.request.event_rw.as_deref() == Some("All") && trail.request.trail_region.as_deref() == Some("All");
    if trail.is_organization_trail() || !everything {
        return Err(error::TRAIL_NOT_VALID);
    }
    trail.insight_selectors = selectors;
    Ok(selectors_of(trail))
}

pub(super) fn get_insight_selectors(account: &mut Account, call: &Call<'_>) -> Result<Value, ApiError> {
    Ok(selectors_of(account.find(call.parameters.required("TrailName")?, call.region)?))
}

/// The SDK reads a list of texts, each the JSON of one selector.
fn selectors_of(trail: &Trail) -> Value {
    let selectors: Vec<String> = trail.insight_selectors.iter().map(Value::to_string).collect();
    json!({ "TrailArn": trail.arn(), "InsightSelectors": selectors })
}

fn insight_type(text: Option<&str>) -> Result<&'static str, ApiError> {
    let known = InsightType::ALL.iter().map(|kind| kind.wire());
    known.into_iter().find(|wire| text == Some(wire)).ok_or(error::INSIGHT_TYPE_NOT_VALID)
}
