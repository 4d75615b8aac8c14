//! What the page says where it is used to start from a preset.

use trail_model::preset::PresetId;

/// One message with its numbers and names. Every language has an arm for each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Starting {
    Heading,
    /// What becomes of the form's own design.
    Replaces,
    NothingToReplace,
    Name(PresetId),
    What(PresetId),
    Events,
    Destinations,
    ToFill,
    InAnotherAccount {
        destination: &'static str,
    },
    RegionOfHome,
    Use,
    Started {
        preset: String,
    },
}
