//! What of the submission is on the page from the start: Confirm, and the way to the rest, which is fetched when it is first needed.

use super::{Submission, dialog, open};
use crate::dom::El;
use crate::later::{self, later, when_there};
use crate::session::Session;
use crate::signal::{RwSignal, StoredValue};
use crate::ui::summary;

/// Whether the submission was needed yet, and its state from then on.
#[derive(Clone, Copy)]
pub struct Door {
    is_open: RwSignal<bool>,
    is_missing: RwSignal<bool>,
    submission: StoredValue<Option<Submission>>,
}

impl Door {
    /// Nothing was submitted yet.
    #[must_use]
    pub(crate) fn new() -> Door {
        Door { is_open: RwSignal::new(false), is_missing: RwSignal::new(false), submission: StoredValue::new(None) }
    }
}

impl Session {
    /// The state of the submission, which lives as long as the page.
    #[must_use]
    pub fn submission(&self) -> Submission {
        let Door { submission, .. } = self.submit;
        submission.get_value().unwrap_or_else(|| {
            let made = self.for_the_page(Submission::new);
            submission.set_value(Some(made));
            made
        })
    }
}

/// Confirm: what is wrong needs nothing more to be said.
pub fn on_confirm(session: Session) {
    let Door { is_open, is_missing, .. } = session.submit;
    session.catch_up();
    if !is_open.get_untracked() && session.checked.with_untracked(Result::is_err) {
        return summary::reveal(session);
    }
    is_missing.set(false);
    when_there(Box::pin(confirm(session)), move |result| match result {
        Ok(()) => is_open.set(true),
        Err(later::NotLoaded) => is_missing.set(true),
    });
}

later! {
    submit: fn confirm(session: Session) -> () { open(session) }
}

later! {
    submit: fn review_dialog(session: Session) -> Vec<El> { vec![dialog::review_dialog(session)] }
}

/// Puts the dialog into this place once it is needed, or that it could not be fetched.
pub fn notices(session: Session, place: El) -> El {
    let Door { is_open, is_missing, .. } = session.submit;
    place
        .when(move || is_missing.get(), move || later::missing_in_focus(session, move || on_confirm(session)))
        .when(move || is_open.get(), move || later::part(session, move || Box::pin(review_dialog(session))))
}
