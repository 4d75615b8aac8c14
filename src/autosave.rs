//! The draft in the browser's storage: saved while it is typed, restored on load, never lost without a word.

use leptos::prelude::*;

use crate::backend::start;
use crate::crash;
use crate::session::{Session, View};

mod clock;
mod keeper;
mod notices;
pub mod stored;
mod watch;

pub use clock::local as local_time;
pub use notices::Notices;

use keeper::{Found, Keeper};
use stored::{Stored, Unreadable};

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

/// What the page has to say about drafts. All but the state is there until it is dealt with.
#[derive(Default)]
pub struct News {
    pub state: SaveState,
    /// A draft of this time was restored.
    pub restored: Option<u64>,
    /// Whether Discard was pressed and has asked.
    pub asks_discard: bool,
    /// What was stored could not be read, and is kept.
    pub unreadable: Option<Unreadable>,
    /// Another tab has stored another draft.
    pub elsewhere: Option<Stored>,
}

/// The state of saving, shared with the bar and the notices.
#[derive(Clone, Copy)]
pub struct Autosave {
    session: Session,
    pub news: RwSignal<News>,
    keeper: StoredValue<Keeper>,
}

/// Restores what is stored, then saves every change. Provides [`Autosave`] as context.
pub fn restore_and_watch(session: Session) {
    let autosave = Autosave { session, news: RwSignal::new(News::default()), keeper: StoredValue::new(Keeper::default()) };
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
        let Found { draft, unreadable, other, unavailable } = self.keeper.try_update_value(Keeper::load).unwrap_or_default();
        crash::note_drafts(!unavailable);
        self.news.update(|news| {
            news.unreadable = unreadable;
            news.elsewhere = other;
            if unavailable {
                news.state = SaveState::Unavailable;
            }
            if let Some(stored) = &draft {
                news.state = SaveState::Saved { at: stored.saved_at };
                news.restored = Some(stored.saved_at);
            }
        });
        if let Some(stored) = draft {
            self.show(stored);
        }
    }

    fn show(self, stored: Stored) {
        self.session.view.set(stored.view);
        self.session.replace(stored.draft);
    }

    fn set_state(self, state: SaveState) {
        if self.news.with_untracked(|news| news.state != state) {
            self.news.update(|news| news.state = state);
        }
    }

    /// Stores what is on the page now, or forgets what is stored where nothing is left to keep.
    pub fn save_now(self) {
        // A page that broke must not write what it no longer understands.
        if crash::has_crashed() {
            return;
        }
        let untouched = untrack(|| is_untouched(self.session));
        let (view, draft) = (self.session.view.get_untracked(), self.session.draft.get_untracked());
        let outcome = self.keeper.try_update_value(|keeper| if untouched { keeper.forget() } else { keeper.keep(view, draft) });
        let Some(outcome) = outcome else { return };
        crash::note_drafts(outcome.is_ok());
        self.set_state(match outcome {
            Ok(Some(at)) => SaveState::Saved { at },
            Ok(None) => SaveState::Untouched,
            Err(_) => SaveState::Unavailable,
        });
    }

    /// Starts afresh, with what the configuration and the proxy know.
    pub fn discard(self) {
        self.news.update(|news| (news.restored, news.asks_discard) = (None, false));
        self.session.replace(untrack(|| start::untouched(self.session)));
        self.session.timing.update(|timing| timing.reset());
        self.session.view.set(View::default());
        self.save_now();
    }

    /// Another tab stored a draft, or took it away.
    fn on_foreign(self, text: Option<String>) {
        let found = self.keeper.try_update_value(|keeper| self.session.draft.with_untracked(|own| keeper.on_foreign(text, own)));
        let Found { unreadable, other, .. } = found.unwrap_or_default();
        self.news.update(|news| {
            news.elsewhere = other;
            news.unreadable = news.unreadable.or(unreadable);
        });
    }

    /// Takes the other tab's draft in place of this one.
    pub fn load_other(self) {
        if let Some(stored) = self.settle() {
            self.show(stored);
            self.save_now();
        }
    }

    /// Stays with this tab's draft.
    pub fn keep_mine(self) {
        self.settle();
        self.save_now();
    }

    /// The choice between two tabs is made. Answers the other's draft.
    fn settle(self) -> Option<Stored> {
        self.keeper.update_value(Keeper::settle);
        self.news.try_update(|news| news.elsewhere.take()).flatten()
    }
}
