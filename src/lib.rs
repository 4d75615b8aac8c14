//! The trail designer's page: a form, the request it makes, and the way from there to a trail.
#![recursion_limit = "256"]

use leptos::prelude::*;

pub mod appearance;
pub mod autosave;
pub mod backend;
pub mod bar;
pub mod config;
pub mod crash;
pub mod debounce;
pub mod focus;
pub mod form;
pub mod header;
pub mod i18n;
pub mod panel;
pub mod session;
pub mod storage;
pub mod submit;
pub mod ui;

use session::{Pane, Session};

/// The whole page. The form mounts before any file or proxy has answered.
#[component]
pub fn App() -> impl IntoView {
    let session = Session::provide();
    appearance::watch(session);
    // Before the proxy is asked: what it knows fills only what a restored draft leaves empty.
    autosave::restore_and_watch(session);
    backend::start::start(session);
    let pane = move || match session.pane.get() {
        Pane::Form => "form",
        Pane::Request => "request",
        Pane::Plan => "plan",
    };
    view! {
        <header::Header/>
        <main class="page" data-pane=pane>
            <div class="stack tight wide"><autosave::Notices/><backend::notices::BackendNotices/></div>
            <form::Form/>
            <panel::Panel/>
        </main>
        <bar::Bar/>
        <submit::ReviewDialog/>
        <p class="sr" role="status" id="status">{move || session.status.get()}</p>
    }
}
