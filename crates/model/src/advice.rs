//! Advice: the request would be accepted, but a reader should know. It never blocks.

use crate::arn::{Arn, ArnKind};
use crate::destination;
use crate::draft::{ALL_REGIONS, TrailDraft};
use crate::field::{FieldId, insert_in_page_order};
use crate::name;
use crate::region;
use crate::request::CreateTrailRequest;

/// One piece of advice, at the field it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    /// Where.
    pub field: FieldId,
    /// What.
    pub code: AdviceCode,
}

/// How much a piece of advice matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// A consequence worth knowing.
    Info,
    /// Against published advice, or likely a slip.
    Warning,
}

/// What the advice is. Each kebab-case name is its stable code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AdviceCode {
    /// The region id has the right form and is not in our list. Lists age (ruling: never an error).
    UnlistedRegion,
    /// `TrailRegion` names several regions; no source shows a separator (C6).
    SeveralTrailRegions,
    /// The request came without `EventRW`; sources differ on what that means, so `All` is written (C1).
    EventRwAbsent,
    /// Only some management events are delivered (KICS c065b98e, Cloud Config actiontrail-trail-intact-enabled).
    EventRwNotAll,
    /// Only one region's events are delivered (the same sources).
    TrailRegionNotAll,
    /// The plan leaves the trail off (Cloud Config actiontrail-enabled).
    LoggingOff,
    /// A MaxCompute project name beyond MaxCompute's own limit of 28 characters (C3).
    MaxComputeNameLong,
    /// MaxCompute has no endpoint there that we know of (C10).
    MaxComputeRegionUnconfirmed,
    /// What a role of another account needs for MaxCompute is not documented (C10).
    MaxComputeCrossAccountUnconfirmed,
    /// The role is in another account than the destination it writes to.
    RoleInOtherAccount,
    /// *Another account* is chosen, and the ARN names the own one.
    OwnAccountAsAnother,
    /// Whether a prefix that ends in a slash doubles it is not documented (C10).
    PrefixEndsWithSlash,
    /// A new bucket without encryption on the server's side.
    BucketNotEncrypted,
    /// EnableInsight changes the whole account, not only this trail.
    InsightsChangeAccount,
    /// Data events go to projects that ActionTrail makes and that are paid for.
    DataEventsArePaid,
    /// The account's permission to backfill may have to be asked for by ticket.
    BackfillMayNeedTicket,
    /// Only the management account or the delegated administrator may make a multi-account trail.
    OrganizationTrailCaller,
}

impl AdviceCode {
    /// How much it matters.
    #[must_use]
    pub fn severity(self) -> Severity {
        use AdviceCode as A;
        match self {
            A::UnlistedRegion
            | A::SeveralTrailRegions
            | A::EventRwNotAll
            | A::TrailRegionNotAll
            | A::LoggingOff
            | A::MaxComputeNameLong => Severity::Warning,
            A::RoleInOtherAccount | A::OwnAccountAsAnother | A::BucketNotEncrypted | A::EventRwAbsent => {
                Severity::Warning
            }
            A::MaxComputeRegionUnconfirmed | A::MaxComputeCrossAccountUnconfirmed | A::PrefixEndsWithSlash => {
                Severity::Info
            }
            A::InsightsChangeAccount | A::DataEventsArePaid | A::BackfillMayNeedTicket | A::OrganizationTrailCaller => {
                Severity::Info
            }
        }
    }
}

impl Advice {
    /// Advice on this field.
    #[must_use]
    pub fn new(field: FieldId, code: AdviceCode) -> Advice {
        Advice { field, code }
    }
}

/// All advice on a draft, in the order of the page.
#[must_use]
pub fn advise(draft: &TrailDraft) -> Vec<Advice> {
    let mut found = Vec::new();
    let mut when = |condition: bool, field: FieldId, code: AdviceCode| {
        if condition {
            found.push(Advice::new(field, code));
        }
    };
    when(draft.event_rw == "Write" || draft.event_rw == "Read", FieldId::EventRw, AdviceCode::EventRwNotAll);
    when(draft.trail_region.contains(','), FieldId::TrailRegion, AdviceCode::SeveralTrailRegions);
    let one_region = region::is_well_formed(&draft.trail_region);
    when(
        one_region && region::find(&draft.trail_region).is_some(),
        FieldId::TrailRegion,
        AdviceCode::TrailRegionNotAll,
    );
    when(!draft.start_logging, FieldId::StartLogging, AdviceCode::LoggingOff);
    when(draft.insights.on, FieldId::Insights, AdviceCode::InsightsChangeAccount);
    when(draft.data_events.on, FieldId::DataEvents, AdviceCode::DataEventsArePaid);
    when(draft.backfill, FieldId::Backfill, AdviceCode::BackfillMayNeedTicket);
    when(draft.organization_trail, FieldId::OrganizationTrail, AdviceCode::OrganizationTrailCaller);
    unlisted_region(FieldId::HomeRegion, &draft.home_region, &mut found);
    unlisted_region(FieldId::TrailRegion, &draft.trail_region, &mut found);
    for destination in destination::ALL.iter().filter(|destination| destination.is_on(draft)) {
        (destination.advise)(draft, &mut found);
    }
    let of_request = of_request(&CreateTrailRequest::from(draft));
    found.extend(of_request.into_iter().map(|advice| Advice { field: draft.control_of(advice.field), ..advice }));
    let mut ordered = Vec::new();
    for advice in found {
        insert_in_page_order(&mut ordered, advice, |advice| &advice.field);
    }
    ordered
}

