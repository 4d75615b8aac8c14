//! What the page says of itself inside another: that it only shows, and where drafts are kept.

use leptos::prelude::document;
use trail_words::Embedding;

use super::host::Host;
use crate::autosave::SaveState;
use crate::dom::{El, el, slot};
use crate::ui::notice::{Tone, notice};

/// Above the form: that nothing can be changed, while that is so.
pub(super) fn above(host: Host) -> El {
    let (session, is_read_only) = (host.session, host.session.is_read_only);
    let shows = move || notice(Tone::Info, [el("p").say(move || session.say(Embedding::ReadOnly))]);
    slot().when(move || is_read_only.get(), shows)
}

/// Below all of it: where drafts are kept, while there can be any.
pub(super) fn add_below(host: Host) {
    let Host { session, autosave, .. } = host;
    let is_read_only = session.is_read_only;
    let drafts = move || {
        let is_kept = autosave.state.get() != SaveState::Unavailable;
        session.say(if is_kept { Embedding::DraftsHere } else { Embedding::DraftsNowhere })
    };
    let below =
        el("div").class("wide").when(move || !is_read_only.get(), move || el("p").class("embedded-drafts").say(drafts));
    if let Some(page) = document().query_selector("main.page").ok().flatten() {
        let _ = El::from(page).child(below);
    }
}
