//! What a language says about one control.

use trail_model::field::FieldId;

/// The texts of a control, one row per field in each language. Empty where there is nothing to say.
pub(crate) struct FieldText {
    pub(crate) label: &'static str,
    pub(crate) description: &'static str,
    pub(crate) constraint: &'static str,
}

/// The rest of a row that says nothing more.
pub(crate) const SILENT: FieldText = FieldText { label: "", description: "", constraint: "" };

/// The controls with more to say for those who open *Info*. Known apart from what is said, so that a page can offer it and fetch it later.
pub const WITH_INFO: &[FieldId] = &[
    FieldId::TrailName,
    FieldId::AccountId,
    FieldId::HomeRegion,
    FieldId::TrailRegion,
    FieldId::EventRw,
    FieldId::Insights,
    FieldId::DataEvents,
    FieldId::SlsProject,
    FieldId::SlsRoleArn,
    FieldId::SlsOwnRole,
    FieldId::OssOwnRole,
    FieldId::MaxComputeOwnRole,
    FieldId::OssRoleArn,
    FieldId::OssBucket,
    FieldId::OssPrefix,
    FieldId::OssEncryption,
    FieldId::OssKmsKey,
    FieldId::MaxComputeRoleArn,
    FieldId::OrganizationTrail,
    FieldId::Backfill,
];
