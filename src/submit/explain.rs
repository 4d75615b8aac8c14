//! A failed call in words.

use leptos::prelude::*;
use trail_model::api::ErrorBody;
use trail_words::{Language, Report};

use crate::backend::client::CallError;
use crate::session::Session;

/// What happened and what to do about it. Reactive.
#[must_use]
pub fn explain(session: Session, error: &CallError) -> String {
    match error {
        CallError::Offline => session.say(Report::NoNetwork),
        CallError::Network if session.is_offline.get() => session.say(Report::NoNetwork),
        CallError::NoProxy => session.say(Report::NoProxyConfigured),
        CallError::TimedOut { seconds } => session.say(Report::TimedOut { seconds: *seconds }),
        CallError::Cancelled => session.say(Report::CancelledUnderWay),
        CallError::CalledOff => session.say(Report::StepNotSent),
        CallError::Network => match own_origin(session) {
            Some(origin) => session.say(Report::OriginNotListed { origin }),
            None => session.say(Report::NetworkFailed),
        },
        CallError::Refused { body, .. } => words(body, session.language.get()),
        CallError::Unread(_) => explain(session, &error.clone().understood()),
        CallError::NotOurs { status, start } => {
            session.say(Report::NotOurAnswer { status: *status, start: start.clone() })
        }
    }
}

/// The page's origin, where the proxy has another one: the browser does not say whether that proxy is down or does not let the page in.
fn own_origin(session: Session) -> Option<String> {
    let base = session.config.with(|config| config.url(""))?;
    let own = location().origin().ok()?;
    let proxy = web_sys::Url::new_with_base(&base, &own).ok()?.origin();
    (proxy != own).then_some(own)
}

/// What an error answer means, in the reader's language, or the API's own message.
pub(super) fn words(body: &ErrorBody, language: &Language) -> String {
    (language.procedure().api_error)(&body.code).map_or_else(|| body.message.clone(), str::to_owned)
}
