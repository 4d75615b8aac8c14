//! What the parser does not understand, in the language that was asked for. The kinds of clap that no command line of ours meets keep its words.

use std::error::Error as _;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{CommandFactory, Error};

use super::Arguments;
use super::unfit::Unfit;
use crate::words::{Text, Words};

/// Why a command line is refused; nothing where clap itself has what to write, such as the help.
pub(crate) fn refusal(error: &Error, words: Words) -> Option<String> {
    let one = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => Some(text.as_str()),
        _ => None,
    };
    let several = |kind| match error.get(kind) {
        Some(ContextValue::Strings(texts)) => texts.as_slice(),
        _ => &[],
    };
    let option = one(ContextKind::InvalidArg).unwrap_or_default();
    let value = one(ContextKind::InvalidValue).unwrap_or_default();
    let allowed = several(ContextKind::ValidValue);
    Some(match error.kind() {
        ErrorKind::UnknownArgument if option.starts_with('-') => {
            words.say(&Text::NoSuchOption { option, close: one(ContextKind::SuggestedArg) })
        }
        ErrorKind::UnknownArgument => words.say(&Text::StrayArgument { argument: option }),
        ErrorKind::InvalidSubcommand => no_such_command(one(ContextKind::InvalidSubcommand)?, words),
        ErrorKind::MissingRequiredArgument => {
            words.say(&Text::MissingArguments { names: several(ContextKind::InvalidArg) })
        }
        ErrorKind::InvalidValue if value.is_empty() => words.say(&Text::NoValue { option, allowed }),
        ErrorKind::InvalidValue => words.say(&Text::OtherValue { option, value, allowed }),
        ErrorKind::ValueValidation => {
            let why = words.unfit(error.source()?.downcast_ref::<Unfit>()?);
            words.say(&Text::UnfitValue { option, why: &why })
        }
        ErrorKind::TooManyValues => words.say(&Text::NeedsNoValue { option }),
        ErrorKind::ArgumentConflict => words.say(&Text::GivenTwice { option }),
        ErrorKind::InvalidUtf8 => words.say(&Text::NotUtf8),
        _ => return None,
    })
}

/// That there is no such command, and which there are.
pub(crate) fn no_such_command(name: &str, words: Words) -> String {
    let program = Arguments::command();
    let commands: Vec<String> = program.get_subcommands().map(|one| one.get_name().to_owned()).collect();
    words.say(&Text::NoSuchCommand { name, commands: &commands })
}
