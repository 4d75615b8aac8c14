//! The error summary: every problem, in the order of the page, each a link to its control.

use leptos::prelude::untrack;

use trail_words::Message;

use crate::dom::{El, el, memo, slot};
use crate::later;
use crate::session::{Pane, Session, Words, remarks};

pub(crate) mod list;

pub(crate) use list::focus_field;

/// The summary. It is there after a failed Confirm and goes away with the last problem.
#[must_use]
pub fn summary(session: Session) -> El {
    let is_shown = memo(move || is_shown(session));
    slot().part(move || match session.words.get() {
        _ if !is_shown.get() => Vec::new(),
        Words::There(kit) => untrack(|| vec![(kit.summary)(session)]),
        Words::Missing => vec![later::missing_in_focus(session, move || reveal(session))],
        Words::Unneeded | Words::Asked => untrack(|| vec![waiting(session)]),
    })
}

/// Whether the summary stands on the page. Reactive.
#[must_use]
pub fn is_shown(session: Session) -> bool {
    let ours = session.timing.with(|timing| timing.is_submitted()) && session.problem_count.get() > 0;
    ours || session.refusal.with(Option::is_some)
}

/// Shows every problem and moves the focus to the summary.
pub fn reveal(session: Session) {
    session.catch_up();
    session.timing.update(|timing| timing.submit());
    session.pane.set(Pane::Form);
    if let Some(kit) = session.words.get_untracked().kit() {
        return (kit.focus)();
    }
    // It takes the focus when it comes.
    session.awaits_summary.set_value(true);
    remarks::fetch(session);
}

/// How many there are, until the words say which.
fn waiting(session: Session) -> El {
    let count = move || session.say(Message::ProblemCount { count: session.problem_count.get() });
    el("div").class("summary").attr("aria-busy", "true").child(el("p").attr("role", "alert").say(count))
}
