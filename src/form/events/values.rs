//! A list of texts that are added one by one: chosen from what is offered, typed, or pasted line by line.

use std::rc::Rc;

use trail_model::draft::TrailDraft;
use trail_model::field::FieldId;
use trail_words::Choosing;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, HtmlInputElement, KeyboardEvent};

use super::tell;
use crate::dom::{El, el, memo};
use crate::focus::focus_next;
use crate::session::Session;
use crate::ui::icon::Icon;

/// A value that the list holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Held {
    pub(super) value: String,
    /// What the reader sees.
    pub(super) text: String,
    /// It cannot be taken out.
    pub(super) is_fixed: bool,
    /// It cannot be what it is to be.
    pub(super) is_wrong: bool,
}

impl Held {
    /// A text that is shown as it is.
    pub(super) fn text(text: &str, is_wrong: bool) -> Held {
        Held { value: text.to_owned(), text: text.to_owned(), is_fixed: false, is_wrong }
    }
}

type Read = dyn Fn(&TrailDraft) -> Vec<Held>;
type Change = dyn Fn(&mut TrailDraft, &str, bool);

/// A list and the text field that adds to it.
#[derive(Clone)]
pub(super) struct Values {
    /// The `id` of the text field.
    pub(super) id: String,
    /// The name of both, unique within their group.
    pub(super) label: Choosing,
    /// What it holds. Reactive where it reads more than the draft.
    pub(super) held: Rc<Read>,
    /// Adds a text that is not there, or takes one out.
    pub(super) change: Rc<Change>,
    /// Values that can be chosen, each with what the reader sees beside it. Reactive.
    pub(super) offered: Rc<dyn Fn() -> Vec<(String, String)>>,
    /// The ids of what describes the text field, the error first. Reactive.
    pub(super) described: Rc<dyn Fn() -> String>,
    /// Whether something is wrong with the list. Reactive.
    pub(super) is_wrong: Rc<dyn Fn() -> bool>,
    /// What is wrong with what it holds, right below it. Reactive.
    pub(super) said: Rc<dyn Fn() -> Vec<El>>,
}

/// The list, and below it what adds to it.
pub(super) fn values(session: Session, values: Values) -> El {
    let own = values.clone();
    let held = memo(move || {
        session.draft.follow(&FieldId::HomeRegion);
        session.draft.at(&FieldId::DataEvents, |draft| (own.held)(draft))
    });
    let (named, listed) = (values.label.clone(), values.clone());
    let list = move || {
        let items = held.get();
        if items.is_empty() {
            return Vec::new();
        }
        let items = items.iter().enumerate().map(|(place, one)| item(session, &listed, place, one));
        let name = named.clone();
        vec![el("ul").class("values").bind("aria-label", move || Some(session.say_again(&name))).children(items)]
    };
    let label = values.label.clone();
    let label = el("label").class("lab").attr("for", &values.id).say(move || session.say_again(&label));
    let said = values.said.clone();
    let list = el("div").part(list).child(el("div").class("messages").part(move || said()));
    el("div").class("field mono").child(label).child(list).children(adder(session, values))
}

fn item(session: Session, values: &Values, place: usize, held: &Held) -> El {
    let (own, value) = (values.clone(), held.value.clone());
    let named = held.value.clone();
    let remove = el("button")
        .attr("type", "button")
        .class("btn small quiet")
        .id(&remove_id(&values.id, place))
        .bind("aria-label", move || Some(session.say(Choosing::RemoveValue { value: named.clone() })))
        .say(move || session.say(Choosing::Remove))
        .on("click", move |_| {
            session.choose(&FieldId::DataEvents, |draft| (own.change)(draft, &value, false));
            let left = session.draft.with_untracked(|draft| (own.held)(draft));
            // To the next one, which stands in this place now; without one, to where more are added.
            let next = place.min(left.len().saturating_sub(1));
            let is_there = left.get(next).is_some_and(|one| !one.is_fixed);
            focus_next(&if is_there { remove_id(&own.id, next) } else { own.id.clone() });
            tell(session, Choosing::ValueRemoved { value: value.clone(), count: left.len() });
        });
    let text = el("span").attr("translate", "no").text(&held.text);
    let item = el("li").attr_if(held.is_wrong, "class", "wrong");
    item.child_if(held.is_wrong.then(|| Icon::Error.view())).child(text).child_if((!held.is_fixed).then_some(remove))
}

