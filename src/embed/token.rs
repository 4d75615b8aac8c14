//! Calls to the company's proxy with a token that the host supplies. It is kept in memory, asked for again when it ends, and once more when
//! the proxy refuses it.

use std::time::Duration;

use futures_channel::oneshot;
use js_sys::Date;
use leptos::prelude::set_timeout;
use web_sys::{AbortController, AbortSignal, Headers, RequestCache, RequestInit};

use super::host::{Host, waiting};
use super::protocol::{Reason, Said, Token};
use crate::backend::client::fetch::{Pending, bearer, failed, post_with, send_within};
use crate::backend::client::{Asked, CONTEXT, CallError, RawAnswer, START_SECONDS};
use crate::dom::Listener;

/// How long before its end a token is no longer used, in milliseconds.
const MARGIN: f64 = 5000.0;

/// The longest token.
const LIMIT: usize = 8 * 1024;

/// What the proxy says to who shows no token, or one that it does not know.
const UNAUTHORIZED: u16 = 401;

/// Carries everything by `fetch`, where there is a proxy.
pub(super) fn carry(asked: Asked<'_>) -> Pending {
    let base =
        Host::carrying().and_then(|host| Some((host, host.session.config.with_untracked(|config| config.url(""))?)));
    let Some((host, base)) = base else { return failed(CallError::NoProxy) };
    match asked {
        Asked::Context => Box::pin(with_token(host, None, move |token| get(&base, token))),
        Asked::Call(request, abort) => {
            let (request, abort) = (request.clone(), abort.clone());
            let signal = abort.signal();
            Box::pin(with_token(host, Some(signal), move |token| post_with(&base, &request, &abort, token)))
        }
    }
}

/// A token of the host. One that nobody waits for any more, or that is none, goes nowhere.
pub(super) fn give(host: Host, id: Option<&str>, token: Token) {
    settle(host, id.unwrap_or_default(), Some(token).filter(|token| is_token(&token.token)));
}

/// What is refused for its token was not carried out, so it can be sent again as it is.
async fn with_token(
    host: Host,
    signal: Option<AbortSignal>,
    send: impl Fn(Option<&str>) -> Pending,
) -> Result<RawAnswer, CallError> {
    let ask = |reason| ask(host, reason, signal.as_ref());
    let is_called_off = || signal.as_ref().is_some_and(AbortSignal::aborted);
    let token = match host.with(|known| known.token.clone()) {
        Some((token, end)) if Date::now() < end => Some(token),
        Some(_) => ask(Reason::Expired).await,
        None => ask(Reason::First).await,
    };
    if is_called_off() {
        return Err(CallError::CalledOff);
    }
    let answer = send(token.as_deref()).await;
    // A host that has none now has none a moment later.
    if token.is_none() || !matches!(&answer, Ok(raw) if raw.status == UNAUTHORIZED) {
        return answer;
    }
    match ask(Reason::Refused).await {
        _ if is_called_off() => Err(CallError::CalledOff),
        Some(token) => send(Some(&token)).await,
        None => answer,
    }
}

/// Waits for the host's answer, for its time to be up, or for the call to be called off.
async fn ask(host: Host, reason: Reason, signal: Option<&AbortSignal>) -> Option<String> {
    let id = host.next_id();
    let (give, take) = oneshot::channel();
    host.with(|known| {
        known.token = None;
        known.tokens.push((id.clone(), give));
    });
    host.say(&Said::GetToken(reason), Some(&id));
    let timed = id.clone();
    set_timeout(move || settle(host, &timed, None), Duration::from_secs(START_SECONDS.into()));
    let _abort = signal.map(|signal| Listener::new(signal, "abort", Box::new(move |_| settle(host, &id, None))));
    let Token { token, expires_in_seconds } = take.await.ok().flatten()?;
    let end = expires_in_seconds.map_or(f64::INFINITY, |seconds| Date::now() + f64::from(seconds) * 1000.0 - MARGIN);
    host.with(|known| known.token = Some((token.clone(), end)));
    Some(token)
}

fn settle(host: Host, id: &str, token: Option<Token>) {
    if let Some(give) = host.with(|known| waiting(&mut known.tokens, id)) {
        let _ = give.send(token);
    }
}

fn get(base: &str, token: Option<&str>) -> Pending {
    let options = RequestInit::new();
    options.set_cache(RequestCache::NoStore);
    let prepared = Headers::new().and_then(|headers| {
        if let Some(token) = token {
            headers.set("Authorization", &bearer(token))?;
        }
        options.set_headers(&headers);
        AbortController::new()
    });
    match prepared {
        Ok(abort) => send_within(START_SECONDS, abort, &[base, CONTEXT].concat(), &options),
        Err(_) => failed(CallError::Network),
    }
}

/// The letters of RFC 6750, section 2.1.
fn is_token(text: &str) -> bool {
    let is_letter = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~+/=".contains(&byte);
    (1..=LIMIT).contains(&text.len()) && text.bytes().all(is_letter)
}

#[cfg(test)]
mod tests {
    use super::is_token;

    #[test]
    fn a_token_is_one_word_that_no_header_can_break_out_of() {
        assert!(is_token("eyJhbGciOiJFUzI1NiJ9.e30._-~+/=="));
        for text in ["", "two words", "a\r\nX-Evil: 1", "ä", "a,b", &"a".repeat(8193)] {
            assert!(!is_token(text), "{text}");
        }
    }
}
