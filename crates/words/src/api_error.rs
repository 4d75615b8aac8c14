//! What the error codes of the API, its gateway and the proxy come down to for a reader. Codes with the same way out share a meaning.

use trail_model::api::code;

/// What happened, by what a reader can do about it. Every language has a sentence for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ApiError {
    // The trail.
    NameRefused,
    NameTaken,
    NoDestination,
    PrefixRefused,
    BucketInUse,
    BucketMissing,
    BucketDenied,
    ProjectMissing,
    ProjectDenied,
    LogstoreFailed,
    RegionFull,
    OrganizationTrailExists,
    OrganizationTrailDenied,
    TrailMissing,
    TrailUnfit,
    // Insights and backfill.
    InsightTypeRefused,
    BackfillRunning,
    BackfillDenied,
    BackfillMissing,
    DeleteBlocked,
    // Who may do what.
    NoPermission,
    ServiceLinkedRoleMissing,
    RoleMissing,
    KeyRefused,
    SignatureRefused,
    CredentialsExpired,
    ClockOff,
    // The call.
    ParameterRefused,
    ParameterMissing,
    QueryRefused,
    EndpointWrong,
    TooManyCalls,
    Repeated,
    ServiceFailed,
    // The proxy.
    CheckFailed,
    AccountNotServed,
    ActionNotAllowed,
    Unreachable,
    BadAnswer,
    OutcomeUnknown,
    RequestRefused,
    NotSignedIn,
    OriginRefused,
    HostRefused,
    NotOffered,
    TooSlow,
    KeyReused,
}

impl ApiError {
    /// The meaning of a code (META `errorCodes`; help "Common error codes" for the gateway); `None` leaves the word to the code's own message.
    pub(crate) fn of(error: &str) -> Option<ApiError> {
        use ApiError as E;
        Some(match error {
            "InvalidTrailNameException" => E::NameRefused,
            "TrailAlreadyExistsException" => E::NameTaken,
            "InvalidDeliveryConfigurationException" => E::NoDestination,
            "InvalidPrefixException" => E::PrefixRefused,
            "RepeatOssBucket" => E::BucketInUse,
            "BucketDoesNotExistException" => E::BucketMissing,
            "InsufficientBucketPolicyException" => E::BucketDenied,
            "SlsProjectDoesNotExistException" => E::ProjectMissing,
            "InsufficientSlsPolicyException" => E::ProjectDenied,
            "CreateLogStoreError" | "SlsLogStoreDoesNotExistException" => E::LogstoreFailed,
            "MaximumNumberOfTrailsExceededException" => E::RegionFull,
            "MaximumNumberOfOrganizationTrailExceeded" => E::OrganizationTrailExists,
            "NotAllowCreateOrganizationTrail" => E::OrganizationTrailDenied,
            "TrailNotFoundException" => E::TrailMissing,
            "TrailNotValid" | "ServiceTrailNotExist" => E::TrailUnfit,
            "InsightTypeNotValid" | "InsightTypeNotAvailable" => E::InsightTypeRefused,
            "MaximumNumberOfDeliveryHistoryJobsExceededException" => E::BackfillRunning,
            "NotSupportDeliveryHistoryJob" => E::BackfillDenied,
            "DeliveryHistoryJobNotFound" => E::BackfillMissing,
            "ForbiddenDeleteTrail" => E::DeleteBlocked,
            "NoPermission" => E::NoPermission,
            "NeedServiceLinkedRole" => E::ServiceLinkedRoleMissing,
            "NeedOssRamAuthorize" | "NeedSlsRamAuthorize" => E::RoleMissing,
            "IncompleteSignature" | "SignatureDoesNotMatch" => E::SignatureRefused,
            "InvalidQueryParameter" | "InvalidParameterValue" | "InvalidAcceptLanguage" => E::ParameterRefused,
            "InvalidLookupAttributesException" | "InvalidNextToken" | "LookupEventsParameterError" => E::QueryRefused,
            "InvalidParameterCombination" | "InvalidTimeRangeException" => E::QueryRefused,
            "InvalidAction" | "InvalidProtocol.NeedSsl" => E::EndpointWrong,
            "SignatureNonceUsed" => E::Repeated,
            "InternalError"
            | "InternalFailure"
            | "InternalServerError"
            | "ServiceUnavailable"
            | "LogServiceException" => E::ServiceFailed,
            code::CHECK_FAILED => E::CheckFailed,
            code::ACCOUNT_NOT_SERVED => E::AccountNotServed,
            code::ACTION_NOT_ALLOWED => E::ActionNotAllowed,
            code::UNREACHABLE => E::Unreachable,
            code::BAD_ANSWER => E::BadAnswer,
            code::OUTCOME_UNKNOWN | "Proxy.Internal" => E::OutcomeUnknown,
            "Proxy.BadRequest" | "Proxy.TooLarge" | "Proxy.UnsupportedMediaType" => E::RequestRefused,
            "Proxy.Unauthorized" => E::NotSignedIn,
            "Proxy.Forbidden" => E::OriginRefused,
            "Proxy.HostNotAllowed" => E::HostRefused,
            "Proxy.NotFound" | "Proxy.MethodNotAllowed" => E::NotOffered,
            "Proxy.RequestTimeout" => E::TooSlow,
            "Proxy.IdempotencyKeyReused" => E::KeyReused,
            "Proxy.RateLimited" => E::TooManyCalls,
            _ => return ApiError::of_family(error),
        })
    }

    /// Codes that come in families.
    fn of_family(error: &str) -> Option<ApiError> {
        let families = [
            ("InvalidAccessKeyId.", ApiError::KeyRefused),
            ("InvalidSecurityToken", ApiError::CredentialsExpired),
            ("InvalidTimeStamp.", ApiError::ClockOff),
            ("InvalidParameterDate", ApiError::QueryRefused),
            ("InvalidParameterStartTime", ApiError::QueryRefused),
            ("InvalidParameterEndTime", ApiError::QueryRefused),
            ("Throttling", ApiError::TooManyCalls),
            ("Rejected.Throttling", ApiError::TooManyCalls),
            ("Missing", ApiError::ParameterMissing),
        ];
        families.into_iter().find(|(family, _)| error.starts_with(family)).map(|(_, meaning)| meaning)
    }
}
