//! What the page says of steps that are taken back and made again.

/// One message with its numbers and names. Every language has an arm for each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Undoing {
    Undone { what: String },
    Redone { what: String },
    Settings { count: usize },
    Advice,
    // What a step did to data events.
    SelectorAdded { number: usize },
    SelectorRemoved { number: usize },
    SelectorChanged { number: usize },
    DataEventRegions,
}
