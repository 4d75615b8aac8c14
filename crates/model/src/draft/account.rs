//! The same design for another account.

use super::{DestinationAccount, TrailDraft};
use crate::arn::{Arn, ArnKind};
use crate::event::Filter;
use crate::name;

impl TrailDraft {
    /// This design as another account would have it. What belongs to the account goes with it: the ARNs of its own projects and roles, those
    /// of its resources in data event selectors, and the MaxCompute project that ActionTrail names after it. ARNs of any other account stay. Bucket and project names stay too, though
    /// no two accounts can own the same: `names_own_storage` tells whether there are any.
    #[must_use]
    pub fn for_account(&self, account: &str) -> TrailDraft {
        let mut draft = self.clone();
        let own = std::mem::replace(&mut draft.account_id, account.to_owned());
        let arns = [
            (ArnKind::LogProject, &mut draft.sls.project_arn),
            (ArnKind::Role, &mut draft.sls.role_arn),
            (ArnKind::Role, &mut draft.sls.own_role),
            (ArnKind::Role, &mut draft.oss.role_arn),
            (ArnKind::Role, &mut draft.oss.own_role),
            (ArnKind::MaxComputeProject, &mut draft.max_compute.project_arn),
            (ArnKind::Role, &mut draft.max_compute.role_arn),
            (ArnKind::Role, &mut draft.max_compute.own_role),
        ];
        for (kind, text) in arns {
            let Some(arn) = Arn::parse(kind, text).ok().filter(|arn| arn.account == own) else { continue };
            let name = if arn.name == made_for(&own) { made_for(account) } else { arn.name };
            *text = Arn { name, account: account.to_owned(), ..arn }.to_string();
        }
        if name::is_account_id(&own) {
            let part = |id: &str| [":", id, ":"].concat();
            for selector in &mut draft.data_events.selectors {
                let Filter { equals, not_equals } = &mut selector.resources;
                for arn in equals.iter_mut().chain(not_equals) {
                    *arn = arn.replacen(&part(&own), &part(account), 1);
                }
            }
        }
        if draft.max_compute.project == made_for(&own) {
            draft.max_compute.project = made_for(account);
        }
        draft
    }

    /// Whether events go to a Log Service project or a bucket of the account itself. Names of both are unique among all accounts (META-x sls
    /// CreateProject; help "Bucket naming"), so the same design cannot be made in a second account.
    #[must_use]
    pub fn names_own_storage(&self) -> bool {
        let is_own = |account: DestinationAccount, kind, arn: &str| {
            account == DestinationAccount::Current
                || Arn::parse(kind, arn).is_ok_and(|arn| arn.account == self.account_id)
        };
        let (sls, oss) = (&self.sls, &self.oss);
        sls.on && is_own(sls.account, ArnKind::LogProject, &sls.project_arn)
            || oss.on && is_own(oss.account, ArnKind::Role, &oss.role_arn)
    }
}

