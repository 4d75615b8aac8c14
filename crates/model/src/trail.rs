//! Trails as the API gives them back: DescribeTrails and GetTrailStatus, and whether a trail is the one that was asked for.

use serde::{Deserialize, Serialize};

use crate::field::FieldId;
use crate::request::CreateTrailRequest;

mod design;
mod read;

pub use design::{Logging, Match};

/// One entry of `TrailList` (META DescribeTrails). Times are ISO 8601 in UTC.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "PascalCase")]
pub struct Trail {
    pub name: Option<String>,
    pub home_region: Option<String>,
    /// Repeats the home region.
    pub region: Option<String>,
    pub trail_region: Option<String>,
    #[serde(rename = "EventRW")]
    pub event_rw: Option<String>,
    /// `Fresh` (made, never started), `Enable` or `Disable`.
    pub status: Option<String>,
    pub trail_arn: Option<String>,
    pub is_organization_trail: Option<bool>,
    pub organization_id: Option<String>,
    pub oss_bucket_name: Option<String>,
    /// Such as `oss-cn-hangzhou`.
    pub oss_bucket_location: Option<String>,
    pub oss_key_prefix: Option<String>,
    pub oss_write_role_arn: Option<String>,
    /// A trail without Log Service has been read back with `/` here.
    pub sls_project_arn: Option<String>,
    pub sls_write_role_arn: Option<String>,
    pub max_compute_project_arn: Option<String>,
    pub max_compute_write_role_arn: Option<String>,
    pub create_time: Option<String>,
    pub update_time: Option<String>,
    pub start_logging_time: Option<String>,
    pub stop_logging_time: Option<String>,
}

/// The answer of GetTrailStatus (META).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "PascalCase")]
pub struct TrailStatus {
    /// Whether it delivers; `None` where the answer does not say, which is not off.
    pub is_logging: Option<bool>,
    /// Whether the bucket can be written to.
    pub oss_bucket_status: Option<bool>,
    /// Whether the Logstore can be written to.
    pub sls_log_store_status: Option<bool>,
    /// Latest delivery to OSS.
    pub latest_delivery_time: Option<String>,
    pub latest_delivery_error: Option<String>,
    pub latest_delivery_log_service_time: Option<String>,
    pub latest_delivery_log_service_error: Option<String>,
    pub start_logging_time: Option<String>,
    pub stop_logging_time: Option<String>,
}

/// The answer of DescribeTrails.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "PascalCase")]
pub struct TrailList {
    pub trail_list: Vec<Trail>,
    pub request_id: Option<String>,
}

/// The most single-account trails that one home region holds (META MaximumNumberOfTrailsExceededException).
pub const TRAILS_PER_REGION: usize = 5;

/// `None` for what stands for nothing: absent, empty, or the `/` of a trail without Log Service.
#[must_use]
pub fn meaningful(text: Option<&str>) -> Option<&str> {
    text.filter(|text| !text.is_empty() && *text != "/")
}

/// What ends the ARN of the service-linked role, which ActionTrail fills in where none is named (section 2 of the API notes).
const SERVICE_LINKED: &str = ":role/aliyunserviceroleforactiontrail";

/// Whether a write role is the one that ActionTrail fills in.
pub(crate) fn is_service_linked(role: &str) -> bool {
    role.to_ascii_lowercase().ends_with(SERVICE_LINKED)
}

impl Trail {
    /// Whether this trail is what the request asked for. Parameters that the request leaves open are not compared; roles that the
    /// service fills in itself are compared only where the request names one; to a new trail an empty text is none named.
    #[must_use]
    pub fn matches(&self, sent: &CreateTrailRequest) -> bool {
        let equal_or_open = |pair: &Setting<'_>| meaningful(sent.text(&pair.0)).is_none() || is_equal(sent, pair);
        self.destinations().iter().all(|pair| is_equal(sent, pair))
            && self.filled_by_service().iter().all(equal_or_open)
            && sent.is_organization_trail.unwrap_or(false) == self.is_organization_trail.unwrap_or(false)
    }

    /// Whether this trail is what an UpdateTrail asked for. An empty text clears, so it is compared like any other, but where a role is
    /// cleared the service may fill its own in; an absent parameter asks for nothing, and whether a trail is a multi-account one cannot
    /// be asked for.
    #[must_use]
    pub fn matches_update(&self, sent: &CreateTrailRequest) -> bool {
        let mut settings = self.destinations().into_iter().chain(self.filled_by_service());
        settings.all(|pair| match sent.text(&pair.0) {
            None => true,
            Some("") if pair.1.is_some_and(is_service_linked) => true,
            Some(_) => is_equal(sent, &pair),
        })
    }

