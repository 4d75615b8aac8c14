//! A text as it goes on the wire, line by line, so that a keystroke changes the one text node that it concerns.

use std::cell::RefCell;

use leptos::prelude::document;
use trail_words::Message;
use web_sys::Text;

use super::highlight::{Kind, tokens};
use crate::dom::{El, el, watch};
use crate::early;
use crate::session::Session;

/// A labelled block whose text content is exactly the text. The source answers the text, and whether it is JSON, which is coloured.
pub fn code(session: Session, id: &str, label: Message, source: impl Fn() -> (String, bool) + 'static) -> El {
    let block = early::take_or(id, "code").attr("translate", "no");
    block.node().set_text_content(None);
    follow(block.clone(), Box::new(source));
    el("pre")
        .class("code")
        .attr("role", "region")
        .attr("tabindex", "0")
        .bind("aria-label", move || Some(session.say_again(&label)))
        .child(block)
}

fn follow(block: El, source: Box<dyn Fn() -> (String, bool)>) {
    let shown = RefCell::new(Shown { is_json: false, lines: Vec::new() });
    watch(move || {
        let (text, is_json) = source();
        shown.borrow_mut().write(&block, &text, is_json);
    });
}

/// What stands in the block.
struct Shown {
    is_json: bool,
    lines: Vec<Line>,
}

struct Line {
    text: String,
    node: El,
    /// A coloured part for each token.
    parts: Vec<(El, Text)>,
}

impl Shown {
    /// Brings the lines from what is shown to the text.
    fn write(&mut self, block: &El, text: &str, is_json: bool) {
        if self.is_json != is_json {
            self.is_json = is_json;
            self.cut(0);
        }
        let mut count = 0;
        for text in text.split_inclusive('\n') {
            match self.lines.get_mut(count) {
                Some(line) if line.text == text => {}
                Some(line) => line.write(text, is_json),
                None => {
                    let mut line = Line { text: String::new(), node: el("span"), parts: Vec::new() };
                    line.write(text, is_json);
                    let _ = block.node().append_child(line.node.node());
                    self.lines.push(line);
                }
            }
            count += 1;
        }
        self.cut(count);
    }

    fn cut(&mut self, count: usize) {
        while self.lines.len() > count {
            if let Some(line) = self.lines.pop() {
                line.node.node().remove();
            }
        }
    }
}

impl Line {
    fn write(&mut self, text: &str, is_json: bool) {
        if self.parts.is_empty() || class(&self.text) != class(text) {
            self.node.node().set_class_name(class(text));
        }
        let before = parts(&self.text, is_json);
        let now = parts(text, is_json);
        for (number, (kind, text)) in now.iter().enumerate() {
            let before = before.get(number);
            match self.parts.get(number) {
                Some((part, words)) => {
                    if before.is_none_or(|(before, _)| before != kind) {
                        part.node().set_class_name(kind.class());
                    }
                    if before.is_none_or(|(_, before)| before != text) {
                        words.set_data(text);
                    }
                }
                None => {
                    let (part, words) = (el("span").class(kind.class()), document().create_text_node(text));
                    let _ = part.node().append_child(&words);
                    let _ = self.node.node().append_child(part.node());
                    self.parts.push((part, words));
                }
            }
        }
        while self.parts.len() > now.len() {
            if let Some((part, _)) = self.parts.pop() {
                part.node().remove();
            }
        }
        text.clone_into(&mut self.text);
    }
}

fn parts(line: &str, is_json: bool) -> Vec<(Kind, &str)> {
    if is_json { tokens(line) } else { vec![(Kind::Plain, line)] }
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
