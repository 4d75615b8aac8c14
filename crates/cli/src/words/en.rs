//! The program in English.

use super::{Text, named, short};

/// The words of a text.
#[rustfmt::skip]
pub(super) fn say(text: &Text<'_>) -> String {
    match text {
        Text::Missing => "There is no such file. Check the name.".into(),
        Text::Denied => "The file may not be read. Change its permissions, or run as a user who may.".into(),
        Text::IsFolder => "This is a folder. Name the files in it.".into(),
        Text::Unreadable { reason } => format!("The file cannot be read: {reason}."),
        Text::NoSuchTrail { name } => format!("No trail in this file has the name \"{}\". Check the name after --trail.", short(name)),
        Text::OtherTrail { name } => format!("The trail {} of this file is left out; --trail chooses it.", short(name)),
        Text::Problem => "problem".into(),
        Text::Unusable => "unusable".into(),
        Text::LeftOut => "left out".into(),
        Text::NotRead => "not read".into(),
        Text::Checked { kind, problems: 0, advice: 0 } => format!("no problems ({})", kind),
        Text::Checked { kind, problems: 0, advice } => format!("no problems, {} ({})", pieces(*advice), kind),
        Text::Checked { kind, problems: count, advice: 0 } => format!("{} ({})", problems(*count), kind),
        Text::Checked { kind, problems: count, advice } => format!("{}, {} ({})", problems(*count), pieces(*advice), kind),
        Text::NotExported { problems: count } => format!("Not exported: {}. Mend the design, or export it as a draft with --draft.", problems(*count)),
        Text::ExportedDraft { problems: count } => format!("Exported as a draft with {}: it cannot be run as it is.", problems(*count)),
        Text::SeveralTrails { names } => format!("This file holds {} trails: {}. Name one with --trail.", names.len(), named(names, ", ")),
        Text::GiveKnown => "Give what the file does not tell with --account and --home-region.".into(),
        Text::NoHandout { accounts: [] } => "The design delivers to no other account whose role can be read, so nobody needs a handout.".into(),
        Text::NoHandout { accounts } => format!("The design delivers to these other accounts: {}. Choose one with --for.", accounts.join(", ")),
        Text::StrayOption { option, of } => format!("{option} is for --to {of} and no other form. Leave it out."),
        Text::NoSuchOption { option, close: Some(close) } => format!("There is no option {} here; {close} is close to it.", short(option)),
        Text::NoSuchOption { option, close: None } => format!("There is no option {} here. Leave it out, or see --help.", short(option)),
        Text::StrayArgument { argument } => format!("\"{}\" is one argument too many. Leave it out.", short(argument)),
        Text::NoSuchCommand { name, commands } => format!("There is no command \"{}\". Use one of: {}.", short(name), commands.join(", ")),
        Text::MissingArguments { names } => format!("Give {} too: it is needed.", names.join(", ")),
        Text::NoValue { option, allowed: [] } => format!("Give {option} its value."),
        Text::NoValue { option, allowed } => format!("Give {option} its value, one of: {}.", allowed.join(", ")),
        Text::OtherValue { option, value, allowed } => format!("{option}: Use one of {}; \"{}\" is not one.", allowed.join(", "), short(value)),
        Text::NeedsNoValue { option } => format!("{option} takes no value. Leave the value out."),
        Text::GivenTwice { option } => format!("{option} is there twice. Give it once."),
        Text::NotUtf8 => "An argument is not UTF-8. Give it in UTF-8.".into(),
        Text::UnfitValue { option, why } => format!("{option}: {why}"),
        Text::NoSuchAdvice { name } => format!("No advice, nobody who gives any and no alarm has the name \"{}\". Use a code or a source of check --output json, such as no-oss or kics.", short(name)),
        Text::Sourced { text, source } => format!("{text} [{source}]"),
    }
}

fn problems(count: usize) -> String {
    if count == 1 { "1 problem".into() } else { format!("{count} problems") }
}

fn pieces(count: usize) -> String {
    if count == 1 { "1 piece of advice".into() } else { format!("{count} pieces of advice") }
}
