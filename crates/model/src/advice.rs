//! Advice: the request would be accepted, but a reader should know. It never blocks.

use crate::api::Action;
use crate::arn::{Arn, ArnKind};
use crate::destination;
use crate::draft::{ALL_REGIONS, TrailDraft};
use crate::field::{FieldId, insert_in_page_order};
use crate::name;
use crate::plan::TrailPlan;
use crate::region;
use crate::request::CreateTrailRequest;
use crate::trail::Trail;

mod account;
mod code;
mod design;
mod dismissed;
mod fix;
mod selectors;
mod source;

pub use account::of_account;
pub use code::{AdviceCode, Severity};
pub use dismissed::Dismissed;
pub use fix::fix;
pub use source::Source;

/// One piece of advice, at the field it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    /// Where.
    pub field: FieldId,
    /// What.
    pub code: AdviceCode,
}

impl Advice {
    /// Advice on this field.
    #[must_use]
    pub fn new(field: FieldId, code: AdviceCode) -> Advice {
        Advice { field, code }
    }
}

/// All advice on a draft, in the order of the page, dismissed or not.
#[must_use]
pub fn advise(draft: &TrailDraft) -> Vec<Advice> {
    let mut ordered = at_fields(draft);
    for advice in design::judge(draft).into_iter().chain(selectors::judge(draft)) {
        insert_in_page_order(&mut ordered, advice, |advice| &advice.field);
    }
    ordered
}

/// All advice on a draft and its plan, beside the trails that are known of its account, told apart by what its reader has put aside: what is
/// left, and what is dismissed or switched off.
#[must_use]
pub fn sifted(draft: &TrailDraft, plan: &TrailPlan, known: &[Trail]) -> (Vec<Advice>, Vec<Advice>) {
    let mut all = advise(draft);
    all.retain(|advice| holds_for(plan, advice.code));
    if let Some(advice) = of_account(draft, known) {
        insert_in_page_order(&mut all, advice, |advice| &advice.field);
    }
    all.into_iter().partition(|advice| !draft.dismissed.hides(advice.code))
}

/// Whether the advice holds for a plan. One that changes a trail may switch nothing on for the account, and its trail delivers already.
#[must_use]
pub fn holds_for(plan: &TrailPlan, code: AdviceCode) -> bool {
    let makes = |action: Action| plan.calls.iter().any(|call| call.action == action);
    match code {
        AdviceCode::InsightsChangeAccount => makes(Action::CreateTrail) || makes(Action::EnableInsight),
        AdviceCode::NoBackfill => makes(Action::CreateTrail),
        _ => true,
    }
}

