//! What a row says of its trail.

use trail_model::api::Action;
use trail_model::destination::{Kind, Landing, landings};
use trail_model::field::FieldId;
use trail_model::trail::{Logging, Match, Trail};
use trail_words::{Listing, Message, Say};

use super::list::{Found, Region};
use super::page::{Page, Panel, button_id};
use crate::dom::{El, el, memo};
use crate::panel::service;
use crate::session::Session;
use crate::submit::console_address;
use crate::ui::button::button;
use crate::ui::icon::Icon;

mod events;
mod logging;

pub(super) use events::{data_events, insights};

use events::events;
use logging::logging;

/// The columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Trail,
    Status,
    Storage,
    Events,
    Design,
    Actions,
}

impl Column {
    pub(super) const ALL: [Column; 6] =
        [Column::Trail, Column::Status, Column::Storage, Column::Events, Column::Design, Column::Actions];

    pub(super) fn label(self) -> Listing {
        match self {
            Column::Trail => Listing::ColumnTrail,
            Column::Status => Listing::ColumnStatus,
            Column::Storage => Listing::ColumnStorage,
            Column::Events => Listing::ColumnEvents,
            Column::Design => Listing::ColumnDesign,
            Column::Actions => Listing::ColumnActions,
        }
    }
}

/// A cell. On a narrow page, where there are no columns, it says which it is.
pub(super) fn cell(page: Page, column: Column, region: &Region, name: &str) -> El {
    let session = page.session;
    let head = el("span").class("col").say(move || session.say(column.label()));
    let place = el("td").attr("role", "cell").child_if((column != Column::Trail).then_some(head));
    let (region, name) = (region.clone(), name.to_owned());
    if column == Column::Actions {
        return place.child(actions(page, &region, &name));
    }
    place.child(el("div").part(move || {
        let Some(found) = region.find(&name) else { return Vec::new() };
        match column {
            Column::Trail => trail(session, &region, &found.trail),
            Column::Status => logging(session, &found),
            Column::Storage => vec![storage(session, &page.account.get(), &found)],
            Column::Events => events(session, &found),
            Column::Design | Column::Actions => design(page, &found),
        }
    }))
}

fn trail(session: Session, region: &Region, trail: &Trail) -> Vec<El> {
    let name = el("b").attr("translate", "no").text(trail.name.as_deref().unwrap_or_default());
    let home = region_name(session, &region.home_of(trail));
    let mut parts = vec![el("p").child(name), el("p").class("desc").text(&home)];
    if trail.is_organization_trail == Some(true) {
        parts.push(el("p").class("desc").text((session.language.get().label)(&FieldId::OrganizationTrail)));
    }
    parts
}

fn region_name(session: Session, id: &str) -> String {
    match (session.language.get().region)(id) {
        Some(name) => [name, " · ", id].concat(),
        None => id.to_owned(),
    }
}

/// Where its events land, with links to the consoles.
fn storage(session: Session, account: &str, found: &Found) -> El {
    let draft = found.known(account).draft();
    let tag = session.language.get().tag;
    let item = |(kind, landing): (Kind, Landing)| {
        let name = match &landing {
            Landing::Logstore { logstore, .. } => logstore.clone(),
            Landing::Objects { bucket, path } => ["oss://", bucket, "/", path].concat(),
            Landing::Table { table, .. } => table.clone(),
        };
        let service = el("span").class("desc").text(&session.say(service(kind)));
        let new_tab = [" (", &session.say(Message::OpensInNewTab), ")"].concat();
        let link = el("a")
            .attr("href", &console_address(kind, &landing, tag))
            .attr("target", "_blank")
            .attr("rel", "noopener")
            .child(el("code").attr("translate", "no").text(&name))
            .child(Icon::External.view())
            .child(el("span").class("sr").text(&new_tab));
        el("li").child(service).child(link)
    };
    el("ul").class("plain storage").children(landings(&draft).into_iter().map(item))
}

/// How it stands to the design in the form.
fn design(page: Page, found: &Found) -> Vec<El> {
    let session = page.session;
    let language = session.language.get();
    let live = found.known(&page.account.get());
    let (matches, has_backfill) = session.draft.with(|draft| (live.beside(draft), draft.is_on(&FieldId::Backfill)));
    let line = |class, icon: Icon, words: Listing| {
        el("p").class(class).child(icon.view()).child(el("span").text(&session.say(words)))
    };
    // Whether a trail was backfilled no call tells.
    let untold = has_backfill.then(|| {
        let what = (language.label)(&FieldId::Backfill).to_owned();
        el("p").class("desc").text(&session.say(Listing::NeverTold { what }))
    });
    match matches {
        Match::Exactly => {
            let words = match untold {
                _ if !live.unread().is_empty() => Listing::MatchesAsRead,
                Some(_) => Listing::MatchesAsTold,
                None => Listing::MatchesExactly,
            };
            std::iter::once(line("msg ok", Icon::Success, words)).chain(untold).collect()
        }
        Match::Another => vec![el("p").class("desc").text(&session.say(Listing::MatchesNot))],
        Match::Differs(fields) => {
            let names: Vec<String> = session.draft.with(|draft| {
                fields.iter().map(|field| language.label_in_group(&draft.control_of(field.clone()))).collect()
            });
            let count = line("msg warn", Icon::Warning, Listing::Differs { count: fields.len() });
            vec![count, el("p").class("desc").text(&names.join(language.separators.list))]
        }
    }
}

/// What can be done. Stop and delete are there only where the proxy carries them.
fn actions(page: Page, region: &Region, name: &str) -> El {
    let of = region.clone();
    let named = name.to_owned();
    let is_logging = memo(move || {
        let Found { trail, live } = of.find(&named)?;
        let by_list = || trail.logging().map(|logging| logging == Logging::On);
        live.and_then(|live| live.is_logging()).or_else(by_list)
    });
    // Both where it is not known how it is.
    let can_start = move || is_logging.get() != Some(true) && page.allows(Action::StartLogging);
    let can_stop = move || is_logging.get() != Some(false) && page.allows(Action::StopLogging);
    let open = |label: Listing, panel: Panel| {
        let name = name.to_owned();
        move || act(page, label.clone(), panel, &name)
    };
    let (start, stop) = (Panel::Ask(Action::StartLogging), Panel::Ask(Action::StopLogging));
    el("div")
        .class("actions")
        .child(open(Listing::Status, Panel::Status)())
        .when(move || page.allows(Action::UpdateTrail), open(Listing::Edit, Panel::Edit))
        .child(open(Listing::OpenAsNew, Panel::Open)())
        .when(can_start, open(Listing::StartLogging, start))
        .when(can_stop, open(Listing::StopLogging, stop))
        .when(move || page.allows(Action::DeleteTrail), open(Listing::Delete, Panel::Ask(Action::DeleteTrail)))
}

/// A button of a row. Its name says which trail it is about.
fn act(page: Page, label: impl Say, panel: Panel, name: &str) -> El {
    let id = button_id(name, panel);
    let about = el("span").class("sr").text(&[" ", name].concat());
    let name = name.to_owned();
    button(page.session, "btn small", label, move || page.show(&name, panel)).id(&id).child(about)
}
