//! In which controls two drafts differ.

use super::TrailDraft;
use crate::field::FieldId;

impl TrailDraft {
    /// The controls that hold something else in the other draft, in the order of the page. A group counts what lies beside its checkbox.
    #[must_use]
    pub fn differences(&self, other: &TrailDraft) -> Vec<FieldId> {
        let differs = |field: &&FieldId| match field {
            FieldId::Insights => self.insights.on != other.insights.on || self.insights.types != other.insights.types,
            FieldId::DataEvents => self.data_events != other.data_events,
            field => self.value(field) != other.value(field),
        };
        FieldId::ALL.iter().filter(differs).cloned().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_differs_is_named_in_the_order_of_the_page() {
        let draft = TrailDraft::default();
        assert_eq!(draft.differences(&draft), []);
        let mut other = TrailDraft { name: "trail-test".into(), backfill: true, ..TrailDraft::default() };
        other.switch_insights(true);
        other.data_events.all_regions = true;
        other.dismissed.codes.push("no-oss".into());
        let expected = [FieldId::TrailName, FieldId::Insights, FieldId::DataEvents, FieldId::Backfill];
        assert_eq!(draft.differences(&other), expected);
    }
}
