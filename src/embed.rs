//! The page inside another: what a portal's page and this one say to each other, and how it looks there. All but the question whether there
//! is any of it is fetched when there is.

use leptos::prelude::window;

use crate::autosave::Autosave;
use crate::dom::El;
use crate::later::{self, later};
use crate::session::Session;

mod answer;
mod calls;
mod design;
mod door;
mod dress;
mod frame;
mod host;
mod note;
mod origin;
mod protocol;
mod read_only;
mod run;
mod tell;
mod theme;
mod token;

/// Whether a page that is allowed to may stand around this one, or it is to look as the configuration says. Reactive.
#[inline(never)]
#[must_use]
pub fn is_wanted(session: Session) -> bool {
    session.config.with(|config| config.has_variables || (!config.parent_origins.is_empty() && is_framed()))
}

fn is_framed() -> bool {
    let window = window();
    window.parent().ok().flatten().is_some_and(|parent| parent != window)
}

/// Puts what it says of itself into this place once it is wanted. It asks the proxy, as soon as it is known who carries calls.
#[must_use]
pub fn place(autosave: Autosave, place: El) -> El {
    let opened = move || later::part(autosave.session, move || Box::pin(open(autosave)));
    place.when(move || is_wanted(autosave.session), opened)
}

later! {
    embed: fn open(autosave: Autosave) -> Vec<El> { vec![door::open(autosave)] }
}
