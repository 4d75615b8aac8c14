//! The dialog *Review*: first the review, then the run, then its result.

use leptos::ev::{Event, KeyboardEvent};
use leptos::prelude::*;
use trail_words::Message;
use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

use super::on_closed;
use super::result::{heading, run_view};
use super::review::review;
use super::work::Work;
use crate::focus::focus;
use crate::session::Session;
use crate::ui::live::{part, text};

const ID: &str = "review";
const HEADING_ID: &str = "review-heading";

/// The dialog. It holds nothing while it is closed.
#[component]
pub fn ReviewDialog() -> AnyView {
    let session = Session::get();
    let submission = session.submission;
    let is_running = Memo::new(move |_| submission.with(Work::is_running) == Some(true));
    let is_sent = Memo::new(move |_| submission.with(|work| work.run.is_some()) == Some(true));
    Effect::new(move || {
        // Each stage begins with its heading, which takes the focus, so that it is read from its beginning.
        is_running.track();
        if submission.is_open.get() {
            request_animation_frame(show);
        } else {
            close();
        }
    });
    let content = part(move || {
        if submission.is_open.get() {
            stage(session, is_sent.get(), is_running)
        } else {
            ().into_any()
        }
    });
    // While calls go out, Cancel is the way to stop; Escape would only hide what happens.
    let keep_open = move |event: KeyboardEvent| {
        if event.key() == "Escape" && is_running.get_untracked() {
            event.prevent_default();
        }
    };
    let keep_open_otherwise = move |event: Event| {
        if is_running.get_untracked() {
            event.prevent_default();
        }
    };
    view! {
        <dialog
            id=ID
            class="dialog"
            aria-labelledby=HEADING_ID
            on:keydown=keep_open
            on:cancel=keep_open_otherwise
            on:close=move |_| on_closed(session)
        >
            {content}
        </dialog>
    }
    .into_any()
}

fn stage(session: Session, is_sent: bool, is_running: Memo<bool>) -> AnyView {
    let headline = text(move || {
        let heading = session
            .submission
            .with(|work| work.run.as_ref().map(heading))
            .flatten();
        session.say(heading.unwrap_or(Message::ReviewHeading))
    });
    let content = if is_sent {
        run_view(session, is_running)
    } else {
        review(session)
    };
    view! { <header><h2 id=HEADING_ID tabindex="-1">{headline}</h2></header>{content} }.into_any()
}

/// Closes it; [`on_closed`] follows.
pub(super) fn close() {
    if let Some(dialog) = dialog().filter(HtmlDialogElement::open) {
        dialog.close();
    }
}

fn show() {
    let Some(dialog) = dialog() else { return };
    if !dialog.open() && dialog.show_modal().is_err() {
        return;
    }
    focus(HEADING_ID);
    dialog.set_scroll_top(0);
}

fn dialog() -> Option<HtmlDialogElement> {
    document().get_element_by_id(ID)?.dyn_into().ok()
}
