//! What the page says where it is used to start from a preset.

/// One message with its numbers and names. Every language has an arm for each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Starting {
    Heading,
}
