//! The contract between the page and any backend that stands in for the proxy: actions, context, the shape of an error.

use serde::{Deserialize, Serialize};

use crate::problem::Problem;

mod read;

/// Kind of a parameter's value in the JSON body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParameterKind {
    Text,
    Boolean,
    Integer,
}

/// One parameter of an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parameter {
    /// Name on the wire.
    pub name: &'static str,
    /// Type of its value.
    pub kind: ParameterKind,
    /// Whether the call is refused without it.
    pub required: bool,
}

macro_rules! actions {
    ($($variant:ident $kind:ident ($($name:ident $type:ident $need:ident),*);)+) => {
        /// The operations that the contract carries: a closed list, version 2020-07-06 (META, CLI-META).
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Action { $($variant),+ }

        impl Action {
            /// Every action.
            pub const ALL: &'static [Action] = &[$(Action::$variant),+];

            /// The operation's name.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Action::$variant => stringify!($variant)),+ }
            }

            /// Whether it changes something.
            #[must_use]
            pub fn is_write(self) -> bool {
                match self { $(Action::$variant => actions!(@write $kind)),+ }
            }

            /// The parameters it takes.
            #[must_use]
            pub fn parameters(self) -> &'static [Parameter] {
                match self {
                    $(Action::$variant => &[$(Parameter {
                        name: stringify!($name),
                        kind: ParameterKind::$type,
                        required: actions!(@required $need),
                    }),*],)+
                }
            }
        }
    };
    (@write write) => { true };
    (@write read) => { false };
    (@required required) => { true };
    (@required optional) => { false };
}

actions! {
    CreateTrail write (
        Name Text required, EventRW Text optional, TrailRegion Text optional,
        SlsProjectArn Text optional, SlsWriteRoleArn Text optional,
        OssBucketName Text optional, OssKeyPrefix Text optional, OssWriteRoleArn Text optional,
        MaxComputeProjectArn Text optional, MaxComputeWriteRoleArn Text optional, IsOrganizationTrail Boolean optional
    );
    UpdateTrail write (
        Name Text required, EventRW Text optional, TrailRegion Text optional,
        SlsProjectArn Text optional, SlsWriteRoleArn Text optional,
        OssBucketName Text optional, OssKeyPrefix Text optional, OssWriteRoleArn Text optional,
        MaxComputeProjectArn Text optional, MaxComputeWriteRoleArn Text optional
    );
    DescribeTrails read (IncludeShadowTrails Boolean optional, IncludeOrganizationTrail Boolean optional, NameList Text optional);
    GetTrailStatus read (Name Text required, IsOrganizationTrail Boolean optional);
    StartLogging write (Name Text required);
    StopLogging write (Name Text required);
    DeleteTrail write (Name Text required);
    DescribeRegions read (AcceptLanguage Text optional);
    PutDataEventSelector write (
        TrailName Text required, EventSelectors Text required, IsTrailAllRegion Boolean optional, TrailRegionIds Text optional
    );
    GetDataEventSelector read (TrailName Text required);
    DeleteDataEventSelector write (TrailName Text required);
    ListDataEventServices read (NextToken Text optional, MaxResults Integer optional);
    CreateDeliveryHistoryJob write (TrailName Text required, ClientToken Text optional);
    GetDeliveryHistoryJob read (JobId Integer required);
    ListDeliveryHistoryJobs read (PageNumber Integer optional, PageSize Integer optional);
    DeleteDeliveryHistoryJob write (JobId Integer required);
    EnableInsight write (InsightType Text required);
    DisableInsight write (InsightType Text required);
    GetInsightTypes read ();
    PutInsightSelectors write (TrailName Text required, InsightSelectors Text required);
    GetInsightSelectors read (TrailName Text required);
}

impl Action {
    /// The action of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Action> {
        Action::ALL.iter().find(|action| action.name() == name).copied()
    }
}

