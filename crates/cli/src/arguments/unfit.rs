//! Values of options that the parser takes for text and that have a rule of their own.

use std::error::Error;
use std::fmt;

use trail_model::advice::{AdviceCode, Source};
use trail_model::field::FieldId;
use trail_model::import::Note;
use trail_model::problem::Issue;
use trail_model::{name, region};

use crate::words::Words;

/// Why a value does not fit. The words know how to say it.
#[derive(Clone, Debug)]
pub(crate) enum Unfit {
    /// No advice and nobody who gives any has this name.
    Advice { name: String },
    /// The rule of the field that the value would fill in.
    Field(FieldId, Issue),
}

/// An account that a file does not tell. One digit less would make it nobody's, and silence the rules about other accounts.
pub(super) fn account(id: &str) -> Result<String, Unfit> {
    let issue = || Unfit::Field(FieldId::AccountId, Issue::account_id(id));
    name::is_account_id(id).then(|| id.to_owned()).ok_or_else(issue)
}

/// A home region that a file does not tell.
pub(super) fn home_region(id: &str) -> Result<String, Unfit> {
    let issue = || Unfit::Field(FieldId::HomeRegion, Issue::Region { actual: id.to_owned() });
    region::is_well_formed(id).then(|| id.to_owned()).ok_or_else(issue)
}

/// The name of advice, of who gives it, or of what a file is alarming for.
pub(super) fn ignorable(name: &str) -> Result<String, Unfit> {
    let codes = AdviceCode::ALL.iter().map(|code| code.name());
    let sources = Source::ALL.iter().map(|source| source.name());
    let mut names = codes.chain(sources).chain(Note::ALARMS.iter().copied());
    if names.any(|other| other == name) { Ok(name.to_owned()) } else { Err(Unfit::Advice { name: name.to_owned() }) }
}

impl fmt::Display for Unfit {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&Words::new(trail_words::FALLBACK).unfit(self))
    }
}

impl Error for Unfit {}
