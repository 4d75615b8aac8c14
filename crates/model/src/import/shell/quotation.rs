//! Single and double quotation marks (POSIX shell, 2.2).

use super::Reader;
use crate::import::outcome::Refusal;

impl Reader<'_> {
    pub(super) fn single(&mut self) -> Result<(), Refusal> {
        let line = self.line;
        self.word();
        loop {
            match self.next().ok_or(Refusal::Quotation { line })? {
                '\'' => return Ok(()),
                c => self.word().text.push(c),
            }
        }
    }

    pub(super) fn double(&mut self) -> Result<(), Refusal> {
        let line = self.line;
        self.word();
        loop {
            match self.next().ok_or(Refusal::Quotation { line })? {
                '"' => return Ok(()),
                '\\' => match self.next().ok_or(Refusal::Quotation { line })? {
                    '\n' => {}
                    c @ ('"' | '\\' | '$' | '`') => self.word().text.push(c),
                    c => self.word().text.extend(['\\', c]),
                },
                c @ ('$' | '`') => self.expansion(c),
                c => self.word().text.push(c),
            }
        }
    }
}
