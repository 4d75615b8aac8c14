//! What an update sends, and what it leaves alone.

use super::*;
use crate::trail::{Trail, TrailStatus};
use expect_test::{Expect, expect};

fn live() -> Live {
    Live {
        enabled_insights: None,
        account: "1234567890123456".into(),
        trail: Trail {
            name: Some("trail-test".into()),
            home_region: Some("cn-hangzhou".into()),
            event_rw: Some("All".into()),
            trail_region: Some("All".into()),
            status: Some("Enable".into()),
            sls_project_arn: Some("/".into()),
            oss_bucket_name: Some("audit-log".into()),
            oss_key_prefix: Some("trail-logs".into()),
            oss_write_role_arn: Some("acs:ram::1234567890123456:role/aliyunserviceroleforactiontrail".into()),
            ..Trail::default()
        },
        status: Some(TrailStatus { is_logging: Some(true), ..TrailStatus::default() }),
        insights: Some(vec![crate::event::InsightType::AkInsight]),
        data_events: Some(DataEvents { on: true, ..DataEvents::default() }),
    }
}

fn check(live: &Live, change: impl FnOnce(&mut TrailDraft), want: &Expect) {
    let mut draft = live.draft();
    change(&mut draft);
    let checked = ValidPlan::new(&draft).unwrap();
    let calls = checked.update(live).calls;
    let calls = calls.iter().map(|call| {
        let parameters: Vec<String> =
            call.parameters.iter().map(|(name, value)| format!(" {name}={}", value.to_json())).collect();
        format!("{}{}", call.action.name(), parameters.concat())
    });
    let changes = TrailPlan::changes(&draft, live).into_iter().map(|change| {
        let Change { field, before, after } = change;
        format!("{}: {before:?} → {after:?}", field.wire())
    });
    want.assert_eq(&calls.chain(changes).collect::<Vec<_>>().join("\n"));
}

#[test]
fn a_design_that_is_the_trail_sends_nothing() {
    check(&live(), |_| {}, &expect![""]);
}

