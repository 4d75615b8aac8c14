//! What the page says in Chinese where it is used to read a file.

use std::borrow::Cow;

use crate::Opening;

/// The words of a message.
#[rustfmt::skip]
pub(crate) fn opening(message: &Opening) -> Cow<'static, str> {
    use Opening as W;
    let text = match message {
        W::Heading => "打开文件",
    };
    text.into()
}
