//! Reads all that the API tells of one trail. What it does not tell stays unread.

use serde_json::{Map, Value};
use trail_model::api::Action;
use trail_model::import::{Live, data_events, enabled_insights, insight_types};
use trail_model::plan::Call;
use trail_model::trail::{Trail, TrailStatus};
use web_sys::AbortController;

use super::page::allows;
use crate::backend::client::{self, CallError, CallRequest, Transport};
use crate::session::Session;

/// A trail as it was read, and what could not be read of it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Reading {
    pub live: Live,
    pub unread: Vec<(Action, Option<CallError>)>,
}

/// Asks GetTrailStatus, GetInsightSelectors, GetInsightTypes and GetDataEventSelector, one after another.
pub(crate) async fn read(session: Session, account: &str, home_region: &str, trail: Trail) -> Reading {
    let name = trail.name.clone().unwrap_or_default();
    let mut reading =
        Reading { live: Live { account: account.to_owned(), trail, ..Live::default() }, unread: Vec::new() };
    let mut status = Call::new(Action::GetTrailStatus, [("Name", name.as_str().into())]);
    if reading.live.trail.is_organization_trail == Some(true) {
        status.parameters.push(("IsOrganizationTrail".to_owned(), true.into()));
    }
    let of = |action| Call::new(action, [("TrailName", name.as_str().into())]);
    let types = Call::new(Action::GetInsightTypes, []);
    for call in [status, of(Action::GetInsightSelectors), types, of(Action::GetDataEventSelector)] {
        let action = call.action;
        match ask(session, account, home_region, call).await {
            Ok(answer) if take(&mut reading.live, action, &answer, home_region) => {}
            Ok(_) => reading.unread.push((action, Some(CallError::without_content()))),
            Err(error) => reading.unread.push((action, error)),
        }
    }
    reading
}

/// Puts an answer in its place; `false` where it does not hold what was asked for.
fn take(live: &mut Live, action: Action, answer: &Map<String, Value>, home_region: &str) -> bool {
    match action {
        Action::GetTrailStatus => {
            // One that does not say whether the trail delivers is not one that says no.
            live.status = Some(TrailStatus::read(answer)).filter(|status| status.is_logging.is_some());
            live.status.is_some()
        }
        Action::GetInsightSelectors => {
            live.insights = insight_types(answer);
            live.insights.is_some()
        }
        Action::GetInsightTypes => {
            live.enabled_insights = enabled_insights(answer);
            live.enabled_insights.is_some()
        }
        _ => {
            live.data_events = data_events(answer, home_region);
            live.data_events.is_some()
        }
    }
}

/// One question; `None` where the proxy does not carry it.
async fn ask(
    session: Session,
    account: &str,
    region: &str,
    call: Call,
) -> Result<Map<String, Value>, Option<CallError>> {
    if !leptos::prelude::untrack(|| allows(session, call.action)) {
        return Err(None);
    }
    let abort = AbortController::new().map_err(|_| None)?;
    let transport = session.config.with_untracked(Transport::of);
    let answer = client::call(&transport, &CallRequest::read(account, region, call), &abort).await;
    answer.map(|answer| answer.body).map_err(Some)
}
