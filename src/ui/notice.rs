//! A notice across the page: what happened, and what can be done about it.

use super::icon::Icon;
use crate::dom::{El, el};

/// How grave a notice is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    Info,
    Success,
    Warning,
    Error,
}

impl Tone {
    fn class(self) -> &'static str {
        match self {
            Tone::Info => "notice info",
            Tone::Success => "notice ok",
            Tone::Warning => "notice warn",
            Tone::Error => "notice err",
        }
    }

    fn icon(self) -> Icon {
        match self {
            Tone::Info => Icon::Info,
            Tone::Success => Icon::Success,
            Tone::Warning => Icon::Warning,
            Tone::Error => Icon::Error,
        }
    }
}

/// A notice; actions stand at its end, in an element of class `actions`.
#[must_use]
pub fn notice(tone: Tone, body: impl IntoIterator<Item = El>) -> El {
    el("div").class(tone.class()).child(tone.icon().view()).child(el("div").class("notice-body").children(body))
}
