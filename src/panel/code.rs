//! A text as it goes on the wire, line by line, so that a keystroke changes the one text node that it concerns.

use leptos::prelude::*;
use trail_words::Message;
use wasm_bindgen::JsValue;
use web_sys::Element;

use super::highlight::{Kind, tokens};
use crate::ui::live::say;

/// A text and whether it is JSON, which is coloured.
pub type Source = Box<dyn Fn() -> (String, bool)>;

/// A labelled block whose text content is exactly the text.
pub fn code(id: &'static str, label: Message, source: Source) -> AnyView {
    Effect::new(move |shown: Option<Vec<String>>| {
        let (text, is_json) = source();
        let mut shown = shown.unwrap_or_default();
        // A block that is not there has nothing to show.
        let _ = document().get_element_by_id(id).map(|block| write(&block, &mut shown, &text, is_json));
        shown
    });
    view! {
        <pre class="code" role="region" tabindex="0" aria-label=say(label)><code id=id translate="no"></code></pre>
    }
    .into_any()
}

/// Brings the lines of the block from what is shown to the text.
fn write(block: &Element, shown: &mut Vec<String>, text: &str, is_json: bool) -> Result<(), JsValue> {
    let mut count = 0;
    for (number, line) in text.split_inclusive('\n').enumerate() {
        count = number + 1;
        if shown.get(number).is_some_and(|before| before == line) {
            continue;
        }
        let parts = if is_json { tokens(line) } else { vec![(Kind::Plain, line)] };
        write_line(&child(block, number)?, class(line), &parts)?;
        match shown.get_mut(number) {
            Some(before) => line.clone_into(before),
            None => shown.push(line.to_owned()),
        }
    }
    shown.truncate(count);
    cut(block, count);
    Ok(())
}

fn write_line(line: &Element, class: &str, parts: &[(Kind, &str)]) -> Result<(), JsValue> {
    set_class(line, class);
    for (number, (kind, text)) in parts.iter().enumerate() {
        let part = child(line, number)?;
        set_class(&part, kind.class());
        if part.text_content().as_deref() != Some(*text) {
            part.set_text_content(Some(text));
        }
    }
    cut(line, parts.len());
    Ok(())
}

fn set_class(element: &Element, class: &str) {
    if element.class_name() != class {
        element.set_class_name(class);
    }
}

/// The child of this number, made where it is missing.
fn child(parent: &Element, number: usize) -> Result<Element, JsValue> {
    if let Some(child) = u32::try_from(number).ok().and_then(|number| parent.children().item(number)) {
        return Ok(child);
    }
    let child = document().create_element("span")?;
    parent.append_child(&child)?;
    Ok(child)
}

fn cut(parent: &Element, count: usize) {
    while parent.child_element_count() as usize > count {
        if let Some(last) = parent.last_element_child() {
            last.remove();
        }
    }
}

/// The class that lets a long line hang below its own beginning. Two spaces are one step.
fn class(line: &str) -> &'static str {
    let spaces = line.len() - line.trim_start_matches(' ').len();
    match spaces / 2 {
        0 => "ln",
        1 => "ln in1",
        2 => "ln in2",
        3 => "ln in3",
        4 => "ln in4",
        _ => "ln in5",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_hangs_by_its_indent() {
        assert_eq!(class("{\n"), "ln");
        assert_eq!(class("  \"Name\": \"a\""), "ln in1");
        assert_eq!(class("            deep"), "ln in5");
        assert_eq!(class(""), "ln");
    }
}
