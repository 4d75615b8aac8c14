//! Beside the form: the picture of the delivery, advice, and the request in the forms in which it leaves.

use leptos::prelude::*;
use trail_words::Message;

use crate::session::{Pane, Session};
use crate::ui::live::{part, say};

mod advice;
mod code;
mod export;
mod flow;
mod handout;
mod highlight;
mod picture;
mod plan;
mod request;
mod status;
mod tabs;

pub use picture::service;
pub(crate) use plan::step;

use tabs::{Tab, tab_list, tab_panel};

/// The right side of the page; on a narrow page it is what stands behind *Request* and *Plan*.
#[component]
pub fn Panel() -> AnyView {
    let session = Session::get();
    let selected = RwSignal::new(Tab::Request);
    // The switch of the narrow page chooses a tab, too.
    Effect::new(move || match session.pane.get() {
        Pane::Plan => selected.set(Tab::Plan),
        Pane::Request if selected.get_untracked() == Tab::Plan => selected.set(Tab::Request),
        Pane::Form | Pane::Request => {}
    });
    status::announce(session);
    // What no one looks at is not kept up to date.
    let shown = move |tab: Tab, view: fn(Session) -> AnyView| {
        part(move || if selected.get() == tab { view(session) } else { ().into_any() }).into_any()
    };
    view! {
        <aside class="side" aria-label=say(Message::PanelLabel)>
            {flow::flow(session)}
            {part(move || advice::card(session))}
            <section class="card leave">
                {tab_list(session, selected)}
                {tab_panel(Tab::Request, selected, request::tab(session))}
                {tab_panel(Tab::Plan, selected, shown(Tab::Plan, plan::tab))}
                {tab_panel(Tab::Export, selected, shown(Tab::Export, export::tab))}
            </section>
        </aside>
    }
    .into_any()
}
