//! Error codes: every one that can come is explained.

use trail_model::api::code;
use trail_words::ALL;

use super::style::is_sentence;

/// Every error code of the API's metadata, version 2020-07-06.
const METADATA: &[&str] = &[
    "BucketDoesNotExistException",
    "CreateLogStoreError",
    "DeliveryHistoryJobNotFound",
    "ForbiddenDeleteTrail",
    "IncompleteSignature",
    "InsightTypeNotAvailable",
    "InsightTypeNotValid",
    "InsufficientBucketPolicyException",
    "InsufficientSlsPolicyException",
    "InternalError",
    "InternalFailure",
    "InternalServerError",
    "InvalidAcceptLanguage",
    "InvalidAction",
    "InvalidDeliveryConfigurationException",
    "InvalidLookupAttributesException",
    "InvalidNextToken",
    "InvalidParameterCombination",
    "InvalidParameterDateOutOfRange",
    "InvalidParameterEndTime",
    "InvalidParameterStartTime",
    "InvalidParameterStartTimeExceedsCurrent",
    "InvalidParameterStartTimeOutOfDate",
    "InvalidParameterValue",
    "InvalidPrefixException",
    "InvalidQueryParameter",
    "InvalidTimeRangeException",
    "InvalidTrailNameException",
    "LogServiceException",
    "LookupEventsParameterError",
    "MaximumNumberOfDeliveryHistoryJobsExceededException",
    "MaximumNumberOfOrganizationTrailExceeded",
    "MaximumNumberOfTrailsExceededException",
    "NeedOssRamAuthorize",
    "NeedServiceLinkedRole",
    "NeedSlsRamAuthorize",
    "NoPermission",
    "NotAllowCreateOrganizationTrail",
    "NotSupportDeliveryHistoryJob",
    "RepeatOssBucket",
    "ServiceTrailNotExist",
    "ServiceUnavailable",
    "SlsLogStoreDoesNotExistException",
    "SlsProjectDoesNotExistException",
    "TrailAlreadyExistsException",
    "TrailNotFoundException",
    "TrailNotValid",
];

/// Codes of Alibaba Cloud's gateway, and our proxy's.
const GATEWAY_AND_PROXY: &[&str] = &[
    "MissingParameter",
    "MissingName",
    "InvalidAccessKeyId.NotFound",
    "InvalidAccessKeyId.Inactive",
    "SignatureDoesNotMatch",
    "SignatureNonceUsed",
    "InvalidTimeStamp.Expired",
    "InvalidTimeStamp.Format",
    "InvalidProtocol.NeedSsl",
    "InvalidSecurityToken.Expired",
    "InvalidSecurityToken.Malformed",
    "Throttling",
    "Throttling.User",
    "Throttling.Api",
    "Rejected.Throttling",
    code::CHECK_FAILED,
    code::ACCOUNT_NOT_SERVED,
    code::ACTION_NOT_ALLOWED,
    code::UNREACHABLE,
    code::BAD_ANSWER,
    code::OUTCOME_UNKNOWN,
    "Proxy.BadRequest",
    "Proxy.Unauthorized",
    "Proxy.Forbidden",
    "Proxy.HostNotAllowed",
    "Proxy.NotFound",
    "Proxy.MethodNotAllowed",
    "Proxy.RequestTimeout",
    "Proxy.TooLarge",
    "Proxy.UnsupportedMediaType",
    "Proxy.IdempotencyKeyReused",
    "Proxy.RateLimited",
    "Proxy.Internal",
];

#[test]
fn every_error_code_is_explained_and_others_are_not() {
    for language in ALL {
        for error in METADATA.iter().chain(GATEWAY_AND_PROXY) {
            is_sentence((language.procedure().api_error)(error).unwrap_or_else(|| panic!("{}: {error}", language.tag)));
        }
        assert_eq!((language.procedure().api_error)("Made.Up"), None);
        assert_eq!((language.procedure().api_error)(""), None);
    }
}
