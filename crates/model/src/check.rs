//! The one gate between a draft and what may leave: every rule of the request, and those that only the form knows.

use crate::destination;
use crate::draft::TrailDraft;
use crate::event::{DataEvents, Insights};
use crate::field::FieldId;
use crate::name;
use crate::plan::TrailPlan;
use crate::problem::{Issue, Problem};
use crate::region;
use crate::request::{self, CreateTrailRequest};

/// A plan that keeps every rule. Export as checked and submit take nothing else. It is worked out when it is asked for: whoever types
/// wants to know first whether the rules are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValidPlan {
    draft: TrailDraft,
}

impl ValidPlan {
    /// Checks a draft.
    ///
    /// # Errors
    /// Every problem at the controls that are in use, in the order of the page: at most one per field, and of data events every one.
    pub fn new(draft: &TrailDraft) -> Result<ValidPlan, Vec<Problem>> {
        let problems = problems(draft);
        if problems.is_empty() { Ok(ValidPlan { draft: draft.clone() }) } else { Err(problems) }
    }

    /// What will be done.
    #[must_use]
    pub fn plan(&self) -> TrailPlan {
        TrailPlan::from(&self.draft)
    }

    /// The form that it comes from.
    #[must_use]
    pub fn draft(&self) -> &TrailDraft {
        &self.draft
    }
}

/// The problems of a draft. Those of the form come first, so that a missing part is named rather than what could not be built from it.
fn problems(draft: &TrailDraft) -> Vec<Problem> {
    let mut problems = Vec::new();
    let on: Vec<_> = destination::ALL.iter().filter(|destination| destination.is_on(draft)).collect();
    for destination in &on {
        (destination.check)(draft, &mut problems);
    }
    account(draft, &mut problems);
    home_region(draft, &mut problems);
    required_choices(draft, &mut problems);
    Insights::check(draft, &mut problems);
    DataEvents::check(draft, &mut problems);
    backfill(draft, &mut problems);
    change_reference(draft, &mut problems);

    let request = CreateTrailRequest::from(draft);
    let account = name::is_account_id(&draft.account_id).then_some(draft.account_id.as_str());
    for problem in request.problems(account) {
        // A destination that is on and lacks a part says so itself.
        if problem.field == FieldId::Destination && !on.is_empty() {
            continue;
        }
        let field = draft.control_of(problem.field);
        // In the own account an ARN is assembled from parts, and each part has been judged where it is typed.
        if !on.iter().any(|destination| is_assembled(&field, destination)) {
            problems.push(Problem::new(field, problem.issue));
        }
    }
    request::one_per_place(problems)
}

fn is_assembled(field: &FieldId, destination: &destination::Destination) -> bool {
    destination.controls.contains(field) && matches!(field, FieldId::SlsProject | FieldId::MaxComputeProject)
}

/// The account is part of the route and of every ARN.
fn account(draft: &TrailDraft, problems: &mut Vec<Problem>) {
    let id = draft.account_id.as_str();
    if id.is_empty() {
        problems.push(Problem::new(FieldId::AccountId, Issue::Required {}));
    } else if !name::is_account_id(id) {
        problems.push(Problem::new(FieldId::AccountId, Issue::account_id(id)));
    }
}

fn home_region(draft: &TrailDraft, problems: &mut Vec<Problem>) {
    let id = draft.home_region.as_str();
    if id.is_empty() {
        problems.push(Problem::new(FieldId::HomeRegion, Issue::Required {}));
    } else if !region::is_well_formed(id) {
        problems.push(Problem::new(FieldId::HomeRegion, Issue::Region { actual: id.to_owned() }));
    }
}

/// The form always writes both, so that no default of a server decides (ruling C1).
fn required_choices(draft: &TrailDraft, problems: &mut Vec<Problem>) {
    for field in [FieldId::EventRw, FieldId::TrailRegion] {
        if draft.text(&field).is_empty() {
            problems.push(Problem::new(field, Issue::Required {}));
        }
    }
}

/// Backfill writes to Log Service, of a single-account trail that is logging (section 1.8 of the API notes).
fn backfill(draft: &TrailDraft, problems: &mut Vec<Problem>) {
    if !draft.backfill {
        return;
    }
    let issue = if !draft.sls.on {
        Issue::BackfillNeedsLogService {}
    } else if draft.organization_trail {
        Issue::BackfillNeedsSingleAccount {}
    } else if !draft.start_logging {
        Issue::BackfillNeedsLogging {}
    } else {
        return;
    };
    problems.push(Problem::new(FieldId::Backfill, issue));
}

fn change_reference(draft: &TrailDraft, problems: &mut Vec<Problem>) {
    let actual = draft.change_reference.chars().count() as u64;
    if actual > name::CHANGE_REFERENCE_LENGTH {
        problems.push(Problem::new(
            FieldId::ChangeReference,
            Issue::Length { min: 0, max: name::CHANGE_REFERENCE_LENGTH, actual },
        ));
    }
}

#[cfg(test)]
mod tests;
