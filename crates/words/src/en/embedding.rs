//! What the page says in English where it stands inside another.

use std::borrow::Cow;

use crate::Embedding;

/// The words of a message.
#[rustfmt::skip]
pub(crate) fn embedding(message: &Embedding) -> Cow<'static, str> {
    use Embedding as W;
    let text = match message {
        W::ReadOnly => "The page around this form only shows the design. Nothing can be changed here.",
        W::DraftsHere => "Drafts made here are kept in this browser for this portal alone: another page that shows the designer has its own.",
        W::DraftsNowhere => "This browser keeps no drafts for a page inside another. Download the design under Export, or open the designer in a window of its own.",
    };
    text.into()
}
