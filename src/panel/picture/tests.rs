//! What the picture shows of drafts that are complete, and of those that are not.

use super::*;
use trail_model::check::ValidPlan;

fn draft() -> TrailDraft {
    TrailDraft { account_id: "1234567890123456".into(), home_region: "cn-hangzhou".into(), ..TrailDraft::default() }
}

fn problems(draft: &TrailDraft) -> Vec<Problem> {
    ValidPlan::new(draft).err().unwrap_or_default()
}

fn only_end(draft: &TrailDraft) -> End {
    let mut ends = Picture::of(draft, &problems(draft)).ends;
    assert_eq!(ends.len(), 1);
    ends.remove(0)
}

#[test]
fn an_empty_form_has_nothing_to_show() {
    let picture = Picture::of(&TrailDraft::default(), &[]);
    assert_eq!((picture.account, picture.trail, picture.ends), (None, None, vec![]));
    assert_eq!(picture.events, ("All".into(), "All".into()));
}

#[test]
fn a_project_of_the_own_account_follows_the_home_region() {
    let mut draft = draft();
    draft.sls.on = true;
    assert!(only_end(&draft).flaw == Some(Flaw::Incomplete));
    draft.sls.project = "audit".into();
    let end = only_end(&draft);
    assert_eq!(
        (end.whose.clone(), end.place.as_deref(), end.region.as_deref()),
        (Whose::Own, Some("audit"), Some("cn-hangzhou"))
    );
    assert_eq!(end.flaw, None);
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

#[test]
fn a_name_that_breaks_a_rule_is_not_drawn_as_done() {
    let mut draft = draft();
    draft.oss.on = true;
    draft.oss.bucket = "Audit_Archive".into();
    assert_eq!(only_end(&draft).flaw, Some(Flaw::Wrong));
    draft.oss.bucket = "audit-archive".into();
    assert_eq!(only_end(&draft).flaw, None);
    draft.name = "1".into();
    let flaws = |draft: &TrailDraft| Picture::of(draft, &problems(draft)).flaws;
    assert_eq!(flaws(&draft), [None, Some(Flaw::Wrong)]);
    (draft.name, draft.account_id) = ("security-audit".into(), String::new());
    assert_eq!(flaws(&draft), [Some(Flaw::Incomplete), None]);
}

#[test]
fn what_is_blank_is_missing() {
    let mut draft = draft();
    (draft.name, draft.sls.on, draft.oss.on) = ("  ".into(), true, true);
    (draft.sls.project, draft.oss.bucket) = (" ".into(), "   ".into());
    let picture = Picture::of(&draft, &problems(&draft));
    assert_eq!((picture.trail, picture.flaws[1]), (None, Some(Flaw::Incomplete)));
    let ends: Vec<_> = picture.ends.iter().map(|end| (end.place.as_deref(), end.flaw)).collect();
    assert_eq!(ends, [(None, Some(Flaw::Incomplete)); 2]);
}

#[test]
fn an_arn_that_is_built_wrong_is_wrong_at_every_destination() {
    let role = "acs:ram::6543210987654321:role/delivery";
    for destination in destination::ALL {
        let mut draft = draft();
        draft.switch(&destination.switch, true);
        draft.choose(&destination.account, "another");
        for (field, text) in [
            (FieldId::SlsProjectArn, "acs:log:cn-beijing:654"),
            (FieldId::SlsRoleArn, role),
            (FieldId::OssBucket, "audit-archive"),
            (FieldId::OssRoleArn, "acs:ram::654"),
            (FieldId::MaxComputeProjectArn, "acs:odps:cn-beijing:654"),
            (FieldId::MaxComputeRoleArn, role),
        ] {
            *draft.text_mut(&field).unwrap() = text.to_owned();
        }
        assert_eq!(only_end(&draft).flaw, Some(Flaw::Wrong), "{:?}", destination.kind);
        // While it is typed it says nothing yet.
        let end = Picture::of(&draft, &[]).ends.remove(0);
        assert_eq!(end.flaw, Some(Flaw::Incomplete), "{:?}", destination.kind);
    }
}

#[test]
fn a_role_that_is_missing_leaves_a_destination_incomplete() {
    let mut draft = draft();
    draft.sls.on = true;
    draft.sls.account = DestinationAccount::Another;
    draft.sls.project_arn = "acs:log:cn-beijing:6543210987654321:project/audit".into();
    assert_eq!(only_end(&draft).flaw, Some(Flaw::Incomplete));
}
