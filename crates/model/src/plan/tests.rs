//! What a draft sends, and in which order.

use super::*;
use crate::draft::{DestinationAccount, ResourceKind};
use crate::event::InsightType;
use crate::field::FieldId;
use expect_test::{Expect, expect};

fn full() -> TrailDraft {
    let mut draft = TrailDraft {
        name: "security-audit".into(),
        account_id: "1234567890123456".into(),
        home_region: "cn-hangzhou".into(),
        ..TrailDraft::default()
    };
    draft.sls.on = true;
    draft.sls.project = "audit-hz".into();
    draft.oss.on = true;
    draft.oss.account = DestinationAccount::Another;
    draft.oss.bucket = "audit-archive".into();
    draft.oss.prefix = "trail-logs".into();
    draft.oss.role_arn = "acs:ram::6543210987654321:role/actiontrail-delivery".into();
    draft.max_compute.on = true;
    draft.max_compute.region = "cn-beijing".into();
    draft
}

fn check(draft: &TrailDraft, want: &Expect) {
    let plan = TrailPlan::from(draft);
    let lines: Vec<String> = plan
        .calls
        .iter()
        .map(|call| {
            let parameters: Vec<_> =
                call.parameters.iter().map(|(name, value)| format!("{name}={}", value.to_json())).collect();
            format!("{} {}", call.action.name(), parameters.join(" "))
        })
        .collect();
    want.assert_eq(&lines.join("\n"));
}

