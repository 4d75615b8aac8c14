//! The events beside management events: insights and data events. Neither is a parameter of CreateTrail; both become calls of their own.

mod data;
mod insight;

pub use data::{DataEvents, SERVICES};
pub use insight::{InsightType, Insights};
