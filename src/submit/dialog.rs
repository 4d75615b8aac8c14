//! The dialog *Review*: first the review, then the run, then its result.

use leptos::ev::KeyboardEvent;
use leptos::html::{Dialog, H2};
use leptos::prelude::*;
use trail_words::Message;

use super::on_closed;
use super::result::{RunView, heading};
use super::review::Review;
use super::run::Outcome;
use crate::session::Session;

/// The dialog. It holds nothing while it is closed.
#[component]
pub fn ReviewDialog() -> impl IntoView {
    let session = Session::get();
    let submission = session.submission;
    let dialog = NodeRef::<Dialog>::new();
    let title = NodeRef::<H2>::new();
    let close = Callback::new(move |()| {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    });
    // A heading of its own for each stage takes the focus, so that each stage is read from its beginning.
    let stage = Memo::new(move |_| {
        submission
            .outcome()
            .map(|outcome| outcome == Outcome::Running)
    });
    Effect::new(move |_| {
        stage.track();
        if submission.is_open.get() {
            request_animation_frame(move || show(dialog, title));
        } else if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    });
    let is_running = move || untrack(|| submission.outcome() == Some(Outcome::Running));
    // While calls go out, Cancel is the way to stop; Escape would only hide what happens.
    let keep_open = move |event: KeyboardEvent| {
        if event.key() == "Escape" && is_running() {
            event.prevent_default();
        }
    };
    let headline = move || {
        session.say(
            submission
                .run
                .with(|run| run.as_ref().map_or(Message::ReviewHeading, heading)),
        )
    };
    view! {
        <dialog
            id="review"
            class="dialog"
            node_ref=dialog
            aria-labelledby="review-heading"
            aria-busy=move || (submission.outcome() == Some(Outcome::Running)).then_some("true")
            on:keydown=keep_open
            on:cancel=move |event: leptos::ev::Event| if is_running() { event.prevent_default() }
            on:close=move |_| on_closed(session)
        >
            {move || submission.is_open.get().then(|| view! {
                <header><h2 id="review-heading" tabindex="-1" node_ref=title>{headline}</h2></header>
                <Stage close/>
            })}
        </dialog>
    }
    .into_any()
}

#[component]
fn Stage(close: Callback<()>) -> impl IntoView {
    let submission = Session::get().submission;
    let is_reviewing = Memo::new(move |_| submission.run.with(Option::is_none));
    move || {
        let reviewed = submission.reviewed.get()?;
        Some(if is_reviewing.get() {
            view! { <Review reviewed close/> }.into_any()
        } else {
            view! { <RunView reviewed close/> }.into_any()
        })
    }
}

fn show(dialog: NodeRef<Dialog>, title: NodeRef<H2>) {
    let (Some(dialog), Some(title)) = (
        dialog.try_get_untracked().flatten(),
        title.try_get_untracked().flatten(),
    ) else {
        return;
    };
    if !dialog.open() {
        let _ = dialog.show_modal();
    }
    let _ = title.focus();
    dialog.set_scroll_top(0);
}
