//! A button with words.

use trail_words::Message;

use crate::dom::{El, el};
use crate::session::Session;

/// A button of these classes that says this and does that.
#[must_use]
pub fn button(session: Session, class: &str, label: Message, act: impl FnMut() + 'static) -> El {
    boxed(session, class, label, Box::new(act))
}

fn boxed(session: Session, class: &str, label: Message, mut act: Box<dyn FnMut()>) -> El {
    el("button").attr("type", "button").class(class).on("click", move |_| act()).say(move || session.say(label.clone()))
}
