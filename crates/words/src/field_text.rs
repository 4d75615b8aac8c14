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

/// What a language says of the controls that its quick view does not show. Apart where the language is there from the start: a page
/// that shows only the quick view loads none of it.
pub(crate) struct Rest {
    pub(crate) text: fn(&FieldId) -> &'static FieldText,
    pub(crate) choice: fn(&FieldId, &str) -> &'static str,
    pub(crate) choice_description: fn(&FieldId, &str) -> &'static str,
}

/// What is said of them before a part is there that shows them.
#[cfg(split)]
pub(crate) static NOTHING: Rest = Rest { text: |_| &SILENT, choice: |_, _| "", choice_description: |_, _| "" };

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
