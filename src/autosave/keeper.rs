//! What this page knows of the storage, and the rule that nothing of another's is written over without being kept.

use trail_model::draft::TrailDraft;

use super::clock;
use super::stored::{self, KEY, OTHER_KEY, Stored, UNREADABLE_KEY};
use crate::session::View;
use crate::storage::{self, Refused};

/// What is known of the storage.
#[derive(Debug, Default)]
pub(super) struct Keeper {
    /// What lies there, as far as this page wrote or read it last.
    pub(super) kept: Option<Stored>,
    /// A text that this page cannot read: it moves to a key of its own before anything is written in its place.
    pub(super) unreadable: Option<String>,
    /// A draft of another tab: the same.
    pub(super) foreign: Option<String>,
    /// Whether this page has set a draft of another tab aside.
    has_set_aside: bool,
}

impl Keeper {
    /// When this draft was stored, where it is what lies there.
    pub(super) fn stored_at(&self, view: View, is_editing: bool, draft: &TrailDraft) -> Option<u64> {
        let is_it = |kept: &&Stored| kept.view == view && kept.is_editing == is_editing && kept.draft == *draft;
        let kept = self.kept.as_ref().filter(is_it);
        kept.map(|kept| kept.saved_at)
    }

    /// Stores the draft, unless it lies there already. Answers when it was stored.
    pub(super) fn keep(&mut self, view: View, is_editing: bool, draft: TrailDraft) -> Result<Option<u64>, Refused> {
        if let Some(at) = self.stored_at(view, is_editing, &draft) {
            return Ok(Some(at));
        }
        self.set_aside()?;
        let saved_at = clock::now();
        storage::write(KEY, &stored::write(saved_at, view, is_editing, &draft))?;
        self.kept = Some(Stored { saved_at, view, is_editing, draft });
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

    /// Keeps what is not this page's before its place is taken.
    pub(super) fn set_aside(&mut self) -> Result<(), Refused> {
        if let Some(text) = &self.unreadable {
            let is_taken = storage::read(UNREADABLE_KEY)?.is_some_and(|there| there != *text);
            storage::write(&if is_taken { dated(UNREADABLE_KEY) } else { UNREADABLE_KEY.to_owned() }, text)?;
            self.unreadable = None;
        }
        if let Some(text) = &self.foreign {
            // What an earlier page has set aside is a choice that was left open.
            let earlier = storage::read(OTHER_KEY)?.filter(|there| !self.has_set_aside && there != text);
            if let Some(earlier) = earlier {
                storage::write(&dated(OTHER_KEY), &earlier)?;
            }
            storage::write(OTHER_KEY, text)?;
            self.foreign = None;
            self.has_set_aside = true;
        }
        Ok(())
    }

    /// Keeps this draft where that of another tab would be: something else is about to take its place. What was set aside before stays, too.
    pub(super) fn part_with(&mut self, own: &Stored) -> Result<(), Refused> {
        self.set_aside()?;
        self.has_set_aside = false;
        self.note_foreign(Some(stored::write(own.saved_at, own.view, own.is_editing, &own.draft)));
        self.set_aside()?;
        // What another tab may store from now on takes no place of this.
        self.has_set_aside = false;
        Ok(())
    }

    /// Another tab wrote this, or took away what was there.
    pub(super) fn note_foreign(&mut self, text: Option<String>) {
        self.kept = None;
        self.foreign = text;
    }

    /// The user has chosen between this tab's draft and the other's, or an earlier one. What lies there of another one stays.
    pub(super) fn settle(&mut self, is_earlier: bool) {
        self.note_foreign(None);
        if is_earlier || self.has_set_aside {
            self.has_set_aside = false;
            // Where nothing can be stored there is nothing to take away either.
            let _ = storage::remove(OTHER_KEY);
        }
    }
}

/// A key that nothing lies under yet.
fn dated(key: &str) -> String {
    format!("{key}.{}", clock::now())
}
