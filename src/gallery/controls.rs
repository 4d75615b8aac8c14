//! Buttons, links, switches, selects.

use trail_words::Message;

use super::{State, in_state, inside_in_state, line};
use crate::bar;
use crate::dom::{El, el};
use crate::session::Session;
use crate::ui::button::button;
use crate::ui::choice::{Choice, choice};

/// Each kind of button as it comes, under the pointer, with the focus, and where it cannot act.
pub(super) fn controls(session: Session) -> Vec<El> {
    let kinds = [("Button", "btn"), ("Small", "btn small"), ("Quiet", "btn quiet"), ("Primary", "btn primary")];
    let mut lines: Vec<El> = kinds.map(|(name, class)| buttons(session, name, class)).into();
    lines.push(line(
        "Switch",
        [
            el("div").class("shown").child(bar::pane_switch(session)),
            el("div").class("shown").child(inside_in_state(State::Focused, "input", segments("focused"))),
        ],
    ));
    let problems = || button(session, "btn quiet problems err", Message::ProblemCount { count: 2 }, || ());
    let problems = [problems(), in_state(State::Hovered, problems()), in_state(State::Focused, problems())];
    lines.push(line("Problems", problems));
    let selects = [
        header_select("plain"),
        in_state(State::Hovered, header_select("hovered")),
        in_state(State::Focused, header_select("focused")),
    ];
    lines.push(line("Select of the header", [el("div").class("top").child(el("div").class("end").children(selects))]));
    lines.push(line("Badges", [chip("chip", "Simulator"), chip("chip live", "Live"), chip("chip none", "No proxy")]));
    lines
}

fn buttons(session: Session, name: &str, class: &str) -> El {
    let one = || button(session, class, Message::TryAgain, || ());
    let states = [
        one(),
        in_state(State::Hovered, one()),
        in_state(State::Focused, one()),
        one().attr("aria-disabled", "true"),
        one().attr("disabled", ""),
    ];
    line(name, states)
}

fn segments(name: &str) -> El {
    let label = |text: &str, is_chosen: bool| {
        let radio = el("input").attr("type", "radio").attr("name", name).checked(move || is_chosen);
        el("label").child(radio).child(el("span").text(text))
    };
    el("div").class("seg").child(label("Chosen", true)).child(label("Other", false))
}

fn header_select(id: &'static str) -> El {
    let option = Choice { value: "system", label: Box::new(|| "System".to_owned()), lang: None };
    choice(id, vec![option], || "system", |_| ()).class("quiet").attr("aria-label", id)
}

fn chip(class: &str, text: &str) -> El {
    el("span").class(class).text(text)
}
