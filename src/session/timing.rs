//! When a problem is shown: after the field was left, at once while it is being mended, and everywhere after Confirm.

use trail_model::destination;
use trail_model::draft::TrailDraft;
use trail_model::field::FieldId;

/// Which fields are settled, and whether Confirm was pressed. Validation itself knows nothing of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timing {
    settled: Vec<FieldId>,
    submitted: bool,
}

impl Timing {
    /// Whether a problem of this field is to be seen. An empty field says nothing until Confirm was pressed.
    #[must_use]
    pub fn shows(&self, field: &FieldId, filled: bool) -> bool {
        if self.submitted {
            return true;
        }
        match field {
            FieldId::Destination => {
                destination::ALL.iter().all(|destination| self.settled.contains(&destination.switch))
            }
            field => self.settled.contains(field) && filled,
        }
    }

    /// The user has left the field, or chosen a value in it.
    /// Answers whether that is news.
    pub fn settle(&mut self, field: &FieldId) -> bool {
        let is_news = !self.settled.contains(field);
        if is_news {
            self.settled.push(field.clone());
        }
        is_news
    }

    /// The user types. A problem that is shown stays in view until it is mended; none appears while typing. Answers whether anything
    /// changed.
    pub fn input(&mut self, field: &FieldId, shown: bool) -> bool {
        let before = self.settled.len();
        if !shown && !self.submitted {
            self.settled.retain(|settled| settled != field);
        }
        self.settled.len() < before
    }

    /// Confirm was pressed.
    pub fn submit(&mut self) {
        self.submitted = true;
    }

    /// Whether Confirm was pressed since the last reset.
    #[must_use]
    pub fn is_submitted(&self) -> bool {
        self.submitted
    }

    /// The draft came from elsewhere: what it fills is settled.
    pub fn replace(&mut self, draft: &TrailDraft) {
        self.submitted = false;
        self.settled = FieldId::ALL.iter().filter(|field| !draft.text(field).is_empty()).cloned().collect();
    }

    /// A fresh form.
    pub fn reset(&mut self) {
        *self = Timing::default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAME: FieldId = FieldId::TrailName;

    #[test]
    fn a_fresh_form_shows_nothing() {
        assert!(!Timing::default().shows(&NAME, true));
    }

    #[test]
    fn leaving_an_empty_field_shows_nothing_until_confirm() {
        let mut timing = Timing::default();
        timing.settle(&NAME);
        assert!(!timing.shows(&NAME, false));
        timing.submit();
        assert!(timing.shows(&NAME, false));
    }

    #[test]
    fn leaving_a_field_with_bad_text_shows_it() {
        let mut timing = Timing::default();
        timing.settle(&NAME);
        assert!(timing.shows(&NAME, true));
    }

    #[test]
    fn editing_a_good_field_shows_nothing_before_it_is_left() {
        let mut timing = Timing::default();
        timing.settle(&NAME);
        timing.input(&NAME, false);
        assert!(!timing.shows(&NAME, true));
    }

    #[test]
    fn a_shown_problem_stays_while_it_is_being_mended() {
        let mut timing = Timing::default();
        timing.settle(&NAME);
        timing.input(&NAME, true);
        assert!(timing.shows(&NAME, true));
    }

    #[test]
    fn the_group_speaks_once_every_destination_is_settled() {
        let mut timing = Timing::default();
        for destination in destination::ALL {
            assert!(!timing.shows(&FieldId::Destination, true));
            timing.settle(&destination.switch);
        }
        assert!(timing.shows(&FieldId::Destination, true));
    }

    #[test]
    fn what_an_import_fills_is_settled() {
        let mut timing = Timing::default();
        timing.submit();
        timing.replace(&TrailDraft { name: "bad".into(), ..TrailDraft::default() });
        assert!(timing.shows(&NAME, true));
        assert!(!timing.shows(&FieldId::OssBucket, false));
    }
}
