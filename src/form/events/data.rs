//! The editor of data events: up to twenty selectors, and the regions whose events are delivered.

use leptos::prelude::untrack;
use trail_model::event::{SELECTOR_LIMIT, Selector};
use trail_model::field::FieldId;
use trail_model::problem::Issue;
use trail_words::Choosing;

use super::place::{self, ADD};
use super::regions::regions;
use super::selector::{card, error_line};
use super::services::Services;
use super::tell;
use crate::dom::{El, el, memo};
use crate::focus::focus_next;
use crate::session::Session;
use crate::signal::Memo;
use crate::ui::checkbox::checkbox_of;
use crate::ui::field::FieldState;

const ERROR_ID: &str = "data-event-add-error";
const COUNT_ID: &str = "data-event-count";

/// What is wrong in the editor, once it is time to say so.
pub(super) type Issues = Memo<Vec<Issue>>;

/// The checkbox, and the editor below it.
pub(super) fn data_events(session: Session) -> El {
    let own = FieldState::of(session, &FieldId::DataEvents);
    // What is wrong is said at the control where it can be mended.
    let error = own.error;
    let error = memo(move || error.get().filter(|_| session.shown_problem(&FieldId::DataEvents).is_none()));
    el("div")
        .class("stack tight")
        .child(checkbox_of(session, &FieldState { error, ..own }))
        .when(move || session.draft.with(|draft| draft.data_events.on), move || editor(session))
}

fn editor(session: Session) -> El {
    let issues = memo(move || match session.shown_problem(&FieldId::DataEvents) {
        Some(_) => session.draft.at(&FieldId::DataEvents, |draft| draft.data_events.issues()),
        None => Vec::new(),
    });
    let services = Services::ask(session);
    let count = memo(move || session.draft.at(&FieldId::DataEvents, |draft| draft.data_events.selectors.len()));
    let cards = move || {
        let count = count.get();
        untrack(|| (1..=count).map(|number| card(session, number, services, issues)).collect())
    };
    let selectors = el("fieldset")
        .class("stack tight")
        .child(el("legend").class("lab").say(move || session.say(Choosing::Selectors)))
        .child(el("p").class("desc").say(move || session.say(services.origin())))
        .child(el("div").class("stack tight").part(cards))
        .child(adder(session, count, issues));
    el("div").class("field nested data-events").child(selectors).child(regions(session, issues))
}

/// The button that adds a selector, and how many there are.
fn adder(session: Session, count: Memo<usize>, issues: Issues) -> El {
    let error =
        said(session, issues, |issue| matches!(issue, Issue::NoDataEventService {} | Issue::TooManySelectors { .. }));
    let is_full = move || count.get() >= SELECTOR_LIMIT;
    let describing =
        move || if error.with(Option::is_some) { [ERROR_ID, " ", COUNT_ID].concat() } else { COUNT_ID.to_owned() };
    let button = el("button")
        .attr("type", "button")
        .class("btn")
        .id(ADD)
        .bind("aria-disabled", move || is_full().then(|| "true".to_owned()))
        .bind("aria-describedby", move || Some(describing()))
        .say(move || session.say(Choosing::AddSelector))
        .on("click", move |_| add(session));
    let counted = move || {
        let count = count.get();
        session.say(if count >= SELECTOR_LIMIT {
            Choosing::SelectorsFull { limit: SELECTOR_LIMIT }
        } else {
            Choosing::SelectorCount { count, limit: SELECTOR_LIMIT }
        })
    };
    let line = el("div").class("adder").child(button).child(el("p").class("desc").id(COUNT_ID).say(counted));
    el("div").child(line).part(move || error_line(ERROR_ID, error))
}

/// One more, unless a trail takes no more. It is not wrong before its service could be chosen.
fn add(session: Session) {
    let number = session.draft.with_untracked(|draft| draft.data_events.selectors.len()) + 1;
    if number > SELECTOR_LIMIT {
        return tell(session, Choosing::SelectorsFull { limit: SELECTOR_LIMIT });
    }
    session.edit(&FieldId::DataEvents, |draft| draft.data_events.selectors.push(Selector::default()));
    tell(session, Choosing::SelectorAdded { number });
    focus_next(&place::of(number, "service"));
}

/// Takes a selector out. The focus goes to the one that stands in its place, or to where one is added.
pub(super) fn remove(session: Session, number: usize) {
    session.choose(&FieldId::DataEvents, |draft| {
        let selectors = &mut draft.data_events.selectors;
        if (1..=selectors.len()).contains(&number) {
            selectors.remove(number - 1);
        }
    });
    tell(session, Choosing::SelectorRemoved { number });
    let left = session.draft.with_untracked(|draft| draft.data_events.selectors.len());
    focus_next(&if left == 0 { ADD.to_owned() } else { place::of(number.min(left), "service") });
}

/// What is said of every problem of this kind, because each has to go; empty while its words are on their way.
pub(super) fn said(
    session: Session,
    issues: Issues,
    is_own: impl Fn(&Issue) -> bool + 'static,
) -> Memo<Option<String>> {
    memo(move || {
        let words = session.words.get();
        let mut said: Vec<String> = Vec::new();
        issues.with(|issues| {
            for issue in issues.iter().filter(|issue| is_own(issue)) {
                let sentence = words.issue(session, issue, &FieldId::DataEvents);
                if !said.contains(&sentence) {
                    said.push(sentence);
                }
            }
        });
        (!said.is_empty()).then(|| said.join(session.language.get().separators.sentence))
    })
}
