//! What changes on the page, with one type for text and one for parts. Every closure is a type of its own, and the code that follows
//! signals is compiled once for each type it meets: boxed, a closure costs its own body and no more.

use leptos::prelude::*;
use trail_words::Message;

use crate::session::Session;

/// Text that is written again when what it reads changes.
pub type Text = Box<dyn FnMut() -> String + Send>;

/// A part of the page that is built again when what it reads changes.
pub type Part = Box<dyn FnMut() -> AnyView + Send>;

/// Text of one type.
pub fn text(text: impl FnMut() -> String + Send + 'static) -> Text {
    Box::new(text)
}

/// A part of one type.
pub fn part(part: impl FnMut() -> AnyView + Send + 'static) -> Part {
    Box::new(part)
}

/// A message, in the language that the page speaks.
#[must_use]
pub fn say(message: Message) -> Text {
    let session = Session::get();
    text(move || session.say(message.clone()))
}
