//! For people: one finding a line, `file:line: what: label: sentence`, and one line at the end of each trail.

use super::{Checked, Findings};
use crate::words::{Text, Words, visible};

pub(super) fn report(files: &[Checked], words: Words) -> String {
    let mut lines = Vec::new();
    for checked in files {
        match &checked.trails {
            Ok(trails) => trails.iter().for_each(|trail| of_trail(&checked.file, trail, words, &mut lines)),
            Err(unusable) => {
                let head = words.say(&Text::Unusable);
                lines.push(format!("{}: {head}: {}", visible(&checked.file), words.unusable(unusable)));
            }
        }
    }
    lines.into_iter().map(|line| line + "\n").collect()
}

fn of_trail(file: &str, trail: &Findings, words: Words, lines: &mut Vec<String>) {
    let file = visible(file);
    for (line, problem) in &trail.problems {
        lines.push(format!(
            "{file}:{line}: {}: {}",
            words.say(&Text::Problem),
            words.problem(problem, &trail.read.draft)
        ));
    }
    let at = |line: &Option<usize>| line.map_or_else(|| file.clone(), |line| format!("{file}:{line}"));
    for (line, alarm) in &trail.alarms {
        lines.push(format!("{}: {}: {}", at(line), words.say(&Text::Problem), words.note(alarm)));
    }
    for (line, advice) in &trail.advice {
        let severity = words.severity(advice.code.severity()).to_lowercase();
        lines.push(format!("{file}:{line}: {severity}: {}", words.advice(advice)));
    }
    for (line, note) in &trail.notes {
        lines.push(format!("{}: {}: {}", at(line), words.head(note), words.note(note)));
    }
    let checked = Text::Checked {
        kind: words.language.kind(trail.read.kind),
        problems: trail.problem_count(),
        advice: trail.advice.len(),
    };
    lines.push(format!("{}: {}", visible(&trail.name(&file)), words.say(&checked)));
}
