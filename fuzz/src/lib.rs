//! What must hold of every design that was read, whatever it was read from.

use trail_model::check::ValidPlan;
use trail_model::draft::TrailDraft;
use trail_model::export::{self, FormatId, Source};
use trail_model::import::{self, Read, Refusal};

/// An account for exports whose form tells none.
const ACCOUNT: &str = "1234567890123456";

/// Exports a design in every form that is read back, imports and exports it again.
///
/// # Panics
/// Where a text is not the same again.
pub fn comes_back(draft: &TrailDraft) {
    let design = draft.to_file();
    same("design", &design, &read(&design).draft.to_file());
    let told = told(draft);
    request_comes_back(&told);
    script_comes_back(&told);
    if let Ok(plan) = ValidPlan::new(draft) {
        plan_comes_back(&plan);
    }
}

/// The design as far as a request or a script can tell it: what they do not tell is filled in when they are read.
fn told(draft: &TrailDraft) -> TrailDraft {
    let mut told = draft.clone();
    ACCOUNT.clone_into(&mut told.account_id);
    for choice in [&mut told.event_rw, &mut told.trail_region] {
        if choice.is_empty() {
            "All".clone_into(choice);
        }
    }
    told
}

fn request_comes_back(draft: &TrailDraft) {
    let text = render(FormatId::Request, Source::Draft(draft, 1));
    same("request", &text, &render(FormatId::Request, Source::Draft(&read(&text).draft, 1)));
}

/// Without the remark on what a script cannot hold: what was left out is not there to be left out again.
fn script_comes_back(draft: &TrailDraft) {
    let whole = |script: &str| {
        script.lines().filter(|line| !line.starts_with("# not in this file")).collect::<Vec<_>>().join("\n")
    };
    let text = render(FormatId::Cli, Source::Draft(draft, 1));
    let again = read(&text);
    assert!(again.notes.is_empty(), "{:?} of\n{text}", again.notes);
    same("script", &whole(&text), &whole(&render(FormatId::Cli, Source::Draft(&again.draft, 1))));
}

fn plan_comes_back(plan: &ValidPlan) {
    let text = render(FormatId::Plan, Source::Checked(plan));
    let again = read(&text);
    assert!(again.notes.is_empty() && again.problems.is_empty(), "{again:?} of\n{text}");
    match ValidPlan::new(&again.draft) {
        Ok(again) => same("plan", &text, &render(FormatId::Plan, Source::Checked(&again))),
        Err(problems) => panic!("{problems:?} of\n{text}"),
    }
}

fn render(format: FormatId, source: Source<'_>) -> String {
    export::ALL.iter().find(|one| one.id == format).map(|one| (one.render)(source)).unwrap_or_default()
}

fn read(text: &str) -> Read {
    match import::read(text.as_bytes(), Some(ACCOUNT)) {
        Ok(read) => read,
        Err(refusal) => panic!("{refusal:?} of\n{text}"),
    }
}

fn same(what: &str, before: &str, after: &str) {
    assert!(before == after, "the {what} is another one:\n{before}\n{after}");
}

/// What must hold of everything that was read from a file, or of the reason why nothing was.
///
/// # Panics
/// Where it does not.
pub fn judge(bytes: &[u8], result: Result<Vec<Read>, Refusal>) {
    match result {
        Ok(reads) => {
            assert!(!reads.is_empty(), "a file without a trail is refused");
            // Most files hold one trail, and those of many take a second to export.
            reads.iter().take(3).for_each(|read| comes_back(&read.draft));
        }
        Err(refusal) => {
            let lines = 1 + bytes.iter().filter(|byte| **byte == b'\n').count();
            assert!(refusal.line().is_none_or(|line| (1..=lines).contains(&line)), "{refusal:?} of {lines} lines");
        }
    }
}
