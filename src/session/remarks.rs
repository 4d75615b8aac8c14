//! The words of problems and advice: fetched when there is something to say, because most of what is typed is right.

use std::time::Duration;

use leptos::prelude::*;
use trail_model::field::FieldId;
use trail_model::problem::Issue;
use trail_words::Message;

use super::Session;
use crate::dom::{El, on_window, watch};
use crate::focus;
use crate::later::{later, when_there};
use crate::panel::advice;
use crate::press;
use crate::ui::summary::list;

/// Whether the words are there.
#[derive(Clone, Copy, Debug, Default)]
pub enum Words {
    /// There was nothing to say yet.
    #[default]
    Unneeded,
    /// They are being fetched.
    Asked,
    /// They are there, and so is what shows them.
    There(Kit),
    /// They could not be fetched. They are asked for again when there is something new to say, and by whoever tries again.
    Missing,
}

/// What is fetched with the words.
#[derive(Clone, Copy, Debug)]
pub struct Kit {
    /// What is wrong at a field and how to mend it. Reactive.
    issue_at: fn(Session, &Issue, &FieldId) -> String,
    /// The error summary.
    pub summary: fn(Session) -> El,
    /// Moves the focus to it, once it is rendered.
    pub focus: fn(),
    /// The sentence of advice beside a field. Reactive.
    advice_at: fn(Session, &FieldId) -> Option<String>,
    /// The card with advice.
    pub advice: fn(Session) -> El,
}

impl Words {
    /// What shows them, where they are there.
    #[must_use]
    pub fn kit(self) -> Option<Kit> {
        if let Words::There(kit) = self { Some(kit) } else { None }
    }

    /// What is wrong and how to mend it; empty until the words are there. Reactive.
    #[must_use]
    pub fn issue(self, session: Session, issue: &Issue, field: &FieldId) -> String {
        match self {
            Words::There(kit) => (kit.issue_at)(session, issue, field),
            words => words.none(session),
        }
    }

    /// What a reader should know at this field, unless it was put aside; empty until the words are there.
    #[must_use]
    pub fn advice(self, session: Session, field: &FieldId) -> Option<String> {
        match self {
            Words::There(kit) => (kit.advice_at)(session, field),
            words => Some(words.none(session)),
        }
    }

    /// What stands there without them.
    fn none(self, session: Session) -> String {
        if let Words::Missing = self { session.say(Message::RemarkNotLoaded) } else { String::new() }
    }
}

/// How long the words may be on their way before the page says that they do not come.
const PATIENCE: Duration = Duration::from_secs(10);

/// Fetches the words once something is to be said, for as long as the page lives.
pub(super) fn follow(session: Session) {
    watch(move || {
        if has_remarks(session) {
            fetch(session);
        }
    });
    on_window("online", move |_| {
        if let Words::Missing = session.words.get_untracked() {
            fetch(session);
        }
    });
}

/// Fetches the words, unless they are there or on their way.
pub fn fetch(session: Session) {
    if matches!(session.words.get_untracked(), Words::Asked | Words::There(_)) {
        return;
    }
    session.words.set(Words::Asked);
    session.for_the_page(|| {
        when_there(Box::pin(kit()), move |kit| arrive(session, kit.map_or(Words::Missing, Words::There)));
    });
    // They may still come.
    set_timeout(
        move || {
            if let Some(Words::Asked) = session.words.try_get_untracked() {
                session.words.set(Words::Missing);
            }
        },
        PATIENCE,
    );
}

fn arrive(session: Session, words: Words) {
    session.words.set(words);
    let Words::There(kit) = words else { return };
    // Confirm was pressed before there was a summary to take the focus. Who has gone on to a field keeps it.
    let is_awaited = session.awaits_summary.try_update_value(std::mem::take).unwrap_or_default();
    if is_awaited && !focus::is_in("#form") {
        (kit.focus)();
    }
}

later! {
    remarks: fn kit() -> Kit { unpacked() }
}

fn unpacked() -> Kit {
    press::watch();
    Kit {
        issue_at: |session, issue, field| after_press(|| list::issue_at(session, issue, field)),
        summary: list::list,
        focus: list::focus,
        advice_at: |session, field| after_press(|| advice::text_at(session, field)),
        advice: advice::card,
    }
}

/// What is said at a field, and nothing yet while the press goes on during which the words came. Reactive.
fn after_press<T: Default>(said: impl FnOnce() -> T) -> T {
    if press::is_earlier() { T::default() } else { said() }
}

/// Whether a problem is to be seen, or there is advice, or a whole design to be judged. Reactive to all of it, whichever there is now.
fn has_remarks(session: Session) -> bool {
    let (shown, all) = session.problems.with(|problems| {
        (problems.iter().filter(|problem| session.is_time_for(&problem.field)).count(), problems.len())
    });
    let has_refusal = session.refusal.with(Option::is_some);
    session.advice.with(|advice| !advice.is_empty()) || has_refusal || shown > 0 || all == 0
}
