//! Two designs side by side: every row and everything that a side may tell.

use expect_test::expect;
use trail_model::api::Action;
use trail_model::compare::{Subject, Told};
use trail_model::event::{InsightType, ReadWrite, Selector};
use trail_model::field::FieldId;
use trail_model::import::Kind;
use trail_model::plan::Prerequisite;
use trail_words::{ALL, Comparing, Say};

#[test]
fn rows_and_verdicts() {
    let subjects = [
        Subject::Place(FieldId::HomeRegion),
        Subject::Parameter(FieldId::EventRw),
        Subject::Parameter(FieldId::SlsProjectArn),
        Subject::Call(Action::PutInsightSelectors, FieldId::Insights),
        Subject::Prerequisites,
    ];
    let project = Prerequisite::LogProject { project: "audit\u{202e}".into(), region: "cn-hangzhou".into() };
    let told = [
        Told::Value("acs:log:\u{202e}\n".into()),
        Told::Values(vec!["AkInsight".into(), "Ip\u{202e}Insight".into()]),
        Told::Prerequisites(vec![project]),
        Told::Insights { types: vec![InsightType::AkInsight, InsightType::IpInsight], values: Vec::new() },
        Told::DataEvents { selectors: vec![Selector::of("Oss\u{202e}")], regions: Some(vec!["cn-hangzhou".into()]) },
        Told::Called,
        Told::NotCalled,
        Told::Nothing,
        Told::Silent,
    ];
    let messages = [
        Comparing::Equal,
        Comparing::Different { count: 1 },
        Comparing::Different { count: 2 },
        Comparing::NotTold { side: "audit.tf".into() },
        Comparing::EqualAsTold,
        Comparing::AndEqual { count: 19 },
        Comparing::OnlyIn { side: "audit.tf".into() },
        Comparing::FileSide { name: "audit\u{202e}.tf".into(), kind: Kind::TerraformHcl },
        Comparing::TrailSide { name: "live-trail".into() },
        Comparing::ExportSide { format: "Terraform".into(), time: "12:03".into() },
        Comparing::ReadingFile { name: "audit.tf".into() },
        Comparing::ReadingTrail { name: "live-trail".into() },
        Comparing::NotReadOf { side: "audit.tf".into() },
        Comparing::NotReadPart { label: "Insights Event".into() },
    ];
    let mut said = String::new();
    for language in ALL {
        subjects.iter().for_each(|subject| said += &format!("{}\n", language.subject(subject)));
        told.iter().for_each(|told| said += &format!("{}\n", language.told(told)));
        messages.iter().for_each(|message| said += &format!("{}\n", message.in_language(language)));
    }
    expect![[r#"
        Home Region
        Management Event (EventRW)
        Delivery to Log Service, Project ARN (SlsProjectArn)
        Insights Event (PutInsightSelectors)
        Prerequisites
        acs:log:U+202EU+000A
        AkInsight, IpU+202EInsight
        Log Service project auditU+202E in cn-hangzhou: Create it with CreateProject of Log Service. ActionTrail creates the Logstore in it.
        AccessKey calls, IP requests
        OssU+202E: reads and writes Regions: China (Hangzhou) · cn-hangzhou
        called
        not called
        nothing
        not read
        No differences.
        1 difference
        2 differences
        Not compared, because audit.tf does not tell it
        No differences in what both tell.
        and 19 on both sides
        audit.tf only
        auditU+202E.tf (Terraform configuration)
        Trail live-trail
        Terraform, 12:03
        Reading audit.tf…
        Reading the trail live-trail…
        Not read of audit.tf
        Insights Event: not read, so not compared
        Home地域
        管控事件（EventRW）
        将事件投递到日志服务SLS，日志项目ARN（SlsProjectArn）
        Insights事件（PutInsightSelectors）
        前提条件
        acs:log:U+202EU+000A
        AkInsight, IpU+202EInsight
        cn-hangzhou的日志项目auditU+202E：调用日志服务SLS的CreateProject创建。其中的日志库（Logstore）由操作审计自动创建。
        AccessKey调用事件、IP请求事件
        OssU+202E：读写事件 地域：华东1（杭州） · cn-hangzhou
        调用
        不调用
        无
        未读取
        没有差异。
        1处差异
        2处差异
        未对比，audit.tf中没有
        双方都有的内容没有差异。
        另有19项双方相同
        仅在audit.tf中
        auditU+202E.tf（Terraform配置）
        跟踪live-trail
        Terraform，12:03
        正在读取audit.tf……
        正在读取跟踪live-trail……
        audit.tf中未读取的内容
        Insights Event：未读取，未对比
    "#]].assert_eq(&said);
}

/// What both need first is counted, and what only one of them needs is said.
#[test]
fn prerequisites_are_told_apart() {
    let project = |project: &str| Prerequisite::LogProject { project: project.into(), region: "cn-hangzhou".into() };
    let one = Told::Prerequisites(vec![project("audit-hz"), project("audit-bj")]);
    let other = Told::Prerequisites(vec![project("audit-hz")]);
    let mut said = String::new();
    for language in ALL {
        for (told, beside) in [(&one, &other), (&other, &one)] {
            said += &format!("{}\n\n", language.told_apart(told, beside).unwrap().join("\n"));
        }
        assert_eq!(language.told_apart(&one, &Told::Nothing), None);
    }
    expect![[r#"
        Log Service project audit-bj in cn-hangzhou: Create it with CreateProject of Log Service. ActionTrail creates the Logstore in it.
        and 1 on both sides

        and 1 on both sides

        cn-hangzhou的日志项目audit-bj：调用日志服务SLS的CreateProject创建。其中的日志库（Logstore）由操作审计自动创建。
        另有1项双方相同

        另有1项双方相同

    "#]].assert_eq(&said);
}

#[test]
fn selectors_are_told_apart_in_words() {
    let reads = Selector { read_write: ReadWrite::Read, ..Selector::of("Oss") };
    let one = Told::DataEvents {
        selectors: vec![Selector::of("Oss"), Selector::of("Cms"), Selector::of("PDS")],
        regions: Some(vec!["cn-hangzhou".into()]),
    };
    let other = Told::DataEvents { selectors: vec![reads, Selector::of("Cms")], regions: None };
    let mut said = String::new();
    for language in ALL {
        for (told, beside) in [(&one, &other), (&other, &one), (&one, &Told::NotCalled), (&one, &one)] {
            said += &format!("{}\n\n", language.told_apart(told, beside).unwrap().join("\n"));
        }
        assert_eq!(language.told_apart(&Told::NotCalled, &one), None);
    }
    expect![[r#"
        Changed: Oss: reads and writes
        Only here: PDS: reads and writes
        and 1 on both sides
        Regions: China (Hangzhou) · cn-hangzhou

        Changed: Oss: reads
        and 1 on both sides
        Regions: All regions

        Oss: reads and writes
        Cms: reads and writes
        PDS: reads and writes
        Regions: China (Hangzhou) · cn-hangzhou

        and 3 on both sides

        已更改：Oss：读写事件
        仅在此处：PDS：读写事件
        另有1项双方相同
        地域：华东1（杭州） · cn-hangzhou

        已更改：Oss：读事件
        另有1项双方相同
        地域：全部地域

        Oss：读写事件
        Cms：读写事件
        PDS：读写事件
        地域：华东1（杭州） · cn-hangzhou

        另有3项双方相同

    "#]]
    .assert_eq(&said);
}
