//! A failed call in words.

use leptos::prelude::*;
use trail_words::Message;

use crate::backend::client::CallError;
use crate::session::{Refusal, Session};

/// What happened and what to do about it. Reactive.
#[must_use]
pub fn explain(session: Session, error: &CallError) -> String {
    match error {
        CallError::NoProxy => session.say(Message::NoProxyConfigured),
        CallError::TimedOut { seconds } => session.say(Message::TimedOut { seconds: *seconds }),
        CallError::Cancelled => session.say(Message::CancelledUnderWay),
        CallError::Network => match own_origin(session) {
            Some(origin) => session.say(Message::OriginNotListed { origin }),
            None => session.say(Message::NetworkFailed),
        },
        CallError::Refused { body, .. } => Refusal { body: body.clone() }.text(session.language.get()),
        CallError::NotOurs { status, start } => {
            session.say(Message::NotOurAnswer { status: *status, start: start.clone() })
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
