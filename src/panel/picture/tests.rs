//! What the picture shows of drafts that are complete, and of those that are not.

use super::*;

fn draft() -> TrailDraft {
    TrailDraft { account_id: "1234567890123456".into(), home_region: "cn-hangzhou".into(), ..TrailDraft::default() }
}

fn only_end(draft: &TrailDraft) -> End {
    let mut ends = Picture::of(draft).ends;
    assert_eq!(ends.len(), 1);
    ends.remove(0)
}

#[test]
fn an_empty_form_has_nothing_to_show() {
    let picture = Picture::of(&TrailDraft::default());
    assert_eq!((picture.account, picture.trail, picture.ends), (None, None, vec![]));
    assert_eq!(picture.events, ("All".into(), "All".into()));
}

#[test]
fn a_project_of_the_own_account_follows_the_home_region() {
    let mut draft = draft();
    draft.sls.on = true;
    assert!(!only_end(&draft).is_whole());
    draft.sls.project = "audit".into();
    let end = only_end(&draft);
    assert_eq!(
        (end.whose.clone(), end.place.as_deref(), end.region.as_deref()),
        (Whose::Own, Some("audit"), Some("cn-hangzhou"))
    );
    assert!(end.is_whole());
}

#[test]
fn another_account_is_named_once_its_arn_is_whole() {
    let mut draft = draft();
    draft.sls.on = true;
    draft.sls.account = DestinationAccount::Another;
    draft.sls.project_arn = "acs:log:cn-beijing:654".into();
    let end = only_end(&draft);
    assert_eq!((end.whose.clone(), end.place.as_deref()), (Whose::Another(None), Some("acs:log:cn-beijing:654")));
    assert!(!end.is_whole());
    draft.sls.project_arn = "acs:log:cn-beijing:6543210987654321:project/audit".into();
    let end = only_end(&draft);
    assert_eq!(
        (end.whose, end.region.as_deref()),
        (Whose::Another(Some("6543210987654321".into())), Some("cn-beijing"))
    );
}

#[test]
fn a_bucket_shows_its_prefix_and_its_owner() {
    let mut draft = draft();
    draft.oss.on = true;
    draft.oss.bucket = "audit-archive".into();
    draft.oss.prefix = "trail-logs/".into();
    assert_eq!(only_end(&draft).place.as_deref(), Some("audit-archive/trail-logs"));
    assert_eq!(only_end(&draft).region, None);
    draft.oss.account = DestinationAccount::Another;
    draft.oss.role_arn = "acs:ram::6543210987654321:role/delivery".into();
    assert_eq!(only_end(&draft).whose, Whose::Another(Some("6543210987654321".into())));
}

#[test]
fn the_max_compute_project_is_named_after_the_account() {
    let mut draft = draft();
    draft.max_compute.on = true;
    assert_eq!(only_end(&draft).place.as_deref(), Some("actiontrail_1234567890123456"));
}
