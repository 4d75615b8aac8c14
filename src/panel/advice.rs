//! Advice: the request would be accepted, but a reader should know. Each piece says how grave it is and where it comes from.

use leptos::prelude::*;
use trail_model::advice::{Advice, Severity};
use trail_words::Message;

use crate::session::Session;
use crate::ui::icon::Icon;
use crate::ui::message::message;

/// The card; nothing while there is no advice.
pub fn card(session: Session) -> AnyView {
    let items: Vec<AnyView> = session.advice.with(|found| found.iter().map(|advice| item(session, advice)).collect());
    if items.is_empty() {
        return ().into_any();
    }
    view! { <section class="card advice"><h2>{session.say(Message::AdviceHeading)}</h2><ul>{items}</ul></section> }.into_any()
}

fn item(session: Session, advice: &Advice) -> AnyView {
    let language = session.language.get();
    let words = (language.advice)(advice.code);
    let (class, icon, severity) = match advice.code.severity() {
        Severity::Warning => ("msg warn", Icon::Warning, Message::SeverityWarning),
        Severity::Info => ("msg", Icon::Info, Message::SeverityInfo),
    };
    let group = language.group(&advice.field).map(|group| format!("{group}{}", language.separators.comma));
    let about = format!("{}{} · {}", group.unwrap_or_default(), (language.label)(&advice.field), words.source);
    view! { <li>{message(class, icon, session.say(severity))}<p>{words.text}</p><small>{about}</small></li> }.into_any()
}
