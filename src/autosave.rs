//! The draft in the browser's storage: saved while it is typed, restored on load, never lost without a word.

use std::time::Duration;

use leptos::prelude::*;
use trail_model::draft::TrailDraft;

use crate::backend::start;
use crate::session::{Session, View};
use crate::signal::{RwSignal, StoredValue};

mod clock;
mod keeper;
pub mod notices;
pub mod stored;
mod watch;

pub use clock::local as local_time;

use keeper::Keeper;
use stored::Stored;

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

/// What the page has to say about drafts. Each is there until it is dealt with.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct News {
    /// A draft of this time was restored.
    pub restored: Option<u64>,
    /// What was stored could not be read, and is kept.
    pub unreadable: Option<stored::Unreadable>,
    /// Nothing can be stored.
    pub unavailable: bool,
    /// Another tab has stored another draft.
    pub elsewhere: Option<Stored>,
}

/// The state of saving, shared with the bar and the notices.
#[derive(Clone, Copy)]
pub struct Autosave {
    session: Session,
    pub state: RwSignal<SaveState>,
    pub news: RwSignal<News>,
    keeper: StoredValue<Keeper>,
}

/// Restores what is stored, then saves every change. Provides [`Autosave`] as context.
pub fn restore_and_watch(session: Session) {
    let autosave = Autosave {
        session,
        state: RwSignal::default(),
        news: RwSignal::default(),
        keeper: StoredValue::new(Keeper::default()),
    };
    provide_context(autosave);
    autosave.restore();
    watch::watch(autosave);
}

/// Whether the form is as it came, apart from what the configuration and the proxy filled in. Reactive.
#[must_use]
pub fn is_untouched(session: Session) -> bool {
    let untouched = start::untouched(session);
    session.draft.with(|draft| *draft == untouched)
}

impl Autosave {
    /// The state of saving, from any component below the page.
    #[must_use]
    pub fn get() -> Autosave {
        expect_context()
    }

    fn restore(self) {
        let found = self.keeper.try_update_value(Keeper::load).unwrap_or_default();
        if found.unavailable {
            self.state.set(SaveState::Unavailable);
            crate::crash::note_drafts(false);
        }
        if let Some(stored) = found.draft {
            self.state.set(SaveState::Saved { at: stored.saved_at });
            self.news.update(|news| news.restored = Some(stored.saved_at));
            self.show(stored);
        }
        self.news.update(|news| {
            news.unavailable = found.unavailable;
            news.unreadable = found.unreadable;
            news.elsewhere = found.other;
        });
    }

    fn show(self, stored: Stored) {
        self.session.view.set(stored.view);
        self.session.replace(stored.draft);
    }

    /// Stores what is on the page now, or forgets what is stored where nothing is left to keep.
    pub fn save_now(self) {
        // A page that broke must not write what it no longer understands.
        if crate::crash::has_crashed() {
            return;
        }
        let untouched = untrack(|| is_untouched(self.session));
        let (view, draft) = (self.session.view.get_untracked(), self.session.draft.get_untracked());
        let outcome =
            self.keeper.try_update_value(|keeper| if untouched { keeper.forget() } else { keeper.keep(view, draft) });
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
        crate::crash::note_drafts(!unavailable);
        if self.news.with_untracked(|news| news.unavailable != unavailable) {
            self.news.update(|news| news.unavailable = unavailable);
        }
    }

    /// Starts afresh, with what the configuration and the proxy know.
    pub fn discard(self) {
        self.news.update(|news| news.restored = None);
        self.session.replace(untrack(|| start::untouched(self.session)));
        self.session.timing.update(|timing| timing.reset());
        self.session.view.set(View::default());
        self.save_now();
    }

    /// Another tab stored a draft, or took it away.
    fn on_foreign(self, text: Option<String>) {
        let own: TrailDraft = self.session.draft.get_untracked();
        let found = self.keeper.try_update_value(|keeper| keeper.on_foreign(text, &own)).unwrap_or_default();
        self.news.update(|news| {
            news.elsewhere = found.other;
            news.unreadable = news.unreadable.or(found.unreadable);
        });
    }

    /// Takes the other tab's draft in place of this one.
    pub fn load_other(self) {
        let other = self.news.try_update(|news| news.elsewhere.take()).flatten();
        self.keeper.update_value(Keeper::settle);
        if let Some(stored) = other {
            self.show(stored);
            self.save_now();
        }
    }

    /// Stays with this tab's draft.
    pub fn keep_mine(self) {
        self.news.update(|news| news.elsewhere = None);
        self.keeper.update_value(Keeper::settle);
        self.save_now();
    }
}
