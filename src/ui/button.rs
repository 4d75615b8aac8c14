//! A button with words.

use leptos::prelude::*;
use trail_words::Message;

use super::live::say;

/// A button of these classes that says this and does that.
pub fn button(class: &'static str, label: Message, act: impl FnMut() + 'static) -> AnyView {
    boxed(class, label, Box::new(act))
}

fn boxed(class: &'static str, label: Message, mut act: Box<dyn FnMut()>) -> AnyView {
    view! { <button type="button" class=class on:click=move |_| act()>{say(label)}</button> }.into_any()
}
