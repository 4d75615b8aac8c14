//! The presets: designs to start from.

use leptos::prelude::untrack;
use trail_model::field::FieldId;
use trail_model::preset::{self, Preset, PresetId};
use trail_words::Starting;

use crate::autosave::{Autosave, is_untouched};
use crate::dom::{El, el};
use crate::form;
use crate::session::{Session, View};
use crate::ui::dialog;
use crate::ui::summary::focus_field;

mod card;

/// The dialog of this tool.
pub fn dialog(session: Session, autosave: Autosave) -> El {
    let lead = if untrack(|| is_untouched(session)) { Starting::NothingToReplace } else { Starting::Replaces };
    let lead = el("p").say(move || session.say_again(&lead));
    let cards =
        el("ul").class("presets").children(preset::ALL.iter().map(|preset| card::card(session, autosave, preset)));
    dialog::dialog(session, "start", Starting::Heading, vec![lead, cards])
}

/// Puts the preset into the form, in the view that shows all it sets. The name is what its user gives it first.
fn choose(session: Session, autosave: Autosave, preset: &Preset) {
    let draft = session.draft.with_untracked(|own| preset.draft(own));
    if session.draft.with_untracked(|own| *own != draft) {
        autosave.part_with_own();
        let takes_known = session.takes_known.get_value();
        session.replace(draft);
        // Account and home region are those of the form: what it may still be told, it may be told now.
        session.takes_known.set_value(takes_known);
    }
    // Not by closing it: the focus is to go on into the form and not back to the tool.
    session.tool.set(None);
    let go_on = move || focus_field(session, &FieldId::TrailName);
    if preset.id == PresetId::Empty {
        session.view.set(View::Quick);
        go_on();
    } else {
        session.for_the_page(|| form::show_full(session, go_on));
    }
    let name = untrack(|| session.say(Starting::Name(preset.id)));
    session.status.set(untrack(|| session.say(Starting::Started { preset: name })));
}
