//! After a panic: a message in plain DOM, and the saved draft as it was.

use js_sys::Function;
use leptos::prelude::*;
use trail_designer::autosave::stored::KEY;
use trail_designer::crash;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

use crate::page::{eventually, open_page};

#[wasm_bindgen_test]
async fn a_panic_is_told_and_leaves_the_saved_draft_alone() {
    let page = open_page().await;
    page.type_into("trail-name", "saved-before").await;
    eventually("the draft is stored", || stored().is_some_and(|text| text.contains("saved-before"))).await;
    let saved = stored();

    let said = panic_as_a_handler_does();
    assert!(said.contains("RuntimeError"), "the panic is a trap, not a return: {said}");

    let message = document().get_element_by_id(crash::ID).unwrap();
    let text = message.text_content().unwrap();
    assert!(text.contains("Something broke; your draft is saved"), "{text}");
    assert_eq!(message.get_attribute("role").as_deref(), Some("alert"));
    assert!(message.query_selector("a[href]").unwrap().is_some(), "a way to reload");
    assert!(document().query_selector("body > [inert]").unwrap().is_some(), "what is typed now would be lost");

    // The last chances to save are not taken: what is in memory is not to be trusted any more.
    page.type_into("trail-name", "typed-after").await;
    window().dispatch_event(&web_sys::Event::new("pagehide").unwrap()).unwrap();
    assert_eq!(stored(), saved);

    mend();
}

#[wasm_bindgen_test]
async fn where_nothing_is_saved_nothing_is_promised() {
    let page = open_page().await;
    crash::note_drafts(false);
    panic_as_a_handler_does();

    let message = document().get_element_by_id(crash::ID).unwrap();
    let text = message.text_content().unwrap();
    assert!(text.contains("Drafts cannot be saved in this browser"), "{text}");
    assert!(!text.contains("draft is saved"), "{text}");
    assert!(document().query_selector("body > [inert]").unwrap().is_none(), "its text can still be copied");

    crash::note_drafts(true);
    mend();
    drop(page);
}

fn stored() -> Option<String> {
    window().local_storage().unwrap().unwrap().get_item(KEY).unwrap()
}

const PROVOKED: &str = "provoked by a test";

/// A panic in a callback of the browser's, whose trap the browser catches. Answers what it caught.
fn panic_as_a_handler_does() -> String {
    hook_the_provoked_panic();
    let handler = Closure::<dyn FnMut()>::new(|| panic!("{PROVOKED}"));
    let catch = Function::new_with_args(
        "handler",
        "try { handler(); return 'returned'; } catch (error) { return String(error); }",
    );
    let said = catch.call1(&JsValue::NULL, handler.as_ref().unchecked_ref()).unwrap();
    // The closure never returned, so it is never dropped either.
    handler.forget();
    said.as_string().unwrap()
}

/// The page's hook for the panic of these tests, and that of the tests for every other. Once: after a panic no hook can be set.
fn hook_the_provoked_panic() {
    static ONCE: std::sync::Once = std::sync::Once::new();
    ONCE.call_once(|| {
        let of_the_tests = std::panic::take_hook();
        crash::install();
        let of_the_page = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            if info.payload_as_str() == Some(PROVOKED) {
                of_the_page(info);
            } else {
                of_the_tests(info);
            }
        }));
    });
}

/// Makes the page of the other tests whole again.
fn mend() {
    let each = |selector: &str, mend: &dyn Fn(&Element)| {
        let found = document().query_selector_all(selector).unwrap();
        (0..found.length()).for_each(|index| mend(found.item(index).unwrap().unchecked_ref()));
    };
    each("#crash", &Element::remove);
    each("[inert]", &|element| element.remove_attribute("inert").unwrap());
    each("html", &|element| element.remove_attribute(crash::MARK).unwrap());
}
