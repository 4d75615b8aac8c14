//! Leaving a field by a press of the mouse or a tap: the field hears of it when the press is over. What it then says, or takes over, moves
//! what stands below it, and the pointer would no longer be on what it pressed: the click would be lost.

use std::cell::{Cell, RefCell};
use std::time::Duration;

use js_sys::{Function, Reflect};
use leptos::prelude::{Notify, Track, document, set_timeout, window};
use leptos::reactive::signal::ArcTrigger;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{AddEventListenerOptions, Event, HtmlElement};

/// What a field that is left tells.
const LEAVING: [&str; 2] = ["change", "blur"];
/// What ends a press: the click before whoever was clicked hears of it, and whatever comes in place of a click.
const ENDS: [&str; 5] = ["click", "pointercancel", "dragend", "contextmenu", "keydown"];

#[derive(Default)]
struct Press {
    is_watched: Cell<bool>,
    is_on: Cell<bool>,
    /// It was on before anyone watched.
    is_earlier: Cell<bool>,
    /// What is still to be told, and to whom.
    left: RefCell<Vec<(HtmlElement, &'static str)>>,
    over: ArcTrigger,
}

thread_local! {
    // There is one pointer, and it presses for the whole page.
    static PRESS: Press = Press::default();
}

/// Watches from now on, for as long as the page lives. Whoever shows what can move calls it first.
pub fn watch() {
    if PRESS.with(|press| press.is_watched.replace(true)) {
        return;
    }
    let is_on = document().query_selector(":active").is_ok_and(|found| found.is_some());
    PRESS.with(|press| {
        press.is_on.set(is_on);
        press.is_earlier.set(is_on);
    });
    on_capture("mousedown", begin);
    for kind in LEAVING {
        on_capture(kind, move |event| hold(&event, kind));
    }
    for kind in ENDS {
        on_capture(kind, |_| end());
    }
    // The click follows at once, where there is one.
    on_capture("mouseup", |_| set_timeout(end, Duration::ZERO));
}

/// Whether a press is not over that was on before anyone watched: then a field was left by it already. Reactive.
pub fn is_earlier() -> bool {
    PRESS.with(|press| {
        press.over.track();
        press.is_earlier.get()
    })
}

fn begin(event: Event) {
    end();
    // What a select offers opens with the press, and may take the rest of it.
    let is_select = target_of(&event).is_some_and(|target| is_in(&target, "select"));
    PRESS.with(|press| press.is_on.set(!is_select));
}

/// Keeps it from the field that is left, until the press is over.
fn hold(event: &Event, kind: &'static str) {
    let Some(target) = target_of(event) else {
        // The window itself was left, and hears of no end.
        return end();
    };
    let is_held = PRESS.with(|press| press.is_on.get())
        && read(event, "isTrusted") == JsValue::TRUE
        && is_in(&target, "input[type=text], select");
    if !is_held {
        return;
    }
    if let Ok(stop) = read(event, "stopImmediatePropagation").dyn_into::<Function>() {
        let _ = stop.call0(event);
        PRESS.with(|press| press.left.borrow_mut().push((target, kind)));
    }
}

fn end() {
    let left = PRESS.with(|press| {
        press.is_on.set(false);
        press.left.take()
    });
    for (field, kind) in left {
        if let Ok(event) = Event::new(kind) {
            let _ = field.dispatch_event(&event);
        }
    }
    let (was_earlier, over) = PRESS.with(|press| (press.is_earlier.replace(false), press.over.clone()));
    if was_earlier {
        over.notify();
    }
}

fn target_of(event: &Event) -> Option<HtmlElement> {
    event.target()?.dyn_into().ok()
}

fn is_in(target: &HtmlElement, selector: &str) -> bool {
    target.closest(selector).is_ok_and(|found| found.is_some())
}

fn read(event: &Event, name: &str) -> JsValue {
    Reflect::get(event, &JsValue::from_str(name)).unwrap_or_default()
}

/// Listens before the element that the event is about.
fn on_capture(kind: &str, listener: impl FnMut(Event) + 'static) {
    let listener: Box<dyn FnMut(Event)> = Box::new(listener);
    let listener = Closure::wrap(listener).into_js_value();
    let options = AddEventListenerOptions::new();
    let _ = Reflect::set(&options, &JsValue::from_str("capture"), &JsValue::TRUE);
    let _ = window().add_event_listener_with_callback_and_add_event_listener_options(
        kind,
        listener.unchecked_ref(),
        &options,
    );
}
