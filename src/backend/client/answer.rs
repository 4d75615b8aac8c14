//! From an HTTP answer to what it means. Text first, then JSON, then the contract: anything else is not ours.

use serde_json::{Map, Value};
use trail_model::api::{Action, Context, ErrorBody};
use trail_model::problem::Problem;
use trail_model::trail::TrailList;

use super::{Answer, CallError};
use crate::json::{self, Parsed};

/// How much of a foreign answer is shown.
const SHOWN_CHARACTERS: usize = 200;

/// An HTTP answer as it came.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RawAnswer {
    pub status: u16,
    /// Whether `X-Trail-Outcome` says that the outcome was looked up.
    pub reconciled: bool,
    pub text: String,
}

/// The answer to a call.
///
/// # Errors
/// See [`CallError`].
pub fn read(action: Action, raw: &RawAnswer) -> Result<Answer, CallError> {
    let body = object(raw)?;
    if is_success(raw.status) && expected_member(action).is_none_or(|name| body.contains_key(name)) {
        return Ok(Answer { body, reconciled: raw.reconciled });
    }
    Err(CallError::Unread(raw.clone()))
}

/// The answer to `GET /api/v1/context`.
///
/// # Errors
/// See [`CallError`].
pub fn read_context(raw: &RawAnswer) -> Result<Context, CallError> {
    success(raw, Context::read)
}

/// The answer to DescribeTrails.
///
/// # Errors
/// See [`CallError`].
pub fn read_trails(raw: &RawAnswer) -> Result<TrailList, CallError> {
    success(raw, TrailList::read)
}

fn success<T>(raw: &RawAnswer, read: fn(&Parsed) -> Option<T>) -> Result<T, CallError> {
    let content = is_success(raw.status).then(|| json::read(&raw.text).ok()).flatten();
    content.and_then(|body| read(&body)).ok_or_else(|| CallError::Unread(raw.clone()))
}

impl CallError {
    /// What an answer means that was no success. Apart from reading a success, because only who makes calls has something to say of it.
    #[must_use]
    pub fn understood(self) -> CallError {
        match self {
            CallError::Unread(raw) => match object(&raw) {
                Ok(body) => refusal(&raw, &body),
                Err(_) => not_ours(&raw),
            },
            error => error,
        }
    }
}

fn is_success(status: u16) -> bool {
    (200..300).contains(&status)
}

/// The member without which a success is not the API's. A login page that speaks JSON must not pass for a created trail, and not
/// for an empty list of trails either.
fn expected_member(action: Action) -> Option<&'static str> {
    match action {
        Action::DescribeTrails => Some("TrailList"),
        Action::GetTrailStatus => Some("IsLogging"),
        action => action.is_write().then_some("RequestId"),
    }
}

fn object(raw: &RawAnswer) -> Result<Map<String, Value>, CallError> {
    match json::parse(&raw.text) {
        Ok(Value::Object(body)) => Ok(body),
        _ => Err(CallError::Unread(raw.clone())),
    }
}

/// The one shape of an error. Problems that this page does not know are left out; the code still says what happened.
fn refusal(raw: &RawAnswer, body: &Map<String, Value>) -> CallError {
    let text = |name: &str| body.get(name).and_then(Value::as_str).map(str::to_owned);
    let Some(code) = text("Code").filter(|_| !is_success(raw.status)) else {
        return not_ours(raw);
    };
    let problems = body.get("problems").and_then(Value::as_array);
    CallError::Refused {
        status: raw.status,
        body: ErrorBody {
            code,
            message: text("Message").unwrap_or_default(),
            request_id: text("RequestId").unwrap_or_default(),
            recommend: text("Recommend"),
            problems: problems.map_or(&[][..], Vec::as_slice).iter().filter_map(Problem::read).collect(),
        },
    }
}