/// The MaxCompute project that ActionTrail makes for an account (ruling C2).
fn made_for(account: &str) -> String {
    [name::MAX_COMPUTE_PROJECT.prefix, account].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::Selector;
    use crate::request::CreateTrailRequest;
    use expect_test::expect;

    const OWN: &str = "1234567890123456";
    const OTHER: &str = "2234567890123456";

    fn check(draft: &TrailDraft, want: &expect_test::Expect) {
        let request = CreateTrailRequest::from(&draft.for_account(OTHER));
        let lines: Vec<String> =
            request.parameters().into_iter().map(|(name, value)| format!("{name}={value}")).collect();
        want.assert_eq(&lines.join("\n"));
    }

    fn draft() -> TrailDraft {
        TrailDraft {
            name: "trail-test".into(),
            account_id: OWN.into(),
            home_region: "cn-hangzhou".into(),
            ..TrailDraft::default()
        }
    }

    #[test]
    fn what_is_the_accounts_own_goes_with_the_account() {
        let mut draft = draft();
        (draft.sls.on, draft.oss.on, draft.max_compute.on) = (true, true, true);
        draft.sls.project = "audit-hz".into();
        draft.sls.own_role = format!("acs:ram::{OWN}:role/delivery");
        draft.oss.bucket = "audit-log".into();
        draft.max_compute.project = format!("actiontrail_{OWN}");
        check(
            &draft,
            &expect![[r#"
                Name=trail-test
                EventRW=All
                TrailRegion=All
                SlsProjectArn=acs:log:cn-hangzhou:2234567890123456:project/audit-hz
                SlsWriteRoleArn=acs:ram::2234567890123456:role/delivery
                OssBucketName=audit-log
                MaxComputeProjectArn=acs:odps:cn-hangzhou:2234567890123456:project/actiontrail_2234567890123456"#]],
        );
    }

    #[test]
    fn a_project_or_a_bucket_of_the_account_itself_is_no_other_accounts() {
        use DestinationAccount::{Another, Current};
        let names = |change: fn(&mut TrailDraft)| {
            let mut draft = draft();
            change(&mut draft);
            draft.names_own_storage()
        };
        assert!(!names(|_| ()));
        assert!(names(|draft| (draft.sls.on, draft.sls.account) = (true, Current)));
        assert!(names(|draft| (draft.oss.on, draft.oss.account) = (true, Current)));
        assert!(!names(|draft| (draft.oss.on, draft.oss.account) = (true, Another)));
        let project = |account: &str| {
            let mut draft = draft();
            (draft.sls.on, draft.sls.account) = (true, Another);
            draft.sls.project_arn = format!("acs:log:cn-hangzhou:{account}:project/audit-hz");
            draft.names_own_storage()
        };
        // An own project may be given by its ARN too.
        assert_eq!((project(OWN), project(OTHER)), (true, false));
        // ActionTrail makes a MaxCompute project for each account.
        assert!(!names(|draft| draft.max_compute.on = true));
    }

    #[test]
    fn what_is_another_accounts_stays() {
        let mut draft = draft();
        (draft.sls.on, draft.max_compute.on) = (true, true);
        draft.sls.account = DestinationAccount::Another;
        draft.sls.project_arn = "acs:log:cn-hangzhou:6543210987654321:project/central".into();
        draft.sls.role_arn = "acs:ram::6543210987654321:role/delivery".into();
        draft.max_compute.project = "actiontrail_shared".into();
        check(
            &draft,
            &expect![[r#"
                Name=trail-test
                EventRW=All
                TrailRegion=All
                SlsProjectArn=acs:log:cn-hangzhou:6543210987654321:project/central
                SlsWriteRoleArn=acs:ram::6543210987654321:role/delivery
                MaxComputeProjectArn=acs:odps:cn-hangzhou:2234567890123456:project/actiontrail_shared"#]],
        );
    }

    #[test]
    fn the_accounts_own_resources_in_selectors_go_with_it() {
        let mut draft = draft();
        let mut selector = Selector::of("Oss");
        selector.resources.equals = vec![format!("acs:oss:*:{OWN}:audit/*"), "acs:oss:*:6543210987654321:b/*".into()];
        selector.resources.not_equals = vec![format!("acs:oss:*:{OWN}:audit/{OWN}")];
        draft.data_events.selectors = vec![selector];
        let moved = draft.for_account(OTHER);
        let resources = &moved.data_events.selectors[0].resources;
        assert_eq!(resources.equals, [&format!("acs:oss:*:{OTHER}:audit/*"), "acs:oss:*:6543210987654321:b/*"]);
        assert_eq!(resources.not_equals, [format!("acs:oss:*:{OTHER}:audit/{OWN}")]);
        assert_eq!(moved.for_account(OWN), draft);
    }

    #[test]
    fn there_and_back_is_the_same_design() {
        let mut draft = draft();
        draft.sls.account = DestinationAccount::Another;
        draft.sls.project_arn = format!("acs:log:cn-hangzhou:{OWN}:project/audit");
        draft.oss.own_role = format!("acs:ram::{OWN}:role/delivery");
        draft.max_compute.project_arn = format!("acs:odps:cn-hangzhou:{OWN}:project/actiontrail_{OWN}");
        draft.max_compute.role_arn = "not an ARN".into();
        assert_ne!(draft.for_account(OTHER).sls.project_arn, draft.sls.project_arn);
        assert_eq!(draft.for_account(OTHER).for_account(OWN), draft);
    }
}
