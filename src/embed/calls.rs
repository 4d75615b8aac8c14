//! Every call of the contract, reads too, made by the host: it goes out as `call` and comes back as `callResult`. Nothing is fetched here.

use std::future::ready;
use std::time::Duration;

use futures_channel::oneshot;
use leptos::prelude::set_timeout_with_handle;
use serde_json::Value;
use web_sys::AbortController;

use super::host::{Host, waiting};
use super::protocol::{Call, CallResult, Said};
use crate::backend::client::fetch::Pending;
use crate::backend::client::{Asked, CALL_SECONDS, CallError, CallRequest, RawAnswer, START_SECONDS};
use crate::dom::Listener;

/// What the contract has under `GET /api/v1/context`.
const CONTEXT: &str = "Context";

/// Carries everything by messages.
pub(super) fn carry(asked: Asked<'_>) -> Pending {
    let Some(host) = Host::carrying() else { return Box::pin(ready(Err(CallError::NoProxy))) };
    match asked {
        Asked::Context => ask(host, Call { action: CONTEXT.to_owned(), ..Call::default() }, START_SECONDS, None),
        Asked::Call(request, abort) => ask(host, of(request), CALL_SECONDS, Some(abort)),
    }
}

/// An answer of the host. One that nobody waits for any more goes nowhere.
pub(super) fn give(host: Host, id: Option<&str>, result: CallResult) {
    settle(host, id.unwrap_or_default(), answer(result));
}

fn of(request: &CallRequest) -> Call {
    let CallRequest { account, region, call, idempotency_key, change_reference } = request;
    Call {
        action: call.action.name().to_owned(),
        account: Some(account.clone()),
        region: Some(region.clone()),
        parameters: serde_json::from_str(&call.body()).ok(),
        idempotency_key: idempotency_key.clone(),
        change_reference: Some(change_reference.clone()).filter(|reference| !reference.is_empty()),
    }
}

fn answer(CallResult { status, body, reconciled }: CallResult) -> Result<RawAnswer, CallError> {
    if status == 0 {
        return Err(CallError::Network);
    }
    let text = if body == Value::Null { String::new() } else { body.to_string() };
    Ok(RawAnswer { status, reconciled, text })
}

/// Whatever comes first settles it: the answer, the end of the time, or the user.
fn ask(host: Host, call: Call, seconds: u32, abort: Option<&AbortController>) -> Pending {
    let id = host.next_id();
    let (give, take) = oneshot::channel();
    host.with(|known| known.calls.push((id.clone(), give)));
    host.say(&Said::Call(call), Some(&id));
    let late = id.clone();
    let end = move || settle(host, &late, Err(CallError::TimedOut { seconds }));
    let alarm = set_timeout_with_handle(end, Duration::from_secs(seconds.into()));
    let cancel = abort.map(|abort| {
        let cancelled: Box<dyn FnMut(web_sys::Event)> = Box::new(move |_| settle(host, &id, Err(CallError::Cancelled)));
        Listener::new(&abort.signal(), "abort", cancelled)
    });
    Box::pin(async move {
        // Nobody answers any more once the page is gone.
        let answer = take.await.unwrap_or(Err(CallError::Cancelled));
        drop(cancel);
        if let Ok(alarm) = alarm {
            alarm.clear();
        }
        answer
    })
}

fn settle(host: Host, id: &str, answer: Result<RawAnswer, CallError>) {
    if let Some(give) = host.with(|known| waiting(&mut known.calls, id)) {
        let _ = give.send(answer);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;
    use trail_model::api::Action;

    #[test]
    fn an_answer_is_that_of_the_contract() {
        let result = |status, body| CallResult { status, body, reconciled: true };
        let raw = RawAnswer { status: 200, reconciled: true, text: r#"{"RequestId":"A-1"}"#.into() };
        assert_eq!(answer(result(200, json!({"RequestId": "A-1"}))), Ok(raw));
        assert_eq!(answer(result(502, Value::Null)).map(|raw| raw.text), Ok(String::new()));
        assert_eq!(answer(result(0, Value::Null)), Err(CallError::Network));
    }

    #[test]
    fn a_call_carries_what_the_contract_has() {
        let call = trail_model::plan::Call::new(Action::StartLogging, [("Name", "security-audit".into())]);
        let mut request = CallRequest::read("1234567890123456", "cn-hangzhou", call);
        request.idempotency_key = Some("00ff".into());
        let sent = serde_json::to_string(&of(&request)).unwrap();
        assert_eq!(
            sent,
            r#"{"action":"StartLogging","account":"1234567890123456","region":"cn-hangzhou","parameters":{"Name":"security-audit"},"idempotencyKey":"00ff"}"#
        );
    }
}
