//! The errors of the API and of its gateway, with the documented statuses and texts.

use serde_json::{Value, json};

/// What the API answers when it refuses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ApiError {
    pub status: u16,
    pub code: &'static str,
    pub message: &'static str,
    /// The parameter that a `Missing…` code names.
    parameter: &'static str,
}

macro_rules! errors {
    ($($name:ident = $status:literal $code:literal $message:literal;)+) => {
        $(pub(super) const $name: ApiError =
            ApiError { status: $status, code: $code, message: $message, parameter: "" };)+
    };
}

errors! {
    BUCKET_DOES_NOT_EXIST = 404 "BucketDoesNotExistException" "The specified OSS bucket does not exist.";
    DELIVERY_HISTORY_JOB_NOT_FOUND = 404 "DeliveryHistoryJobNotFound" "The special DeliveryHistoryJob is not found";
    FORBIDDEN_DELETE_TRAIL = 400 "ForbiddenDeleteTrail"
        "This Trail has a running deliveryHistoryJob. Please remove the deliveryHistoryJob before deleting it.";
    INCOMPLETE_SIGNATURE = 400 "IncompleteSignature" "The request signature does not conform to Alibaba Cloud standards.";
    INSIGHT_TYPE_NOT_AVAILABLE = 400 "InsightTypeNotAvailable" "The input insightType is not available";
    INSIGHT_TYPE_NOT_VALID = 400 "InsightTypeNotValid" "The input insightType is not valid";
    INSUFFICIENT_BUCKET_POLICY = 403 "InsufficientBucketPolicyException" "Access to the specified OSS bucket was denied.";
    INSUFFICIENT_SLS_POLICY = 403 "InsufficientSlsPolicyException"
        "Access to the specified Log Service project was denied.";
    INVALID_ACCEPT_LANGUAGE = 400 "InvalidAcceptLanguage" "Only Chinese (zh-CN), English (en-US) are allowed.";
    INVALID_ACCESS_KEY_ID = 404 "InvalidAccessKeyId.NotFound" "Specified access key is not found.";
    INVALID_ACTION = 404 "InvalidAction" "The specified Action is invalid.";
    INVALID_DELIVERY_CONFIGURATION = 400 "InvalidDeliveryConfigurationException"
        "You must specify at least one Log Service project or OSS bucket for a Trail.";
    INVALID_PARAMETER_VALUE = 400 "InvalidParameterValue" "The specified parameter is invalid.";
    INVALID_PREFIX = 400 "InvalidPrefixException" "The specified OSS bucket prefix is invalid.";
    INVALID_QUERY_PARAMETER = 400 "InvalidQueryParameter" "The specified query parameter is invalid.";
    INVALID_SECURITY_TOKEN = 400 "InvalidSecurityToken.MismatchWithAccessKey"
        "The specified security token is mismatched with the access key.";
    INVALID_TIME_STAMP_EXPIRED = 400 "InvalidTimeStamp.Expired" "Specified time stamp or date value is expired.";
    INVALID_TIME_STAMP_FORMAT = 400 "InvalidTimeStamp.Format"
        "Specified time stamp or date value is not well formatted.";
    INVALID_TRAIL_NAME = 400 "InvalidTrailNameException" "The specified Trail name is invalid.";
    INVALID_VERSION = 400 "InvalidVersion" "Specified parameter Version is not valid.";
    MAXIMUM_ORGANIZATION_TRAILS = 400 "MaximumNumberOfOrganizationTrailExceeded"
        "Your account can create only one organization trail.";
    MAXIMUM_DELIVERY_HISTORY_JOBS = 400 "MaximumNumberOfDeliveryHistoryJobsExceededException"
        "There can only be one running deliveryHistoryJob";
    MAXIMUM_TRAILS = 403 "MaximumNumberOfTrailsExceededException"
        "The number of Trails in the same region exceeds the upper limit (5).";
    NEED_OSS_RAM_AUTHORIZE = 403 "NeedOssRamAuthorize" "The role not exists";
    NEED_SLS_RAM_AUTHORIZE = 403 "NeedSlsRamAuthorize" "The role not exists";
    NO_PERMISSION = 403 "NoPermission"
        "You are not authorized to perform this operation. Please apply for access in RAM first.";
    NOT_SUPPORT_DELIVERY_HISTORY_JOB = 400 "NotSupportDeliveryHistoryJob"
        "Your account does not allow you to use deliveryHistoryJob feature. Submit a ticket to get customer support.";
    REPEAT_OSS_BUCKET = 400 "RepeatOssBucket"
        "The specified OSS bucket is already in use. We recommend that you modify the existing Trail or specify another bucket.";
    REQUEST_TOO_LARGE = 413 "RequestTooLarge" "The request is too large.";
    SIGNATURE_DOES_NOT_MATCH = 400 "SignatureDoesNotMatch"
        "Specified signature is not matched with our calculation.";
    SIGNATURE_NONCE_USED = 400 "SignatureNonceUsed" "Specified signature nonce was used already.";
    SLS_PROJECT_DOES_NOT_EXIST = 400 "SlsProjectDoesNotExistException" "The specified Log Service project does not exist.";
    THROTTLING_USER = 400 "Throttling.User" "Request was denied due to user flow control.";
    TRAIL_ALREADY_EXISTS = 400 "TrailAlreadyExistsException" "The specified Trail name already exists.";
    TRAIL_NOT_FOUND = 404 "TrailNotFoundException" "The specified Trail does not exist.";
    TRAIL_NOT_VALID = 400 "TrailNotValid" "The special Trail is not valid.";
    UNSUPPORTED_HTTP_METHOD = 405 "UnsupportedHTTPMethod" "This http method is not supported.";
}

/// The gateway's code for an absent parameter carries the parameter's name: `MissingName`.
pub(super) fn missing(parameter: &'static str) -> ApiError {
    ApiError { status: 400, code: "Missing", message: "is mandatory for this action.", parameter }
}

impl ApiError {
    pub(super) fn body(self, request_id: &str, host_id: &str) -> Value {
        let code = format!("{}{}", self.code, self.parameter);
        let message = if self.parameter.is_empty() {
            self.message.to_owned()
        } else {
            format!("{} {}", self.parameter, self.message)
        };
        json!({
            "RequestId": request_id,
            "HostId": host_id,
            "Recommend": format!("https://api.aliyun.com/troubleshoot?q={code}"),
            "Code": code,
            "Message": message,
        })
    }
}
