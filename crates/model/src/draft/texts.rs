//! Every text of a draft, wherever it lies.

use super::TrailDraft;
use crate::field::FieldId;

impl TrailDraft {
    /// Changes every text that was typed or chosen, those of hidden branches too.
    pub(crate) fn each_text(&mut self, change: &mut dyn FnMut(&mut String)) {
        for field in FieldId::ALL {
            if let Some(text) = self.text_mut(field) {
                change(text);
            }
        }
        if let Some((event_rw, trail_region)) = &mut self.insights.before {
            change(event_rw);
            change(trail_region);
        }
        for selector in &mut self.data_events.selectors {
            change(&mut selector.service);
            for filter in [&mut selector.events, &mut selector.resources] {
                filter.equals.iter_mut().chain(&mut filter.not_equals).for_each(&mut *change);
            }
        }
        self.data_events.regions.iter_mut().for_each(change);
    }
}
