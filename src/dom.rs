//! Elements, built by hand on Leptos' reactive graph.
//!
//! `view!` makes a type of every fragment and code for every type: the form alone weighed 61 KB of brotli that way. Here an element is an
//! element, a dynamic part is a boxed closure in an effect, and the code for each is there once. Signals, memos, effects and owners are
//! Leptos' own; what an effect builds is dropped with it.

use std::cell::RefCell;

use leptos::prelude::*;
use leptos::reactive::effect::RenderEffect;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, EventTarget};

use crate::signal::{Memo, StoredValue};

/// An element under construction.
#[derive(Clone, Debug)]
pub struct El(Element);

/// A new element.
#[must_use]
pub fn el(tag: &str) -> El {
    // Creating an element fails only for a name that is none; every name here is a literal.
    El(document().create_element(tag).unwrap_or_else(|_| wasm_bindgen::throw_str(tag)))
}

/// An element in the SVG name space.
#[must_use]
pub fn svg(tag: &str) -> El {
    let created = document().create_element_ns(Some("http://www.w3.org/2000/svg"), tag);
    El(created.unwrap_or_else(|_| wasm_bindgen::throw_str(tag)))
}

/// A wrapper that is no box of its own: what stands in it is laid out as if it stood outside.
#[must_use]
pub fn slot() -> El {
    el("div").class("slot")
}

/// Runs now and again whenever what it read changes, until its owner goes.
pub fn watch(effect: impl Fn() + 'static) {
    keep(Box::new(effect));
}

fn keep(effect: Box<dyn Fn()>) {
    let _ = StoredValue::new(RenderEffect::new(move |_: Option<()>| effect()));
}

impl From<Element> for El {
    fn from(element: Element) -> El {
        El(element)
    }
}

impl El {
    /// The node itself.
    #[must_use]
    pub fn node(&self) -> &Element {
        &self.0
    }

    /// Text in place of what stands there.
    pub fn set_text(&self, text: &str) {
        self.0.set_text_content(Some(text));
    }

    /// A fixed attribute.
    #[must_use]
    pub fn attr(self, name: &str, value: &str) -> El {
        let _ = self.0.set_attribute(name, value);
        self
    }

    /// A fixed attribute that is there or not.
    #[must_use]
    pub fn attr_if(self, condition: bool, name: &str, value: &str) -> El {
        if condition { self.attr(name, value) } else { self }
    }

    /// The `class`.
    #[must_use]
    pub fn class(self, names: &str) -> El {
        self.attr("class", names)
    }

    /// The `id`.
    #[must_use]
    pub fn id(self, id: &str) -> El {
        self.attr("id", id)
    }

    /// An attribute that follows a value; `None` takes it away.
    #[must_use]
    pub fn bind(self, name: &'static str, value: impl Fn() -> Option<String> + 'static) -> El {
        bind_attribute(self.0.clone(), name, Box::new(value));
        self
    }

    /// A class that is there while the condition holds.
    #[must_use]
    pub fn class_if(self, name: &'static str, condition: impl Fn() -> bool + 'static) -> El {
        let (node, condition) = (self.0.clone(), memo(condition));
        watch(move || {
            let _ = node.class_list().toggle_with_force(name, condition.get());
        });
        self
    }

    /// A property that follows a value: `value`, `checked`, `selected`.
    #[must_use]
    pub fn prop(self, name: &'static str, value: impl Fn() -> JsValue + 'static) -> El {
        bind_property(self.0.clone(), name, Box::new(value));
        self
    }

    /// Whether a checkbox or a radio is chosen.
    #[must_use]
    pub fn checked(self, is_chosen: impl Fn() -> bool + 'static) -> El {
        let is_chosen = memo(is_chosen);
        self.prop("checked", move || is_chosen.get().into())
    }

    /// Listens to an event of this element.
    #[must_use]
    pub fn on(self, event: &'static str, listener: impl FnMut(Event) + 'static) -> El {
        listen(&self.0, event, Box::new(listener));
        self
    }

    /// Fixed text.
    #[must_use]
    pub fn text(self, text: &str) -> El {
        let _ = self.0.append_with_str_1(text);
        self
    }

    /// Text that follows a value.
    #[must_use]
    pub fn say(self, text: impl Fn() -> String + 'static) -> El {
        bind_text(&self.0, Box::new(text));
        self
    }

