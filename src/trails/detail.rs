//! What is open below a trail: its status, or a question.

use leptos::prelude::*;
use leptos::task::spawn_local;
use trail_model::api::Action;
use trail_words::{Detail, Listing};

use super::cells::Column;
use super::list::Region;
use super::live::{self, Reading};
use super::page::{Page, Panel, heading_id};
use super::take::{Purpose, take};
use super::{act, delete, status};
use crate::dom::{El, el, memo};
use crate::signal::RwSignal;
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
    }
}

/// The heading, which takes the focus.
pub(super) fn heading(page: Page, name: &str, words: Listing) -> El {
    let session = page.session;
    el("h3").id(&heading_id(name)).attr("tabindex", "-1").say(move || session.say_again(&words))
}

/// Reads all that is told of the trail, for the list as for whoever shows it here.
pub(super) fn read(page: Page, region: &Region, name: &str, reading: RwSignal<Option<Reading>>) {
    let Some(found) = region.find(name) else { return };
    let (region, account) = (region.clone(), page.account.get_untracked());
    let home = region.home_of(&found.trail);
    reading.set(None);
    spawn_local(async move {
        let read = live::read(page.session, &account, &home, found.trail).await;
        region.note(read.live.clone());
        if reading.try_set(Some(read)).is_none() {
            page.tell(Listing::StatusRead);
        }
    });
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
