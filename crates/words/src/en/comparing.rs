//! What the page says in English where it is used to compare designs.

use std::borrow::Cow;

use super::message::counted;
use crate::Comparing;

/// The words of a message.
#[rustfmt::skip]
pub(crate) fn comparing(message: &Comparing) -> Cow<'static, str> {
    use Comparing as W;
    let text = match message {
        W::Heading => "Compare this design",
        // The verdict.
        W::Equal => "No differences.",
        W::Different { count } => return counted(*count, "difference").into(),
        W::NotTold { side } => return format!("Not compared, because {side} does not tell it").into(),
        // What a side tells.
        W::Nothing => "nothing",
        W::Called => "called",
        W::NotCalled => "not called",
        W::NotRead => "not read",
        W::Named { label, name } => return format!("{label} ({name})").into(),
    };
    text.into()
}
