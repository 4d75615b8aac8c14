//! Buckets and projects that a file of Terraform makes beside its trails.

use std::collections::HashMap;

use crate::arn::{Arn, ArnKind};
use crate::field::FieldId;
use crate::import::outcome::Read;
use crate::request::CreateTrailRequest;

pub(super) const BUCKET: &str = "alicloud_oss_bucket";
const LOG_PROJECT: &str = "alicloud_log_project";
const MAX_COMPUTE_PROJECT: &str = "alicloud_maxcompute_project";

/// Their types, and the arguments that their `id` and `name` are.
pub(super) const RESOURCES: [(&str, &str); 3] =
    [(BUCKET, "bucket"), (LOG_PROJECT, "project_name"), (MAX_COMPUTE_PROJECT, "project_name")];

/// The arguments of a trail that name them.
pub(super) const NAMED_BY: [&str; 3] = ["oss_bucket_name", "sls_project_arn", "max_compute_project_arn"];

/// What the trails of a file deliver to.
pub(super) struct Used {
    /// The regions of each type and name; that of a bucket is not told.
    regions: HashMap<(&'static str, String), Vec<String>>,
}

impl Used {
    pub(super) fn by(reads: &[Read]) -> Used {
        let mut regions = HashMap::<_, Vec<String>>::new();
        for read in reads {
            let request = CreateTrailRequest::from(&read.draft);
            let bucket = request.oss_bucket_name.clone().map(|name| (BUCKET, name, String::new()));
            let project = |resource_type, kind: ArnKind, field: FieldId| {
                let arn = Arn::parse(kind, request.text(&field)?).ok()?;
                Some((resource_type, arn.name, arn.region))
            };
            let log = project(LOG_PROJECT, ArnKind::LogProject, FieldId::SlsProjectArn);
            let max_compute = project(MAX_COMPUTE_PROJECT, ArnKind::MaxComputeProject, FieldId::MaxComputeProjectArn);
            for (resource_type, name, region) in [bucket, log, max_compute].into_iter().flatten() {
                regions.entry((resource_type, name)).or_default().push(region);
            }
        }
        Used { regions }
    }

    /// Whether one of them is the resource of this type, name and region. A region that is not known is none of another.
    pub(super) fn has(&self, resource_type: &str, name: &str, region: &str) -> bool {
        let resource_type = RESOURCES.iter().map(|(one, _)| *one).find(|one| *one == resource_type);
        let regions = resource_type.and_then(|one| self.regions.get(&(one, name.to_owned())));
        regions.is_some_and(|all| all.iter().any(|one| region.is_empty() || one.is_empty() || one == region))
    }
}