#[test]
fn a_full_design() {
    check(
        &full(),
        &expect![[r#"
            CreateTrail Name="security-audit" EventRW="All" TrailRegion="All" SlsProjectArn="acs:log:cn-hangzhou:1234567890123456:project/audit-hz" OssBucketName="audit-archive" OssKeyPrefix="trail-logs" OssWriteRoleArn="acs:ram::6543210987654321:role/actiontrail-delivery" MaxComputeProjectArn="acs:odps:cn-beijing:1234567890123456:project/actiontrail_1234567890123456"
            StartLogging Name="security-audit""#]],
    );
}

#[test]
fn event_type_and_trail_region_are_always_written() {
    check(
        &TrailDraft::default(),
        &expect![[r#"
            CreateTrail EventRW="All" TrailRegion="All"
            StartLogging Name="""#]],
    );
}

#[test]
fn logging_starts_second_whatever_follows() {
    let mut draft = full();
    draft.oss.on = false;
    draft.max_compute.on = false;
    draft.switch_insights(true);
    for insight in InsightType::ALL {
        draft.insights.choose(*insight, matches!(insight, InsightType::AkInsight | InsightType::IpInsight));
    }
    draft.data_events.on = true;
    draft.backfill = true;
    check(
        &draft,
        &expect![[r#"
            CreateTrail Name="security-audit" EventRW="All" TrailRegion="All" SlsProjectArn="acs:log:cn-hangzhou:1234567890123456:project/audit-hz"
            StartLogging Name="security-audit"
            EnableInsight InsightType="IpInsight"
            EnableInsight InsightType="AkInsight"
            PutInsightSelectors TrailName="security-audit" InsightSelectors="[{\"insightType\":\"IpInsight\"},{\"insightType\":\"AkInsight\"}]"
            PutDataEventSelector TrailName="security-audit" EventSelectors="[{\"ServiceName\":\"Oss\"}]" IsTrailAllRegion=false TrailRegionIds="cn-hangzhou"
            CreateDeliveryHistoryJob TrailName="security-audit""#]],
    );
}

#[test]
fn no_value_of_an_inactive_branch_is_sent() {
    for field in FieldId::ALL {
        let mut draft = full();
        let Some(text) = draft.text_mut(field) else {
            continue;
        };
        *text = "marker-value".to_owned();
        if !destination::kept_values(&draft).contains(field) {
            continue;
        }
        let sent = format!("{:?}", TrailPlan::from(&draft));
        assert!(!sent.contains("marker-value"), "{field:?}: {sent}");
    }
}

#[test]
fn new_resources_and_foreign_roles_are_prerequisites() {
    let mut draft = full();
    draft.sls.project_kind = ResourceKind::New;
    let plan = TrailPlan::from(&draft);
    expect![[r#"
        {
          "kind": "log-project",
          "project": "audit-hz",
          "region": "cn-hangzhou"
        }
        {
          "kind": "foreign-resource",
          "destination": "oss",
          "resource": "audit-archive",
          "account": "6543210987654321"
        }
        {
          "kind": "delivery-role",
          "destinations": ["oss"],
          "roleArn": "acs:ram::6543210987654321:role/actiontrail-delivery",
          "sourceAccount": "1234567890123456"
        }
        {
          "kind": "max-compute-activated",
          "project": "actiontrail_1234567890123456",
          "region": "cn-beijing",
          "quota": ""
        }"#]]
    .assert_eq(&plan.prerequisites.iter().map(Prerequisite::to_json).collect::<Vec<_>>().join("\n"));
    let of = |is: fn(&Prerequisite) -> bool| plan.prerequisites.iter().map(is).collect::<Vec<bool>>();
    assert_eq!(of(Prerequisite::must_be_made), [true, false, false, false]);
    assert_eq!(of(Prerequisite::must_be_ticked), [true, true, true, false]);
}

#[test]
fn a_role_of_several_destinations_is_needed_once_and_one_without_a_name_is_not_another() {
    let role = "acs:ram::6543210987654321:role/delivery";
    let mut draft = full();
    draft.sls.account = DestinationAccount::Another;
    draft.oss.account = DestinationAccount::Another;
    draft.max_compute.account = DestinationAccount::Another;
    draft.sls.project_arn = "acs:log:cn-beijing:6543210987654321:project/central".into();
    draft.max_compute.project_arn = "acs:odps:cn-beijing:1111222233334444:project/actiontrail_central".into();
    draft.sls.role_arn = role.into();
    draft.oss.role_arn = role.into();
    let codes = |draft: &TrailDraft| -> Vec<String> {
        let told = |one: &Prerequisite| match one {
            Prerequisite::ForeignResource { kind, resource, role_arn } => {
                format!("{kind:?} of {}", foreign_account(*kind, resource, role_arn))
            }
            Prerequisite::DeliveryRole { kinds, role_arn, .. } => format!("{role_arn} for {kinds:?}"),
            other => other.code().to_owned(),
        };
        TrailPlan::from(draft).prerequisites.iter().map(told).collect()
    };
    draft.max_compute.role_arn = role.into();
    expect![[r#"
        Sls of 6543210987654321
        acs:ram::6543210987654321:role/delivery for [Sls, Oss, MaxCompute]
        Oss of 6543210987654321
        MaxCompute of 1111222233334444"#]]
    .assert_eq(&codes(&draft).join("\n"));
    (draft.oss.role_arn, draft.max_compute.role_arn) = (String::new(), String::new());
    expect![[r#"
        Sls of 6543210987654321
        acs:ram::6543210987654321:role/delivery for [Sls]
        Oss of 
         for [Oss]
        MaxCompute of 1111222233334444
         for [MaxCompute]"#]]
    .assert_eq(&codes(&draft).join("\n"));
}

#[test]
fn a_new_bucket_is_a_prerequisite_with_its_encryption() {
    let mut draft = full();
    draft.oss.account = DestinationAccount::Current;
    draft.oss.bucket_kind = ResourceKind::New;
    draft.oss.encryption = Encryption::Kms;
    draft.oss.kms_key = "key-1".into();
    expect![[r#"
        {
          "kind": "bucket",
          "bucket": "audit-archive",
          "region": "cn-hangzhou",
          "encryption": "kms",
          "kmsKey": "key-1"
        }"#]]
    .assert_eq(&TrailPlan::from(&draft).prerequisites[0].to_json());
}

#[test]
fn the_fingerprint_follows_account_region_and_calls_alone() {
    let fingerprint = |change: fn(&mut TrailDraft)| {
        let mut draft = full();
        change(&mut draft);
        TrailPlan::from(&draft).fingerprint().to_string()
    };
    let base = fingerprint(|_| {});
    // Fixed by sha256 of the canonical JSON, computed apart from this code.
    expect!["139c8b5a24779d68da69cc1ecd6f29f8b9cd2eccdc0f2ce7e86fcd45fd32c119"].assert_eq(&base);
    assert_ne!(fingerprint(|draft| draft.name.push('2')), base);
    assert_ne!(fingerprint(|draft| draft.home_region = "cn-beijing".into()), base);
    assert_ne!(fingerprint(|draft| draft.account_id = "6543210987654321".into()), base);
    assert_ne!(fingerprint(|draft| draft.start_logging = false), base);
    let data_events = fingerprint(|draft| draft.data_events.on = true);
    assert_ne!(data_events, base);
    assert_ne!(
        fingerprint(|draft| {
            draft.data_events.on = true;
            draft.data_events.selectors[0].events.equals.push("GetObject".into());
        }),
        data_events
    );
    assert_eq!(fingerprint(|draft| draft.change_reference = "SEC-1".into()), base);
    assert_eq!(fingerprint(|draft| draft.sls.project_kind = ResourceKind::New), base);
}

#[test]
fn action_trail_makes_the_project_that_it_names_after_the_account() {
    let to_make = |project: &str| {
        let activated = Prerequisite::MaxComputeActivated {
            project: project.into(),
            region: "cn-hangzhou".into(),
            quota: "default".into(),
        };
        activated.project_to_make().map(str::to_owned)
    };
    assert_eq!(to_make("actiontrail_1234567890123456"), None);
    // The account is not known yet.
    assert_eq!(to_make("actiontrail_"), None);
    for own in ["actiontrail_audit", "actiontrail_123456789012345"] {
        assert_eq!(to_make(own).as_deref(), Some(own));
    }
    assert_eq!(Prerequisite::LogProject { project: "audit".into(), region: String::new() }.project_to_make(), None);
}
