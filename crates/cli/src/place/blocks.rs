//! The blocks of Terraform's configuration language and their arguments, line by line. A brace or an equals sign in a text, a comment or a
//! heredoc is none.

use super::marks::{Marks, Stretch};

#[derive(Debug, Default)]
pub(super) struct Blocks<'a> {
    /// What is open around what is read.
    around: Vec<Opened<'a>>,
    /// The first line and the address of the block that stands in no other.
    outermost: (usize, String),
}

#[derive(Debug)]
enum Opened<'a> {
    Block,
    /// An object, a list, parentheses, or what a text fills in.
    Expression,
    Text,
    Comment,
    /// Until the line of this word.
    Heredoc(&'a str),
}

impl<'a> Blocks<'a> {
    /// Adds what a line holds.
    pub(super) fn add(&mut self, line: &'a str, number: usize, marks: &mut Marks<'a>) {
        // Where the head of a block or the name of an argument may begin, and what is read.
        let (mut start, mut at) = (0, 0);
        while let Some(rest) = line.get(at..).filter(|rest| !rest.is_empty()) {
            if let Some(length) = self.pass_over(rest) {
                at += length;
                continue;
            }
            let before = line.get(start..at).and_then(|before| before.rsplit("*/").next()).unwrap_or_default();
            let sign = rest.chars().next().unwrap_or_default();
            at += sign.len_utf8();
            match sign {
                '#' => return,
                '/' if rest.starts_with("//") => return,
                '/' if rest.starts_with("/*") => self.around.push(Opened::Comment),
                '<' if rest.starts_with("<<") => {
                    self.around.push(Opened::Heredoc(rest.trim_start_matches(['<', '-']).trim()));
                    return;
                }
                '"' => self.around.push(Opened::Text),
                '{' => {
                    self.open(before, number, marks);
                    start = at;
                }
                '[' | '(' => self.around.push(Opened::Expression),
                '}' | ']' | ')' => self.close(number, marks),
                '=' if self.is_in_block() && !before.contains('=') => marks.add_name(before.trim(), number),
                _ => {}
            }
        }
    }

    /// How much of a text, a comment or a heredoc is passed over; none in anything else.
    fn pass_over(&mut self, rest: &str) -> Option<usize> {
        match self.around.last()? {
            Opened::Block | Opened::Expression => None,
            Opened::Text => Some(self.pass_over_text(rest)),
            Opened::Comment => {
                let Some(end) = rest.find("*/") else { return Some(rest.len()) };
                self.around.pop();
                Some(end + 2)
            }
            Opened::Heredoc(word) => {
                if rest.trim() == *word {
                    self.around.pop();
                }
                Some(rest.len())
            }
        }
    }

    /// Up to the next sign, the end of the text, or what it fills in.
    fn pass_over_text(&mut self, rest: &str) -> usize {
        match rest.as_bytes() {
            [b'\\', sign, ..] if sign.is_ascii() => 2,
            [b'$', b'$', b'{', ..] | [b'%', b'%', b'{', ..] => 3,
            [b'$' | b'%', b'{', ..] => {
                self.around.push(Opened::Expression);
                2
            }
            [b'"', ..] => {
                self.around.pop();
                1
            }
            _ => rest.chars().next().map_or(1, char::len_utf8),
        }
    }

    /// A block where words stand before the brace, and an object where none or those of an expression do.
    fn open(&mut self, before: &str, number: usize, marks: &mut Marks<'a>) {
        if !self.is_in_block() || before.contains('=') {
            self.around.push(Opened::Expression);
            return;
        }
        let words = before.split_whitespace().map(|word| word.trim_matches('"'));
        let address = words.collect::<Vec<_>>().join(".");
        if self.around.is_empty() {
            self.outermost = (number, address.clone());
        }
        marks.add_block(address, number);
        self.around.push(Opened::Block);
    }

    fn close(&mut self, number: usize, marks: &mut Marks<'a>) {
        self.around.pop();
        if self.around.is_empty() {
            let (start, called) = std::mem::take(&mut self.outermost);
            marks.stretches.push(Stretch { lines: start..number + 1, called, ..Stretch::default() });
        }
    }

    fn is_in_block(&self) -> bool {
        matches!(self.around.last(), Some(Opened::Block) | None)
    }
}
