//! The members of a JSON text, line by line.

use super::marks::{Marks, Stretch};

#[derive(Debug, Default)]
pub(super) struct Members<'a> {
    /// The lists and objects around what is read.
    around: Vec<Opened<'a>>,
    /// The name whose value comes next.
    name: &'a str,
}

#[derive(Debug)]
struct Opened<'a> {
    line: usize,
    is_list: bool,
    /// The name whose value it is.
    name: &'a str,
    /// Its member `address`, which resources of Terraform have.
    address: &'a str,
}

impl<'a> Members<'a> {
    /// Adds what a line holds.
    pub(super) fn add(&mut self, line: &'a str, number: usize, marks: &mut Marks<'a>) {
        let mut rest = line;
        while let Some((_, found)) = rest.find(['"', '{', '[', '}', ']']).and_then(|at| rest.split_at_checked(at)) {
            let mut signs = found.chars();
            let sign = signs.next();
            rest = signs.as_str();
            match sign {
                Some('"') => {
                    let text = string(rest);
                    // The text, and the mark that ends it.
                    rest = rest.get(text.len() + 1..).unwrap_or_default();
                    if rest.trim_start().starts_with(':') {
                        marks.add_name(text, number);
                        self.name = text;
                    } else {
                        marks.add_text(text, number);
                        self.value(text);
                    }
                }
                Some('{' | '[') => {
                    self.around.push(Opened {
                        line: number,
                        is_list: sign == Some('['),
                        name: std::mem::take(&mut self.name),
                        address: "",
                    });
                }
                _ => self.close(number, marks),
            }
        }
    }

    fn value(&mut self, text: &'a str) {
        if let Some(object) = self.around.last_mut().filter(|_| self.name == "address") {
            object.address = text;
        }
        self.name = "";
    }

    fn close(&mut self, number: usize, marks: &mut Marks<'a>) {
        self.name = "";
        let Some(closed) = self.around.pop().filter(|closed| !closed.is_list) else { return };
        let list = self.around.last().filter(|around| around.is_list).map(|list| (list.name, self.around.len()));
        if list.is_some() || !closed.address.is_empty() {
            marks.stretches.push(Stretch {
                lines: closed.line..number + 1,
                called: closed.address.to_owned(),
                list,
                may_make: false,
            });
        }
    }
}

/// What comes before the quotation mark that ends a string.
fn string(rest: &str) -> &str {
    let mut is_escaped = false;
    let end = rest.bytes().position(|byte| {
        let ends = byte == b'"' && !is_escaped;
        is_escaped = byte == b'\\' && !is_escaped;
        ends
    });
    end.and_then(|end| rest.get(..end)).unwrap_or(rest)
}
