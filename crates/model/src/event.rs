//! The events beside management events: insights and data events. Neither is a parameter of CreateTrail; both become calls of their own.

use serde_json::{Map, Value};

use crate::api::Action;
use crate::problem::Problem;

mod data;
mod insight;

pub use data::{
    DataEventProject, DataEvents, Filter, ReadWrite, SELECTOR_LIMIT, SERVICES, Selector, SelectorList, Service,
    VALUE_LIMIT, data_event_projects, data_event_projects_of, known_events, selectors_issue,
};
pub(crate) use data::{read_selectors, write_selector};
pub use insight::{InsightType, Insights};

/// What the API would refuse of the parameters of a call that chooses events, beyond their names and types; nothing of any other call.
#[must_use]
pub fn call_problems(action: Action, parameters: &Map<String, Value>) -> Vec<Problem> {
    match action {
        Action::PutDataEventSelector => data::call_problems(parameters),
        Action::EnableInsight | Action::DisableInsight | Action::PutInsightSelectors => {
            insight::call_problems(parameters)
        }
        _ => Vec::new(),
    }
}
