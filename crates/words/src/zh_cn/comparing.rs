//! What the page says in Chinese where it is used to compare designs.

use std::borrow::Cow;

use crate::Comparing;

/// The words of a message.
#[rustfmt::skip]
pub(crate) fn comparing(message: &Comparing) -> Cow<'static, str> {
    use Comparing as W;
    let text = match message {
        W::Heading => "比较此设计",
    };
    text.into()
}
