//! What the page says in English of steps that are taken back and made again.

use std::borrow::Cow;

use super::message::counted;
use crate::Undoing;

/// The words of a message.
#[rustfmt::skip]
pub(crate) fn undoing(message: &Undoing) -> Cow<'static, str> {
    use Undoing as W;
    let text = match message {
        W::Undone { what } => return format!("Undone: {what}").into(),
        W::Redone { what } => return format!("Redone: {what}").into(),
        W::Settings { count } => return counted(*count, "setting").into(),
        W::SelectorAdded { number } => return format!("selector {number} added").into(),
        W::SelectorRemoved { number } => return format!("selector {number} removed").into(),
        W::SelectorChanged { number } => return format!("selector {number} changed").into(),
        W::DataEventRegions => "regions changed",
        W::Advice => "Dismissed advice",
    };
    text.into()
}
