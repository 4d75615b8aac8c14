//! The page as a user of the tests: opens it, types, leaves fields, chooses, and looks.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement};

/// A page of its own inside the test page. Dropping it takes it down.
pub struct Page {
    root: HtmlElement,
    mounted: Option<trail_designer::Page>,
}

impl Drop for Page {
    fn drop(&mut self) {
        self.mounted.take();
        self.root.remove();
    }
}

/// Opens a fresh page: no draft of an earlier test, English, the full view.
pub async fn open_page() -> Page {
    clear_storage();
    let page = open_page_as_left();
    page.await.in_full_view().await
}

/// Opens a page with whatever the browser has stored.
pub async fn open_page_as_left() -> Page {
    let root: HtmlElement = document().create_element("div").unwrap().dyn_into().unwrap();
    document().body().unwrap().append_child(&root).unwrap();
    let mounted = Some(trail_designer::mount(&root, trail_words::FALLBACK));
    settle().await;
    Page { root, mounted }
}

pub fn clear_storage() {
    if let Ok(Some(storage)) = web_sys::window().unwrap().local_storage() {
        storage.clear().unwrap();
    }
}

/// Lets effects and frames run.
pub async fn settle() {
    for _ in 0..3 {
        leptos::task::tick().await;
        let frame = js_sys::Promise::new(&mut |resolve, _| {
            web_sys::window().unwrap().request_animation_frame(&resolve).unwrap();
        });
        JsFuture::from(frame).await.unwrap();
    }
}

impl Page {
    async fn in_full_view(self) -> Page {
        self.choose("mode-full").await;
        self
    }

    pub fn find(&self, id: &str) -> Option<HtmlElement> {
        self.root.query_selector(&format!("[id='{id}']")).unwrap().map(|element| element.dyn_into().unwrap())
    }

    pub fn get(&self, id: &str) -> HtmlElement {
        self.find(id).unwrap_or_else(|| panic!("#{id} is not on the page"))
    }

    pub fn all(&self, selector: &str) -> Vec<Element> {
        let found = self.root.query_selector_all(selector).unwrap();
        (0..found.length()).filter_map(|i| found.item(i)?.dyn_into().ok()).collect()
    }

    /// Types one text in place of what stands there, as one input event.
    pub async fn type_into(&self, id: &str, text: &str) {
        let input: HtmlInputElement = self.get(id).dyn_into().unwrap();
        input.set_value(text);
        dispatch(&input, "input");
        settle().await;
    }

    pub async fn leave(&self, id: &str) {
        dispatch(&self.get(id), "blur");
        settle().await;
    }

    /// Clicks a radio, a checkbox or a button.
    pub async fn choose(&self, id: &str) {
        self.get(id).click();
        settle().await;
    }

    pub fn value(&self, id: &str) -> String {
        self.get(id).dyn_into::<HtmlInputElement>().unwrap().value()
    }

    /// The error at a field. Text and `aria-invalid` must agree.
    pub fn error(&self, id: &str) -> Option<String> {
        let error = self.find(&format!("{id}-error")).map(|error| error.text_content().unwrap());
        let control = self.get(id);
        assert_eq!(
            control.get_attribute("aria-invalid").as_deref(),
            error.as_ref().map(|_| "true"),
            "aria-invalid of #{id}"
        );
        let described = control.get_attribute("aria-describedby").unwrap_or_default();
        assert_eq!(
            described.split(' ').any(|slot| slot == format!("{id}-error")),
            error.is_some(),
            "aria-describedby of #{id}"
        );
        error
    }
}

fn dispatch(target: &HtmlElement, name: &str) {
    let event = Event::new(name).unwrap();
    target.dispatch_event(&event).unwrap();
}

/// Waits until the condition holds, and fails when it never does.
pub async fn eventually(what: &str, condition: impl Fn() -> bool) {
    for _ in 0..200 {
        if condition() {
            return;
        }
        let pause = js_sys::Promise::new(&mut |resolve, _| {
            let wake = Closure::once_into_js(move || resolve.call0(&wasm_bindgen::JsValue::NULL));
            web_sys::window()
                .unwrap()
                .set_timeout_with_callback_and_timeout_and_arguments_0(wake.unchecked_ref(), 25)
                .unwrap();
        });
        JsFuture::from(pause).await.unwrap();
    }
    panic!("never: {what}");
}
