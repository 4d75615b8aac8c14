//! Controls in English: labels are the console's own words. Those of the quick view are in `quick.rs`.

use trail_model::field::FieldId;

use crate::field_text::{FieldText, Rest, SILENT};

pub(super) const PROJECT_ARN: &str = "acs:log:<region>:<account id>:project/<project>";
pub(super) const MAX_COMPUTE_ARN: &str = "acs:odps:<region>:<account id>:project/actiontrail_<name>";
pub(super) const ROLE_ARN: &str = "acs:ram::<account id>:role/<role>";
pub(super) const NO_HYPHEN_AT_ENDS: &str =
    "3 to 63 characters: lowercase letters, digits and hyphens; no hyphen first or last";
const OWN_ROLE: &str = "A role of this account in place of the service-linked one.";
pub(super) const OTHER_ROLE: &str = "The role in the other account that ActionTrail assumes to write there.";

pub(super) static REST: Rest = Rest { text, choice, choice_description };

/// The texts of a control.
#[rustfmt::skip]
fn text(field: &FieldId) -> &'static FieldText {
    use FieldId as F;
    match field {
        F::TrailRegion => &FieldText {
            label: "Trail Region",
            description: "Events of these regions are delivered.",
            ..SILENT
        },
        F::EventRw => &FieldText {
            label: "Management Event",
            ..SILENT
        },
        F::Insights => &FieldText {
            label: "Insights Event",
            description: "Unusual IP addresses, API calls, errors and AccessKey use. Sets Management Event to All and Trail Region to All regions.",
            ..SILENT
        },
        F::DataEvents => &FieldText {
            label: "Data Event",
            description: "Reads and writes of data inside supported services.",
            ..SILENT
        },

        F::Destination => &FieldText { label: "Management event delivery settings", ..SILENT },
        F::SlsAccount | F::OssAccount | F::MaxComputeAccount => &FieldText { label: "Destination Account", ..SILENT },
        F::SlsOwnRole | F::OssOwnRole | F::MaxComputeOwnRole => &FieldText { label: "Write Role ARN", description: OWN_ROLE, constraint: ROLE_ARN },

        F::DeliverOss => &FieldText { label: "Delivery to OSS", ..SILENT },
        F::OssBucketKind => &FieldText { label: "OSS Bucket", ..SILENT },
        F::OssRoleArn => &FieldText { label: "RAM Role ARN of OSS Bucket", description: OTHER_ROLE, constraint: ROLE_ARN },
        F::OssBucket => &FieldText {
            label: "Bucket Name",
            constraint: NO_HYPHEN_AT_ENDS,
            ..SILENT
        },
        F::OssPrefix => &FieldText {
            label: "Object Prefix",
            constraint: "6 to 32 characters: a letter, then letters, digits, - / _",
            ..SILENT
        },
        F::OssRegion => &FieldText { label: "Bucket Region", ..SILENT },
        F::OssEncryption => &FieldText {
            label: "Server Encryption",
            ..SILENT
        },
        F::OssKmsKey => &FieldText {
            label: "KMS Key ID",
            constraint: "Empty: the default key",
            ..SILENT
        },

        F::DeliverMaxCompute => &FieldText { label: "Delivery to MaxCompute", ..SILENT },
        F::MaxComputeRegion => &FieldText { label: "MaxCompute Region", ..SILENT },
        F::MaxComputeQuota => &FieldText {
            label: "Project Quota",
            description: "Shown in the plan and not sent: CreateTrail has no parameter for it.",
            ..SILENT
        },
        F::MaxComputeProjectArn => &FieldText {
            label: "Project ARN",
            description: "The MaxCompute project in the other account.",
            constraint: MAX_COMPUTE_ARN,
        },
        F::MaxComputeProject => &FieldText {
            label: "MaxCompute Project Name",
            description: "Another project of this account. Empty: actiontrail_<account id>, which ActionTrail creates.",
            constraint: "actiontrail_, then letters, digits, _; 28 characters at most by MaxCompute's own rule",
        },
        F::MaxComputeRoleArn => &FieldText { label: "RAM Role ARN of MaxCompute", description: OTHER_ROLE, constraint: ROLE_ARN },

        F::OrganizationTrail => &FieldText {
            label: "Multi-account trail",
            description: "One trail for all accounts of the resource directory.",
            ..SILENT
        },
        F::StartLogging => &FieldText { label: "Start logging", description: "Calls StartLogging.", ..SILENT },
        F::Backfill => &FieldText {
            label: "Backfill the last 90 days",
            description: "CreateDeliveryHistoryJob; needs Log Service.",
            ..SILENT
        },
        F::ChangeReference => &FieldText {
            label: "Change reference",
            description: "A ticket or a link that this change belongs to; never sent to ActionTrail.",
            constraint: "Up to 200 characters",
        },
        // They stand in `quick.rs`.
        F::TrailName | F::AccountId | F::HomeRegion | F::DeliverSls | F::SlsProjectKind => &SILENT,
        F::SlsRegion | F::SlsProjectArn | F::SlsProject | F::SlsRoleArn | F::Unknown(_) => &SILENT,
    }
}

/// The label of a radio.
#[rustfmt::skip]
fn choice(field: &FieldId, value: &str) -> &'static str {
    match (field, value) {
        (FieldId::EventRw, "All") => "All",
        (FieldId::EventRw, "Write") => "Write",
        (FieldId::EventRw, "Read") => "Read",
        (FieldId::OssBucketKind, "new") => "New Bucket",
        (FieldId::OssBucketKind, "existing") => "Existing Bucket",
        (FieldId::OssEncryption, "aes256") => "AES256",
        (FieldId::OssEncryption, "kms") => "KMS",
        (FieldId::OssEncryption, "none") => "None",
        (_, "current") => "Delivery to Current Account",
        (_, "another") => "Delivery to Another Account",
        _ => "",
    }
}

/// One sentence below a radio.
#[rustfmt::skip]
fn choice_description(field: &FieldId, value: &str) -> &'static str {
    match (field, value) {
        (FieldId::EventRw, "All") => "Read and write. Recommended for auditing.",
        (FieldId::EventRw, "Write") => "Create, change, delete.",
        (FieldId::EventRw, "Read") => "Read-only operations.",
        (FieldId::SlsProjectKind | FieldId::OssBucketKind, "new") => "To be created before the trail; the plan says how.",
        (FieldId::OssEncryption, "aes256") => "With keys that OSS manages.",
        (FieldId::OssEncryption, "kms") => "With a key in Key Management Service.",
        (FieldId::OssEncryption, "none") => "Objects are stored as they come.",
        _ => "",
    }
}
