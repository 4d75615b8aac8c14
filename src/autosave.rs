//! The draft in the browser's storage: saved while it is typed, restored on load, never lost without a word.

use std::time::Duration;

use leptos::prelude::*;
use trail_model::draft::TrailDraft;

use crate::backend::start;
use crate::session::{Session, fresh_draft};
use crate::signal::{RwSignal, StoredValue};
use crate::{crash, storage};

mod clock;
mod edited;
mod keeper;
pub mod notices;
mod older;
mod restore;
pub mod stored;
mod watch;

pub use clock::{local as local_time, now};

use edited::Edited;
use keeper::Keeper;
use older::Older;
use stored::{KEY, OTHER_KEY, Stored};

/// How long the form must be quiet before it is saved.
const QUIET: Duration = Duration::from_millis(400);

/// Where the draft stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SaveState {
    /// Nothing was typed yet, so nothing is stored.
    #[default]
    Untouched,
    /// Typed, and not stored yet.
    Saving,
    /// Stored at this time, in milliseconds since 1970.
    Saved { at: u64 },
    /// The browser stores nothing.
    Unavailable,
}

/// What lies in the storage and was not read yet. What reads it is fetched when there is something to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unread {
    /// The draft that was there when the page came. Nothing is stored before it was read.
    Draft,
    /// A choice between two tabs that was left open, and no draft of this page.
    Other,
    /// What another tab has stored since.
    Foreign(String),
}

/// What the page has to say about drafts. Each is there until it is dealt with.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct News {
    pub unread: Option<Unread>,
    /// A draft of this time was restored.
    pub restored: Option<u64>,
    /// The trail that the draft changed when it was stored.
    pub edit: Option<Edited>,
    /// What was stored could not be read, and is kept.
    pub unreadable: Option<stored::Unreadable>,
    /// Nothing can be stored.
    pub unavailable: bool,
    /// Another draft is stored.
    pub elsewhere: Option<Stored>,
    /// Whether it lay there when the page came. Otherwise another tab has stored it since.
    pub is_earlier: bool,
    /// What made way before that one, the newest first.
    pub older: Vec<Older>,
    /// Whether the user has just put it there, and hears of that from the tool that did it.
    pub is_told: bool,
}

impl News {
    fn is_any(&self) -> bool {
        self.unread.is_some()
            || self.restored.is_some()
            || self.edit.is_some()
            || self.unreadable.is_some()
            || self.unavailable
            || self.elsewhere.is_some()
            || !self.older.is_empty()
    }
}

/// The state of saving, shared with the bar and the notices.
#[derive(Clone, Copy)]
pub struct Autosave {
    pub session: Session,
    pub state: RwSignal<SaveState>,
    pub news: RwSignal<News>,
    keeper: StoredValue<Keeper>,
}

/// Looks for what is stored, and saves every change. [`notices::notices`] restores it.
#[must_use]
pub fn watch(session: Session) -> Autosave {
    let autosave = Autosave {
        session,
        state: RwSignal::default(),
        news: RwSignal::default(),
        keeper: StoredValue::new(Keeper::default()),
    };
    autosave.look();
    watch::watch(autosave);
    autosave
}

/// Whether the form is as it came, with or without what the configuration and the proxy fill in. Reactive.
#[must_use]
pub fn is_untouched(session: Session) -> bool {
    let untouched = start::untouched(session);
    session.draft.with(|draft| *draft == untouched || *draft == fresh_draft())
}

impl Autosave {
    fn look(self) {
        let there = |key| storage::read(key).map(|text| text.is_some());
        let unread = match (there(KEY), there(OTHER_KEY)) {
            (Ok(true), _) => Unread::Draft,
            (Ok(false), Ok(true)) => Unread::Other,
            (Ok(false), Ok(false)) => return,
            _ => {
                crash::note_drafts(false);
                self.state.set(SaveState::Unavailable);
                return self.news.update(|news| news.unavailable = true);
            }
        };
        crash::note_drafts(unread != Unread::Draft);
        self.news.update(|news| news.unread = Some(unread));
    }

    /// Whether a stored draft is still to be put into the form.
    pub(crate) fn is_to_restore(self) -> bool {
        self.is_held_back()
    }

    /// Puts what the form held on an earlier page into it, of which nothing was stored. A trail that it changed has to be read again.
    pub(crate) fn take_up(self, draft: TrailDraft, is_editing: bool) {
        self.news.update(|news| news.edit = is_editing.then(|| Edited::by(&draft)));
        if self.session.draft.with_untracked(|own| *own != draft) {
            self.session.replace(draft);
        }
    }

    /// Whether something is stored that was not read yet: then nothing may take its place.
    fn is_held_back(self) -> bool {
        self.news.with_untracked(|news| news.unread == Some(Unread::Draft))
    }

    /// What is stored cannot be read for now, because what reads it could not be fetched.
    fn note_missing(self) {
        if self.is_held_back() {
            self.state.set(SaveState::Unavailable);
        }
    }

    /// Stores what is on the page now, or forgets what is stored where nothing is left to keep.
    pub fn save_now(self) {
        // A page that broke must not write what it no longer understands.
        if crash::has_crashed() || self.is_held_back() {
            return;
        }
        let untouched = untrack(|| is_untouched(self.session));
        let (view, draft) = (self.session.view.get_untracked(), self.session.draft.get_untracked());
        let is_editing = self.is_editing();
        let outcome = self
            .keeper
            .try_update_value(|keeper| if untouched { keeper.forget() } else { keeper.keep(view, is_editing, draft) });
        let Some(outcome) = outcome else { return };
        let state = match outcome {
            Ok(Some(at)) => SaveState::Saved { at },
            Ok(None) => SaveState::Untouched,
            Err(_) => SaveState::Unavailable,
        };
        if self.state.get_untracked() != state {
            self.state.set(state);
        }
        let unavailable = state == SaveState::Unavailable;
        crash::note_drafts(!unavailable);
        if self.news.with_untracked(|news| news.unavailable != unavailable) {
            self.news.update(|news| news.unavailable = unavailable);
        }
    }

    /// The same of a page that may go. Where it has not read yet what is stored, both are kept, as if another tab had stored it.
    fn save_last(self) {
        if self.is_held_back() && !untrack(|| is_untouched(self.session)) {
            self.on_foreign(storage::read(KEY).ok().flatten());
        }
        self.save_now();
    }

    /// Whether the draft on the page lies in the storage.
    fn is_stored(self) -> bool {
        let Autosave { session, keeper, .. } = self;
        let view = session.view.get_untracked();
        let is_editing = self.is_editing();
        let stored = keeper.try_with_value(|keeper| {
            session.draft.with_untracked(|draft| keeper.stored_at(view, is_editing, draft).is_some())
        });
        stored.unwrap_or_default()
    }

    /// Whether the draft on the page changes a trail, or did so on an earlier page and nobody has said otherwise.
    pub(crate) fn is_editing(self) -> bool {
        self.session.editing.with_untracked(Option::is_some) || self.news.with_untracked(|news| news.edit.is_some())
    }

    /// Another tab stored a draft, or took it away.
    fn on_foreign(self, text: Option<String>) {
        self.keeper.update_value(|keeper| keeper.note_foreign(text.clone()));
        self.news.update(|news| {
            if text.is_none() && !news.is_earlier {
                news.elsewhere = None;
            }
            news.unread = text.map(Unread::Foreign);
        });
    }
}
