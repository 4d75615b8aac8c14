//! The form: the console's sections in the console's order.

use leptos::prelude::*;
use trail_words::{Detail, Message, Say};

use crate::dom::{El, el, slot};
use crate::later::{self, later, when_there};
use crate::press;
use crate::session::{Session, View};
use crate::ui::summary::summary;

mod after;
mod also_set;
mod basic;
mod destination;
pub(crate) mod events;
mod head;
mod max_compute;
mod oss;
mod sls;

pub(crate) use basic::{account_options, note_of};
pub(crate) use oss::bucket_in_use;

/// The form in the chosen view. Switching the view changes what is shown, never what is set.
#[must_use]
pub fn form(session: Session) -> El {
    let sections = el("div").class("stack").part(move || match session.view.get() {
        View::Quick => untrack(|| quick(session)),
        View::Full => untrack(|| vec![later::part(session, move || Box::pin(full(session)))]),
    });
    el("div").class("stack").id("form").child(head::head(session)).child(summary(session)).child(sections)
}

/// Name, account, region, Log Service; and a list of what else is set.
fn quick(session: Session) -> Vec<El> {
    vec![
        section(session, Message::BasicSection, None, basic::quick(session)),
        section(session, Message::DeliverySection, Some(Message::DeliveryLead), vec![sls::quick_card(session)]),
        slot().when(
            move || session.draft.with(also_set::may_be_any),
            move || later::part(session, move || Box::pin(also_set(session))),
        ),
    ]
}

later! {
    /// Everything.
    form: fn full(session: Session) -> Vec<El> { sections(session) }
}

later! {
    form: fn also_set(session: Session) -> Vec<El> { vec![also_set::also_set(session)] }
}

later! {
    /// Comes when the sections of the full view are there.
    form: fn full_is_there() -> () { () }
}

/// Switches to the full view where the draft holds what the quick one does not show.
pub fn show_all(session: Session) {
    if session.draft.with_untracked(also_set::may_be_any) {
        session.for_the_page(|| show_full(session, || ()));
    }
}

/// Switches to the full view, and goes on when its fields are on the page or cannot be fetched.
pub fn show_full(session: Session, then: impl FnOnce() + 'static) {
    session.view.set(View::Full);
    when_there(Box::pin(full_is_there()), move |_| then());
}

fn sections(session: Session) -> Vec<El> {
    press::watch();
    let mut basic = basic::full(session);
    basic.extend(events::events(session));
    let delivery = vec![
        destination::group_messages(session),
        sls::full_card(session),
        oss::card(session),
        max_compute::card(session),
    ];
    vec![
        section(session, Message::BasicSection, None, basic),
        section(session, Message::DeliverySection, Some(Message::DeliveryLead), delivery),
        section(session, Detail::AfterSection, Some(Detail::AfterLead), vec![after::after(session)]),
        section(session, Detail::AdvancedSection, None, after::advanced(session)),
    ]
}

/// The cards of two destinations, for the page of the design system.
#[cfg(debug_assertions)]
pub(crate) fn cards(session: Session) -> [El; 2] {
    [oss::card(session), max_compute::card(session)]
}

/// A card with a heading and, below it, one sentence.
fn section<S: Say>(session: Session, heading: S, lead: Option<S>, body: Vec<El>) -> El {
    let header = el("header")
        .child(el("h2").say(move || session.say_again(&heading)))
        .child_if(lead.map(|lead| el("p").say(move || session.say_again(&lead))));
    el("section").class("card").child(header).child(el("div").class("body").children(body))
}

/// Two short fields side by side where there is room.
fn row(fields: impl IntoIterator<Item = El>) -> El {
    el("div").class("row").children(fields)
}
