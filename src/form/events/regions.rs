//! The regions of data events, and the projects that their events are paid for in.

use std::rc::Rc;

use leptos::prelude::untrack;
use trail_model::draft::ALL_REGIONS;
use trail_model::event::{DataEventProject, data_event_projects_of};
use trail_model::field::FieldId;
use trail_model::problem::Issue;
use trail_model::region;
use trail_words::{Choosing, Message, Say};

use super::data::{Issues, said};
use super::place::REGION;
use super::selector::error_line;
use super::values::{Held, Values, values};
use crate::dom::{El, el, memo};
use crate::session::Session;
use crate::ui::region_select::regions_of;

const GROUP: &str = "data-event-where";
const ERROR_ID: &str = "data-event-region-error";
const NOTE_ID: &str = "data-event-region-note";

/// All regions or a list, which starts with the home region alone.
pub(super) fn regions(session: Session, issues: Issues) -> El {
    let is_list = move || session.draft.at(&FieldId::DataEvents, |draft| !draft.data_events.all_regions);
    el("fieldset")
        .class("field")
        .child(el("legend").class("lab").say(move || session.say(Choosing::Regions)))
        .child(el("div").class("plain").child(radio(session, false, Choosing::TheseRegions)).child(radio(
            session,
            true,
            Message::AllRegions,
        )))
        .when(is_list, move || list(session, issues))
        .child(el("div").part(move || projects(session)))
}

fn radio(session: Session, all: bool, label: impl Say) -> El {
    let id = [GROUP, if all { "-all" } else { "-these" }].concat();
    let radio = el("input")
        .attr("type", "radio")
        .id(&id)
        .attr("name", GROUP)
        .checked(move || session.draft.at(&FieldId::DataEvents, |draft| draft.data_events.all_regions == all))
        .on("change", move |_| session.choose(&FieldId::DataEvents, |draft| draft.data_events.all_regions = all));
    el("div").class("choice").child(radio).child(el("label").attr("for", &id).say(move || session.say_again(&label)))
}

fn list(session: Session, issues: Issues) -> El {
    let error = said(session, issues, |issue| matches!(issue, Issue::Region { .. }));
    let follows_home =
        memo(move || session.draft.at(&FieldId::DataEvents, |draft| draft.data_events.regions.is_empty()));
    let described = move || {
        let slots = [(error.with(Option::is_some), ERROR_ID), (follows_home.get(), NOTE_ID)];
        slots.iter().filter(|(is_there, _)| *is_there).map(|(_, id)| *id).collect::<Vec<_>>().join(" ")
    };
    let list = values(
        session,
        Values {
            id: REGION.to_owned(),
            label: Choosing::RegionToAdd,
            held: Rc::new(move |draft| {
                let data = &draft.data_events;
                let is_fixed = data.regions.is_empty();
                let ids = data.regions_or_home(&draft.home_region).into_iter().filter(|id| !id.is_empty());
                ids.map(|id| Held {
                    value: id.to_owned(),
                    text: named(session, id),
                    is_fixed,
                    is_wrong: !region::is_well_formed(id),
                })
                .collect()
            }),
            change: Rc::new(move |draft, region, adds| {
                let home = draft.home_region.clone();
                if adds {
                    draft.data_events.add_region(&id_of(session, region), &home);
                } else {
                    draft.data_events.remove_region(region, &home);
                }
            }),
            offered: Rc::new(move || {
                regions_of(session).into_iter().map(|(id, _)| (id.clone(), named(session, &id))).collect()
            }),
            described: Rc::new(described),
            // What is wrong is in the list, where it is marked, and not in what is typed next.
            is_wrong: Rc::new(|| false),
            said: Rc::new(move || error_line(ERROR_ID, error)),
        },
    );
    let note = move || el("p").class("desc").id(NOTE_ID).say(move || session.say(Choosing::HomeRegionAlone));
    el("div").class("stack tight").child(list).when(move || follows_home.get(), note)
}

/// The id of the region that is named like this in the reader's language; the text itself where none is.
fn id_of(session: Session, text: &str) -> String {
    let named = |id: &str| {
        session.language.with_untracked(|language| {
            let name = (language.region)(id);
            name.is_some_and(|name| name.eq_ignore_ascii_case(text))
        })
    };
    let found = untrack(|| regions_of(session)).into_iter().map(|(id, _)| id).find(|id| named(id));
    found.unwrap_or_else(|| text.to_owned())
}

fn named(session: Session, id: &str) -> String {
    match (session.language.get().region)(id) {
        Some(name) => [name, " · ", id].concat(),
        None => id.to_owned(),
    }
}

/// What is made and paid for, said before anything is chosen for good. Reactive.
fn projects(session: Session) -> Vec<El> {
    let mut projects = session.draft.with(data_event_projects_of);
    // None is made in what is no region.
    projects.retain(|one| one.region == ALL_REGIONS || region::is_well_formed(&one.region));
    let item = |one: &DataEventProject| {
        let name = el("code").attr("translate", "no").text(&one.project);
        let each = (one.region == ALL_REGIONS).then(|| [&session.say(Choosing::ProjectInEach), " "].concat());
        el("li").text(&each.unwrap_or_default()).child(name)
    };
    let items: Vec<El> = projects.iter().map(item).collect();
    vec![el("p").class("desc").text(&session.say(Choosing::ProjectsMade)), el("ul").class("projects").children(items)]
}
