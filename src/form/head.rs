//! Title, lead and the switch between the two views.

use trail_words::Message;

use crate::dom::{El, el};
use crate::session::{Session, View};

/// The head of the page.
pub(super) fn head(session: Session) -> El {
    let by_view =
        move |quick: Message, full: Message| session.say(if session.view.get() == View::Quick { quick } else { full });
    let title = el("h1").say(move || match session.editing.get() {
        Some(editing) => (editing.title)(session),
        None => by_view(Message::QuickTitle, Message::FullTitle),
    });
    let lead = el("p").say(move || by_view(Message::QuickLead, Message::FullLead));
    let switch = el("fieldset")
        .class("seg")
        .id("mode")
        .child(el("legend").class("sr").say(move || session.say(Message::ViewLabel)))
        .child(choice(session, "mode-quick", View::Quick, Message::QuickTitle))
        .child(choice(session, "mode-full", View::Full, Message::FullTitle));
    el("div").class("head").child(el("div").child(title).child(lead)).child(switch)
}

fn choice(session: Session, id: &str, view: View, label: Message) -> El {
    let radio = el("input")
        .attr("type", "radio")
        .attr("name", "mode")
        .id(id)
        .checked(move || session.view.get() == view)
        .on("change", move |_| session.view.set(view));
    el("label").child(radio).child(el("span").say(move || session.say_again(&label)))
}