/// The advice that a request alone gives rise to, wherever it comes from.
#[must_use]
pub fn of_request(request: &CreateTrailRequest) -> Vec<Advice> {
    let mut found = Vec::new();
    let account = |kind, field: &FieldId| Arn::parse(kind, request.text(field)?).ok();
    if let Some(arn) = account(ArnKind::MaxComputeProject, &FieldId::MaxComputeProjectArn)
        && arn.name.len() as u64 > name::MAX_COMPUTE_ADVISED_LENGTH
    {
        found.push(Advice::new(FieldId::MaxComputeProjectArn, AdviceCode::MaxComputeNameLong));
    }
    for (kind, resource, role) in [
        (ArnKind::LogProject, FieldId::SlsProjectArn, FieldId::SlsRoleArn),
        (ArnKind::MaxComputeProject, FieldId::MaxComputeProjectArn, FieldId::MaxComputeRoleArn),
    ] {
        let accounts = account(kind, &resource).zip(account(ArnKind::Role, &role));
        if accounts.is_some_and(|(resource, role)| resource.account != role.account) {
            found.push(Advice::new(role, AdviceCode::RoleInOtherAccount));
        }
    }
    found
}

/// A region that is well formed and not listed.
pub(crate) fn unlisted_region(field: FieldId, id: &str, found: &mut Vec<Advice>) {
    if id != ALL_REGIONS && region::is_well_formed(id) && region::find(id).is_none() {
        found.push(Advice::new(field, AdviceCode::UnlistedRegion));
    }
}

/// *Another account* with an ARN of the own account.
pub(crate) fn own_account_as_another(field: FieldId, kind: ArnKind, draft: &TrailDraft, found: &mut Vec<Advice>) {
    if Arn::parse(kind, draft.text(&field)).is_ok_and(|arn| arn.account == draft.account_id) {
        found.push(Advice::new(field, AdviceCode::OwnAccountAsAnother));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::DestinationAccount;

    fn codes(draft: &TrailDraft) -> Vec<AdviceCode> {
        advise(draft).into_iter().map(|advice| advice.code).collect()
    }

    #[test]
    fn a_fresh_draft_has_no_advice() {
        assert_eq!(codes(&TrailDraft::default()), []);
    }

    #[test]
    fn choices_against_audit_practice() {
        let draft = TrailDraft {
            event_rw: "Write".into(),
            trail_region: "cn-beijing".into(),
            start_logging: false,
            ..TrailDraft::default()
        };
        assert_eq!(codes(&draft), [AdviceCode::TrailRegionNotAll, AdviceCode::EventRwNotAll, AdviceCode::LoggingOff]);
    }

    #[test]
    fn regions_outside_the_list() {
        let draft = TrailDraft {
            home_region: "us-central-9".into(),
            trail_region: "cn-hangzhou,cn-beijing".into(),
            ..TrailDraft::default()
        };
        assert_eq!(codes(&draft), [AdviceCode::UnlistedRegion, AdviceCode::SeveralTrailRegions]);
    }

    #[test]
    fn a_role_in_another_account_than_its_project() {
        let mut draft = TrailDraft { account_id: "1234567890123456".into(), ..TrailDraft::default() };
        draft.sls.on = true;
        draft.sls.account = DestinationAccount::Another;
        draft.sls.project_arn = "acs:log:cn-hangzhou:6543210987654321:project/audit".into();
        draft.sls.role_arn = "acs:ram::1111111111111111:role/r".into();
        assert_eq!(codes(&draft), [AdviceCode::RoleInOtherAccount]);
        draft.sls.role_arn = "acs:ram::6543210987654321:role/r".into();
        assert_eq!(codes(&draft), []);
        draft.sls.project_arn = "acs:log:cn-hangzhou:1234567890123456:project/audit".into();
        assert_eq!(codes(&draft), [AdviceCode::OwnAccountAsAnother, AdviceCode::RoleInOtherAccount]);
    }

    #[test]
    fn a_long_max_compute_project() {
        let mut draft = TrailDraft {
            account_id: "1234567890123456".into(),
            home_region: "cn-hangzhou".into(),
            ..TrailDraft::default()
        };
        draft.max_compute.on = true;
        draft.max_compute.project = "actiontrail_tfaccactiontrail1234".into();
        assert_eq!(codes(&draft), [AdviceCode::MaxComputeNameLong]);
    }
}
