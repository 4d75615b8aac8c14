//! The tab *Export*: the design in every form of the model's list, exactly as it is copied and downloaded.

use leptos::prelude::*;
use trail_model::export::{self, Format};
use trail_words::Message;

use super::code::Code;
use super::handout::Handout;
use crate::session::Session;

/// A select of forms, the text, and the ways to take it along.
#[component]
pub fn ExportTab() -> impl IntoView {
    let session = Session::get();
    let chosen = RwSignal::new(0_usize);
    let format = Signal::derive(move || export::ALL.get(chosen.get()).copied().unwrap_or(export::REQUEST_JSON));
    let text = Memo::new(move |_| session.with_source(format.get().render));
    let is_json = Memo::new(move |_| format.get().media_type == "application/json");
    let options = export::ALL.iter().map(move |format| view! {
        <option value=format.id>{move || session.say(name(format))}</option>
    });
    let on_change = move |event| {
        let id = event_target_value(&event);
        chosen.set(export::ALL.iter().position(|format| format.id == id).unwrap_or_default());
    };
    view! {
        <Handout format>
            <span class="pick">
                <label for="export-format">{move || session.say(Message::ExportFormat)}</label>
                <select id="export-format" on:change=on_change>{options.collect_view()}</select>
            </span>
        </Handout>
        <Code text id="export-text" label=Message::TabExport is_json/>
    }
}

/// The name of a form.
#[must_use]
pub fn name(format: &Format) -> Message {
    match format.id {
        "plan" => Message::ExportPlan,
        "cli" => Message::ExportCli,
        _ => Message::ExportRequest,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_has_a_name_of_its_own() {
        for (index, format) in export::ALL.iter().enumerate() {
            let first = export::ALL.iter().position(|other| name(other) == name(format));
            assert_eq!(first, Some(index), "{}", format.id);
        }
    }
}
