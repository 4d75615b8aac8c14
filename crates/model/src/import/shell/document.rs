//! Documents in a script, `<<END` up to a line `END`: text that the shell hands to a command.

use super::Reader;

impl Reader<'_> {
    /// `<<END` or `<<-'END'`: what follows up to a line `END` is text. `<<<` takes a word.
    pub(super) fn document(&mut self) {
        self.next();
        if self.rest.peek() == Some(&'<') {
            self.next();
            return;
        }
        let is_delimiter = |c: &char| !c.is_whitespace() && !matches!(c, ';' | '&' | '|' | ')');
        let mut delimiter = String::new();
        while let Some(c) = self.rest.next_if(|c| is_delimiter(c) || *c == ' ' && delimiter.is_empty()) {
            if !matches!(c, '-' | ' ' | '\'' | '"' | '\\') || (c == '-' && !delimiter.is_empty()) {
                delimiter.push(c);
            }
        }
        self.documents.push(delimiter);
    }

    /// Passes over the documents that begin after this line.
    pub(super) fn end_line(&mut self) {
        self.end_command();
        for delimiter in std::mem::take(&mut self.documents) {
            loop {
                let mut line = String::new();
                while let Some(c) = self.rest.next_if(|c| *c != '\n') {
                    line.push(c);
                }
                if self.next().is_none() || line.trim() == delimiter {
                    break;
                }
            }
        }
    }
}
