//! A select of region ids. Its last option opens a text field, because Alibaba Cloud opens regions faster than lists.

use leptos::prelude::*;
use trail_model::draft::{ALL_REGIONS, TrailDraft};
use trail_model::field::FieldId;
use trail_model::region;
use trail_words::Message;

use super::field::{Description, FieldState, LabelLine, Messages, slot_id};
use crate::session::Session;

/// The value of the option that opens the text field. No region id looks like it.
const OTHER: &str = "other";

/// A region of the draft.
#[component]
pub fn RegionSelect(
    /// The field.
    field: FieldId,
    /// Whether *All regions* comes first.
    #[prop(optional)]
    all: bool,
    /// Whether the home region stands in while none is chosen.
    #[prop(optional)]
    follows_home: bool,
) -> impl IntoView {
    let session = Session::get();
    let state = FieldState::of(&field);
    let described = state.clone();
    let class_state = state.clone();
    let shown = {
        let field = field.clone();
        Memo::new(move |_| {
            session
                .draft
                .with(|draft| effective(draft, &field, follows_home).to_owned())
        })
    };
    // A typed id that happens to be listed keeps its text field until the user chooses from the list.
    let typing = RwSignal::new(false);
    let listed = Memo::new(move |_| is_listed(&shown.read(), all, &regions_of(session)));
    let is_other = Memo::new(move |_| typing.get() || !(shown.read().is_empty() || listed.get()));
    let on_change = {
        let field = field.clone();
        move |event| {
            let value = event_target_value(&event);
            typing.set(value == OTHER);
            session.choose(&field, |draft| {
                if let Some(slot) = draft.text_mut(&field) {
                    *slot = if value == OTHER { String::new() } else { value };
                }
            });
        }
    };
    let blurred = field.clone();
    view! {
        <div class="field" class:bad=move || class_state.invalid().is_some()>
            <LabelLine field=field.clone()/>
            <Description field=field.clone()/>
            <select
                id=field.control_id().to_owned()
                aria-required="true"
                aria-invalid=move || state.invalid()
                aria-describedby=move || described.described_by()
                on:change=on_change
                on:blur=move |_| session.timing.update(|timing| timing.settle(&blurred))
            >
                <Options shown is_other all/>
            </select>
            <div class="messages">
                {let field = field.clone(); move || is_other.get().then(|| view! { <OtherRegion field=field.clone()/> })}
                <Messages state=FieldState::of(&field)/>
            </div>
        </div>
    }
}

/// The options. They are rendered anew when the language or the list changes, never while typing.
#[component]
fn Options(shown: Memo<String>, is_other: Memo<bool>, all: bool) -> impl IntoView {
    let session = Session::get();
    let regions = Memo::new(move |_| regions_of(session));
    move || {
        let language = session.language.get();
        let option = |id: String, text: String| {
            let value = id.clone();
            view! { <option value=value prop:selected=move || !is_other.get() && *shown.read() == id>{text}</option> }
        };
        let listed: Vec<_> = regions
            .get()
            .into_iter()
            .map(|(id, fallback)| {
                let name = (language.region)(&id).map_or(fallback, str::to_owned);
                let text = if name.is_empty() {
                    id.clone()
                } else {
                    format!("{name} · {id}")
                };
                option(id, text)
            })
            .collect();
        view! {
            {move || (!all && !is_other.get() && shown.read().is_empty()).then(|| view! {
                <option value="" prop:selected=true>{session.say(Message::ChooseRegion)}</option>
            })}
            {all.then(|| option(ALL_REGIONS.to_owned(), session.say(Message::AllRegions)))}
            {listed}
            <option value=OTHER prop:selected=move || is_other.get()>{session.say(Message::AnotherRegion)}</option>
        }
    }
}

/// The text field for an id that is not listed.
#[component]
fn OtherRegion(field: FieldId) -> impl IntoView {
    let session = Session::get();
    let id = slot_id(&field, "other");
    let value = {
        let field = field.clone();
        move || session.draft.with(|draft| draft.text(&field).to_owned())
    };
    let state = FieldState::of(&field);
    let described = state.clone();
    let on_input = {
        let field = field.clone();
        move |event| {
            let text = event_target_value(&event);
            session.edit(&field, |draft| {
                if let Some(slot) = draft.text_mut(&field) {
                    *slot = text;
                }
            });
        }
    };
    view! {
        <div class="other mono">
            <label for=id.clone()>{move || session.say(Message::OtherRegionLabel)}</label>
            <input
                type="text"
                id=id
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                aria-invalid=move || state.invalid()
                aria-describedby=move || described.described_by()
                prop:value=value
                on:input=on_input
                on:blur=move |_| session.timing.update(|timing| timing.settle(&field))
            />
        </div>
    }
}

fn effective<'a>(draft: &'a TrailDraft, field: &FieldId, follows_home: bool) -> &'a str {
    let own = draft.text(field);
    if follows_home {
        draft.region_or_home(own)
    } else {
        own
    }
}

/// Ids and names of the listed regions: ours, then those that only the backend knows.
fn regions_of(session: Session) -> Vec<(String, String)> {
    let chinese = session.language.get().tag.starts_with("zh");
    let ours = region::ALL
        .iter()
        .map(|region| (region.id.to_owned(), String::new()));
    let more = session.backend.with(|backend| {
        let regions = backend
            .context()
            .map(|context| context.regions.clone())
            .unwrap_or_default();
        regions
            .into_iter()
            .filter(|more| region::find(&more.id).is_none())
            .collect::<Vec<_>>()
    });
    ours.chain(
        more.into_iter()
            .map(|more| (more.id, if chinese { more.zh } else { more.en })),
    )
    .collect()
}

fn is_listed(id: &str, all: bool, regions: &[(String, String)]) -> bool {
    (all && id == ALL_REGIONS) || regions.iter().any(|(listed, _)| listed == id)
}
