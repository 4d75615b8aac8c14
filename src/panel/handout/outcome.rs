//! What became of Copy or Download, beside the buttons.

use leptos::prelude::*;
use trail_words::Report;
use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;

use super::Offer;
use crate::dom::{El, el};
use crate::session::Session;
use crate::signal::RwSignal;
use crate::ui::button::button;
use crate::ui::icon::Icon;
use crate::ui::message::message;

/// What became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    Nothing,
    Copied,
    /// The file is on its way; a draft's carries problems.
    Downloaded {
        file: String,
        problems: usize,
    },
    /// The browser did not allow it: the text is offered to be selected by hand.
    Refused {
        text: String,
    },
}

impl Outcome {
    /// Whether it may go away by itself. What a reader must act on stays.
    pub(super) fn passes(&self) -> bool {
        matches!(self, Outcome::Copied | Outcome::Downloaded { problems: 0, .. })
    }
}

/// What the status line says.
pub(super) fn sentence(session: Session, outcome: &Outcome, offer: &Offer) -> String {
    match outcome {
        Outcome::Nothing => String::new(),
        Outcome::Copied => session.say(Report::Copied { what: offer.name(session) }),
        Outcome::Downloaded { file, problems: 0 } => session.say(Report::Downloaded { file: file.clone() }),
        Outcome::Downloaded { file, problems } => {
            let started = session.say(Report::Downloaded { file: file.clone() });
            [&started, ". ", &session.say(Report::DraftNotice { problems: *problems })].concat()
        }
        Outcome::Refused { .. } => session.say(Report::CopyFailed),
    }
}

/// The same, for the eye.
pub(super) fn view(session: Session, outcome: RwSignal<Outcome>, offer: &Offer) -> Option<El> {
    let found = outcome.get();
    let text = sentence(session, &found, offer);
    match found {
        Outcome::Nothing => None,
        Outcome::Refused { text: unsaid } => Some(by_hand(session, outcome, offer.clone(), &text, unsaid)),
        found if found.passes() => Some(message(el("p").class("msg ok said"), Icon::Success, &text)),
        _ => Some(message(el("p").class("msg warn said"), Icon::Warning, &text)),
    }
}

/// The text, selected, for the reader's own copy command.
fn by_hand(session: Session, outcome: RwSignal<Outcome>, offer: Offer, why: &str, text: String) -> El {
    let area = el("textarea")
        .attr("readonly", "")
        .attr("rows", "6")
        .attr("spellcheck", "false")
        .bind("aria-label", move || Some(offer.name(session)))
        .prop("value", move || text.as_str().into());
    select_soon(&area);
    el("div")
        .class("said by-hand")
        .child(message(el("p").class("msg warn"), Icon::Warning, why))
        .child(area)
        .child(button(session, "btn small", Report::Close, move || outcome.set(Outcome::Nothing)))
}

/// Once it stands in the document.
fn select_soon(area: &El) {
    let area = area.node().clone();
    request_animation_frame(move || {
        if let Ok(area) = area.dyn_into::<HtmlTextAreaElement>() {
            let _ = area.focus();
            area.select();
        }
    });
}
