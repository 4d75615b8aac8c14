//! What this page says to the host.

use serde::Serialize;
use serde_json::Value;

use super::{SOURCE, VERSION};

/// The messages of this page. None carries a credential.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::embed) enum Said {
    Ready(Ready),
    Resize {
        height: u32,
    },
    Change(Change),
    /// What was asked for, under the id of the question.
    Result(Answer),
    /// It could not be done, under the id of the question; or a run came to a bad end, without one.
    Error(Failure),
    Call(Call),
    GetToken(Reason),
    Submit(Submit),
    Submitted {
        request_id: String,
    },
    Created(Created),
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(in crate::embed) struct Ready {
    /// The version of the app.
    pub app: &'static str,
    /// The versions of the protocol that it speaks.
    pub versions: [u64; 1],
    /// The types that it understands.
    pub capabilities: &'static [&'static str],
    /// Whether the browser keeps drafts here.
    pub storage: bool,
    /// How many messages were dropped so far.
    pub ignored: u32,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::embed) struct Change {
    pub valid: bool,
    pub error_count: usize,
    pub warning_count: usize,
    /// Whether the form holds another design than the host gave, or anything at all where it gave none.
    pub dirty: bool,
    /// Whether the form changes a trail that is there.
    pub editing: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request: Option<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub design: Option<Value>,
}

/// What a question is answered with.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub(in crate::embed) enum Answer {
    Request(WithRequest),
    Design(WithDesign),
    Verdict(Verdict),
    Refused(WithRefused),
    Done {},
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub(in crate::embed) struct WithRequest {
    pub request: Value,
    pub valid: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub(in crate::embed) struct WithDesign {
    pub design: Value,
    pub valid: bool,
    /// As in [`Change`].
    pub editing: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(in crate::embed) struct Verdict {
    pub valid: bool,
    pub problems: Vec<Finding>,
}

/// A problem: where, which, and in the words of the page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(in crate::embed) struct Finding {
    pub field: String,
    pub code: String,
    pub message: String,
}

/// Which variables were not taken.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(in crate::embed) struct WithRefused {
    pub refused: Vec<Refusal>,
}

/// A variable that was not taken: its value is none, or it is too close to what it stands on or beside.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "reason", rename_all = "lowercase")]
pub(in crate::embed) enum Refusal {
    Value { variable: String },
    Contrast { variable: String, against: String, ratio: f64, least: f64, scheme: Scheme },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(in crate::embed) enum Scheme {
    Light,
    Dark,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(in crate::embed) struct Failure {
    pub code: String,
    pub message: String,
}

/// A call of the proxy's contract. `Context` asks who answers, and has nothing else.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::embed) struct Call {
    pub action: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parameters: Option<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub idempotency_key: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub change_reference: Option<String>,
}

/// Why a token is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "reason", rename_all = "lowercase")]
pub(in crate::embed) enum Reason {
    First,
    Expired,
    Refused,
}

/// A run that the user has confirmed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::embed) struct Submit {
    pub name: String,
    pub account: String,
    pub region: String,
    /// The actions, in the order in which they are sent.
    pub actions: Vec<String>,
}

/// A trail that is there now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::embed) struct Created {
    pub name: String,
    pub account: String,
    pub region: String,
    pub request_id: String,
}

#[derive(Serialize)]
struct Envelope<'a, P> {
    source: &'static str,
    v: u64,
    r#type: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a str>,
    payload: P,
}

#[derive(Serialize)]
struct Resize {
    height: u32,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Submitted<'a> {
    request_id: &'a str,
}

/// The message as JSON.
pub(in crate::embed) fn write(said: &Said, id: Option<&str>) -> String {
    match said {
        Said::Ready(ready) => envelope("ready", id, ready),
        Said::Resize { height } => envelope("resize", id, Resize { height: *height }),
        Said::Change(change) => envelope("change", id, change),
        Said::Result(answer) => envelope("result", id, answer),
        Said::Error(failure) => envelope("error", id, failure),
        Said::Call(call) => envelope("call", id, call),
        Said::GetToken(reason) => envelope("getToken", id, reason),
        Said::Submit(submit) => envelope("submit", id, submit),
        Said::Submitted { request_id } => envelope("submitted", id, Submitted { request_id }),
        Said::Created(created) => envelope("created", id, created),
    }
}

/// Nothing in a message can fail to be JSON: every key is a text.
fn envelope<P: Serialize>(kind: &'static str, id: Option<&str>, payload: P) -> String {
    serde_json::to_string(&Envelope { source: SOURCE, v: VERSION, r#type: kind, id, payload }).unwrap_or_default()
}
