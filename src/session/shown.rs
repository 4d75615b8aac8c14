//! What a field shows of what is known about it, and when.

use trail_model::check::ValidPlan;
use trail_model::draft::TrailDraft;
use trail_model::field::FieldId;
use trail_model::problem::{Issue, Problem};

use super::{Session, Timing};

impl Session {
    /// The problem that the field shows now, if its time has come. Reactive.
    #[must_use]
    pub fn shown_problem(&self, field: &FieldId) -> Option<Problem> {
        let problem = self.problems.with(|problems| problem_of(problems, field).cloned())?;
        self.is_time_for(field).then_some(problem)
    }

    /// What is missing, and what is wrong and to be seen now. Told a moment after a keystroke. Reactive.
    #[must_use]
    pub fn problems_by_now(&self) -> Vec<Problem> {
        let is_told = |timing: &Timing, draft: &TrailDraft, Problem { field, issue }: &Problem| {
            matches!(issue, Issue::Required {}) || timing.shows(field, is_filled(draft, field))
        };
        self.problems.with(|problems| {
            self.timing.with(|timing| {
                let told =
                    |draft: &TrailDraft| problems.iter().filter(|one| is_told(timing, draft, one)).cloned().collect();
                self.draft.with(told)
            })
        })
    }

    /// Whether a problem of this field is to be seen now. Reactive.
    pub(super) fn is_time_for(&self, field: &FieldId) -> bool {
        let filled = self.draft.at(field, |draft| is_filled(draft, field));
        self.timing.with(|timing| timing.shows(field, filled))
    }

    /// Whether it shows one now, whatever readers have been told so far.
    pub(super) fn shown_untracked(&self, field: &FieldId) -> bool {
        let has_problem = |checked: &Result<ValidPlan, Vec<Problem>>| {
            checked.as_ref().err().is_some_and(|problems| problem_of(problems, field).is_some())
        };
        let filled = self.draft.with_untracked(|draft| is_filled(draft, field));
        self.checked.with_untracked(has_problem) && self.timing.with_untracked(|timing| timing.shows(field, filled))
    }

    /// The sentence that the field shows as its error. Reactive.
    #[must_use]
    pub fn error_text(&self, field: &FieldId) -> Option<String> {
        if let Some(problem) = self.shown_problem(field) {
            return Some(self.words.get().issue(*self, &problem.issue, field));
        }
        self.refusal.with(|refusal| {
            let refusal = refusal.as_ref()?;
            self.draft.with(|draft| refusal.text_at(field, draft, *self))
        })
    }

    /// The sentence that the field shows as advice; never beside an error. Reactive.
    #[must_use]
    pub fn warning_text(&self, field: &FieldId) -> Option<String> {
        let is_any = self.advice.with(|advice| advice.iter().any(|advice| advice.field == *field));
        if is_any { self.words.get().advice(*self, field) } else { None }
    }
}

fn problem_of<'a>(problems: &'a [Problem], field: &FieldId) -> Option<&'a Problem> {
    problems.iter().find(|problem| problem.field == *field)
}

/// Whether something was typed or chosen there. A group of radios and a checkbox always hold a value.
fn is_filled(draft: &TrailDraft, field: &FieldId) -> bool {
    !TrailDraft::is_text(field) || !draft.text(field).is_empty()
}
