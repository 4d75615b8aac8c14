//! The state of the page of trails.

use leptos::prelude::*;
use trail_model::api::Action;
use trail_words::{Listing, Say};

use super::writing::{About, Writing};
use super::{news, running};
use crate::autosave::Autosave;
use crate::focus::focus_next;
use crate::session::Session;
use crate::signal::RwSignal;

/// What is open below a trail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Panel {
    /// What GetTrailStatus and its companions say.
    Status,
    /// Taking it into the form, to be changed.
    Edit,
    /// Taking its settings into the form, for a new one.
    Open,
    /// The question before a write.
    Ask(Action),
}

/// Which trails are listed, and what is being done with one of them.
#[derive(Clone, Copy)]
pub(super) struct Page {
    pub session: Session,
    /// Keeps the design that another one takes the place of.
    pub autosave: Autosave,
    /// The account whose trails are listed.
    pub account: RwSignal<String>,
    /// The region that is asked; empty is all of them.
    pub region: RwSignal<String>,
    /// The trail below which something is open, by its name: names are unique in an account.
    pub open: RwSignal<Option<(String, Panel)>>,
    /// What is left to say of a trail that is no more.
    pub deleted: RwSignal<Option<(String, String)>>,
    /// What those who listen are told; the status line of the page is out of reach behind the dialog.
    pub said: RwSignal<String>,
    /// The write, which outlives the dialog.
    pub writing: Writing,
}

impl Page {
    /// Begins with the account and the home region of the form, or where a write is not settled yet.
    pub(super) fn new(session: Session, autosave: Autosave) -> Page {
        let writing = session.submission().writing;
        if !writing.is_held() {
            writing.put_aside();
        }
        let about = writing.about.get_untracked();
        let of_draft = session.draft.with_untracked(|draft| (draft.account_id.clone(), draft.home_region.clone()));
        let of_write = |about: About| {
            let region = if about.region.is_one_of_all { String::new() } else { about.region.id };
            (about.account, region)
        };
        let (account, region) = about.map_or(of_draft, of_write);
        let first = session.backend.with_untracked(|backend| {
            backend.context().and_then(|context| context.accounts.first()).map(|account| account.id.clone())
        });
        let account = if account.is_empty() { first.unwrap_or_default() } else { account };
        Page {
            session,
            autosave,
            account: RwSignal::new(account),
            region: RwSignal::new(region),
            open: RwSignal::new(None),
            deleted: RwSignal::new(None),
            said: RwSignal::new(String::new()),
            writing,
        }
    }

    /// Whether a call is out; then it is said that the list stays as it is.
    pub(super) fn stays(self) -> bool {
        let is_busy = untrack(|| self.writing.is_busy());
        if is_busy {
            self.tell(Listing::Busy);
        }
        is_busy
    }

    /// Opens something below a trail, in place of what is open and of a write that is settled. A question about another write waits
    /// until it is known what became of the last one.
    pub(super) fn show(self, trail: &str, panel: Panel) {
        if self.stays() || self.writing.is_held() && matches!(panel, Panel::Ask(_)) {
            return focus_next(running::HEADING);
        }
        if !self.writing.is_held() {
            self.writing.put_aside();
        }
        self.deleted.set(None);
        self.open.set(Some((trail.to_owned(), panel)));
        focus_next(&heading_id(trail));
    }

    /// Shows the write that was confirmed, in place of its question.
    pub(super) fn show_write(self) {
        self.deleted.set(None);
        self.open.set(None);
        focus_next(running::HEADING);
    }

    /// Closes it and goes back to where it was opened from.
    pub(super) fn dismiss(self, trail: &str, panel: Panel) {
        self.open.set(None);
        focus_next(&button_id(trail, panel));
    }

    /// Closes what became of a write.
    pub(super) fn dismiss_write(self, trail: &str, action: Action) {
        self.writing.put_aside();
        focus_next(&button_id(trail, Panel::Ask(action)));
    }

    /// Says this to those who listen.
    pub(super) fn tell(self, what: impl Say) {
        self.said.try_set(untrack(|| self.session.say(what)));
    }

    /// Whether the proxy carries this call. Reactive.
    pub(super) fn allows(self, action: Action) -> bool {
        allows(self.session, action)
    }

    /// Says that a trail is deleted, in place of the write, unless something else is in view by now.
    pub(super) fn tell_deleted(self, trail: &str, request_id: String) {
        // A page that is gone leaves the write to the next one.
        if self.deleted.try_get_untracked().is_none() || !self.writing.is_about(trail) {
            return;
        }
        let has_focus = running::has_focus();
        self.writing.put_aside();
        self.deleted.set(Some((trail.to_owned(), request_id)));
        if has_focus {
            focus_next(news::ID);
        }
    }
}

/// Whether the proxy carries this call. Reactive.
pub(super) fn allows(session: Session, action: Action) -> bool {
    session.backend.with(|backend| backend.context().is_some_and(|context| carries(&context.actions, action)))
}

/// A proxy that names no actions carries what it always did. What takes something away has to be named.
fn carries(actions: &[String], action: Action) -> bool {
    let has_to_be_named = matches!(action, Action::StopLogging | Action::DeleteTrail);
    actions.is_empty() && !has_to_be_named || actions.iter().any(|name| name == action.name())
}

/// The heading of what is open below a trail; it takes the focus.
pub(super) fn heading_id(trail: &str) -> String {
    ["trail-", trail, "-heading"].concat()
}

/// The button that opens it.
pub(super) fn button_id(trail: &str, panel: Panel) -> String {
    let what = match panel {
        Panel::Status => "status",
        Panel::Edit => "edit",
        Panel::Open => "open",
        Panel::Ask(Action::DeleteTrail) => "delete",
        Panel::Ask(_) => "logging",
    };
    ["trail-", trail, "-", what].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stop_and_delete_have_to_be_named() {
        let named = |names: &[&str]| -> Vec<String> { names.iter().map(|name| (*name).to_owned()).collect() };
        for action in [Action::StopLogging, Action::DeleteTrail] {
            assert!(!carries(&[], action));
            assert!(!carries(&named(&["UpdateTrail"]), action));
            assert!(carries(&named(&["UpdateTrail", action.name()]), action));
        }
        assert!(carries(&[], Action::StartLogging));
        assert!(!carries(&named(&["UpdateTrail"]), Action::StartLogging));
    }
}
