//! Advice in Chinese: what is the case, what would be better, and who says so.

use trail_model::advice::AdviceCode;

use crate::AdviceText;

/// The words of a piece of advice.
#[rustfmt::skip]
pub(super) fn text(code: AdviceCode) -> AdviceText {
    use AdviceCode as A;
    let (text, source) = match code {
        A::UnlistedRegion => (
            "本页面的列表中没有该地域。建议检查拼写；也可能是新开服的地域。",
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
            "OSS帮助《服务器端加密》"),
        A::InsightsChangeAccount => (
            "EnableInsight对整个账号生效，不只对这条跟踪生效。",
            "操作审计API EnableInsight"),
        A::DataEventsArePaid => (
            "操作审计在数据事件的每个地域自动创建一个日志项目，会产生费用。",
            "操作审计帮助《PutDataEventSelector》"),
        A::BackfillMayNeedTicket => (
            "部分账号需要提交工单后才能使用数据回补。跟踪的创建不受影响。",
            "操作审计API CreateDeliveryHistoryJob"),
        A::OrganizationTrailCaller => (
            "只有管理账号或操作审计的委派管理员账号可以创建多账号跟踪。",
            "操作审计帮助《创建多账号跟踪》"),
    };
    AdviceText { text, source }
}
