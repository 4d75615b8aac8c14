//! What the page says in Chinese where it is used to share a design.

use std::borrow::Cow;

use crate::Sharing;

/// The words of a message.
#[rustfmt::skip]
pub(crate) fn sharing(message: &Sharing) -> Cow<'static, str> {
    use Sharing as W;
    let text = match message {
        W::Heading => "分享此设计",
    };
    text.into()
}
