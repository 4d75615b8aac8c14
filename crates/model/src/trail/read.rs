//! Trails read from the API's answers, member by member: what is missing or of another type counts as absent.

use serde_json::{Map, Value};

use super::{Trail, TrailList, TrailStatus};
use crate::reading::{Json, Members};

impl TrailStatus {
    /// Reads the answer of GetTrailStatus. What is missing or of another type counts as absent.
    #[must_use]
    pub fn read(answer: &Map<String, Value>) -> TrailStatus {
        let of = Members(answer);
        TrailStatus {
            is_logging: of.flag("IsLogging"),
            oss_bucket_status: of.flag("OssBucketStatus"),
            sls_log_store_status: of.flag("SlsLogStoreStatus"),
            latest_delivery_time: of.text("LatestDeliveryTime"),
            latest_delivery_error: of.text("LatestDeliveryError"),
            latest_delivery_log_service_time: of.text("LatestDeliveryLogServiceTime"),
            latest_delivery_log_service_error: of.text("LatestDeliveryLogServiceError"),
            start_logging_time: of.text("StartLoggingTime"),
            stop_logging_time: of.text("StopLoggingTime"),
        }
    }
}

impl TrailList {
    /// Reads the answer of DescribeTrails; `None` when it holds no list.
    #[must_use]
    pub fn read<J: Json>(answer: &J) -> Option<TrailList> {
        let mut list = answer.member("TrailList")?.items()?;
        list.retain(J::is_object);
        Some(TrailList { trail_list: list.iter().map(Trail::read).collect(), request_id: answer.text_of("RequestId") })
    }
}

impl Trail {
    /// Reads one entry of the list. What is missing or of another type counts as absent.
    #[must_use]
    pub fn read<J: Json>(entry: &J) -> Trail {
        let text = |name| entry.text_of(name);
        Trail {
            name: text("Name"),
            home_region: text("HomeRegion"),
            region: text("Region"),
            trail_region: text("TrailRegion"),
            event_rw: text("EventRW"),
            status: text("Status"),
            trail_arn: text("TrailArn"),
            is_organization_trail: entry.flag_of("IsOrganizationTrail"),
            organization_id: text("OrganizationId"),
            oss_bucket_name: text("OssBucketName"),
            oss_bucket_location: text("OssBucketLocation"),
            oss_key_prefix: text("OssKeyPrefix"),
            oss_write_role_arn: text("OssWriteRoleArn"),
            sls_project_arn: text("SlsProjectArn"),
            sls_write_role_arn: text("SlsWriteRoleArn"),
            max_compute_project_arn: text("MaxComputeProjectArn"),
            max_compute_write_role_arn: text("MaxComputeWriteRoleArn"),
            create_time: text("CreateTime"),
            update_time: text("UpdateTime"),
            start_logging_time: text("StartLoggingTime"),
            stop_logging_time: text("StopLoggingTime"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Serialize;

    /// An object with every member that the derived reader knows, each with a value of its own.
    fn full<T: Serialize>(of: &T) -> Map<String, Value> {
        let Ok(Value::Object(names)) = serde_json::to_value(of) else { panic!("an object") };
        let is_flag = |name: &str| name.starts_with("Is") || name.ends_with("Status") && name != "Status";
        names
            .keys()
            .map(|name| (name.clone(), if is_flag(name) { true.into() } else { format!("the {name}").into() }))
            .collect()
    }

    #[test]
    fn a_trail_is_read_whole() {
        let entry = full(&Trail::default());
        let entry = Value::Object(entry);
        let trail = Trail::read(&&entry);
        assert_eq!(entry, serde_json::to_value(&trail).unwrap());
        let answer = serde_json::json!({ "TrailList": [entry, 7], "RequestId": "R-1" });
        let list = TrailList::read(&&answer).unwrap();
        assert_eq!((list.trail_list, list.request_id.as_deref()), (vec![trail], Some("R-1")));
        assert_eq!(TrailList::read(&&Value::Object(Map::new())), None);
    }

    #[test]
    fn a_status_is_read_whole() {
        let answer = full(&TrailStatus::default());
        let status = TrailStatus::read(&answer);
        assert_eq!(Value::Object(answer), serde_json::to_value(&status).unwrap());
        assert_eq!(TrailStatus::read(&Map::new()), TrailStatus::default());
    }
}
