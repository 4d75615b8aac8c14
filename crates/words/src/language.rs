//! What a language consists of: its tables, by when they are needed.

use std::borrow::Cow;

use trail_model::advice::{AdviceCode, Source};
use trail_model::api::Action;
use trail_model::character::Edge;
use trail_model::export::{DocumentKind, Holder, LeftOut, TerraformScope};
use trail_model::field::FieldId;
use trail_model::plan::Prerequisite;
use trail_model::problem::Issue;

use crate::{Message, Report};

/// A language and its tables.
#[derive(Debug)]
pub struct Language {
    /// BCP 47 tag, the value of the page's `lang`.
    pub tag: &'static str,
    /// The label of a control: the console's own words.
    pub label: fn(&FieldId) -> &'static str,
    /// What the value is for, one sentence; empty where the label says it.
    pub description: fn(&FieldId) -> &'static str,
    /// The rule, before it is broken; empty where there is none.
    pub constraint: fn(&FieldId) -> &'static str,
    /// The label of one radio of a group, by the radio's value.
    pub choice: fn(&FieldId, &str) -> &'static str,
    /// One sentence below that radio; may be empty.
    pub choice_description: fn(&FieldId, &str) -> &'static str,
    /// The name of a listed region in this language, by its id.
    pub region: fn(&str) -> Option<&'static str>,
    /// Everything else on the page.
    pub say: fn(&Message) -> Cow<'static, str>,
    /// Between a group, a label and a sentence in the error summary.
    pub separators: Separators,
}

/// What a language says of a draft. A table of its own, because a page never loads it while there is nothing to say.
#[derive(Debug)]
pub struct Remarks {
    /// What is wrong and how to mend it.
    pub issue: fn(&Issue, &FieldId) -> String,
    /// That white space stands around a value.
    pub edge: fn(Edge) -> String,
    /// What a reader should know, and the source.
    pub advice: fn(AdviceCode) -> AdviceText,
    /// Who gives advice.
    pub source: fn(Source) -> &'static str,
}

/// What a language says once the form is done. A table of its own, because a page that only fills the form in never loads it.
#[derive(Debug)]
pub struct Procedure {
    /// What a call does, one sentence.
    pub action: fn(Action) -> &'static str,
    /// What must exist first: its name and what it takes.
    pub prerequisite: fn(&Prerequisite) -> (String, String),
    /// Who needs permissions, and for what.
    pub holder: fn(&Holder) -> (String, String),
    /// The name of a text that grants or makes something.
    pub document: fn(DocumentKind) -> &'static str,
    /// How much a Terraform file holds.
    pub scope: fn(TerraformScope) -> &'static str,
    /// What an error code of the API or the proxy means and what to do; `None` where the code's own message must do.
    pub api_error: fn(&str) -> Option<&'static str>,
    /// What a format cannot say, and where it is said instead.
    pub left_out: fn(LeftOut) -> &'static str,
    /// Plan, review, run and result.
    pub say: fn(&Report) -> Cow<'static, str>,
}

/// Punctuation that differs between languages.
#[derive(Clone, Copy, Debug)]
pub struct Separators {
    /// Between a group and a label.
    pub comma: &'static str,
    /// Between a label and a sentence.
    pub colon: &'static str,
    /// Between items of a list in a sentence.
    pub list: &'static str,
    /// Between sentences.
    pub sentence: &'static str,
}

/// A piece of advice in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AdviceText {
    /// What is the case and what would be better.
    pub text: &'static str,
    /// Where the advice comes from.
    pub source: &'static str,
}

/// A language by its name, without its words: naming one does not fetch it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Name {
    /// BCP 47 tag.
    pub tag: &'static str,
    /// Its name in itself.
    pub name: &'static str,
}
