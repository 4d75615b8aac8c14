//! `trail check`: what is wrong with files, and what would be better.

use std::io;

use trail_model::advice::{self, Advice, AdviceCode, Dismissed};
use trail_model::api::Action;
use trail_model::import::{Note, Read};
use trail_model::problem::Problem;

use crate::Outcome;
use crate::arguments::{CheckArguments, CheckOutput};
use crate::input::{self, Input, Unusable};
use crate::place::Places;
use crate::words::{Words, of_file, unnamed, visible_json};

mod json;
mod sarif;
mod text;

/// What was found in a file.
struct Checked {
    /// Its name in messages.
    file: String,
    /// Its trails, or why there are none.
    trails: Result<Vec<Findings>, Unusable>,
}

/// A note, and its line where one is known.
type Noted = (Option<usize>, Note);

/// What was found of a trail. Every finding has its line.
struct Findings {
    read: Read,
    /// Whether the file has more than this one.
    one_of_several: bool,
    problems: Vec<(usize, Problem)>,
    /// What the file does to trails that counts as a problem of it.
    alarms: Vec<Noted>,
    /// What else is to be said of the file.
    notes: Vec<Noted>,
    advice: Vec<(usize, Advice)>,
    /// Advice that the design itself puts aside. It counts for nothing and is told to programs.
    dismissed: Vec<Advice>,
}

/// Checks every file and reports.
pub(crate) fn run(arguments: &CheckArguments, words: Words) -> io::Result<Outcome> {
    let mut outcome = Outcome::Clean;
    let mut files = Vec::new();
    for path in &arguments.files {
        let checked = check(input::read(path, &arguments.known), arguments);
        outcome = outcome.max(verdict(&checked, arguments.fail_on_advice));
        files.push(checked);
    }
    let report = match arguments.output {
        CheckOutput::Text => text::report(&files, words),
        CheckOutput::Json => visible_json(&json::report(&files, words)),
        CheckOutput::Sarif => visible_json(&sarif::report(&files, words)),
    };
    crate::write(report.as_bytes())?;
    Ok(outcome)
}

fn check(input: Input, arguments: &CheckArguments) -> Checked {
    let Input { name: file, text, trails } = input;
    let trails = trails.map(|reads| {
        let one_of_several = reads.len() > 1;
        let places = Places::of(&text, &reads);
        let numbered = reads.into_iter().enumerate();
        numbered
            .map(|(number, read)| Findings { one_of_several, ..findings(read, number, &places, arguments) })
            .collect()
    });
    Checked { file, trails }
}

fn findings(mut read: Read, number: usize, places: &Places<'_>, arguments: &CheckArguments) -> Findings {
    let mut advice = std::mem::take(&mut read.advice);
    let of_draft = advice::advise(&read.draft);
    advice.extend(of_draft.into_iter().filter(|one| {
        let is_told = one.code != AdviceCode::NoBackfill || read.kind.tells(Action::CreateDeliveryHistoryJob);
        is_told && !read.problems.iter().any(|problem| problem.field == one.field)
    }));
    advice.retain(|one| arguments.advice.shows(one.code.severity()));
    // What is ignored is put aside for this run as a design would put it aside.
    let ignored = Dismissed { codes: arguments.ignore.clone(), sources: arguments.ignore.clone() };
    advice.retain(|one| !ignored.hides(one.code));
    let (dismissed, advice): (Vec<_>, Vec<_>) =
        advice.into_iter().partition(|one| read.draft.dismissed.hides(one.code));
    let advice = advice.into_iter().map(|one| (places.line(number, &one.field), one)).collect();
    let problems = std::mem::take(&mut read.problems);
    let problems = problems.into_iter().map(|one| (places.line(number, &one.field), one)).collect();
    let is_alarm = |note: &Note| note.is_alarm() && !arguments.ignore.iter().any(|name| name == note.code());
    let notes = std::mem::take(&mut read.notes).into_iter().map(|note| (places.of_note(number, &note), note));
    let (alarms, notes) = notes.partition(|(_, note)| is_alarm(note));
    Findings { read, one_of_several: false, problems, alarms, notes, advice, dismissed }
}

fn verdict(checked: &Checked, fail_on_advice: bool) -> Outcome {
    let Ok(trails) = &checked.trails else {
        return Outcome::Unusable;
    };
    let fails = |trail: &Findings| trail.problem_count() > 0 || fail_on_advice && !trail.advice.is_empty();
    if trails.iter().any(fails) { Outcome::Problems } else { Outcome::Clean }
}

impl Findings {
    /// The file's name, with what the trail is called by where there are several, or where its own name is not known.
    fn name(&self, file: &str) -> String {
        of_file(file, if self.one_of_several { self.read.called() } else { unnamed(&self.read) })
    }

    fn problem_count(&self) -> usize {
        self.problems.len() + self.alarms.len()
    }
}

impl Unusable {
    /// The stable kebab-case name.
    pub(crate) fn code(&self) -> &'static str {
        match self {
            Unusable::Unreadable(_) => "unreadable",
            Unusable::Refused(refusal) => refusal.code(),
        }
    }

    fn line(&self) -> usize {
        match self {
            Unusable::Unreadable(_) => 1,
            Unusable::Refused(refusal) => refusal.line().unwrap_or(1),
        }
    }
}
