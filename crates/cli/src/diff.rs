//! `trail diff`: the designs of two files, parameter by parameter.

use std::io::{self, Write};

use serde_json::{Value, json};

use trail_model::compare::{Row, Side, Subject, Tells, Told, compare};
use trail_model::import::{Note, Read};
use trail_model::plan::{Prerequisite, TrailPlan};
use trail_words::{Comparing, Report, Say};

use crate::Outcome;
use crate::arguments::{DiffArguments, DiffOutput};
use crate::input;
use crate::words::{Text, Words, of_file, unnamed, visible, visible_json};

/// Compares and reports.
pub(crate) fn run(arguments: &DiffArguments, words: Words) -> io::Result<Outcome> {
    let files = [&arguments.one, &arguments.other].map(|path| input::read(path, &arguments.known));
    let asked = arguments.trail.as_deref();
    let is_anywhere = asked.is_none_or(|name| files.iter().any(|file| file.holds(name)));
    let mut read = Vec::new();
    for file in files {
        let name = visible(&file.name);
        // The other file may call its trail otherwise.
        let asked = asked.filter(|_| !is_anywhere || !file.is_single());
        let refused = match file.one(asked) {
            Ok(Some(trail)) => {
                read.push((name, trail));
                continue;
            }
            Ok(None) => words.say(&Text::NoSuchTrail { name: asked.unwrap_or_default() }),
            Err(unusable) => words.unusable(&unusable),
        };
        writeln!(io::stderr(), "{name}: {}: {refused}", words.say(&Text::Unusable))?;
        return Ok(Outcome::Unusable);
    }
    let [one, other] = read.as_slice() else {
        return Ok(Outcome::Unusable);
    };
    let rows = compare(&side(&one.1), &side(&other.1));
    let differ: Vec<&Row> = rows.iter().filter(|row| row.differs()).collect();
    let report = match arguments.output {
        DiffOutput::Text => text(one, other, &rows, &differ, words),
        DiffOutput::Json => visible_json(&json(one, other, &rows, &differ, words)),
    };
    crate::write(report.as_bytes())?;
    Ok(if differ.is_empty() { Outcome::Clean } else { Outcome::Problems })
}

type Named = (String, Read);

fn side(read: &Read) -> Side<'_> {
    Side { draft: &read.draft, tells: Tells::of_read(read) }
}

fn fingerprint(read: &Read) -> String {
    TrailPlan::from(&read.draft).fingerprint().to_string()
}

fn text(one: &Named, other: &Named, rows: &[Row], differ: &[&Row], words: Words) -> String {
    let language = words.language;
    let (colon, comma) = (language.separators.colon, language.separators.comma);
    let say = |report: Report| report.in_language(language);
    let mut report = String::new();
    for (name, read) in [one, other] {
        let kind = language.kind(read.kind);
        let head = of_file(name, unnamed(read));
        report.push_str(&format!("{head}{colon}{kind}{comma}{}{colon}{}", say(Report::Fingerprint), fingerprint(read)));
        let reference = visible(&read.draft.change_reference);
        if !reference.is_empty() {
            report.push_str(&format!("{comma}{}{colon}{reference}", say(Report::ReviewChangeReference)));
        }
        report.push('\n');
        for note in &read.notes {
            report.push_str(&format!("{name}: {}: {}\n", words.head(note), words.note(note)));
        }
    }
    for row in differ {
        let subject = language.subject(&row.subject);
        let sides = [(&one.0, &row.one, &row.other), (&other.0, &row.other, &row.one)];
        let apart = sides.map(|(name, told, beside)| (name, language.told_apart(told, beside), language.told(told)));
        if let [(_, None, one), (_, None, other)] = &apart {
            report.push_str(&format!("{subject}{colon}{one} → {other}\n"));
            continue;
        }
        report.push_str(&format!("{subject}{}\n", colon.trim_end()));
        for (name, lines, told) in apart {
            let lines = lines.unwrap_or_else(|| vec![told]);
            lines.iter().for_each(|line| report.push_str(&format!("  {name}{colon}{line}\n")));
        }
    }
    for (name, is_silent) in [(&one.0, Row::first_is_silent as fn(&Row) -> bool), (&other.0, Row::second_is_silent)] {
        let silent = rows.iter().filter(|row| is_silent(row));
        let labels: Vec<String> = silent.map(|row| language.subject(&row.subject)).collect();
        if !labels.is_empty() {
            let not_told = Comparing::NotTold { side: name.clone() }.in_language(language);
            report.push_str(&format!("{not_told}{colon}{}\n", words.list(&labels)));
        }
    }
    let end = if differ.is_empty() { Comparing::Equal } else { Comparing::Different { count: differ.len() } };
    report.push_str(&end.in_language(language));
    report.push('\n');
    report
}

fn json(one: &Named, other: &Named, rows: &[Row], differ: &[&Row], words: Words) -> String {
    let name = |subject: &Subject| subject.name().to_owned();
    let differences = differ.iter().map(|row| {
        let value = |told: &Told| value(&row.subject, told);
        json!({ "name": name(&row.subject), "a": value(&row.one), "b": value(&row.other) })
    });
    let silent = rows.iter().filter(|row| row.first_is_silent() || row.second_is_silent());
    let side = |(name, read): &Named| {
        let reference = Some(&read.draft.change_reference).filter(|reference| !reference.is_empty());
        let note = |note: &Note| json!({ "code": note.code(), "message": words.note(note) });
        let notes: Vec<Value> = read.notes.iter().map(note).collect();
        json!({
            "file": name,
            "kind": read.kind.code(),
            "trail": read.called(),
            "fingerprint": fingerprint(read),
            "changeReference": reference,
            "notRead": notes,
        })
    };
    let report = json!({
        "equal": differ.is_empty(),
        "a": side(one),
        "b": side(other),
        "differences": differences.collect::<Vec<_>>(),
        "notCompared": silent.map(|row| name(&row.subject)).collect::<Vec<_>>(),
    });
    format!("{report:#}\n")
}

/// What programs read: raw values and codes, the same in every language. Whatever there may be several of is a list, also where there is one.
fn value(subject: &Subject, told: &Told) -> Value {
    match told {
        Told::Value(value) if matches!(subject, Subject::Call(..)) => json!([value]),
        Told::Value(value) => json!(value),
        Told::Values(_) | Told::Insights { .. } | Told::DataEvents { .. } => json!(told.values()),
        Told::Prerequisites(some) => some.iter().map(prerequisite).collect(),
        Told::Called => Value::from(true),
        Told::NotCalled | Told::Nothing | Told::Silent => Value::Null,
    }
}

/// As it stands in an exported plan.
fn prerequisite(one: &Prerequisite) -> Value {
    serde_json::from_str(&one.to_json()).unwrap_or_default()
}
