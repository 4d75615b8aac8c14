//! Error codes in English: what happened, and what to do. The codes of the API stand in its metadata, those of the gateway in its help pages.

use trail_model::api::code;

/// What a code means; `None` leaves the word to the code's own message.
#[rustfmt::skip]
pub(super) fn text(error: &str) -> Option<&'static str> {
    Some(match error {
        "InvalidTrailNameException" => "ActionTrail does not accept this name. Use 6 to 36 characters: a lowercase letter, then lowercase letters, digits, hyphens, underscores.",
        "TrailAlreadyExistsException" => "The account has a trail of this name already. Choose another name, or change that trail.",
        "InvalidDeliveryConfigurationException" => "The trail delivers nowhere. Name a Log Service project, a bucket or a MaxCompute project.",
        "InvalidPrefixException" => "ActionTrail does not accept this prefix. Use 6 to 32 characters: a letter, then letters, digits, hyphens, slashes, underscores.",
        "RepeatOssBucket" => "Another trail delivers to this bucket. Use another bucket, or change that trail.",
        "BucketDoesNotExistException" => "This bucket does not exist. Make it first, or check its name.",
        "InsufficientBucketPolicyException" => "ActionTrail may not write to this bucket. Check the write role and the bucket policy; what was made or granted a moment ago can take a while.",
        "SlsProjectDoesNotExistException" => "This Log Service project does not exist. Make it first, or check its name and region.",
        "InsufficientSlsPolicyException" => "ActionTrail may not write to this Log Service project. Check the write role and its permissions.",
        "MaximumNumberOfOrganizationTrailExceeded" => "The account has its one multi-account trail already. Change that trail, or make this one a single-account trail.",
        "NotAllowCreateOrganizationTrail" => "The account may not create a multi-account trail. Use the management account or the delegated administrator, or ask Alibaba Cloud by ticket.",
        "MaximumNumberOfTrailsExceededException" => "This region holds its 5 trails already. Choose another home region, or delete a trail there.",
        "InvalidQueryParameter" | "InvalidParameterValue" => "ActionTrail does not accept the value of a parameter. Its message names which one.",

        "CreateLogStoreError" => "ActionTrail could not make or change the Logstore. Check the project's Logstore quota and the write role, then try again.",
        "LogServiceException" => "Log Service did not answer ActionTrail. Try again in a minute.",
        "SlsLogStoreDoesNotExistException" => "The trail's Logstore does not exist. Start logging again to have it made.",
        "ForbiddenDeleteTrail" => "A backfill task of this trail is running. Delete the task first.",
        "InsightTypeNotValid" => "ActionTrail does not know this type of Insights event. Take it out of the design.",
        "InsightTypeNotAvailable" => "This type of Insights event is not offered to the account. Take it out of the design, or ask Alibaba Cloud by ticket.",
        "InvalidAcceptLanguage" => "AcceptLanguage takes zh-CN or en-US.",
        "MaximumNumberOfDeliveryHistoryJobsExceededException" => "A backfill task is running, and an account runs one at a time. Wait until it ends.",
        "NotSupportDeliveryHistoryJob" => "The account may not backfill yet. Ask Alibaba Cloud for it by ticket; the trail itself is not affected.",
        "DeliveryHistoryJobNotFound" => "This backfill task does not exist. It may have been deleted.",
        "ServiceTrailNotExist" => "The account has no such service trail.",
        "TrailNotValid" => "This trail does not support the operation. Multi-account trails have neither insights nor backfill.",
        "TrailNotFoundException" => "There is no trail of this name here. Check the name, the account and the home region.",
        "NoPermission" => "The proxy's identity may not do this. Its operator grants the RAM action named like the call, such as actiontrail:CreateTrail.",
        "NeedServiceLinkedRole" => "The service-linked role AliyunServiceRoleForActionTrail is missing. Create it in RAM, or grant the proxy ram:CreateServiceLinkedRole.",
        "NeedOssRamAuthorize" => "The role that writes to OSS does not exist. Check its ARN, or make it in that account first.",
        "NeedSlsRamAuthorize" => "The role that writes to Log Service does not exist. Check its ARN, or make it in that account first.",
        "InvalidAction" => "The endpoint does not know this operation. Check the endpoint in the proxy's configuration.",
        "InternalError" | "InternalFailure" | "InternalServerError" => "ActionTrail failed on its own side. Try again; if it stays, send Alibaba Cloud the request ID by ticket.",
        "ServiceUnavailable" => "ActionTrail is not available at the moment. Try again in a minute.",
        "InvalidLookupAttributesException" | "InvalidNextToken" | "LookupEventsParameterError" => "ActionTrail does not accept this event query. Change its filter and ask again from the first page.",
        "InvalidParameterCombination" | "InvalidParameterDateOutOfRange" | "InvalidParameterEndTime" | "InvalidParameterStartTime"
        | "InvalidParameterStartTimeExceedsCurrent" | "InvalidParameterStartTimeOutOfDate" | "InvalidTimeRangeException"
            => "The time range does not fit. Use at most 30 days within the last 90, in UTC, the end after the start.",

        "IncompleteSignature" | "SignatureDoesNotMatch" => "Alibaba Cloud does not accept the signature. The proxy's operator checks the AccessKey secret.",
        "InvalidAccessKeyId.NotFound" => "Alibaba Cloud does not know the proxy's AccessKey ID. Its operator checks the key.",
        "InvalidAccessKeyId.Inactive" => "The proxy's AccessKey is disabled. Its operator enables it or sets another one.",
        "SignatureNonceUsed" => "Alibaba Cloud took the call for a repetition. Try again.",
        "InvalidTimeStamp.Expired" | "InvalidTimeStamp.Format" => "The clock of the proxy is off by more than 15 minutes. Its operator sets it right.",
        "InvalidProtocol.NeedSsl" => "This operation needs HTTPS. The proxy's operator checks the endpoint.",
        _ if error.starts_with("InvalidSecurityToken") => "The proxy's temporary credentials are out of date or incomplete. Its operator renews them.",
        _ if error.starts_with("Throttling") || error.ends_with(".Throttling") => "Too many calls in a short time. Wait a few seconds and try again.",
        _ if error.starts_with("Missing") => "A required parameter is missing. The message names which one.",

        code::CHECK_FAILED => "The proxy's own check refused the request; nothing was sent to ActionTrail. The problems stand at their fields.",
        code::ACCOUNT_NOT_SERVED => "The proxy has no credentials for this account; nothing was sent. Choose an account that it serves.",
        code::ACTION_NOT_ALLOWED => "The proxy's operator does not allow this operation; nothing was sent.",
        code::UNREACHABLE => "The proxy could not connect to ActionTrail; nothing was sent. Try again; if it stays, the operator checks the network and the home region.",
        code::BAD_ANSWER => "The answer of ActionTrail could not be read. For a change the proxy looked up the outcome and found nothing changed. Try again.",
        code::OUTCOME_UNKNOWN => "The change was sent and no answer came. It may have taken effect: check before trying again.",
        "Proxy.BadRequest" => "The proxy could not read the request; nothing was sent. Its message says what it expects.",
        "Proxy.Unauthorized" => "The proxy does not know who is calling; nothing was sent. Sign in to the portal again.",
        "Proxy.Forbidden" => "The proxy does not accept calls from this page; nothing was sent. Its operator adds the page's origin to TRAIL_APP_ORIGINS.",
        "Proxy.HostNotAllowed" => "The proxy does not answer under this host name; nothing was sent. Its operator adds it to TRAIL_HOSTS.",
        "Proxy.NotFound" | "Proxy.MethodNotAllowed" => "The proxy does not offer this call. Check the proxy's address in config.json.",
        "Proxy.RequestTimeout" => "The request did not reach the proxy in time; nothing was sent to ActionTrail. Check the connection and try again.",
        "Proxy.TooLarge" => "The request is larger than the proxy takes; nothing was sent.",
        "Proxy.UnsupportedMediaType" => "Something on the way changed the type of the request; nothing was sent. Check what stands between this page and the proxy.",
        "Proxy.IdempotencyKeyReused" => "The proxy has seen this attempt with other content; nothing was sent. Confirm once more.",
        "Proxy.RateLimited" => "Too many calls to the proxy in a short time; nothing was sent. Wait a few seconds and try again.",
        "Proxy.Internal" => "The proxy failed, and what it had sent is not known. Check before trying again.",
        _ => return None,
    })
}
