//! Delivery to MaxCompute.

use super::{Destination, Kind, Landing, account_of, delivery_role, require, some};
use crate::advice::{self, Advice, AdviceCode};
use crate::arn::{Arn, ArnKind};
use crate::draft::{DestinationAccount, TrailDraft};
use crate::field::FieldId;
use crate::name;
use crate::plan::Prerequisite;
use crate::problem::{Issue, Problem};
use crate::region;
use crate::request::CreateTrailRequest;

/// The group *Delivery to MaxCompute*, with all its branches.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MaxComputeDraft {
    /// Whether the design delivers to MaxCompute.
    pub on: bool,
    /// Whose project it is.
    pub account: DestinationAccount,
    /// Own account: region of the project; empty follows the home region.
    pub region: String,
    /// Own account: another project than `actiontrail_<account id>`, which ActionTrail makes (ruling C2).
    pub project: String,
    /// A console setting that the API does not take: kept in the design, shown in the plan, never sent.
    pub quota: String,
    /// Another account: ARN of its project.
    pub project_arn: String,
    /// Another account: ARN of the role there that ActionTrail assumes.
    pub role_arn: String,
    /// Own account: a write role in place of the service-linked one.
    pub own_role: String,
}

pub(super) static MAX_COMPUTE: Destination = Destination {
    kind: Kind::MaxCompute,
    switch: FieldId::DeliverMaxCompute,
    account: FieldId::MaxComputeAccount,
    resource_parameter: FieldId::MaxComputeProjectArn,
    role_parameter: FieldId::MaxComputeRoleArn,
    controls: &[
        FieldId::MaxComputeAccount,
        FieldId::MaxComputeRegion,
        FieldId::MaxComputeQuota,
        FieldId::MaxComputeProjectArn,
        FieldId::MaxComputeProject,
        FieldId::MaxComputeRoleArn,
        FieldId::MaxComputeOwnRole,
    ],
    inactive,
    write,
    check,
    advise,
    prerequisites,
    read,
    landing,
};

fn is_current(draft: &TrailDraft) -> bool {
    draft.max_compute.account == DestinationAccount::Current
}

fn inactive(draft: &TrailDraft) -> &'static [FieldId] {
    if is_current(draft) {
        &[FieldId::MaxComputeProjectArn, FieldId::MaxComputeRoleArn]
    } else {
        &[FieldId::MaxComputeRegion, FieldId::MaxComputeQuota, FieldId::MaxComputeProject, FieldId::MaxComputeOwnRole]
    }
}

/// The project of the own account: the named one, or the one that ActionTrail makes.
fn project_name(draft: &TrailDraft) -> String {
    match draft.max_compute.project.as_str() {
        "" => format!("{}{}", name::MAX_COMPUTE_PROJECT.prefix, draft.account_id),
        project => project.to_owned(),
    }
}

fn project_arn(draft: &TrailDraft) -> Option<String> {
    if !is_current(draft) {
        return some(&draft.max_compute.project_arn);
    }
    let region = draft.region_or_home(&draft.max_compute.region);
    Arn::assemble(ArnKind::MaxComputeProject, region, &draft.account_id, &project_name(draft))
        .map(|arn| arn.to_string())
}

fn write(draft: &TrailDraft, request: &mut CreateTrailRequest) {
    request.max_compute_project_arn = project_arn(draft);
    request.max_compute_write_role_arn =
        some(if is_current(draft) { &draft.max_compute.own_role } else { &draft.max_compute.role_arn });
}

fn check(draft: &TrailDraft, problems: &mut Vec<Problem>) {
    if !is_current(draft) {
        require(draft, FieldId::MaxComputeProjectArn, problems);
        require(draft, FieldId::MaxComputeRoleArn, problems);
        return;
    }
    let region = draft.region_or_home(&draft.max_compute.region);
    if region.is_empty() {
        problems.push(Problem::new(FieldId::MaxComputeRegion, Issue::Required {}));
    } else if !region::is_well_formed(region) && !draft.max_compute.region.is_empty() {
        problems.push(Problem::new(FieldId::MaxComputeRegion, Issue::Region { actual: region.to_owned() }));
    }
    if let Some(issue) = some(&draft.max_compute.project).and_then(|project| name::MAX_COMPUTE_PROJECT.issue(&project))
    {
        problems.push(Problem::new(FieldId::MaxComputeProject, issue));
    }
}

fn advise(draft: &TrailDraft, found: &mut Vec<Advice>) {
    if !is_current(draft) {
        advice::own_account_as_another(FieldId::MaxComputeProjectArn, ArnKind::MaxComputeProject, draft, found);
        found.push(Advice::new(FieldId::MaxComputeRoleArn, AdviceCode::MaxComputeCrossAccountUnconfirmed));
        return;
    }
    let region = draft.region_or_home(&draft.max_compute.region);
    if region::find(region).is_some_and(|region| !region.max_compute) {
        found.push(Advice::new(FieldId::MaxComputeRegion, AdviceCode::MaxComputeRegionUnconfirmed));
    }
    advice::unlisted_region(FieldId::MaxComputeRegion, &draft.max_compute.region, found);
}

fn prerequisites(draft: &TrailDraft) -> Vec<Prerequisite> {
    if is_current(draft) {
        let region = draft.region_or_home(&draft.max_compute.region).to_owned();
        return vec![Prerequisite::MaxComputeActivated {
            project: project_name(draft),
            region,
            quota: draft.max_compute.quota.clone(),
        }];
    }
    delivery_role(Kind::MaxCompute, &draft.max_compute.role_arn, draft)
}

fn read(request: &CreateTrailRequest, known: Option<&str>, draft: &mut TrailDraft) {
    let arn_text = request.max_compute_project_arn.clone().unwrap_or_default();
    let role = request.max_compute_write_role_arn.clone().unwrap_or_default();
    let arn = Arn::parse(ArnKind::MaxComputeProject, &arn_text);
    let max_compute = &mut draft.max_compute;
    max_compute.on = !arn_text.is_empty() || !role.is_empty();
    max_compute.account = account_of(arn.as_ref().ok().map(|arn| arn.account.as_str()), known);
    match arn {
        Ok(arn) if max_compute.account == DestinationAccount::Current => {
            let made_by_action_trail = format!("{}{}", name::MAX_COMPUTE_PROJECT.prefix, arn.account);
            max_compute.project = if arn.name == made_by_action_trail { String::new() } else { arn.name };
            max_compute.region = arn.region;
            max_compute.own_role = role;
        }
        _ if !arn_text.is_empty() => {
            max_compute.account = DestinationAccount::Another;
            max_compute.project_arn = arn_text;
            max_compute.role_arn = role;
        }
        _ => max_compute.own_role = role,
    }
}

fn landing(draft: &TrailDraft) -> Option<Landing> {
    (!draft.name.is_empty())
        .then(|| Landing::Table { project_arn: project_arn(draft), table: format!("actiontrail_{}", draft.name) })
}
