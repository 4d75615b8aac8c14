use super::document::{Mark, lines};
use super::*;
use crate::draft::ResourceKind;
use crate::import::{self, Kind};
use expect_test::{Expect, expect};

fn design() -> TrailDraft {
    let mut draft = TrailDraft {
        name: "security-audit".into(),
        account_id: "1234567890123456".into(),
        home_region: "cn-hangzhou".into(),
        ..TrailDraft::default()
    };
    (draft.sls.on, draft.sls.region, draft.sls.project) = (true, "cn-hangzhou".into(), "audit-hz".into());
    draft
}

fn whole(draft: &TrailDraft) -> Side<'_> {
    Side { draft, tells: Tells::everything() }
}

fn told(told: &Told) -> String {
    match told {
        Told::Value(value) => value.clone(),
        Told::Values(_) | Told::Insights { .. } | Told::DataEvents { .. } => told.values().join(" | "),
        Told::Prerequisites(some) => some.iter().map(Prerequisite::code).collect::<Vec<_>>().join(" "),
        Told::Called => "(called)".into(),
        Told::NotCalled => "(not called)".into(),
        Told::Nothing => "(nothing)".into(),
        Told::Silent => "(silent)".into(),
    }
}

/// Differences, then what a side does not tell, then the lines that are not on both sides.
fn check(one: &Side<'_>, other: &Side<'_>, want: Expect) {
    let mut shown = String::new();
    for row in compare(one, other) {
        let sign = match (row.differs(), row.first_is_silent(), row.second_is_silent()) {
            (true, false, false) => "≠",
            (false, true, false) => "?_",
            (false, false, true) => "_?",
            (false, false, false) => continue,
            several => panic!("{several:?}: {row:?}"),
        };
        shown += &format!("{sign} {}: {} → {}\n", row.subject.name(), told(&row.one), told(&row.other));
    }
    for line in lines(one, other) {
        match line.mark {
            Mark::Both => {}
            Mark::Removed => shown += &format!("-{}\n", line.text),
            Mark::Added => shown += &format!("+{}\n", line.text),
        }
    }
    want.assert_eq(&shown);
}

#[test]
fn a_design_is_equal_to_itself() {
    check(&whole(&design()), &whole(&design()), expect![[""]]);
    let empty = TrailDraft::default();
    check(&whole(&empty), &whole(&empty), expect![[""]]);
}

