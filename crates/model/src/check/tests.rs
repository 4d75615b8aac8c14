//! The rules that only the form knows, and the gate as a whole.

use super::*;
use crate::draft::{DestinationAccount, ResourceKind};
use crate::event::Selector;

fn good() -> TrailDraft {
    let mut draft = TrailDraft {
        name: "security-audit".into(),
        account_id: "1234567890123456".into(),
        home_region: "cn-hangzhou".into(),
        ..TrailDraft::default()
    };
    draft.sls.on = true;
    draft.sls.project = "audit-hz".into();
    draft
}

fn check(change: impl FnOnce(&mut TrailDraft), want: &[(FieldId, &str)]) {
    let mut draft = good();
    change(&mut draft);
    let found: Vec<_> =
        ValidPlan::new(&draft).err().unwrap_or_default().into_iter().map(|p| (p.field, p.issue.code())).collect();
    let found: Vec<_> = found.iter().map(|(field, code)| (field.clone(), *code)).collect();
    assert_eq!(found, want);
}

#[test]
fn a_name_and_one_destination_make_a_valid_plan() {
    check(|_| {}, &[]);
}

#[test]
fn a_fresh_form_lacks_name_account_region_and_destination() {
    check(
        |draft| *draft = TrailDraft::default(),
        &[
            (FieldId::TrailName, "required"),
            (FieldId::AccountId, "required"),
            (FieldId::HomeRegion, "required"),
            (FieldId::Destination, "no-destination"),
        ],
    );
}

#[test]
fn the_account_is_16_digits() {
    check(|draft| draft.account_id = "123".into(), &[(FieldId::AccountId, "account-id")]);
}

#[test]
fn the_home_region_is_a_region() {
    check(|draft| draft.home_region = "Hangzhou".into(), &[(FieldId::HomeRegion, "region")]);
    check(|draft| draft.home_region = "us-central-9".into(), &[]);
}

#[test]
fn a_destination_that_is_on_names_its_missing_part() {
    check(|draft| draft.sls.project.clear(), &[(FieldId::SlsProject, "required")]);
    check(|draft| draft.oss.on = true, &[(FieldId::OssBucket, "required")]);
    check(
        |draft| {
            draft.sls.account = DestinationAccount::Another;
            draft.oss.on = true;
            draft.oss.account = DestinationAccount::Another;
            draft.max_compute.on = true;
            draft.max_compute.account = DestinationAccount::Another;
        },
        &[
            (FieldId::SlsProjectArn, "required"),
            (FieldId::SlsRoleArn, "required"),
            (FieldId::OssRoleArn, "required"),
            (FieldId::OssBucket, "required"),
            (FieldId::MaxComputeProjectArn, "required"),
            (FieldId::MaxComputeRoleArn, "required"),
        ],
    );
}

#[test]
fn the_parts_of_an_arn_are_judged_where_they_are_typed() {
    check(|draft| draft.sls.project = "Audit".into(), &[(FieldId::SlsProject, "character")]);
    check(|draft| draft.sls.region = "nowhere".into(), &[(FieldId::SlsRegion, "region")]);
    check(
        |draft| {
            draft.max_compute.on = true;
            draft.max_compute.project = "audit".into();
        },
        &[(FieldId::MaxComputeProject, "prefix")],
    );
}

#[test]
fn what_is_typed_whole_is_judged_whole() {
    check(
        |draft| {
            draft.sls.account = DestinationAccount::Another;
            draft.sls.project_arn = "audit".into();
            draft.sls.role_arn = "role".into();
        },
        &[(FieldId::SlsProjectArn, "arn"), (FieldId::SlsRoleArn, "arn")],
    );
    check(|draft| draft.sls.own_role = "role".into(), &[(FieldId::SlsOwnRole, "arn")]);
}