fn remove_id(list: &str, place: usize) -> String {
    [list, "-remove-", &place.to_string()].concat()
}

/// The text field and its button. What is typed is taken by Enter, by the button, and by leaving the field or the page
/// (`src/autosave/watch.rs`): nothing typed is lost.
fn adder(session: Session, values: Values) -> [El; 2] {
    let options_id = [&values.id, "-list"].concat();
    let (described, is_wrong) = (values.described.clone(), values.is_wrong.clone());
    let input = el("input")
        .attr("type", "text")
        .id(&values.id)
        .attr("autocomplete", "off")
        .attr("autocapitalize", "off")
        .attr("spellcheck", "false")
        .bind("aria-invalid", move || is_wrong().then(|| "true".to_owned()))
        .bind("aria-describedby", move || Some(described()).filter(|ids| !ids.is_empty()));
    let offered = values.offered.clone();
    let offered = memo(move || offered());
    let list_id = options_id.clone();
    let input = input.bind("list", move || offered.with(|offered| (!offered.is_empty()).then(|| list_id.clone())));
    let option = |(value, text): &(String, String)| el("option").attr("value", value).text(text);
    let options = el("datalist").id(&options_id).part(move || offered.with(|all| all.iter().map(option).collect()));

    let Some(field) = input.node().dyn_ref::<HtmlInputElement>().cloned() else {
        return [input, options];
    };
    let take = {
        let (values, field) = (values.clone(), field.clone());
        Rc::new(move || {
            let text = field.value();
            if !text.trim().is_empty() {
                add(session, &values, [text.trim()]);
            }
            field.set_value("");
        })
    };
    let (entered, left, pressed) = (take.clone(), take.clone(), take);
    let pasted_into = values.clone();
    let input = input
        .on("keydown", move |event| {
            // The Enter that ends a composition of Chinese is no end of the text.
            let is_enter =
                event.dyn_ref::<KeyboardEvent>().is_some_and(|key| key.key() == "Enter" && !key.is_composing());
            if is_enter {
                event.prevent_default();
                entered();
            }
        })
        .on("change", move |_| left())
        .on("paste", move |event| {
            let text = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);
            let text = text.and_then(|data| data.get_data("text").ok()).unwrap_or_default();
            // A text field would join the lines.
            if text.trim().contains('\n') {
                event.prevent_default();
                add(session, &pasted_into, text.lines().map(str::trim).filter(|line| !line.is_empty()));
            }
        });
    let label = values.label.clone();
    let button = el("button")
        .attr("type", "button")
        .class("btn")
        .bind("aria-label", move || Some(session.say(Choosing::AddTo { list: session.say_again(&label) })))
        .say(move || session.say(Choosing::Add))
        .on("click", move |_| {
            pressed();
            let _ = field.focus();
        });
    [el("div").class("adder").child(input).child(button), options]
}

/// Adds what is not there yet, and says so.
fn add<'a>(session: Session, values: &Values, texts: impl IntoIterator<Item = &'a str>) {
    for text in texts {
        let is_there = session.draft.with_untracked(|draft| (values.held)(draft).iter().any(|one| one.value == text));
        if is_there {
            tell(session, Choosing::ValueThere { value: text.to_owned() });
            continue;
        }
        session.choose(&FieldId::DataEvents, |draft| (values.change)(draft, text, true));
        let count = session.draft.with_untracked(|draft| (values.held)(draft).len());
        tell(session, Choosing::ValueAdded { value: text.to_owned(), count });
    }
}
