//! The picture of the delivery, drawn live: account, trail, destinations. What is missing is there, and says so.

use trail_words::Message;

use super::picture::{End, Picture, Whose, service};
use crate::dom::{El, el, memo};
use crate::session::Session;
use crate::signal::Memo;

/// The card with the picture. To assistive technology it is one picture with one sentence.
pub fn flow(session: Session) -> El {
    let picture = memo(move || session.draft.with(Picture::of));
    let arrow = || el("div").class("arrow");
    let drawn = el("div")
        .class("pic")
        .attr("role", "img")
        .bind("aria-label", move || Some(picture.with(|picture| summary(session, picture))))
        .child(account(session, picture))
        .child(arrow())
        .child(trail(session, picture))
        .child(arrow())
        .child(ends(session, picture));
    el("section").class("card flow").child(el("h2").say(move || session.say(Message::FlowHeading))).child(drawn)
}

fn account(session: Session, picture: Memo<Picture>) -> El {
    let id = move || picture.with(|picture| picture.account.clone());
    let is_known = move || id().is_some();
    frame(is_known)
        .child(el("b").say(move || session.say(Message::FlowAccount)))
        .when(is_known, move || fact().say(move || id().unwrap_or_default()))
        .when(move || !is_known(), move || missing(session))
}

/// What is typed most is the name: it changes a text, and no element.
fn trail(session: Session, picture: Memo<Picture>) -> El {
    let is_named = move || picture.with(|picture| picture.trail.is_some());
    let name =
        move || picture.with(|picture| picture.trail.clone()).unwrap_or_else(|| session.say(Message::FlowNameMissing));
    let events = move || {
        let (event_rw, trail_region) = picture.with(|picture| picture.events.clone());
        session.say(Message::FlowEvents { event_rw, trail_region })
    };
    frame(is_named)
        .child(el("b").say(name))
        .child(fact().say(events))
        .when(move || !is_named(), move || missing(session))
}

/// A box that is there all the time. An incomplete one says so, and is drawn with another border.
fn frame(is_whole: impl Fn() -> bool + Copy + 'static) -> El {
    el("div").class("node").class_if("on", is_whole).class_if("missing", move || !is_whole())
}

fn fact() -> El {
    el("span").attr("translate", "no")
}

fn missing(session: Session) -> El {
    el("em").say(move || session.say(Message::FlowPartMissing))
}

fn ends(session: Session, picture: Memo<Picture>) -> El {
    let ends = memo(move || picture.with(|picture| picture.ends.clone()));
    el("div").class("ends").part(move || ends.with(|ends| draw_ends(session, ends)))
}

fn draw_ends(session: Session, ends: &[End]) -> Vec<El> {
    let framed = |node: El| el("div").class("end").child(node);
    if ends.is_empty() {
        return vec![framed(node(session, &session.say(Message::FlowNoDestination), [None, None], false))];
    }
    let end = |end: &End| {
        framed(node(session, &title(session, end), [end.place.as_ref(), end.region.as_ref()], end.is_whole()))
    };
    ends.iter().map(end).collect()
}

/// The service, and whose it is where it is another's.
fn title(session: Session, end: &End) -> String {
    let name = session.say(service(end.kind));
    match &end.whose {
        Whose::Own => name,
        Whose::Another(Some(account)) => {
            session.say(Message::FlowInAccount { service: name, account: account.clone() })
        }
        Whose::Another(None) => session.say(Message::FlowInUnknownAccount { service: name }),
    }
}

/// A box that is built anew.
fn node(session: Session, title: &str, facts: [Option<&String>; 2], is_whole: bool) -> El {
    let facts = facts.into_iter().flatten().map(|text| fact().text(text));
    let missing = (!is_whole).then(|| missing(session));
    el("div")
        .class(if is_whole { "node on" } else { "node missing" })
        .child(el("b").text(title))
        .children(facts)
        .child_if(missing)
}

/// The picture in one sentence.
fn summary(session: Session, picture: &Picture) -> String {
    let missing = || session.say(Message::FlowPartMissing);
    let list = session.language.get().separators.list;
    let end = |end: &End| {
        let place = end.place.clone().unwrap_or_else(missing);
        [&title(session, end), " ", &place].concat()
    };
    let destinations: Vec<String> = picture.ends.iter().map(end).collect();
    session.say(Message::FlowSummary {
        account: picture.account.clone().unwrap_or_else(missing),
        trail: picture.trail.clone().unwrap_or_else(|| session.say(Message::FlowNameMissing)),
        destinations: if destinations.is_empty() {
            session.say(Message::FlowNoDestination)
        } else {
            destinations.join(list)
        },
    })
}
