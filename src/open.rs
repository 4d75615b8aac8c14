//! Reads a file into the form: chosen, pasted or dropped. What it holds is shown first; nothing is replaced before *Use this design*.

use std::rc::Rc;

use leptos::prelude::untrack;
use leptos::task::spawn_local;
use trail_model::import::Read;
use trail_words::Opening;

use crate::autosave::Autosave;
use crate::dom::{El, memo, slot};
use crate::focus::focus_next;
use crate::session::Session;
use crate::signal::{RwSignal, StoredValue};
use crate::ui::dialog;

mod ask;
mod dropped;
mod found;
mod outcome;
mod replaced;
pub(crate) mod source;
mod taken;

use source::{Failure, Source};

const ID: &str = "open";
/// The heading of what came of a file. It takes the focus.
const RESULT: &str = "open-result";

/// The state of the dialog.
#[derive(Clone, Copy)]
struct Desk {
    session: Session,
    /// Keeps the draft that the file takes the place of.
    autosave: Autosave,
    stage: RwSignal<Stage>,
    /// How many files it was given. The answer to one before the last is late, and dropped.
    turn: StoredValue<u32>,
}

/// What the dialog is at.
#[derive(Clone, Debug)]
enum Stage {
    Asking,
    Reading { name: String },
    Refused { name: String, why: Failure },
    Found(Found),
}

/// A file that was read.
#[derive(Clone, Debug)]
struct Found {
    name: String,
    /// Its trails, at least one.
    trails: Rc<[Read]>,
    /// The one that is looked at, by its place.
    chosen: usize,
}

/// The dialog of this tool.
pub fn dialog(session: Session, autosave: Autosave) -> El {
    let desk = Desk { session, autosave, stage: RwSignal::new(Stage::Asking), turn: StoredValue::new(0) };
    let is_found = memo(move || desk.stage.with(|stage| matches!(stage, Stage::Found(_))));
    let body = slot()
        .part(move || outcome::view(desk))
        // The text that was pasted stays while it is mended.
        .when(move || !is_found.get(), move || ask::view(desk))
        .part(move || desk.found().map(|found| found::view(desk, found)).unwrap_or_default());
    let dialog = dialog::dialog(session, ID, Opening::Heading, vec![body])
        .when(move || is_found.get(), move || found::footer(desk));
    dropped::receive(desk, dialog)
}

impl Desk {
    /// What was read, if anything. Reactive.
    fn found(self) -> Option<Found> {
        match self.stage.get() {
            Stage::Found(found) => Some(found),
            _ => None,
        }
    }

    /// Reads it and shows what came of it.
    fn read(self, source: Source) {
        let Desk { session, stage, turn, .. } = self;
        let name = untrack(|| source.name(session));
        let account = source::known_account(session);
        let this = turn.try_update_value(|turn| {
            *turn += 1;
            *turn
        });
        stage.set(Stage::Reading { name: name.clone() });
        spawn_local(async move {
            let result = source::read(source, account.as_deref()).await;
            // The dialog may be closed, or be at another file.
            if this.is_none() || turn.try_get_value() != this {
                return;
            }
            stage.set(match result {
                Ok(trails) => Stage::Found(Found { name, trails: trails.into(), chosen: 0 }),
                Err(why) => Stage::Refused { name, why },
            });
            focus_next(RESULT);
        });
    }
}
