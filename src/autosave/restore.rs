//! Reading what is stored, and what the user decides on it. Fetched when there is something to read.

use leptos::prelude::*;
use trail_model::draft::TrailDraft;

use super::edited::Edited;
use super::keeper::Keeper;
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
        self.news.update(|news| (news.restored, news.edit) = (None, None));
        self.session.replace(untrack(|| start::untouched(self.session)));
        self.session.takes_known.set_value(true);
        self.session.timing.update(|timing| timing.reset());
        self.session.view.set(View::default());
        self.save_now();
    }

    /// Takes the other tab's draft in place of this one.
    pub(super) fn load_other(self) {
        read_on(self);
        let other = self.news.try_update(|news| news.elsewhere.take()).flatten();
        self.keeper.update_value(Keeper::settle);
        if let Some(stored) = other {
            show(self, stored);
            self.save_now();
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
        // Where nothing can be stored it is offered as long as the page is there.
        let _ = self.keeper.try_update_value(|keeper| keeper.part_with(&own));
        self.news.update(|news| {
            news.restored = None;
            news.elsewhere = Some(own);
            (news.is_earlier, news.is_told) = (true, true);
        });
    }

    /// Stays with this tab's draft.
    pub(super) fn keep_mine(self) {
        read_on(self);
        self.news.update(|news| news.elsewhere = None);
        self.keeper.update_value(Keeper::settle);
        self.save_now();
    }
}
