//! One sentence with an icon that says how grave it is.

use super::icon::Icon;
use crate::dom::{El, el};

/// The icon and the sentence in this element, whose class colours them.
#[must_use]
pub fn message(place: El, icon: Icon, text: &str) -> El {
    place.child(icon.view()).child(el("span").text(text))
}
