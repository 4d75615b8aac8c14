//! The events beside management events: insights and data events. Neither is a parameter of CreateTrail; both become calls of their own.

use crate::json;
use crate::plan::Argument;

mod data;
mod insight;

pub use data::{DataEvents, SERVICES};
pub use insight::{InsightType, Insights};

/// A list of selectors with one member each, as the JSON text that the API takes.
fn selectors<'a>(member: &str, values: impl Iterator<Item = &'a str>) -> Argument {
    let items: Vec<String> = values.map(|value| format!("{{\"{member}\":{}}}", json::text(value))).collect();
    Argument::Text(["[", &items.join(","), "]"].concat())
}
