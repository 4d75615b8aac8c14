//! The draft as a signal, with one for each field beside it: what shows one field is not bothered by what is typed into another.
//!
//! A keystroke tells its own field and the request at once. What else follows from the draft is told when the browser has nothing more
//! urgent to do, so that the letter and the preview never wait for it. Whoever reads always reads the draft as it is.

use std::time::Duration;

use leptos::prelude::set_timeout;
use trail_model::draft::TrailDraft;
use trail_model::field::FieldId;

use crate::signal::{RwSignal, StoredValue};

/// The form as typed. There is no way to change it that does not tell the fields.
#[derive(Clone, Copy, Debug)]
pub struct Typed {
    whole: RwSignal<TrailDraft>,
    /// In the order of the page.
    fields: StoredValue<Vec<RwSignal<()>>>,
    /// Tells of the whole, a moment after a keystroke.
    soon: RwSignal<()>,
    /// Whether it has still to tell.
    is_due: StoredValue<bool>,
}

impl Typed {
    /// The form as it is at first.
    #[must_use]
    pub fn new(draft: TrailDraft) -> Typed {
        let fields = FieldId::ALL.iter().map(|_| RwSignal::new(())).collect();
        Typed {
            whole: RwSignal::new(draft),
            fields: StoredValue::new(fields),
            soon: RwSignal::new(()),
            is_due: StoredValue::new(false),
        }
    }

    /// Reads all of it, and is told a moment after it changed. Reactive.
    pub fn with<R>(self, read: impl FnOnce(&TrailDraft) -> R) -> R {
        self.soon.track();
        self.whole.with_untracked(read)
    }

    /// Reads all of it, and is told before the keystroke is over. Reactive.
    pub fn at_once<R>(self, read: impl FnOnce(&TrailDraft) -> R) -> R {
        self.whole.with(read)
    }

    /// Reads what concerns one field: reactive, but only to what is typed there, and to changes of the whole.
    pub fn at<R>(self, field: &FieldId, read: impl FnOnce(&TrailDraft) -> R) -> R {
        self.follow(field);
        self.whole.with_untracked(read)
    }

    /// Is told when this field changes. Reactive.
    #[inline(never)]
    pub fn follow(self, field: &FieldId) {
        if let Some(signal) = self.signal(field) {
            signal.track();
        }
    }

    /// Reads it once.
    pub fn with_untracked<R>(self, read: impl FnOnce(&TrailDraft) -> R) -> R {
        self.whole.with_untracked(read)
    }

    /// All of it, once.
    #[must_use]
    pub fn get_untracked(self) -> TrailDraft {
        self.whole.get_untracked()
    }

    /// Is told a moment after every change. Reactive.
    pub fn track(self) {
        self.soon.track();
    }

    /// Changes what one field holds and nothing else.
    pub fn edit(self, field: &FieldId, change: impl FnOnce(&mut TrailDraft)) {
        self.whole.update(change);
        if let Some(signal) = self.signal(field) {
            signal.notify();
        }
        if self.is_due.try_update_value(|is_due| std::mem::replace(is_due, true)) == Some(false) {
            set_timeout(move || self.settle(), Duration::ZERO);
        }
    }

    /// Tells now what a moment later would be told: before a step that reads what follows from the draft.
    pub fn settle(self) {
        if self.is_due.try_update_value(std::mem::take) == Some(true) {
            self.soon.notify();
        }
    }

    /// Changes anything.
    pub fn update(self, change: impl FnOnce(&mut TrailDraft)) {
        self.whole.update(change);
        let _ = self.fields.try_with_value(|fields| fields.iter().for_each(|signal| signal.notify()));
        self.soon.notify();
    }

    /// Replaces it.
    pub fn set(self, draft: TrailDraft) {
        self.update(|whole| *whole = draft);
    }

    fn signal(self, field: &FieldId) -> Option<RwSignal<()>> {
        self.fields.try_with_value(|fields| fields.get(field.page_order()).copied()).flatten()
    }
}
