//! Simplified Chinese. Labels are the words of the console in Chinese; punctuation is full-width, and no space stands between Chinese and Latin.

use trail_model::region;

pub(crate) use plan::insight;

use crate::api_error::ApiError;
use crate::{Language, Procedure, Separators};

mod advice;
mod api_error;
mod field;
mod issue;
mod message;
mod plan;
mod report;

pub(crate) static SIMPLIFIED_CHINESE: Language = Language {
    tag: "zh-CN",
    label: |field| field::text(field).label,
    description: |field| field::text(field).description,
    constraint: |field| field::text(field).constraint,
    info: |field| field::text(field).info,
    choice: field::choice,
    choice_description: field::choice_description,
    issue: issue::sentence,
    advice: advice::text,
    region: |id| region::find(id).map(|region| region.chinese),
    say: message::say,
    separators: Separators { comma: "，", colon: "：", list: "、" },
};

pub(crate) static PROCEDURE: Procedure = Procedure {
    action: plan::action,
    prerequisite: plan::prerequisite,
    api_error: |code| ApiError::of(code).map(api_error::text),
    say: report::say,
};
