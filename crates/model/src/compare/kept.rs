//! What a draft holds besides its plan. No comparison of plans tells it, and whoever replaces one draft with another has to.

use super::{Row, Subject, Told};
use crate::draft::TrailDraft;
use crate::field::FieldId;

/// What becomes of the change reference where the second draft takes the place of the first; `None` where it stays.
#[must_use]
pub fn change_reference(one: &TrailDraft, other: &TrailDraft) -> Option<Row> {
    let told = |draft: &TrailDraft| match draft.change_reference.as_str() {
        "" => Told::Nothing,
        reference => Told::Value(reference.to_owned()),
    };
    let row = Row { subject: Subject::Place(FieldId::ChangeReference), one: told(one), other: told(other) };
    row.differs().then_some(row)
}
