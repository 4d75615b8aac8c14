//! The tab *Export*: the design in every form of the model's list, exactly as it is copied and downloaded.

use leptos::prelude::*;
use trail_model::export::{self, Format};
use trail_words::Message;

use super::code::code;
use super::handout::handout;
use crate::session::Session;
use crate::ui::choice::{Choice, choice};
use crate::ui::live::say;

/// A select of forms, the text, and the ways to take it along.
pub fn tab(session: Session) -> AnyView {
    let format = RwSignal::new(export::REQUEST_JSON);
    let choices = export::ALL.iter().map(|format| Choice { value: format.id, label: say(name(format)), lang: None });
    let choose = move |id: &str| {
        if let Some(chosen) = export::ALL.iter().find(|format| format.id == id) {
            format.set(chosen);
        }
    };
    let source = move || {
        let format = format.get();
        (session.with_source(format.render), format.media_type == "application/json")
    };
    let pick = view! {
        <span class="pick">
            <label for="export-format">{say(Message::ExportFormat)}</label>
            {choice("export-format", choices.collect(), move || format.get().id, choose)}
        </span>
    };
    view! {
        {handout(session, format, pick.into_any())}
        {code("export-text", Message::TabExport, Box::new(source))}
    }
    .into_any()
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
