//! A trail of the account as it is now. What the API does not tell of it is not read, which is never the same as off.

use leptos::prelude::untrack;
use leptos::task::spawn_local;
use serde_json::{Map, Value};
use trail_model::api::Action;
use trail_model::compare::Tells;
use trail_model::field::FieldId;
use trail_model::import::{Kind, Live, data_events, insight_types};
use trail_model::plan::Call;
use trail_model::trail::{Trail, TrailStatus};
use trail_words::Comparing;
use wasm_bindgen::JsCast;
use web_sys::{AbortController, HtmlSelectElement};

use super::outcome::Named;
use super::{Desk, Other, Stage};
use crate::backend::Lookup;
use crate::backend::client::{self, CallRequest, Transport};
use crate::dom::{El, el};
use crate::session::Session;

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
    let live = Live { account: account.to_owned(), trail, ..Live::default() };
    spawn_local(async move {
        let live = told(session, live, &name).await;
        let named = Named {
            name: untrack(|| session.say(Comparing::TrailSide { name })),
            draft: live.draft(),
            tells: Tells::of(Kind::Answer).and(&read_of(&live)),
        };
        let notes = untrack(|| unread(session, &live));
        desk.end_quietly(turn, Stage::one(Other { named, notes }));
    });
}

/// The same with what GetTrailStatus, GetInsightSelectors and GetDataEventSelector answer, where they do.
async fn told(session: Session, mut live: Live, name: &str) -> Live {
    let mut status = Call::new(Action::GetTrailStatus, [("Name", name.into())]);
    if live.trail.is_organization_trail == Some(true) {
        status.parameters.push(("IsOrganizationTrail".to_owned(), true.into()));
    }
    live.status = ask_for(session, &live, status).await.map(|answer| TrailStatus::read(&answer));
    let of = |action| Call::new(action, [("TrailName", name.into())]);
    let insights = ask_for(session, &live, of(Action::GetInsightSelectors)).await;
    live.insights = insights.and_then(|answer| insight_types(&answer));
    let data = ask_for(session, &live, of(Action::GetDataEventSelector)).await;
    live.data_events =
        data.and_then(|answer| data_events(&answer, live.trail.home_region.as_deref().unwrap_or_default()));
    live
}

/// The answer of its home region; `None` where the proxy does not carry the call, or it failed.
async fn ask_for(session: Session, live: &Live, call: Call) -> Option<Map<String, Value>> {
    let actions = session.backend.with_untracked(|backend| backend.context().map(|context| context.actions.clone()))?;
    if !actions.is_empty() && !actions.iter().any(|action| action == call.action.name()) {
        return None;
    }
    let region = live.trail.home_region.as_deref()?;
    let abort = AbortController::new().ok()?;
    let transport = session.config.with_untracked(Transport::of);
    let answer = client::call(&transport, &CallRequest::read(&live.account, region, call), &abort).await;
    answer.ok().map(|answer| answer.body)
}

/// The later calls of which the trail has told.
fn read_of(live: &Live) -> Vec<Action> {
    let told = [
        (live.is_logging().is_some(), Action::StartLogging),
        (live.insights.is_some(), Action::PutInsightSelectors),
        (live.data_events.is_some(), Action::PutDataEventSelector),
    ];
    told.into_iter().filter(|(is_told, _)| *is_told).map(|(_, action)| action).collect()
}

/// What was asked for and could not be read.
fn unread(session: Session, live: &Live) -> Vec<String> {
    let language = session.language.get();
    let parts = [
        (live.status.is_none(), FieldId::StartLogging),
        (live.insights.is_none(), FieldId::Insights),
        (live.data_events.is_none(), FieldId::DataEvents),
    ];
    let label = |field: &FieldId| session.say(Comparing::NotReadPart { label: (language.label)(field).to_owned() });
    parts.iter().filter(|(is_missing, _)| *is_missing).map(|(_, field)| label(field)).collect()
}
