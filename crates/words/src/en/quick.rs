//! Controls of the quick view in English. The language of the first load says these at once and the rest when a part is there that shows it.

use trail_model::field::FieldId;

use super::field::{NO_HYPHEN_AT_ENDS, OTHER_ROLE, PROJECT_ARN, ROLE_ARN};
use crate::field_text::{FieldText, SILENT};

/// The texts of a control.
#[rustfmt::skip]
pub(super) fn text(field: &FieldId) -> Option<&'static FieldText> {
    use FieldId as F;
    Some(match field {
        F::TrailName => &FieldText {
            label: "Trail Name",
            constraint: "6 to 36 characters: a lowercase letter, then lowercase letters, digits, hyphens and underscores",
            ..SILENT
        },
        F::AccountId => &FieldText {
            label: "Account ID",
            constraint: "16 digits; used in the ARNs below",
            ..SILENT
        },
        F::HomeRegion => &FieldText {
            label: "Home Region",
            description: "The trail is created and managed here; this cannot be changed later.",
            ..SILENT
        },
        F::DeliverSls => &FieldText { label: "Delivery to Log Service", ..SILENT },
        F::SlsProjectKind => &FieldText { label: "Project", ..SILENT },
        F::SlsRegion => &FieldText { label: "Project Region", ..SILENT },
        F::SlsProjectArn => &FieldText {
            label: "Project ARN",
            description: "The Log Service project in the other account.",
            constraint: PROJECT_ARN,
        },
        F::SlsProject => &FieldText {
            label: "Project Name",
            constraint: NO_HYPHEN_AT_ENDS,
            ..SILENT
        },
        F::SlsRoleArn => &FieldText { label: "RAM Role ARN of Destination Account", description: OTHER_ROLE, constraint: ROLE_ARN },
        _ => return None,
    })
}

/// The label of a radio.
pub(super) fn choice(field: &FieldId, value: &str) -> Option<&'static str> {
    match (field, value) {
        (FieldId::SlsProjectKind, "new") => Some("New Project"),
        (FieldId::SlsProjectKind, "existing") => Some("Existing Project"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::en::field::REST;

    #[test]
    fn every_control_has_its_label_in_one_of_two_tables() {
        for field in FieldId::ALL {
            let labels = [text(field).unwrap_or(&SILENT).label, (REST.text)(field).label];
            assert_eq!(labels.iter().filter(|label| !label.is_empty()).count(), 1, "{field:?}: {labels:?}");
        }
    }
}