/// The advice on what single fields hold: slips and consequences, for beside the field. What a design lacks as a whole is judged when it is
/// whole, and no part of this.
#[must_use]
pub fn at_fields(draft: &TrailDraft) -> Vec<Advice> {
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
    use crate::destination::Encryption;
    use crate::draft::{DestinationAccount, ResourceKind};
    use crate::import::Live;

    fn codes(draft: &TrailDraft) -> Vec<AdviceCode> {
        at_fields(draft).into_iter().map(|advice| advice.code).collect()
    }

    #[test]
    fn a_fresh_draft_has_no_advice() {
        assert_eq!(codes(&TrailDraft::default()), []);
        assert_eq!(advise(&TrailDraft::default()), []);
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
        // 28 characters are allowed, and those of ActionTrail's own project: `actiontrail_` and an account id.
        draft.max_compute.project = "actiontrail_1234567890123456".into();
        assert_eq!(codes(&draft), []);
        draft.max_compute.project.push('7');
        assert_eq!(codes(&draft), [AdviceCode::MaxComputeNameLong]);
    }

    #[test]
    fn what_is_put_aside_is_told_apart_and_nothing_is_lost() {
        let mut draft = TrailDraft { event_rw: "Write".into(), start_logging: false, ..TrailDraft::default() };
        draft.sls.on = true;
        let all = advise(&draft);
        let plan = TrailPlan::from(&draft);
        assert_eq!(sifted(&draft, &plan, &[]), (all.clone(), vec![]));
        draft.dismissed.dismiss(AdviceCode::LoggingOff);
        let (open, dismissed) = sifted(&draft, &plan, &[]);
        assert_eq!(dismissed, [Advice::new(FieldId::StartLogging, AdviceCode::LoggingOff)]);
        assert_eq!(open.len() + dismissed.len(), all.len());
    }

    #[test]
    fn a_change_is_judged_by_its_calls() {
        use crate::event::InsightType;
        let kinds = [InsightType::IpInsight, InsightType::AkInsight];
        let live = Live {
            trail: Trail {
                name: Some("security-audit".into()),
                home_region: Some("cn-hangzhou".into()),
                event_rw: Some("All".into()),
                trail_region: Some("All".into()),
                oss_bucket_name: Some("audit-log".into()),
                ..Trail::default()
            },
            insights: Some(kinds.to_vec()),
            enabled_insights: Some(kinds.to_vec()),
            ..Live::default()
        };
        let codes = |types: &[InsightType]| {
            let mut draft = live.draft();
            draft.insights.types = types.to_vec();
            let (open, _) = sifted(&draft, &TrailPlan::update(&draft, &live), &[]);
            open.into_iter().map(|advice| advice.code).collect::<Vec<_>>()
        };
        let has = |types: &[InsightType], code| codes(types).contains(&code);
        let [one, other] = kinds;
        assert!(!has(&[one], AdviceCode::InsightsChangeAccount), "a type less switches nothing on");
        assert!(has(&[one, other, InsightType::ApiErrorRateInsight], AdviceCode::InsightsChangeAccount));
        assert!(!has(&[one], AdviceCode::NoBackfill), "the trail delivers already");
        let draft = live.draft();
        let (of_new, _) = sifted(&draft, &TrailPlan::from(&draft), &[]);
        let of_new: Vec<AdviceCode> = of_new.into_iter().map(|advice| advice.code).collect();
        assert!(of_new.contains(&AdviceCode::InsightsChangeAccount) && of_new.contains(&AdviceCode::NoBackfill));
    }

    /// Every rule has a design that keeps it and one that does not: the cases above and in `design`, and here those of one line.
    #[test]
    fn every_choice_with_a_consequence_says_so() {
        let check = |change: fn(&mut TrailDraft), code| {
            let mut draft = TrailDraft { home_region: "cn-hangzhou".into(), ..TrailDraft::default() };
            assert!(!codes(&draft).contains(&code), "{code:?}");
            change(&mut draft);
            assert!(codes(&draft).contains(&code), "{code:?}");
        };
        check(|draft| draft.switch_insights(true), AdviceCode::InsightsChangeAccount);
        check(|draft| draft.data_events.on = true, AdviceCode::DataEventsArePaid);
        check(|draft| draft.backfill = true, AdviceCode::BackfillMayNeedTicket);
        check(|draft| draft.organization_trail = true, AdviceCode::OrganizationTrailCaller);
        let slash = |draft: &mut TrailDraft| (draft.oss.on, draft.oss.prefix) = (true, "audit/".into());
        check(slash, AdviceCode::PrefixEndsWithSlash);
        let plain = |draft: &mut TrailDraft| {
            (draft.oss.on, draft.oss.bucket_kind) = (true, ResourceKind::New);
            draft.oss.encryption = Encryption::None;
        };
        check(plain, AdviceCode::BucketNotEncrypted);
        let abroad = |draft: &mut TrailDraft| {
            (draft.max_compute.on, draft.max_compute.account) = (true, DestinationAccount::Another);
        };
        check(abroad, AdviceCode::MaxComputeCrossAccountUnconfirmed);
        let far = |draft: &mut TrailDraft| {
            draft.max_compute.on = true;
            let without = region::ALL.iter().find(|region| !region.max_compute).map(|region| region.id);
            draft.max_compute.region = without.unwrap_or_default().into();
        };
        check(far, AdviceCode::MaxComputeRegionUnconfirmed);
    }
}
