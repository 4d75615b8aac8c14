//! One selector of data events: service, reads or writes, and what of it by event name and resource.

mod filter;
mod service;

use trail_model::draft::TrailDraft;
use trail_model::event::{ReadWrite, Selector, SelectorList};
use trail_model::field::FieldId;
use trail_words::Choosing;

use super::data::{Issues, remove};
use super::place;
use super::services::Services;
use crate::dom::{El, el};
use crate::session::Session;
use crate::signal::Memo;
use crate::ui::icon::Icon;
use crate::ui::message::message;
use filter::filter;
use service::service;

/// The card of a selector, counted from 1.
pub(super) fn card(session: Session, number: usize, services: Services, issues: Issues) -> El {
    let legend = el("legend").class("lab").say(move || session.say(Choosing::Selector { number }));
    let remove = el("button")
        .attr("type", "button")
        .class("btn small quiet")
        .say(move || session.say(Choosing::RemoveSelector { number }))
        .on("click", move |_| remove(session, number));
    let filters = SelectorList::ALL.map(|list| filter(session, number, list, services, issues));
    el("fieldset")
        .class("selector")
        .child(legend)
        .child(super::super::row([service(session, number, services, issues), read_write(session, number)]))
        .children(filters)
        .child(el("div").class("actions").child(remove))
}

/// The selector of this number, to read.
fn own(draft: &TrailDraft, number: usize) -> Option<&Selector> {
    draft.data_events.selectors.get(number.checked_sub(1)?)
}

/// The same, to write.
fn own_mut(draft: &mut TrailDraft, number: usize) -> Option<&mut Selector> {
    draft.data_events.selectors.get_mut(number.checked_sub(1)?)
}

/// Reads, writes or both, in the words of management events.
fn read_write(session: Session, number: usize) -> El {
    let group = place::of(number, "rw");
    let radio = |value: &ReadWrite| {
        let value = *value;
        let id = [&group, "-", &value.name().to_ascii_lowercase()].concat();
        let radio = el("input")
            .attr("type", "radio")
            .id(&id)
            .attr("name", &group)
            .attr("value", value.name())
            .checked(move || {
                session
                    .draft
                    .at(&FieldId::DataEvents, |draft| own(draft, number).is_some_and(|one| one.read_write == value))
            })
            .on("change", move |_| {
                session.choose(&FieldId::DataEvents, |draft| {
                    if let Some(selector) = own_mut(draft, number) {
                        selector.read_write = value;
                    }
                });
            });
        let label = move || (session.language.get().choice)(&FieldId::EventRw, value.name()).to_owned();
        el("div").class("choice").child(radio).child(el("label").attr("for", &id).say(label))
    };
    let legend = el("legend").class("lab").say(move || session.say(Choosing::ReadWrite));
    el("fieldset")
        .class("field")
        .child(legend)
        .child(el("div").class("plain").children(ReadWrite::ALL.iter().map(radio)))
}

/// The sentence of an error, once its words are there.
pub(super) fn error_line(id: &str, error: Memo<Option<String>>) -> Vec<El> {
    let said = |text: String| message(el("p").class("msg err").id(id), Icon::Error, &text);
    error.get().filter(|text| !text.is_empty()).map(said).into_iter().collect()
}
