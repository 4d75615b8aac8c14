//! That a trail was deleted, once its row is gone.

use trail_words::Listing;

use super::page::Page;
use crate::dom::{El, el};
use crate::ui::notice::{Tone, notice};

/// It takes the focus.
pub(super) const ID: &str = "trails-news";

/// That a trail was deleted.
pub(super) fn view(page: Page) -> El {
    let session = page.session;
    el("div").class("slot").part(move || {
        let Some((trail, request_id)) = page.deleted.get() else { return Vec::new() };
        let text = el("p").text(&session.say(Listing::Deleted { trail }));
        let ticket = (!request_id.is_empty())
            .then(|| el("p").child(el("small").text(&session.say(Listing::RequestId { id: request_id }))));
        vec![notice(Tone::Success, [Some(text), ticket].into_iter().flatten()).id(ID).attr("tabindex", "-1")]
    })
}
