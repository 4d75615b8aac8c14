//! Error codes in Chinese: what happened, and what to do. Worded after the API's Chinese metadata.

use trail_model::api::code;

/// What a code means; `None` leaves the word to the code's own message.
#[rustfmt::skip]
pub(super) fn text(error: &str) -> Option<&'static str> {
    Some(match error {
        "InvalidTrailNameException" => "跟踪名称无效。长度为6～36个字符，以小写英文字母开头，可包含小写英文字母、数字、短划线（-）和下划线（_）。",
        "TrailAlreadyExistsException" => "跟踪名称已存在。修改跟踪名称，或更新已有的跟踪。",
        "InvalidDeliveryConfigurationException" => "跟踪没有投递目标。至少指定一个日志项目、存储空间或大数据计算服务项目。",
        "InvalidPrefixException" => "日志文件前缀无效。长度为6～32个字符，以英文字母开头，可包含英文字母、数字、短划线（-）、正斜线（/）和下划线（_）。",
        "RepeatOssBucket" => "该存储空间已被其他跟踪使用。指定新的存储空间，或更新已有的跟踪。",
        "BucketDoesNotExistException" => "该存储空间不存在。请先创建存储空间，或检查名称。",
        "InsufficientBucketPolicyException" => "操作审计无法写入该存储空间。检查写入角色和存储空间的授权策略；刚创建的角色或存储空间可能需要等待一段时间才能生效。",
        "SlsProjectDoesNotExistException" => "该日志项目不存在。请先创建日志项目，或检查名称和地域。",
        "InsufficientSlsPolicyException" => "操作审计无法写入该日志项目。检查写入角色及其权限。",
        "MaximumNumberOfOrganizationTrailExceeded" => "账号只能创建一个多账号跟踪，当前已有一个。更新该跟踪，或改为创建单账号跟踪。",
        "NotAllowCreateOrganizationTrail" => "该账号不允许创建多账号跟踪。使用管理账号或委派管理员账号，或提交工单。",
        "MaximumNumberOfTrailsExceededException" => "同一地域最多可以创建5个跟踪，当前已达上限。选择其他Home地域，或删除该地域的一个跟踪。",
        "InvalidQueryParameter" | "InvalidParameterValue" => "参数值无效，具体参数见错误信息。",

        "CreateLogStoreError" => "创建或更新日志库（Logstore）失败。检查日志项目的Logstore配额和写入角色，然后重试。",
        "LogServiceException" => "操作审计请求日志服务SLS失败。一分钟后重试。",
        "SlsLogStoreDoesNotExistException" => "跟踪的Logstore不存在。重新开启跟踪后会自动创建。",
        "ForbiddenDeleteTrail" => "该跟踪正在执行回补任务。请先删除回补任务。",
        "InsightTypeNotValid" => "操作审计没有该Insights事件类型。从设计中删除该类型。",
        "InsightTypeNotAvailable" => "该账号不能使用该Insights事件类型。从设计中删除该类型，或提交工单。",
        "InvalidAcceptLanguage" => "AcceptLanguage仅支持zh-CN和en-US。",
        "MaximumNumberOfDeliveryHistoryJobsExceededException" => "一个账号同时只能执行一个回补任务，当前已有一个。等待其完成后重试。",
        "NotSupportDeliveryHistoryJob" => "该账号目前不能使用数据回补，请提交工单申请开通。跟踪不受影响。",
        "DeliveryHistoryJobNotFound" => "该回补任务不存在，可能已被删除。",
        "ServiceTrailNotExist" => "账号中没有该服务跟踪。",
        "TrailNotValid" => "该跟踪不支持此操作。多账号跟踪不支持Insights事件和数据回补。",
        "TrailNotFoundException" => "该跟踪不存在。检查跟踪名称、账号和Home地域。",
        "NoPermission" => "代理的身份无权执行该操作。请联系代理的管理员在RAM中授予与调用同名的权限，例如actiontrail:CreateTrail。",
        "NeedServiceLinkedRole" => "缺少操作审计服务关联角色AliyunServiceRoleForActionTrail。在RAM中创建，或授予代理ram:CreateServiceLinkedRole权限。",
        "NeedOssRamAuthorize" => "写入OSS的角色不存在。检查角色ARN，或先在所属账号中创建。",
        "NeedSlsRamAuthorize" => "写入日志服务SLS的角色不存在。检查角色ARN，或先在所属账号中创建。",
        "InvalidAction" => "接入地址不支持该操作。检查代理配置中的接入地址。",
        "InternalError" | "InternalFailure" | "InternalServerError" => "操作审计内部错误。重试；如果多次失败，请提交工单并附上请求ID。",
        "ServiceUnavailable" => "操作审计暂时不可用。一分钟后重试。",
        "InvalidLookupAttributesException" | "InvalidNextToken" | "LookupEventsParameterError" => "事件查询的条件无效。修改条件后从第一页重新查询。",
        "InvalidParameterCombination" | "InvalidParameterDateOutOfRange" | "InvalidParameterEndTime" | "InvalidParameterStartTime"
        | "InvalidParameterStartTimeExceedsCurrent" | "InvalidParameterStartTimeOutOfDate" | "InvalidTimeRangeException"
            => "时间范围无效。使用UTC时间，结束时间晚于开始时间，跨度不超过30天，且在最近90天内。",

        "IncompleteSignature" | "SignatureDoesNotMatch" => "签名不匹配。请联系代理的管理员检查AccessKey Secret。",
        "InvalidAccessKeyId.NotFound" => "代理的AccessKey ID不存在。请联系代理的管理员检查。",
        "InvalidAccessKeyId.Inactive" => "代理的AccessKey已禁用。请联系代理的管理员启用或更换。",
        "SignatureNonceUsed" => "阿里云将该调用视为重复请求。重试即可。",
        "InvalidTimeStamp.Expired" | "InvalidTimeStamp.Format" => "代理的时钟偏差超过15分钟。请联系代理的管理员校准。",
        "InvalidProtocol.NeedSsl" => "该操作要求使用HTTPS。请联系代理的管理员检查接入地址。",
        _ if error.starts_with("InvalidSecurityToken") => "代理的临时凭证已过期或不完整。请联系代理的管理员更新。",
        _ if error.starts_with("Throttling") || error.ends_with(".Throttling") => "调用过于频繁。等待几秒后重试。",
        _ if error.starts_with("Missing") => "缺少必填参数，具体参数见错误信息。",

        code::CHECK_FAILED => "代理的检查未通过，没有向操作审计发送任何请求。问题显示在对应的字段中。",
        code::ACCOUNT_NOT_SERVED => "代理没有该账号的凭证，没有发送任何请求。选择代理支持的账号。",
        code::ACTION_NOT_ALLOWED => "代理的管理员不允许该操作，没有发送任何请求。",
        code::UNREACHABLE => "代理无法连接操作审计，没有发送任何请求。重试；如果多次失败，请联系代理的管理员检查网络和Home地域。",
        code::BAD_ANSWER => "无法读取操作审计的响应。如果是变更操作，代理已查询并确认没有生效。重试即可。",
        code::OUTCOME_UNKNOWN => "变更已发送，但没有收到响应，可能已经生效。重试前先查询。",
        "Proxy.BadRequest" => "代理无法读取请求，没有发送。具体要求见错误信息。",
        "Proxy.Unauthorized" => "代理无法识别调用者，没有发送。请重新登录门户。",
        "Proxy.Forbidden" => "代理不接受来自当前页面的调用，没有发送。请联系代理的管理员将页面的源添加到TRAIL_APP_ORIGINS。",
        "Proxy.HostNotAllowed" => "代理不支持当前主机名，没有发送。请联系代理的管理员将其添加到TRAIL_HOSTS。",
        "Proxy.NotFound" | "Proxy.MethodNotAllowed" => "代理没有此接口。检查config.json中的代理地址。",
        "Proxy.RequestTimeout" => "请求没有及时到达代理，没有发送到操作审计。检查网络后重试。",
        "Proxy.TooLarge" => "请求超过代理的大小限制，没有发送。",
        "Proxy.UnsupportedMediaType" => "请求的类型在传输中被修改，没有发送。检查页面与代理之间的网络设备。",
        "Proxy.IdempotencyKeyReused" => "代理收到过内容不同的同一次提交，没有发送。再次单击确认。",
        "Proxy.RateLimited" => "对代理的调用过于频繁，没有发送。等待几秒后重试。",
        "Proxy.Internal" => "代理内部错误，无法确定是否已发送。重试前先查询。",
        _ => return None,
    })
}
