//! Advice: the request would be accepted, but a reader should know. Each piece says how grave it is and where it comes from.

use leptos::prelude::*;
use trail_model::advice::{Advice, Severity};
use trail_words::Message;

use crate::session::Session;
use crate::ui::icon::{Icon, IconView};

/// The card; nothing while there is no advice.
#[component]
pub fn AdviceCard() -> impl IntoView {
    let session = Session::get();
    move || {
        let found = session.advice.get();
        (!found.is_empty()).then(|| view! {
            <section class="card advice">
                <h2>{session.say(Message::AdviceHeading)}</h2>
                <ul>{found.iter().map(|advice| item(session, advice)).collect_view()}</ul>
            </section>
        })
    }
}

fn item(session: Session, advice: &Advice) -> impl IntoView + use<> {
    let language = session.language.get();
    let words = (language.advice)(advice.code);
    let (class, icon, severity) = match advice.code.severity() {
        Severity::Warning => ("msg warn", Icon::Warning, Message::SeverityWarning),
        Severity::Info => ("msg", Icon::Info, Message::SeverityInfo),
    };
    let group = language.group(&advice.field).map(|group| format!("{group}{}", language.separators.comma));
    let about = format!("{}{}", group.unwrap_or_default(), (language.label)(&advice.field));
    view! {
        <li>
            <span class=class><IconView icon/><b>{session.say(severity)}</b></span>
            <p>{words.text}</p>
            <small>{about}" · "{words.source}</small>
        </li>
    }
}
