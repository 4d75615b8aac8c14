//! Advice: the request would be accepted, but a reader should know. Each piece says how grave it is and where it comes from, and can be
//! followed by one click or put aside. Fetched with the words of problems.

use leptos::prelude::untrack;
use trail_model::advice::{self, Advice, AdviceCode, Severity};
use trail_model::draft::TrailDraft;
use trail_model::field::FieldId;
use trail_model::plan::TrailPlan;
use trail_words::Detail;

use crate::dom::{El, el, memo, slot, watch};
use crate::session::Session;
use crate::signal::{Memo, RwSignal};
use crate::ui::summary;

mod act;
mod item;
mod sources;

/// The heading, which takes the focus when the button that had it is gone.
const HEADING: &str = "advice-heading";

/// What is advised, and what of that was put aside.
type Found = Memo<(Vec<Advice>, Vec<Advice>)>;

/// The card. Slips and consequences are in it at once; what the design lacks as a whole once it is whole, and from then on.
pub fn card(session: Session) -> El {
    let is_whole = RwSignal::new(false);
    watch(move || {
        let is_now = session.problem_count.get() == 0 || summary::is_shown(session);
        if is_now && !is_whole.get_untracked() {
            is_whole.set(true);
        }
    });
    let found: Found = memo(move || {
        let judged = |known: &[_]| {
            session.draft.with(|draft| {
                let plan = change(session, draft).unwrap_or_else(|| TrailPlan::from(draft));
                advice::sifted(draft, &plan, known)
            })
        };
        let at_fields = || {
            session.draft.with(|draft| {
                let change = change(session, draft);
                let all = session.advice.get().into_iter().filter(|advice| holds(change.as_ref(), advice.code));
                all.partition(|advice| !draft.dismissed.hides(advice.code))
            })
        };
        if is_whole.get() { session.lookup.with(|lookup| judged(lookup.trails())) } else { at_fields() }
    });
    let is_shown = move || is_whole.get() || found.with(|(open, aside)| !open.is_empty() || !aside.is_empty());
    slot().when(is_shown, move || build(session, found))
}

fn build(session: Session, found: Found) -> El {
    let heading = el("h2").id(HEADING).attr("tabindex", "-1").say(move || session.say(Detail::AdviceHeading));
    let none = move || {
        let is_none = found.with(|(open, _)| open.is_empty());
        if is_none { vec![el("p").text(&session.say(Detail::AdviceNone))] } else { Vec::new() }
    };
    let notes = move || count(found, Severity::Info);
    let aside = move || found.with(|(_, aside)| aside.len());
    el("section")
        .class("card advice")
        .attr("aria-labelledby", HEADING)
        .child(heading)
        .part(none)
        .child(el("div").part(move || item::groups(session, found, Severity::Warning)))
        .child(
            disclosure(move || session.say(Detail::AdviceNotes { count: notes() }), move || notes() > 0)
                .child(el("div").part(move || item::groups(session, found, Severity::Info))),
        )
        .child(
            disclosure(move || session.say(Detail::AdvicePutAside { count: aside() }), move || aside() > 0)
                .child(el("ul").part(move || item::aside(session, found))),
        )
        .child(disclosure(move || session.say(Detail::AdviceSources), || true).child(sources::switches(session, found)))
}

fn count(found: Found, severity: Severity) -> usize {
    found.with(|(open, _)| open.iter().filter(|advice| advice.code.severity() == severity).count())
}

/// A disclosure that stays as its reader left it, whatever changes inside.
fn disclosure(word: impl Fn() -> String + 'static, is_there: impl Fn() -> bool + 'static) -> El {
    el("details").bind("hidden", move || (!is_there()).then(String::new)).child(el("summary").say(word))
}

/// What is sent of a draft that changes a trail. Reactive.
fn change(session: Session, draft: &TrailDraft) -> Option<TrailPlan> {
    session.editing.get().map(|editing| (editing.plan)(session, draft))
}

/// Whether the advice holds for what is sent.
fn holds(change: Option<&TrailPlan>, code: AdviceCode) -> bool {
    change.is_none_or(|plan| advice::holds_for(plan, code))
}

/// The sentence beside a field: the first of what is not put aside.
pub fn text_at(session: Session, field: &FieldId) -> Option<String> {
    let code = session.draft.with(|draft| {
        let is_open = |advice: &&Advice| advice.field == *field && !draft.dismissed.hides(advice.code);
        let found = session.advice.with(|found| found.iter().find(is_open).map(|advice| advice.code));
        found.filter(|code| holds(change(session, draft).as_ref(), *code))
    })?;
    Some((session.language.get().remarks().advice)(code).text.to_owned())
}

/// The label of a field with that of its group.
fn label(session: Session, field: &FieldId) -> String {
    let language = untrack(|| session.language.get());
    match language.group(field) {
        Some(group) => [group, language.separators.comma, (language.label)(field)].concat(),
        None => (language.label)(field).to_owned(),
    }
}
