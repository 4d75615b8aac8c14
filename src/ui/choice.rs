//! A select over a closed list that is not part of the draft.

use std::sync::Arc;

use leptos::prelude::*;

use super::live::Text;

/// One of the list: its value in the document, what the reader sees, and the language of that where it is not the page's.
pub struct Choice {
    pub value: &'static str,
    pub label: Text,
    pub lang: Option<&'static str>,
}

/// A select of this id. `chosen` answers the value of the one that is chosen, `choose` takes the new one.
pub fn choice(
    id: &'static str,
    choices: Vec<Choice>,
    chosen: impl Fn() -> &'static str + Send + Sync + 'static,
    choose: impl Fn(&str) + 'static,
) -> AnyView {
    boxed(id, choices, Arc::new(chosen), Box::new(choose))
}

type Chosen = Arc<dyn Fn() -> &'static str + Send + Sync>;

fn boxed(id: &'static str, choices: Vec<Choice>, chosen: Chosen, choose: Box<dyn Fn(&str)>) -> AnyView {
    let option = |Choice { value, label, lang }: Choice| {
        let chosen = chosen.clone();
        view! { <option value=value lang=lang prop:selected=move || chosen() == value>{label}</option> }
    };
    let options = choices.into_iter().map(option).collect_view();
    view! { <select id=id on:change=move |event| choose(&event_target_value(&event))>{options}</select> }.into_any()
}
