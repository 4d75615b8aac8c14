//! The tab *Export*: the design in every form, exactly as it is copied and downloaded.

use trail_model::export::{self, Format, FormatId};
use trail_words::{Message, Report, markdown};

use super::code::code;
use super::handout::handout;
use super::plan::draft_mark;
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
        if let Some(chosen) = forms().find(|format| format.id.name() == id) {
            format.set(chosen);
        }
    };
    let options = forms().map(option).collect();
    let pick = el("span")
        .class("pick")
        .child(el("label").attr("for", "export-format").say(move || session.say(Report::ExportFormat)))
        .child(choice("export-format", options, move || format.get().id.name(), choose));
    let source = move || {
        let format = format.get();
        (text(session, format), format.media_type == "application/json")
    };
    let tools = el("div").class("tools").child(pick);
    let place = handout(session, format, text, tools, place)
        .part(move || draft_mark(session))
        .part(move || left_out(session, format.get()));
    place.child(code(session, "export-text", Message::TabExport, source))
}

/// What the form cannot say of this design, and where it is said instead. Reactive.
fn left_out(session: Session, format: &Format) -> Vec<El> {
    let parts = session.with_source(|source| format.leaves_out(source));
    if parts.is_empty() {
        return Vec::new();
    }
    let language = session.language.get();
    let items = parts.into_iter().map(|part| el("li").text((language.procedure().left_out)(part)));
    let heading = el("h3").text(&session.say(Report::LeftOutHeading));
    vec![el("section").class("left-out").child(heading).child(el("ul").children(items))]
}

/// The forms of the model's list, which speak no language, and the report.
fn forms() -> impl Iterator<Item = &'static Format> {
    export::ALL.iter().copied().chain([&markdown::REPORT])
}

/// The design in a form. The report speaks the language of the page. Reactive.
pub fn text(session: Session, format: &Format) -> String {
    let language = session.language.get();
    session.with_source(|source| match format.id {
        FormatId::Report => markdown::report(source, language),
        _ => (format.render)(source),
    })
}

/// The name of a form.
#[must_use]
pub fn name(format: &Format) -> Report {
    match format.id {
        FormatId::Request => Report::ExportRequest,
        FormatId::Plan => Report::ExportPlan,
        FormatId::Design => Report::ExportDesign,
        FormatId::Cli => Report::ExportCli,
        FormatId::Terraform => Report::ExportTerraform,
        FormatId::Ros => Report::ExportRos,
        FormatId::Python => Report::ExportPython,
        FormatId::Curl => Report::ExportCurl,
        FormatId::Policy => Report::ExportPolicy,
        FormatId::Report => Report::ExportReport,
        FormatId::Handout => Report::ExportHandout { account: String::new() },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_has_a_name_of_its_own() {
        for (index, format) in forms().enumerate() {
            let first = forms().position(|other| name(other) == name(format));
            assert_eq!(first, Some(index), "{}", format.id.name());
        }
    }
}
