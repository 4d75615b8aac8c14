//! A frame that is as high as its content: the host is told how high that is, and tells which part of it is in view.

use js_sys::{Function, Reflect};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, HtmlElement, ResizeObserver};

use super::host::Host;
use super::protocol::{Said, Viewport};
use crate::dom::on_window;
use crate::signal::StoredValue;

/// Changes below this are not told: they could go round in a circle.
const LEAST_CHANGE: f64 = 2.0;

/// Set while the bar is out of the way.
const LOWERED: &str = "data-lowered";

/// Farther down than any page goes.
const FAR: f64 = 1_000_000.0;

/// The page no longer fills the frame, and nothing in it sticks to the frame's edges (`style/embed.css`).
pub(super) fn grow() {
    if let Some(root) = root() {
        let _ = root.set_attribute("data-height", "auto");
        on_window("focusin", |_| make_way());
    }
}

/// Tells the height of the content whenever it changes, once for each frame of the screen.
pub(super) fn watch(host: Host) {
    let told = StoredValue::new(0.0_f64);
    let is_due = StoredValue::new(false);
    let tell = move || {
        is_due.set_value(false);
        let height = content_height();
        if told.try_get_value().is_some_and(|told| (height - told).abs() >= LEAST_CHANGE) {
            told.set_value(height);
            host.say(&Said::Resize { height: height.ceil() as u32 }, None);
        }
    };
    let on_resize = Closure::<dyn FnMut()>::new(move || {
        if is_due.try_get_value() == Some(false) {
            is_due.set_value(true);
            request_animation_frame(tell);
        }
    });
    let page = document().query_selector(".app").ok().flatten();
    let (Some(page), Ok(observer)) = (page, ResizeObserver::new(on_resize.as_ref().unchecked_ref())) else { return };
    observer.observe(&page);
    // It lives as long as the page does.
    on_resize.forget();
}

/// Puts dialogs and the bar at the bottom where they are in view.
pub(super) fn place(Viewport { top, height }: Viewport) {
    let Some(root) = root() else { return };
    // A message says what it likes; `clamp` would keep what is no number.
    let within = |value: f64| if value.is_finite() { value.clamp(0.0, FAR) } else { 0.0 };
    let (top, height) = (within(top), within(height));
    let below = (content_height() - top - height).max(0.0);
    let style = root.style();
    for (name, value) in [("--host-top", top), ("--host-visible", height), ("--host-below", below)] {
        let _ = style.set_property(name, &format!("{}px", value.round() as u32));
    }
    let _ = root.set_attribute("data-view", "part");
    make_way();
}

/// The bar goes down to the end of the page while it would lie on what has the focus. The host scrolls just far enough to show that, and
/// nothing here can tell it of the bar.
fn make_way() {
    let Some(root) = root() else { return };
    // Measured where it would be.
    let _ = root.remove_attribute(LOWERED);
    if is_covered().unwrap_or_default() {
        let _ = root.set_attribute(LOWERED, "");
    }
}

fn is_covered() -> Option<bool> {
    // The page as a whole has the focus while nothing in it does.
    let focused = document().query_selector("body :focus:not(.foot *, dialog *)").ok()??;
    let bar = document().query_selector(".foot").ok()??;
    let ((top, bottom), (upper, lower)) = (edges(&focused)?, edges(&bar)?);
    Some(bottom > upper && top < lower)
}

/// Where it begins and ends, from the top of the frame. Read by name: what is imported for it would be part of the first load.
fn edges(element: &Element) -> Option<(f64, f64)> {
    let measure: Function = Reflect::get(element, &"getBoundingClientRect".into()).ok()?.unchecked_into();
    let rect = measure.call0(element).ok()?;
    let side = |name: &str| Reflect::get(&rect, &name.into()).ok()?.as_f64();
    Some((side("top")?, side("bottom")?))
}

fn content_height() -> f64 {
    let page = document().query_selector(".app").ok().flatten();
    page.and_then(|page| Reflect::get(&page, &"offsetHeight".into()).ok()?.as_f64()).unwrap_or_default()
}

fn root() -> Option<HtmlElement> {
    document().document_element()?.dyn_into().ok()
}