#[test]
fn every_field_is_sent_and_what_was_emptied_is_sent_empty() {
    let change = |draft: &mut TrailDraft| {
        (draft.oss.on, draft.sls.on) = (false, true);
        draft.sls.project = "audit-hz".into();
    };
    check(
        &live(),
        change,
        &expect![[r#"
            UpdateTrail Name="trail-test" EventRW="All" TrailRegion="All" SlsProjectArn="acs:log:cn-hangzhou:1234567890123456:project/audit-hz" SlsWriteRoleArn="" OssBucketName="" OssKeyPrefix="" OssWriteRoleArn="" MaxComputeProjectArn="" MaxComputeWriteRoleArn=""
            SlsProjectArn: "" → "acs:log:cn-hangzhou:1234567890123456:project/audit-hz"
            OssBucketName: "audit-log" → ""
            OssKeyPrefix: "trail-logs" → ""
            OssWriteRoleArn: "acs:ram::1234567890123456:role/aliyunserviceroleforactiontrail" → """#]],
    );
}

#[test]
fn a_backfill_is_a_change_by_itself() {
    let mut live = live();
    (live.trail.sls_project_arn, live.data_events) =
        (Some("acs:log:cn-hangzhou:1234567890123456:project/audit-hz".into()), None);
    check(
        &live,
        |draft| draft.backfill = true,
        &expect![[r#"
            CreateDeliveryHistoryJob TrailName="trail-test"
            backfill: "" → "true""#]],
    );
}

#[test]
fn a_role_that_the_service_filled_in_is_not_given_up_by_naming_none() {
    check(&live(), |draft| draft.oss.own_role.clear(), &expect![[""]]);
    let named = "acs:ram::1234567890123456:role/delivery";
    let own = Live { trail: Trail { oss_write_role_arn: Some(named.into()), ..live().trail }, ..live() };
    check(
        &own,
        |draft| draft.oss.own_role.clear(),
        &expect![[r#"
        UpdateTrail Name="trail-test" EventRW="All" TrailRegion="All" SlsProjectArn="" SlsWriteRoleArn="" OssBucketName="audit-log" OssKeyPrefix="trail-logs" OssWriteRoleArn="" MaxComputeProjectArn="" MaxComputeWriteRoleArn=""
        OssWriteRoleArn: "acs:ram::1234567890123456:role/delivery" → """#]],
    );
}

#[test]
fn logging_is_stopped_or_started_only_where_it_is_known() {
    check(
        &live(),
        |draft| draft.start_logging = false,
        &expect![[r#"
            StopLogging Name="trail-test"
            start-logging: "true" → "false""#]],
    );
    let untold = Live { status: None, trail: Trail { status: None, ..live().trail }, ..live() };
    check(&untold, |draft| draft.start_logging = false, &expect![""]);
}

#[test]
fn insights_go_before_what_they_need_and_come_after_it() {
    let drop = |draft: &mut TrailDraft| {
        draft.insights.on = false;
        draft.event_rw = "Write".into();
    };
    check(
        &live(),
        drop,
        &expect![[r#"
            PutInsightSelectors TrailName="trail-test" InsightSelectors="[]"
            UpdateTrail Name="trail-test" EventRW="Write" TrailRegion="All" SlsProjectArn="" SlsWriteRoleArn="" OssBucketName="audit-log" OssKeyPrefix="trail-logs" OssWriteRoleArn="acs:ram::1234567890123456:role/aliyunserviceroleforactiontrail" MaxComputeProjectArn="" MaxComputeWriteRoleArn=""
            EventRW: "All" → "Write"
            insights: "AkInsight" → """#]],
    );
    let add = |draft: &mut TrailDraft| draft.insights.choose(crate::event::InsightType::IpInsight, true);
    check(
        &live(),
        add,
        &expect![[r#"
            EnableInsight InsightType="IpInsight"
            PutInsightSelectors TrailName="trail-test" InsightSelectors="[{\"insightType\":\"IpInsight\"},{\"insightType\":\"AkInsight\"}]"
            insights: "AkInsight" → "IpInsight, AkInsight""#]],
    );
}

#[test]
fn a_type_is_switched_on_only_where_the_account_has_it_off() {
    use crate::event::InsightType as I;
    let add = |draft: &mut TrailDraft| draft.insights.choose(I::IpInsight, true);
    let enabled = |types: &[I]| {
        let live = Live { enabled_insights: Some(types.to_vec()), ..live() };
        let mut draft = live.draft();
        add(&mut draft);
        let calls = ValidPlan::new(&draft).unwrap().update(&live).calls;
        let enabled = calls.iter().filter(|call| call.action == Action::EnableInsight);
        enabled.map(|call| call.parameters[0].1.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(enabled(&[I::AkInsight, I::IpInsight]), [""; 0]);
    assert_eq!(enabled(&[I::AkInsight]), ["IpInsight"]);
    // Somebody has switched off what the trail chose.
    assert_eq!(enabled(&[]), ["IpInsight", "AkInsight"]);
}

#[test]
fn data_events_are_taken_away_by_a_call_of_their_own() {
    check(
        &live(),
        |draft| draft.data_events.on = false,
        &expect![[r#"
            DeleteDataEventSelector TrailName="trail-test"
            data-events: "[{\"ServiceName\":\"Oss\"}] · cn-hangzhou" → """#]],
    );
}

#[test]
fn data_events_of_more_regions_are_put_anew() {
    let more = |draft: &mut TrailDraft| draft.data_events.add_region("cn-beijing", "cn-hangzhou");
    check(
        &live(),
        more,
        &expect![[r#"
        PutDataEventSelector TrailName="trail-test" EventSelectors="[{\"ServiceName\":\"Oss\"}]" IsTrailAllRegion=false TrailRegionIds="cn-hangzhou,cn-beijing"
        data-events: "[{\"ServiceName\":\"Oss\"}] · cn-hangzhou" → "[{\"ServiceName\":\"Oss\"}] · cn-hangzhou,cn-beijing""#]],
    );
    check(
        &live(),
        |draft| draft.data_events.all_regions = true,
        &expect![[r#"
        PutDataEventSelector TrailName="trail-test" EventSelectors="[{\"ServiceName\":\"Oss\"}]" IsTrailAllRegion=true
        data-events: "[{\"ServiceName\":\"Oss\"}] · cn-hangzhou" → "[{\"ServiceName\":\"Oss\"}] · IsTrailAllRegion""#]],
    );
}

#[test]
fn what_was_not_read_stays_as_it_is() {
    let unread = Live { insights: None, data_events: None, ..live() };
    let change = |draft: &mut TrailDraft| {
        draft.insights.on = true;
        draft.data_events.on = true;
    };
    check(&unread, change, &expect![""]);
}

#[test]
fn name_account_region_and_kind_are_those_of_the_trail() {
    let change = |draft: &mut TrailDraft| {
        draft.name = "trail-else".into();
        draft.home_region = "cn-beijing".into();
        draft.oss.prefix.clear();
    };
    let mut draft = live().draft();
    change(&mut draft);
    let plan = ValidPlan::new(&draft).unwrap().update(&live());
    assert_eq!((&*plan.account, &*plan.home_region), ("1234567890123456", "cn-hangzhou"));
    assert_eq!(plan.calls.len(), 1);
    assert_eq!(plan.calls[0].parameters[0], ("Name".to_owned(), "trail-test".into()));
}

#[test]
fn only_what_is_new_must_exist_first() {
    let mut draft = live().draft();
    (draft.sls.on, draft.sls.project) = (true, "audit-hz".into());
    draft.sls.project_kind = crate::draft::ResourceKind::New;
    let prerequisites = ValidPlan::new(&draft).unwrap().update(&live()).prerequisites;
    assert_eq!(prerequisites.iter().map(Prerequisite::code).collect::<Vec<_>>(), ["log-project"]);
}

#[test]
fn logging_that_was_not_read_stays_as_it_is() {
    let mut unread = live();
    unread.trail.status = None;
    unread.status = Some(TrailStatus::read(&serde_json::Map::new()));
    for start_logging in [true, false] {
        check(&unread, |draft| draft.start_logging = start_logging, &expect![""]);
    }
}
