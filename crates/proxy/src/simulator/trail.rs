//! One trail as the account keeps it, and how the API shows it.

use serde_json::{Map, Value, json};
use time::OffsetDateTime;
use trail_model::request::CreateTrailRequest;

use crate::clock::timestamp;

#[derive(Debug, Clone)]
pub(super) struct Trail {
    /// The account that it lies in.
    pub account: String,
    pub name: String,
    pub home_region: String,
    /// What was asked for, empty values left out, defaults filled in.
    pub request: CreateTrailRequest,
    pub created: OffsetDateTime,
    pub updated: OffsetDateTime,
    pub started: Option<OffsetDateTime>,
    pub stopped: Option<OffsetDateTime>,
    pub is_logging: bool,
    pub data_events: Option<DataEvents>,
    /// The JSON text of PutInsightSelectors' list, element by element.
    pub insight_selectors: Vec<Value>,
}

#[derive(Debug, Clone)]
pub(super) struct DataEvents {
    pub selectors: String,
    pub all_regions: bool,
    pub regions: Vec<String>,
    pub created: OffsetDateTime,
}

impl Trail {
    pub(super) fn is_organization_trail(&self) -> bool {
        self.request.is_organization_trail == Some(true)
    }

    pub(super) fn arn(&self) -> String {
        format!("acs:actiontrail:{}:{}:trail/{}", self.home_region, self.account, self.name)
    }

    /// Whether the trail is seen from another region than its home: when it records events there.
    pub(super) fn has_shadow_in(&self, region: &str) -> bool {
        let regions = self.request.trail_region.as_deref().unwrap_or("All");
        regions.split(',').any(|one| one == "All" || one == region)
    }

    /// `Fresh` until logging was started once.
    fn status(&self) -> &'static str {
        match (self.started, self.is_logging) {
            (None, _) => "Fresh",
            (Some(_), true) => "Enable",
            (Some(_), false) => "Disable",
        }
    }

    /// The answer to CreateTrail and UpdateTrail.
    pub(super) fn settings(&self) -> Map<String, Value> {
        let mut fields = match serde_json::to_value(&self.request) {
            Ok(Value::Object(fields)) => fields,
            _ => Map::new(),
        };
        fields.remove("IsOrganizationTrail");
        fields.insert("HomeRegion".to_owned(), json!(self.home_region));
        fields
    }

    /// One entry of DescribeTrails.
    pub(super) fn entry(&self, region: &str, slash_for_no_project: bool) -> Value {
        let mut fields = self.settings();
        fields.extend([
            ("Region".to_owned(), json!(region)),
            ("Status".to_owned(), json!(self.status())),
            ("IsOrganizationTrail".to_owned(), json!(self.is_organization_trail())),
            ("TrailArn".to_owned(), json!(self.arn())),
            ("CreateTime".to_owned(), json!(timestamp(self.created))),
            ("UpdateTime".to_owned(), json!(timestamp(self.updated))),
        ]);
        if self.request.oss_bucket_name.is_some() {
            fields.insert("OssBucketLocation".to_owned(), json!(format!("oss-{}", self.home_region)));
        }
        if self.is_organization_trail() {
            fields.insert("OrganizationId".to_owned(), json!("rd-simulator"));
        }
        if slash_for_no_project && self.request.sls_project_arn.is_none() {
            fields.insert("SlsProjectArn".to_owned(), json!("/"));
        }
        fields.extend(self.logging_times());
        Value::Object(fields)
    }

    /// StartLoggingTime and StopLoggingTime, as far as there are any.
    pub(super) fn logging_times(&self) -> Vec<(String, Value)> {
        [("StartLoggingTime", self.started), ("StopLoggingTime", self.stopped)]
            .into_iter()
            .filter_map(|(name, moment)| Some((name.to_owned(), json!(timestamp(moment?)))))
            .collect()
    }
}
