//! The write on its way, and then what became of it and what can be done. It stands above the list, which may lose the trail meanwhile.

use leptos::prelude::*;
use trail_words::{Detail, Listing, Report};

use super::act;
use super::page::Page;
use super::writing::About;
use crate::dom::{El, el};
use crate::submit::run::{Event, Outcome, Run};
use crate::submit::step_state;
use crate::ui::button::button;

const ID: &str = "trails-run";
/// The heading, which takes the focus.
pub(super) const HEADING: &str = "trails-run-heading";

/// The place of the write; empty while there is none.
pub(super) fn place(page: Page) -> El {
    el("div").class("slot").part(move || {
        let about = page.writing.about.get();
        untrack(|| about.map(|about| run(page, &about)).into_iter().collect())
    })
}

fn run(page: Page, about: &About) -> El {
    let session = page.session;
    let run = page.writing.carrier.run;
    let words = {
        let trail = about.name.clone();
        move || session.say(run.with(|run| run.as_ref().map_or(Listing::Heading, |run| act::heading(run, &trail))))
    };
    let state = move || {
        let step = run.with(|run| Some(run.as_ref()?.steps.first()?.state.clone()));
        step.map(|state| step_state(session, &state)).unwrap_or_default()
    };
    let is = move |condition: fn(&Run) -> bool| move || run.with(|run| run.as_ref().is_some_and(condition));
    let again = |event: fn() -> Event| {
        let about = about.clone();
        move || act::again(page, &about, event())
    };
    let (check, retry) = (again(|| Event::CheckAgain), again(|| Event::Retry));
    let (name, action) = (about.name.clone(), about.action);
    let actions = el("div")
        .class("actions")
        .when(is(Run::is_over), move || {
            let name = name.clone();
            button(session, "btn", Detail::Close, move || page.dismiss_write(&name, action))
        })
        .when(is(Run::can_check), move || button(session, "btn primary", Report::CheckAgain, check.clone()))
        .when(is(can_retry), move || button(session, "btn primary", Report::Retry, retry.clone()));
    let place = Listing::Where { account: about.account.clone(), region: about.home.clone() };
    el("section")
        .id(ID)
        .class("more")
        .attr("aria-labelledby", HEADING)
        .child(el("h3").id(HEADING).attr("tabindex", "-1").say(words))
        .child(el("p").class("desc").say(move || session.say_again(&place)))
        .child(el("div").class("outcome").attr("aria-live", "polite").part(state))
        .child(actions)
}

fn can_retry(run: &Run) -> bool {
    run.can_retry() && run.outcome() != Outcome::Created
}

/// Whether the focus is where the write stands, or nowhere: then it may be moved from there.
pub(super) fn has_focus() -> bool {
    let is_nowhere = document().active_element().is_none_or(|active| active.tag_name() == "BODY");
    is_nowhere || crate::focus::is_in("#trails-run")
}
