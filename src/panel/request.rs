//! The tab *Request JSON*: the body of CreateTrail, live.

use leptos::prelude::*;
use trail_model::export;
use trail_words::Message;

use super::code::code;
use super::handout::handout;
use super::status::parameter_count;
use crate::session::Session;
use crate::ui::icon::Icon;
use crate::ui::live::part;
use crate::ui::message::message;
use crate::ui::summary;

/// The request, how complete it is, and the ways to take it along.
pub fn tab(session: Session) -> AnyView {
    let source = move || (session.with_source(export::REQUEST_JSON.render), true);
    view! {
        {handout(session, RwSignal::new(export::REQUEST_JSON), part(move || state(session)).into_any())}
        {code("request-json", Message::TabRequest, Box::new(source))}
    }
    .into_any()
}

/// `7 parameters, ready`, or how many problems are left. They are no reproach before Confirm was pressed.
fn state(session: Session) -> AnyView {
    match session.problem_count() {
        0 => message("msg ok", Icon::Success, session.say(Message::RequestReady { parameters: parameter_count(session) })),
        problems => {
            let (class, icon) = if summary::is_shown(session) { ("msg err", Icon::Error) } else { ("msg", Icon::Info) };
            message(class, icon, session.say(Message::RequestDraft { problems }))
        }
    }
}