    /// A child.
    #[must_use]
    pub fn child(self, child: El) -> El {
        let _ = self.0.append_child(&child.0);
        self
    }

    /// A child that is there or not.
    #[must_use]
    pub fn child_if(self, child: Option<El>) -> El {
        match child {
            Some(child) => self.child(child),
            None => self,
        }
    }

    /// Children in order.
    #[must_use]
    pub fn children(self, children: impl IntoIterator<Item = El>) -> El {
        for child in children {
            let _ = self.0.append_child(&child.0);
        }
        self
    }

    /// Children that are built anew whenever what they read changes. What they own goes with them.
    #[must_use]
    pub fn part(self, build: impl Fn() -> Vec<El> + 'static) -> El {
        bind_part(&self.0, Box::new(build));
        self
    }

    /// A child that is there while the condition holds; it is built when the condition turns, not when what it reads changes.
    #[must_use]
    pub fn when(self, condition: impl Fn() -> bool + 'static, build: impl Fn() -> El + 'static) -> El {
        bind_part(&self.0, shown_while(memo(condition), Box::new(build)));
        self
    }
}

/// A value that is worked out again when what it reads changes, and tells its readers only when it differs.
#[must_use]
pub fn memo<T: PartialEq + 'static>(work: impl Fn() -> T + 'static) -> Memo<T> {
    Memo::new(work)
}

fn shown_while(condition: Memo<bool>, build: Box<dyn Fn() -> El>) -> Box<dyn Fn() -> Vec<El>> {
    Box::new(move || if condition.get() { untrack(|| vec![build()]) } else { Vec::new() })
}

fn bind_attribute(node: Element, name: &'static str, value: Box<dyn Fn() -> Option<String>>) {
    keep(Box::new(move || {
        let _ = match value() {
            Some(value) => node.set_attribute(name, &value),
            None => node.remove_attribute(name),
        };
    }));
}

fn bind_property(node: Element, name: &'static str, value: Box<dyn Fn() -> JsValue>) {
    keep(Box::new(move || {
        let (name, value) = (JsValue::from_str(name), value());
        // Setting a text field to what it holds would move the caret.
        if js_sys::Reflect::get(&node, &name).ok().as_ref() != Some(&value) {
            let _ = js_sys::Reflect::set(&node, &name, &value);
        }
    }));
}

fn bind_text(parent: &Element, text: Box<dyn Fn() -> String>) {
    let node = document().create_text_node("");
    let _ = parent.append_child(&node);
    let shown = RefCell::new(String::new());
    keep(Box::new(move || {
        let text = text();
        // Setting what stands there already would be read out in a live region, and would take a selection away.
        if *shown.borrow() != text {
            node.set_data(&text);
            shown.replace(text);
        }
    }));
}

fn bind_part(parent: &Element, build: Box<dyn Fn() -> Vec<El>>) {
    let marker = document().create_comment("");
    let _ = parent.append_child(&marker);
    let built = StoredValue::new(Vec::<El>::new());
    keep(Box::new(move || {
        let next = build();
        built.update_value(|built| {
            for old in built.drain(..) {
                old.0.remove();
            }
            let Some(parent) = marker.parent_node() else { return };
            for new in &next {
                let _ = parent.insert_before(&new.0, Some(&marker));
            }
            *built = next;
        });
    }));
}

/// A listener that is taken off its element before what it calls goes: removing a focused field makes it blur.
pub struct Listener {
    target: EventTarget,
    event: &'static str,
    closure: Closure<dyn FnMut(Event)>,
}

impl Listener {
    /// Listens until it is dropped.
    #[must_use]
    pub fn new(target: &EventTarget, event: &'static str, listener: Box<dyn FnMut(Event)>) -> Listener {
        let closure = Closure::wrap(listener);
        let _ = target.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
        Listener { target: target.clone(), event, closure }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let function = self.closure.as_ref().unchecked_ref();
        let _ = self.target.remove_event_listener_with_callback(self.event, function);
    }
}

fn listen(target: &EventTarget, event: &'static str, listener: Box<dyn FnMut(Event)>) {
    // It lives as long as what owns the element, and not longer.
    let _ = StoredValue::new(Listener::new(target, event, listener));
}

/// Listens to an event of the window, until the current owner goes.
pub fn on_window(event: &'static str, listener: impl FnMut(Event) + 'static) {
    listen(&window(), event, Box::new(listener));
}
