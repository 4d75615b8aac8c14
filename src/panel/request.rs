//! The tab *Request JSON*: the body of CreateTrail, live.

use leptos::prelude::*;
use trail_model::export;
use trail_words::Message;

use super::code::code;
use super::handout::handout;
use super::status::parameter_count;
use crate::dom::{El, el};
use crate::session::Session;
use crate::ui::icon::Icon;
use crate::ui::message::message;
use crate::ui::summary;

/// The request, how complete it is, and the ways to take it along, in this element.
pub fn tab(session: Session, place: El) -> El {
    let tools = el("div").class("tools").part(move || vec![state(session)]);
    let source = move || (session.with_source(export::REQUEST_JSON.render), true);
    handout(session, RwSignal::new(export::REQUEST_JSON), tools, place).child(code(
        session,
        "request-json",
        Message::TabRequest,
        source,
    ))
}

/// `7 parameters, ready`, or how many problems are left. They are no reproach before Confirm was pressed.
fn state(session: Session) -> El {
    let (class, icon, words) = match session.problem_count() {
        0 => ("msg ok", Icon::Success, Message::RequestReady { parameters: parameter_count(session) }),
        problems if summary::is_shown(session) => ("msg err", Icon::Error, Message::RequestDraft { problems }),
        problems => ("msg", Icon::Info, Message::RequestDraft { problems }),
    };
    message(el("span").class(class), icon, &session.say(words))
}
