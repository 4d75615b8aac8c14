//! A trail of the account as it is now. What the API does not tell of it is not read, which is never the same as off.

use leptos::prelude::untrack;
use leptos::task::spawn_local;
use trail_model::api::Action;
use trail_model::compare::Tells;
use trail_model::field::FieldId;
use trail_model::import::{Kind, Live};
use trail_model::trail::Trail;
use trail_words::{Comparing, Listing};
use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;

use super::outcome::Named;
use super::{Desk, Other, Stage};
use crate::backend::Lookup;
use crate::backend::client::CallError;
use crate::dom::{El, el};
use crate::session::Session;
use crate::submit::explain;
use crate::trails::live::{self, Reading};

const SELECT: &str = "compare-trail-name";

/// A select of the trails that the form has looked up.
pub(super) fn ask(desk: Desk) -> El {
    el("div").class("slot").part(move || {
        let session = desk.session;
        let none = |words: Comparing| vec![el("p").class("desc").text(&session.say(words))];
        match session.lookup.get() {
            Lookup::Known { account, trails, .. } if !trails.is_empty() => vec![choice(desk, account, trails)],
            Lookup::Known { .. } => none(Comparing::NoTrails),
            Lookup::Idle | Lookup::Loading | Lookup::Failed => none(Comparing::TrailsUnknown),
        }
    })
}

fn choice(desk: Desk, account: String, trails: Vec<Trail>) -> El {
    let session = desk.session;
    let name = |trail: &Trail| trail.name.clone().unwrap_or_default();
    let options = trails.iter().map(|trail| {
        let region = trail.home_region.as_deref().unwrap_or_default();
        el("option").text(&[&name(trail), " · ", region].concat())
    });
    let first = el("option").attr("value", "").text(&session.say(Comparing::ChooseTrail));
    let select = el("select").id(SELECT).child(first).children(options).on("change", move |event| {
        let select = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
        let place = select.and_then(|select| usize::try_from(select.selected_index()).ok()?.checked_sub(1));
        match place.and_then(|place| trails.get(place)) {
            Some(trail) => read(desk, &account, trail.clone()),
            None => desk.ask(),
        }
    });
    let label = el("label").attr("for", SELECT).text(&session.say(Comparing::TrailLabel));
    el("div").class("field").child(el("div").class("lab").child(label)).child(select)
}

fn read(desk: Desk, account: &str, trail: Trail) {
    let session = desk.session;
    let name = trail.name.clone().unwrap_or_default();
    let turn = desk.begin(Comparing::ReadingTrail { name: name.clone() });
    let (account, home_region) = (account.to_owned(), trail.home_region.clone().unwrap_or_default());
    spawn_local(async move {
        let reading = live::read(session, &account, &home_region, trail).await;
        let named = Named {
            name: untrack(|| session.say(Comparing::TrailSide { name })),
            draft: reading.live.draft(),
            tells: Tells::of(Kind::Answer).and(&told(&reading.live)),
        };
        let notes = untrack(|| unread(session, &reading));
        desk.end_quietly(turn, Stage::one(Other { named, notes }));
    });
}

/// The later calls of which the trail has told.
fn told(live: &Live) -> Vec<Action> {
    let told = [
        (live.is_logging().is_some(), Action::StartLogging),
        (live.insights.is_some(), Action::PutInsightSelectors),
        (live.data_events.is_some(), Action::PutDataEventSelector),
    ];
    told.into_iter().filter(|(is_told, _)| *is_told).map(|(_, action)| action).collect()
}

/// What was asked for and could not be read, and why.
fn unread(session: Session, reading: &Reading) -> Vec<String> {
    let language = session.language.get();
    let line = |(action, error): &(Action, Option<CallError>)| {
        let field = match action {
            Action::GetTrailStatus => FieldId::StartLogging,
            Action::GetInsightSelectors => FieldId::Insights,
            _ => FieldId::DataEvents,
        };
        let why = match error {
            Some(error) => explain(session, error),
            None => session.say(Listing::NotCarried { action: action.name() }),
        };
        let part = Comparing::NotReadPart { label: (language.label)(&field).to_owned() };
        [&session.say(part), language.separators.colon, &why].concat()
    };
    reading.unread.iter().map(line).collect()
}
