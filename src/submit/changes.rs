//! What a change of a trail changes: before and after, parameter by parameter. It is what is confirmed.

use trail_model::check::ValidPlan;
use trail_model::field::FieldId;
use trail_model::import::Live;
use trail_model::plan::Change;
use trail_words::{Language, Listing, Report};

use super::parts::section;
use super::settings::in_words;
use crate::dom::{El, el};
use crate::session::Session;

/// The comparison; or that there is nothing to change.
pub(super) fn changes(session: Session, plan: &ValidPlan, live: &Live) -> El {
    let changes = plan.changes(live);
    let unread: Vec<FieldId> = unread(live);
    let section = section(session, Report::ReviewChanges { count: changes.len() });
    let section = if changes.is_empty() {
        section.child(el("p").say(move || session.say(Report::NothingChanges)))
    } else {
        section.child(table(session, changes, plan))
    };
    let note = move || {
        let language = session.language.get();
        let labels: Vec<&str> = unread.iter().map(|field| (language.label)(field)).collect();
        let note = session.say(Listing::UnreadStays { what: labels.join(language.separators.list) });
        if labels.is_empty() { Vec::new() } else { vec![el("p").text(&note)] }
    };
    section.child(el("div").class("slot").part(note))
}

/// What could not be read, and so stays as it is.
pub(crate) fn unread(live: &Live) -> Vec<FieldId> {
    let parts = [
        (live.is_logging().is_none(), FieldId::StartLogging),
        (live.insights.is_none(), FieldId::Insights),
        (live.data_events.is_none(), FieldId::DataEvents),
    ];
    parts.into_iter().filter(|(is_unread, _)| *is_unread).map(|(_, field)| field).collect()
}

fn table(session: Session, changes: Vec<Change>, plan: &ValidPlan) -> El {
    let draft = plan.draft().clone();
    let rows = move || {
        let language = session.language.get();
        let head = |words: Report| el("th").attr("scope", "col").text(&session.say(words));
        let heads = [Report::ReportParameter, Report::Before, Report::After].map(head);
        let row = |Change { field, before, after }: &Change| {
            let field = draft.control_of(field.clone());
            let cell = |value: &str| value_cell(session, &field, value, language);
            let label = el("th").attr("scope", "row").text(&label(&field, language));
            el("tr").child(label).child(cell(before)).child(cell(after))
        };
        let body = el("tbody").children(changes.iter().map(row));
        vec![el("thead").child(el("tr").children(heads)), body]
    };
    el("table").class("changes").part(rows)
}

fn label(field: &FieldId, language: &Language) -> String {
    match language.group(field) {
        Some(group) => [group, language.separators.comma, (language.label)(field)].concat(),
        None => (language.label)(field).to_owned(),
    }
}

fn value_cell(session: Session, field: &FieldId, value: &str, language: &Language) -> El {
    let none = || el("span").class("none").text(&session.say(Report::NoValue));
    let text = match (field, value) {
        (_, "") => return el("td").child(none()),
        (FieldId::StartLogging, "true") => session.say(Listing::On),
        (FieldId::StartLogging, _) => session.say(Listing::Off),
        _ => in_words(field, value.to_owned(), language),
    };
    el("td").text(&text)
}
