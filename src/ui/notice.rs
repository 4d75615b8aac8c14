//! A notice across the page: what happened, and what can be done about it.

use trail_model::field::FieldId;
use trail_words::Detail;

use super::button::button;
use super::icon::Icon;
use crate::dom::{El, el};
use crate::focus::focus_next;
use crate::session::Session;

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

/// *Dismiss* of a notice above the form. The button goes with the notice, so the focus goes on to the form, which begins with the name.
#[must_use]
pub fn dismiss(session: Session, mut act: impl FnMut() + 'static) -> El {
    button(session, "btn small", Detail::Dismiss, move || {
        act();
        focus_next(FieldId::TrailName.control_id());
    })
}
