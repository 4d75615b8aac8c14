//! The picture of the delivery, drawn live: account, trail, destinations. What is missing is there, and says so.

use leptos::prelude::*;
use trail_words::Message;

use super::picture::{End, Picture, Whose, service};
use crate::dom::{El, el};
use crate::session::Session;

/// The card with the picture. To assistive technology it is one picture with one sentence.
pub fn flow(session: Session) -> El {
    let picture = move || session.draft.with(Picture::of);
    let drawn = el("div")
        .class("pic")
        .attr("role", "img")
        .bind("aria-label", move || Some(summary(session, &picture())))
        .part(move || draw(session, &picture()));
    el("section").class("card flow").child(el("h2").say(move || session.say(Message::FlowHeading))).child(drawn)
}

fn draw(session: Session, picture: &Picture) -> Vec<El> {
    let arrow = || el("div").class("arrow");
    vec![
        account(session, picture),
        arrow(),
        trail(session, picture),
        arrow(),
        el("div").class("ends").children(ends(session, picture)),
    ]
}

fn account(session: Session, picture: &Picture) -> El {
    node(session, &session.say(Message::FlowAccount), [picture.account.as_ref(), None], picture.account.is_some())
}

fn trail(session: Session, picture: &Picture) -> El {
    let (event_rw, trail_region) = picture.events.clone();
    let title = picture.trail.clone().unwrap_or_else(|| session.say(Message::FlowNameMissing));
    let events = session.say(Message::FlowEvents { event_rw, trail_region });
    node(session, &title, [Some(&events), None], picture.trail.is_some())
}

fn ends(session: Session, picture: &Picture) -> Vec<El> {
    let framed = |node: El| el("div").class("end").child(node);
    if picture.ends.is_empty() {
        return vec![framed(node(session, &session.say(Message::FlowNoDestination), [None, None], false))];
    }
    let end = |end: &End| {
        framed(node(session, &title(session, end), [end.place.as_ref(), end.region.as_ref()], end.is_whole()))
    };
    picture.ends.iter().map(end).collect()
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

/// A box of the picture. An incomplete one says so, and is drawn with another border.
fn node(session: Session, title: &str, facts: [Option<&String>; 2], is_whole: bool) -> El {
    let facts = facts.into_iter().flatten().map(|fact| el("span").attr("translate", "no").text(fact));
    let missing = (!is_whole).then(|| el("em").text(&session.say(Message::FlowPartMissing)));
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
