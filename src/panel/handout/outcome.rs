//! What became of Copy or Download, beside the buttons.

use leptos::prelude::*;
use trail_model::export::Format;
use trail_words::Message;
use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;

use super::super::export::name;
use crate::session::Session;
use crate::ui::button::button;
use crate::ui::icon::Icon;
use crate::ui::message::message;

const BY_HAND: &str = "copy-by-hand";

/// What became of it.
#[derive(Clone, PartialEq, Eq)]
pub(super) enum Outcome {
    Nothing,
    Copied,
    /// The file is on its way; a draft's carries problems.
    Downloaded { file: String, problems: usize },
    /// The browser did not allow it: the text is offered to be selected by hand.
    Refused { text: String },
}

impl Outcome {
    /// Whether it may go away by itself. What a reader must act on stays.
    pub(super) fn passes(&self) -> bool {
        matches!(self, Outcome::Copied | Outcome::Downloaded { problems: 0, .. })
    }
}

/// What the status line says.
pub(super) fn sentence(session: Session, outcome: &Outcome, format: &Format) -> String {
    match outcome {
        Outcome::Nothing => String::new(),
        Outcome::Copied => session.say(Message::Copied { what: session.say(name(format)) }),
        Outcome::Downloaded { file, problems: 0 } => session.say(Message::Downloaded { file: file.clone() }),
        Outcome::Downloaded { file, problems } => {
            let started = session.say(Message::Downloaded { file: file.clone() });
            format!("{started}. {}", session.say(Message::DraftNotice { problems: *problems }))
        }
        Outcome::Refused { .. } => session.say(Message::CopyFailed),
    }
}

/// The same, for the eye.
pub(super) fn view(session: Session, outcome: RwSignal<Outcome>, format: &Format) -> AnyView {
    let found = outcome.get();
    let text = sentence(session, &found, format);
    match &found {
        Outcome::Nothing => ().into_any(),
        Outcome::Refused { text: unsaid } => by_hand(session, outcome, text, unsaid.clone(), name(format)),
        found if found.passes() => message("msg ok said", Icon::Success, text),
        _ => message("msg warn said", Icon::Warning, text),
    }
}

/// The text, selected, for the reader's own copy command.
fn by_hand(session: Session, outcome: RwSignal<Outcome>, why: String, text: String, what: Message) -> AnyView {
    request_animation_frame(|| {
        let area = document().get_element_by_id(BY_HAND);
        if let Some(area) = area.and_then(|area| area.dyn_into::<HtmlTextAreaElement>().ok()) {
            let _ = area.focus();
            area.select();
        }
    });
    view! {
        <div class="said by-hand">
            {message("msg warn", Icon::Warning, why)}
            <textarea id=BY_HAND readonly rows="6" spellcheck="false" aria-label=session.say(what) prop:value=text></textarea>
            {button("btn small", Message::Close, move || outcome.set(Outcome::Nothing))}
        </div>
    }
    .into_any()
}
