//! What the page says in Chinese where it is used to list trails.

use std::borrow::Cow;

use crate::Listing;

/// The words of a message.
#[rustfmt::skip]
pub(crate) fn listing(message: &Listing) -> Cow<'static, str> {
    use Listing as W;
    let text = match message {
        W::Heading => "跟踪列表",
    };
    text.into()
}
