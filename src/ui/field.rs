//! The frame of a field: label, info, description, control, rule, error, advice. Nothing else renders a label or an error.

use trail_model::field::FieldId;
use trail_words::{Message, WITH_INFO};

use super::icon::Icon;
use crate::dom::{El, el, memo};
use crate::later::{self, later};
use crate::session::Session;
use crate::signal::{Memo, RwSignal};

/// What the frame knows of its field, for the control inside it.
#[derive(Clone)]
pub struct FieldState {
    /// The field.
    pub id: FieldId,
    /// The sentence of its error, while it is shown; empty while its words are on their way.
    pub error: Memo<Option<String>>,
    /// The sentence of its advice; never beside an error.
    pub warning: Memo<Option<String>>,
}

impl FieldState {
    /// The state of a field. One condition drives the text, `aria-invalid` and `aria-describedby`, so they cannot disagree.
    #[must_use]
    pub fn of(session: Session, id: &FieldId) -> FieldState {
        let (for_error, for_warning) = (id.clone(), id.clone());
        let error = memo(move || session.error_text(&for_error));
        let warning = memo(move || if error.with(Option::is_some) { None } else { session.warning_text(&for_warning) });
        FieldState { id: id.clone(), error, warning }
    }

    /// Gives a control its `aria-invalid` and `aria-describedby`.
    #[must_use]
    pub fn describe(&self, session: Session, control: El) -> El {
        let (error, state, fixed) = (self.error, self.clone(), self.id.clone());
        // A text that cannot be changed can still be read and copied.
        let is_text = control.node().get_attribute("type").is_some_and(|kind| kind == "text");
        control
            .bind(if is_text { "readonly" } else { "disabled" }, move || session.fixed(&fixed).map(|_| String::new()))
            .bind("aria-invalid", move || error.with(Option::is_some).then(|| "true".to_owned()))
            .bind("aria-describedby", move || state.described_by(session))
    }

    /// The ids of the slots that are rendered, in the order error, warning, description, constraint.
    pub(super) fn described_by(&self, session: Session) -> Option<String> {
        let language = session.language.get();
        let slots = [
            (is_said(self.error), "error"),
            (is_said(self.warning), "warning"),
            (!(language.description)(&self.id).is_empty(), "desc"),
            (!(language.constraint)(&self.id).is_empty() || session.fixed(&self.id).is_some(), "constraint"),
        ];
        let mut ids = String::new();
        for (_, slot) in slots.into_iter().filter(|(rendered, _)| *rendered) {
            if !ids.is_empty() {
                ids.push(' ');
            }
            ids.push_str(&slot_id(&self.id, slot));
        }
        (!ids.is_empty()).then_some(ids)
    }

    /// The frame around a control.
    #[must_use]
    pub fn frame(&self, class: &str) -> El {
        let error = self.error;
        el("div").class(class).class_if("bad", move || error.with(Option::is_some))
    }

    /// Below the control: what is wrong or what would be better, then the rule.
    #[must_use]
    pub fn messages(&self, session: Session) -> El {
        self.messages_in(session, el("div").class("messages"))
    }

    /// The same below something that stands there already, such as what a look-up found.
    #[must_use]
    pub fn messages_in(&self, session: Session, place: El) -> El {
        let (error, warning, id) = (self.error, self.warning, self.id.clone());
        let (error_id, warning_id) = (slot_id(&id, "error"), slot_id(&id, "warning"));
        place
            .part(move || {
                error.get().and_then(|text| message("msg err", &error_id, Icon::Error, &text)).into_iter().collect()
            })
            .part(move || {
                warning
                    .get()
                    .and_then(|text| message("msg warn", &warning_id, Icon::Warning, &text))
                    .into_iter()
                    .collect()
            })
            .part(move || {
                let rule = session.fixed(&id).unwrap_or_else(|| (session.language.get().constraint)(&id).to_owned());
                if rule.is_empty() {
                    Vec::new()
                } else {
                    vec![el("p").class("rule").id(&slot_id(&id, "constraint")).text(&rule)]
                }
            })
    }
}

/// The paragraph, once its words are there.
fn message(class: &str, id: &str, icon: Icon, text: &str) -> Option<El> {
    let said = || el("p").class(class).id(id).child(icon.view()).child(el("span").text(text));
    (!text.is_empty()).then(said)
}

fn is_said(sentence: Memo<Option<String>>) -> bool {
    sentence.with(|sentence| sentence.as_ref().is_some_and(|text| !text.is_empty()))
}

/// The id of a slot of a field.
#[must_use]
pub fn slot_id(field: &FieldId, slot: &str) -> String {
    [field.control_id(), "-", slot].concat()
}

/// The label in the language of the page, as text that follows it.
pub fn label_text(session: Session, field: &FieldId) -> impl Fn() -> String + 'static {
    let field = field.clone();
    move || (session.language.get().label)(&field).to_owned()
}

/// Label, *optional* and *Info*. The accessible name of the control is exactly the label.
#[must_use]
pub fn label_line(session: Session, field: &FieldId, optional: bool) -> El {
    el("div")
        .class("lab")
        .child(el("label").attr("for", field.control_id()).say(label_text(session, field)))
        .child_if(optional.then(|| el("span").class("opt").say(move || session.say(Message::Optional))))
        .child_if(info(session, field))
}

/// More for those who ask: a native disclosure, named after its field. What it says is fetched when someone does.
pub fn info(session: Session, field: &FieldId) -> Option<El> {
    if !WITH_INFO.contains(field) {
        return None;
    }
    let is_asked = RwSignal::new(false);
    let (named, field) = (field.clone(), field.clone());
    let name = move || {
        let language = session.language.get();
        [&session.say(Message::Info), language.separators.colon, (language.label)(&named)].concat()
    };
    let word = el("summary").bind("aria-label", move || Some(name())).say(move || session.say(Message::Info));
    let more = move || {
        let field = field.clone();
        later::part(session, move || Box::pin(more(session, field.clone())))
    };
    Some(
        el("details")
            .class("info")
            .on("toggle", move |_| is_asked.set(true))
            .child(word)
            .child(el("div").when(move || is_asked.get(), more)),
    )
}

later! {
    info: fn more(session: Session, field: FieldId) -> Vec<El> {
        vec![el("p").say(move || session.language.get().info(&field).to_owned())]
    }
}

/// The sentence that says what a value is for.
pub fn description(session: Session, field: &FieldId) -> impl Fn() -> Vec<El> + 'static {
    let field = field.clone();
    move || {
        let text = (session.language.get().description)(&field);
        if text.is_empty() { Vec::new() } else { vec![el("p").class("desc").id(&slot_id(&field, "desc")).text(text)] }
    }
}
