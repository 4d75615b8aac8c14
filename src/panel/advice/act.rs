//! What can be done about a piece of advice. Nothing moves; the status line says what changed.

use leptos::prelude::untrack;
use trail_model::advice::{self, Advice, AdviceCode, Source};
use trail_model::destination;
use trail_words::Detail;

use super::{HEADING, label};
use crate::focus::focus_next;
use crate::session::Session;

/// Follows it.
pub(super) fn fix(session: Session, advice: &Advice) {
    let before = session.draft.get_untracked();
    let Some(fixed) = advice::fix(advice, &before) else { return };
    let changed = before.differences(&fixed);
    let labels: Vec<String> = changed.iter().map(|field| label(session, field)).collect();
    let what = labels.join(session.language.get_untracked().separators.list);
    let turns_on = changed.iter().any(|field| destination::ALL.iter().any(|row| row.switch == *field));
    let first = changed.into_iter().next().unwrap_or_else(|| advice.field.clone());
    session.choose(&first, |draft| *draft = fixed);
    say(session, if turns_on { Detail::FixedToFill { what } } else { Detail::Fixed { what } });
}

/// Puts it aside.
pub(super) fn dismiss(session: Session, code: AdviceCode) {
    session.draft.update(|draft| draft.dismissed.dismiss(code));
    say(session, Detail::PutAside);
}

/// Takes that back.
pub(super) fn bring_back(session: Session, code: AdviceCode) {
    session.draft.update(|draft| draft.dismissed.bring_back(code));
    say(session, Detail::BroughtBack);
}

/// Listens to a source, or does not.
pub(super) fn switch(session: Session, source: Source, on: bool) {
    session.draft.update(|draft| draft.dismissed.switch(source, on));
    let name = untrack(|| (session.language.get().remarks().source)(source));
    let said = if on { Detail::SourceOn { source: name } } else { Detail::SourceOff { source: name } };
    session.status.set(untrack(|| session.say(said)));
}

/// The button that was pressed is gone.
fn say(session: Session, what: Detail) {
    session.status.set(untrack(|| session.say(what)));
    focus_next(HEADING);
}
