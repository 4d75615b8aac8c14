//! A CreateTrail request, read into a draft.

use crate::advice::{Advice, AdviceCode};
use crate::arn::{Arn, ArnKind};
use crate::destination;
use crate::draft::{DestinationAccount, TrailDraft};
use crate::field::FieldId;
use crate::name;
use crate::request::CreateTrailRequest;
use crate::trail::meaningful;

/// A draft from a request, and what the reader should know of the way it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// The draft. Its home region is empty where the source does not say it.
    pub draft: TrailDraft,
    /// What was filled in or read in one of two ways.
    pub advice: Vec<Advice>,
}

/// Reads a request. The account is the one the trail is made in; unknown, it is worked out from the ARNs where they tell it. Where they do
/// not, every ARN is kept whole, so that the same request can be written again.
#[must_use]
pub fn from_request(request: &CreateTrailRequest, account: Option<&str>) -> Imported {
    let request = &request.without_empty();
    let account = account.filter(|id| name::is_account_id(id)).map(str::to_owned).or_else(|| account_of_arns(request));
    let account = account.unwrap_or_default();
    let mut draft = TrailDraft {
        name: request.name.clone().unwrap_or_default(),
        account_id: account.clone(),
        organization_trail: request.is_organization_trail.unwrap_or(false),
        ..TrailDraft::default()
    };
    if let Some(trail_region) = &request.trail_region {
        draft.trail_region.clone_from(trail_region);
    }
    let mut advice = Vec::new();
    match &request.event_rw {
        Some(event_rw) => draft.event_rw.clone_from(event_rw),
        None => advice.push(Advice::new(FieldId::EventRw, AdviceCode::EventRwAbsent)),
    }
    for destination in destination::ALL {
        (destination.read)(request, Some(&account), &mut draft);
    }
    if request.max_compute_project_arn.is_none() && draft.max_compute.on {
        // In the own account an empty project stands for the one that ActionTrail makes. The request names none.
        draft.max_compute.account = DestinationAccount::Another;
        draft.max_compute.role_arn = std::mem::take(&mut draft.max_compute.own_role);
    }
    Imported { draft, advice }
}

/// The account that the ARNs tell. A project that no role is named for can only be one of the own account; else it is the one account that
/// all ARNs name, or `None` where they differ or there is none.
fn account_of_arns(request: &CreateTrailRequest) -> Option<String> {
    let read =
        |kind: ArnKind, field: FieldId| Arn::parse(kind, meaningful(request.text(&field))?).ok().map(|arn| arn.account);
    let projects = [
        (ArnKind::LogProject, FieldId::SlsProjectArn, FieldId::SlsRoleArn),
        (ArnKind::MaxComputeProject, FieldId::MaxComputeProjectArn, FieldId::MaxComputeRoleArn),
    ];
    let roles = projects.clone().map(|(.., role)| role).into_iter().chain([FieldId::OssRoleArn]);
    let without_role: Vec<String> = projects
        .iter()
        .filter(|(.., role)| request.text(role).is_none())
        .filter_map(|(kind, project, _)| read(*kind, project.clone()))
        .collect();
    if !without_role.is_empty() {
        return only(without_role);
    }
    let projects = projects.into_iter().filter_map(|(kind, project, _)| read(kind, project));
    only(projects.chain(roles.filter_map(|role| read(ArnKind::Role, role))).collect())
}

fn only(accounts: Vec<String>) -> Option<String> {
    let mut accounts = accounts.into_iter();
    let first = accounts.next()?;
    accounts.all(|account| account == first).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    const OWN: &str = "1234567890123456";

    fn request(sls_account: &str) -> CreateTrailRequest {
        CreateTrailRequest {
            name: Some("trail-test".into()),
            sls_project_arn: Some(format!("acs:log:cn-shanghai:{sls_account}:project/audit")),
            ..CreateTrailRequest::default()
        }
    }

    #[test]
    fn an_unknown_account_is_taken_from_arns_that_agree() {
        let imported = from_request(&request(OWN), None);
        assert_eq!(imported.draft.account_id, OWN);
        assert_eq!(imported.draft.sls.account, DestinationAccount::Current);
        assert_eq!((imported.draft.sls.region.as_str(), imported.draft.sls.project.as_str()), ("cn-shanghai", "audit"));
    }

    #[test]
    fn a_project_without_a_role_is_one_of_the_own_account() {
        let mut request = request(OWN);
        request.oss_bucket_name = Some("audit-log".into());
        request.oss_write_role_arn = Some("acs:ram::6543210987654321:role/r".into());
        let draft = from_request(&request, None).draft;
        assert_eq!(draft.account_id, OWN);
        assert_eq!((draft.sls.account, draft.oss.account), (DestinationAccount::Current, DestinationAccount::Another));
    }

    #[test]
    fn arns_that_disagree_leave_the_account_open_and_are_kept_whole() {
        let mut request = request(OWN);
        request.sls_write_role_arn = Some(format!("acs:ram::{OWN}:role/r"));
        request.oss_bucket_name = Some("audit-log".into());
        request.oss_write_role_arn = Some("acs:ram::6543210987654321:role/r".into());
        request.event_rw = Some("All".into());
        request.trail_region = Some("All".into());
        let draft = from_request(&request, None).draft;
        assert_eq!(draft.account_id, "");
        assert_eq!(CreateTrailRequest::from(&draft), request);
    }

    #[test]
    fn a_destination_of_another_account_is_one_when_the_own_is_known() {
        let imported = from_request(&request("6543210987654321"), Some(OWN));
        assert_eq!(imported.draft.sls.account, DestinationAccount::Another);
        assert_eq!(imported.draft.sls.project_arn, "acs:log:cn-shanghai:6543210987654321:project/audit");
    }

    #[test]
    fn an_absent_event_type_becomes_all_with_advice() {
        let imported = from_request(&request(OWN), None);
        assert_eq!(imported.draft.event_rw, "All");
        assert_eq!(imported.advice, [Advice::new(FieldId::EventRw, AdviceCode::EventRwAbsent)]);
    }

    #[test]
    fn what_cannot_be_understood_is_kept_as_it_came() {
        let request = CreateTrailRequest {
            event_rw: Some("WRITE".into()),
            sls_project_arn: Some("acs:log:::project/org-audit".into()),
            ..CreateTrailRequest::default()
        };
        let draft = from_request(&request, Some(OWN)).draft;
        assert_eq!(draft.event_rw, "WRITE");
        assert_eq!(draft.sls.project_arn, "acs:log:::project/org-audit");
        assert!(draft.sls.on);
    }

    #[test]
    fn a_request_comes_out_as_it_went_in() {
        for line in include_str!("../../tests/data/requests.jsonl").lines() {
            let case: serde_json::Value = serde_json::from_str(line).unwrap();
            if case["expect"] != "valid" {
                continue;
            }
            let request = CreateTrailRequest::read(case["request"].as_object().unwrap()).0.without_empty();
            let draft = from_request(&request, None).draft;
            let mut want = request.clone();
            want.event_rw.get_or_insert("All".into());
            want.trail_region.get_or_insert("All".into());
            want.is_organization_trail.take_if(|flag| !*flag);
            assert_eq!(CreateTrailRequest::from(&draft), want, "{}", case["id"]);
        }
    }
}
