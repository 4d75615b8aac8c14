//! What became of Copy or Download, beside the buttons.

use leptos::html::Textarea;
use leptos::prelude::*;
use trail_model::export::Format;
use trail_words::Message;

use super::super::export::name;
use crate::session::Session;
use crate::ui::icon::{Icon, IconView};

/// What became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
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
#[component]
pub(super) fn OutcomeView(outcome: RwSignal<Outcome>, format: Signal<&'static Format>) -> impl IntoView {
    let session = Session::get();
    move || {
        let found = outcome.get();
        let text = sentence(session, &found, format.get());
        match found {
            Outcome::Nothing => ().into_any(),
            Outcome::Copied | Outcome::Downloaded { problems: 0, .. } => {
                view! { <p class="msg ok said"><IconView icon=Icon::Success/><span>{text}</span></p> }.into_any()
            }
            Outcome::Downloaded { .. } => {
                view! { <p class="msg warn said"><IconView icon=Icon::Warning/><span>{text}</span></p> }.into_any()
            }
            Outcome::Refused { text } => view! { <ByHand text outcome format/> }.into_any(),
        }
    }
}

/// The text, selected, for the reader's own copy command.
#[component]
fn ByHand(text: String, outcome: RwSignal<Outcome>, format: Signal<&'static Format>) -> impl IntoView {
    let session = Session::get();
    let area = NodeRef::<Textarea>::new();
    area.on_load(|area| {
        let _ = area.focus();
        area.select();
    });
    view! {
        <div class="said by-hand">
            <p class="msg warn"><IconView icon=Icon::Warning/><span>{move || session.say(Message::CopyFailed)}</span></p>
            <textarea
                node_ref=area
                readonly
                rows="6"
                spellcheck="false"
                aria-label=move || session.say(name(format.get()))
                prop:value=text
            ></textarea>
            <button type="button" class="btn small" on:click=move |_| outcome.set(Outcome::Nothing)>
                {move || session.say(Message::Close)}
            </button>
        </div>
    }
}