#[test]
fn a_new_bucket_needs_a_region() {
    check(
        |draft| {
            draft.oss.on = true;
            draft.oss.bucket = "audit-archive".into();
            draft.oss.bucket_kind = ResourceKind::New;
            draft.oss.region = "nowhere".into();
        },
        &[(FieldId::OssRegion, "region")],
    );
}

#[test]
fn hidden_branches_are_not_judged() {
    check(|draft| draft.oss.bucket = "BAD".into(), &[]);
    check(|draft| draft.sls.project_arn = "BAD".into(), &[]);
}

#[test]
fn insights_need_all_events_of_all_regions_in_one_account() {
    check(|draft| draft.switch_insights(true), &[]);
    check(
        |draft| {
            draft.switch_insights(true);
            draft.event_rw = "Write".into();
            draft.trail_region = "cn-hangzhou".into();
            draft.organization_trail = true;
        },
        &[
            (FieldId::TrailRegion, "insights-need-all-regions"),
            (FieldId::EventRw, "insights-need-all-events"),
            (FieldId::Insights, "insights-need-single-account"),
        ],
    );
    check(
        |draft| {
            draft.switch_insights(true);
            draft.insights.types.clear();
        },
        &[(FieldId::Insights, "no-insight-type")],
    );
}

#[test]
fn data_events_need_a_service() {
    check(
        |draft| {
            draft.data_events.on = true;
            draft.data_events.selectors.clear();
        },
        &[(FieldId::DataEvents, "no-data-event-service")],
    );
}

#[test]
fn every_problem_of_data_events_is_told() {
    check(
        |draft| {
            let mut first = Selector::of("Oss");
            first.events.equals = vec!["123 foo".into(), "PutObject".into()];
            first.resources.not_equals = vec!["rubbish".into()];
            draft.data_events.on = true;
            draft.data_events.selectors = vec![first, Selector::default()];
            draft.data_events.regions = vec!["cn-hangzhou".into(), String::new()];
            draft.name.clear();
        },
        &[
            (FieldId::TrailName, "required"),
            (FieldId::DataEvents, "event-name"),
            (FieldId::DataEvents, "resource-arn"),
            (FieldId::DataEvents, "selector-service"),
            (FieldId::DataEvents, "region"),
        ],
    );
}

#[test]
fn what_has_to_go_is_not_judged_one_by_one() {
    check(
        |draft| {
            let mut first = Selector::of("Oss");
            first.events.equals = (0..2_000).map(|number| format!("{number} foo")).collect();
            draft.data_events.on = true;
            draft.data_events.selectors = vec![first];
            draft.data_events.selectors.resize(20, Selector::of("Push"));
            draft.data_events.selectors.resize(2_000, Selector::default());
        },
        &[(FieldId::DataEvents, "too-many-selectors"), (FieldId::DataEvents, "too-many-selector-values")],
    );
}

#[test]
fn backfill_needs_log_service_logging_and_one_account() {
    check(|draft| draft.backfill = true, &[]);
    check(
        |draft| {
            (draft.backfill, draft.sls.on, draft.oss.on) = (true, false, true);
            draft.oss.bucket = "audit-archive".into();
        },
        &[(FieldId::Backfill, "backfill-needs-log-service")],
    );
    check(
        |draft| (draft.backfill, draft.start_logging) = (true, false),
        &[(FieldId::Backfill, "backfill-needs-logging")],
    );
    check(
        |draft| (draft.backfill, draft.organization_trail) = (true, true),
        &[(FieldId::Backfill, "backfill-needs-single-account")],
    );
}

#[test]
fn a_change_reference_has_at_most_200_characters() {
    check(|draft| draft.change_reference = "x".repeat(200), &[]);
    check(|draft| draft.change_reference = "x".repeat(201), &[(FieldId::ChangeReference, "length")]);
}

#[test]
fn an_empty_choice_is_required() {
    check(|draft| draft.event_rw.clear(), &[(FieldId::EventRw, "required")]);
}
