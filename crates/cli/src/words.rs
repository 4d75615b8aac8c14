//! What the program says. Problems, advice and labels come from `trail-words`, so that the page and the terminal say the same; what only a
//! terminal says is here, in every language.

use std::borrow::Cow;
use std::io::ErrorKind;

use clap::Command;
use trail_model::advice::{Advice, Severity};
use trail_model::character::is_invisible;
use trail_model::draft::TrailDraft;
use trail_model::field::FieldId;
use trail_model::import::{Note, Read};
use trail_model::problem::Problem;
use trail_words::{Detail, Language, Say};

use crate::arguments::Unfit;
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
    /// The names of the trails that a file holds.
    SeveralTrails {
        names: &'a [String],
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
    NoSuchOption {
        option: &'a str,
        close: Option<&'a str>,
    },
    StrayArgument {
        argument: &'a str,
    },
    NoSuchCommand {
        name: &'a str,
        commands: &'a [String],
    },
    MissingArguments {
        names: &'a [String],
    },
    NoValue {
        option: &'a str,
        allowed: &'a [String],
    },
    OtherValue {
        option: &'a str,
        value: &'a str,
        allowed: &'a [String],
    },
    NeedsNoValue {
        option: &'a str,
    },
    GivenTwice {
        option: &'a str,
    },
    NotUtf8,
    UnfitValue {
        option: &'a str,
        why: &'a str,
    },
    NoSuchAdvice {
        name: &'a str,
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

    /// Why the value of an option does not fit.
    pub(crate) fn unfit(self, unfit: &Unfit) -> String {
        match unfit {
            Unfit::Advice { name } => self.say(&Text::NoSuchAdvice { name }),
            Unfit::Field(field, issue) => (self.language.remarks().issue)(issue, field),
        }
    }

    /// What a note stands under.
    pub(crate) fn head(self, note: &Note) -> String {
        if note.is_alarm() { self.severity(Severity::Warning).to_lowercase() } else { self.say(&Text::NotRead) }
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
    pub(crate) fn problem(self, problem: &Problem, draft: &TrailDraft) -> String {
        self.language.problem(problem, draft)
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

/// A file's name, with what its trail is called by, unless that is empty.
pub(crate) fn of_file(file: &str, trail: &str) -> String {
    if trail.is_empty() { file.to_owned() } else { format!("{file} ({})", short(trail)) }
}

/// The address of a trail whose name is not known; empty where it is.
pub(crate) fn unnamed(read: &Read) -> &str {
    if read.draft.name.is_empty() { read.called() } else { "" }
}

/// Text of a file on a terminal: what could move the cursor or hide is shown by its number.
pub(crate) fn visible(text: &str) -> String {
    let mut shown = String::new();
    for c in text.chars() {
        if is_invisible(c) { shown.push_str(&format!("U+{:04X}", u32::from(c))) } else { shown.push(c) }
    }
    shown
}

/// The same in JSON, where such a character stands only inside a text and has an escape.
pub(crate) fn visible_json(json: &str) -> String {
    let mut shown = String::new();
    for c in json.chars() {
        if c == '\n' || !is_invisible(c) {
            shown.push(c);
            continue;
        }
        // An escape has four digits, so two of them stand for a character beyond the first plane.
        c.encode_utf16(&mut [0; 2]).iter().for_each(|half| shown.push_str(&format!("\\u{half:04x}")));
    }
    shown
}

/// The first names of a list, each as [`short`] shows it.
fn named(names: &[String], separator: &str) -> String {
    const SHOWN: usize = 10;
    let rest = if names.len() > SHOWN { [separator, "…"].concat() } else { String::new() };
    names.iter().take(SHOWN).map(|name| short(name)).collect::<Vec<_>>().join(separator) + &rest
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
