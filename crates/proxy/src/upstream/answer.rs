//! What came back: an answer, a refusal, or nothing that can be relied on.

use std::fmt::Display;

use hyper::StatusCode;
use hyper::header::{self, HeaderMap};
use serde_json::{Map, Value};

/// The fate of one attempt.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// The API's own answer: a JSON object with its request id.
    Success(Map<String, Value>),
    /// The API said no, and nothing was changed.
    Refused(Refusal),
    /// No connection came about: nothing was sent.
    NotSent { cause: String },
    /// The request was sent, and what became of it is not said.
    Lost(Lost),
}

/// An error of the API, in its own words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    pub status: u16,
    pub code: String,
    pub message: String,
    pub request_id: String,
    pub recommend: Option<String>,
    pub retry_after_seconds: Option<u64>,
    /// The server's own time, for telling a wrong clock.
    pub server_date: Option<String>,
}

/// An attempt without a usable answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lost {
    pub kind: LostKind,
    /// For the log.
    pub cause: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LostKind {
    /// Time-out, or the connection ended.
    NoAnswer,
    /// Something was answered that is not an answer of the API; the call may have been carried out.
    Unreadable,
    /// Such an answer with a status that says the call was not carried out: a redirect, or a 4xx.
    UnreadableRefusal,
}

impl Answer {
    pub(super) fn not_sent(cause: &impl Display) -> Self {
        Answer::NotSent { cause: cause.to_string() }
    }
}

impl Lost {
    pub(super) fn no_answer(cause: &impl Display) -> Self {
        Self { kind: LostKind::NoAnswer, cause: cause.to_string() }
    }

    pub(super) fn unreadable(status: StatusCode, cause: &impl Display) -> Self {
        let refused = status.is_redirection() || status.is_client_error();
        let kind = if refused { LostKind::UnreadableRefusal } else { LostKind::Unreadable };
        Self { kind, cause: format!("status {}: {cause}", status.as_u16()) }
    }
}

/// Reads an answer. A success is a JSON object with a request id; an error is one with a code. All else is unreadable, whatever
/// its status says.
pub(super) fn read(status: StatusCode, headers: &HeaderMap, body: &[u8]) -> Result<Answer, Lost> {
    let fields = match serde_json::from_slice(body) {
        Ok(Value::Object(fields)) => fields,
        Ok(_) => return Err(Lost::unreadable(status, &"the answer is no JSON object")),
        Err(_) => return Err(Lost::unreadable(status, &"the answer is no JSON")),
    };
    // Newer gateways also write these names in lower case.
    let text = |name: &str, twin: &str| fields.get(name).or_else(|| fields.get(twin)).and_then(Value::as_str);
    let request_id = text("RequestId", "requestId").unwrap_or_default().to_owned();
    if status.is_success() && !request_id.is_empty() {
        return Ok(Answer::Success(fields));
    }
    let code = text("Code", "code").filter(|code| !code.is_empty());
    match code {
        Some(code) if status.is_client_error() || status.is_server_error() => Ok(Answer::Refused(Refusal {
            status: status.as_u16(),
            code: code.to_owned(),
            message: text("Message", "message").unwrap_or_default().to_owned(),
            request_id,
            recommend: text("Recommend", "recommend").map(str::to_owned),
            retry_after_seconds: retry_after(headers),
            server_date: headers.get(header::DATE).and_then(|date| date.to_str().ok()).map(str::to_owned),
        })),
        _ => Err(Lost::unreadable(status, &"the answer lacks a request id or a code")),
    }
}

/// `x-acs-retry-after` counts milliseconds, `Retry-After` seconds.
fn retry_after(headers: &HeaderMap) -> Option<u64> {
    let number = |name: &str| headers.get(name)?.to_str().ok()?.trim().parse::<u64>().ok();
    number("x-acs-retry-after").map(|milliseconds| milliseconds.div_ceil(1000).max(1)).or_else(|| number("retry-after"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(status: u16, body: &str) -> Result<Answer, LostKind> {
        read(StatusCode::from_u16(status).unwrap(), &HeaderMap::new(), body.as_bytes()).map_err(|lost| lost.kind)
    }

    #[test]
    fn a_success_carries_a_request_id() {
        assert!(matches!(check(200, r#"{"RequestId":"A","Name":"x"}"#), Ok(Answer::Success(_))));
        assert_eq!(check(200, "{}"), Err(LostKind::Unreadable));
        assert_eq!(check(200, r#"{"RequestId":"#), Err(LostKind::Unreadable));
        assert_eq!(check(200, "\0"), Err(LostKind::Unreadable));
    }

    #[test]
    fn an_error_carries_a_code() {
        let Ok(Answer::Refused(refusal)) = check(403, r#"{"RequestId":"A","code":"NoPermission","Message":"m"}"#)
        else {
            panic!("not a refusal");
        };
        assert_eq!((refusal.status, refusal.code.as_str()), (403, "NoPermission"));
        assert_eq!(check(400, "[1,2]"), Err(LostKind::UnreadableRefusal));
        assert_eq!(check(302, ""), Err(LostKind::UnreadableRefusal));
        assert_eq!(check(502, "<html>"), Err(LostKind::Unreadable));
        assert_eq!(check(500, ""), Err(LostKind::Unreadable));
    }

    #[test]
    fn the_time_to_wait_is_in_whole_seconds() {
        let wait = |name: &'static str, value: &str| {
            retry_after(&HeaderMap::from_iter([(name.parse().unwrap(), value.parse().unwrap())]))
        };
        assert_eq!(wait("x-acs-retry-after", "250"), Some(1));
        assert_eq!(wait("x-acs-retry-after", "2001"), Some(3));
        assert_eq!(wait("retry-after", "7"), Some(7));
        assert_eq!(wait("retry-after", "soon"), None);
    }
}
