//! Reading what is stored, and what the user decides on it. Fetched when there is something to read.

use leptos::prelude::*;
use trail_model::draft::TrailDraft;

use super::edited::Edited;
use super::keeper::Keeper;
use super::older::{self, Older};
use super::stored::{self, KEY, OTHER_KEY, Stored, Unreadable};
use super::{Autosave, SaveState, Unread, clock, is_untouched};
use crate::backend::start;
use crate::session::View;
use crate::{crash, focus, form, storage};

/// What was found in the storage.
#[derive(Debug, Default)]
struct Found {
    /// A draft that nothing stands against.
    draft: Option<Stored>,
    unreadable: Option<Unreadable>,
    /// A draft besides that on the page.
    other: Option<Stored>,
}

/// Reads what was not read yet. Reactive.
pub(super) fn read_on(autosave: Autosave) {
    let unread = autosave.news.with(|news| news.unread.clone());
    untrack(|| match unread {
        None => {}
        Some(Unread::Draft | Unread::Other) => restore(autosave),
        Some(Unread::Foreign(text)) => meet(autosave, text),
    });
}

/// Restores what was stored when the page came. What was typed meanwhile goes before it, and it is offered like that of another tab.
fn restore(autosave: Autosave) {
    let Autosave { session, state, news, keeper } = autosave;
    let typed = (!is_untouched(session)).then(|| session.draft.get_untracked());
    let found = keeper.try_update_value(|keeper| load(keeper, typed.as_ref())).unwrap_or_default();
    crash::note_drafts(true);
    state.set(found.draft.as_ref().map_or(SaveState::Untouched, |stored| SaveState::Saved { at: stored.saved_at }));
    let restored = found.draft.filter(|_| typed.is_none());
    news.update(|news| {
        news.unread = None;
        news.restored = restored.as_ref().map(|stored| stored.saved_at);
        news.unreadable = found.unreadable;
        news.elsewhere = found.other;
        news.is_earlier = true;
    });
    if let Some(stored) = restored {
        show(autosave, stored);
    }
    if typed.is_some() {
        autosave.save_now();
    }
    autosave.look_for_older();
}

fn load(keeper: &mut Keeper, typed: Option<&TrailDraft>) -> Found {
    // What this page has stored itself is no news.
    let text = if keeper.kept.is_some() { None } else { storage::read(KEY).ok().flatten() };
    let mut found = text.map(|text| judge(keeper, text, typed)).unwrap_or_default();
    let Some(other) = storage::read(OTHER_KEY).ok().flatten().filter(|_| found.other.is_none()) else {
        return found;
    };
    // A choice between two tabs that was left open.
    match stored::read(&other) {
        Ok(other) => {
            let own = typed.or(found.draft.as_ref().map(|stored| &stored.draft));
            found.other = (own != Some(&other.draft)).then_some(other);
        }
        Err(why) if keeper.unreadable.is_none() => {
            keeper.unreadable = Some(other);
            found.unreadable = Some(why);
            if keeper.set_aside().is_ok() {
                let _ = storage::remove(OTHER_KEY);
            }
        }
        Err(_) => {}
    }
    found
}

/// Tells what a stored text is to a page with this draft of its own.
fn judge(keeper: &mut Keeper, text: String, own: Option<&TrailDraft>) -> Found {
    let mut found = Found::default();
    match stored::read(&text) {
        Ok(stored) if own.is_none_or(|own| stored.draft == *own) => {
            keeper.kept = Some(stored.clone());
            found.draft = Some(stored);
        }
        Ok(stored) => {
            keeper.foreign = Some(text);
            found.other = Some(stored);
        }
        Err(why) => {
            keeper.unreadable = Some(text);
            found.unreadable = Some(why);
            // At once, because the page says that it is kept there. A refusal is met again before anything is written.
            let _ = keeper.set_aside();
        }
    }
    found
}

/// Offers the draft of another tab where it differs from the one on this page.
fn meet(autosave: Autosave, text: String) {
    let Autosave { session, news, keeper, .. } = autosave;
    let own = session.draft.get_untracked();
    let found = keeper.try_update_value(|keeper| {
        keeper.foreign = None;
        judge(keeper, text, Some(&own))
    });
    let found = found.unwrap_or_default();
    news.update(|news| {
        news.unread = None;
        news.elsewhere = found.other;
        (news.is_earlier, news.is_told) = (false, false);
        news.unreadable = news.unreadable.or(found.unreadable);
    });
    // An earlier one that made way for that is there still.
    autosave.offer_next();
}

fn show(autosave: Autosave, stored: Stored) {
    let Autosave { session, news, .. } = autosave;
    // Another view has another element for the control that is in use.
    let focused = focus::control();
    let refocus = move || focused.iter().for_each(|id| focus::focus_next(id));
    let edit = stored.is_editing.then(|| Edited::by(&stored.draft));
    session.replace(stored.draft);
    news.update(|news| news.edit = edit);
    match stored.view {
        View::Full => session.for_the_page(|| form::show_full(session, refocus)),
        View::Quick => {
            session.view.set(View::Quick);
            refocus();
        }
    }
}

