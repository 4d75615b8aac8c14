//! What can be done about a piece of advice. Nothing moves; the status line says what changed.

use leptos::prelude::untrack;
use trail_model::advice::{self, Advice, AdviceCode, Source};
use trail_model::destination::{self, Destination};
use trail_model::problem::Problem;
use trail_words::Detail;

use super::{HEADING, label};
use crate::focus::focus_next;
use crate::session::Session;
use crate::ui::summary::focus_field;

/// Follows it.
pub(super) fn fix(session: Session, advice: &Advice) {
    let before = session.draft.get_untracked();
    let Some(fixed) = advice::fix(advice, &before) else { return };
    let changed = before.differences(&fixed);
    let labels: Vec<String> = changed.iter().map(|field| label(session, field)).collect();
    let what = labels.join(session.language.get_untracked().separators.list);
    let turned_on = destination::ALL.iter().find(|row| changed.contains(&row.switch));
    let first = changed.first().unwrap_or(&advice.field).clone();
    session.choose(&first, |draft| *draft = fixed);
    let Some(turned_on) = turned_on else { return say(session, Detail::Fixed { what }) };
    // What is still to be entered comes into view and takes the focus, in the view that shows it.
    let is_of = |problem: &&Problem| Destination::of(&problem.field).is_some_and(|row| row.kind == turned_on.kind);
    let gap = session.checked.with_untracked(|checked| {
        let problems = checked.as_ref().err()?;
        problems.iter().find(is_of).map(|problem| problem.field.clone())
    });
    let Some(gap) = gap else { return say(session, Detail::Fixed { what }) };
    session.status.set(untrack(|| session.say(Detail::FixedToFill { what })));
    focus_field(session, &gap);
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
