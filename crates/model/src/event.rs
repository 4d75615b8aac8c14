//! The events beside management events: insights and data events. Neither is a parameter of CreateTrail; both become calls of their own.

mod data;
mod insight;

pub use data::{
    DataEventProject, DataEvents, Filter, ReadWrite, SELECTOR_LIMIT, SERVICES, Selector, SelectorList, Service,
    VALUE_LIMIT, call_problems, data_event_projects, data_event_projects_of, known_events, selectors_issue,
};
pub(crate) use data::{read_selectors, write_selector};
pub use insight::{InsightType, Insights};
