//! English.

pub(crate) use choosing::choosing;
pub(crate) use comparing::comparing;
pub(crate) use detail::detail;
pub(crate) use drawing::drawing;
pub(crate) use embedding::embedding;
pub(crate) use imported::{kind, note, refusal};
pub(crate) use info::info;
pub(crate) use keeping::keeping;
pub(crate) use listing::listing;
pub(crate) use opening::opening;
pub(crate) use plan::insight;
pub(crate) use sharing::sharing;
pub(crate) use starting::starting;
pub(crate) use undoing::undoing;

#[cfg(split)]
use std::cell::Cell;

use trail_model::field::FieldId;

use crate::api_error::ApiError;
use crate::field_text::{FieldText, Rest};
use crate::{Language, Procedure, Remarks, Separators};

mod advice;
mod api_error;
mod choosing;
mod comparing;
mod detail;
mod drawing;
mod embedding;
mod field;
mod imported;
mod info;
mod issue;
mod keeping;
mod left_out;
mod listing;
mod message;
mod opening;
mod permission;
mod plan;
mod quick;
mod region;
mod report;
mod sharing;
mod starting;
mod undoing;

pub(crate) static ENGLISH: Language = Language {
    tag: "en",
    label: |field| text(field).label,
    description: |field| text(field).description,
    constraint: |field| text(field).constraint,
    choice: |field, value| quick::choice(field, value).unwrap_or_else(|| (rest().choice)(field, value)),
    choice_description: |field, value| (rest().choice_description)(field, value),
    region: region::name,
    say: message::say,
    separators: Separators { comma: ", ", colon: ": ", list: ", ", sentence: " " },
};

pub(crate) static REMARKS: Remarks =
    Remarks { issue: issue::sentence, edge: issue::edge, advice: advice::text, source: advice::source };

pub(crate) static PROCEDURE: Procedure = Procedure {
    action: plan::action,
    prerequisite: plan::prerequisite,
    holder: permission::holder,
    document: permission::document,
    scope: permission::scope,
    api_error: |code| ApiError::of(code).map(api_error::text),
    left_out: left_out::text,
    say: report::say,
};

fn text(field: &FieldId) -> &'static FieldText {
    quick::text(field).unwrap_or_else(|| (rest().text)(field))
}

#[cfg(not(split))]
fn rest() -> &'static Rest {
    &field::REST
}

#[cfg(split)]
fn rest() -> &'static Rest {
    REST.get()
}

#[cfg(split)]
thread_local! {
    static REST: Cell<&'static Rest> = const { Cell::new(&crate::field_text::NOTHING) };
}

pub(crate) fn complete() {
    #[cfg(split)]
    REST.set(&field::REST);
}
