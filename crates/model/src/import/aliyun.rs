//! `aliyun actiontrail CreateTrail …`: a command line, or a script that holds some.

use serde_json::Value;

use super::calls::{self, Told};
use super::outcome::{Kind, Note, Read, Refusal, share};
use super::shell::{self, Command, Word};
use crate::api::Action;
use crate::unique::NAMES_LISTED;

/// What a script says to its shell alone.
const SILENT: [&str; 3] = ["set", "shopt", "true"];
/// Words that may stand before a command.
const BEFORE: [&str; 15] =
    ["$", "sudo", "exec", "command", "time", "env", "!", "{", "if", "then", "elif", "else", "while", "until", "do"];

/// Whether the text looks like a command line of ours: `aliyun` and, with nothing between but options of the program, `actiontrail`.
pub(super) fn is_one(text: &str) -> bool {
    // Whether the word may be the product, and whether it may be the value of an option.
    let (mut is_next, mut is_value) = (false, false);
    text.split_whitespace().filter(|word| *word != "\\").any(|word| {
        let found = is_next && word == "actiontrail";
        let is_option = is_next && word.starts_with('-');
        (is_next, is_value) = (is_aliyun(word) || is_option || (is_next && is_value), is_option);
        found
    })
}

fn is_aliyun(word: &str) -> bool {
    word.rsplit('/').next() == Some("aliyun")
}

/// Reads every trail of a script.
pub(super) fn read(script: &str, account: Option<&str>) -> Result<Vec<Read>, Refusal> {
    let (mut told, mut notes) = (Vec::new(), Vec::new());
    for command in without_waiting(shell::commands(script)?) {
        match line(&command) {
            Some(line) => told.push(call(&line, command.line)?),
            None => other(&command, &mut notes),
        }
    }
    let (mut before, trails) = calls::trails(told, Kind::Aliyun)?;
    let mut reads: Vec<Read> = trails.iter().map(|trail| calls::read(Kind::Aliyun, trail, account)).collect();
    before.append(&mut notes);
    share(before, &mut reads);
    Ok(reads)
}

/// How the blocks begin by which an exported script waits for the first deliveries: a check of the time, before the first call, and the wait.
const WAITING: [&[&str]; 2] = [&["if", "!", "[", "${WAIT_SECONDS:-900}"], &["if", "[", "${WAIT:-0}", "=", "1", "]"]];

/// The commands without those of the wait. It is no part of the design, as long as it calls nothing that writes.
fn without_waiting(mut commands: Vec<Command>) -> Vec<Command> {
    for beginning in WAITING {
        let is_start = |command: &Command| {
            let words = command.words.iter().map(|word| word.text.as_str());
            words.take(beginning.len()).eq(beginning.iter().copied())
        };
        let Some(start) = commands.iter().position(is_start) else { continue };
        let first = |command: &Command| command.words.first().map(|word| word.text.clone()).unwrap_or_default();
        let mut open = 0_usize;
        let end = commands.iter().skip(start).position(|command| {
            match first(command).as_str() {
                "if" => open += 1,
                "fi" => open = open.saturating_sub(1),
                _ => {}
            }
            open == 0
        });
        let end = end.map_or(commands.len(), |length| start + length + 1);
        let reads = |action: &str| Action::from_name(action).is_some_and(|action| !action.is_write());
        let waiting = commands.get(start..end).unwrap_or_default();
        if waiting.iter().filter_map(line).all(|line| reads(line.action)) {
            commands.drain(start..end);
        }
    }
    commands
}

/// A call of ours: the names of the variables that are set for it alone, its operation, and its options.
struct Line<'a> {
    variables: Vec<&'a str>,
    action: &'a str,
    options: Vec<Word>,
}

/// The command as a call, or `None` for any other command.
fn line(command: &Command) -> Option<Line<'_>> {
    let is_before = |word: &Word| BEFORE.contains(&word.text.as_str()) || variable(&word.text).is_some();
    let start = command.words.iter().position(|word| !is_before(word))?;
    let (before, rest) = command.words.split_at_checked(start)?;
    let [program, rest @ ..] = rest else { return None };
    let is_product = |word: &Word| word.text == "actiontrail";
    // The program takes its own options before the product too, each with a value or without one.
    let mut place = 0;
    while rest.get(place).is_some_and(|word| word.text.starts_with('-')) {
        let has_value = !rest.get(place)?.text.contains('=')
            && rest.get(place + 1).is_some_and(|next| !next.text.starts_with('-'))
            && (!rest.get(place + 1).is_some_and(is_product) || rest.get(place + 2).is_some_and(is_product));
        place += if has_value { 2 } else { 1 };
    }
    let (own, rest) = rest.split_at_checked(place)?;
    match rest {
        [product, action, options @ ..] if is_aliyun(&program.text) && is_product(product) => Some(Line {
            variables: before.iter().filter_map(|word| variable(&word.text)).collect(),
            action: &action.text,
            options: [own, options].concat(),
        }),
        _ => None,
    }
}