#[test]
fn every_kind_of_difference_is_a_row() {
    let mut other = design();
    (other.account_id, other.home_region) = ("6543210987654321".into(), "cn-beijing".into());
    (other.event_rw, other.start_logging, other.backfill) = ("Write".into(), false, true);
    (other.oss.on, other.oss.bucket, other.oss.bucket_kind) = (true, "audit-archive".into(), ResourceKind::New);
    other.insights.on = true;
    check(
        &whole(&design()),
        &whole(&other),
        expect![[r#"
            ≠ account-id: 1234567890123456 → 6543210987654321
            ≠ home-region: cn-hangzhou → cn-beijing
            ≠ EventRW: All → Write
            ≠ SlsProjectArn: acs:log:cn-hangzhou:1234567890123456:project/audit-hz → acs:log:cn-hangzhou:6543210987654321:project/audit-hz
            ≠ OssBucketName: (nothing) → audit-archive
            ≠ StartLogging: (called) → (not called)
            ≠ EnableInsight: (not called) → IpInsight | ApiCallRateInsight | ApiErrorRateInsight | AkInsight | PolicyChangeInsight | PasswordChangeInsight | TrailConcealmentInsight
            ≠ PutInsightSelectors: (not called) → [{"insightType":"IpInsight"},{"insightType":"ApiCallRateInsight"},{"insightType":"ApiErrorRateInsight"},{"insightType":"AkInsight"},{"insightType":"PolicyChangeInsight"},{"insightType":"PasswordChangeInsight"},{"insightType":"TrailConcealmentInsight"}]
            ≠ CreateDeliveryHistoryJob: (not called) → (called)
            ≠ prerequisites: (nothing) → bucket
            -  "account": "1234567890123456",
            -  "homeRegion": "cn-hangzhou",
            -  "prerequisites": [],
            +  "account": "6543210987654321",
            +  "homeRegion": "cn-beijing",
            +  "prerequisites": [
            +    {
            +      "kind": "bucket",
            +      "bucket": "audit-archive",
            +      "region": "cn-beijing",
            +      "encryption": "aes256",
            +      "kmsKey": ""
            +    }
            +  ],
            -        "EventRW": "All",
            +        "EventRW": "Write",
            -        "SlsProjectArn": "acs:log:cn-hangzhou:1234567890123456:project/audit-hz"
            +        "SlsProjectArn": "acs:log:cn-hangzhou:6543210987654321:project/audit-hz",
            +        "OssBucketName": "audit-archive"
            -      "action": "StartLogging",
            +      "action": "EnableInsight",
            -        "Name": "security-audit"
            +        "InsightType": "IpInsight"
            +      }
            +    },
            +    {
            +      "action": "EnableInsight",
            +      "parameters": {
            +        "InsightType": "ApiCallRateInsight"
            +      }
            +    },
            +    {
            +      "action": "EnableInsight",
            +      "parameters": {
            +        "InsightType": "ApiErrorRateInsight"
            +      }
            +    },
            +    {
            +      "action": "EnableInsight",
            +      "parameters": {
            +        "InsightType": "AkInsight"
            +      }
            +    },
            +    {
            +      "action": "EnableInsight",
            +      "parameters": {
            +        "InsightType": "PolicyChangeInsight"
            +      }
            +    },
            +    {
            +      "action": "EnableInsight",
            +      "parameters": {
            +        "InsightType": "PasswordChangeInsight"
            +      }
            +    },
            +    {
            +      "action": "EnableInsight",
            +      "parameters": {
            +        "InsightType": "TrailConcealmentInsight"
            +      }
            +    },
            +    {
            +      "action": "PutInsightSelectors",
            +      "parameters": {
            +        "TrailName": "security-audit",
            +        "InsightSelectors": "[{\"insightType\":\"IpInsight\"},{\"insightType\":\"ApiCallRateInsight\"},{\"insightType\":\"ApiErrorRateInsight\"},{\"insightType\":\"AkInsight\"},{\"insightType\":\"PolicyChangeInsight\"},{\"insightType\":\"PasswordChangeInsight\"},{\"insightType\":\"TrailConcealmentInsight\"}]"
            +      }
            +    },
            +    {
            +      "action": "CreateDeliveryHistoryJob",
            +      "parameters": {
            +        "TrailName": "security-audit"
        "#]],
    );
}

#[test]
fn what_a_side_does_not_tell_is_no_difference() {
    let mut one = design();
    (one.insights.on, one.backfill, one.sls.project_kind) = (true, true, ResourceKind::New);
    let read = import::read(
        br#"{"Name":"security-audit","EventRW":"All","TrailRegion":"All",
        "SlsProjectArn":"acs:log:cn-hangzhou:1234567890123456:project/audit-hz"}"#,
        None,
    )
    .unwrap();
    check(
        &whole(&one),
        &Side { draft: &read.draft, tells: Tells::of_read(&read) },
        expect![[r#"
            _? home-region: cn-hangzhou → (silent)
            _? StartLogging: (called) → (silent)
            _? EnableInsight: IpInsight | ApiCallRateInsight | ApiErrorRateInsight | AkInsight | PolicyChangeInsight | PasswordChangeInsight | TrailConcealmentInsight → (silent)
            _? PutInsightSelectors: [{"insightType":"IpInsight"},{"insightType":"ApiCallRateInsight"},{"insightType":"ApiErrorRateInsight"},{"insightType":"AkInsight"},{"insightType":"PolicyChangeInsight"},{"insightType":"PasswordChangeInsight"},{"insightType":"TrailConcealmentInsight"}] → (silent)
            _? CreateDeliveryHistoryJob: (called) → (silent)
            _? prerequisites: log-project → (silent)
        "#]],
    );
}

#[test]
fn what_was_read_of_a_live_trail_is_compared_and_the_rest_is_not() {
    let mut one = design();
    (one.insights.on, one.data_events.on) = (true, true);
    let trail = design();
    let tells = Tells::of(Kind::Answer).and(&[Action::StartLogging, Action::PutInsightSelectors]);
    check(
        &whole(&one),
        &Side { draft: &trail, tells },
        expect![[r#"
            _? EnableInsight: IpInsight | ApiCallRateInsight | ApiErrorRateInsight | AkInsight | PolicyChangeInsight | PasswordChangeInsight | TrailConcealmentInsight → (silent)
            ≠ PutInsightSelectors: [{"insightType":"IpInsight"},{"insightType":"ApiCallRateInsight"},{"insightType":"ApiErrorRateInsight"},{"insightType":"AkInsight"},{"insightType":"PolicyChangeInsight"},{"insightType":"PasswordChangeInsight"},{"insightType":"TrailConcealmentInsight"}] → (not called)
            _? PutDataEventSelector: {"ServiceName":"Oss"} | IsTrailAllRegion=false | TrailRegionIds=cn-hangzhou → (silent)
            -    },
            -    {
            -      "action": "PutInsightSelectors",
            -      "parameters": {
            -        "TrailName": "security-audit",
            -        "InsightSelectors": "[{\"insightType\":\"IpInsight\"},{\"insightType\":\"ApiCallRateInsight\"},{\"insightType\":\"ApiErrorRateInsight\"},{\"insightType\":\"AkInsight\"},{\"insightType\":\"PolicyChangeInsight\"},{\"insightType\":\"PasswordChangeInsight\"},{\"insightType\":\"TrailConcealmentInsight\"}]"
            -      }
        "#]],
    );
}

#[test]
fn an_unknown_account_makes_no_other_arn() {
    let without = TrailDraft { account_id: String::new(), ..design() };
    check(
        &whole(&design()),
        &whole(&without),
        expect![[r#"
        _? account-id: 1234567890123456 → (silent)
    "#]],
    );
    check(
        &whole(&without),
        &whole(&design()),
        expect![[r#"
        ?_ account-id: (silent) → 1234567890123456
    "#]],
    );
}

#[test]
fn a_kept_value_of_a_hidden_branch_is_no_difference() {
    let mut other = design();
    (other.oss.bucket, other.sls.project_arn) = ("kept".into(), "kept".into());
    check(&whole(&design()), &whole(&other), expect![[""]]);
}

/// Each change of one control: the lines differ exactly where the rows do.
#[test]
fn rows_and_lines_say_the_same() {
    let mut several = design();
    (several.oss.on, several.max_compute.on, several.backfill) = (true, true, true);
    several.oss.bucket_kind = ResourceKind::New;
    for field in FieldId::ALL {
        let mut other = several.clone();
        if let Some(slot) = other.text_mut(field) {
            slot.push('x');
        } else if TrailDraft::is_toggle(field) {
            let on = other.is_on(field);
            other.switch(field, !on);
        } else if let Some(value) = TrailDraft::choices(field).into_iter().find(|value| *value != several.choice(field))
        {
            other.choose(field, value);
        }
        let rows = compare(&whole(&several), &whole(&other)).iter().any(Row::differs);
        let lines = lines(&whole(&several), &whole(&other)).iter().any(|line| line.mark != Mark::Both);
        assert_eq!(rows, lines, "{field:?}");
        assert_eq!(rows, several.to_file() != other.to_file() && changes_the_plan(&several, &other), "{field:?}");
    }
}

fn changes_the_plan(one: &TrailDraft, other: &TrailDraft) -> bool {
    TrailPlan::from(one) != TrailPlan::from(other)
}

#[test]
fn projects_are_compared_before_their_arns_can_be_built() {
    let mut one = TrailDraft { account_id: String::new(), ..design() };
    one.sls.project = "log-<account>-x".into();
    let mut other = one.clone();
    other.sls.project = "audit-hz".into();
    check(
        &whole(&one),
        &whole(&other),
        expect![[r#"
        ≠ SlsProjectArn: log-<account>-x → audit-hz
    "#]],
    );
    check(&whole(&one), &whole(&one), expect![[""]]);
}

fn compared(one: &str, other: &str, want: Expect) {
    let [one, other] = [one, other].map(|file| import::read(file.as_bytes(), None).unwrap());
    let side = |read| -> Side<'_> {
        let read: &import::Read = read;
        Side { draft: &read.draft, tells: Tells::of_read(read) }
    };
    check(&side(&one), &side(&other), want);
}

#[test]
fn an_answer_tells_whether_the_trail_is_on_where_it_has_a_status() {
    let answer = |status: &str| {
        format!(
            r#"{{"TrailList":[{{"Name":"security-audit","HomeRegion":"cn-hangzhou","OssBucketName":"audit-log",
            "EventRW":"All","TrailRegion":"All"{status}}}]}}"#
        )
    };
    let [on, off, unknown] = [r#","Status":"Enable""#, r#","Status":"Disable""#, ""].map(answer);
    compared(
        &on,
        &off,
        expect![[r#"
        ≠ StartLogging: (called) → (not called)
        -    },
        -    {
        -      "action": "StartLogging",
        -      "parameters": {
        -        "Name": "security-audit"
        -      }
    "#]],
    );
    compared(
        &on,
        &unknown,
        expect![[r#"
        _? StartLogging: (called) → (silent)
    "#]],
    );
    compared(&unknown, &unknown, expect![[""]]);
}

#[cfg(feature = "hcl")]
#[test]
fn what_only_a_run_of_terraform_knows_is_not_compared() {
    let trail = |name: &str, status: &str| {
        format!(
            r#"resource "alicloud_actiontrail_trail" "main" {{
                trail_name = {name}
                status = {status}
                event_rw = "All"
                oss_bucket_name = "audit-log"
            }}"#
        )
    };
    let known = trail("\"security-audit\"", "\"Disable\"");
    compared(
        &trail("var.name", "var.status"),
        &known,
        expect![[r#"
            ?_ Name: (silent) → security-audit
        "#]],
    );
    // A default is what the trail gets unless the run says otherwise.
    let default = trail("var.name", "\"Disable\"") + "\nvariable \"name\" {\n default = \"security-audit\"\n}\n";
    compared(&default, &known, expect![[""]]);
}

#[test]
fn a_change_reference_has_a_row_where_it_would_be_another() {
    let with = |reference: &str| TrailDraft { change_reference: reference.into(), ..design() };
    let row = |one: &str, other: &str| change_reference(&with(one), &with(other)).map(|row| (row.one, row.other));
    assert_eq!(row("SEC-1234", "SEC-1234"), None);
    assert_eq!(row("SEC-1234", ""), Some((Told::Value("SEC-1234".into()), Told::Nothing)));
    assert_eq!(row("", "CHG-7"), Some((Told::Nothing, Told::Value("CHG-7".into()))));
}
