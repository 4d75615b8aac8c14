//! What the page says in English where it is used to share a design.

use std::borrow::Cow;

use crate::Sharing;

/// The words of a message.
#[rustfmt::skip]
pub(crate) fn sharing(message: &Sharing) -> Cow<'static, str> {
    use Sharing as W;
    let text = match message {
        W::Heading => "Share this design",
    };
    text.into()
}
