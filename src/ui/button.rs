//! A button with words.

use trail_words::Say;

use crate::dom::{El, el};
use crate::session::Session;

/// A button of these classes that says this and does that.
#[must_use]
pub fn button(session: Session, class: &str, label: impl Say, act: impl FnMut() + 'static) -> El {
    boxed(class, Box::new(move || session.say_again(&label)), Box::new(act))
}

fn boxed(class: &str, label: Box<dyn Fn() -> String>, mut act: Box<dyn FnMut()>) -> El {
    el("button").attr("type", "button").class(class).on("click", move |_| act()).say(label)
}
