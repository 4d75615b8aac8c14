//! What a language says about one control.

/// The texts of a control, one row per field in each language. Empty where there is nothing to say.
pub(crate) struct FieldText {
    pub(crate) label: &'static str,
    pub(crate) description: &'static str,
    pub(crate) constraint: &'static str,
    pub(crate) info: &'static str,
}

/// The rest of a row that says nothing more.
pub(crate) const SILENT: FieldText = FieldText { label: "", description: "", constraint: "", info: "" };