/// Its beginning as one line of text; markup stays text.
fn not_ours(raw: &RawAnswer) -> CallError {
    let line = raw.text.split_whitespace().collect::<Vec<_>>().join(" ");
    CallError::NotOurs { status: raw.status, start: line.chars().take(SHOWN_CHARACTERS).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use trail_model::field::FieldId;

    fn raw(status: u16, text: &str) -> RawAnswer {
        RawAnswer { status, text: text.to_owned(), reconciled: false }
    }

    fn refused(action: Action, status: u16, text: &str) -> ErrorBody {
        match read(action, &raw(status, text)).map_err(CallError::understood) {
            Err(CallError::Refused { status: seen, body }) if seen == status => body,
            other => panic!("{other:?}"),
        }
    }

    fn start(action: Action, status: u16, text: &str) -> String {
        match read(action, &raw(status, text)).map_err(CallError::understood) {
            Err(CallError::NotOurs { status: seen, start }) if seen == status => start,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_success_is_the_apis_own_answer() {
        let answer = read(Action::StartLogging, &raw(200, r#"{"RequestId":"A-1"}"#)).unwrap();
        assert_eq!(answer.request_id(), "A-1");
        assert!(!answer.reconciled);
    }

    #[test]
    fn a_reconciled_success_says_so() {
        let answer = RawAnswer { reconciled: true, ..raw(200, r#"{"RequestId":"A-1"}"#) };
        assert!(read(Action::CreateTrail, &answer).unwrap().reconciled);
    }

    #[test]
    fn an_error_keeps_code_message_and_request_id() {
        let text = r#"{"Code":"RepeatOssBucket","Message":"In use.","RequestId":"A-2","HostId":"x"}"#;
        let body = refused(Action::CreateTrail, 400, text);
        assert_eq!((&*body.code, &*body.message, &*body.request_id), ("RepeatOssBucket", "In use.", "A-2"));
    }

    #[test]
    fn problems_come_along_and_unknown_ones_do_not_hide_the_code() {
        let known = r#"{"Code":"Proxy.CheckFailed","problems":[{"field":"Name","code":"required","params":{}}]}"#;
        assert_eq!(refused(Action::CreateTrail, 422, known).problems[0].field, FieldId::TrailName);
        let unknown =
            r#"{"Code":"Proxy.CheckFailed","problems":[{"field":"Name","code":"from-the-future","params":{}}]}"#;
        let body = refused(Action::CreateTrail, 422, unknown);
        assert_eq!((&*body.code, body.problems.len()), ("Proxy.CheckFailed", 0));
    }

    #[test]
    fn what_is_not_json_is_shown_as_the_text_it_is() {
        let page = "<!doctype html>\n<title>502 Bad\tGateway</title>";
        assert_eq!(start(Action::CreateTrail, 502, page), "<!doctype html> <title>502 Bad Gateway</title>");
        assert_eq!(start(Action::CreateTrail, 200, page), "<!doctype html> <title>502 Bad Gateway</title>");
        assert_eq!(start(Action::CreateTrail, 500, ""), "");
        assert_eq!(start(Action::CreateTrail, 200, r#"["RequestId"]"#), r#"["RequestId"]"#);
        assert_eq!(start(Action::CreateTrail, 200, r#"{"RequestId":"A"#), r#"{"RequestId":"A"#);
    }

    #[test]
    fn no_more_than_200_characters_are_shown() {
        let long = "云".repeat(500);
        assert_eq!(start(Action::CreateTrail, 502, &long).chars().count(), 200);
    }

    #[test]
    fn json_of_another_kind_passes_neither_for_success_nor_for_a_refusal() {
        for action in [Action::CreateTrail, Action::DescribeTrails, Action::GetTrailStatus] {
            start(action, 200, r#"{"login":"required"}"#);
            start(action, 401, r#"{"error":"login required"}"#);
        }
        start(Action::CreateTrail, 200, r#"{"Code":"Odd"}"#);
    }

    #[test]
    fn an_empty_list_of_trails_is_a_list() {
        assert!(read(Action::DescribeTrails, &raw(200, r#"{"TrailList":[]}"#)).is_ok());
    }

    #[test]
    fn the_context_is_read_or_named_foreign() {
        let understood = |raw: &RawAnswer| read_context(raw).map_err(CallError::understood);
        let context = understood(&raw(200, r#"{"mode":"simulator","accounts":[],"later":1}"#)).unwrap();
        assert!(context.accounts.is_empty());
        assert!(matches!(understood(&raw(200, r#"{"mode":"dream"}"#)), Err(CallError::NotOurs { status: 200, .. })));
        assert!(matches!(
            understood(&raw(401, r#"{"Code":"Proxy.Unauthorized"}"#)),
            Err(CallError::Refused { status: 401, .. })
        ));
    }
}
