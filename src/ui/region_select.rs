//! A select of region ids. Its last option opens a text field, because Alibaba Cloud opens regions faster than lists.

use leptos::prelude::*;
use trail_model::draft::{ALL_REGIONS, TrailDraft};
use trail_model::field::FieldId;
use trail_model::region;
use trail_words::Message;

use super::field::{FieldState, description, label_line, slot_id};
use super::text_field::{text_input_showing, value_of};
use crate::dom::{El, el, memo};
use crate::session::Session;
use crate::signal::{Memo, RwSignal};

/// The value of the option that opens the text field. No region id looks like it.
const OTHER: &str = "other";

/// What the select shows besides regions.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A region must be chosen.
    Plain,
    /// *All regions* comes first.
    All,
    /// The home region stands in while none is chosen.
    FollowsHome,
}

/// A region of the draft.
#[must_use]
pub fn region_select(session: Session, field: FieldId, kind: Kind) -> El {
    let state = FieldState::of(session, &field);
    let own = field.clone();
    let shown = memo(move || {
        session.draft.follow(&FieldId::HomeRegion);
        session.draft.at(&own, |draft| effective(draft, &own, kind).to_owned())
    });
    let regions = memo(move || regions_of(session));
    let is_unlisted = move || {
        !(shown.with(String::is_empty) || shown.with(|shown| regions.with(|regions| is_listed(shown, kind, regions))))
    };
    // A text field that is in use stays, also while it is empty or holds a listed id, until the user chooses from the list.
    let typing = RwSignal::new(untrack(is_unlisted));
    let is_other = move || typing.get() || is_unlisted();
    let (changed, left, other, other_state) = (field.clone(), field.clone(), field.clone(), state.clone());
    let select = el("select")
        .id(field.control_id())
        .attr("aria-required", "true")
        .part(move || regions.with(|regions| shown.with(|shown| options(session, kind, regions, shown, is_other()))))
        .on("change", move |event| {
            let value = value_of(&event);
            typing.set(value == OTHER);
            // Where the home region stands in, an empty text would mean it: the text field starts with what is in force.
            let start = if kind == Kind::FollowsHome { shown.get_untracked() } else { String::new() };
            session.choose(&changed, |draft| {
                if let Some(slot) = draft.text_mut(&changed) {
                    *slot = if value == OTHER { start } else { value };
                }
            });
        })
        .on("blur", move |_| session.leave(&left));
    state
        .frame("field")
        .child(label_line(session, &field, false))
        .part(description(session, &field))
        .child(state.describe(session, select))
        .child(
            state.messages_in(
                session,
                el("div")
                    .class("messages")
                    .when(is_other, move || other_region(session, &other, &other_state, shown, typing)),
            ),
        )
}

/// The options, built anew when the choice, the language or the list changes, never while typing elsewhere.
fn options(session: Session, kind: Kind, regions: &[(String, String)], shown: &str, is_other: bool) -> Vec<El> {
    let language = session.language.get();
    let option = |id: &str, text: &str, selected: bool| {
        el("option").attr("value", id).text(text).attr_if(selected, "selected", "")
    };
    let mut options = Vec::new();
    if kind == Kind::All {
        options.push(option(ALL_REGIONS, &session.say(Message::AllRegions), shown == ALL_REGIONS));
    } else if shown.is_empty() && !is_other {
        options.push(option("", &session.say(Message::ChooseRegion), true));
    }
    for (id, fallback) in regions {
        let name = (language.region)(id).unwrap_or(fallback);
        let text = if name.is_empty() { id.clone() } else { [name, " · ", id].concat() };
        options.push(option(id, &text, !is_other && shown == id));
    }
    options.push(option(OTHER, &session.say(Message::AnotherRegion), is_other));
    options
}

/// The text field for an id that is not listed. It shows what is in force; left empty, it makes way for the select, which says so.
fn other_region(
    session: Session,
    field: &FieldId,
    state: &FieldState,
    shown: Memo<String>,
    typing: RwSignal<bool>,
) -> El {
    let id = slot_id(field, "other");
    let label = el("label").attr("for", &id).say(move || session.say(Message::OtherRegionLabel));
    let own = field.clone();
    let text =
        move || if typing.get() { session.draft.at(&own, |draft| draft.text(&own).to_owned()) } else { shown.get() };
    let left = field.clone();
    let input = text_input_showing(session, state, &id, text)
        .on("input", move |_| typing.set(true))
        .on("blur", move |_| typing.set(!untrack(|| session.draft.with(|draft| draft.text(&left).is_empty()))));
    el("div").class("other mono").child(label).child(input)
}

fn effective<'a>(draft: &'a TrailDraft, field: &FieldId, kind: Kind) -> &'a str {
    let own = draft.text(field);
    if kind == Kind::FollowsHome { draft.region_or_home(own) } else { own }
}

/// Ids and names of the listed regions: ours, then those that only the backend knows.
pub(crate) fn regions_of(session: Session) -> Vec<(String, String)> {
    let chinese = session.language.get().tag.starts_with("zh");
    let mut regions: Vec<_> = region::ALL.iter().map(|region| (region.id.to_owned(), String::new())).collect();
    session.backend.with(|backend| {
        for more in backend.context().map_or(&[][..], |context| &context.regions) {
            if region::find(&more.id).is_none() {
                regions.push((more.id.clone(), if chinese { &more.zh } else { &more.en }.clone()));
            }
        }
    });
    regions
}

fn is_listed(id: &str, kind: Kind, regions: &[(String, String)]) -> bool {
    (kind == Kind::All && id == ALL_REGIONS) || regions.iter().any(|(listed, _)| listed == id)
}
