//! The draft seen field by field: one table of where each control keeps its value, so that a control needs its id and nothing else.

use super::{DestinationAccount, ResourceKind, TrailDraft};
use crate::destination::Encryption;
use crate::field::FieldId;
use crate::named::Named;

macro_rules! slots {
    (texts { $($text:ident => $($text_path:ident).+;)+ } toggles { $($toggle:ident => $($toggle_path:ident).+;)+ }) => {
        impl TrailDraft {
            /// The text of a text field, select or group of text values; empty for a control that holds none.
            #[must_use]
            pub fn text(&self, field: &FieldId) -> &str {
                match field {
                    $(FieldId::$text => &self.$($text_path).+,)+
                    _ => "",
                }
            }

            /// Whether the control holds text at all.
            #[must_use]
            pub fn is_text(field: &FieldId) -> bool {
                matches!(field, $(FieldId::$text)|+)
            }

            /// The same, to write.
            #[must_use]
            pub fn text_mut(&mut self, field: &FieldId) -> Option<&mut String> {
                match field {
                    $(FieldId::$text => Some(&mut self.$($text_path).+),)+
                    _ => None,
                }
            }

            /// Whether a checkbox is ticked.
            #[must_use]
            pub fn is_on(&self, field: &FieldId) -> bool {
                match field {
                    $(FieldId::$toggle => self.$($toggle_path).+,)+
                    _ => false,
                }
            }

            /// Whether the control is a checkbox at all.
            #[must_use]
            pub fn is_toggle(field: &FieldId) -> bool {
                matches!(field, $(FieldId::$toggle)|+)
            }

            /// The checkbox itself, to write, and nothing that follows from ticking it.
            pub(super) fn toggle_mut(&mut self, field: &FieldId) -> Option<&mut bool> {
                match field {
                    $(FieldId::$toggle => Some(&mut self.$($toggle_path).+),)+
                    _ => None,
                }
            }
        }
    };
}

slots! {
    texts {
        TrailName => name;
        AccountId => account_id;
        HomeRegion => home_region;
        TrailRegion => trail_region;
        EventRw => event_rw;
        SlsRegion => sls.region;
        SlsProject => sls.project;
        SlsProjectArn => sls.project_arn;
        SlsRoleArn => sls.role_arn;
        SlsOwnRole => sls.own_role;
        OssBucket => oss.bucket;
        OssPrefix => oss.prefix;
        OssRegion => oss.region;
        OssKmsKey => oss.kms_key;
        OssRoleArn => oss.role_arn;
        OssOwnRole => oss.own_role;
        MaxComputeRegion => max_compute.region;
        MaxComputeQuota => max_compute.quota;
        MaxComputeProject => max_compute.project;
        MaxComputeProjectArn => max_compute.project_arn;
        MaxComputeRoleArn => max_compute.role_arn;
        MaxComputeOwnRole => max_compute.own_role;
        ChangeReference => change_reference;
    }
    toggles {
        Insights => insights.on;
        DataEvents => data_events.on;
        DeliverSls => sls.on;
        DeliverOss => oss.on;
        DeliverMaxCompute => max_compute.on;
        OrganizationTrail => organization_trail;
        StartLogging => start_logging;
        Backfill => backfill;
    }
}

impl Named for DestinationAccount {
    const NAMES: &'static [(&'static str, Self)] =
        &[("current", DestinationAccount::Current), ("another", DestinationAccount::Another)];
}

impl Named for ResourceKind {
    const NAMES: &'static [(&'static str, Self)] = &[("new", ResourceKind::New), ("existing", ResourceKind::Existing)];
}

impl Named for Encryption {
    const NAMES: &'static [(&'static str, Self)] =
        &[("aes256", Encryption::Aes256), ("kms", Encryption::Kms), ("none", Encryption::None)];
}

impl TrailDraft {
    /// Ticks or clears a checkbox. Insights takes its former choices along.
    pub fn switch(&mut self, field: &FieldId, on: bool) {
        if *field == FieldId::Insights {
            return self.switch_insights(on);
        }
        if let Some(toggle) = self.toggle_mut(field) {
            *toggle = on;
        }
    }

    /// The value of the chosen radio; empty for a control that is no group of radios.
    #[must_use]
    pub fn choice(&self, field: &FieldId) -> &str {
        match field {
            FieldId::EventRw => &self.event_rw,
            FieldId::SlsAccount => self.sls.account.wire(),
            FieldId::OssAccount => self.oss.account.wire(),
            FieldId::MaxComputeAccount => self.max_compute.account.wire(),
            FieldId::SlsProjectKind => self.sls.project_kind.wire(),
            FieldId::OssBucketKind => self.oss.bucket_kind.wire(),
            FieldId::OssEncryption => self.oss.encryption.wire(),
            _ => "",
        }
    }

    /// Chooses a radio by its value. A value that the group does not have changes nothing.
    pub fn choose(&mut self, field: &FieldId, value: &str) {
        fn set<C: Named>(slot: &mut C, value: &str) {
            if let Some(choice) = C::from_wire(value) {
                *slot = choice;
            }
        }
        match field {
            FieldId::EventRw => value.clone_into(&mut self.event_rw),
            FieldId::SlsAccount => set(&mut self.sls.account, value),
            FieldId::OssAccount => set(&mut self.oss.account, value),
            FieldId::MaxComputeAccount => set(&mut self.max_compute.account, value),
            FieldId::SlsProjectKind => set(&mut self.sls.project_kind, value),
            FieldId::OssBucketKind => set(&mut self.oss.bucket_kind, value),
            FieldId::OssEncryption => set(&mut self.oss.encryption, value),
            _ => {}
        }
    }

    /// The values of a group of radios, in the order of the page.
    #[must_use]
    pub fn choices(field: &FieldId) -> Vec<&'static str> {
        fn values<C: Named>() -> Vec<&'static str> {
            C::NAMES.iter().map(|(value, _)| *value).collect()
        }
        match field {
            FieldId::EventRw => super::EVENT_RW.to_vec(),
            FieldId::SlsAccount | FieldId::OssAccount | FieldId::MaxComputeAccount => values::<DestinationAccount>(),
            FieldId::SlsProjectKind | FieldId::OssBucketKind => values::<ResourceKind>(),
            FieldId::OssEncryption => values::<Encryption>(),
            _ => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_to_a_field_is_read_from_it_and_from_no_other() {
        for field in FieldId::ALL {
            let mut draft = TrailDraft::default();
            let Some(text) = draft.text_mut(field) else {
                continue;
            };
            *text = "marker".to_owned();
            let holders: Vec<_> = FieldId::ALL.iter().filter(|other| draft.text(other) == "marker").collect();
            assert_eq!(holders, [field]);
        }
    }

    #[test]
    fn a_checkbox_switches_itself_and_no_other() {
        for field in FieldId::ALL {
            let mut draft = TrailDraft { start_logging: false, ..TrailDraft::default() };
            draft.switch(field, true);
            let ticked: Vec<_> = FieldId::ALL.iter().filter(|other| draft.is_on(other)).collect();
            assert!(ticked.is_empty() || ticked == [field], "{field:?}: {ticked:?}");
        }
    }

    #[test]
    fn every_choice_can_be_made_and_read() {
        for field in FieldId::ALL {
            for value in TrailDraft::choices(field) {
                let mut draft = TrailDraft::default();
                draft.choose(field, value);
                assert_eq!(draft.choice(field), value);
            }
        }
    }
}
