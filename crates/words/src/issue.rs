//! A problem beside the value that has it.

use std::borrow::Cow;

use trail_model::character::Edge;
use trail_model::draft::TrailDraft;
use trail_model::field::FieldId;
use trail_model::problem::{Issue, Problem};

use crate::language::{Language, Separators};
use crate::typed;

impl Language {
    /// What is wrong with a value, and how to mend it. White space around the value comes first: nobody sees it, and it may be all. A value
    /// that has to be there and is nothing else is missing.
    #[must_use]
    pub fn issue(&self, issue: &Issue, field: &FieldId, value: &str) -> String {
        let remarks = self.remarks();
        if is_of_text(issue) && is_missing(field, value) {
            return (remarks.issue)(&Issue::Required {}, field);
        }
        match Self::edge(issue, field, value) {
            Some(edge) => (remarks.edge)(edge),
            None => (remarks.issue)(issue, field),
        }
    }

    /// The white space around a value, where it is what [`Language::issue`] speaks of.
    #[must_use]
    pub fn edge(issue: &Issue, field: &FieldId, value: &str) -> Option<Edge> {
        Edge::of(value).filter(|_| is_of_text(issue) && !is_missing(field, value))
    }

    /// A problem as the error summary lists it: group, label, colon, and the sentence that stands at the field of this draft.
    #[must_use]
    pub fn problem(&self, problem: &Problem, draft: &TrailDraft) -> String {
        let Separators { comma, colon, .. } = self.separators;
        let sentence = self.issue(&problem.issue, &problem.field, draft.text(&problem.field));
        let label = match &problem.field {
            FieldId::Unknown(name) => Cow::Owned(typed::shown(name)),
            field => Cow::Borrowed((self.label)(field)),
        };
        match self.group(&problem.field) {
            Some(group) => format!("{group}{comma}{label}{colon}{sentence}"),
            None => format!("{label}{colon}{sentence}"),
        }
    }
}

/// Whether the value is white space alone where one has to be.
fn is_missing(field: &FieldId, value: &str) -> bool {
    use FieldId as F;
    let may_be_empty = matches!(
        field,
        F::OssPrefix
            | F::OssKmsKey
            | F::MaxComputeQuota
            | F::SlsOwnRole
            | F::OssOwnRole
            | F::MaxComputeOwnRole
            | F::ChangeReference
            | F::Unknown(_)
    );
    !may_be_empty && !value.is_empty() && value.trim().is_empty()
}

/// Whether it is about the text itself.
fn is_of_text(issue: &Issue) -> bool {
    use Issue as I;
    matches!(
        issue,
        I::Length { .. }
            | I::Character { .. }
            | I::FirstCharacter { .. }
            | I::LastCharacter { .. }
            | I::Prefix { .. }
            | I::OneOf { .. }
            | I::Region { .. }
            | I::AccountId { .. }
            | I::Arn { .. }
    )
}
