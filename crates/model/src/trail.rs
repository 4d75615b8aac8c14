//! Trails as the API gives them back: DescribeTrails and GetTrailStatus, and whether a trail is the one that was asked for.

use serde::{Deserialize, Serialize};

use crate::field::FieldId;
use crate::request::CreateTrailRequest;

mod read;

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
    pub is_logging: bool,
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

impl Trail {
    /// Whether this trail is what the request asked for. Parameters that the request leaves open are not compared; roles that the
    /// service fills in itself are compared only where the request names one.
    #[must_use]
    pub fn matches(&self, sent: &CreateTrailRequest) -> bool {
        let destinations = [
            (FieldId::SlsProjectArn, &self.sls_project_arn),
            (FieldId::OssBucket, &self.oss_bucket_name),
            (FieldId::OssPrefix, &self.oss_key_prefix),
            (FieldId::MaxComputeProjectArn, &self.max_compute_project_arn),
        ];
        let filled_by_service = [
            (FieldId::TrailName, &self.name),
            (FieldId::EventRw, &self.event_rw),
            (FieldId::TrailRegion, &self.trail_region),
            (FieldId::SlsRoleArn, &self.sls_write_role_arn),
            (FieldId::OssRoleArn, &self.oss_write_role_arn),
            (FieldId::MaxComputeRoleArn, &self.max_compute_write_role_arn),
        ];
        let equal =
            |(field, found): &(FieldId, &Option<String>)| meaningful(sent.text(field)) == meaningful(found.as_deref());
        let equal_or_open = |pair: &(FieldId, &Option<String>)| meaningful(sent.text(&pair.0)).is_none() || equal(pair);
        destinations.iter().all(equal)
            && filled_by_service.iter().all(equal_or_open)
            && sent.is_organization_trail.unwrap_or(false) == self.is_organization_trail.unwrap_or(false)
    }
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
