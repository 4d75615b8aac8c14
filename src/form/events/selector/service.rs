//! The service of a selector: chosen from what is known, or typed.

use trail_model::draft::TrailDraft;
use trail_model::field::FieldId;
use trail_model::problem::Issue;
use trail_words::Choosing;

use super::super::data::{Issues, said};
use super::super::place;
use super::super::services::Services;
use super::{error_line, own, own_mut};
use crate::dom::{El, el, memo};
use crate::session::Session;
use crate::signal::{Memo, RwSignal};
use crate::ui::text_field::value_of;

/// The value of the option that opens a text field. No service is called so.
const OTHER: &str = "another service";

/// A select of known services; its last option opens a text field for any other.
pub(super) fn service(session: Session, number: usize, services: Services, issues: Issues) -> El {
    let id = place::of(number, "service");
    let error_id = [&id, "-error"].concat();
    let chosen = memo(move || {
        let service = |draft: &TrailDraft| own(draft, number).map(|one| one.service.clone()).unwrap_or_default();
        session.draft.at(&FieldId::DataEvents, service)
    });
    let names = memo(move || services.names());
    let typing = RwSignal::new(false);
    let is_other = memo(move || {
        typing.get() || chosen.with(|chosen| !chosen.is_empty() && !names.with(|names| names.contains(chosen)))
    });
    let error = said(
        session,
        issues,
        move |issue| matches!(issue, Issue::SelectorService { selector } if *selector == number as u64),
    );
    let described = error_id.clone();
    let select = el("select")
        .id(&id)
        .attr("aria-required", "true")
        .bind("aria-invalid", move || error.with(Option::is_some).then(|| "true".to_owned()))
        .bind("aria-describedby", move || error.with(Option::is_some).then(|| described.clone()))
        .part(move || options(session, &names.get(), &chosen.get(), is_other.get()))
        .on("change", move |event| {
            let value = value_of(&event);
            typing.set(value == OTHER);
            let service = if value == OTHER { String::new() } else { value };
            // What is still to be typed is not wrong yet.
            let change = |draft: &mut TrailDraft| set_service(draft, number, service);
            if typing.get_untracked() {
                session.edit(&FieldId::DataEvents, change);
            } else {
                session.choose(&FieldId::DataEvents, change);
            }
        });
    el("div")
        .class("field")
        .class_if("bad", move || error.with(Option::is_some))
        .child(el("label").class("lab").attr("for", &id).say(move || session.say(Choosing::Service)))
        .child(select)
        .child(
            el("div")
                .class("messages")
                .when(move || is_other.get(), move || other(session, number, chosen))
                .part(move || error_line(&error_id, error)),
        )
}

fn set_service(draft: &mut TrailDraft, number: usize, service: String) {
    if let Some(selector) = own_mut(draft, number) {
        selector.service = service;
    }
}

fn options(session: Session, names: &[String], chosen: &str, is_other: bool) -> Vec<El> {
    let option = |value: &str, text: &str, is_chosen: bool| {
        el("option").attr("value", value).text(text).attr_if(is_chosen, "selected", "")
    };
    let mut options = Vec::new();
    if chosen.is_empty() && !is_other {
        options.push(option("", &session.say(Choosing::ChooseService), true));
    }
    options.extend(names.iter().map(|name| option(name, name, !is_other && name == chosen)));
    options.push(option(OTHER, &session.say(Choosing::AnotherService), is_other));
    options
}

fn other(session: Session, number: usize, chosen: Memo<String>) -> El {
    let id = place::of(number, "service-other");
    let label = el("label").attr("for", &id).say(move || session.say(Choosing::OtherService));
    let input = el("input")
        .attr("type", "text")
        .id(&id)
        .attr("autocomplete", "off")
        .attr("autocapitalize", "off")
        .attr("spellcheck", "false")
        .prop("value", move || chosen.with(|chosen| chosen.as_str().into()))
        .on("input", move |event| {
            let text = value_of(&event);
            session.edit(&FieldId::DataEvents, |draft| set_service(draft, number, text));
        })
        .on("blur", move |_| session.leave(&FieldId::DataEvents));
    el("div").class("other mono").child(label).child(input)
}
