//! Calls through the browser's `fetch`, by gloo-net.

use std::cell::Cell;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::time::Duration;

use gloo_net::http::Request;
use leptos::prelude::set_timeout_with_handle;
use wasm_bindgen::JsValue;
use web_sys::{AbortController, Headers, RequestCache, RequestInit};

use super::answer::RawAnswer;
use super::{CALL_SECONDS, CallError, CallRequest, START_SECONDS};

/// An answer on its way. Boxed, because whatever waits for it would hold all of its code once more.
pub type Pending = Pin<Box<dyn Future<Output = Result<RawAnswer, CallError>>>>;

/// Posts a call: its body byte for byte as the preview shows it.
pub(super) fn post(base: &str, request: &CallRequest, abort: &AbortController) -> Pending {
    post_with(base, request, abort, None)
}

/// The same with a token. Its code is there twice: one function for both would cost the first load what only a host's token needs.
#[inline(always)]
pub(crate) fn post_with(base: &str, request: &CallRequest, abort: &AbortController, token: Option<&str>) -> Pending {
    let options = RequestInit::new();
    options.set_method("POST");
    options.set_body(&request.call.body().into());
    match headers(request, token) {
        Ok(headers) => options.set_headers(&headers),
        Err(_) => return failed(CallError::Network),
    }
    send_within(CALL_SECONDS, abort.clone(), &[base, &request.path()].concat(), &options)
}

#[inline(always)]
fn headers(request: &CallRequest, token: Option<&str>) -> Result<Headers, JsValue> {
    let headers = Headers::new()?;
    headers.set("Content-Type", "application/json")?;
    headers.set("X-Trail-Request", "1")?;
    if let Some(key) = &request.idempotency_key {
        headers.set("Idempotency-Key", key)?;
    }
    if !request.change_reference.is_empty() {
        headers.set("X-Change-Reference", &header_text(&request.change_reference))?;
    }
    if let Some(token) = token {
        headers.set("Authorization", &bearer(token))?;
    }
    Ok(headers)
}

/// What shows a token.
pub(crate) fn bearer(token: &str) -> String {
    ["Bearer ", token].concat()
}

/// Gets a document, never from a cache.
pub(crate) fn get(url: &str) -> Pending {
    let options = RequestInit::new();
    options.set_cache(RequestCache::NoStore);
    match AbortController::new() {
        Ok(abort) => send_within(START_SECONDS, abort, url, &options),
        Err(_) => failed(CallError::Network),
    }
}

/// No answer: nothing is sent.
pub(crate) fn failed(error: CallError) -> Pending {
    Box::pin(std::future::ready(Err(error)))
}

/// Sends a request and reads the whole answer within so many seconds. gloo-net has no time-out, and dropping its future leaves the
/// request running, so the alarm aborts it; which of the two aborted is known from a flag, since browsers word it differently.
///
/// It ends with [`CallError::TimedOut`], [`CallError::Cancelled`] or [`CallError::Network`] where there is no answer.
pub fn send_within(seconds: u32, abort: AbortController, url: &str, options: &RequestInit) -> Pending {
    options.set_signal(Some(&abort.signal()));
    // gloo-net's own builder takes the address apart and puts it together again.
    let Ok(request) = web_sys::Request::new_with_str_and_init(url, options) else {
        return failed(CallError::Network);
    };
    let timed_out = Rc::new(Cell::new(false));
    let ring = {
        let (timed_out, abort) = (Rc::clone(&timed_out), abort.clone());
        move || {
            timed_out.set(true);
            abort.abort();
        }
    };
    let alarm = set_timeout_with_handle(ring, Duration::from_secs(seconds.into()));
    Box::pin(async move {
        let answer = exchange(request.into()).await;
        if let Ok(alarm) = alarm {
            alarm.clear();
        }
        answer.map_err(|_| match (timed_out.get(), abort.signal().aborted()) {
            (true, _) => CallError::TimedOut { seconds },
            (false, true) => CallError::Cancelled,
            (false, false) => CallError::Network,
        })
    })
}

async fn exchange(request: Request) -> Result<RawAnswer, gloo_net::Error> {
    let response = request.send().await?;
    let outcome = response.headers().get("X-Trail-Outcome");
    Ok(RawAnswer {
        status: response.status(),
        reconciled: outcome.as_deref() == Some("reconciled"),
        text: response.text().await?,
    })
}

/// A header takes bytes, and the browser takes each of them as one character: so UTF-8 goes out as it is, and anything that could end
/// the header as a space.
fn header_text(text: &str) -> String {
    let byte = |byte: u8| {
        if byte.is_ascii_control() { ' ' } else { char::from(byte) }
    };
    text.bytes().map(byte).collect()
}

#[cfg(test)]
mod tests {
    use super::header_text;

    #[test]
    fn a_header_carries_the_bytes_of_the_text() {
        assert_eq!(header_text("CHG-42 https://tickets/42"), "CHG-42 https://tickets/42");
        let sent: Vec<u8> = header_text("变更-42").chars().map(|c| c as u8).collect();
        assert_eq!(String::from_utf8(sent).unwrap(), "变更-42");
        assert_eq!(header_text("a\r\nX-Evil: 1"), "a  X-Evil: 1");
    }
}
