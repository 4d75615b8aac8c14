//! The design beside something else: a file, a trail of the account, or its own last export.

use std::rc::Rc;

use trail_model::compare::Tells;
use trail_words::Comparing;

use crate::dom::{El, el, memo, slot};
use crate::focus::focus_next;
use crate::session::Session;
use crate::signal::{RwSignal, StoredValue};
use crate::ui::dialog;
use crate::ui::notice::{Tone, notice};

mod export;
mod file;
pub(crate) mod outcome;
mod trail;

use outcome::{Form, Named, VERDICT};

/// What the design is compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Source {
    File,
    Trail,
    Export,
}

/// How far that is.
#[derive(Clone, Debug, PartialEq)]
enum Stage {
    /// Nothing was named yet.
    Asking,
    /// It is being read.
    Reading(Comparing),
    /// It gives no design, and why, in words.
    Refused(String),
    /// One design, or several of which one is chosen by its place. What of them could not be read is said beside them.
    Read { others: Rc<[Other]>, chosen: usize },
}

/// A design, and what of where it comes from it does not hold.
#[derive(Clone, Debug, PartialEq)]
struct Other {
    named: Named,
    /// What its trail is called by, to choose it among several.
    trail: String,
    notes: Vec<String>,
}

/// The state of the dialog.
#[derive(Clone, Copy)]
struct Desk {
    session: Session,
    source: RwSignal<Source>,
    stage: RwSignal<Stage>,
    form: RwSignal<Form>,
    /// How often something was named. An answer to what was named before the last is late, and dropped.
    turn: StoredValue<u32>,
}

/// The dialog of this tool.
pub fn dialog(session: Session) -> El {
    let desk = Desk {
        session,
        source: RwSignal::new(Source::File),
        stage: RwSignal::new(Stage::Asking),
        form: RwSignal::default(),
        turn: StoredValue::new(0),
    };
    let lead = el("p").say(move || session.say(Comparing::Lead));
    let source = memo(move || desk.source.get());
    let ask = slot().part(move || match source.get() {
        Source::File => vec![file::ask(desk)],
        Source::Trail => vec![trail::ask(desk)],
        Source::Export => vec![export::ask(desk)],
    });
    let result = el("div").class("compared").part(move || result(desk));
    dialog::dialog(session, "compare", Comparing::Heading, vec![lead, sources(desk), ask, result])
}

fn sources(desk: Desk) -> El {
    let choice = |id: &str, own: Source, label: Comparing| {
        let radio = el("input").attr("type", "radio").attr("name", "compare-source").id(id);
        let choose = move |_| {
            desk.ask();
            desk.source.set(own);
        };
        let radio = radio.checked(move || desk.source.get() == own).on("change", choose);
        let label = el("label").attr("for", id).say(move || desk.session.say_again(&label));
        el("div").class("choice").child(radio).child(label)
    };
    let choices = [
        choice("compare-file", Source::File, Comparing::SourceFile),
        choice("compare-trail", Source::Trail, Comparing::SourceTrail),
        choice("compare-export", Source::Export, Comparing::SourceExport),
    ];
    el("fieldset")
        .class("field")
        .child(el("legend").class("lab").say(move || desk.session.say(Comparing::Source)))
        .child(el("div").class("plain").children(choices))
}

/// What came of it. Reactive.
fn result(desk: Desk) -> Vec<El> {
    let session = desk.session;
    match desk.stage.get() {
        Stage::Asking => Vec::new(),
        Stage::Reading(words) => vec![el("p").class("msg busy").attr("role", "status").text(&session.say(words))],
        Stage::Refused(why) => {
            let text = el("p").id(VERDICT).attr("tabindex", "-1").text(&why);
            vec![notice(Tone::Error, [text])]
        }
        Stage::Read { others, chosen } => {
            let Some(other) = others.get(chosen).cloned() else { return Vec::new() };
            let own = Named {
                name: session.say(Comparing::ThisDesign),
                draft: session.draft.with(Clone::clone),
                tells: Tells::everything(),
            };
            let notes = (!other.notes.is_empty()).then(|| {
                let items = other.notes.iter().map(|note| el("li").text(note));
                let heading = el("h4").text(&session.say(Comparing::NotReadOf { side: other.named.name.clone() }));
                el("section").child(heading).child(el("ul").children(items))
            });
            let view = outcome::view(session, desk.form, own, other.named);
            [Some(view), notes].into_iter().flatten().collect()
        }
    }
}

impl Desk {
    /// Back to where nothing is named.
    fn ask(self) {
        self.next_turn();
        self.stage.set(Stage::Asking);
    }

    fn next_turn(self) -> Option<u32> {
        self.turn.try_update_value(|turn| {
            *turn = turn.wrapping_add(1);
            *turn
        })
    }

    /// Says that something is read. Answers its turn.
    fn begin(self, words: Comparing) -> Option<u32> {
        let turn = self.next_turn();
        self.stage.set(Stage::Reading(words));
        turn
    }

    /// Shows what came of it and moves the focus there, if it is still what was named last.
    fn end(self, turn: Option<u32>, stage: Stage) {
        if self.is_current(turn) {
            self.stage.set(stage);
            focus_next(VERDICT);
        }
    }

    /// The same of what was chosen in a control that keeps the focus.
    fn end_quietly(self, turn: Option<u32>, stage: Stage) {
        if self.is_current(turn) {
            self.stage.set(stage);
        }
    }

    /// Whether nothing else was named since, and the dialog is still there.
    fn is_current(self, turn: Option<u32>) -> bool {
        turn.is_some() && self.turn.try_get_value() == turn
    }
}

impl Stage {
    fn one(other: Other) -> Stage {
        Stage::Read { others: [other].into(), chosen: 0 }
    }
}
