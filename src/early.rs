//! What stands in the page before the app does: the name field and the request of a fresh form. What is typed meanwhile is in the draft
//! from the start, the focus and the caret stay where they are, and the elements themselves go on into the page.

use leptos::prelude::document;
use trail_model::field::FieldId;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use crate::dom::{El, el};
use crate::session::Session;

/// A control as it was found: where the caret stood, if it had the focus.
pub(crate) struct Early {
    input: HtmlInputElement,
    caret: Option<(Option<u32>, Option<u32>)>,
}

/// Looks before anything is built.
pub(crate) fn find() -> Option<Early> {
    let input: HtmlInputElement = standing(FieldId::TrailName.control_id())?.dyn_into().ok()?;
    let has_focus = document().active_element().is_some_and(|active| active == **input);
    let caret = || (input.selection_start().ok().flatten(), input.selection_end().ok().flatten());
    Some(Early { caret: has_focus.then(caret), input })
}

impl Early {
    /// Puts what was typed into the draft. A field that was left again says what is wrong with it.
    pub(crate) fn fill(&self, session: Session) {
        session.draft.update(|draft| draft.name = self.input.value());
        if self.caret.is_none() {
            session.leave(&FieldId::TrailName);
        }
    }

    /// Gives the focus back once the element is on the page again.
    pub(crate) fn resume(self) {
        if let Some((start, end)) = self.caret {
            let _ = self.input.focus();
            let _ = self.input.set_selection_start(start);
            let _ = self.input.set_selection_end(end);
        }
    }
}

/// The element of this id, taken out of the static page (`index.html`), or a new one where it does not stand there.
pub(crate) fn take_or(id: &str, tag: &str) -> El {
    match standing(id) {
        Some(element) => {
            element.remove();
            El::from(element)
        }
        None => el(tag).id(id),
    }
}

fn standing(id: &str) -> Option<Element> {
    let element = document().get_element_by_id(id)?;
    element.closest("#boot").ok()?.map(|_| element)
}

#[cfg(test)]
mod tests {
    use trail_model::export::{REQUEST_JSON, Source};

    #[test]
    fn the_static_page_shows_the_request_of_a_fresh_form() {
        let draft = crate::session::fresh_draft();
        let text = (REQUEST_JSON.render)(Source::Draft(&draft, 0));
        let shown = format!(r#"<code id="request-json" translate="no">{text}</code>"#);
        assert!(include_str!("../index.html").contains(&shown), "{shown}");
    }
}
