//! Who answers calls: the proxy's context, and what it knows of the account's trails.

use trail_model::api::{Context, Mode};
use trail_model::field::FieldId;
use trail_model::problem::{Issue, Problem};
use trail_model::trail::{TRAILS_PER_REGION, Trail, meaningful};

pub mod client;
pub mod look_up;
pub mod notices;
pub mod start;

/// The proxy, as far as the page knows it. The form never waits for it.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Backend {
    /// Not asked yet, or asked and not answered yet.
    #[default]
    Unknown,
    /// The configuration names none: nothing is ever sent.
    Absent,
    /// It answered.
    Known(Context),
    /// It could not be reached or understood.
    Failed(client::CallError),
}

impl Backend {
    /// Its context, once it has answered.
    #[must_use]
    pub fn context(&self) -> Option<&Context> {
        match self {
            Backend::Known(context) => Some(context),
            _ => None,
        }
    }

    /// What stands behind it.
    #[must_use]
    pub fn mode(&self) -> Option<Mode> {
        self.context().map(|context| context.mode)
    }

    /// A proxy that says which accounts it serves takes no other.
    #[must_use]
    pub fn account_problem(&self, account: &str) -> Option<Problem> {
        let served = &self.context()?.accounts;
        if served.is_empty() || account.is_empty() || served.iter().any(|one| one.id == account) {
            return None;
        }
        let served = served.iter().map(|one| one.id.clone()).collect();
        Some(Problem::new(FieldId::AccountId, Issue::AccountNotServed { served, actual: account.to_owned() }))
    }
}

/// What DescribeTrails said of one account and home region.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Lookup {
    /// Nothing to look up: no account, no region or no proxy.
    #[default]
    Idle,
    /// On its way.
    Loading,
    /// Answered for this account and region.
    Known { account: String, region: String, trails: Vec<Trail> },
    /// Not answered; the form goes on without.
    Failed,
}

impl Lookup {
    /// The trails, where they are known.
    #[must_use]
    pub fn trails(&self) -> &[Trail] {
        match self {
            Lookup::Known { trails, .. } => trails,
            _ => &[],
        }
    }

    /// The trail of this name, where there is one.
    #[must_use]
    pub fn named(&self, name: &str) -> Option<&Trail> {
        self.trails().iter().find(|trail| trail.name.as_deref() == Some(name))
    }

    /// The trail that delivers to this bucket. A bucket serves one trail.
    #[must_use]
    pub fn using_bucket(&self, bucket: &str) -> Option<&Trail> {
        self.trails().iter().find(|trail| !bucket.is_empty() && trail.oss_bucket_name.as_deref() == Some(bucket))
    }

    /// How many single-account trails the region holds, and how many it can hold.
    #[must_use]
    pub fn quota(&self) -> Option<(&str, usize, usize)> {
        let Lookup::Known { region, trails, .. } = self else {
            return None;
        };
        let here =
            |trail: &&Trail| trail.home_region.as_deref() == Some(region) && trail.is_organization_trail != Some(true);
        Some((region, trails.iter().filter(here).count(), TRAILS_PER_REGION))
    }

    /// Values of this field that the account's trails use already, as suggestions.
    #[must_use]
    pub fn suggestions(&self, field: &FieldId) -> Vec<String> {
        let value = |trail: &Trail| {
            let text = match field.parameter()? {
                "SlsProjectArn" => &trail.sls_project_arn,
                "SlsWriteRoleArn" => &trail.sls_write_role_arn,
                "OssBucketName" => &trail.oss_bucket_name,
                "OssWriteRoleArn" => &trail.oss_write_role_arn,
                "MaxComputeProjectArn" => &trail.max_compute_project_arn,
                "MaxComputeWriteRoleArn" => &trail.max_compute_write_role_arn,
                _ => return None,
            };
            let text = meaningful(text.as_deref())?;
            // Where only the name is typed, only the name is suggested.
            let by_name = matches!(field, FieldId::SlsProject | FieldId::MaxComputeProject);
            Some(if by_name { text.rsplit('/').next().unwrap_or(text) } else { text }.to_owned())
        };
        let mut values: Vec<String> = Vec::new();
        for value in self.trails().iter().filter_map(value) {
            if !values.contains(&value) {
                values.push(value);
            }
        }
        values
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lookup() -> Lookup {
        let trail = |name: &str, region: &str, organization: bool| Trail {
            name: Some(name.into()),
            home_region: Some(region.into()),
            is_organization_trail: Some(organization),
            oss_bucket_name: Some(format!("{name}-bucket")),
            sls_project_arn: Some("acs:log:cn-hangzhou:1234567890123456:project/audit".into()),
            ..Trail::default()
        };
        Lookup::Known {
            account: "1234567890123456".into(),
            region: "cn-hangzhou".into(),
            trails: vec![
                trail("trail-one", "cn-hangzhou", false),
                trail("trail-two", "cn-beijing", false),
                trail("trail-org", "cn-hangzhou", true),
            ],
        }
    }

    #[test]
    fn the_quota_counts_single_account_trails_of_the_home_region() {
        assert_eq!(lookup().quota(), Some(("cn-hangzhou", 1, 5)));
        assert_eq!(Lookup::Failed.quota(), None);
    }

    #[test]
    fn names_and_buckets_are_found() {
        assert!(lookup().named("trail-one").is_some());
        assert!(lookup().named("trail-three").is_none());
        assert!(lookup().using_bucket("trail-two-bucket").is_some());
        assert!(lookup().using_bucket("").is_none());
    }

    #[test]
    fn suggestions_are_distinct_and_fit_the_field() {
        assert_eq!(lookup().suggestions(&FieldId::SlsProject), ["audit"]);
        assert_eq!(
            lookup().suggestions(&FieldId::SlsProjectArn),
            ["acs:log:cn-hangzhou:1234567890123456:project/audit"]
        );
        assert_eq!(lookup().suggestions(&FieldId::OssPrefix), [""; 0]);
    }

    #[test]
    fn a_proxy_that_names_its_accounts_takes_no_other() {
        let context = |accounts| Context {
            mode: Mode::Simulator,
            accounts,
            default_region: None,
            regions: vec![],
            actions: vec![],
            user: None,
        };
        let account = trail_model::api::Account { id: "1234567890123456".into(), alias: String::new() };
        let backend = Backend::Known(context(vec![account]));
        assert_eq!(backend.account_problem("1234567890123456"), None);
        assert_eq!(backend.account_problem(""), None);
        assert_eq!(
            backend.account_problem("6543210987654321").map(|problem| problem.issue.code()),
            Some("account-not-served")
        );
        assert_eq!(Backend::Known(context(vec![])).account_problem("6543210987654321"), None);
    }
}
