//! What the page says in English where it is used to start from a preset.

use std::borrow::Cow;

use crate::Starting;

/// The words of a message.
#[rustfmt::skip]
pub(crate) fn starting(message: &Starting) -> Cow<'static, str> {
    use Starting as W;
    let text = match message {
        W::Heading => "Start from a preset",
    };
    text.into()
}
