//! A group of native radios: a fieldset that carries the label.

use trail_model::draft::TrailDraft;
use trail_model::field::FieldId;

use super::field::{FieldState, description, info, label_text};
use crate::dom::{El, el};
use crate::session::Session;

/// A closed choice, one line each.
#[must_use]
pub fn radio_group(session: Session, field: FieldId) -> El {
    group(session, &field, false)
}

/// A closed choice of tiles, each with a sentence.
#[must_use]
pub fn radio_tiles(session: Session, field: FieldId) -> El {
    group(session, &field, true)
}

fn group(session: Session, field: &FieldId, tiles: bool) -> El {
    let state = FieldState::of(session, field);
    let choices = TrailDraft::choices(field).into_iter().map(|value| choice(session, field, value, tiles));
    let described = state.clone();
    el("fieldset")
        .class("field")
        .id(field.control_id())
        .bind("aria-describedby", move || described.described_by(session))
        .child(el("legend").class("lab").say(label_text(session, field)))
        .child_if(info(session, field))
        .part(description(session, field))
        .child(el("div").class(if tiles { "radios" } else { "plain" }).children(choices))
        .child(state.messages(session))
}

/// A radio. Its sentence describes it and is no part of its name.
fn choice(session: Session, field: &FieldId, value: &'static str, tiles: bool) -> El {
    let id = [field.control_id(), "-", &value.to_ascii_lowercase()].concat();
    let sentence_id = [&id, "-desc"].concat();
    let (chosen, changed, labelled, described) = (field.clone(), field.clone(), field.clone(), field.clone());
    let radio = el("input")
        .attr("type", "radio")
        .id(&id)
        .attr("name", field.control_id())
        .attr("value", value)
        .attr_if(tiles, "aria-describedby", &sentence_id)
        .checked(move || session.draft.at(&chosen, |draft| draft.choice(&chosen) == value))
        .on("change", move |_| session.choose(&changed, |draft| draft.choose(&changed, value)));
    let sentence = move || (session.language.get().choice_description)(&described, value).to_owned();
    el("div")
        .class(if tiles { "tile" } else { "choice" })
        .child(radio)
        .child(el("label").attr("for", &id).say(move || (session.language.get().choice)(&labelled, value).to_owned()))
        .child_if(tiles.then(|| el("small").id(&sentence_id).say(sentence)))
}
