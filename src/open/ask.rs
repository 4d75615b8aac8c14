//! The ways to hand a file over.

use trail_words::{Opening, Say};
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};

use super::Desk;
use super::source::Source;
use crate::dom::{El, el};
use crate::session::Session;
use crate::ui::button::button;
use crate::ui::pasted;

/// The field for text.
pub(super) const TEXT: &str = "open-text";
const FILE: &str = "open-file";

/// A file, or text.
pub(super) fn view(desk: Desk) -> El {
    let session = desk.session;
    let file = el("input").attr("type", "file").on("change", move |event| {
        if let Some(source) = chosen(&event) {
            desk.read(source);
        }
    });
    let text = pasted::field(TEXT, "8");
    let read = button(session, "btn", Opening::ReadText, move || desk.read(Source::Text(pasted::typed(TEXT))));
    el("div")
        .class("asks")
        .child(el("p").say(move || session.say(Opening::Lead)))
        .child(field(session, FILE, "field", [Opening::FileLabel, Opening::FileKinds], file))
        .child(field(session, TEXT, "field mono", [Opening::TextLabel, Opening::TextHow], text))
        .child(el("div").class("actions").child(read))
}

fn field(session: Session, id: &str, class: &str, [label, how]: [Opening; 2], control: El) -> El {
    let described = [id, "-desc"].concat();
    let label = el("label").attr("for", id).say(say(session, label));
    el("div")
        .class(class)
        .child(el("div").class("lab").child(label))
        .child(el("p").class("desc").id(&described).say(say(session, how)))
        .child(control.id(id).attr("aria-describedby", &described))
}

fn say(session: Session, message: impl Say) -> impl Fn() -> String {
    move || session.say_again(&message)
}

/// The file that was chosen. The control forgets it, so that the same file can be chosen again once it is mended.
fn chosen(event: &Event) -> Option<Source> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let source = Source::of_files(&input.files()?);
    input.set_value("");
    source
}
