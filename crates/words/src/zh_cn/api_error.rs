//! Refusals in Chinese: what happened, and what to do. Worded after the API's Chinese metadata.

use crate::api_error::ApiError;

/// What a refusal means.
#[rustfmt::skip]
pub(super) fn text(error: ApiError) -> &'static str {
    use ApiError as E;
    match error {
        E::NameRefused => "跟踪名称无效。修改跟踪名称。",
        E::NameTaken => "跟踪名称已存在。修改跟踪名称，或更新已有的跟踪。",
        E::NoDestination => "跟踪没有投递目标。至少选择一个投递目标。",
        E::PrefixRefused => "日志文件前缀不符合规则。修改或清空日志文件前缀。",
        E::BucketInUse => "该存储空间已被其他跟踪使用。使用其他存储空间，或更新已有的跟踪。",
        E::BucketMissing => "该存储空间不存在。请先创建存储空间，或检查名称。",
        E::BucketDenied => "操作审计无法写入该存储空间。检查写入角色和存储空间的授权策略；新的授权可能需要一段时间才能生效。",
        E::ProjectMissing => "该日志项目不存在。请先创建日志项目，或检查名称和地域。",
        E::ProjectDenied => "操作审计无法写入该日志项目。检查写入角色；新的授权可能需要一段时间才能生效。",
        E::LogstoreFailed => "操作审计无法创建或找到Logstore。检查写入角色和日志项目的Logstore配额。",
        E::RegionFull => "同一地域最多可以创建5个跟踪，当前已达上限。选择其他Home地域，或删除该地域的一个跟踪。",
        E::OrganizationTrailExists => "只能创建一条多账号跟踪，当前已有一条。更新该跟踪，或取消“创建多账号跟踪”。",
        E::OrganizationTrailDenied => "该账号不允许创建多账号跟踪。请使用管理账号或委派管理员账号。",
        E::TrailMissing => "该跟踪不存在。检查跟踪名称、账号和Home地域。",
        E::TrailUnfit => "该跟踪不支持此操作。Insights事件和数据回补仅支持单账号跟踪。",

        E::InsightTypeRefused => "该账号不能使用该Insights事件类型。从设计中删除该类型，或提交工单。",
        E::BackfillRunning => "一个账号同时只能执行一个回补任务，当前已有一个。等待其完成后重试。",
        E::BackfillDenied => "该账号目前不能使用数据回补，请提交工单申请开通。跟踪不受影响。",
        E::BackfillMissing => "该回补任务不存在，可能已被删除。",
        E::DeleteBlocked => "该跟踪正在执行回补任务。请先删除回补任务。",

        E::NoPermission => "代理无权执行该操作。请联系代理的管理员授予同名的RAM权限，例如actiontrail:CreateTrail。",
        E::ServiceLinkedRoleMissing => "缺少服务关联角色。请在RAM中创建AliyunServiceRoleForActionTrail。",
        E::RoleMissing => "写入角色不存在。检查角色ARN，或先在所属账号中创建该角色。",
        E::KeyRefused => "代理的AccessKey ID无效。请联系代理的管理员确认其存在且已启用。",
        E::SignatureRefused => "代理的签名不匹配。请联系代理的管理员检查AccessKey Secret。",
        E::CredentialsExpired => "代理的临时凭证已过期或不完整。请联系代理的管理员更新。",
        E::ClockOff => "调用的时间戳无效。请联系代理的管理员校准时钟。",

        E::ParameterRefused => "参数值不符合规则，具体参数见错误信息。",
        E::ParameterMissing => "缺少必填参数，具体参数见错误信息。",
        E::QueryRefused => "事件查询的条件不符合规则。时间跨度不超过30天，且在最近90天内；同时检查筛选条件。",
        E::EndpointWrong => "接入地址不支持该调用。请联系代理的管理员检查接入地址。",
        E::TooManyCalls => "调用过于频繁。等待几秒后重试。",
        E::Repeated => "阿里云将该调用视为重复请求。重试即可。",
        E::ServiceFailed => "阿里云内部错误。一分钟后重试；如果多次失败，请提交工单并附上请求ID。",

        E::CheckFailed => "代理的检查未通过，请求没有发送。问题显示在对应的字段中。",
        E::AccountNotServed => "代理没有该账号的凭证，请求没有发送。选择代理支持的账号。",
        E::ActionNotAllowed => "代理的管理员不允许该调用，请求没有发送。",
        E::Unreachable => "代理无法连接操作审计，请求没有发送。稍后重试。",
        E::BadAnswer => "无法读取操作审计的响应。如果是变更操作，代理已确认没有生效。重试即可。",
        E::OutcomeUnknown => "调用的结果未知，可能已经生效。重试前先查询。",
        E::RequestRefused => "代理无法读取请求，请求没有发送。原因见错误信息。",
        E::NotSignedIn => "代理无法识别调用者，请求没有发送。请重新登录。",
        E::OriginRefused => "代理不接受来自当前页面的调用，请求没有发送。请联系代理的管理员将页面的来源（Origin）添加到TRAIL_APP_ORIGINS。",
        E::HostRefused => "代理不支持当前主机名，请求没有发送。请联系代理的管理员将其添加到TRAIL_HOSTS。",
        E::NotOffered => "代理没有此接口。检查config.json中的代理地址。",
        E::TooSlow => "请求没有及时到达代理，没有发送到操作审计。检查网络后重试。",
        E::KeyReused => "代理收到过内容不同的同一次提交，请求没有发送。再次单击“确认”。",
    }
}
