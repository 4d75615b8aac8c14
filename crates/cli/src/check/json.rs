//! For programs: one object per trail, one per line. Codes are stable; a message is for people, in the language that was asked for.

use serde_json::{Value, json};
use trail_model::advice::Advice;
use trail_model::import::Note;

use super::{Checked, Findings};
use crate::words::Words;

pub(super) fn report(files: &[Checked], words: Words) -> String {
    let mut report = String::new();
    for checked in files {
        match &checked.trails {
            Ok(trails) => trails.iter().for_each(|trail| line(&mut report, &of_trail(&checked.file, trail, words))),
            Err(unusable) => {
                let refused = json!({ "code": unusable.code(), "message": words.unusable(unusable) });
                let none: [Value; 0] = [];
                line(
                    &mut report,
                    &json!({ "file": checked.file, "unusable": refused, "problems": none, "advice": none }),
                );
            }
        }
    }
    report
}

fn line(report: &mut String, value: &Value) {
    report.push_str(&value.to_string());
    report.push('\n');
}

fn of_trail(file: &str, trail: &Findings, words: Words) -> Value {
    let problems: Vec<Value> = trail.problems.iter().map(|(_, problem)| json!(problem)).collect();
    let advice = trail.advice.iter().map(|(_, advice)| of_advice(advice));
    let dismissed = trail.dismissed.iter().map(of_advice);
    let of_note = |note: &Note, is_problem: bool| json!({ "code": note.code(), "isProblem": is_problem, "message": words.note(note) });
    let alarms = trail.alarms.iter().map(|(_, note)| of_note(note, true));
    let notes = alarms.chain(trail.notes.iter().map(|(_, note)| of_note(note, false)));
    json!({
        "file": file,
        "kind": trail.read.kind.code(),
        "trail": trail.read.called(),
        "problems": problems,
        "advice": advice.collect::<Vec<_>>(),
        "dismissed": dismissed.collect::<Vec<_>>(),
        "notRead": notes.collect::<Vec<_>>(),
    })
}

fn of_advice(advice: &Advice) -> Value {
    let code = advice.code;
    let sources: Vec<&str> = code.sources().iter().map(|source| source.name()).collect();
    json!({
        "field": advice.field,
        "code": code.name(),
        "severity": code.severity().name(),
        "sources": sources,
        "wants": code.wants(),
    })
}
