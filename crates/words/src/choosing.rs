//! What the page says where events beside management events are chosen: data events, insights, backfill.

/// One message with its numbers and names. Every language has an arm for each.
#[rustfmt::skip]
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choosing {
    // Insights and backfill, a rule each.
    InsightsWhen,
    InsightsSingle,
    BackfillWhere,
    BackfillWhich,
    BackfillHow,
    // Selectors.
    Selectors,
    Selector { number: usize },
    SelectorCount { count: usize, limit: usize },
    SelectorAdded { number: usize },
    SelectorRemoved { number: usize },
    SelectorsFull { limit: usize },
    AddSelector,
    RemoveSelector { number: usize },
    // One selector.
    Service,
    ChooseService,
    AnotherService,
    OtherService,
    ReadWrite,
    EventNames,
    EventNamesRule { limit: usize },
    ResourceArns,
    ResourceArnsRule { limit: usize },
    Include,
    Exclude,
    ServicesOfProxy { count: usize },
    ServicesAsked,
    ServicesBuiltIn,
    // A list of values.
    ValueCount { count: usize, limit: usize },
    Add,
    AddTo { list: String },
    Remove,
    RemoveValue { value: String },
    ValueAdded { value: String, count: usize },
    ValueRemoved { value: String, count: usize },
    ValueThere { value: String },
    // Regions and where events land.
    Regions,
    TheseRegions,
    RegionToAdd,
    HomeRegionAlone,
    ProjectsMade,
    ProjectInEach,
}
