//! States that only a pointer or the keyboard brings about, shown without either: each rule for such a state is there a second time, for a
//! class of its own.

use js_sys::{Array, Function, Reflect};
use leptos::prelude::document;
use wasm_bindgen::{JsCast, JsValue};

use crate::dom::El;

/// A state that is forced.
#[derive(Clone, Copy, Debug)]
pub(crate) enum State {
    Hovered,
    Focused,
}

impl State {
    const ALL: [State; 2] = [State::Hovered, State::Focused];

    fn class(self) -> &'static str {
        match self {
            State::Hovered => "is-hovered",
            State::Focused => "is-focused",
        }
    }

    fn pseudo_class(self) -> &'static str {
        match self {
            State::Hovered => ":hover",
            State::Focused => ":focus-visible",
        }
    }
}

/// The element in this state.
pub(crate) fn in_state(state: State, node: El) -> El {
    node.class_if(state.class(), || true)
}

/// What this selector finds in it in this state.
pub(crate) fn inside_in_state(state: State, selector: &str, node: El) -> El {
    if let Ok(Some(found)) = node.node().query_selector(selector) {
        let _ = found.class_list().add_1(state.class());
    }
    node
}

/// Gives every stylesheet of the page its second rules, and the last of them these.
pub(super) fn teach_stylesheets(more: &[&str]) {
    let sheets = items(&document(), "styleSheets");
    let last = sheets.get(sheets.length().saturating_sub(1));
    more.iter().for_each(|rule| insert(&last, rule, items(&last, "cssRules").length()));
    for sheet in sheets {
        let rules = items(&sheet, "cssRules");
        // From the end, so that places stay what they are; each right after its model, because their order decides.
        for place in (0..rules.length()).rev() {
            let text = get(&rules.get(place), "cssText").as_string().unwrap_or_default();
            for state in State::ALL.into_iter().filter(|state| text.contains(state.pseudo_class())) {
                insert(&sheet, &text.replace(state.pseudo_class(), &[".", state.class()].concat()), place + 1);
            }
        }
    }
}

fn insert(sheet: &JsValue, rule: &str, place: u32) {
    if let Ok(insert) = get(sheet, "insertRule").dyn_into::<Function>() {
        let _ = insert.call2(sheet, &rule.into(), &place.into());
    }
}

fn items(of: &JsValue, name: &str) -> Array {
    Array::from(&get(of, name))
}

fn get(of: &JsValue, name: &str) -> JsValue {
    Reflect::get(of, &name.into()).unwrap_or_default()
}
