//! What the page says where it is used to read a file.

use trail_model::import::Kind;

/// One message with its numbers and names. Every language has an arm for each.
#[rustfmt::skip]
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opening {
    // Asking.
    Heading,
    Lead,
    FileLabel,
    FileKinds,
    TextLabel,
    TextHow,
    ReadText,
    PastedText,
    Reading { name: String },
    // It could not be read.
    NotOpened { name: String },
    DraftKept,
    NoText,
    Several { count: u32 },
    Unreadable,
    // It could.
    Found { name: String, kind: Kind },
    TrailLabel,
    TrailCount { count: usize },
    NotTold,
    Nothing,
    ChooseHomeRegion,
    AccountKept { account: String },
    ProblemsHeading,
    NoProblems,
    NotReadHeading,
    AllRead,
    More { count: usize },
    // What it would replace.
    ReplacesHeading,
    ReplacesFresh,
    ReplacesDraft { name: String },
    RegionEmptied { region: String },
    // And what was done with it.
    Use,
    OpenAnother,
    Opened { name: String, kind: Kind },
    OpenedLeftOut,
}
