//! What the simulated account holds, and the limits that concern all of it.

use std::collections::{BTreeMap, BTreeSet};

use time::OffsetDateTime;
use trail_model::trail::TRAILS_PER_REGION;

use super::error::{self, ApiError};
use super::trail::Trail;

#[derive(Debug, Default)]
pub(super) struct Account {
    /// In the order of their creation.
    pub trails: Vec<Trail>,
    pub jobs: BTreeMap<u64, Job>,
    /// Jobs that were ever made: an id is given once.
    pub jobs_made: u64,
    /// Insight types that are on for the whole account.
    pub insights: BTreeSet<&'static str>,
}

/// A backfill.
#[derive(Debug, Clone)]
pub(super) struct Job {
    pub trail: String,
    pub home_region: String,
    pub client_token: Option<String>,
    pub created: OffsetDateTime,
}

impl Account {
    /// A trail can be addressed in its home region only.
    pub(super) fn find(&self, name: &str, region: &str) -> Result<&Trail, ApiError> {
        self.trails.iter().find(|trail| trail.name == name && trail.home_region == region).ok_or(error::TRAIL_NOT_FOUND)
    }

    pub(super) fn find_mut(&mut self, name: &str, region: &str) -> Result<&mut Trail, ApiError> {
        self.trails
            .iter_mut()
            .find(|trail| trail.name == name && trail.home_region == region)
            .ok_or(error::TRAIL_NOT_FOUND)
    }

    /// Whether one more trail of this name, in this region, may be made.
    pub(super) fn check_room(&self, name: &str, region: &str, organization: bool) -> Result<(), ApiError> {
        if self.trails.iter().any(|trail| trail.name == name) {
            return Err(error::TRAIL_ALREADY_EXISTS);
        }
        if organization {
            let taken = self.trails.iter().any(Trail::is_organization_trail);
            return if taken { Err(error::MAXIMUM_ORGANIZATION_TRAILS) } else { Ok(()) };
        }
        let here = self.trails.iter().filter(|trail| trail.home_region == region && !trail.is_organization_trail());
        if here.count() >= TRAILS_PER_REGION { Err(error::MAXIMUM_TRAILS) } else { Ok(()) }
    }

    /// A bucket belongs to one trail.
    pub(super) fn check_bucket_is_free(&self, bucket: &str, for_trail: &str) -> Result<(), ApiError> {
        let taken = self
            .trails
            .iter()
            .any(|trail| trail.name != for_trail && trail.request.oss_bucket_name.as_deref() == Some(bucket));
        if taken { Err(error::REPEAT_OSS_BUCKET) } else { Ok(()) }
    }
}