/// The name of the variable that a word sets, if it sets one.
fn variable(word: &str) -> Option<&str> {
    let (name, _) = word.split_once('=')?;
    let is_name = name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
        && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    is_name.then_some(name)
}

fn other(command: &Command, notes: &mut Vec<Note>) {
    let word = command.words.first().map(|word| word.text.as_str()).unwrap_or_default();
    if !SILENT.contains(&word) {
        // What a variable is set to may be a key.
        notes.push(Note::Command { word: variable(word).unwrap_or(word).to_owned(), line: command.line });
    }
}

fn call(of: &Line<'_>, line: usize) -> Result<Told, Refusal> {
    let mut told = Told { action: of.action.to_owned(), ..Told::default() };
    told.notes.extend(of.variables.iter().map(|name| Note::Option { name: (*name).to_owned() }));
    let (mut twice, mut is_region_told) = (Vec::<String>::new(), false);
    let mut rest = of.options.as_slice();
    while let [option, after @ ..] = rest {
        rest = after;
        let Some(option_name) = option.text.strip_prefix("--").filter(|name| !name.is_empty()) else {
            told.notes.push(Note::Option { name: before_equals(&option.text).to_owned() });
            rest = without_value(rest);
            continue;
        };
        let (name, value) = match option_name.split_once('=') {
            Some((name, value)) => (name, Some(Word { text: value.to_owned(), expands: option.expands })),
            None if is_value(rest.first(), option_name, of.action) => {
                let value = rest.first().cloned();
                rest = rest.get(1..).unwrap_or_default();
                (option_name, value)
            }
            None => (option_name, None),
        };
        let is_region = matches!(name, "region" | "RegionId");
        if is_region && std::mem::replace(&mut is_region_told, true) && !twice.iter().any(|one| one == "region") {
            twice.push("region".to_owned());
        }
        match value {
            Some(value) if value.expands && (is_region || is_parameter(name)) => {
                told.notes.push(Note::Expression { name: name.to_owned() });
            }
            Some(value) if is_region => told.region = value.text,
            Some(value) if is_parameter(name) => {
                let before = told.parameters.insert(name.to_owned(), typed(name, value.text));
                if before.is_some() && twice.len() < NAMES_LISTED && !twice.iter().any(|one| one == name) {
                    twice.push(name.to_owned());
                }
            }
            _ => told.notes.push(Note::Option { name: name.to_owned() }),
        }
    }
    if twice.is_empty() { Ok(told) } else { Err(Refusal::Duplicates { names: twice, line: Some(line) }) }
}

fn before_equals(option: &str) -> &str {
    option.split('=').next().unwrap_or_default()
}

/// Parameters are written with a capital, options of the program without. A parameter in other capitals is one all the same: the check
/// says how it is spelled.
fn is_parameter(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_uppercase())
        || Action::CreateTrail.parameters().iter().any(|known| known.name.eq_ignore_ascii_case(name))
}

/// Whether the next word is the option's value and not the next option. A parameter takes any value but the name of another one.
fn is_value(next: Option<&Word>, option: &str, action: &str) -> bool {
    let Some(next) = next else {
        return false;
    };
    if !is_parameter(option) && option != "region" {
        return !next.text.starts_with('-');
    }
    let parameters = Action::from_name(action).map(Action::parameters).unwrap_or_default();
    let is_option = |name: &str| {
        let name = before_equals(name);
        matches!(name, "region" | "RegionId") || parameters.iter().any(|known| known.name == name)
    };
    !next.text.strip_prefix("--").is_some_and(is_option)
}

fn without_value(rest: &[Word]) -> &[Word] {
    match rest {
        [value, after @ ..] if !value.text.starts_with('-') => after,
        _ => rest,
    }
}

/// The program takes every value as text; only a switch is one in the request.
fn typed(name: &str, text: String) -> Value {
    match (name, text.to_ascii_lowercase().as_str()) {
        ("IsOrganizationTrail", on @ ("true" | "false")) => Value::Bool(on == "true"),
        _ => Value::String(text),
    }
}
