//! The trail designer's page: a form, the request it makes, and the way from there to a trail.
#![recursion_limit = "256"]

use leptos::prelude::*;

pub mod backend;
pub mod config;
pub mod form;
pub mod i18n;
pub mod session;
pub mod ui;

use session::{Pane, Session};

/// The whole page. The form mounts before any file or proxy has answered.
#[component]
pub fn App() -> impl IntoView {
    let session = Session::provide();
    let pane = move || match session.pane.get() {
        Pane::Form => "form",
        Pane::Request => "request",
        Pane::Plan => "plan",
    };
    view! {
        <main class="page" data-pane=pane>
            <form::Form/>
        </main>
        <p class="sr" role="status" id="status">{move || session.status.get()}</p>
    }
}
