//! The draft as a signal, with one for each field beside it: what shows one field is not bothered by what is typed into another.
//!
//! A keystroke tells its own field and the request at once. What else follows from the draft is told when the browser has nothing more
//! urgent to do, so that the letter and the preview never wait for it. Whoever reads always reads the draft as it is.

use std::time::Duration;

use js_sys::Date;
use leptos::prelude::set_timeout;
use trail_model::draft::TrailDraft;
use trail_model::field::FieldId;

use super::history::History;
use crate::signal::{RwSignal, StoredValue};

/// The form as typed. There is no way to change it that does not tell the fields.
#[derive(Clone, Copy, Debug)]
pub struct Typed {
    whole: RwSignal<TrailDraft>,
    /// In the order of the page.
    fields: StoredValue<Vec<RwSignal<()>>>,
    /// Tells of the whole, a moment after a keystroke.
    soon: RwSignal<()>,
    /// The field that was typed into and that it has still to tell of.
    due: StoredValue<Option<FieldId>>,
    history: StoredValue<History>,
    /// Tells when there is another step.
    steps: RwSignal<()>,
}

impl Typed {
    /// The form as it is at first.
    #[must_use]
    pub fn new(draft: TrailDraft) -> Typed {
        let fields = FieldId::ALL.iter().map(|_| RwSignal::new(())).collect();
        Typed {
            history: StoredValue::new(History::new(draft.clone())),
            steps: RwSignal::new(()),
            whole: RwSignal::new(draft),
            fields: StoredValue::new(fields),
            soon: RwSignal::new(()),
            due: StoredValue::new(None),
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
        if self.due.try_update_value(|due| due.replace(field.clone())) == Some(None) {
            set_timeout(move || self.settle(), Duration::ZERO);
        }
    }

    /// Tells now what a moment later would be told: before a step that reads what follows from the draft.
    pub fn settle(self) {
        if let Some(field) = self.due.try_update_value(Option::take).flatten() {
            self.note(Some((field, Date::now())));
            self.soon.notify();
        }
    }

    /// A field was left.
    pub fn leave(self) {
        self.settle();
        let _ = self.history.try_update_value(History::end_run);
    }

    /// Changes anything, as one step.
    pub fn update(self, change: impl FnOnce(&mut TrailDraft)) {
        self.settle();
        self.whole.update(change);
        self.note(None);
        self.tell();
    }

    /// Fills in what the page knows by itself, which is no step.
    pub fn amend(self, change: impl Fn(&mut TrailDraft)) {
        let _ = self.history.try_update_value(|history| history.amend(&change));
        self.whole.update(change);
        self.tell();
    }

    /// The form as it is now is where it begins: no step leads back from here.
    pub fn begin_here(self) {
        self.settle();
        self.history.set_value(History::new(self.get_untracked()));
        self.steps.notify();
    }

    /// Goes to where the history leads, which is no step either. Answers whether it led anywhere.
    pub fn travel(self, lead: impl FnOnce(&mut History) -> Option<TrailDraft>) -> bool {
        let state = self.history.try_update_value(lead).flatten();
        let is_led = state.is_some();
        if let Some(state) = state {
            self.whole.set(state);
            self.tell();
            self.steps.notify();
        }
        is_led
    }

    /// How many steps can be taken back, and how many made again. Reactive.
    #[must_use]
    pub fn reach(self) -> (usize, usize) {
        self.steps.track();
        self.history.try_with_value(History::reach).unwrap_or_default()
    }

    fn note(self, typed: Option<(FieldId, f64)>) {
        let note = |draft: &TrailDraft| self.history.try_update_value(|history| history.note(draft, typed));
        if self.whole.with_untracked(note) == Some(true) {
            self.steps.notify();
        }
    }

    fn tell(self) {
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
