//! What the page says in English where it is used to list trails.

use std::borrow::Cow;

use crate::Listing;

/// The words of a message.
#[rustfmt::skip]
pub(crate) fn listing(message: &Listing) -> Cow<'static, str> {
    use Listing as W;
    let text = match message {
        W::Heading => "Trails",
    };
    text.into()
}
