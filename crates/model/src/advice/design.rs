//! What a design lacks as a whole: audit practice, judged once there is somewhere to deliver to.

use super::{Advice, AdviceCode};
use crate::destination;
use crate::draft::{DestinationAccount, ResourceKind, TrailDraft};
use crate::field::FieldId;

/// The advice on the design as a whole.
pub(super) fn judge(draft: &TrailDraft) -> Vec<Advice> {
    let mut found = Vec::new();
    // That a trail needs a destination is a rule and no advice.
    if !destination::ALL.iter().any(|destination| destination.is_on(draft)) {
        return found;
    }
    let (sls, oss) = (draft.sls.on, draft.oss.on);
    let has_old_bucket = oss && !is_new_bucket(draft);
    let store = if sls { FieldId::DeliverSls } else { FieldId::DeliverOss };
    for (condition, field, code) in [
        (!oss, FieldId::DeliverOss, AdviceCode::NoOss),
        (!(oss && sls), FieldId::Destination, AdviceCode::CisTwoDestinations),
        (!sls, FieldId::DeliverSls, AdviceCode::NoSlsForAlerts),
        (has_old_bucket, FieldId::OssBucket, AdviceCode::BucketNotPrivate),
        (has_old_bucket, FieldId::OssBucket, AdviceCode::BucketEncryptionUnproven),
        (sls || oss, store, AdviceCode::Retention),
        (stays_in_account(draft), FieldId::Destination, AdviceCode::LogAccountNotSeparate),
        (oss, FieldId::OssPrefix, AdviceCode::OssGlobalEvents),
        (!draft.backfill, FieldId::Backfill, AdviceCode::NoBackfill),
    ] {
        if condition {
            found.push(Advice::new(field, code));
        }
    }
    found
}

fn is_new_bucket(draft: &TrailDraft) -> bool {
    draft.oss.account == DestinationAccount::Current && draft.oss.bucket_kind == ResourceKind::New
}

/// Whether every destination lies in the account of the trail.
fn stays_in_account(draft: &TrailDraft) -> bool {
    [
        (draft.sls.on, draft.sls.account),
        (draft.oss.on, draft.oss.account),
        (draft.max_compute.on, draft.max_compute.account),
    ]
    .iter()
    .all(|(is_on, account)| !is_on || *account == DestinationAccount::Current)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A design with one destination, changed.
    fn codes(change: fn(&mut TrailDraft)) -> Vec<AdviceCode> {
        let mut draft = TrailDraft::default();
        change(&mut draft);
        judge(&draft).into_iter().map(|advice| advice.code).collect()
    }

    /// The rule is broken by the one and kept by the other.
    fn check(code: AdviceCode, failing: fn(&mut TrailDraft), passing: fn(&mut TrailDraft)) {
        assert!(codes(failing).contains(&code), "{code:?} says nothing");
        assert!(!codes(passing).contains(&code), "{code:?} says something");
    }

    fn sls(draft: &mut TrailDraft) {
        draft.sls.on = true;
    }

    fn oss(draft: &mut TrailDraft) {
        draft.oss.on = true;
    }

    fn both(draft: &mut TrailDraft) {
        (draft.sls.on, draft.oss.on) = (true, true);
    }

    fn max_compute(draft: &mut TrailDraft) {
        draft.max_compute.on = true;
    }

    fn new_bucket(draft: &mut TrailDraft) {
        oss(draft);
        draft.oss.bucket_kind = ResourceKind::New;
    }

    fn log_account(draft: &mut TrailDraft) {
        both(draft);
        draft.oss.account = DestinationAccount::Another;
    }

    fn backfilled(draft: &mut TrailDraft) {
        sls(draft);
        draft.backfill = true;
    }

    #[test]
    fn each_rule_is_broken_by_one_design_and_kept_by_another() {
        check(AdviceCode::NoOss, sls, oss);
        check(AdviceCode::CisTwoDestinations, oss, both);
        check(AdviceCode::CisTwoDestinations, max_compute, both);
        check(AdviceCode::NoSlsForAlerts, oss, sls);
        check(AdviceCode::BucketNotPrivate, oss, new_bucket);
        check(AdviceCode::BucketEncryptionUnproven, oss, new_bucket);
        check(AdviceCode::Retention, sls, max_compute);
        check(AdviceCode::LogAccountNotSeparate, both, log_account);
        check(AdviceCode::OssGlobalEvents, oss, sls);
        check(AdviceCode::NoBackfill, sls, backfilled);
    }

    #[test]
    fn a_bucket_of_another_account_is_one_that_is_there_already() {
        let moved = |draft: &mut TrailDraft| {
            new_bucket(draft);
            draft.oss.account = DestinationAccount::Another;
        };
        assert!(codes(moved).contains(&AdviceCode::BucketNotPrivate));
    }

    #[test]
    fn without_a_destination_there_is_nothing_to_judge() {
        assert_eq!(codes(|_| {}), []);
    }
}
