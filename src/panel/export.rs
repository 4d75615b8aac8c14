//! The tab *Export*: the design in every form of the model's list, exactly as it is copied and downloaded.

use trail_model::export::{self, Format, FormatId};
use trail_words::{Message, Report};

use super::code::code;
use super::handout::handout;
use crate::dom::{El, el};
use crate::session::Session;
use crate::signal::RwSignal;
use crate::ui::choice::{Choice, choice};

/// A select of forms, the text, and the ways to take it along, in this element.
pub fn tab(session: Session, place: El) -> El {
    let format = RwSignal::new(export::ALL.first().copied().unwrap_or(export::REQUEST_JSON));
    let option = |format: &'static Format| Choice {
        value: format.id.name(),
        label: Box::new(move || session.say(name(format))),
        lang: None,
    };
    let choose = move |id: &str| {
        if let Some(chosen) = export::ALL.iter().find(|format| format.id.name() == id) {
            format.set(chosen);
        }
    };
    let options = export::ALL.iter().map(|format| option(format)).collect();
    let pick = el("span")
        .class("pick")
        .child(el("label").attr("for", "export-format").say(move || session.say(Report::ExportFormat)))
        .child(choice("export-format", options, move || format.get().id.name(), choose));
    let source = move || {
        let format = format.get();
        (session.with_source(format.render), format.media_type == "application/json")
    };
    let tools = el("div").class("tools").child(pick);
    handout(session, format, tools, place).child(code(session, "export-text", Message::TabExport, source))
}

/// The name of a form.
#[must_use]
pub fn name(format: &Format) -> Report {
    match format.id {
        FormatId::Request => Report::ExportRequest,
        FormatId::Plan => Report::ExportPlan,
        FormatId::Cli => Report::ExportCli,
        FormatId::Terraform => Report::ExportTerraform,
        FormatId::Ros => Report::ExportRos,
        FormatId::Python => Report::ExportPython,
        FormatId::Curl => Report::ExportCurl,
        FormatId::Policy => Report::ExportPolicy,
        FormatId::Report => Report::ExportReport,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_has_a_name_of_its_own() {
        for (index, format) in export::ALL.iter().enumerate() {
            let first = export::ALL.iter().position(|other| name(other) == name(format));
            assert_eq!(first, Some(index), "{}", format.id.name());
        }
    }
}