/// Answer of `GET /api/v1/context`: who answers, and for which accounts and regions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Context {
    pub mode: Mode,
    /// The accounts that calls can be made in. Empty when the proxy does not say.
    pub accounts: Vec<Account>,
    pub default_region: Option<String>,
    /// Regions beyond those that the page knows.
    pub regions: Vec<RegionName>,
    /// Names of the actions that are allowed.
    pub actions: Vec<String>,
    /// Whom the proxy takes the caller for, where it asks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user: Option<String>,
}

/// What stands behind the proxy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// The simulator: nothing is made at Alibaba Cloud.
    Simulator,
    /// Alibaba Cloud.
    Live,
}

/// An account that the proxy has credentials for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Account {
    /// 16 digits.
    pub id: String,
    /// A name for people; may be empty.
    pub alias: String,
}

/// A region with its names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RegionName {
    pub id: String,
    pub en: String,
    pub zh: String,
}

/// The one shape of an error: ActionTrail's own, with our problems where our check refused.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ErrorBody {
    #[serde(rename = "Code")]
    pub code: String,
    #[serde(rename = "Message")]
    pub message: String,
    #[serde(rename = "RequestId")]
    pub request_id: String,
    #[serde(rename = "Recommend", skip_serializing_if = "Option::is_none")]
    pub recommend: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub problems: Vec<Problem>,
}

/// The proxy's own error codes.
pub mod code {
    /// 422: refused by our rules; nothing was sent.
    pub const CHECK_FAILED: &str = "Proxy.CheckFailed";
    /// 404: the proxy has no credentials for the account; nothing was sent.
    pub const ACCOUNT_NOT_SERVED: &str = "Proxy.AccountNotServed";
    /// 403: the action is not on the operator's list; nothing was sent.
    pub const ACTION_NOT_ALLOWED: &str = "Proxy.ActionNotAllowed";
    /// 502: no connection to ActionTrail; nothing was sent.
    pub const UNREACHABLE: &str = "Proxy.Unreachable";
    /// 502: the answer could not be read; for a write the outcome was looked up first.
    pub const BAD_ANSWER: &str = "Proxy.BadAnswer";
    /// 504: a write was sent, no answer came, and the look-up did not settle it.
    pub const OUTCOME_UNKNOWN: &str = "Proxy.OutcomeUnknown";
}

/// The field that an API error code concerns (META, section 1.4 of the API notes). `None` is a matter of no field.
#[must_use]
pub fn field_of_error(code: &str) -> Option<crate::field::FieldId> {
    use crate::field::FieldId as F;
    Some(match code {
        "InvalidTrailNameException" | "TrailAlreadyExistsException" => F::TrailName,
        "InvalidDeliveryConfigurationException" => F::Destination,
        "InvalidPrefixException" => F::OssPrefix,
        "RepeatOssBucket" | "BucketDoesNotExistException" | "InsufficientBucketPolicyException" => F::OssBucket,
        "NeedOssRamAuthorize" => F::OssRoleArn,
        "SlsProjectDoesNotExistException"
        | "InsufficientSlsPolicyException"
        | "CreateLogStoreError"
        | "LogServiceException" => F::SlsProjectArn,
        "NeedSlsRamAuthorize" => F::SlsRoleArn,
        "MaximumNumberOfOrganizationTrailExceeded" | "NotAllowCreateOrganizationTrail" => F::OrganizationTrail,
        "MaximumNumberOfTrailsExceededException" => F::HomeRegion,
        "InsightTypeNotValid" | "InsightTypeNotAvailable" => F::Insights,
        "NotSupportDeliveryHistoryJob" | "MaximumNumberOfDeliveryHistoryJobsExceededException" => F::Backfill,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn create_trail_takes_exactly_eleven_parameters() {
        assert_eq!(Action::CreateTrail.parameters().len(), 11);
        assert_eq!(Action::UpdateTrail.parameters().len(), 10);
    }

    #[test]
    fn an_action_is_found_by_its_name_only() {
        for action in Action::ALL {
            assert_eq!(Action::from_name(action.name()), Some(*action));
        }
        assert_eq!(Action::from_name("createtrail"), None);
    }
}
