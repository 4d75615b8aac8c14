//! The operations, by name. One file per group; a new one is a function and a row here.

mod backfill;
mod create_trail;
mod data_events;
mod describe;
mod insights;
mod logging;
mod update_trail;

use serde_json::Value;
use time::OffsetDateTime;

use super::Settings;
use super::account::Account;
use super::error::ApiError;
use super::parameters::Parameters;

/// One verified call.
#[derive(Debug)]
pub(super) struct Call<'a> {
    pub parameters: Parameters,
    pub region: &'a str,
    pub now: OffsetDateTime,
    pub settings: &'a Settings,
}

/// Answers with a JSON object; the server adds the request id.
pub(super) type Run = fn(&mut Account, &Call<'_>) -> Result<Value, ApiError>;

pub(super) fn find(action: &str) -> Option<Run> {
    Some(match action {
        "CreateTrail" => create_trail::create_trail,
        "UpdateTrail" => update_trail::update_trail,
        "DescribeTrails" => describe::describe_trails,
        "DescribeRegions" => describe::describe_regions,
        "GetTrailStatus" => describe::get_trail_status,
        "StartLogging" => logging::start_logging,
        "StopLogging" => logging::stop_logging,
        "DeleteTrail" => logging::delete_trail,
        "PutDataEventSelector" => data_events::put_data_event_selector,
        "GetDataEventSelector" => data_events::get_data_event_selector,
        "DeleteDataEventSelector" => data_events::delete_data_event_selector,
        "ListDataEventServices" => data_events::list_data_event_services,
        "CreateDeliveryHistoryJob" => backfill::create_job,
        "GetDeliveryHistoryJob" => backfill::get_job,
        "ListDeliveryHistoryJobs" => backfill::list_jobs,
        "DeleteDeliveryHistoryJob" => backfill::delete_job,
        "EnableInsight" => insights::enable_insight,
        "DisableInsight" => insights::disable_insight,
        "GetInsightTypes" => insights::get_insight_types,
        "PutInsightSelectors" => insights::put_insight_selectors,
        "GetInsightSelectors" => insights::get_insight_selectors,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_action_of_the_contract_is_here() {
        for action in trail_model::api::Action::ALL {
            assert!(find(action.name()).is_some(), "{}", action.name());
        }
    }
}
