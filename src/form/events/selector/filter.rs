//! A filter of a selector: what is included and what is left out, by event name or by resource.

use std::rc::Rc;

use trail_model::draft::TrailDraft;
use trail_model::event::{SelectorList, VALUE_LIMIT};
use trail_model::field::FieldId;
use trail_model::problem::Issue;
use trail_words::Choosing;

use super::super::data::{Issues, said};
use super::super::place;
use super::super::services::Services;
use super::super::values::{Held, Values, values};
use super::{error_line, own, own_mut};
use crate::dom::{El, el, memo};
use crate::session::Session;
use crate::signal::Memo;

/// Both lists and how many values they hold together. Each list says what is wrong with its own values.
pub(super) fn filter(session: Session, number: usize, list: SelectorList, services: Services, issues: Issues) -> El {
    let id = place::of(number, &list.name().to_ascii_lowercase());
    let (count_id, rule_id, error_id) = ([&id, "-count"].concat(), [&id, "-rule"].concat(), [&id, "-error"].concat());
    let (name, rule) = match list {
        SelectorList::EventName => (Choosing::EventNames, Choosing::EventNamesRule { limit: VALUE_LIMIT }),
        SelectorList::ResourceArn => (Choosing::ResourceArns, Choosing::ResourceArnsRule { limit: VALUE_LIMIT }),
    };
    let error = said(
        session,
        issues,
        move |issue| matches!(issue, Issue::TooManySelectorValues { selector, list: one, .. } if *selector == number as u64 && *one == list),
    );
    let count = move || {
        let held = |draft: &TrailDraft| own(draft, number).map_or(0, |one| one.filter(list).count());
        let count = session.draft.at(&FieldId::DataEvents, held);
        session.say(Choosing::ValueCount { count, limit: VALUE_LIMIT })
    };
    let of_both = {
        let (error_id, facts) = (error_id.clone(), [&count_id, " ", &rule_id].concat());
        memo(move || if error.with(Option::is_some) { [&error_id, " ", &facts].concat() } else { facts.clone() })
    };
    let side = |excludes: bool| {
        let id = place::of_list(number, list, excludes);
        let own_error_id = [&id, "-error"].concat();
        let wrong = wrong_of(session, number, list, excludes, issues);
        let own_error = said(session, issues, move |issue| {
            wrong_value(issue, number, list)
                .is_some_and(|value| wrong.with(|wrong| wrong.iter().any(|one| one == value)))
        });
        let described_id = own_error_id.clone();
        let described = move || {
            let of_both = of_both.get();
            if own_error.with(Option::is_some) { [&described_id, " ", &of_both].concat() } else { of_both }
        };
        let held = move |draft: &TrailDraft| {
            let texts = own(draft, number).map(|one| one.filter(list).list(excludes).as_slice()).unwrap_or_default();
            wrong.with(|wrong| texts.iter().map(|one| Held::text(one, wrong.contains(one))).collect())
        };
        values(
            session,
            Values {
                id,
                label: if excludes { Choosing::Exclude } else { Choosing::Include },
                held: Rc::new(held),
                change: Rc::new(move |draft, text, adds| {
                    if let Some(selector) = own_mut(draft, number) {
                        let texts = selector.filter_mut(list).list_mut(excludes);
                        if adds { texts.push(text.to_owned()) } else { texts.retain(|one| one != text) }
                    }
                }),
                offered: Rc::new(move || offered(session, number, list, services)),
                described: Rc::new(described),
                is_wrong: Rc::new(move || error.with(Option::is_some) || own_error.with(Option::is_some)),
                said: Rc::new(move || error_line(&own_error_id, own_error)),
            },
        )
    };
    let (include, exclude) = (side(false), side(true));
    el("fieldset")
        .class("field")
        .child(el("legend").class("lab").say(move || session.say_again(&name)))
        .child(el("span").class("opt").id(&count_id).say(count))
        .child(el("p").class("desc").id(&rule_id).say(move || session.say_again(&rule)))
        .child(crate::form::row([include, exclude]))
        .part(move || error_line(&error_id, error))
}

/// The values of this list that are said to be wrong.
fn wrong_of(session: Session, number: usize, list: SelectorList, excludes: bool, issues: Issues) -> Memo<Vec<String>> {
    memo(move || {
        let is_held = |value: &&str| {
            let held = |draft: &TrailDraft| place::holds(draft, number, list, excludes, value);
            session.draft.at(&FieldId::DataEvents, held)
        };
        issues.with(|issues| {
            let values = issues.iter().filter_map(|issue| wrong_value(issue, number, list));
            values.filter(is_held).map(str::to_owned).collect()
        })
    })
}

/// The value of this filter that the problem is about.
fn wrong_value(issue: &Issue, number: usize, list: SelectorList) -> Option<&str> {
    let (selector, one, value) = match issue {
        Issue::EventName { selector, actual } => (selector, SelectorList::EventName, actual),
        Issue::ResourceArn { selector, actual } => (selector, SelectorList::ResourceArn, actual),
        _ => return None,
    };
    (*selector == number as u64 && one == list).then_some(value)
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
