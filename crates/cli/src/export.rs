//! `trail export`: the design of a file in another form.

use std::io::{self, Write};

use trail_model::api::Action;
use trail_model::check::ValidPlan;
use trail_model::compare::Tells;
use trail_model::export::{self, FormatId, Source};
use trail_model::field::FieldId;
use trail_model::import::{Live, Note, Read};
use trail_model::problem::{Issue, Problem};
use trail_words::markdown;

use crate::Outcome;
use crate::arguments::ExportArguments;
use crate::input;
use crate::words::{Text, Words, visible};

/// Writes the export to standard output; what is said of it goes to standard error.
pub(crate) fn run(arguments: &ExportArguments, words: Words) -> io::Result<Outcome> {
    if let Some((option, of)) = arguments.stray() {
        let text = Text::StrayOption { option, of: of.name() };
        writeln!(io::stderr(), "trail: {}", words.say(&text))?;
        return Ok(Outcome::Unusable);
    }
    let file = input::read(&arguments.file, &arguments.known);
    let name = visible(&file.name);
    let mut errors = io::stderr().lock();
    if let Some(names) = file.choice(arguments.trail.as_deref()) {
        writeln!(errors, "{name}: {}", words.say(&Text::SeveralTrails { names: &names }))?;
        return Ok(Outcome::Unusable);
    }
    let trail = match file.one(arguments.trail.as_deref()) {
        Ok(Some(trail)) => trail,
        Ok(None) => {
            let text = Text::NoSuchTrail { name: arguments.trail.as_deref().unwrap_or_default() };
            writeln!(errors, "{name}: {}", words.say(&text))?;
            return Ok(Outcome::Unusable);
        }
        Err(unusable) => {
            writeln!(errors, "{name}: {}: {}", words.say(&Text::Unusable), words.unusable(&unusable))?;
            return Ok(Outcome::Unusable);
        }
    };
    for note in &trail.notes {
        writeln!(errors, "{name}: {}: {}", words.head(note), words.note(note))?;
    }
    // A form makes every call of the design; whoever exports the parameters of one may not expect another. Of a call that only a run of
    // Terraform tells it was said that it is not known.
    let start = Action::StartLogging;
    let is_told = Tells::of_read(&trail).actions.contains(&start) || trail.open_calls().contains(&start);
    if trail.draft.start_logging && is_calls(arguments.to) && !is_told {
        let note = Note::CallAdded { action: start.name() };
        writeln!(errors, "{name}: {}: {}", words.head(&note), words.note(&note))?;
    }
    let of_form = ValidPlan::new(&trail.draft);
    let problems = all_problems(&trail, of_form.as_ref().err().cloned().unwrap_or_default());
    let format = export::ALL.iter().find(|format| format.id == arguments.to);
    for problem in &problems {
        writeln!(errors, "{name}: {}: {}", words.say(&Text::Problem), words.problem(problem, &trail.draft))?;
    }
    let source = match &of_form {
        Ok(plan) if problems.is_empty() => Source::Checked(plan),
        _ if arguments.draft => Source::Draft(&trail.draft, problems.len()),
        _ => {
            let is_known_elsewhere = |field: &FieldId| matches!(field, FieldId::AccountId | FieldId::HomeRegion);
            if problems.iter().any(|one| one.issue == Issue::Required {} && is_known_elsewhere(&one.field)) {
                writeln!(errors, "{name}: {}", words.say(&Text::GiveKnown))?;
            }
            writeln!(errors, "{name}: {}", words.say(&Text::NotExported { problems: problems.len() }))?;
            return Ok(Outcome::Problems);
        }
    };
    let there = Live::default();
    let source = if is_update(&trail, arguments.to) {
        Source::Change(source.draft(), &there, source.problems())
    } else {
        source
    };
    let scope = arguments.terraform.unwrap_or_default();
    let (text, left_out) = match (arguments.to, format) {
        (FormatId::Terraform, _) => (export::terraform(source, scope), export::terraform_leaves_out(source, scope)),
        (FormatId::Handout, _) => match account_of_handout(source, arguments.account_of_handout.as_deref()) {
            Ok(account) => (markdown::handout(source, &account, words.language), Vec::new()),
            Err(accounts) => {
                writeln!(errors, "{name}: {}", words.say(&Text::NoHandout { accounts: &accounts }))?;
                return Ok(Outcome::Unusable);
            }
        },
        (_, Some(format)) => ((format.render)(source), format.leaves_out(source)),
        (_, None) => (markdown::report(source, words.language), Vec::new()),
    };
    crate::write(text.as_bytes())?;
    for left_out in left_out {
        let sentence = (words.language.procedure().left_out)(left_out);
        writeln!(errors, "{name}: {}: {sentence}", words.say(&Text::LeftOut))?;
    }
    if source.problems() > 0 {
        let text = Text::ExportedDraft { problems: source.problems() };
        writeln!(errors, "{name}: {}", words.say(&text))?;
    }
    Ok(Outcome::Clean)
}

/// Whether the form holds calls, or what becomes one.
fn is_calls(format: FormatId) -> bool {
    use FormatId as F;
    matches!(format, F::Plan | F::Cli | F::Terraform | F::Ros | F::Python | F::Curl)
}

/// Whether the file changes a trail, and the form says how things shall be and not what to do: it has to say that the trail is there.
fn is_update(trail: &Read, to: FormatId) -> bool {
    matches!(to, FormatId::Ros | FormatId::Terraform) && trail.notes.contains(&Note::Change)
}

/// The other account that a handout is for: the one that is asked for, or the only one. Else the accounts that there are.
fn account_of_handout(source: Source<'_>, asked: Option<&str>) -> Result<String, Vec<String>> {
    let accounts = source.plan().other_accounts();
    match (accounts.as_slice(), asked) {
        ([only], None) => Ok(only.clone()),
        (_, Some(asked)) if accounts.iter().any(|one| one == asked) => Ok(asked.to_owned()),
        _ => Err(accounts),
    }
}

/// The problems of the form, and those of the file that the form does not show: a parameter of another type, for example.
fn all_problems(trail: &Read, of_form: Vec<Problem>) -> Vec<Problem> {
    let is_said = |one: &Problem| {
        let control = trail.draft.control_of(one.field.clone());
        of_form.iter().any(|other| other.field == control || other.field.wire() == one.field.wire())
    };
    let of_file: Vec<Problem> = trail.problems.iter().filter(|one| !is_said(one)).cloned().collect();
    of_form.into_iter().chain(of_file).collect()
}
