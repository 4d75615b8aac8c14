//! The picture of the delivery, drawn live: account, trail, destinations. What is missing is there, and says so.

use leptos::prelude::*;
use trail_words::Message;

use super::picture::{End, Picture, Whose, service};
use crate::session::Session;

/// The card with the picture. To assistive technology it is one picture with one sentence.
#[component]
pub fn Flow() -> impl IntoView {
    let session = Session::get();
    let picture = Memo::new(move |_| session.draft.with(Picture::of));
    view! {
        <section class="card flow">
            <h2>{move || session.say(Message::FlowHeading)}</h2>
            <div class="pic" role="img" aria-label=move || picture.with(|picture| summary(session, picture))>
                {move || picture.with(|picture| account(session, picture))}
                <div class="arrow"></div>
                {move || picture.with(|picture| trail(session, picture))}
                <div class="arrow"></div>
                <div class="ends">{move || picture.with(|picture| ends(session, picture))}</div>
            </div>
        </section>
    }
    .into_any()
}

fn account(session: Session, picture: &Picture) -> impl IntoView + use<> {
    let title = session.say(Message::FlowAccount);
    node(title, picture.account.clone().into_iter().collect(), picture.account.is_some(), session)
}

fn trail(session: Session, picture: &Picture) -> impl IntoView + use<> {
    let (event_rw, trail_region) = picture.events.clone();
    let title = picture.trail.clone().unwrap_or_else(|| session.say(Message::FlowNameMissing));
    let events = session.say(Message::FlowEvents { event_rw, trail_region });
    node(title, vec![events], picture.trail.is_some(), session)
}

fn ends(session: Session, picture: &Picture) -> Vec<AnyView> {
    if picture.ends.is_empty() {
        let nothing = node(session.say(Message::FlowNoDestination), vec![], false, session);
        return vec![view! { <div class="end">{nothing}</div> }.into_any()];
    }
    let end = |end: &End| {
        let facts = [end.place.clone(), end.region.clone()].into_iter().flatten().collect();
        let drawn = node(title(session, end), facts, end.is_whole(), session);
        view! { <div class="end">{drawn}</div> }.into_any()
    };
    picture.ends.iter().map(end).collect()
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

/// A box of the picture. An incomplete one says so, and is drawn with another border.
fn node(title: String, facts: Vec<String>, is_whole: bool, session: Session) -> impl IntoView + use<> {
    let class = if is_whole { "node on" } else { "node missing" };
    let facts = facts.into_iter().map(|fact| view! { <span translate="no">{fact}</span> }).collect_view();
    let missing = (!is_whole).then(|| view! { <em>{session.say(Message::FlowPartMissing)}</em> });
    view! { <div class=class><b>{title}</b>{facts}{missing}</div> }
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
