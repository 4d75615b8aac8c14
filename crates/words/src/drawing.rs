//! What stands in the picture of the delivery, and the sentence that says the same.

/// One message with its numbers and names. Every language has an arm for each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Drawing {
    Account,
    NoName,
    Flaw(Flaw),
    NoDestination,
    /// Values of the wire; `All` is put into words.
    Events {
        event_rw: String,
        trail_region: String,
    },
    InAccount {
        account: String,
    },
    InAnotherAccount,
    /// One destination, within the sentence.
    Destination(Destination),
    /// The whole picture. What is missing or wrong is said to be.
    Sentence {
        account: Option<String>,
        trail: Option<String>,
        /// Of account and trail.
        flaws: [Option<Flaw>; 2],
        event_rw: String,
        trail_region: String,
        /// Each as [`Drawing::Destination`] says it.
        destinations: Vec<String>,
    },
}

/// Why a part of the picture is not done yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// Something is still to be entered.
    Incomplete,
    /// Something that is entered breaks a rule.
    Wrong,
}

/// A destination by its names. `None` is what is not known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Destination {
    /// The service, in the language of the sentence.
    pub service: String,
    pub place: Option<String>,
    pub region: Option<String>,
    /// Whose it is, where it is another's.
    pub account: Option<Option<String>>,
    pub flaw: Option<Flaw>,
}
