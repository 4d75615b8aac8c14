//! The picture of the delivery, drawn live: account, trail, destinations. What is missing is there, and says so.

use leptos::prelude::*;
use trail_words::Message;

use super::picture::{End, Picture, Whose, service};
use crate::session::Session;
use crate::ui::live::{part, say, text};

/// The card with the picture. To assistive technology it is one picture with one sentence.
pub fn flow(session: Session) -> AnyView {
    let picture = move || session.draft.with(Picture::of);
    view! {
        <section class="card flow">
            <h2>{say(Message::FlowHeading)}</h2>
            <div class="pic" role="img" aria-label=text(move || summary(session, &picture()))>{part(move || draw(session, picture()))}</div>
        </section>
    }
    .into_any()
}

fn draw(session: Session, picture: Picture) -> AnyView {
    let ends: Vec<AnyView> = match picture.ends.as_slice() {
        [] => vec![end(node(session, session.say(Message::FlowNoDestination), vec![], false))],
        some => some.iter().map(|one| end(destination(session, one))).collect(),
    };
    let (event_rw, trail_region) = picture.events;
    let is_named = picture.trail.is_some();
    let name = picture.trail.unwrap_or_else(|| session.say(Message::FlowNameMissing));
    let events = session.say(Message::FlowEvents { event_rw, trail_region });
    let is_known = picture.account.is_some();
    let account = picture.account.into_iter().collect();
    view! {
        {node(session, session.say(Message::FlowAccount), account, is_known)}
        <div class="arrow"></div>
        {node(session, name, vec![events], is_named)}
        <div class="arrow"></div>
        <div class="ends">{ends}</div>
    }
    .into_any()
}

fn end(node: AnyView) -> AnyView {
    view! { <div class="end">{node}</div> }.into_any()
}

fn destination(session: Session, end: &End) -> AnyView {
    let account = match &end.whose {
        Whose::Another(Some(account)) => Some(session.say(Message::FlowOtherAccount { account: account.clone() })),
        Whose::Own | Whose::Another(None) => None,
    };
    let title = match end.whose {
        Whose::Another(None) => title(session, end),
        _ => session.say(service(end.kind)),
    };
    let facts = [account, end.place.clone(), end.region.clone()].into_iter().flatten().collect();
    node(session, title, facts, end.is_whole())
}

/// A box of the picture. An incomplete one says so, and is drawn with another border.
fn node(session: Session, title: String, facts: Vec<String>, is_whole: bool) -> AnyView {
    let class = if is_whole { "node on" } else { "node missing" };
    let facts: Vec<_> = facts.into_iter().map(|fact| view! { <span>{fact}</span> }).collect();
    let missing = (!is_whole).then(|| view! { <em>{session.say(Message::FlowPartMissing)}</em> });
    view! { <div class=class><b>{title}</b>{facts}{missing}</div> }.into_any()
}

/// The service, and whose it is where it is another's.
fn title(session: Session, end: &End) -> String {
    let name = session.say(service(end.kind));
    match &end.whose {
        Whose::Own => name,
        Whose::Another(Some(account)) => session.say(Message::FlowInAccount { service: name, account: account.clone() }),
        Whose::Another(None) => session.say(Message::FlowInUnknownAccount { service: name }),
    }
}

/// The picture in one sentence.
fn summary(session: Session, picture: &Picture) -> String {
    let missing = || session.say(Message::FlowPartMissing);
    let list = session.language.get().separators.list;
    let end = |end: &End| {
        let place = end.place.clone().unwrap_or_else(missing);
        format!("{} {place}", title(session, end))
    };
    let destinations: Vec<String> = picture.ends.iter().map(end).collect();
    session.say(Message::FlowSummary {
        account: picture.account.clone().unwrap_or_else(missing),
        trail: picture.trail.clone().unwrap_or_else(|| session.say(Message::FlowNameMissing)),
        destinations: if destinations.is_empty() { session.say(Message::FlowNoDestination) } else { destinations.join(list) },
    })
}
