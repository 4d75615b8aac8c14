//! One selector of data events: service, reads or writes, and what of it by event name and resource.

mod service;

use std::rc::Rc;

use trail_model::draft::TrailDraft;
use trail_model::event::{ReadWrite, Selector, SelectorList, VALUE_LIMIT};
use trail_model::field::FieldId;
use trail_model::problem::Issue;
use trail_words::Choosing;

use super::data::{Issues, issue_text, remove};
use super::place;
use super::services::Services;
use super::values::{Held, Values, values};
use crate::dom::{El, el};
use crate::session::Session;
use crate::signal::Memo;
use crate::ui::icon::Icon;
use crate::ui::message::message;
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

/// What is included and what is left out, by event name or by resource, and how many of both.
fn filter(session: Session, number: usize, list: SelectorList, services: Services, issues: Issues) -> El {
    let id = place::of(number, &list.name().to_ascii_lowercase());
    let (count_id, rule_id, error_id) = ([&id, "-count"].concat(), [&id, "-rule"].concat(), [&id, "-error"].concat());
    let (name, rule) = match list {
        SelectorList::EventName => (Choosing::EventNames, Choosing::EventNamesRule { limit: VALUE_LIMIT }),
        SelectorList::ResourceArn => (Choosing::ResourceArns, Choosing::ResourceArnsRule { limit: VALUE_LIMIT }),
    };
    let error = issue_text(session, issues, move |issue| match issue {
        Issue::TooManySelectorValues { selector, list: one, .. } => *selector == number as u64 && *one == list,
        Issue::EventName { selector, .. } => *selector == number as u64 && list == SelectorList::EventName,
        _ => false,
    });
    let count = move || {
        let held = |draft: &TrailDraft| own(draft, number).map_or(0, |one| one.filter(list).count());
        let count = session.draft.at(&FieldId::DataEvents, held);
        session.say(Choosing::ValueCount { count, limit: VALUE_LIMIT })
    };
    let described = {
        let (error_id, facts) = (error_id.clone(), [&count_id, " ", &rule_id].concat());
        move || if error.with(Option::is_some) { [&error_id, " ", &facts].concat() } else { facts.clone() }
    };
    let described: Rc<dyn Fn() -> String> = Rc::new(described);
    let side = |excludes: bool| {
        values(
            session,
            Values {
                id: place::of_list(number, list, excludes),
                label: if excludes { Choosing::Exclude } else { Choosing::Include },
                held: Rc::new(move |draft| {
                    let texts =
                        own(draft, number).map(|one| one.filter(list).list(excludes).as_slice()).unwrap_or_default();
                    texts.iter().map(|one| Held::plain(one)).collect()
                }),
                change: Rc::new(move |draft, text, adds| {
                    if let Some(selector) = own_mut(draft, number) {
                        let texts = selector.filter_mut(list).list_mut(excludes);
                        if adds { texts.push(text.to_owned()) } else { texts.retain(|one| one != text) }
                    }
                }),
                offered: Rc::new(move || offered(session, number, list, services)),
                described: described.clone(),
                is_wrong: Rc::new(move || error.with(Option::is_some)),
            },
        )
    };
    let (include, exclude) = (side(false), side(true));
    el("fieldset")
        .class("field")
        .child(el("legend").class("lab").say(move || session.say_again(&name)))
        .child(el("span").class("opt").id(&count_id).say(count))
        .child(el("p").class("desc").id(&rule_id).say(move || session.say_again(&rule)))
        .child(super::super::row([include, exclude]))
        .part(move || error_line(&error_id, error))
}

/// The events of the service that neither side holds. Of resources nothing is known.
fn offered(session: Session, number: usize, list: SelectorList, services: Services) -> Vec<(String, String)> {
    if list == SelectorList::ResourceArn {
        return Vec::new();
    }
    let selector = session.draft.at(&FieldId::DataEvents, |draft| own(draft, number).cloned().unwrap_or_default());
    let is_free = |name: &String| !selector.events.equals.contains(name) && !selector.events.not_equals.contains(name);
    services.events(&selector.service).into_iter().filter(is_free).map(|name| (name, String::new())).collect()
}

/// The sentence of an error, once its words are there.
pub(super) fn error_line(id: &str, error: Memo<Option<String>>) -> Vec<El> {
    let said = |text: String| message(el("p").class("msg err").id(id), Icon::Error, &text);
    error.get().filter(|text| !text.is_empty()).map(said).into_iter().collect()
}
