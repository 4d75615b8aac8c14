//! One call of the contract: what is posted, how long it may take, and every way in which it can fail.

use serde_json::{Map, Value};
use trail_model::api::{ErrorBody, code};
use trail_model::field::FieldId;
use trail_model::plan::Call;
use trail_model::problem::{Issue, Problem};
use trail_model::{name, region};
use web_sys::AbortController;

use crate::busy::UnderWay;
use crate::config::Config;

mod answer;
pub mod courier;
pub mod fetch;

pub use courier::{Asked, Courier};

pub use answer::{RawAnswer, read as read_answer, read_context, read_trails};

/// The longest that a call may take. The proxy itself gives up on ActionTrail after 15 seconds, so whoever waits longer than this
/// waits for nobody.
pub const CALL_SECONDS: u32 = 30;

/// The path of the context.
pub const CONTEXT: &str = "/api/v1/context";

/// The longest that the configuration and the context may take. Nothing waits for them.
pub const START_SECONDS: u32 = 10;

/// Why a call gave no answer that can be used.
#[derive(Clone, Debug, PartialEq)]
pub enum CallError {
    /// No proxy is configured.
    NoProxy,
    /// There is no network, and nothing was sent.
    Offline,
    /// The time ran out after so many seconds; a write may have happened.
    TimedOut { seconds: u32 },
    /// The user cancelled while it was under way; a write may have happened.
    Cancelled,
    /// The user cancelled before it was sent, or after it was refused for its token alone.
    CalledOff,
    /// No connection, or the browser refused to show the answer (another origin that is not on the proxy's list).
    Network,
    /// The proxy or the API refused.
    Refused { status: u16, body: ErrorBody },
    /// An answer that is no success, as it came. [`CallError::understood`] says which of the next two it is.
    Unread(RawAnswer),
    /// An answer that is not of the contract; `start` is its beginning, as text.
    NotOurs { status: u16, start: String },
}

impl CallError {
    /// A success that does not hold what the action returns.
    #[must_use]
    pub fn without_content() -> CallError {
        CallError::NotOurs { status: 200, start: String::new() }
    }
}

/// The API's own answer to a call.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answer {
    /// Its members.
    pub body: Map<String, Value>,
    /// Whether the proxy had lost the first answer and looked the outcome up.
    pub reconciled: bool,
}

impl Answer {
    /// The request id, which a ticket to Alibaba Cloud wants.
    #[must_use]
    pub fn request_id(&self) -> &str {
        self.body.get("RequestId").and_then(Value::as_str).unwrap_or_default()
    }
}

/// A call on its way: where it goes, what it asks for, and what it is tied to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CallRequest {
    /// The account that it is made in.
    pub account: String,
    /// The region whose endpoint takes it.
    pub region: String,
    /// The action and its parameters.
    pub call: Call,
    /// The same for every attempt at the same write.
    pub idempotency_key: Option<String>,
    /// The ticket that the change belongs to; may be empty.
    pub change_reference: String,
}

impl CallRequest {
    /// A read: it changes nothing, so it carries neither key nor ticket.
    #[must_use]
    pub fn read(account: &str, region: &str, call: Call) -> CallRequest {
        CallRequest {
            account: account.to_owned(),
            region: region.to_owned(),
            call,
            idempotency_key: None,
            change_reference: String::new(),
        }
    }

    /// Why there is no such place to send it to, as the proxy would say it.
    fn place_problem(&self) -> Option<Problem> {
        if !name::is_account_id(&self.account) {
            return Some(Problem::new(FieldId::AccountId, Issue::account_id(&self.account)));
        }
        let is_region = region::is_well_formed(&self.region);
        (!is_region).then(|| Problem::new(FieldId::HomeRegion, Issue::Region { actual: self.region.clone() }))
    }

    /// The path of the contract.
    #[must_use]
    pub fn path(&self) -> String {
        let CallRequest { account, region, call, .. } = self;
        ["/api/v1/accounts/", account, "/regions/", region, "/", call.action.name()].concat()
    }
}

/// What carries calls.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Transport {
    /// Nothing does: no request is ever made.
    Absent,
    /// The browser's `fetch`, to the proxy under this base URL.
    Fetch { base: String },
}

impl Transport {
    /// The transport that the configuration names.
    #[must_use]
    pub fn of(config: &Config) -> Transport {
        config.url("").map_or(Transport::Absent, |base| Transport::Fetch { base })
    }
}

/// Makes one call. It ends within [`CALL_SECONDS`], or when the controller aborts it.
///
/// # Errors
/// See [`CallError`].
pub async fn call(transport: &Transport, request: &CallRequest, abort: &AbortController) -> Result<Answer, CallError> {
    let answer = send(transport, request, abort).await;
    answer.and_then(|raw| read_answer(request.call.action, &raw)).map_err(CallError::understood)
}

/// Sends one call. [`read_answer`] understands what comes back. What is no account or no region never becomes a path: a browser takes dots
/// and slashes in it for other folders, and a design may come from anywhere.
#[must_use]
pub fn send(transport: &Transport, request: &CallRequest, abort: &AbortController) -> fetch::Pending {
    if let Some(problem) = request.place_problem() {
        let body = ErrorBody { code: code::CHECK_FAILED.to_owned(), problems: vec![problem], ..ErrorBody::default() };
        return fetch::failed(CallError::Refused { status: 422, body });
    }
    watched(match (courier::get(), transport) {
        (Some(courier), _) => courier(Asked::Call(request, abort)),
        (None, Transport::Absent) => fetch::failed(CallError::NoProxy),
        (None, Transport::Fetch { base }) => fetch::post(base, request, abort),
    })
}

/// Asks who answers. [`read_context`] understands the answer.
#[must_use]
pub fn ask_context(transport: &Transport) -> fetch::Pending {
    watched(match (courier::get(), transport) {
        (Some(courier), _) => courier(Asked::Context),
        (None, Transport::Absent) => fetch::failed(CallError::NoProxy),
        (None, Transport::Fetch { base }) => fetch::get(&[base, CONTEXT].concat()),
    })
}

/// Says that it is under way where it takes long.
fn watched(pending: fetch::Pending) -> fetch::Pending {
    Box::pin(async move {
        let under_way = UnderWay::begin();
        let answer = pending.await;
        drop(under_way);
        answer
    })
}

#[cfg(test)]
mod tests;
