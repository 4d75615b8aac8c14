//! Whether a write whose answer was lost has been carried out, read from the state it should have left.

use serde_json::{Map, Value, json};
use tokio::time::Instant;
use trail_model::api::Action;
use trail_model::request::CreateTrailRequest;
use trail_model::trail::{Trail, TrailList, TrailStatus};

use crate::upstream::answer::{Answer, Refusal};
use crate::upstream::{Call, Upstream};

pub(super) const ALREADY_EXISTS: &str = "TrailAlreadyExistsException";

/// What the look-up shows.
#[derive(Debug)]
pub(super) enum Finding {
    /// The wanted state is there; with an answer of the call's own shape.
    Done(Map<String, Value>),
    /// The name belongs to a different trail.
    Conflict(Refusal),
    NotDone,
    /// The look-up failed too, or there is none for this action.
    Unsettled,
}

pub(super) async fn look_up(upstream: &Upstream, call: &Call, deadline: Instant) -> Finding {
    let found = match call.action {
        Action::CreateTrail | Action::UpdateTrail | Action::DeleteTrail => trail(upstream, call, deadline).await,
        Action::StartLogging | Action::StopLogging => logging(upstream, call, deadline).await,
        _ => None,
    };
    found.unwrap_or(Finding::Unsettled)
}

async fn trail(upstream: &Upstream, call: &Call, deadline: Instant) -> Option<Finding> {
    let (found, request_id) = describe(upstream, call, deadline).await?;
    Some(judge(call, found.as_ref(), &request_id))
}

/// The trail of the call's name, wherever its home is, and the request id of the look-up. `None` when that failed.
async fn describe(upstream: &Upstream, call: &Call, deadline: Instant) -> Option<(Option<Trail>, String)> {
    let name = call.parameter("Name")?;
    let look = Call {
        action: Action::DescribeTrails,
        region: call.region.clone(),
        parameters: vec![
            ("IncludeOrganizationTrail".to_owned(), "true".to_owned()),
            ("IncludeShadowTrails".to_owned(), "true".to_owned()),
            ("NameList".to_owned(), name.to_owned()),
        ],
    };
    let Answer::Success(fields) = upstream.attempt(&look, deadline).await else {
        return None;
    };
    let list: TrailList = serde_json::from_value(Value::Object(fields)).ok()?;
    let request_id = list.request_id.clone().unwrap_or_default();
    let found = list.trail_list.into_iter().find(|trail| trail.name.as_deref() == Some(name));
    Some((found, request_id))
}

fn judge(call: &Call, found: Option<&Trail>, request_id: &str) -> Finding {
    let Some(found) = found else {
        return match call.action {
            Action::DeleteTrail => Finding::Done(empty(request_id)),
            _ => Finding::NotDone,
        };
    };
    let at_home = found.home_region.as_deref().is_none_or(|home| home == call.region);
    let sent = sent(call);
    let equal = if call.action == Action::UpdateTrail { found.matches_update(&sent) } else { found.matches(&sent) };
    match call.action {
        Action::DeleteTrail => Finding::NotDone,
        _ if at_home && equal => Finding::Done(settings(found, request_id)),
        Action::UpdateTrail => Finding::NotDone,
        _ => Finding::Conflict(already_exists(request_id)),
    }
}

/// The status of a multi-account trail is told only to those who say that it is one; StartLogging and StopLogging do not.
async fn logging(upstream: &Upstream, call: &Call, deadline: Instant) -> Option<Finding> {
    let name = call.parameter("Name")?;
    let (found, _) = describe(upstream, call, deadline).await?;
    let mut parameters = vec![("Name".to_owned(), name.to_owned())];
    if found.is_some_and(|trail| trail.is_organization_trail == Some(true)) {
        parameters.push(("IsOrganizationTrail".to_owned(), "true".to_owned()));
    }
    let look = Call { action: Action::GetTrailStatus, region: call.region.clone(), parameters };
    let Answer::Success(fields) = upstream.attempt(&look, deadline).await else {
        return None;
    };
    let request_id = fields.get("RequestId").and_then(Value::as_str).unwrap_or_default().to_owned();
    let status: TrailStatus = serde_json::from_value(Value::Object(fields)).ok()?;
    let wanted = call.action == Action::StartLogging;
    // An answer that does not say whether the trail delivers settles nothing.
    Some(if status.is_logging? == wanted { Finding::Done(empty(&request_id)) } else { Finding::NotDone })
}

/// The parameters as the model's request, for comparing.
fn sent(call: &Call) -> CreateTrailRequest {
    let fields = call
        .parameters
        .iter()
        .map(|(name, value)| {
            let value = if name == "IsOrganizationTrail" { json!(value == "true") } else { json!(value) };
            (name.clone(), value)
        })
        .collect();
    CreateTrailRequest::read(&fields).0
}

/// In the shape of CreateTrail's answer, with the request id of the look-up: there is no other.
fn settings(found: &Trail, request_id: &str) -> Map<String, Value> {
    let mut fields = match serde_json::to_value(found) {
        Ok(Value::Object(fields)) => fields,
        _ => Map::new(),
    };
    let mut known: Vec<&str> = Action::UpdateTrail.parameters().iter().map(|parameter| parameter.name).collect();
    known.push("HomeRegion");
    fields.retain(|name, value| known.contains(&name.as_str()) && !value.is_null());
    fields.insert("RequestId".to_owned(), json!(request_id));
    fields
}

fn empty(request_id: &str) -> Map<String, Value> {
    Map::from_iter([("RequestId".to_owned(), json!(request_id))])
}

fn already_exists(request_id: &str) -> Refusal {
    Refusal {
        status: 400,
        code: ALREADY_EXISTS.to_owned(),
        message: "The specified Trail name already exists.".to_owned(),
        request_id: request_id.to_owned(),
        recommend: None,
        retry_after_seconds: None,
        server_date: None,
    }
}
