//! What is said while a file is read, and where it could not be.

use trail_words::Opening;

use super::{Desk, RESULT, Stage};
use crate::dom::{El, el};
use crate::ui::notice::{Tone, notice};

/// Above the ways to hand a file over. Reactive.
pub(super) fn view(desk: Desk) -> Vec<El> {
    let session = desk.session;
    match desk.stage.get() {
        Stage::Asking | Stage::Found(_) => Vec::new(),
        Stage::Reading { name } => {
            vec![el("p").attr("role", "status").text(&session.say(Opening::Reading { name }))]
        }
        Stage::Refused { name, why } => {
            let heading = el("h3").id(RESULT).attr("tabindex", "-1").text(&session.say(Opening::NotOpened { name }));
            let text = el("p").text(&why.say(session));
            let kept = el("p").text(&session.say(Opening::DraftKept));
            vec![notice(Tone::Error, [el("div").class("refused").child(heading).child(text).child(kept)])]
        }
    }
}
