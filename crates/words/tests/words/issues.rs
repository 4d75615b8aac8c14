//! All sentences about problems in one place, as a reader meets them: field, code, English, Chinese.

use std::fmt::Write;

use expect_test::{Expect, expect};
use trail_model::arn::{Arn, ArnKind};
use trail_model::character::CharacterSet;
use trail_model::field::FieldId as F;
use trail_model::name;
use trail_model::problem::{Issue, JsonType};
use trail_words::ALL;

fn check(cases: &[(F, Issue)], expected: &Expect) {
    let mut sentences = String::new();
    for (field, issue) in cases {
        writeln!(sentences, "{} {}", field.control_id(), issue.code()).unwrap();
        for language in ALL {
            writeln!(sentences, "  {}", (language.issue)(issue, field)).unwrap();
        }
    }
    expected.assert_eq(&sentences);
}

fn text(text: &str) -> String {
    text.to_owned()
}

fn arn(kind: ArnKind, text: &str) -> Issue {
    Arn::parse(kind, text).unwrap_err()
}

#[test]
fn required() {
    let cases: Vec<_> = F::ALL
        .iter()
        .cloned()
        .chain([F::Unknown(text("TrailName"))])
        .map(|field| (field, Issue::Required {}))
        .collect();
    check(
        &cases,
        &expect![[r#"
            trail-name required
              Enter a name for the trail.
              输入跟踪名称。
            account-id required
              Enter the ID of the account that the trail is created in.
              输入创建跟踪的账号ID。
            home-region required
              Choose the region that the trail is created in.
              选择创建跟踪的地域。
            trail-region required
              Choose All regions or one region.
              选择全部地域或单个地域。
            event-rw required
              Choose All, Write or Read.
              选择所有事件、写事件或读事件。
            insights required
              Choose on or off.
              选择开启或关闭。
            data-events required
              Choose on or off.
              选择开启或关闭。
            destination required
              Choose at least one destination: Log Service, OSS or MaxCompute.
              至少选择一个投递目标：日志服务SLS、对象存储OSS或大数据计算服务MaxCompute。
            deliver-sls required
              Choose on or off.
              选择开启或关闭。
            sls-account required
              Choose one of the options.
              选择其中一项。
            sls-project-kind required
              Choose one of the options.
              选择其中一项。
            sls-region required
              Choose the region of the project.
              选择日志项目所属地域。
            sls-project-arn required
              Enter the ARN of the Log Service project.
              输入日志项目的ARN。
            sls-project required
              Enter the name of the Log Service project.
              输入日志项目名称。
            sls-role-arn required
              Enter the ARN of the role in the account of the Log Service project.
              输入日志项目所属账号的RAM角色ARN。
            sls-own-role required
              Enter a value.
              输入一个值。
            deliver-oss required
              Choose on or off.
              选择开启或关闭。
            oss-account required
              Choose one of the options.
              选择其中一项。
            oss-bucket-kind required
              Choose one of the options.
              选择其中一项。
            oss-role-arn required
              Enter the ARN of the role in the account of the bucket.
              输入存储空间所属账号的RAM角色ARN。
            oss-bucket required
              Enter the name of the bucket.
              输入存储空间名称。
            oss-prefix required
              Enter a value.
              输入一个值。
            oss-region required
              Choose the region of the bucket.
              选择存储空间所属地域。
            oss-encryption required
              Choose one of the options.
              选择其中一项。
            oss-kms-key required
              Enter a value.
              输入一个值。
            oss-own-role required
              Enter a value.
              输入一个值。
            deliver-maxcompute required
              Choose on or off.
              选择开启或关闭。
            maxcompute-account required
              Choose one of the options.
              选择其中一项。
            maxcompute-region required
              Choose the region of the MaxCompute project.
              选择大数据计算服务项目所属地域。
            maxcompute-quota required
              Enter a value.
              输入一个值。
            maxcompute-project-arn required
              Enter the ARN of the MaxCompute project.
              输入大数据计算服务项目的ARN。
            maxcompute-project required
              Enter the name of the MaxCompute project.
              输入大数据计算服务项目名称。
            maxcompute-role-arn required
              Enter the ARN of the role in the account of the MaxCompute project.
              输入大数据计算服务项目所属账号的RAM角色ARN。
            maxcompute-own-role required
              Enter a value.
              输入一个值。
            organization-trail required
              Choose on or off.
              选择开启或关闭。
            start-logging required
              Choose on or off.
              选择开启或关闭。
            backfill required
              Choose on or off.
              选择开启或关闭。
            change-reference required
              Enter a value.
              输入一个值。
            TrailName required
              Add TrailName: the call needs it.
              添加TrailName，调用需要该参数。
        "#]],
    );
}

#[test]
fn names() {
    let trail = |name: &str| (F::TrailName, name::TRAIL.issue(name).unwrap());
    check(
        &[
            trail("sec1"),
            trail(&"a".repeat(37)),
            trail("Trail-test"),
            trail("trail test"),
            trail("trail\u{a0}test"),
            trail("trail\u{200b}test"),
            trail("trail-tеst"),
            trail("审计-trail"),
            trail("trail-test\n"),
            trail("1-trail"),
            (F::SlsProject, name::LOG_PROJECT.issue("ab").unwrap()),
            (F::SlsProject, name::LOG_PROJECT.issue("-audit").unwrap()),
            (F::SlsProject, name::LOG_PROJECT.issue("audit-").unwrap()),
            (
                F::OssBucket,
                name::BUCKET.issue("test_bucket_2021").unwrap(),
            ),
            (
                F::OssBucket,
                name::BUCKET.issue("aliyun-oss-bucket-").unwrap(),
            ),
            (F::OssBucket, name::BUCKET.issue("ab").unwrap()),
            (F::OssPrefix, name::OBJECT_PREFIX.issue("1-logs").unwrap()),
            (F::OssPrefix, name::OBJECT_PREFIX.issue("logs").unwrap()),
            (
                F::OssPrefix,
                name::OBJECT_PREFIX.issue("trail.logs").unwrap(),
            ),
            (
                F::MaxComputeProject,
                name::MAX_COMPUTE_PROJECT.issue("audit").unwrap(),
            ),
            (
                F::MaxComputeProject,
                name::MAX_COMPUTE_PROJECT.issue("actiontrail_a-b").unwrap(),
            ),
            (
                F::MaxComputeProject,
                name::MAX_COMPUTE_PROJECT.issue("actiontrail_").unwrap(),
            ),
            (
                F::ChangeReference,
                Issue::Length {
                    min: 0,
                    max: 200,
                    actual: 250,
                },
            ),
        ],
        &expect![[r#"
            trail-name length
              Use 6 to 36 characters; this name has 4.
              跟踪名称长度为6～36个字符，当前为4个。
            trail-name length
              Use 6 to 36 characters; this name has 37.
              跟踪名称长度为6～36个字符，当前为37个。
            trail-name character
              Use lowercase letters, digits, hyphens and underscores; "T" is not one of them.
              跟踪名称仅支持小写英文字母、数字、短划线（-）和下划线（_），不能包含“T”。
            trail-name character
              Use lowercase letters, digits, hyphens and underscores; a space is not one of them.
              跟踪名称仅支持小写英文字母、数字、短划线（-）和下划线（_），不能包含空格。
            trail-name character
              Use lowercase letters, digits, hyphens and underscores; the invisible character U+00A0 is not one of them.
              跟踪名称仅支持小写英文字母、数字、短划线（-）和下划线（_），不能包含不可见字符U+00A0。
            trail-name character
              Use lowercase letters, digits, hyphens and underscores; the invisible character U+200B is not one of them.
              跟踪名称仅支持小写英文字母、数字、短划线（-）和下划线（_），不能包含不可见字符U+200B。
            trail-name character
              Use lowercase letters, digits, hyphens and underscores; "е" (U+0435) is not one of them.
              跟踪名称仅支持小写英文字母、数字、短划线（-）和下划线（_），不能包含“е”（U+0435）。
            trail-name character
              Use lowercase letters, digits, hyphens and underscores; "审" is not one of them.
              跟踪名称仅支持小写英文字母、数字、短划线（-）和下划线（_），不能包含“审”。
            trail-name character
              Use lowercase letters, digits, hyphens and underscores; a line break is not one of them.
              跟踪名称仅支持小写英文字母、数字、短划线（-）和下划线（_），不能包含换行符。
            trail-name first-character
              Start with a lowercase letter; this name starts with "1".
              跟踪名称必须以小写英文字母开头，当前以“1”开头。
            sls-project length
              Use 3 to 63 characters; this name has 2.
              日志项目名称长度为3～63个字符，当前为2个。
            sls-project first-character
              Start with a lowercase letter or digit; this name starts with "-".
              日志项目名称必须以小写英文字母或数字开头，当前以“-”开头。
            sls-project last-character
              End with a lowercase letter or digit; this name ends with "-".
              日志项目名称必须以小写英文字母或数字结尾，当前以“-”结尾。
            oss-bucket character
              Use lowercase letters, digits and hyphens; "_" is not one of them.
              存储空间名称仅支持小写英文字母、数字和短划线（-），不能包含“_”。
            oss-bucket last-character
              End with a lowercase letter or digit; this name ends with "-".
              存储空间名称必须以小写英文字母或数字结尾，当前以“-”结尾。
            oss-bucket length
              Use 3 to 63 characters; this name has 2.
              存储空间名称长度为3～63个字符，当前为2个。
            oss-prefix first-character
              Start with a letter; this prefix starts with "1".
              日志文件前缀必须以英文字母开头，当前以“1”开头。
            oss-prefix length
              Use 6 to 32 characters; this prefix has 4.
              日志文件前缀长度为6～32个字符，当前为4个。
            oss-prefix character
              Use letters, digits, hyphens, slashes and underscores; "." is not one of them.
              日志文件前缀仅支持英文字母、数字、短划线（-）、正斜线（/）和下划线（_），不能包含“.”。
            maxcompute-project prefix
              Start with "actiontrail_"; this name is "audit".
              项目名称必须以actiontrail_开头，当前为“audit”。
            maxcompute-project character
              Use letters, digits and underscores; "-" is not one of them.
              项目名称仅支持英文字母、数字和下划线（_），不能包含“-”。
            maxcompute-project length
              Use 13 to 128 characters; this name has 12.
              项目名称长度为13～128个字符，当前为12个。
            change-reference length
              Use at most 200 characters; this reference has 250.
              变更编号最多200个字符，当前为250个。
        "#]],
    );
}

#[test]
fn accounts_and_regions() {
    check(
        &[
            (F::AccountId, Issue::account_id("123456789012345")),
            (F::AccountId, Issue::account_id("1234-5678-9012-3456")),
            (
                F::AccountId,
                Issue::AccountNotServed {
                    served: vec![],
                    actual: text("9999999999999999"),
                },
            ),
            (
                F::AccountId,
                Issue::AccountNotServed {
                    served: vec![text("1234567890123456")],
                    actual: text("9999999999999999"),
                },
            ),
            (
                F::AccountId,
                Issue::AccountNotServed {
                    served: vec![text("1234567890123456"), text("6543210987654321")],
                    actual: text("9999999999999999"),
                },
            ),
            (
                F::HomeRegion,
                Issue::Region {
                    actual: text("Hangzhou"),
                },
            ),
            (
                F::TrailRegion,
                Issue::Region {
                    actual: text("all"),
                },
            ),
            (
                F::OssRegion,
                Issue::Region {
                    actual: text("cn hangzhou"),
                },
            ),
        ],
        &expect![[r#"
            account-id account-id
              Use an account ID of 16 digits; this one has 15.
              账号ID为16位数字，当前为15位。
            account-id account-id
              Use an account ID of 16 digits; this one holds other characters.
              账号ID为16位数字，不能包含其他字符。
            account-id account-not-served
              The proxy serves no account, so it does not serve 9999999999999999; its operator adds accounts.
              代理没有可用的账号，不支持9999999999999999。请联系代理的管理员添加账号。
            account-id account-not-served
              Use 1234567890123456, the only account that this proxy serves; 9999999999999999 is another.
              代理仅支持账号1234567890123456，当前为9999999999999999。
            account-id account-not-served
              Use an account that this proxy serves, 1234567890123456 or 6543210987654321; 9999999999999999 is not one of them.
              代理支持的账号为1234567890123456、6543210987654321，当前为9999999999999999。
            home-region region
              Use a region ID such as cn-hangzhou; "Hangzhou" is not one.
              地域ID不正确，当前为“Hangzhou”，正确的格式例如cn-hangzhou。
            trail-region region
              Use All or a region ID such as cn-hangzhou; "all" is neither.
              必须为All或地域ID，例如cn-hangzhou，当前为“all”。
            oss-region region
              Use a region ID such as cn-hangzhou; "cn hangzhou" is not one.
              地域ID不正确，当前为“cn hangzhou”，正确的格式例如cn-hangzhou。
        "#]],
    );
}

#[test]
fn arns() {
    let project = |text: &str| (F::SlsProjectArn, arn(ArnKind::LogProject, text));
    let odps = |text: &str| {
        (
            F::MaxComputeProjectArn,
            arn(ArnKind::MaxComputeProject, text),
        )
    };
    let role = |text: &str| (F::OssRoleArn, arn(ArnKind::Role, text));
    check(
        &[
            project("audit-hz"),
            project("acs:log:cn-hangzhou::project/audit-hz"),
            project("acs:log::1234567890123456:project/audit-hz"),
            project("acs:odps:cn-hangzhou:1234567890123456:project/audit-hz"),
            project("acs:log:cn-hangzhou:1234567890123456:logstore/audit-hz"),
            project("acs:log:cn-hangzhou:1234567890123456:project/"),
            project(" acs:log:cn-hangzhou:1234567890123456:project/audit-hz"),
            project("acs:log:hangzhou:1234567890123456:project/audit-hz"),
            project("acs:log:cn-hangzhou:12345:project/audit-hz"),
            project("acs:log:cn-hangzhou:151266687691****:project/audit-hz"),
            project("acs:log:cn-hangzhou:1234567890123456:project/Audit"),
            project("acs:log:cn-hangzhou:1234567890123456:project/-audit"),
            project("acs:log:cn-hangzhou:1234567890123456:project/audit-"),
            project("acs:log:cn-hangzhou:1234567890123456:project/ab"),
            odps("acs:odps:cn-hangzhou:1234567890123456:projects/actiontrail_1234567890123456"),
            odps("acs:odps:cn-hangzhou:1234567890123456:project/audit"),
            role("acs:ram:cn-hangzhou:1234567890123456:role/writer"),
            role("acs:ram::1234567890123456:user/writer"),
            role("acs:ram::1182725xxxxxxxxxxx"),
            role("acs:ram::1234567890123456:role/a_b"),
            (
                F::SlsOwnRole,
                Issue::Arn {
                    expected: ArnKind::Role,
                    actual: text("/"),
                },
            ),
            // A judgement of another backend, about a text that has the form.
            (
                F::SlsOwnRole,
                Issue::Arn {
                    expected: ArnKind::Role,
                    actual: text("acs:ram::1234567890123456:role/r"),
                },
            ),
        ],
        &expect![[r#"
            sls-project-arn arn
              Use the form acs:log:<region>:<account id>:project/<project>; "audit-hz" stands where acs belongs.
              格式必须为acs:log:<地域ID>:<账号ID>:project/<日志项目名称>，“audit-hz”应为acs。
            sls-project-arn arn
              Use the form acs:log:<region>:<account id>:project/<project>; <account id> is missing.
              格式必须为acs:log:<地域ID>:<账号ID>:project/<日志项目名称>，缺少<账号ID>。
            sls-project-arn arn
              Use the form acs:log:<region>:<account id>:project/<project>; <region> is missing.
              格式必须为acs:log:<地域ID>:<账号ID>:project/<日志项目名称>，缺少<地域ID>。
            sls-project-arn arn
              Use the form acs:log:<region>:<account id>:project/<project>; "odps" stands where log belongs.
              格式必须为acs:log:<地域ID>:<账号ID>:project/<日志项目名称>，“odps”应为log。
            sls-project-arn arn
              Use the form acs:log:<region>:<account id>:project/<project>; "logstore/audit-hz" stands where project/<project> belongs.
              格式必须为acs:log:<地域ID>:<账号ID>:project/<日志项目名称>，“logstore/audit-hz”应为project/<日志项目名称>。
            sls-project-arn arn
              Use the form acs:log:<region>:<account id>:project/<project>; <project> is missing.
              格式必须为acs:log:<地域ID>:<账号ID>:project/<日志项目名称>，缺少<日志项目名称>。
            sls-project-arn arn
              Use the form acs:log:<region>:<account id>:project/<project>; this text holds a space.
              格式必须为acs:log:<地域ID>:<账号ID>:project/<日志项目名称>，不能包含空格。
            sls-project-arn region
              Use a region ID such as cn-hangzhou in this ARN; "hangzhou" is not one.
              ARN中的地域ID不正确，当前为“hangzhou”，正确的格式例如cn-hangzhou。
            sls-project-arn account-id
              Use an account ID of 16 digits in this ARN; this one has 5.
              ARN中的账号ID为16位数字，当前为5位。
            sls-project-arn account-id
              Use an account ID of 16 digits in this ARN; this one holds other characters.
              ARN中的账号ID为16位数字，不能包含其他字符。
            sls-project-arn character
              Use lowercase letters, digits and hyphens in the project name; "A" is not one of them.
              ARN中的项目名称仅支持小写英文字母、数字和短划线（-），不能包含“A”。
            sls-project-arn first-character
              Start the project name with a lowercase letter or digit; the one in this ARN starts with "-".
              ARN中的项目名称必须以小写英文字母或数字开头，当前以“-”开头。
            sls-project-arn last-character
              End the project name with a lowercase letter or digit; the one in this ARN ends with "-".
              ARN中的项目名称必须以小写英文字母或数字结尾，当前以“-”结尾。
            sls-project-arn length
              Use 3 to 63 characters in the project name; the one in this ARN has 2.
              ARN中的项目名称长度为3～63个字符，当前为2个。
            maxcompute-project-arn arn
              Use the form acs:odps:<region>:<account id>:project/actiontrail_<name>; "projects/actiontrail_1234567890123456" stands where project/actiontrail_<name> belongs.
              格式必须为acs:odps:<地域ID>:<账号ID>:project/actiontrail_<名称>，“projects/actiontrail_1234567890123456”应为project/actiontrail_<名称>。
            maxcompute-project-arn prefix
              Start the project name with "actiontrail_"; the one in this ARN is "audit".
              ARN中的项目名称必须以actiontrail_开头，当前为“audit”。
            oss-role-arn arn
              Use the form acs:ram::<account id>:role/<role>; a role has no region, and "cn-hangzhou" stands there.
              格式必须为acs:ram::<账号ID>:role/<角色名称>，角色没有地域，“cn-hangzhou”应为空。
            oss-role-arn arn
              Use the form acs:ram::<account id>:role/<role>; "user/writer" stands where role/<role> belongs.
              格式必须为acs:ram::<账号ID>:role/<角色名称>，“user/writer”应为role/<角色名称>。
            oss-role-arn arn
              Use the form acs:ram::<account id>:role/<role>; role/<role> is missing.
              格式必须为acs:ram::<账号ID>:role/<角色名称>，缺少role/<角色名称>。
            oss-role-arn character
              Use letters, digits, dots and hyphens in the role name; "_" is not one of them.
              ARN中的角色名称仅支持英文字母、数字、半角句点（.）和短划线（-），不能包含“_”。
            sls-own-role arn
              Use the form acs:ram::<account id>:role/<role>; "/" stands where acs belongs.
              格式必须为acs:ram::<账号ID>:role/<角色名称>，“/”应为acs。
            sls-own-role arn
              Use the form acs:ram::<account id>:role/<role>; this text has another.
              格式必须为acs:ram::<账号ID>:role/<角色名称>。
        "#]],
    );
}

#[test]
fn choices_that_belong_together() {
    check(
        &[
            (F::Destination, Issue::NoDestination {}),
            (
                F::OssBucket,
                Issue::NeedsResource {
                    partner: text("OssKeyPrefix"),
                },
            ),
            (
                F::SlsProjectArn,
                Issue::NeedsResource {
                    partner: text("SlsWriteRoleArn"),
                },
            ),
            (
                F::SlsRoleArn,
                Issue::NeedsRole {
                    partner: text("SlsProjectArn"),
                    account: text("6543210987654321"),
                },
            ),
            (
                F::EventRw,
                Issue::InsightsNeedAllEvents {
                    actual: text("Write"),
                },
            ),
            (
                F::TrailRegion,
                Issue::InsightsNeedAllRegions {
                    actual: text("cn-hangzhou"),
                },
            ),
            (F::Insights, Issue::InsightsNeedSingleAccount {}),
            (F::Insights, Issue::NoInsightType {}),
            (F::DataEvents, Issue::NoDataEventService {}),
            (F::Backfill, Issue::BackfillNeedsLogService {}),
            (F::Backfill, Issue::BackfillNeedsSingleAccount {}),
            (F::Backfill, Issue::BackfillNeedsLogging {}),
        ],
        &expect![[r#"
            destination no-destination
              Choose at least one destination: Log Service, OSS or MaxCompute.
              至少选择一个投递目标：日志服务SLS、对象存储OSS或大数据计算服务MaxCompute。
            oss-bucket needs-resource
              Enter the name of the bucket; OssKeyPrefix is set and belongs to it.
              输入存储空间名称。已设置OssKeyPrefix，不能缺少此项。
            sls-project-arn needs-resource
              Enter the ARN of the Log Service project; SlsWriteRoleArn is set and belongs to it.
              输入日志项目的ARN。已设置SlsWriteRoleArn，不能缺少此项。
            sls-role-arn needs-role
              Enter the ARN of a RAM role of account 6543210987654321: SlsProjectArn names that account, and only a role there lets ActionTrail write.
              输入账号6543210987654321的RAM角色ARN：SlsProjectArn属于该账号，操作审计必须扮演该账号的角色才能写入。
            event-rw insights-need-all-events
              Choose All, or turn Insights Event off: insights need read and write events, and this is "Write".
              Insights事件要求管控事件为所有事件，当前为“写事件”。选择所有事件，或关闭Insights事件。
            trail-region insights-need-all-regions
              Choose All regions, or turn Insights Event off: insights need every region, and this is "cn-hangzhou".
              Insights事件要求跟踪地域为全部地域，当前为“cn-hangzhou”。选择全部地域，或关闭Insights事件。
            insights insights-need-single-account
              Turn off Insights Event or Multi-account trail: insights are for single-account trails.
              Insights事件仅支持单账号跟踪。关闭Insights事件，或取消“创建多账号跟踪”。
            insights no-insight-type
              Choose at least one type, or turn Insights Event off.
              至少选择一个Insights事件类型，或关闭Insights事件。
            data-events no-data-event-service
              Choose at least one service, or turn Data Event off.
              至少选择一个云服务，或关闭数据事件。
            backfill backfill-needs-log-service
              Turn on Delivery to Log Service, or turn the backfill off: it writes nowhere else.
              数据回补仅支持投递到日志服务SLS。选中“将事件投递到日志服务SLS”，或取消数据回补。
            backfill backfill-needs-single-account
              Turn off the backfill or Multi-account trail: a backfill is for single-account trails.
              数据回补仅支持单账号跟踪。取消数据回补，或取消“创建多账号跟踪”。
            backfill backfill-needs-logging
              Turn on Start logging, or turn the backfill off: it needs a trail that is logging.
              数据回补要求跟踪已开启。选中“开启跟踪”，或取消数据回补。
        "#]],
    );
}

#[test]
fn requests_from_elsewhere() {
    let event_rw = |actual: &str| Issue::OneOf {
        allowed: vec![text("All"), text("Write"), text("Read")],
        actual: text(actual),
    };
    let unknown = |name: &str| (F::Unknown(text(name)), Issue::UnknownParameter {});
    check(
        &[
            (F::EventRw, event_rw("ReadWrite")),
            (F::EventRw, event_rw("write")),
            unknown("EventSelectors"),
            unknown("eventRw"),
            (F::OrganizationTrail, Issue::UnknownParameter {}),
            (F::Unknown(text("RoleName")), Issue::ObsoleteParameter {}),
            (F::Unknown(text("MnsTopicArn")), Issue::ObsoleteParameter {}),
            (
                F::TrailName,
                Issue::WrongType {
                    expected: JsonType::String,
                    actual: JsonType::Number,
                },
            ),
            (
                F::TrailName,
                Issue::WrongType {
                    expected: JsonType::String,
                    actual: JsonType::Null,
                },
            ),
            (
                F::OssPrefix,
                Issue::WrongType {
                    expected: JsonType::String,
                    actual: JsonType::Array,
                },
            ),
            (
                F::SlsProjectArn,
                Issue::WrongType {
                    expected: JsonType::String,
                    actual: JsonType::Object,
                },
            ),
            (
                F::OrganizationTrail,
                Issue::WrongType {
                    expected: JsonType::Boolean,
                    actual: JsonType::String,
                },
            ),
            (
                F::TrailName,
                Issue::Character {
                    allowed: CharacterSet::LowercaseWord,
                    actual: String::new(),
                },
            ),
        ],
        &expect![[r#"
            event-rw one-of
              Use All, Write or Read; "ReadWrite" is not one of them.
              必须为All、Write或Read，区分大小写，当前为“ReadWrite”。
            event-rw one-of
              Use Write in this spelling; "write" has other capitals.
              必须为All、Write或Read，区分大小写，当前为“write”。
            EventSelectors unknown-parameter
              Remove EventSelectors: CreateTrail has no such parameter.
              删除EventSelectors：CreateTrail没有此参数。
            eventRw unknown-parameter
              Use EventRW: CreateTrail has no "eventRw".
              改为EventRW：CreateTrail没有“eventRw”。
            organization-trail unknown-parameter
              Remove IsOrganizationTrail: this call has no such parameter.
              删除IsOrganizationTrail：该调用没有此参数。
            RoleName obsolete-parameter
              Remove RoleName and use SlsWriteRoleArn, OssWriteRoleArn or MaxComputeWriteRoleArn: it ended with API version 2017-12-04.
              删除RoleName，改用SlsWriteRoleArn、OssWriteRoleArn或MaxComputeWriteRoleArn：该参数已随API版本2017-12-04停用。
            MnsTopicArn obsolete-parameter
              Remove MnsTopicArn: it ended with API version 2017-12-04.
              删除MnsTopicArn：该参数已随API版本2017-12-04停用。
            trail-name wrong-type
              Use a text in quotation marks; this value is a number.
              类型必须为带引号的文本，当前为数字。
            trail-name wrong-type
              Use a text in quotation marks; this value is null.
              类型必须为带引号的文本，当前为null。
            oss-prefix wrong-type
              Use a text in quotation marks; this value is a list.
              类型必须为带引号的文本，当前为数组。
            sls-project-arn wrong-type
              Use a text in quotation marks; this value is an object.
              类型必须为带引号的文本，当前为对象。
            organization-trail wrong-type
              Use true or false without quotation marks; this value is a text in quotation marks.
              类型必须为true或false（不加引号），当前为带引号的文本。
            trail-name character
              Use lowercase letters, digits, hyphens and underscores; an empty text is not one of them.
              跟踪名称仅支持小写英文字母、数字、短划线（-）和下划线（_），不能包含空文本。
        "#]],
    );
}
