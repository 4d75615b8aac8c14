//! The trails of an account: what there is, how it does, and what can be done about it.

use leptos::prelude::untrack;
use trail_words::{Listing, Message};

use crate::autosave::Autosave;
use crate::backend::Backend;
use crate::dom::{El, el, slot};
use crate::later::{later, when_there};
use crate::session::Session;
use crate::signal::RwSignal;
use crate::submit::explain;
use crate::ui::button::button;
use crate::ui::dialog;
use crate::ui::notice::{Tone, notice};

mod act;
mod cells;
mod choice;
mod delete;
mod detail;
mod edit;
mod list;
pub(crate) mod live;
mod news;
mod page;
mod running;
mod status;
mod table;
mod take;
mod writing;

pub(crate) use edit::find;
pub(crate) use writing::Writing;

use page::Page;

const ID: &str = "trails";

/// That the form changes a trail, and the way out of it.
pub fn editing(session: Session) -> El {
    edit::editing(session)
}

/// Reads the trail that is edited again, after it was changed.
pub fn read_again(session: Session) {
    edit::read_again(session);
}

later! {
    trails: fn resume(session: Session, told: RwSignal<Option<String>>) -> () { edit::resume(session, told) }
}

/// Takes the design in the form for a change of the trail that it names, which is read for it. What stands against it is told.
pub fn go_on(session: Session, told: RwSignal<Option<String>>) {
    told.set(None);
    when_there(Box::pin(resume(session, told)), move |result| {
        if result.is_err() {
            told.try_set(Some(untrack(|| session.say(Message::PartNotLoaded))));
        }
    });
}

/// What stands against it, where anything does.
pub fn why_not(told: RwSignal<Option<String>>) -> El {
    slot().part(move || told.get().map(|why| el("p").attr("role", "alert").text(&why)).into_iter().collect())
}

/// The dialog of this tool.
pub fn dialog(session: Session, autosave: Autosave) -> El {
    let page = Page::new(session, autosave);
    let body = el("div").class("trails").part(move || match session.backend.get() {
        Backend::Known(_) => vec![choice::choice(page), news::view(page), running::place(page), table::place(page)],
        Backend::Unknown => vec![el("p").class("msg busy").text(&session.say(trail_words::Report::AskingProxy))],
        Backend::Absent => vec![notice(Tone::Warning, [el("p").text(&session.say(Listing::NoProxy))])],
        Backend::Failed(error) => {
            let again =
                button(session, "btn small", Message::TryAgain, move || crate::backend::start::ask_again(session));
            let cause = el("p").text(&explain(session, &error));
            vec![notice(Tone::Error, [cause, el("div").class("actions").child(again)])]
        }
    });
    let said = el("p").class("sr").attr("role", "status").say(move || page.said.get());
    // While a call is out, closing would only hide what becomes of it.
    let close = move || {
        if !page.stays() {
            dialog::close(ID);
        }
    };
    let close = choice::held(page, dialog::close_button(session, ID, close));
    dialog::closed_by(session, ID, Listing::Heading, close, vec![body, said]).on("cancel", move |event| {
        if page.stays() {
            event.prevent_default();
        }
    })
}
