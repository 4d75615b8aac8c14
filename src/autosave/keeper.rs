//! What this page knows of the storage, and the rule that nothing of another's is written over without being kept.

use trail_model::draft::TrailDraft;

use super::clock;
use super::stored::{self, KEY, OTHER_KEY, Stored, UNREADABLE_KEY, Unreadable};
use crate::session::View;
use crate::storage::{self, Refused};

/// What is known of the storage.
#[derive(Debug, Default)]
pub(super) struct Keeper {
    /// What lies there, as far as this page wrote or read it last.
    kept: Option<Stored>,
    /// A text that this page cannot read: it moves to a key of its own before anything is written in its place.
    unreadable: Option<String>,
    /// A draft of another tab: the same.
    foreign: Option<String>,
}

/// What was found on load.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) draft: Option<Stored>,
    pub(super) unreadable: Option<Unreadable>,
    pub(super) other: Option<Stored>,
    pub(super) unavailable: bool,
}

impl Keeper {
    /// Reads the storage.
    pub(super) fn load(&mut self) -> Found {
        let Ok(text) = storage::read(KEY) else {
            return Found { unavailable: true, ..Found::default() };
        };
        let mut found = Found::default();
        match text.as_deref().map(stored::read) {
            None => {}
            Some(Ok(stored)) => {
                self.kept = Some(stored.clone());
                found.draft = Some(stored);
            }
            Some(Err(why)) => {
                self.unreadable = text;
                found.unreadable = Some(why);
                // At once, because the page says that it is kept there. A refusal is met again before anything is written.
                let _ = self.set_aside();
            }
        }
        // A choice between two tabs that was left open.
        let other = storage::read(OTHER_KEY).ok().flatten();
        found.other = other.as_deref().and_then(|other| stored::read(other).ok());
        found
    }

    /// Stores the draft, unless it lies there already. Answers when it was stored.
    pub(super) fn keep(&mut self, view: View, draft: TrailDraft) -> Result<Option<u64>, Refused> {
        if let Some(kept) = self.kept.as_ref().filter(|kept| kept.view == view && kept.draft == draft) {
            return Ok(Some(kept.saved_at));
        }
        self.set_aside()?;
        let saved_at = clock::now();
        storage::write(KEY, &stored::write(saved_at, view, &draft))?;
        self.kept = Some(Stored { saved_at, view, draft });
        Ok(Some(saved_at))
    }

    /// Takes away what this page stored. What it could not read stays. A browser that stores nothing refuses this, too.
    pub(super) fn forget(&mut self) -> Result<Option<u64>, Refused> {
        if self.kept.take().is_some() {
            storage::remove(KEY)?;
        } else {
            storage::read(KEY)?;
        }
        Ok(None)
    }

    fn set_aside(&mut self) -> Result<(), Refused> {
        if let Some(text) = &self.unreadable {
            let taken = storage::read(UNREADABLE_KEY)?.is_some_and(|there| there != *text);
            let key = if taken { format!("{UNREADABLE_KEY}.{}", clock::now()) } else { UNREADABLE_KEY.to_owned() };
            storage::write(&key, text)?;
            self.unreadable = None;
        }
        if let Some(text) = &self.foreign {
            storage::write(OTHER_KEY, text)?;
            self.foreign = None;
        }
        Ok(())
    }

    /// Another tab wrote. Answers its draft where it differs from the one on this page.
    pub(super) fn on_foreign(&mut self, text: Option<String>, own: &TrailDraft) -> Found {
        let mut found = Found::default();
        self.kept = None;
        self.foreign = None;
        match text.as_deref().map(stored::read) {
            None => {}
            Some(Ok(stored)) if stored.draft == *own => self.kept = Some(stored),
            Some(Ok(stored)) => {
                self.foreign = text;
                found.other = Some(stored);
            }
            Some(Err(why)) => {
                self.unreadable = text;
                found.unreadable = Some(why);
            }
        }
        found
    }

    /// The user has chosen between this tab's draft and the other's.
    pub(super) fn settle(&mut self) {
        self.foreign = None;
        self.kept = None;
        // Where nothing can be stored there is nothing to take away either.
        let _ = storage::remove(OTHER_KEY);
    }
}
