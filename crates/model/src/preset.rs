//! Presets: designs to start from, each a draft like any other. What only its user knows (names, ARNs) stays empty.

use crate::destination::Encryption;
use crate::draft::{DestinationAccount, ResourceKind, TrailDraft};

/// Which one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PresetId {
    /// All events of all regions, to search and to keep, out of reach of the account that they are about.
    SecurityAudit,
    /// All there is: insights, data events of OSS, and the last 90 days.
    Everything,
    /// What changed in the home region.
    OneRegionWrites,
    /// OSS alone: the least that keeps events.
    CheapArchive,
    /// Log Service alone, with insights.
    Analytics,
    /// The form as it comes.
    Empty,
}

/// A design to start from.
#[derive(Debug)]
pub struct Preset {
    /// Which one.
    pub id: PresetId,
    /// Its stable kebab-case name.
    pub name: &'static str,
    set: fn(&mut TrailDraft),
}

/// Every preset, in the order in which they are offered.
pub const ALL: &[Preset] = &[
    Preset { id: PresetId::SecurityAudit, name: "security-audit", set: security_audit },
    Preset { id: PresetId::Everything, name: "everything", set: everything },
    Preset { id: PresetId::OneRegionWrites, name: "one-region-writes", set: one_region_writes },
    Preset { id: PresetId::CheapArchive, name: "cheap-archive", set: cheap_archive },
    Preset { id: PresetId::Analytics, name: "analytics", set: analytics },
    Preset { id: PresetId::Empty, name: "empty", set: empty },
];

impl Preset {
    /// The design. Of the own one it takes what no preset knows: account, home region, a name that is typed already, the change reference,
    /// and whose advice is listened to.
    #[must_use]
    pub fn draft(&self, own: &TrailDraft) -> TrailDraft {
        let mut draft = TrailDraft {
            name: own.name.clone(),
            account_id: own.account_id.clone(),
            home_region: own.home_region.clone(),
            change_reference: own.change_reference.clone(),
            ..TrailDraft::default()
        };
        draft.dismissed.sources.clone_from(&own.dismissed.sources);
        (self.set)(&mut draft);
        draft
    }
}

fn security_audit(draft: &mut TrailDraft) {
    (draft.sls.on, draft.oss.on) = (true, true);
    (draft.sls.account, draft.oss.account) = (DestinationAccount::Another, DestinationAccount::Another);
}

fn everything(draft: &mut TrailDraft) {
    analytics(draft);
    new_bucket(draft);
    draft.data_events.on = true;
}

fn one_region_writes(draft: &mut TrailDraft) {
    draft.sls.on = true;
    draft.event_rw = "Write".to_owned();
    draft.trail_region.clone_from(&draft.home_region);
}

/// A prefix of its own keeps the events apart from what else the bucket may come to hold.
fn cheap_archive(draft: &mut TrailDraft) {
    new_bucket(draft);
    draft.oss.prefix = "actiontrail".to_owned();
}

fn analytics(draft: &mut TrailDraft) {
    draft.sls.on = true;
    draft.sls.project_kind = ResourceKind::New;
    draft.switch_insights(true);
    draft.backfill = true;
}

/// Quickly Create Trail delivers to Log Service.
fn empty(draft: &mut TrailDraft) {
    draft.sls.on = true;
}

