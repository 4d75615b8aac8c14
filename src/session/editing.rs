//! What the form is about: a new trail, one that it changes, or one that it has made.

use trail_model::draft::TrailDraft;
use trail_model::field::FieldId;
use trail_model::plan::{Call, TrailPlan};

use super::Session;

/// What the form is while it changes a trail that is there. Only who edits a trail has the words for it.
#[derive(Debug)]
pub struct Editing {
    /// Why a field cannot be changed; `None` for one that can. Reactive.
    pub fixed: fn(Session, &FieldId) -> Option<String>,
    /// The title of the form. Reactive.
    pub title: fn(Session) -> String,
    /// What is sent in place of CreateTrail.
    pub call: fn(&TrailDraft) -> Call,
    /// The plan that makes the trail what the draft says. Reactive.
    pub plan: fn(Session, &TrailDraft) -> TrailPlan,
}

/// Whether the form names a certain trail. Reactive.
pub type IsNamed = fn(Session) -> bool;

impl Session {
    /// Why the field cannot be changed, where it cannot. Reactive.
    #[must_use]
    pub fn fixed(&self, field: &FieldId) -> Option<String> {
        self.editing.get().and_then(|editing| (editing.fixed)(*self, field))
    }

    /// The call that the request shows: the one that makes a trail, or the one that changes it. Reactive to which.
    #[must_use]
    pub fn call(&self, draft: &TrailDraft) -> Call {
        self.editing.get().map_or(Call::create_trail as fn(&TrailDraft) -> Call, |editing| editing.call)(draft)
    }

    /// Whether the trail of this name is the form's own: the one that it changes or has made. Reactive.
    #[must_use]
    pub fn is_own_trail(&self) -> bool {
        self.editing.get().is_some() || self.made.get().is_some_and(|is_named| is_named(*self))
    }
}
