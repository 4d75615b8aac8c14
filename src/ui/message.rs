//! One sentence with an icon that says how grave it is.

use leptos::prelude::*;

use super::icon::{Icon, IconView};

/// The sentence; the class colours it.
#[must_use]
pub fn message(class: &'static str, icon: Icon, text: String) -> AnyView {
    view! { <p class=class><IconView icon/><span>{text}</span></p> }.into_any()
}
