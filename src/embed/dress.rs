//! Puts the theme and the variables on the page: the values beside the page's own, which `style/embed.css` puts in their place.

use std::collections::BTreeMap;

use leptos::prelude::document;
use serde::Deserialize;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

use super::protocol::{Refusal, Scheme, Shown, Variables};
use super::theme::{Dress, dress};
use crate::appearance::has_chosen_theme;
use crate::backend::client::fetch;
use crate::session::{Session, Theme};

/// Names what is set (`style/embed.css`).
const MARK: &str = "data-host";

/// Every colour of the page is set.
const COLOURS: &str = "colours";

/// What the configuration says. It is read again for it: nothing else on the page keeps this member. A host that has spoken meanwhile has
/// said the last word.
pub(super) async fn by_config(session: Session) {
    #[derive(Deserialize)]
    struct File {
        variables: BTreeMap<String, String>,
    }
    let Ok(answer) = fetch::get("config.json").await else { return };
    match serde_json::from_str::<File>(&answer.text) {
        Ok(_) if is_dressed() => {}
        Ok(File { variables }) => drop(put_on(session, &variables)),
        Err(_) => warn("config.json: variables: expected an object of texts"),
    }
}

/// What the host says, in place of what was before. At the start the user's own choice of a theme goes before the host's.
pub(super) fn by_host(session: Session, shown: Option<Shown>, variables: &Variables, is_asked: bool) -> Vec<Refusal> {
    if let Some(shown) = shown.filter(|_| is_asked || !has_chosen_theme()) {
        session.theme.set(match shown {
            Shown::Light => Theme::Light,
            Shown::Dark => Theme::Dark,
            Shown::Auto => Theme::System,
        });
    }
    if variables.is_empty() && !is_asked {
        return Vec::new();
    }
    put_on(session, variables)
}

fn put_on(session: Session, variables: &BTreeMap<String, String>) -> Vec<Refusal> {
    let shown: &[Scheme] = match session.theme.get_untracked() {
        Theme::Light => &[Scheme::Light],
        Theme::Dark => &[Scheme::Dark],
        Theme::System => &[Scheme::Light, Scheme::Dark],
    };
    let Dress { colours, shapes, refused } = dress(variables, shown);
    if let Some(root) = document().document_element().and_then(|root| root.dyn_into::<HtmlElement>().ok()) {
        let flags = if colours.is_empty() { None } else { Some(COLOURS) };
        let flags: Vec<&str> = flags.into_iter().chain(shapes.iter().map(|(name, _)| *name)).collect();
        for (name, value) in colours.iter().chain(&shapes) {
            let _ = root.style().set_property(&["--host-", name].concat(), value);
        }
        let _ = root.set_attribute(MARK, &flags.join(" "));
    }
    for refusal in &refused {
        warn(&in_words(refusal));
    }
    refused
}

fn is_dressed() -> bool {
    document().document_element().is_some_and(|root| root.has_attribute(MARK))
}

fn warn(text: &str) {
    web_sys::console::warn_1(&JsValue::from_str(text));
}

/// For the console, which developers read.
fn in_words(refusal: &Refusal) -> String {
    match refusal {
        Refusal::Value { variable } => format!("{variable} was not taken: its value is none that it can have"),
        Refusal::Contrast { variable, against, ratio, least, scheme } => {
            let scheme = if *scheme == Scheme::Light { "light" } else { "dark" };
            format!("{variable} was not taken ({scheme}): {ratio} against {against}, and {least} is the least")
        }
    }
}
