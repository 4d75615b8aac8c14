//! Words for a shell. Whatever a value holds, bash reads it back as it was, and an editor shows it as it is.

use super::{Format, LeftOut, Source};
use crate::api::Action;
use crate::character::is_invisible;
use crate::export::left_out;
use crate::plan::TrailPlan;

/// The first lines of a bash script: what it was made from, what it leaves out, and that it stops at the first failure.
pub(super) fn head(source: Source<'_>, format: &Format) -> String {
    let mut lines = vec!["#!/usr/bin/env bash".to_owned()];
    let remarks = remarks(source, &format.leaves_out(source));
    lines.extend(remarks.into_iter().map(|remark| format!("# {remark}")));
    lines.extend(starting(&source.plan()).map(|remark| format!("# {remark}")));
    lines.push("set -euo pipefail\n".to_owned());
    lines.join("\n")
}

/// That the file starts logging, where it makes a trail: who asked for CreateTrail alone may not expect the call.
pub(super) fn starting(plan: &TrailPlan) -> Option<&'static str> {
    let makes = |action: Action| plan.calls.iter().any(|call| call.action == action);
    (makes(Action::CreateTrail) && makes(Action::StartLogging))
        .then_some("StartLogging is called too: a trail made through the API delivers nothing before it")
}

/// A command with its options, one a line, each value quoted.
pub(super) fn command(words: &str, options: &[(&str, &str)], indent: &str) -> String {
    // A value that begins like an option would be taken for the next one.
    let between = |value: &str| if value.starts_with('-') { '=' } else { ' ' };
    let options = options.iter().map(|(name, value)| format!("--{name}{}{}", between(value), quote(value)));
    let lines: Vec<String> = [words.to_owned()].into_iter().chain(options).collect();
    lines.join(&format!(" \\\n{indent}  "))
}

/// The remarks at the top of a file that has comments and leaves these parts out. They hold no value that was typed.
pub(super) fn remarks(source: Source<'_>, parts: &[LeftOut]) -> Vec<String> {
    let problems = source.problems();
    let draft = (problems > 0).then(|| format!("DRAFT: problems {problems}"));
    let fingerprint = format!("fingerprint {}", source.plan().fingerprint());
    draft.into_iter().chain([fingerprint]).chain(left_out::line(parts)).collect()
}

/// One word. POSIX single quotes, inside which nothing is special but the quote itself; where the text holds characters that cannot be
/// seen, bash's `$'…'` with their bytes in octal. No argument of a process holds a NUL, so that one is replaced.
pub(super) fn quote(text: &str) -> String {
    let plain = !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_./:".contains(&b));
    if plain {
        text.to_owned()
    } else if text.chars().any(|c| is_invisible(c) && c != '\n') {
        format!("$'{}'", text.chars().map(ansi_c).collect::<String>())
    } else {
        format!("'{}'", text.replace('\'', r"'\''"))
    }
}

fn ansi_c(c: char) -> String {
    let octal = |c: char| c.encode_utf8(&mut [0; 4]).bytes().map(|byte| format!("\\{byte:03o}")).collect();
    match c {
        '\0' => octal(char::REPLACEMENT_CHARACTER),
        '\n' => r"\n".to_owned(),
        '\'' | '\\' => format!("\\{c}"),
        c if is_invisible(c) => octal(c),
        c => c.to_string(),
    }
}
