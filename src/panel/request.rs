//! The tab *Request JSON*: the body of CreateTrail, or of UpdateTrail while a trail is edited, live.

use trail_words::Message;

use super::code::code;
use super::handout::{Offer, handout};
use super::status::parameter_count;
use crate::dom::{El, el, memo};
use crate::session::Session;
use crate::ui::icon::Icon;
use crate::ui::message::message;
use crate::ui::summary;

/// The request, how complete it is, and the ways to take it along, in this element.
pub fn tab(session: Session, place: El) -> El {
    // A keystroke seldom changes these; only what they say is built anew.
    let parameters = memo(move || parameter_count(session));
    let problems = session.problem_count;
    let is_shown = memo(move || summary::is_shown(session));
    let tools =
        el("div").class("tools").part(move || vec![state(session, parameters.get(), problems.get(), is_shown.get())]);
    // The same text whether it is checked or not, so it does not wait for the check.
    let source = move || (session.draft.at_once(|draft| session.call(draft).body()), true);
    handout(session, Offer::Request, tools, place).child(code(session, "request-json", Message::TabRequest, source))
}

/// `7 parameters, ready`, or how many problems are left. They are no reproach before Confirm was pressed.
fn state(session: Session, parameters: usize, problems: usize, is_shown: bool) -> El {
    let (class, icon, words) = match problems {
        0 => ("msg ok", Icon::Success, Message::RequestReady { parameters }),
        _ if is_shown => ("msg err", Icon::Error, Message::RequestDraft { problems }),
        _ => ("msg", Icon::Info, Message::RequestDraft { problems }),
    };
    message(el("span").class(class), icon, &session.say(words))
}
