//! Advice in Chinese: what is the case, what would be better, and who says so.

use trail_model::advice::{AdviceCode, Source};

use crate::AdviceText;

/// The words of a piece of advice.
#[rustfmt::skip]
pub(super) fn text(code: AdviceCode) -> AdviceText {
    use AdviceCode as A;
    let (text, source) = match code {
        A::UnlistedRegion => (
            "此页面的列表中没有该地域。建议检查拼写；也可能是新开服的地域。",
            "操作审计API DescribeRegions"),
        A::SeveralTrailRegions => (
            "没有文档说明多个地域之间的分隔符。建议使用All或单个地域。",
            "操作审计API CreateTrail，TrailRegion"),
        A::EventRwAbsent => (
            "请求中没有EventRW，各文档对其默认值的说明不一致，已写为All。",
            "操作审计API CreateTrail，EventRW"),
        A::EventRwNotAll => (
            "部分管控事件不会投递。审计场景建议选择“所有事件”：攻击往往从读操作开始，例如查询AccessKey。",
            "KICS c065b98e；配置审计actiontrail-trail-intact-enabled"),
        A::TrailRegionNotAll => (
            "只投递该地域的事件。建议选择“全部地域”，以便发现在未使用的地域中创建的资源。",
            "KICS c065b98e；配置审计actiontrail-trail-intact-enabled"),
        A::LoggingOff => (
            "在调用StartLogging之前，跟踪不投递任何事件。建议选中“开启跟踪”。",
            "配置审计actiontrail-enabled"),
        A::NoOss => (
            "事件没有副本投递到OSS。OSS可以低成本长期保存事件，查询操作不会改动文件。建议选中“将事件投递到对象存储OSS”。",
            "KICS c065b98e；CIS阿里云2.1"),
        A::CisTwoDestinations => (
            "该基准要求两处都有：OSS用于留存，日志服务用于检索。MaxCompute不计入。",
            "CIS阿里云2.1"),
        A::NoSlsForAlerts => (
            "没有日志服务，就无法配置告警，例如RAM权限策略变更、未启用MFA的登录。",
            "CIS阿里云2.10至2.22"),
        A::BucketNotPrivate => (
            "请求不能说明谁可以读取该存储空间。建议确认其读写权限为私有，并已阻止公共访问。",
            "CIS阿里云2.2"),
        A::BucketEncryptionUnproven => (
            "请求不能说明该存储空间是否加密。建议检查其服务器端加密设置。",
            "CIS阿里云5.8"),
        A::Retention => (
            "CreateTrail不设置保存时间。建议确认事件至少保存180天，日志库（Logstore）中保存365天。",
            "等保2.0，引自配置审计actiontrail-enabled；CIS阿里云2.23"),
        A::LogAccountNotSeparate => (
            "所有事件都保存在其所属账号内，该账号的管理员可以接触到。使用单独的日志账号，可以留存一份他们无法改动的副本。",
            "阿里云Landing Zone，日志归档账号"),
        A::ManyGlobalTrails => (
            "该账号已有另一条跟踪覆盖全部地域并已开启。两条跟踪投递相同的事件，每份副本都产生费用。建议确认两条都需要。",
            "规则actiontrail_multiple_global_trails（alicloud_thrifty）"),
        A::OssGlobalEvents => (
            "全局服务的事件位于Home地域的目录中，可在该目录中查找。",
            "操作审计帮助《创建单账号跟踪》"),
        A::NoBackfill => (
            "只投递此后产生的事件。最近90天的事件需要通过数据回补任务投递。",
            "操作审计帮助《创建单账号跟踪》"),
        A::MaxComputeNameLong => (
            "MaxCompute的项目名称最多28个字符。建议确认该项目确实存在。",
            "MaxCompute命名规则"),
        A::MaxComputeRegionUnconfirmed => (
            "该地域没有已知的MaxCompute接入地址。建议确认该地域支持MaxCompute。",
            "MaxCompute接入地址"),
        A::MaxComputeCrossAccountUnconfirmed => (
            "没有文档说明该角色在项目中所需的权限。建议将其添加为项目管理员，并检查首次投递。",
            "操作审计帮助《将操作事件投递到MaxCompute》"),
        A::RoleInOtherAccount => (
            "该角色与投递目标不属于同一账号。建议使用投递目标所属账号的角色。",
            "操作审计帮助《跨账号投递》"),
        A::OwnAccountAsAnother => (
            "该ARN中的账号就是跟踪所属账号。建议选择“投递到本账号”，或输入其他账号的ARN。",
            "本表单"),
        A::PrefixEndsWithSlash => (
            "没有文档说明末尾的正斜线（/）是否会在文件名中重复。建议去掉。",
            "操作审计API CreateTrail，OssKeyPrefix"),
        A::BucketNotEncrypted => (
            "事件将以未加密的方式存储。建议选择AES256，不需要自行管理密钥。",
            "OSS帮助《服务器端加密》；CIS阿里云5.8"),
        A::InsightsChangeAccount => (
            "EnableInsight对整个账号生效，不只对这条跟踪生效。",
            "操作审计API EnableInsight"),
        A::DataEventsArePaid => (
            "操作审计在数据事件的每个地域自动创建一个日志项目，会产生费用。",
            "操作审计帮助《PutDataEventSelector》"),
        A::UnlistedEvent => (
            "有事件名称不在此页面已知的云产品事件列表中。建议检查拼写，事件名称区分大小写。",
            "操作审计帮助《OSS数据事件》"),
        A::IncludedAndExcluded => (
            "有选择器同时包含和排除同一个值。建议从其中一个列表中删除该值。",
            "本表单"),
        A::RepeatedSelector => (
            "有两个选择器相同，第二个不会选中更多事件。建议删除其中一个。",
            "本表单"),
        A::BackfillMayNeedTicket => (
            "部分账号需要提交工单后才能使用数据回补。跟踪本身不受影响。",
            "操作审计API CreateDeliveryHistoryJob"),
        A::OrganizationTrailCaller => (
            "只有管理账号或操作审计的委派管理员账号可以创建多账号跟踪。",
            "操作审计帮助《创建多账号跟踪》"),
    };
    AdviceText { text, source }
}

/// Who gives it.
pub(super) fn source(source: Source) -> &'static str {
    match source {
        Source::Cis => "CIS基准",
        Source::Kics => "KICS",
        Source::CloudConfig => "配置审计",
        Source::Mlps => "等保2.0",
        Source::Thrifty => "Thrifty（成本）",
        Source::Vendor => "阿里云文档",
        Source::Designer => "本表单",
    }
}