    fn destinations(&self) -> [Setting<'_>; 4] {
        [
            (FieldId::SlsProjectArn, self.sls_project_arn.as_deref()),
            (FieldId::OssBucket, self.oss_bucket_name.as_deref()),
            (FieldId::OssPrefix, self.oss_key_prefix.as_deref()),
            (FieldId::MaxComputeProjectArn, self.max_compute_project_arn.as_deref()),
        ]
    }

    /// What a new trail has also when the request does not name it.
    fn filled_by_service(&self) -> [Setting<'_>; 6] {
        [
            (FieldId::TrailName, self.name.as_deref()),
            (FieldId::EventRw, self.event_rw.as_deref()),
            (FieldId::TrailRegion, self.trail_region.as_deref()),
            (FieldId::SlsRoleArn, self.sls_write_role_arn.as_deref()),
            (FieldId::OssRoleArn, self.oss_write_role_arn.as_deref()),
            (FieldId::MaxComputeRoleArn, self.max_compute_write_role_arn.as_deref()),
        ]
    }
}

/// A parameter, and what the trail has there.
type Setting<'a> = (FieldId, Option<&'a str>);

fn is_equal(sent: &CreateTrailRequest, (field, found): &Setting<'_>) -> bool {
    meaningful(sent.text(field)) == meaningful(*found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent() -> CreateTrailRequest {
        CreateTrailRequest {
            name: Some("trail-test".into()),
            event_rw: Some("All".into()),
            oss_bucket_name: Some("audit-log".into()),
            oss_key_prefix: Some(String::new()),
            ..CreateTrailRequest::default()
        }
    }

    fn found() -> Trail {
        Trail {
            name: Some("trail-test".into()),
            event_rw: Some("All".into()),
            trail_region: Some("All".into()),
            oss_bucket_name: Some("audit-log".into()),
            oss_write_role_arn: Some("acs:ram::1234567890123456:role/aliyunserviceroleforactiontrail".into()),
            sls_project_arn: Some("/".into()),
            ..Trail::default()
        }
    }

    #[test]
    fn absent_empty_and_slash_all_mean_none() {
        assert!(found().matches(&sent()));
    }

    #[test]
    fn an_update_is_compared_in_all_that_it_names_and_in_nothing_else() {
        let check = |change: fn(&mut CreateTrailRequest)| {
            let mut update = CreateTrailRequest { name: Some("trail-test".into()), ..CreateTrailRequest::default() };
            change(&mut update);
            Trail { is_organization_trail: Some(true), ..found() }.matches_update(&update)
        };
        assert!(check(|_| {}), "absent is not asked for");
        assert!(check(|update| update.sls_project_arn = Some(String::new())), "the trail has a slash there");
        assert!(check(|update| update.oss_bucket_name = Some("audit-log".into())));
        assert!(!check(|update| update.oss_bucket_name = Some(String::new())));
        assert!(check(|update| update.oss_write_role_arn = Some(String::new())), "the service has filled its own in");
        let named = Trail { oss_write_role_arn: Some("acs:ram::1234567890123456:role/delivery".into()), ..found() };
        let clears = CreateTrailRequest { oss_write_role_arn: Some(String::new()), ..CreateTrailRequest::default() };
        assert!(!named.matches_update(&clears), "still to be cleared");
        assert!(!check(|update| update.event_rw = Some("Write".into())));
    }

    #[test]
    fn any_other_setting_is_another_trail() {
        let differ = |change: fn(&mut Trail)| {
            let mut trail = found();
            change(&mut trail);
            assert!(!trail.matches(&sent()), "{trail:?}");
        };
        differ(|trail| trail.event_rw = Some("Write".into()));
        differ(|trail| trail.oss_bucket_name = Some("other".into()));
        differ(|trail| trail.oss_key_prefix = Some("actiontrail".into()));
        differ(|trail| trail.sls_project_arn = Some("acs:log:cn-hangzhou:1234567890123456:project/audit".into()));
        differ(|trail| trail.is_organization_trail = Some(true));
        differ(|trail| trail.name = Some("trail-else".into()));
    }
}
