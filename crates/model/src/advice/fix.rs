//! The one-click fix of a piece of advice: the same design, changed in what the advice is about and in nothing else.

use super::{Advice, AdviceCode};
use crate::destination::{Destination, Encryption, Kind};
use crate::draft::{ALL_REGIONS, ResourceKind, TrailDraft};
use crate::request::CreateTrailRequest;

/// The design without what the advice is about; `None` where only its maker can know what to do. A destination that is turned on still
/// needs the names that only its maker knows.
#[must_use]
pub fn fix(advice: &Advice, draft: &TrailDraft) -> Option<TrailDraft> {
    let mut fixed = draft.clone();
    match advice.code {
        AdviceCode::EventRwNotAll => fixed.event_rw = "All".to_owned(),
        AdviceCode::TrailRegionNotAll | AdviceCode::SeveralTrailRegions => fixed.trail_region = ALL_REGIONS.to_owned(),
        AdviceCode::LoggingOff => fixed.start_logging = true,
        AdviceCode::NoOss => fixed.oss.on = true,
        AdviceCode::NoSlsForAlerts => fixed.sls.on = true,
        AdviceCode::CisTwoDestinations => (fixed.sls.on, fixed.oss.on) = (true, true),
        AdviceCode::BucketNotEncrypted => fixed.oss.encryption = Encryption::Aes256,
        AdviceCode::PrefixEndsWithSlash => fixed.oss.prefix = draft.oss.prefix.trim_end_matches('/').to_owned(),
        AdviceCode::RepeatedSelector => {
            fixed.data_events.selectors = super::selectors::without_repeated(&draft.data_events.selectors);
        }
        AdviceCode::OwnAccountAsAnother => bring_home(advice, &mut fixed)?,
        AdviceCode::NoBackfill if may_backfill(draft) => fixed.backfill = true,
        _ => return None,
    }
    Some(fixed)
}

/// Whether a backfill would keep its rules (section 1.8 of the API notes).
fn may_backfill(draft: &TrailDraft) -> bool {
    draft.sls.on && draft.start_logging && !draft.organization_trail
}

