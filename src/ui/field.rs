//! The frame of a field: label, info, description, control, rule, error, advice. Nothing else renders a label or an error.

use leptos::prelude::*;
use trail_model::field::FieldId;
use trail_words::Message;

use super::icon::{Icon, IconView};
use crate::session::Session;

/// What the frame knows of its field, for the control inside it.
#[derive(Clone)]
pub struct FieldState {
    /// The field.
    pub id: FieldId,
    /// The sentence of its error, while it is shown.
    pub error: Memo<Option<String>>,
    /// The sentence of its advice; never beside an error.
    pub warning: Memo<Option<&'static str>>,
}

impl FieldState {
    /// The state of a field. One condition drives the text, `aria-invalid` and `aria-describedby`, so they cannot disagree.
    #[must_use]
    pub fn of(id: &FieldId) -> FieldState {
        let session = Session::get();
        let (for_error, for_warning) = (id.clone(), id.clone());
        let error = Memo::new(move |_| session.error_text(&for_error));
        let warning = Memo::new(move |_| {
            if error.read().is_some() {
                None
            } else {
                session.warning_text(&for_warning)
            }
        });
        FieldState {
            id: id.clone(),
            error,
            warning,
        }
    }

    /// `aria-invalid`, only while there is an error.
    #[must_use]
    pub fn invalid(&self) -> Option<&'static str> {
        self.error.read().is_some().then_some("true")
    }

    /// The ids of the slots that are rendered, in the order error, warning, description, constraint.
    #[must_use]
    pub fn described_by(&self) -> Option<String> {
        let language = Session::get().language.get();
        let slots = [
            (self.error.read().is_some(), "error"),
            (self.warning.read().is_some(), "warning"),
            (!(language.description)(&self.id).is_empty(), "desc"),
            (!(language.constraint)(&self.id).is_empty(), "constraint"),
        ];
        let ids: Vec<String> = slots
            .into_iter()
            .filter(|(rendered, _)| *rendered)
            .map(|(_, slot)| slot_id(&self.id, slot))
            .collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }
}

/// The id of a slot of a field.
#[must_use]
pub fn slot_id(field: &FieldId, slot: &str) -> String {
    format!("{}-{slot}", field.control_id())
}

/// Label, *optional* and *Info*. The accessible name of the control is exactly the label.
#[component]
pub fn LabelLine(
    /// The field.
    field: FieldId,
    /// Whether *optional* stands beside the label.
    #[prop(optional)]
    optional: bool,
) -> impl IntoView {
    let session = Session::get();
    let control = field.control_id().to_owned();
    let label = {
        let field = field.clone();
        move || (session.language.get().label)(&field)
    };
    view! {
        <div class="lab">
            <label for=control>{label}</label>
            {optional.then(|| view! { <span class="opt">{move || session.say(Message::Optional)}</span> })}
            <InfoDetails field/>
        </div>
    }
}

/// More for those who ask: a native disclosure, named after its field.
#[component]
pub fn InfoDetails(field: FieldId) -> impl IntoView {
    let session = Session::get();
    move || {
        let language = session.language.get();
        let info = (language.info)(&field);
        (!info.is_empty()).then(|| {
            let word = session.say(Message::Info);
            let name = format!(
                "{word}{}{}",
                language.separators.colon,
                (language.label)(&field)
            );
            view! {
                <details class="info">
                    <summary aria-label=name>{word}</summary>
                    <p>{info}</p>
                </details>
            }
        })
    }
}

/// The sentence that says what a value is for.
#[component]
pub fn Description(field: FieldId) -> impl IntoView {
    let session = Session::get();
    move || {
        let text = (session.language.get().description)(&field);
        (!text.is_empty()).then(|| view! { <p class="desc" id=slot_id(&field, "desc")>{text}</p> })
    }
}

/// Below the control: the rule, then what is wrong or what would be better.
#[component]
pub fn Messages(state: FieldState) -> impl IntoView {
    let session = Session::get();
    let FieldState { id, error, warning } = state;
    let rule = {
        let id = id.clone();
        move || {
            let text = (session.language.get().constraint)(&id);
            (!text.is_empty())
                .then(|| view! { <p class="rule" id=slot_id(&id, "constraint")>{text}</p> })
        }
    };
    let error_id = slot_id(&id, "error");
    let warning_id = slot_id(&id, "warning");
    view! {
        <div class="messages">
            {move || error.get().map(|text| view! {
                <p class="msg err" id=error_id.clone()><IconView icon=Icon::Error/><span>{text}</span></p>
            })}
            {move || warning.get().map(|text| view! {
                <p class="msg warn" id=warning_id.clone()><IconView icon=Icon::Warning/><span>{text}</span></p>
            })}
            {rule}
        </div>
    }
}
