//! Simplified Chinese. Labels are the words of the console in Chinese; punctuation is full-width, and no space stands between Chinese and Latin.

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

use crate::api_error::ApiError;
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
mod region;
mod report;
mod sharing;
mod starting;
mod undoing;

pub(crate) static SIMPLIFIED_CHINESE: Language = Language {
    tag: "zh-CN",
    label: |field| field::text(field).label,
    description: |field| field::text(field).description,
    constraint: |field| field::text(field).constraint,
    choice: field::choice,
    choice_description: field::choice_description,
    region: region::name,
    say: message::say,
    separators: Separators { comma: "，", colon: "：", list: "、", sentence: "" },
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
