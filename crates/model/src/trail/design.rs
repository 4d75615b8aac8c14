//! A trail beside a design: what it would be asked for with, and where the two differ.

use super::{Trail, is_equal, meaningful};
use crate::draft::TrailDraft;
use crate::field::FieldId;
use crate::request::CreateTrailRequest;

/// Whether a trail delivers, by its `Status` (META DescribeTrails).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Logging {
    /// `Enable`.
    On,
    /// `Disable`: it was stopped.
    Stopped,
    /// `Fresh`: it was made and never started.
    NeverStarted,
}

/// How a trail stands to a design. Insights events and data events are no part of it: the list of trails does not tell them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Match {
    /// It is what the design asks for.
    Exactly,
    /// It has the name of the design and differs in these.
    Differs(Vec<FieldId>),
    /// It has another name, or lies in another account.
    Another,
}

impl Trail {
    /// Whether it delivers; `None` where the list does not say or says what is not documented.
    #[must_use]
    pub fn logging(&self) -> Option<Logging> {
        match self.status.as_deref()? {
            "Enable" => Some(Logging::On),
            "Disable" => Some(Logging::Stopped),
            "Fresh" => Some(Logging::NeverStarted),
            _ => None,
        }
    }

    /// The request that would make it. What stands for nothing is left out.
    #[must_use]
    pub fn request(&self) -> CreateTrailRequest {
        let some = |text: &Option<String>| meaningful(text.as_deref()).map(str::to_owned);
        CreateTrailRequest {
            name: some(&self.name),
            event_rw: some(&self.event_rw),
            trail_region: some(&self.trail_region),
            sls_project_arn: some(&self.sls_project_arn),
            sls_write_role_arn: some(&self.sls_write_role_arn),
            oss_bucket_name: some(&self.oss_bucket_name),
            oss_key_prefix: some(&self.oss_key_prefix),
            oss_write_role_arn: some(&self.oss_write_role_arn),
            max_compute_project_arn: some(&self.max_compute_project_arn),
            max_compute_write_role_arn: some(&self.max_compute_write_role_arn),
            is_organization_trail: self.is_organization_trail,
        }
    }

    /// How this trail of an account stands to a design. As in [`Trail::matches`], a role that the service fills in is compared only where
    /// the design names one.
    pub(crate) fn beside(&self, account: &str, draft: &TrailDraft) -> Match {
        let is_named = !draft.name.is_empty() && self.name.as_deref() == Some(&draft.name);
        if !is_named || account != draft.account_id {
            return Match::Another;
        }
        let asked = CreateTrailRequest::from(draft);
        let destinations = self.destinations().into_iter().filter(|pair| !is_equal(&asked, pair));
        let is_asked = |field: &FieldId| meaningful(asked.text(field)).is_some();
        let filled = self.filled_by_service().into_iter().filter(|pair| is_asked(&pair.0) && !is_equal(&asked, pair));
        let mut fields: Vec<FieldId> = destinations.chain(filled).map(|(field, _)| field).collect();
        let others = [
            (self.home_region.as_ref().is_some_and(|region| *region != draft.home_region), FieldId::HomeRegion),
            (
                asked.is_organization_trail.unwrap_or_default() != self.is_organization_trail.unwrap_or_default(),
                FieldId::OrganizationTrail,
            ),
            (
                self.logging().is_some_and(|logging| (logging == Logging::On) != draft.start_logging),
                FieldId::StartLogging,
            ),
        ];
        fields.extend(others.into_iter().filter(|(differs, _)| *differs).map(|(_, field)| field));
        if fields.is_empty() { Match::Exactly } else { Match::Differs(fields) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ACCOUNT: &str = "1234567890123456";

    fn draft() -> TrailDraft {
        let mut draft = TrailDraft {
            name: "trail-test".into(),
            account_id: ACCOUNT.into(),
            home_region: "cn-hangzhou".into(),
            ..TrailDraft::default()
        };
        (draft.oss.on, draft.oss.bucket) = (true, "audit-log".into());
        draft
    }

    fn trail() -> Trail {
        Trail {
            name: Some("trail-test".into()),
            home_region: Some("cn-hangzhou".into()),
            event_rw: Some("All".into()),
            trail_region: Some("All".into()),
            status: Some("Enable".into()),
            oss_bucket_name: Some("audit-log".into()),
            oss_write_role_arn: Some("acs:ram::1234567890123456:role/aliyunserviceroleforactiontrail".into()),
            sls_project_arn: Some("/".into()),
            ..Trail::default()
        }
    }

    #[test]
    fn what_the_service_fills_in_is_no_difference() {
        assert_eq!(trail().beside(ACCOUNT, &draft()), Match::Exactly);
    }

    #[test]
    fn every_difference_is_named_once() {
        let mut draft = draft();
        draft.oss.bucket = "audit-else".into();
        draft.home_region = "cn-beijing".into();
        draft.event_rw = "Write".into();
        draft.organization_trail = true;
        draft.start_logging = false;
        let differs = Match::Differs(vec![
            FieldId::OssBucket,
            FieldId::EventRw,
            FieldId::HomeRegion,
            FieldId::OrganizationTrail,
            FieldId::StartLogging,
        ]);
        assert_eq!(trail().beside(ACCOUNT, &draft), differs);
    }

    #[test]
    fn a_trail_that_was_never_started_differs_from_a_design_that_starts_it() {
        let fresh = Trail { status: Some("Fresh".into()), ..trail() };
        assert_eq!(fresh.beside(ACCOUNT, &draft()), Match::Differs(vec![FieldId::StartLogging]));
        let untold = Trail { status: Some("Odd".into()), ..trail() };
        assert_eq!((untold.logging(), untold.beside(ACCOUNT, &draft())), (None, Match::Exactly));
    }

    #[test]
    fn another_name_or_account_is_another_trail() {
        let other = TrailDraft { name: "trail-else".into(), ..draft() };
        assert_eq!(trail().beside(ACCOUNT, &other), Match::Another);
        assert_eq!(trail().beside("6543210987654321", &draft()), Match::Another);
        let unnamed = TrailDraft { name: String::new(), ..draft() };
        assert_eq!(Trail { name: None, ..trail() }.beside(ACCOUNT, &unnamed), Match::Another);
    }

    #[test]
    fn the_request_of_a_trail_holds_what_it_has() {
        let request = trail().request();
        assert_eq!((request.sls_project_arn, request.oss_key_prefix), (None, None));
        assert_eq!(request.oss_bucket_name.as_deref(), Some("audit-log"));
    }
}