impl Autosave {
    /// Starts afresh, with what the configuration and the proxy know.
    pub(super) fn discard(self) {
        if self.session.is_read_only.get_untracked() {
            return;
        }
        self.news.update(|news| (news.restored, news.edit) = (None, None));
        self.session.replace(untrack(|| start::untouched(self.session)));
        self.session.takes_known.set_value(true);
        self.session.timing.update(|timing| timing.reset());
        self.session.view.set(View::default());
        self.save_now();
    }

    /// Takes the other tab's draft in place of this one.
    pub(super) fn load_other(self) {
        if self.session.is_read_only.get_untracked() {
            return;
        }
        if let Some(stored) = self.settle() {
            show(self, stored);
            self.save_now();
        }
        self.offer_next();
    }

    /// Puts an earlier draft into the form. What is there makes way for it, and is the earlier one then.
    pub(super) fn bring_back(self, older: Option<Older>) {
        if self.session.is_read_only.get_untracked() {
            return;
        }
        let stored = match older {
            Some(older) => {
                self.take_out(&older);
                Some(older.stored)
            }
            None => self.settle(),
        };
        let Some(stored) = stored else { return };
        self.part_with_own();
        show(self, stored);
        self.save_now();
        self.news.update(|news| news.is_told = false);
        self.offer_next();
    }

    /// Discards an earlier draft for good.
    pub(super) fn forget(self, older: Option<Older>) {
        if self.session.is_read_only.get_untracked() {
            return;
        }
        match older {
            Some(older) => self.take_out(&older),
            None => self.keep_mine(),
        }
    }

    /// Keeps the draft of the page, and offers it as an earlier one: another design is about to take its place.
    pub(crate) fn part_with_own(self) {
        // What is stored and was not read yet is offered anyway.
        if self.is_held_back() || untrack(|| is_untouched(self.session)) {
            return;
        }
        let (view, draft) = (self.session.view.get_untracked(), self.session.draft.get_untracked());
        let own = Stored { saved_at: clock::now(), view, is_editing: self.is_editing(), draft };
        // Where nothing can be stored it is offered as long as the page is there, and so is what it takes the place of.
        let is_kept = self.keeper.try_update_value(|keeper| keeper.part_with(&own)) == Some(Ok(()));
        self.news.update(|news| {
            news.restored = None;
            let before = news.elsewhere.replace(own).filter(|_| !is_kept);
            news.older.splice(0..0, before.map(|stored| Older { key: String::new(), stored }));
            (news.is_earlier, news.is_told) = (true, true);
        });
        self.look_for_older();
    }

    /// Stays with this tab's draft.
    pub(super) fn keep_mine(self) {
        if self.session.is_read_only.get_untracked() {
            return;
        }
        self.settle();
        self.save_now();
        self.offer_next();
    }

    /// Ends the choice between this draft and another, which is answered.
    fn settle(self) -> Option<Stored> {
        read_on(self);
        let (other, is_earlier) =
            self.news.try_update(|news| (news.elsewhere.take(), news.is_earlier)).unwrap_or_default();
        self.keeper.update_value(|keeper| keeper.settle(is_earlier));
        other
    }

    /// Where no other draft is offered any more, the newest of those before it takes its place.
    fn offer_next(self) {
        if self.news.with_untracked(|news| news.elsewhere.is_some()) {
            return self.look_for_older();
        }
        let left = storage::read(OTHER_KEY).ok().flatten();
        self.look_for_older();
        let next = match left {
            Some(text) => stored::read(&text).ok(),
            None => self.news.with_untracked(|news| news.older.first().cloned()).map(|next| {
                let Stored { saved_at, view, is_editing, draft } = &next.stored;
                let _ = storage::write(OTHER_KEY, &stored::write(*saved_at, *view, *is_editing, draft));
                self.take_out(&next);
                next.stored
            }),
        };
        if next.is_some() {
            self.news.update(|news| {
                news.elsewhere = next;
                (news.is_earlier, news.is_told) = (true, true);
            });
        }
    }

    /// Reads what made way before the last one. What could not be stored stays, as long as the page is there.
    fn look_for_older(self) {
        let last = self.news.with_untracked(|news| news.elsewhere.clone());
        if let Ok(older) = older::read(last.as_ref()) {
            self.news.update(|news| {
                news.older.retain(|one| one.key.is_empty());
                news.older.extend(older);
            });
        }
    }

    fn take_out(self, older: &Older) {
        let _ = storage::remove(&older.key);
        self.news.update(|news| news.older.retain(|one| one != older));
    }
}
