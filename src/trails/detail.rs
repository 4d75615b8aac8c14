//! What is open below a trail: its status, a question, or what became of a write.

use leptos::prelude::*;
use trail_model::api::Action;
use trail_words::{Detail, Listing, Report};

use super::cells::Column;
use super::list::Region;
use super::page::{Page, Panel, heading_id};
use super::take::{Purpose, take};
use super::{act, delete, status};
use crate::dom::{El, el, memo};
use crate::submit::run::{Event, Outcome, Run};
use crate::submit::step_state;
use crate::ui::button::button;

/// The row below a trail; it is there while something is open in it.
pub(super) fn row(page: Page, region: &Region, name: &str) -> El {
    let own = name.to_owned();
    let panel =
        memo(move || page.open.with(|open| open.as_ref().filter(|(trail, _)| *trail == own).map(|open| open.1)));
    let (region, name) = (region.clone(), name.to_owned());
    let content = move || {
        let Some(panel) = panel.get() else { return Vec::new() };
        untrack(|| vec![el("div").class("more").children(content(page, &region, &name, panel))])
    };
    let cell = el("td").attr("role", "cell").attr("colspan", &Column::ALL.len().to_string()).part(content);
    el("tr").attr("role", "row").bind("hidden", move || panel.get().is_none().then(String::new)).child(cell)
}

fn content(page: Page, region: &Region, name: &str, panel: Panel) -> Vec<El> {
    match panel {
        Panel::Status => status::status(page, region, name),
        Panel::Edit => take(page, region, name, Purpose::Edit),
        Panel::Open => take(page, region, name, Purpose::New),
        Panel::Ask(Action::DeleteTrail) => delete::ask(page, region, name),
        Panel::Ask(action) => ask(page, region, name, action),
        Panel::Run(action) => run(page, region, name, action),
    }
}

/// The heading, which takes the focus.
pub(super) fn heading(page: Page, name: &str, words: Listing) -> El {
    let session = page.session;
    el("h3").id(&heading_id(name)).attr("tabindex", "-1").say(move || session.say_again(&words))
}

/// Where a write would go: the account and the home region of the trail.
pub(super) fn place(page: Page, region: &Region, name: &str) -> El {
    let session = page.session;
    let home = region.find(name).map(|found| region.home_of(&found.trail)).unwrap_or_default();
    let place = Listing::Where { account: page.account.get_untracked(), region: home };
    el("p").class("desc").say(move || session.say_again(&place))
}

fn ask(page: Page, region: &Region, name: &str, action: Action) -> Vec<El> {
    let session = page.session;
    let trail = name.to_owned();
    let (question, what, confirm) = match action {
        Action::StopLogging => (Listing::AskStop { trail }, Listing::StopWhat, Listing::StopLogging),
        _ => (Listing::AskStart { trail }, Listing::StartWhat, Listing::StartLogging),
    };
    let (of, own) = (region.clone(), name.to_owned());
    let cancelled = name.to_owned();
    let cancel = button(session, "btn", Detail::Cancel, move || page.dismiss(&cancelled, Panel::Ask(action)));
    let go = button(session, "btn primary", confirm, move || act::start(page, &of, &own, action));
    vec![
        heading(page, name, question),
        el("p").say(move || session.say_again(&what)),
        place(page, region, name),
        el("div").class("actions").child(cancel).child(go),
    ]
}

/// The write on its way, and then what became of it and what can be done.
fn run(page: Page, region: &Region, name: &str, action: Action) -> Vec<El> {
    let session = page.session;
    let run = page.carrier.run;
    let (trail, of) = (name.to_owned(), region.clone());
    let words = {
        let trail = trail.clone();
        move || session.say(run.with(|run| run.as_ref().map_or(Listing::Heading, |run| act::heading(run, &trail))))
    };
    let state = move || {
        let step = run.with(|run| Some(run.as_ref()?.steps.first()?.state.clone()));
        step.map(|state| step_state(session, &state)).unwrap_or_default()
    };
    let is = move |condition: fn(&Run) -> bool| move || run.with(|run| run.as_ref().is_some_and(condition));
    let again = move |event: fn() -> Event| {
        let (of, trail) = (of.clone(), trail.clone());
        move || act::again(page, &of, &trail, action, event())
    };
    let (check, retry) = (again(|| Event::CheckAgain), again(|| Event::Retry));
    let closed = name.to_owned();
    let actions = el("div")
        .class("actions")
        .when(is(Run::is_over), move || {
            let closed = closed.clone();
            button(session, "btn", Detail::Close, move || page.dismiss(&closed, Panel::Run(action)))
        })
        .when(is(Run::can_check), move || button(session, "btn primary", Report::CheckAgain, check.clone()))
        .when(is(can_retry), move || button(session, "btn primary", Report::Retry, retry.clone()));
    vec![
        el("h3").id(&heading_id(name)).attr("tabindex", "-1").say(words),
        place(page, region, name),
        el("div").class("outcome").attr("aria-live", "polite").part(state),
        actions,
    ]
}

fn can_retry(run: &Run) -> bool {
    run.can_retry() && run.outcome() != Outcome::Created
}
