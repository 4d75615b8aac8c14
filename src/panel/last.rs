//! What was copied or downloaded last. It is kept as long as the page is there, and nowhere else.

use std::cell::RefCell;

use trail_model::draft::TrailDraft;
use trail_words::Report;

/// A design as it left the page.
#[derive(Clone)]
pub(crate) struct Exported {
    /// The name of its form.
    pub form: Report,
    /// When, in milliseconds since 1970.
    pub at: u64,
    pub draft: TrailDraft,
}

thread_local! {
    static LAST: RefCell<Option<Exported>> = const { RefCell::new(None) };
}

/// Remembers it in place of the one before.
pub(super) fn note(exported: Exported) {
    LAST.replace(Some(exported));
}

/// The last one, if there was any.
pub(crate) fn last() -> Option<Exported> {
    LAST.with_borrow(Clone::clone)
}
