//! The table of trails: one body for each region, so that an answer that comes moves nothing that is there.

use leptos::prelude::*;
use leptos::task::spawn_local;
use trail_words::{Listing, Message};

use super::cells::{self, Column};
use super::detail;
use super::list::{self, Answer, Region};
use super::page::Page;
use crate::dom::{El, el, memo};
use crate::signal::RwSignal;
use crate::submit::explain;
use crate::ui::button::button;
use crate::ui::notice::{Tone, notice};
use crate::ui::region_select::regions_of;

/// The table for the chosen account and region, asked for anew when either changes.
pub(super) fn place(page: Page) -> El {
    el("div").class("slot").part(move || {
        page.writing.round.track();
        let (account, region) = (page.account.get(), page.region.get());
        untrack(|| listing(page, &account, &region))
    })
}

fn listing(page: Page, account: &str, region: &str) -> Vec<El> {
    page.open.set(None);
    if account.is_empty() {
        return vec![el("p").text(&page.session.say(Listing::ChooseAccount))];
    }
    let is_one_of_all = region.is_empty();
    let ids: Vec<String> = if is_one_of_all {
        regions_of(page.session).into_iter().map(|(id, _)| id).collect()
    } else {
        vec![region.to_owned()]
    };
    let region = |id: String| Region { id, answer: RwSignal::new(Answer::Waiting), is_one_of_all };
    let regions: Vec<Region> = ids.into_iter().map(region).collect();
    list::ask_all(page.session, account, &regions);
    let is_any = {
        let regions = regions.clone();
        memo(move || regions.iter().any(|region| region.answer.with(|answer| !answer.trails().is_empty())))
    };
    let bodies = regions.clone();
    vec![
        progress(page, regions.clone()),
        el("div").class("slot").children(regions.into_iter().map(|region| failure(page, region))),
        el("div").class("slot").when(move || is_any.get(), move || table(page, &bodies)),
    ]
}

fn table(page: Page, regions: &[Region]) -> El {
    let session = page.session;
    let heads = Column::ALL.map(|column| {
        let head = el("th").attr("role", "columnheader").attr("scope", "col");
        head.say(move || session.say(column.label()))
    });
    let head = el("thead").attr("role", "rowgroup").child(el("tr").attr("role", "row").children(heads));
    // What the style sheet draws as cards is still read as a table.
    el("table")
        .attr("role", "table")
        .class("list")
        .bind("aria-label", move || Some(session.say(Listing::Heading)))
        .child(head)
        .children(regions.iter().map(|region| body(page, region.clone())))
}

fn body(page: Page, region: Region) -> El {
    let answer = region.answer;
    let names = memo(move || answer.with(|answer| answer.trails().iter().map(|one| one.name().to_owned()).collect()));
    el("tbody").attr("role", "rowgroup").part(move || {
        let names: Vec<String> = names.get();
        untrack(|| names.iter().flat_map(|name| rows(page, &region, name)).collect())
    })
}

/// A trail, and what is open below it.
fn rows(page: Page, region: &Region, name: &str) -> [El; 2] {
    let row = el("tr").attr("role", "row").children(Column::ALL.map(|column| cells::cell(page, column, region, name)));
    [row, detail::row(page, region, name)]
}

/// How many regions have answered, and how many trails there are; said to those who listen once all have.
fn progress(page: Page, regions: Vec<Region>) -> El {
    let session = page.session;
    let count = memo(move || {
        let is_waiting = |region: &&Region| region.answer.with(|answer| *answer == Answer::Waiting);
        let has_failed = |region: &&Region| region.answer.with(|answer| matches!(answer, Answer::Failed(_)));
        let trails = regions.iter().map(|region| region.answer.with(|answer| answer.trails().len())).sum::<usize>();
        let failed = regions.iter().filter(has_failed).count();
        (regions.iter().filter(is_waiting).count(), regions.len(), trails, failed)
    });
    let line = move || {
        let (waiting, all, trails, failed) = count.get();
        if waiting > 0 {
            let asked = Listing::Answered { answered: all - waiting, regions: all, trails };
            return vec![el("p").class("msg busy").text(&session.say(asked))];
        }
        let found = if trails == 0 && failed == 0 { Listing::None } else { Listing::Found { trails } };
        page.tell(found.clone());
        vec![el("p").class("desc").text(&session.say(found))]
    };
    el("div").class("slot").part(line)
}

/// That a region did not answer, and a way to ask it again.
fn failure(page: Page, region: Region) -> El {
    let session = page.session;
    el("div").class("slot").part(move || {
        let (error, words): (_, fn(String) -> Listing) = match region.answer.get() {
            Answer::Failed(error) => (error, |region| Listing::NotAnswered { region }),
            Answer::Stale(_, error) => (error, |region| Listing::NotRefreshed { region }),
            Answer::Waiting | Answer::Trails(_) => return Vec::new(),
        };
        let asked = region.clone();
        let again = button(session, "btn small", Message::TryAgain, move || {
            let (account, region) = (page.account.get_untracked(), asked.clone());
            region.answer.update(Answer::wait);
            spawn_local(async move { list::ask(session, &account, &region).await });
        });
        let what = session.say(words(region.id.clone()));
        let texts = [el("p").child(el("b").text(&what)), el("p").text(&explain(session, &error))];
        vec![notice(Tone::Error, texts.into_iter().chain([el("div").class("actions").child(again)]))]
    })
}
