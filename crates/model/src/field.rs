//! The fields of the form and the parameters of the request: one closed list, one row each.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

macro_rules! fields {
    ($($(#[$doc:meta])* $variant:ident, $control:literal $(, $parameter:literal)?;)+) => {
        /// A control of the form. Several controls can feed one parameter: the two ways to name a Log Service project, for example.
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum FieldId {
            $($(#[$doc])* $variant,)+
            /// A parameter that the call does not have, under the name it came with.
            Unknown(String),
        }

        impl FieldId {
            /// Every control, in the order of the page.
            pub const ALL: &'static [FieldId] = &[$(FieldId::$variant),+];

            /// The `id` of the control in the page (of the fieldset, for a group of radios).
            #[must_use]
            pub fn control_id(&self) -> &str {
                match self {
                    $(FieldId::$variant => $control,)+
                    FieldId::Unknown(name) => name,
                }
            }

            /// The wire parameter that the control feeds, if there is one.
            #[must_use]
            pub fn parameter(&self) -> Option<&str> {
                match self {
                    $(FieldId::$variant => fields!(@parameter $($parameter)?),)+
                    FieldId::Unknown(name) => Some(name),
                }
            }
        }
    };
    (@parameter) => { None };
    (@parameter $parameter:literal) => { Some($parameter) };
}

fields! {
    /// Basic information.
    TrailName, "trail-name", "Name";
    AccountId, "account-id";
    HomeRegion, "home-region";
    TrailRegion, "trail-region", "TrailRegion";
    EventRw, "event-rw", "EventRW";
    Insights, "insights";
    DataEvents, "data-events";
    /// The three destinations as a group: the rule "at least one" belongs to it.
    Destination, "destination";
    /// Log Service.
    DeliverSls, "deliver-sls";
    SlsAccount, "sls-account";
    SlsProjectKind, "sls-project-kind";
    SlsRegion, "sls-region";
    SlsProjectArn, "sls-project-arn", "SlsProjectArn";
    SlsProject, "sls-project", "SlsProjectArn";
    SlsRoleArn, "sls-role-arn", "SlsWriteRoleArn";
    SlsOwnRole, "sls-own-role", "SlsWriteRoleArn";
    /// OSS.
    DeliverOss, "deliver-oss";
    OssAccount, "oss-account";
    OssBucketKind, "oss-bucket-kind";
    OssRoleArn, "oss-role-arn", "OssWriteRoleArn";
    OssBucket, "oss-bucket", "OssBucketName";
    OssPrefix, "oss-prefix", "OssKeyPrefix";
    OssRegion, "oss-region";
    OssEncryption, "oss-encryption";
    OssKmsKey, "oss-kms-key";
    OssOwnRole, "oss-own-role", "OssWriteRoleArn";
    /// MaxCompute.
    DeliverMaxCompute, "deliver-maxcompute";
    MaxComputeAccount, "maxcompute-account";
    MaxComputeRegion, "maxcompute-region";
    MaxComputeQuota, "maxcompute-quota";
    MaxComputeProjectArn, "maxcompute-project-arn", "MaxComputeProjectArn";
    MaxComputeProject, "maxcompute-project", "MaxComputeProjectArn";
    MaxComputeRoleArn, "maxcompute-role-arn", "MaxComputeWriteRoleArn";
    MaxComputeOwnRole, "maxcompute-own-role", "MaxComputeWriteRoleArn";
    /// Advanced, and what follows the creation.
    OrganizationTrail, "organization-trail", "IsOrganizationTrail";
    StartLogging, "start-logging";
    Backfill, "backfill";
    ChangeReference, "change-reference";
}

impl FieldId {
    /// The name a problem carries on the wire: the parameter's, or the control's where no parameter stands behind it.
    #[must_use]
    pub fn wire(&self) -> &str {
        self.parameter().unwrap_or_else(|| self.control_id())
    }

    /// The field of a wire name. Where several controls feed one parameter it is the first of them;
    /// [`TrailDraft::control_of`](crate::draft::TrailDraft::control_of) moves it to the control that is in use.
    #[must_use]
    pub fn from_wire(name: &str) -> FieldId {
        FieldId::ALL
            .iter()
            .find(|field| field.wire() == name)
            .cloned()
            .unwrap_or_else(|| FieldId::Unknown(name.to_owned()))
    }

    /// Place on the page, top to bottom. Unknown parameters come last.
    #[must_use]
    pub fn page_order(&self) -> usize {
        FieldId::ALL.iter().position(|field| field == self).unwrap_or(FieldId::ALL.len())
    }
}

/// Puts an item where its field stands on the page, after those that are there already. The lists are short; a sort would be more code than
/// it saves.
pub fn insert_in_page_order<T>(items: &mut Vec<T>, item: T, field: fn(&T) -> &FieldId) {
    let place = field(&item).page_order();
    let at = items.iter().take_while(|other| field(other).page_order() <= place).count();
    items.insert(at, item);
}

impl Serialize for FieldId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.wire())
    }
}

impl<'de> Deserialize<'de> for FieldId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<FieldId, D::Error> {
        Ok(FieldId::from_wire(&String::deserialize(deserializer)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn control_ids_are_unique() {
        let ids: HashSet<&str> = FieldId::ALL.iter().map(FieldId::control_id).collect();
        assert_eq!(ids.len(), FieldId::ALL.len());
    }

    #[test]
    fn a_wire_name_leads_back_to_a_field_of_that_wire_name() {
        for field in FieldId::ALL {
            assert_eq!(FieldId::from_wire(field.wire()).wire(), field.wire());
        }
        assert_eq!(FieldId::from_wire("RoleName"), FieldId::Unknown("RoleName".into()));
    }
}
