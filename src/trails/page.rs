//! The state of the page of trails.

use leptos::prelude::*;
use trail_model::api::Action;
use trail_words::Say;

use crate::autosave::Autosave;
use crate::dom::{El, el};
use crate::focus::focus_next;
use crate::session::Session;
use crate::signal::RwSignal;
use crate::submit::Carrier;
use crate::submit::run::Run;

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
    /// The write, and what became of it.
    Run(Action),
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
    /// Counts how often all was asked for.
    pub round: RwSignal<u32>,
    /// The trail below which something is open, by its name: names are unique in an account.
    pub open: RwSignal<Option<(String, Panel)>>,
    /// What is left to say of a trail that is no more.
    pub deleted: RwSignal<Option<(String, String)>>,
    /// What those who listen are told; the status line of the page is out of reach behind the dialog.
    pub said: RwSignal<String>,
    /// Carries the write. It outlives the dialog, so that a call that is out is not forgotten.
    pub carrier: Carrier,
}

/// The id of what is read after a trail was deleted.
const NEWS: &str = "trails-news";

impl Page {
    /// Begins with the account and the home region of the form.
    pub(super) fn new(session: Session, autosave: Autosave) -> Page {
        let (account, region) =
            session.draft.with_untracked(|draft| (draft.account_id.clone(), draft.home_region.clone()));
        let first = session.backend.with_untracked(|backend| {
            backend.context().and_then(|context| context.accounts.first()).map(|account| account.id.clone())
        });
        let account = if account.is_empty() { first.unwrap_or_default() } else { account };
        Page {
            session,
            autosave,
            account: RwSignal::new(account),
            region: RwSignal::new(region),
            round: RwSignal::new(0),
            open: RwSignal::new(None),
            deleted: RwSignal::new(None),
            said: RwSignal::new(String::new()),
            carrier: session.for_the_page(Carrier::default),
        }
    }

    /// Whether a write is on its way.
    pub(super) fn is_busy(self) -> bool {
        self.carrier.run.with_untracked(|run| run.as_ref().is_some_and(|run| !run.is_over()))
    }

    /// Opens something below a trail, in place of what is open; a write that is on its way stays in view.
    pub(super) fn show(self, trail: &str, panel: Panel) {
        if !self.is_busy() {
            self.deleted.set(None);
            self.open.set(Some((trail.to_owned(), panel)));
            focus_next(&heading_id(trail));
        }
    }

    /// Shows the write that was confirmed, in place of its question.
    pub(super) fn show_run(self, trail: &str, action: Action) {
        self.deleted.set(None);
        self.open.set(Some((trail.to_owned(), Panel::Run(action))));
        focus_next(&heading_id(trail));
    }

    /// Closes it and goes back to where it was opened from.
    pub(super) fn dismiss(self, trail: &str, panel: Panel) {
        self.open.set(None);
        self.carrier.run.change(|run| {
            let is_done = run.as_ref().is_some_and(Run::is_over);
            if is_done {
                *run = None;
            }
            is_done
        });
        focus_next(&button_id(trail, panel));
    }

    /// Says this to those who listen.
    pub(super) fn tell(self, what: impl Say) {
        self.said.try_set(untrack(|| self.session.say(what)));
    }

    /// Whether the proxy carries this call. Reactive.
    pub(super) fn allows(self, action: Action) -> bool {
        allows(self.session, action)
    }

    /// Says that a trail is deleted, where its row was.
    pub(super) fn tell_deleted(self, trail: &str, request_id: String) {
        self.open.try_set(None);
        self.deleted.try_set(Some((trail.to_owned(), request_id)));
        focus_next(NEWS);
    }
}

/// Whether the proxy carries this call. Reactive.
pub(super) fn allows(session: Session, action: Action) -> bool {
    session.backend.with(|backend| {
        let context = backend.context();
        context.is_some_and(|context| {
            context.actions.is_empty() || context.actions.iter().any(|name| name == action.name())
        })
    })
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
        Panel::Ask(Action::DeleteTrail) | Panel::Run(Action::DeleteTrail) => "delete",
        Panel::Ask(_) | Panel::Run(_) => "logging",
    };
    ["trail-", trail, "-", what].concat()
}

/// That a trail was deleted.
pub(super) fn news(page: Page) -> El {
    use crate::ui::notice::{Tone, notice};
    use trail_words::Listing;
    let session = page.session;
    el("div").class("slot").part(move || {
        let Some((trail, request_id)) = page.deleted.get() else { return Vec::new() };
        let text = el("p").text(&session.say(Listing::Deleted { trail }));
        let ticket = (!request_id.is_empty())
            .then(|| el("p").child(el("small").text(&session.say(Listing::RequestId { id: request_id }))));
        vec![notice(Tone::Success, [Some(text), ticket].into_iter().flatten()).id(NEWS).attr("tabindex", "-1")]
    })
}