fn new_bucket(draft: &mut TrailDraft) {
    draft.oss.on = true;
    draft.oss.bucket_kind = ResourceKind::New;
    draft.oss.encryption = Encryption::Aes256;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::advice;
    use crate::check::ValidPlan;
    use crate::field::FieldId;
    use crate::problem::{Issue, Problem};
    use expect_test::expect;
    use std::fmt::Write;

    fn own() -> TrailDraft {
        TrailDraft { account_id: "1234567890123456".into(), home_region: "cn-hangzhou".into(), ..TrailDraft::default() }
    }

    fn problems(draft: &TrailDraft) -> Vec<Problem> {
        ValidPlan::new(draft).err().unwrap_or_default()
    }

    /// What a user would type there.
    fn typed(field: &FieldId) -> &'static str {
        match field {
            FieldId::TrailName => "security-audit",
            FieldId::SlsProject => "audit-hz",
            FieldId::OssBucket => "audit-log-archive",
            FieldId::SlsProjectArn => "acs:log:cn-hangzhou:6543210987654321:project/audit",
            FieldId::SlsRoleArn | FieldId::OssRoleArn => "acs:ram::6543210987654321:role/trail-writer",
            FieldId::AccountId => "1234567890123456",
            FieldId::HomeRegion | FieldId::TrailRegion | FieldId::SlsRegion | FieldId::OssRegion => "cn-hangzhou",
            other => panic!("{other:?} is filled by the preset"),
        }
    }

    fn filled(mut draft: TrailDraft) -> TrailDraft {
        for problem in problems(&draft) {
            assert_eq!(problem.issue, Issue::Required {}, "{:?}", problem.field);
            *draft.text_mut(&problem.field).unwrap() = typed(&problem.field).to_owned();
        }
        draft
    }

    #[test]
    fn nothing_is_wrong_with_a_preset_but_what_only_its_user_knows() {
        for preset in ALL {
            for own in [own(), TrailDraft::default()] {
                assert_eq!(problems(&filled(preset.draft(&own))), [], "{}", preset.name);
            }
        }
    }

    #[test]
    fn what_is_asked_for_and_what_is_advised() {
        let mut text = String::new();
        for preset in ALL {
            let draft = preset.draft(&own());
            let missing: Vec<String> =
                problems(&draft).iter().map(|problem| problem.field.control_id().to_owned()).collect();
            writeln!(text, "{}: {}", preset.name, missing.join(" ")).unwrap();
            for advice in advice::advise(&filled(draft)) {
                writeln!(text, "  {}: {}", advice.code.severity().name(), advice.code.name()).unwrap();
            }
        }
        expect![[r#"
            security-audit: trail-name sls-project-arn sls-role-arn oss-role-arn oss-bucket
              info: retention
              info: bucket-not-private
              info: bucket-encryption-unproven
              info: oss-global-events
              info: no-backfill
            everything: trail-name sls-project oss-bucket
              info: insights-change-account
              info: data-events-are-paid
              info: log-account-not-separate
              info: retention
              info: oss-global-events
              info: backfill-may-need-ticket
            one-region-writes: trail-name sls-project
              warning: trail-region-not-all
              warning: event-rw-not-all
              warning: cis-two-destinations
              info: log-account-not-separate
              info: retention
              warning: no-oss
              info: no-backfill
            cheap-archive: trail-name oss-bucket
              warning: cis-two-destinations
              info: log-account-not-separate
              info: no-sls-for-alerts
              info: retention
              info: oss-global-events
              info: no-backfill
            analytics: trail-name sls-project
              info: insights-change-account
              warning: cis-two-destinations
              info: log-account-not-separate
              info: retention
              warning: no-oss
              info: backfill-may-need-ticket
            empty: trail-name sls-project
              warning: cis-two-destinations
              info: log-account-not-separate
              info: retention
              warning: no-oss
              info: no-backfill
        "#]]
        .assert_eq(&text);
    }

    #[test]
    fn what_no_preset_knows_stays() {
        let mut own = TrailDraft { name: "trail-test".into(), change_reference: "CHG-42".into(), ..own() };
        own.sls.project = "audit-hz".into();
        own.dismissed.codes = vec!["no-oss".into()];
        own.dismissed.sources = vec!["kics".into()];
        for preset in ALL {
            let draft = preset.draft(&own);
            assert_eq!((&*draft.name, &*draft.change_reference), ("trail-test", "CHG-42"));
            assert_eq!((&draft.account_id, &draft.home_region), (&own.account_id, &own.home_region));
            assert_eq!((&*draft.sls.project, &draft.dismissed.codes), ("", &vec![]), "another design");
            assert_eq!(draft.dismissed.sources, ["kics"]);
        }
    }
}
