//! `trail diff`: the designs of two files, parameter by parameter.

use std::io::{self, Write};

use serde_json::{Value, json};

use trail_model::import::Read;
use trail_words::{Report, Say};

use crate::Outcome;
use crate::arguments::{DiffArguments, DiffOutput};
use crate::input;
use crate::words::{Text, Words, visible, visible_json};

mod rows;

use rows::{Row, Told};

/// Compares and reports.
pub(crate) fn run(arguments: &DiffArguments, words: Words) -> io::Result<Outcome> {
    let mut read = Vec::new();
    for path in [&arguments.one, &arguments.other] {
        let file = input::read(path, &arguments.known);
        let name = visible(&file.name);
        let refused = match file.one(arguments.trail.as_deref()) {
            Ok(Some(trail)) => {
                read.push((name, trail));
                continue;
            }
            Ok(None) => words.say(&Text::NoSuchTrail { name: arguments.trail.as_deref().unwrap_or_default() }),
            Err(unusable) => words.unusable(&unusable),
        };
        writeln!(io::stderr(), "{name}: {}: {refused}", words.say(&Text::Unusable))?;
        return Ok(Outcome::Unusable);
    }
    let [one, other] = read.as_slice() else {
        return Ok(Outcome::Unusable);
    };
    let rows = rows::compare(&one.1, &other.1, words);
    let differ: Vec<&Row> = rows.iter().filter(|row| row.differs()).collect();
    let report = match arguments.output {
        DiffOutput::Text => text(one, other, &rows, &differ, words),
        DiffOutput::Json => visible_json(&json(one, other, &rows, &differ)),
    };
    crate::write(report.as_bytes())?;
    Ok(if differ.is_empty() { Outcome::Clean } else { Outcome::Problems })
}

type Named = (String, Read);

fn text(one: &Named, other: &Named, rows: &[Row], differ: &[&Row], words: Words) -> String {
    let colon = words.language.separators.colon;
    let mut report = String::new();
    for (name, read) in [one, other] {
        let kind = words.language.kind(read.kind);
        let label = Report::Fingerprint.in_language(words.language);
        let comma = words.language.separators.comma;
        report.push_str(&format!("{name}{colon}{kind}{comma}{label}{colon}{}\n", rows::fingerprint(read)));
        for note in &read.notes {
            report.push_str(&format!("{name}: {}: {}\n", words.say(&Text::NotRead), words.note(note)));
        }
    }
    for row in differ {
        let shown = |told: &Told| match told {
            Told::Value(value) => visible(value),
            Told::Called => words.say(&Text::Called),
            Told::NotCalled => words.say(&Text::NotCalled),
            Told::Nothing | Told::Silent => words.say(&Text::Nothing),
        };
        report.push_str(&format!("{}{colon}{} → {}\n", row.label, shown(&row.one), shown(&row.other)));
    }
    for (name, is_silent) in [(&one.0, Row::first_is_silent as fn(&Row) -> bool), (&other.0, Row::second_is_silent)] {
        let labels: Vec<String> = rows.iter().filter(|row| is_silent(row)).map(|row| row.label.clone()).collect();
        if !labels.is_empty() {
            report.push_str(&format!("{}{colon}{}\n", words.say(&Text::NotTold { file: name }), words.list(&labels)));
        }
    }
    let end = if differ.is_empty() { Text::Equal } else { Text::Different { count: differ.len() } };
    report.push_str(&words.say(&end));
    report.push('\n');
    report
}

fn json(one: &Named, other: &Named, rows: &[Row], differ: &[&Row]) -> String {
    let value = |told: &Told| match told {
        Told::Value(value) => Value::from(value.as_str()),
        Told::Called => Value::from(true),
        Told::NotCalled | Told::Nothing | Told::Silent => Value::Null,
    };
    let differences =
        differ.iter().map(|row| json!({ "name": row.name, "a": value(&row.one), "b": value(&row.other) }));
    let silent = rows.iter().filter(|row| row.first_is_silent() || row.second_is_silent()).map(|row| row.name.as_str());
    let side = |(name, read): &Named| json!({ "file": name, "kind": read.kind.code(), "fingerprint": rows::fingerprint(read) });
    let report = json!({
        "equal": differ.is_empty(),
        "a": side(one),
        "b": side(other),
        "differences": differences.collect::<Vec<_>>(),
        "notCompared": silent.collect::<Vec<_>>(),
    });
    format!("{report:#}\n")
}