/// Reads the destination anew from what would be sent, knowing whose account it is. What is sent stays the same.
fn bring_home(advice: &Advice, draft: &mut TrailDraft) -> Option<()> {
    let destination = Destination::of(&advice.field)?;
    let request = CreateTrailRequest::from(&*draft);
    let account = draft.account_id.clone();
    (destination.read)(&request, Some(&account), draft);
    // Its values moved to the branch that is in use now.
    let (arn, role) = match destination.kind {
        Kind::Sls => (Some(&mut draft.sls.project_arn), &mut draft.sls.role_arn),
        Kind::Oss => (None, &mut draft.oss.role_arn),
        Kind::MaxCompute => (Some(&mut draft.max_compute.project_arn), &mut draft.max_compute.role_arn),
    };
    role.clear();
    arn.into_iter().for_each(String::clear);
    match destination.kind {
        Kind::Sls => draft.sls.project_kind = ResourceKind::Existing,
        Kind::Oss => draft.oss.bucket_kind = ResourceKind::Existing,
        Kind::MaxCompute => {}
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::super::advise;
    use super::*;
    use crate::destination::kept_values;
    use crate::draft::DestinationAccount;
    use crate::field::FieldId;

    /// A design that breaks every rule with a fix; its destinations differ from case to case.
    fn broken(change: fn(&mut TrailDraft)) -> TrailDraft {
        let mut draft = TrailDraft {
            name: "trail-test".into(),
            account_id: "1234567890123456".into(),
            home_region: "cn-hangzhou".into(),
            ..TrailDraft::default()
        };
        draft.sls.on = true;
        draft.sls.project = "audit-hz".into();
        change(&mut draft);
        draft
    }

    /// After the fix the advice is gone, none of more weight has come, and the controls that differ are those named.
    fn check(code: AdviceCode, change: fn(&mut TrailDraft), differing: &[FieldId]) {
        let draft = broken(change);
        let before = advise(&draft);
        let advice = before.iter().find(|advice| advice.code == code).expect("the advice is there");
        let fixed = fix(advice, &draft).expect("there is a fix");
        assert!(!advise(&fixed).iter().any(|other| other.code == code), "{code:?} is still there");
        let warnings = |draft: &TrailDraft| {
            advise(draft).iter().filter(|advice| advice.code.severity() == super::super::Severity::Warning).count()
        };
        assert!(warnings(&fixed) <= warnings(&draft), "{code:?}");
        assert_eq!(draft.differences(&fixed), differing, "{code:?}");
    }

    #[test]
    fn a_fix_takes_the_advice_away_and_changes_nothing_else() {
        check(AdviceCode::EventRwNotAll, |draft| draft.event_rw = "Read".into(), &[FieldId::EventRw]);
        let one = |draft: &mut TrailDraft| draft.trail_region = "cn-beijing".into();
        check(AdviceCode::TrailRegionNotAll, one, &[FieldId::TrailRegion]);
        let two = |draft: &mut TrailDraft| draft.trail_region = "cn-beijing,cn-hangzhou".into();
        check(AdviceCode::SeveralTrailRegions, two, &[FieldId::TrailRegion]);
        check(AdviceCode::LoggingOff, |draft| draft.start_logging = false, &[FieldId::StartLogging]);
        check(AdviceCode::NoOss, |_| {}, &[FieldId::DeliverOss]);
        check(AdviceCode::CisTwoDestinations, |_| {}, &[FieldId::DeliverOss]);
        let archive = |draft: &mut TrailDraft| (draft.sls.on, draft.oss.on) = (false, true);
        check(AdviceCode::NoSlsForAlerts, archive, &[FieldId::DeliverSls]);
        let plain = |draft: &mut TrailDraft| {
            (draft.oss.on, draft.oss.bucket_kind) = (true, ResourceKind::New);
            draft.oss.encryption = Encryption::None;
        };
        check(AdviceCode::BucketNotEncrypted, plain, &[FieldId::OssEncryption]);
        let slashes = |draft: &mut TrailDraft| (draft.oss.on, draft.oss.prefix) = (true, "audit//".into());
        check(AdviceCode::PrefixEndsWithSlash, slashes, &[FieldId::OssPrefix]);
        let twice = |draft: &mut TrailDraft| {
            draft.data_events.on = true;
            draft.data_events.selectors = vec![crate::event::Selector::of("Oss"); 2];
        };
        check(AdviceCode::RepeatedSelector, twice, &[FieldId::DataEvents]);
        check(AdviceCode::NoBackfill, |_| {}, &[FieldId::Backfill]);
    }

    #[test]
    fn an_arn_of_the_own_account_moves_to_the_branch_of_that_account_and_sends_the_same() {
        let log_service = |draft: &mut TrailDraft| {
            draft.sls.account = DestinationAccount::Another;
            draft.sls.project_arn = "acs:log:cn-beijing:1234567890123456:project/audit".into();
            draft.sls.role_arn = "acs:ram::1234567890123456:role/writer".into();
        };
        let bucket = |draft: &mut TrailDraft| {
            (draft.sls.on, draft.oss.on) = (false, true);
            draft.oss.bucket = "audit-log".into();
            draft.oss.account = DestinationAccount::Another;
            draft.oss.role_arn = "acs:ram::1234567890123456:role/writer".into();
        };
        let table = |draft: &mut TrailDraft| {
            (draft.sls.on, draft.max_compute.on) = (false, true);
            draft.max_compute.account = DestinationAccount::Another;
            draft.max_compute.project_arn = "acs:odps:cn-beijing:1234567890123456:project/actiontrail_audit".into();
            draft.max_compute.role_arn = "acs:ram::1234567890123456:role/writer".into();
        };
        for change in [log_service as fn(&mut TrailDraft), bucket, table] {
            let draft = broken(change);
            let advice = advise(&draft).into_iter().find(|advice| advice.code == AdviceCode::OwnAccountAsAnother);
            let advice = advice.unwrap();
            let fixed = fix(&advice, &draft).unwrap();
            assert!(!advise(&fixed).iter().any(|advice| advice.code == AdviceCode::OwnAccountAsAnother));
            assert_eq!(CreateTrailRequest::from(&fixed), CreateTrailRequest::from(&draft));
            let controls = Destination::of(&advice.field).unwrap().controls;
            assert!(!kept_values(&fixed).iter().any(|field| controls.contains(field)), "nothing is left behind");
        }
    }

    #[test]
    fn where_only_the_maker_knows_there_is_no_fix() {
        let draft = broken(|draft| (draft.oss.on, draft.organization_trail) = (true, true));
        for code in [AdviceCode::BucketNotPrivate, AdviceCode::Retention, AdviceCode::LogAccountNotSeparate] {
            let advice = advise(&draft).into_iter().find(|advice| advice.code == code).unwrap();
            assert_eq!(fix(&advice, &draft), None, "{code:?}");
        }
        // A multi-account trail cannot be backfilled.
        assert_eq!(fix(&Advice::new(FieldId::Backfill, AdviceCode::NoBackfill), &draft), None);
    }
}
