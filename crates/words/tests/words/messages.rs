//! Messages with numbers and names: no wrong plural, no wire value left where words belong.

use expect_test::expect;
use trail_model::destination::{Encryption, Kind};
use trail_model::plan::Prerequisite;
use trail_words::{ALL, Detail, Message, Report, Say};

fn text(text: &str) -> String {
    text.to_owned()
}

fn in_every_language(what: &impl Say) -> String {
    ALL.iter().map(|language| format!("{}\n", what.in_language(language))).collect()
}

#[test]
fn messages_with_values() {
    let messages = [
        Message::ProblemCount { count: 1 },
        Message::ProblemCount { count: 2 },
        Message::KeptValues { count: 1 },
        Message::KeptValues { count: 3 },
        Message::ClearQuestion { count: 1 },
        Message::ClearQuestion { count: 3 },
        Message::RequestUpdated { parameters: 5, problems: 2 },
        Message::RequestUpdated { parameters: 1, problems: 1 },
        Message::RequestReady { parameters: 7 },
        Message::RequestDraft { problems: 0 },
        Message::NameFree { region: text("cn-hangzhou"), used: 3, limit: 5 },
        Message::RegionFull { region: text("cn-hangzhou"), limit: 5 },
    ];
    let details = [
        Detail::DraftRestored { time: text("12:03") },
        Detail::DraftEarlier { name: text("security-audit"), time: text("12:03") },
        Detail::DraftEarlier { name: String::new(), time: text("12:03") },
        Detail::DraftsBefore { count: 1 },
        Detail::DraftsBefore { count: 4 },
        Detail::ServerProblem { code: text("RepeatOssBucket"), request_id: text("5A1B") },
        Detail::ServerProblem { code: text("RepeatOssBucket"), request_id: String::new() },
        Detail::AdviceNone,
        Detail::AdviceNotes { count: 1 },
        Detail::AdviceNotes { count: 3 },
        Detail::AdvicePutAside { count: 2 },
        Detail::AdviceOfSource { source: "KICS", count: 0 },
        Detail::AdviceOfSource { source: "KICS", count: 2 },
        Detail::Fixed { what: text("OSS") },
        Detail::FixedToFill { what: text("OSS") },
        Detail::SourceOn { source: "KICS" },
        Detail::SourceOff { source: "KICS" },
    ];
    let reports = [
        Report::ExportHandout { account: text("6543210987654321") },
        Report::HandoutLead { account: text("1234567890123456") },
        Report::CopyNamed { what: text("Terraform") },
        Report::ReviewCalls { count: 1 },
        Report::TimedOut { seconds: 1 },
        Report::TimedOut { seconds: 30 },
        Report::OriginNotListed { origin: text("https://portal.example.com") },
        Report::SimulatorBanner,
        Report::OutcomeUnknownAdvice,
    ];
    let said = messages.iter().map(in_every_language).chain(details.iter().map(in_every_language));
    let said: String = said.chain(reports.iter().map(in_every_language)).collect();
    expect![[r#"
        1 problem
        1个问题
        2 problems
        2个问题
        1 value is kept in the draft and not sent.
        1个值保留在草稿中，不会发送。
        3 values are kept in the draft and not sent.
        3个值保留在草稿中，不会发送。
        Clear the value that is kept?
        是否清除保留的1个值？
        Clear the 3 values that are kept?
        是否清除保留的3个值？
        Request updated: 5 parameters, 2 problems
        请求已更新：5个参数，2个问题
        Request updated: 1 parameter, 1 problem
        请求已更新：1个参数，1个问题
        7 parameters, ready
        7个参数，已就绪
        Draft, 0 problems
        草稿，0个问题
        No trail of this name in cn-hangzhou; 3 of 5 trails used
        cn-hangzhou没有同名的跟踪，已创建3个跟踪，最多5个
        cn-hangzhou holds its 5 trails already. Choose another home region, or delete a trail there.
        cn-hangzhou最多可以创建5个跟踪，当前已达上限。选择其他Home地域，或删除该地域的一个跟踪。
        Draft from 12:03 restored
        已恢复12:03的草稿
        An earlier draft is kept: security-audit, of 12:03
        保留了12:03的草稿security-audit
        An earlier draft without a name is kept, of 12:03
        保留了12:03的一份未命名的草稿
        1 more earlier draft
        另有1份之前的草稿
        4 more earlier drafts
        另有4份之前的草稿
        Error code RepeatOssBucket, request ID 5A1B
        错误码：RepeatOssBucket，请求ID：5A1B
        Error code RepeatOssBucket
        错误码：RepeatOssBucket
        Nothing to advise: the design keeps every rule that is switched on.
        没有建议：该设计符合所有已启用的规则。
        1 note
        1条说明
        3 notes
        3条说明
        2 dismissed
        已忽略2条建议
        KICS
        KICS
        KICS (2)
        KICS（2）
        Changed: OSS
        已修改：OSS
        Changed: OSS. Its names are still to be entered.
        已修改：OSS。还需填写名称。
        Advice of KICS is shown
        显示KICS的建议
        Advice of KICS is no longer shown; the review lists it
        不再显示KICS的建议，核对时仍会列出
        Handout for account 6543210987654321
        账号6543210987654321的操作说明
        A trail of account 1234567890123456 is to deliver events to this account. An administrator of this account makes what is listed here; then the trail can be created.
        账号1234567890123456的跟踪需要将事件投递到本账号。由本账号的管理员创建以下内容，然后即可创建跟踪。
        Copy: Terraform
        复制：Terraform
        1 call, in this order
        依次执行1个调用
        No answer within 1 second.
        1秒内没有响应。
        No answer within 30 seconds.
        30秒内没有响应。
        The proxy does not let pages of https://portal.example.com in, or it does not run. Its operator adds https://portal.example.com to TRAIL_APP_ORIGINS.
        代理不接受来自https://portal.example.com的页面，或没有运行。请联系代理的管理员将https://portal.example.com添加到TRAIL_APP_ORIGINS。
        This page talks to a simulator: nothing is created in Alibaba Cloud.
        当前连接的是模拟器，不会在阿里云上创建任何资源。
        The trail may have been created. Check before trying again.
        跟踪可能已创建。重试前先查询。
    "#]].assert_eq(&said);
}

#[test]
fn prerequisites() {
    let bucket = |encryption, kms_key: &str| Prerequisite::Bucket {
        bucket: text("audit-archive"),
        region: text("cn-hangzhou"),
        encryption,
        kms_key: text(kms_key),
    };
    let max_compute = |project: &str, quota: &str| Prerequisite::MaxComputeActivated {
        project: text(project),
        region: text("cn-hangzhou"),
        quota: text(quota),
    };
    let role = |kinds: &[Kind], role_arn: &str, source_account: &str| Prerequisite::DeliveryRole {
        kinds: kinds.to_vec(),
        role_arn: text(role_arn),
        source_account: text(source_account),
    };
    let foreign = |kind, resource: &str, role_arn: &str| Prerequisite::ForeignResource {
        kind,
        resource: text(resource),
        role_arn: text(role_arn),
    };
    let all = [
        Prerequisite::LogProject { project: text("audit-hz"), region: text("cn-hangzhou") },
        Prerequisite::LogProject { project: text(""), region: text("") },
        bucket(Encryption::Aes256, "key-1"),
        bucket(Encryption::Kms, ""),
        bucket(Encryption::Kms, "key-1"),
        bucket(Encryption::None, ""),
        max_compute("actiontrail_1234567890123456", ""),
        max_compute("actiontrail_1234567890123456", "default"),
        max_compute("actiontrail_audit", ""),
        max_compute("actiontrail_audit", "default"),
        role(&[Kind::Sls, Kind::Oss], "acs:ram::6543210987654321:role/writer", "1234567890123456"),
        role(&[Kind::MaxCompute], "", ""),
        foreign(Kind::Sls, "acs:log:cn-hangzhou:6543210987654321:project/central", ""),
        foreign(Kind::Oss, "central", "acs:ram::6543210987654321:role/writer"),
        foreign(Kind::MaxCompute, "", ""),
    ];
    let mut said = String::new();
    for prerequisite in &all {
        for language in ALL {
            let (name, what) = (language.procedure().prerequisite)(prerequisite);
            said += &format!("{name}\n  {what}\n");
        }
    }
    expect![[r#"
        Log Service project audit-hz in cn-hangzhou
          Create it with CreateProject of Log Service. ActionTrail creates the Logstore in it.
        cn-hangzhou的日志项目audit-hz
          调用日志服务SLS的CreateProject创建。其中的日志库（Logstore）由操作审计自动创建。
        Log Service project (not named yet)
          Create it with CreateProject of Log Service. ActionTrail creates the Logstore in it.
        日志项目（未命名）
          调用日志服务SLS的CreateProject创建。其中的日志库（Logstore）由操作审计自动创建。
        OSS bucket audit-archive in cn-hangzhou
          Create it with PutBucket, private, then set AES256 with PutBucketEncryption. Block public access with PutBucketPublicAccessBlock.
        cn-hangzhou的存储空间audit-archive
          调用OSS的PutBucket创建，读写权限为私有，再调用PutBucketEncryption设置为AES256。最后调用PutBucketPublicAccessBlock阻止公共访问。
        OSS bucket audit-archive in cn-hangzhou
          Create it with PutBucket, private, then set KMS and its default key with PutBucketEncryption. Block public access with PutBucketPublicAccessBlock.
        cn-hangzhou的存储空间audit-archive
          调用OSS的PutBucket创建，读写权限为私有，再调用PutBucketEncryption设置为KMS，使用默认密钥。最后调用PutBucketPublicAccessBlock阻止公共访问。
        OSS bucket audit-archive in cn-hangzhou
          Create it with PutBucket, private, then set KMS and its key "key-1" with PutBucketEncryption. Block public access with PutBucketPublicAccessBlock.
        cn-hangzhou的存储空间audit-archive
          调用OSS的PutBucket创建，读写权限为私有，再调用PutBucketEncryption设置为KMS，使用密钥“key-1”。最后调用PutBucketPublicAccessBlock阻止公共访问。
        OSS bucket audit-archive in cn-hangzhou
          Create it with PutBucket, private, without server-side encryption. Block public access with PutBucketPublicAccessBlock.
        cn-hangzhou的存储空间audit-archive
          调用OSS的PutBucket创建，读写权限为私有，不启用服务器端加密。最后调用PutBucketPublicAccessBlock阻止公共访问。
        MaxCompute activated in cn-hangzhou
          Activate MaxCompute in the account. ActionTrail creates the project actiontrail_1234567890123456.
        在cn-hangzhou开通大数据计算服务MaxCompute
          在账号中开通MaxCompute。项目actiontrail_1234567890123456由操作审计自动创建。
        MaxCompute activated in cn-hangzhou
          Activate MaxCompute in the account. ActionTrail creates the project actiontrail_1234567890123456; its quota "default" is set in the console afterwards, because CreateTrail has no parameter for it.
        在cn-hangzhou开通大数据计算服务MaxCompute
          在账号中开通MaxCompute。项目actiontrail_1234567890123456由操作审计自动创建，其Quota“default”在创建后通过控制台设置，CreateTrail没有对应的参数。
        MaxCompute activated in cn-hangzhou
          Activate MaxCompute in the account, and create the project actiontrail_audit.
        在cn-hangzhou开通大数据计算服务MaxCompute
          在账号中开通MaxCompute，并创建项目actiontrail_audit。
        MaxCompute activated in cn-hangzhou
          Activate MaxCompute in the account, and create the project actiontrail_audit with the default quota "default".
        在cn-hangzhou开通大数据计算服务MaxCompute
          在账号中开通MaxCompute，并创建项目actiontrail_audit，默认Quota为“default”。
        RAM role acs:ram::6543210987654321:role/writer
          Create it in the destination account, for: Delivery to Log Service, Delivery to OSS. It must trust 1234567890123456@actiontrail.aliyuncs.com and carry the system policy AliyunActionTrailDeliveryPolicy.
        RAM角色acs:ram::6543210987654321:role/writer
          在目标账号中创建，用于：将事件投递到日志服务SLS、将事件投递到对象存储OSS。必须信任1234567890123456@actiontrail.aliyuncs.com，并具备系统权限策略AliyunActionTrailDeliveryPolicy。
        RAM role (not named yet)
          Create it in the destination account, for: Delivery to MaxCompute. It must trust <account id>@actiontrail.aliyuncs.com and carry the system policy AliyunActionTrailDeliveryPolicy. Add it as an administrator of the MaxCompute project.
        RAM角色（未命名）
          在目标账号中创建，用于：将事件投递到大数据计算服务MaxCompute。必须信任<账号ID>@actiontrail.aliyuncs.com，并具备系统权限策略AliyunActionTrailDeliveryPolicy。还需添加为大数据计算服务项目的管理员。
        Log Service project acs:log:cn-hangzhou:6543210987654321:project/central
          It belongs to account 6543210987654321; only an administrator there can create it.
        日志项目acs:log:cn-hangzhou:6543210987654321:project/central
          属于账号6543210987654321，只能由该账号的管理员创建。
        OSS bucket central
          It belongs to account 6543210987654321; only an administrator there can create it.
        存储空间central
          属于账号6543210987654321，只能由该账号的管理员创建。
        MaxCompute project (not named yet)
          It belongs to another account; only an administrator there can create it.
        MaxCompute项目（未命名）
          属于其他账号，只能由该账号的管理员创建。
    "#]].assert_eq(&said);
}
