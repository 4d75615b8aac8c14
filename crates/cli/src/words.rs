//! What the program says. Problems, advice and labels come from `trail-words`, so that the page and the terminal say the same; what only a
//! terminal says is here, in every language.

use std::borrow::Cow;
use std::io::ErrorKind;

use clap::Command;
use trail_model::advice::{Advice, Severity};
use trail_model::field::FieldId;
use trail_model::import::Note;
use trail_model::problem::Problem;
use trail_words::{Detail, Language, Say};

use crate::input::Unusable;

mod en;
mod zh_cn;

/// A sentence or a word of the program itself. Every language has an arm for each.
#[derive(Debug)]
pub(crate) enum Text<'a> {
    // Why a file cannot be used.
    Missing,
    Denied,
    IsFolder,
    Unreadable {
        reason: &'a str,
    },
    NoSuchTrail {
        name: &'a str,
    },
    // What a file holds beside the design.
    OtherTrail {
        name: &'a str,
    },
    // Heads of lines.
    Problem,
    Unusable,
    NotRead,
    LeftOut,
    // Ends of reports.
    Checked {
        kind: &'a str,
        problems: usize,
        advice: usize,
    },
    NotExported {
        problems: usize,
    },
    ExportedDraft {
        problems: usize,
    },
    GiveKnown,
    /// The accounts that there are handouts for.
    NoHandout {
        accounts: &'a [String],
    },
    // The command line.
    StrayOption {
        option: &'a str,
        of: &'a str,
    },
    // Pieces.
    Sourced {
        text: &'a str,
        source: &'a str,
    },
}

/// The words of one language.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Words {
    /// What the page says.
    pub(crate) language: &'static Language,
}

impl Words {
    pub(crate) fn new(language: &'static Language) -> Words {
        Words { language }
    }

    /// What the program says.
    pub(crate) fn say(self, text: &Text<'_>) -> String {
        match self.language.tag {
            "zh-CN" => zh_cn::say(text),
            _ => en::say(text),
        }
    }

    /// Why a file cannot be used.
    pub(crate) fn unusable(self, unusable: &Unusable) -> String {
        let error = match unusable {
            Unusable::Refused(refusal) => return self.language.refusal(refusal),
            Unusable::Unreadable(error) => error,
        };
        match error.kind() {
            ErrorKind::NotFound => self.say(&Text::Missing),
            ErrorKind::PermissionDenied => self.say(&Text::Denied),
            ErrorKind::IsADirectory => self.say(&Text::IsFolder),
            _ => self.say(&Text::Unreadable { reason: &error.to_string() }),
        }
    }

    /// What of a file is not in the design. Of several trails the program takes the one that it is told.
    pub(crate) fn note(self, note: &Note) -> String {
        match note {
            Note::Trail { name } => self.say(&Text::OtherTrail { name }),
            note => self.language.note(note),
        }
    }

    /// The help in this language; English stands in the table of arguments itself.
    pub(crate) fn help(self, command: Command) -> Command {
        match self.language.tag {
            "zh-CN" => zh_cn::help::translate(command),
            _ => command,
        }
    }

    /// A problem as the page's summary lists it: group, label, and what to do.
    pub(crate) fn problem(self, problem: &Problem) -> String {
        self.language.problem(problem)
    }

    /// Advice with its label and its source.
    pub(crate) fn advice(self, advice: &Advice) -> String {
        let text = (self.language.remarks().advice)(advice.code);
        let sourced = self.say(&Text::Sourced { text: text.text, source: text.source });
        format!("{}{}{sourced}", self.label(&advice.field), self.language.separators.colon)
    }

    /// The label of a field, with that of its group.
    pub(crate) fn label(self, field: &FieldId) -> String {
        let label = match field {
            FieldId::Unknown(name) => Cow::Owned(visible(name)),
            field => Cow::Borrowed((self.language.label)(field)),
        };
        match self.language.group(field) {
            Some(group) => format!("{group}{}{label}", self.language.separators.comma),
            None => label.into_owned(),
        }
    }

    /// The word for a severity.
    pub(crate) fn severity(self, severity: Severity) -> String {
        let message = match severity {
            Severity::Info => Detail::SeverityInfo,
            Severity::Warning => Detail::SeverityWarning,
        };
        message.in_language(self.language).into_owned()
    }

    /// Items between the marks of a list.
    pub(crate) fn list(self, items: &[String]) -> String {
        items.join(self.language.separators.list)
    }
}

/// Text of a file on a terminal: what could move the cursor or hide is shown by its number.
pub(crate) fn visible(text: &str) -> String {
    let mut shown = String::new();
    for c in text.chars() {
        if is_hidden(c) { shown.push_str(&format!("U+{:04X}", u32::from(c))) } else { shown.push(c) }
    }
    shown
}

/// The same in JSON, where such a character stands only inside a text and has an escape.
pub(crate) fn visible_json(json: &str) -> String {
    let mut shown = String::new();
    for c in json.chars() {
        if c != '\n' && is_hidden(c) { shown.push_str(&format!("\\u{:04x}", u32::from(c))) } else { shown.push(c) }
    }
    shown
}

fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// The same, cut after 60 characters.
pub(crate) fn short(text: &str) -> String {
    let mut shown: String = visible(text).chars().take(61).collect();
    if shown.chars().count() > 60 {
        shown.pop();
        shown.push('…');
    }
    shown
}

#[cfg(test)]
mod tests;
