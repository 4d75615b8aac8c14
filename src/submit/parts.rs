//! What the stages of the dialog have in common: sections, buttons, lines with an icon.

use leptos::prelude::*;
use trail_words::{Report, Say};

use crate::dom::{El, el, memo};
use crate::session::Session;
use crate::ui::icon::Icon;

/// A section under its heading.
pub(super) fn section(session: Session, heading: Report) -> El {
    el("section").child(el("h3").say(move || session.say_again(&heading)))
}

/// A button. What it says may depend on how the run stands.
pub(super) fn button<W: Say>(session: Session, class: &str, words: fn(Session) -> W, press: fn(Session)) -> El {
    el("button")
        .attr("type", "button")
        .class(class)
        .say(move || session.say(words(session)))
        .on("click", move |_| press(session))
}

/// A line: an icon and words that say the same.
pub(super) fn line(tag: &str, class: &str, icon: Option<Icon>, text: &str) -> El {
    el(tag).class(class).child_if(icon.map(Icon::view)).child(el("span").text(text))
}

/// A label and its value.
pub(super) fn pair(label: &str, value: &str) -> [El; 2] {
    [el("dt").text(label), el("dd").text(value)]
}

/// A child that is built anew only when its text is another: a live region reads out whatever is put into it.
pub(super) fn said(
    place: El,
    text: impl Fn() -> Option<String> + 'static,
    build: impl Fn(&str) -> Option<El> + 'static,
) -> El {
    let text = memo(text);
    place.part(move || {
        let text = text.get();
        untrack(|| text.and_then(|text| build(&text)).into_iter().collect())
    })
}
