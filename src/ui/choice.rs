//! A select over a closed list that is not part of the draft.

use std::rc::Rc;

use super::text_field::value_of;
use crate::dom::{El, el};

/// One of the list: its value in the document, what the reader sees, and the language of that where it is not the page's.
pub struct Choice {
    pub value: &'static str,
    pub label: Box<dyn Fn() -> String>,
    pub lang: Option<&'static str>,
}

/// A select of this id. `chosen` answers the value of the one that is chosen, `choose` takes the new one.
#[must_use]
pub fn choice(
    id: &str,
    choices: Vec<Choice>,
    chosen: impl Fn() -> &'static str + 'static,
    choose: impl Fn(&str) + 'static,
) -> El {
    boxed(id, choices, Rc::new(chosen), Box::new(choose))
}

fn boxed(id: &str, choices: Vec<Choice>, chosen: Rc<dyn Fn() -> &'static str>, choose: Box<dyn Fn(&str)>) -> El {
    let option = |Choice { value, label, lang }: Choice| {
        let chosen = chosen.clone();
        el("option")
            .attr("value", value)
            .attr_if(lang.is_some(), "lang", lang.unwrap_or_default())
            .prop("selected", move || (chosen() == value).into())
            .say(label)
    };
    el("select").id(id).on("change", move |event| choose(&value_of(&event))).children(choices.into_iter().map(option))
}
