//! For code scanning: SARIF 2.1.0 (OASIS), one run with one result for each finding.

use serde_json::{Value, json};
use trail_model::advice::Severity;
use trail_model::import::Note;

use super::{Checked, Findings};
use crate::words::Words;

const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";

/// A finding as SARIF sees it.
struct Found {
    rule: String,
    level: &'static str,
    message: String,
    line: usize,
}

pub(super) fn report(files: &[Checked], words: Words) -> String {
    let mut rules: Vec<String> = Vec::new();
    let mut results: Vec<Value> = Vec::new();
    for checked in files {
        for found in all(checked, words) {
            if !rules.contains(&found.rule) {
                rules.push(found.rule.clone());
            }
            results.push(result(&checked.file, &found, rules.iter().position(|rule| *rule == found.rule)));
        }
    }
    let rules: Vec<Value> = rules.into_iter().map(|id| json!({ "id": id })).collect();
    let driver = json!({ "name": "trail", "version": env!("CARGO_PKG_VERSION"), "rules": rules });
    let run = json!({ "tool": { "driver": driver }, "columnKind": "unicodeCodePoints", "results": results });
    format!("{:#}\n", json!({ "$schema": SCHEMA, "version": "2.1.0", "runs": [run] }))
}

fn all(checked: &Checked, words: Words) -> Vec<Found> {
    match &checked.trails {
        Ok(trails) => trails.iter().flat_map(|trail| of_trail(trail, words)).collect(),
        Err(unusable) => vec![Found {
            rule: format!("file/{}", unusable.code()),
            level: "error",
            message: words.unusable(unusable),
            line: unusable.line(),
        }],
    }
}

fn of_trail(trail: &Findings, words: Words) -> Vec<Found> {
    let problems = trail.problems.iter().map(|(line, problem)| Found {
        rule: format!("problem/{}", problem.issue.code()),
        level: "error",
        message: words.problem(problem, &trail.read.draft),
        line: *line,
    });
    let advice = trail.advice.iter().map(|(line, advice)| Found {
        rule: format!("advice/{}", advice.code.name()),
        level: if advice.code.severity() == Severity::Warning { "warning" } else { "note" },
        message: words.advice(advice),
        line: *line,
    });
    let of_note = |line: &Option<usize>, note: &Note, level| Found {
        rule: format!("not-read/{}", note.code()),
        level,
        message: words.note(note),
        line: line.unwrap_or(1),
    };
    let alarms = trail.alarms.iter().map(|(line, note)| of_note(line, note, "error"));
    let level = |note: &Note| if note.is_alarm() { "warning" } else { "note" };
    let notes = trail.notes.iter().map(|(line, note)| of_note(line, note, level(note)));
    problems.chain(alarms).chain(advice).chain(notes).collect()
}

fn result(file: &str, found: &Found, rule_index: Option<usize>) -> Value {
    json!({
        "ruleId": found.rule,
        "ruleIndex": rule_index,
        "level": found.level,
        "message": { "text": found.message },
        "locations": [{
            "physicalLocation": {
                "artifactLocation": { "uri": uri(file) },
                "region": { "startLine": found.line },
            }
        }],
    })
}

/// The path as a URI reference (RFC 3986): relative to where the program runs, or of the scheme `file`.
fn uri(path: &str) -> String {
    let mut uri = String::from(if path.starts_with('/') { "file://" } else { "" });
    for byte in path.trim_start_matches("./").bytes() {
        match byte {
            b'/' | b'-' | b'.' | b'_' | b'~' | b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' => uri.push(char::from(byte)),
            other => uri.push_str(&format!("%{other:02X}")),
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_a_uri() {
        assert_eq!(uri("./designs/审 a:b.json"), "designs/%E5%AE%A1%20a%3Ab.json");
        assert_eq!(uri("/files/a.json"), "file:///files/a.json");
    }
}
