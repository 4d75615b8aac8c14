//! What the page says in English where events beside management events are chosen.

use std::borrow::Cow;

use crate::Choosing;

/// The words of a message.
#[rustfmt::skip]
pub(crate) fn choosing(message: &Choosing) -> Cow<'static, str> {
    use Choosing as W;
    let text = match message {
        // Insights and backfill, a rule each.
        W::InsightsWhen => "The first insight appears after 24 hours at the earliest.",
        W::InsightsSingle => "Single-account trails only.",
        W::BackfillWhere => "Needs Delivery to Log Service: the events of the last 90 days go there and nowhere else.",
        W::BackfillWhich => "Needs a single-account trail that is logging: the task starts after Start logging.",
        W::BackfillHow => "An account runs one such task at a time.",
        // Selectors.
        W::Selectors => "Data event selectors",
        W::Selector { number } => return format!("Selector {number}").into(),
        W::SelectorCount { count, limit } => return format!("{count} of {limit} selectors").into(),
        W::SelectorAdded { number } => return format!("Selector {number} added").into(),
        W::SelectorRemoved { number } => return format!("Selector {number} removed").into(),
        W::SelectorsFull { limit } => return format!("A trail takes at most {limit} selectors. Remove one to add another.").into(),
        W::AddSelector => "Add selector",
        W::RemoveSelector { number } => return format!("Remove selector {number}").into(),
        // One selector.
        W::Service => "Service",
        W::ChooseService => "Choose a service",
        W::AnotherService => "Another service…",
        W::OtherService => "Service Name",
        W::ReadWrite => "Read/Write Type",
        W::EventNames => "Event Names",
        W::EventNamesRule { limit } => return format!("Empty: every event of the service. At most {limit} names, included and excluded together.").into(),
        W::ResourceArns => "Resource ARNs",
        W::ResourceArnsRule { limit } => return format!("Empty: every resource. At most {limit} ARNs, included and excluded together.").into(),
        W::Include => "Include",
        W::Exclude => "Exclude",
        W::ServicesOfProxy { count: 1 } => "The proxy lists 1 service with data events.",
        W::ServicesOfProxy { count } => return format!("The proxy lists {count} services with data events.").into(),
        W::ServicesAsked => "Asking the proxy which services have data events…",
        W::ServicesBuiltIn => "Services and events that this page knows; others can be typed.",
        // A list of values.
        W::ValueCount { count, limit } => return format!("{count} of {limit}").into(),
        W::Add => "Add",
        W::AddTo { list } => return format!("Add: {list}").into(),
        W::Remove => "Remove",
        W::RemoveValue { value } => return format!("Remove: {value}").into(),
        W::ValueAdded { value, count } => return format!("{value} added, {count} in the list").into(),
        W::ValueRemoved { value, count } => return format!("{value} removed, {count} in the list").into(),
        W::ValueThere { value } => return format!("{value} is in the list already").into(),
        // Regions and where events land.
        W::Regions => "Data Event Regions",
        W::TheseRegions => "These regions",
        W::RegionToAdd => "Region ID",
        W::HomeRegionAlone => "Follows Home Region until another region is added.",
        W::ProjectsMade => "ActionTrail delivers data events to these Log Service projects, whatever else the trail delivers to. It creates them by itself, and they are paid for:",
        W::ProjectInEach => "one in every region:",
    };
    text.into()
}
