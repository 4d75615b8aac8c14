//! For programs: one object per trail, one per line. Codes are stable; a message is for people, in the language that was asked for.

use serde_json::{Value, json};

use super::{Checked, Findings, advice_code};
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
    let advice = trail.advice.iter().map(|(_, advice)| {
        let severity = format!("{:?}", advice.code.severity()).to_lowercase();
        json!({ "field": advice.field, "code": advice_code(advice), "severity": severity })
    });
    let notes = trail.notes().iter().map(|note| json!({ "code": note.code(), "message": words.note(note) }));
    json!({
        "file": file,
        "kind": trail.read.kind.code(),
        "trail": trail.read.draft.name,
        "problems": problems,
        "advice": advice.collect::<Vec<_>>(),
        "notRead": notes.collect::<Vec<_>>(),
    })
}
