//! What the trails that an account has already say against one more.

use super::{Advice, AdviceCode};
use crate::draft::{ALL_REGIONS, TrailDraft};
use crate::field::FieldId;
use crate::trail::Trail;

/// Another trail that follows all regions and is on: the same events twice, each with its cost (alicloud_thrifty, control
/// `actiontrail_multiple_global_trails`). The trail of the draft's own name is not another one.
#[must_use]
pub fn of_account(draft: &TrailDraft, trails: &[Trail]) -> Option<Advice> {
    let is_another = |trail: &Trail| trail.name.as_deref() != Some(&draft.name);
    let is_global = |trail: &Trail| trail.trail_region.as_deref() == Some(ALL_REGIONS);
    let is_on = |trail: &Trail| trail.status.as_deref() == Some("Enable");
    let has_one = trails.iter().any(|trail| is_another(trail) && is_global(trail) && is_on(trail));
    (has_one && draft.trail_region == ALL_REGIONS)
        .then(|| Advice::new(FieldId::TrailRegion, AdviceCode::ManyGlobalTrails))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_said(change_draft: fn(&mut TrailDraft), change_trail: fn(&mut Trail)) -> bool {
        let mut draft = TrailDraft { name: "trail-test".into(), ..TrailDraft::default() };
        let mut trail = Trail {
            name: Some("trail-else".into()),
            trail_region: Some("All".into()),
            status: Some("Enable".into()),
            ..Trail::default()
        };
        change_draft(&mut draft);
        change_trail(&mut trail);
        of_account(&draft, &[trail]).is_some()
    }

    #[test]
    fn only_another_trail_of_all_regions_that_is_on_is_spoken_of() {
        assert!(is_said(|_| {}, |_| {}));
        assert!(!is_said(|draft| draft.trail_region = "cn-beijing".into(), |_| {}));
        assert!(!is_said(|draft| draft.name = "trail-else".into(), |_| {}));
        assert!(!is_said(|_| {}, |trail| trail.trail_region = Some("cn-beijing".into())));
        assert!(!is_said(|_| {}, |trail| trail.status = Some("Disable".into())));
        assert_eq!(of_account(&TrailDraft::default(), &[]), None);
    }
}
