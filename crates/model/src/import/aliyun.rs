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
const BEFORE: [&str; 4] = ["$", "sudo", "exec", "command"];

/// Whether the text looks like a command line of ours: `aliyun` and, right after it, `actiontrail`.
pub(super) fn is_one(text: &str) -> bool {
    let mut words = text.split_whitespace().filter(|word| *word != "\\");
    let mut before = "";
    words.any(|word| {
        let found = is_aliyun(before) && word == "actiontrail";
        before = word;
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
        match arguments(&command) {
            Some((action, options)) => told.push(call(action, options, command.line)?),
            None => other(&command, &mut notes),
        }
    }
    let (mut before, trails) = calls::trails(told)?;
    let mut reads: Vec<Read> = trails.iter().map(|trail| calls::read(Kind::Aliyun, trail, account)).collect();
    if reads.is_empty() {
        return Err(Refusal::NoTrail { kind: Kind::Aliyun });
    }
    before.append(&mut notes);
    share(before, &mut reads);
    Ok(reads)
}

/// An exported script can wait for the first deliveries: `if [ "${WAIT:-0}" = 1 ]; then … fi`. That is no part of the design, as long as it
/// calls nothing that writes.
fn without_waiting(commands: Vec<Command>) -> Vec<Command> {
    let is_start = |command: &Command| {
        let words: Vec<&str> = command.words.iter().map(|word| word.text.as_str()).collect();
        words == ["if", "[", "${WAIT:-0}", "=", "1", "]"]
    };
    let Some(start) = commands.iter().position(is_start) else {
        return commands;
    };
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
    let waiting = commands.get(start..end).unwrap_or_default();
    let reads = |action: &str| Action::from_name(action).is_some_and(|action| !action.is_write());
    if waiting.iter().filter_map(arguments).all(|(action, _)| reads(action)) {
        let (before, after) = (commands.iter().take(start), commands.iter().skip(end));
        return before.chain(after).cloned().collect();
    }
    commands
}

/// The operation and the options of a call, or `None` for any other command.
fn arguments(command: &Command) -> Option<(&str, &[Word])> {
    let start = command.words.iter().position(|word| !BEFORE.contains(&word.text.as_str()))?;
    match command.words.get(start..)? {
        [program, product, action, options @ ..] if is_aliyun(&program.text) && product.text == "actiontrail" => {
            Some((&action.text, options))
        }
        _ => None,
    }
}

fn other(command: &Command, notes: &mut Vec<Note>) {
    let word = command.words.first().map(|word| word.text.clone()).unwrap_or_default();
    if !SILENT.contains(&word.as_str()) {
        notes.push(Note::Command { word, line: command.line });
    }
}

fn call(action: &str, options: &[Word], line: usize) -> Result<Told, Refusal> {
    let mut told = Told { action: action.to_owned(), ..Told::default() };
    let mut twice = Vec::new();
    let mut rest = options;
    while let [option, after @ ..] = rest {
        rest = after;
        let Some(option_name) = option.text.strip_prefix("--").filter(|name| !name.is_empty()) else {
            told.notes.push(Note::Option { name: before_equals(&option.text).to_owned() });
            rest = without_value(rest);
            continue;
        };
        let (name, value) = match option_name.split_once('=') {
            Some((name, value)) => (name, Some(Word { text: value.to_owned(), expands: option.expands })),
            None if is_value(rest.first(), option_name, action) => {
                let value = rest.first().cloned();
                rest = rest.get(1..).unwrap_or_default();
                (option_name, value)
            }
            None => (option_name, None),
        };
        let is_region = matches!(name, "region" | "RegionId");
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
