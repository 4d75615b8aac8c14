//! One step back or forward: the draft as it was, the field that changed in view, and a word on what it was.

use std::cmp::Ordering;

use js_sys::{Function, JSON, Reflect};
use leptos::prelude::*;
use trail_model::draft::TrailDraft;
use trail_model::event::DataEvents;
use trail_model::field::FieldId;
use trail_words::{Message, Undoing};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, ScrollIntoViewOptions, ScrollLogicalPosition};

use super::Way;
use crate::form;
use crate::session::history::History;
use crate::session::{Pane, Session, View, refusal};

/// Goes one step.
pub(super) fn step(session: Session, way: Way) {
    session.catch_up();
    let before = session.draft.get_untracked();
    let is_led = session.draft.travel(match way {
        Way::Back => History::back,
        Way::Forward => History::forward,
    });
    if !is_led {
        let nothing = if way == Way::Back { Message::NothingToUndo } else { Message::NothingToRedo };
        return session.status.set(untrack(|| session.say(nothing)));
    }
    let after = session.draft.get_untracked();
    let changed = before.differences(&after);
    settle(session, &after, &changed);
    // What is told is what the step did when it was made, whichever way it is gone.
    let made = if way == Way::Back { [&after, &before] } else { [&before, &after] };
    let what = what(session, &changed, made);
    let said = if way == Way::Back { Undoing::Undone { what } } else { Undoing::Redone { what } };
    session.status.set(untrack(|| session.say(said)));
    if let Some(field) = leading(&changed) {
        reveal(session, field.control_id().to_owned());
    }
}

/// What came back is as if it had been typed and left.
fn settle(session: Session, draft: &TrailDraft, changed: &[FieldId]) {
    for field in changed {
        if !TrailDraft::is_text(field) || !draft.text(field).is_empty() {
            session.timing.change(|timing| timing.settle(field));
        }
        session.refusal.change(|refused| refusal::forget(refused, field));
    }
}

/// The field whose change brought the others about: insights set events and region, all else stands alone or first on the page.
fn leading(changed: &[FieldId]) -> Option<&FieldId> {
    changed.iter().find(|field| **field == FieldId::Insights).filter(|_| changed.len() <= 3).or_else(|| changed.first())
}

fn what(session: Session, changed: &[FieldId], [from, to]: [&TrailDraft; 2]) -> String {
    let language = session.language.get_untracked();
    let is_one = |field: &&FieldId| changed.len() == 1 || **field == FieldId::Insights && changed.len() <= 3;
    match leading(changed) {
        None => untrack(|| session.say(Undoing::Advice)),
        Some(FieldId::DataEvents) if changed.len() == 1 => {
            let label = (language.label)(&FieldId::DataEvents);
            match of_data_events(&from.data_events, &to.data_events) {
                Some(more) => [label, language.separators.colon, &untrack(|| session.say(more))].concat(),
                None => label.to_owned(),
            }
        }
        Some(field) if is_one(&field) => language.label_in_group(field),
        Some(_) => untrack(|| session.say(Undoing::Settings { count: changed.len() })),
    }
}

/// What changed of data events besides whether there are any: a selector, counted from 1, or the regions.
fn of_data_events(from: &DataEvents, to: &DataEvents) -> Option<Undoing> {
    if from.on != to.on {
        return None;
    }
    let (before, after) = (&from.selectors, &to.selectors);
    if before == after {
        return Some(Undoing::DataEventRegions);
    }
    let number = before.iter().zip(after).take_while(|(one, other)| one == other).count() + 1;
    Some(match before.len().cmp(&after.len()) {
        Ordering::Less => Undoing::SelectorAdded { number },
        Ordering::Greater => Undoing::SelectorRemoved { number },
        Ordering::Equal => Undoing::SelectorChanged { number },
    })
}

/// Brings the control into view, in the view that has it. The focus stays where it is.
fn reveal(session: Session, control: String) {
    session.pane.set(Pane::Form);
    // What shows or hides it has just changed, and is drawn with the next frame.
    request_animation_frame(move || {
        if document().get_element_by_id(&control).is_some() {
            show(&control);
        } else if session.view.get_untracked() == View::Quick {
            form::show_full(session, move || request_animation_frame(move || show(&control)));
        }
    });
}

/// Scrolls there and lets it light up once.
fn show(control: &str) {
    let Some(element) = document().get_element_by_id(control) else { return };
    let frame = element.closest(".field, .dest").ok().flatten().unwrap_or(element);
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    frame.scroll_into_view_with_scroll_into_view_options(&options);
    // A browser that cannot do it, or a reader who wants no motion, has the status line.
    let _ = light_up(&frame);
}

/// `frame.animate(…)`, which needs no style that would be loaded before it is needed.
fn light_up(frame: &Element) -> Result<(), JsValue> {
    let is_still = window().match_media("(prefers-reduced-motion: reduce)")?.is_some_and(|query| query.matches());
    if !is_still {
        let frames =
            JSON::parse(r#"[{"backgroundColor":"var(--td-primary-soft)"},{"backgroundColor":"transparent"}]"#)?;
        let animate: Function = Reflect::get(frame, &"animate".into())?.dyn_into()?;
        animate.call2(frame, &frames, &1200.into())?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use trail_model::event::Selector;

    fn of(services: &[&str]) -> DataEvents {
        let selectors = services.iter().map(|service| Selector::of(service)).collect();
        DataEvents { on: true, selectors, ..DataEvents::default() }
    }

    #[test]
    fn a_step_of_data_events_is_told_by_what_changed() {
        let told = |from: &[&str], to: &[&str]| of_data_events(&of(from), &of(to));
        assert_eq!(told(&["Oss"], &["Oss", "Kms"]), Some(Undoing::SelectorAdded { number: 2 }));
        assert_eq!(told(&["Oss", "Kms", "Fc"], &["Oss", "Fc"]), Some(Undoing::SelectorRemoved { number: 2 }));
        assert_eq!(told(&["Oss", "Kms"], &["Fc", "Kms"]), Some(Undoing::SelectorChanged { number: 1 }));
        let everywhere = DataEvents { all_regions: true, ..of(&["Oss"]) };
        assert_eq!(of_data_events(&of(&["Oss"]), &everywhere), Some(Undoing::DataEventRegions));
        assert_eq!(of_data_events(&DataEvents::default(), &of(&["Oss"])), None);
    }
}
