//! Delivery to Log Service.

use super::{Destination, Kind, Landing, account_of, delivery_role, require, some};
use crate::advice::{self, Advice};
use crate::arn::{Arn, ArnKind};
use crate::draft::{DestinationAccount, ResourceKind, TrailDraft};
use crate::field::FieldId;
use crate::name;
use crate::plan::Prerequisite;
use crate::problem::{Issue, Problem};
use crate::region;
use crate::request::CreateTrailRequest;

/// The group *Delivery to Log Service*, with all its branches.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SlsDraft {
    /// Whether the design delivers to Log Service.
    pub on: bool,
    /// Whose project it is.
    pub account: DestinationAccount,
    /// Own account: whether the project is still to be made.
    pub project_kind: ResourceKind,
    /// Own account: region of the project; empty follows the home region.
    pub region: String,
    /// Own account: name of the project.
    pub project: String,
    /// Another account: ARN of its project.
    pub project_arn: String,
    /// Another account: ARN of the role there that ActionTrail assumes.
    pub role_arn: String,
    /// Own account: a write role in place of the service-linked one.
    pub own_role: String,
}

pub(super) static SLS: Destination = Destination {
    kind: Kind::Sls,
    switch: FieldId::DeliverSls,
    account: FieldId::SlsAccount,
    resource_parameter: FieldId::SlsProjectArn,
    role_parameter: FieldId::SlsRoleArn,
    controls: &[
        FieldId::SlsAccount,
        FieldId::SlsProjectKind,
        FieldId::SlsRegion,
        FieldId::SlsProject,
        FieldId::SlsProjectArn,
        FieldId::SlsRoleArn,
        FieldId::SlsOwnRole,
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
    draft.sls.account == DestinationAccount::Current
}

fn inactive(draft: &TrailDraft) -> &'static [FieldId] {
    if is_current(draft) {
        &[FieldId::SlsProjectArn, FieldId::SlsRoleArn]
    } else {
        &[FieldId::SlsRegion, FieldId::SlsProject, FieldId::SlsOwnRole]
    }
}

/// The project's ARN: assembled for the own account, as typed for another.
fn project_arn(draft: &TrailDraft) -> Option<String> {
    let sls = &draft.sls;
    if is_current(draft) {
        let arn =
            Arn::assemble(ArnKind::LogProject, draft.region_or_home(&sls.region), &draft.account_id, &sls.project);
        arn.map(|arn| arn.to_string())
    } else {
        some(&sls.project_arn)
    }
}

fn write(draft: &TrailDraft, request: &mut CreateTrailRequest) {
    request.sls_project_arn = project_arn(draft);
    request.sls_write_role_arn = some(if is_current(draft) { &draft.sls.own_role } else { &draft.sls.role_arn });
}

fn check(draft: &TrailDraft, problems: &mut Vec<Problem>) {
    if !is_current(draft) {
        require(draft, FieldId::SlsProjectArn, problems);
        require(draft, FieldId::SlsRoleArn, problems);
        return;
    }
    let region = draft.region_or_home(&draft.sls.region);
    if region.is_empty() {
        problems.push(Problem::new(FieldId::SlsRegion, Issue::Required {}));
    } else if !region::is_well_formed(region) && !draft.sls.region.is_empty() {
        problems.push(Problem::new(FieldId::SlsRegion, Issue::Region { actual: region.to_owned() }));
    }
    require(draft, FieldId::SlsProject, problems);
    if let Some(issue) = some(&draft.sls.project).and_then(|project| name::LOG_PROJECT.issue(&project)) {
        problems.push(Problem::new(FieldId::SlsProject, issue));
    }
}

fn advise(draft: &TrailDraft, found: &mut Vec<Advice>) {
    if is_current(draft) {
        advice::unlisted_region(FieldId::SlsRegion, &draft.sls.region, found);
    } else {
        advice::own_account_as_another(FieldId::SlsProjectArn, ArnKind::LogProject, draft, found);
    }
}

fn prerequisites(draft: &TrailDraft) -> Vec<Prerequisite> {
    let sls = &draft.sls;
    if !is_current(draft) {
        return delivery_role(Kind::Sls, &sls.role_arn, draft);
    }
    match sls.project_kind {
        ResourceKind::New => vec![Prerequisite::LogProject {
            project: sls.project.clone(),
            region: draft.region_or_home(&sls.region).to_owned(),
        }],
        ResourceKind::Existing => Vec::new(),
    }
}

fn read(request: &CreateTrailRequest, known: Option<&str>, draft: &mut TrailDraft) {
    let arn_text = request.sls_project_arn.clone().unwrap_or_default();
    let role = request.sls_write_role_arn.clone().unwrap_or_default();
    let arn = Arn::parse(ArnKind::LogProject, &arn_text);
    draft.sls.on = !arn_text.is_empty() || !role.is_empty();
    draft.sls.account = account_of(arn.as_ref().ok().map(|arn| arn.account.as_str()), known);
    match arn {
        Ok(arn) if draft.sls.account == DestinationAccount::Current => {
            draft.sls.region = arn.region;
            draft.sls.project = arn.name;
            draft.sls.own_role = role;
        }
        // What is not an ARN is kept as it came, in the one field that shows it whole.
        _ if !arn_text.is_empty() => {
            draft.sls.account = DestinationAccount::Another;
            draft.sls.project_arn = arn_text;
            draft.sls.role_arn = role;
        }
        // Without a project only the role tells whose it would be.
        _ => {
            let of_role = Arn::parse(ArnKind::Role, &role).ok().map(|arn| arn.account);
            draft.sls.account = account_of(of_role.as_deref(), known);
            match draft.sls.account {
                DestinationAccount::Current => draft.sls.own_role = role,
                DestinationAccount::Another => draft.sls.role_arn = role,
            }
        }
    }
}

fn landing(draft: &TrailDraft) -> Option<Landing> {
    (!draft.name.is_empty())
        .then(|| Landing::Logstore { project_arn: project_arn(draft), logstore: format!("actiontrail_{}", draft.name) })
}
