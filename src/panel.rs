//! Beside the form: the picture of the delivery, the request in the forms in which it leaves, and advice.

use leptos::prelude::untrack;
use trail_words::Message;

use crate::dom::{El, el, slot, watch};
use crate::later::{self, later};
use crate::session::{Pane, Session};
use crate::signal::RwSignal;

pub(crate) mod advice;
mod code;
pub(crate) mod documents;
mod export;
mod flow;
mod handout;
mod highlight;
pub(crate) mod last;
mod permissions;
mod picture;
mod plan;
mod request;
mod source;
mod status;
mod tabs;

pub use picture::service;
pub(crate) use plan::{call_name, parameters, projects, values};

use tabs::{Tab, tab_list, tab_panel};

/// The right side of the page; on a narrow page it is what stands behind *Request* and *Plan*.
#[must_use]
pub fn panel(session: Session) -> El {
    let selected = RwSignal::new(Tab::Request);
    // The switch of the narrow page chooses a tab, too.
    watch(move || match session.pane.get() {
        Pane::Plan => selected.set(Tab::Plan),
        Pane::Request if selected.get_untracked() == Tab::Plan => selected.set(Tab::Request),
        Pane::Form | Pane::Request => {}
    });
    // The preview first: it is what the reader of a keystroke looks at.
    let request = request::tab(session, tab_panel(Tab::Request, selected));
    status::announce(session);
    let tabs = el("section")
        .class("card leave")
        .child(tab_list(session, selected))
        .child(request)
        // What no one looks at is not kept up to date.
        .child(tab_panel(Tab::Plan, selected).when(
            move || selected.get() == Tab::Plan,
            move || later::part(session, move || Box::pin(plan_tab(session))),
        ))
        .child(tab_panel(Tab::Export, selected).when(
            move || selected.get() == Tab::Export,
            move || later::part(session, move || Box::pin(export_tab(session))),
        ))
        .child(tab_panel(Tab::Permissions, selected).when(
            move || selected.get() == Tab::Permissions,
            move || later::part(session, move || Box::pin(permissions_tab(session))),
        ));
    // Its place is there from the start; what stands in it is not what a visitor types into.
    let flow = el("section")
        .class("card flow")
        .child(el("h2").say(move || session.say(Message::FlowHeading)))
        .child(later::part(session, move || Box::pin(drawing(session))));
    el("aside")
        .class("side")
        .bind("aria-label", move || Some(session.say(Message::PanelLabel)))
        .child(flow)
        .child(tabs)
        .part(move || session.words.get().kit().map(|kit| untrack(|| (kit.advice)(session))).into_iter().collect())
}

/// The picture alone, for the page of the design system.
#[cfg(debug_assertions)]
pub(crate) fn drawn(session: Session) -> El {
    flow::drawing(session)
}

later! {
    without controls, picture: fn drawing(session: Session) -> Vec<El> { vec![flow::drawing(session)] }
}

later! {
    panel: fn plan_tab(session: Session) -> Vec<El> { vec![plan::tab(session)] }
}

later! {
    export: fn export_tab(session: Session) -> Vec<El> { vec![export::tab(session, slot())] }
}

later! {
    permissions: fn permissions_tab(session: Session) -> Vec<El> { vec![permissions::tab(session)] }
}
