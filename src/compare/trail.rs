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
use crate::submit;
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
        desk.end_quietly(turn, Stage::one(Other { named, trail: String::new(), notes }));
    });
}

/// The later calls of which the trail has told.
fn told(live: &Live) -> Vec<Action> {
    let unread = live.unread();
    let calls = [
        (FieldId::StartLogging, Action::StartLogging),
        (FieldId::Insights, Action::PutInsightSelectors),
        (FieldId::DataEvents, Action::PutDataEventSelector),
    ];
    calls.into_iter().filter(|(field, _)| !unread.contains(field)).map(|(_, action)| action).collect()
}

/// What was asked for and could not be read, and why.
fn unread(session: Session, reading: &Reading) -> Vec<String> {
    let language = session.language.get();
    let line = |(field, error): (FieldId, &Option<CallError>)| {
        let why = match error {
            Some(error) => submit::explain(session, error),
            None => session.say(Listing::NotCarried { action: question(&field).name() }),
        };
        let part = Comparing::NotReadPart { label: (language.label)(&field).to_owned() };
        [&session.say(part), language.separators.colon, &why].concat()
    };
    missing(reading).into_iter().map(line).collect()
}

/// The controls of which nothing was read, and what became of the question. The list of trails may have told what GetTrailStatus did not.
fn missing(reading: &Reading) -> Vec<(FieldId, &Option<CallError>)> {
    let failed = |field: FieldId| {
        let found = reading.unread.iter().find(|(action, _)| *action == question(&field));
        found.map(|(_, error)| (field, error))
    };
    reading.live.unread().into_iter().filter_map(failed).collect()
}

/// The call that asks for it.
fn question(field: &FieldId) -> Action {
    match field {
        FieldId::StartLogging => Action::GetTrailStatus,
        FieldId::Insights => Action::GetInsightSelectors,
        _ => Action::GetDataEventSelector,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reading(status: Option<&str>) -> Reading {
        let trail = Trail { status: status.map(str::to_owned), ..Trail::default() };
        let live = Live { trail, insights: Some(Vec::new()), ..Live::default() };
        Reading { live, unread: vec![(Action::GetTrailStatus, None), (Action::GetDataEventSelector, None)] }
    }

    #[test]
    fn what_the_list_tells_is_not_called_unread() {
        let reading = reading(Some("Enable"));
        let fields: Vec<FieldId> = missing(&reading).into_iter().map(|(field, _)| field).collect();
        assert_eq!(fields, [FieldId::DataEvents]);
        assert_eq!(told(&reading.live), [Action::StartLogging, Action::PutInsightSelectors]);
    }

    #[test]
    fn what_nothing_tells_is_unread_and_not_compared() {
        let reading = reading(None);
        let fields: Vec<FieldId> = missing(&reading).into_iter().map(|(field, _)| field).collect();
        assert_eq!(fields, [FieldId::StartLogging, FieldId::DataEvents]);
        assert_eq!(told(&reading.live), [Action::PutInsightSelectors]);
    }
}
