//! While the calls go out, and what came of them.

use leptos::prelude::*;
use trail_words::Message;

use super::facts::Facts;
use super::next::Next;
use super::run::{Event, Outcome, Run};
use super::status::Status;
use super::steps::Steps;
use super::{Reviewed, again, design_another, drive};
use crate::session::Session;
use crate::ui::notice::{Notice, Tone};

/// The heading of a run.
pub(super) fn heading(run: &Run) -> Message {
    match run.outcome() {
        Outcome::Running => {
            let (step, steps) = run.progress();
            Message::Submitting { step, steps }
        }
        Outcome::Created => Message::Created,
        Outcome::CreatedNotLogging => Message::CreatedNotLogging,
        Outcome::CreatedNotAll(action) => Message::CreatedNotAll {
            action: action.name(),
        },
        Outcome::NotCreated => Message::NotCreated,
        Outcome::Unknown => Message::OutcomeUnknown,
    }
}

/// The run, its steps, and when it is over what to do about it.
#[component]
pub(super) fn RunView(
    /// What is sent.
    reviewed: Reviewed,
    /// Closes the dialog.
    #[prop(into)]
    close: Callback<()>,
) -> impl IntoView {
    let session = Session::get();
    let submission = session.submission;
    let is_created = Memo::new(move |_| {
        submission.run.with(|run| {
            run.as_ref()
                .is_some_and(|run| run.is_over() && run.is_created())
        })
    });
    let followed = reviewed.clone();
    view! {
        <div class="body">
            <Word/>
            <Steps/>
            {move || is_created.get().then(|| view! {
                <Status reviewed=followed.clone()/>
                <Next reviewed=followed.clone()/>
            }.into_any())}
            <Facts reviewed/>
        </div>
        <footer class="actions"><Actions close/></footer>
    }
    .into_any()
}

/// One line on how it stands. It is read out when it changes; the status line of the page is out of reach behind the dialog.
#[component]
fn Word() -> impl IntoView {
    let session = Session::get();
    let submission = session.submission;
    let word = move || {
        submission
            .run
            .with(|run| run.as_ref().and_then(|run| word(run)))
            .map(|(tone, message)| {
                view! { <Notice tone><p>{session.say(message)}</p></Notice> }
            })
    };
    view! { <div aria-live="polite">{word}</div> }
}

fn word(run: &Run) -> Option<(Tone, Message)> {
    if run.is_cancelling() {
        return Some((Tone::Info, Message::CancelAfterThis));
    }
    if let Some(action) = run.cancelled_before() {
        return Some((
            Tone::Warning,
            Message::CancelledBefore {
                action: action.name(),
            },
        ));
    }
    match run.outcome() {
        Outcome::Running => None,
        Outcome::Created => Some((Tone::Success, Message::Created)),
        Outcome::CreatedNotLogging => Some((Tone::Warning, Message::CreatedNotLogging)),
        Outcome::CreatedNotAll(action) => Some((
            Tone::Warning,
            Message::CreatedNotAll {
                action: action.name(),
            },
        )),
        Outcome::NotCreated => Some((Tone::Error, Message::NotCreated)),
        Outcome::Unknown => Some((Tone::Warning, Message::OutcomeUnknownAdvice)),
    }
}

/// What can be done now.
#[component]
fn Actions(close: Callback<()>) -> impl IntoView {
    let session = Session::get();
    let submission = session.submission;
    let outcome = Memo::new(move |_| submission.outcome());
    let offers = Memo::new(move |_| {
        submission.run.with(|run| {
            let run = run.as_ref();
            (
                run.is_some_and(Run::can_retry),
                run.is_some_and(Run::can_check),
            )
        })
    });
    let is_cancelling = Memo::new(move |_| {
        submission
            .run
            .with(|run| run.as_ref().is_some_and(Run::is_cancelling))
    });
    let button = move |class: &'static str, message: Message, press: fn(Session)| {
        view! {
            <button type="button" class=class on:click=move |_| press(session)>{session.say(message)}</button>
        }
    };
    move || match outcome.get() {
        None => ().into_any(),
        Some(Outcome::Running) => view! {
            <button
                type="button"
                class="btn"
                id="review-cancel"
                aria-disabled=move || is_cancelling.get().then_some("true")
                on:click=move |_| drive::cancel(session)
            >
                {move || session.say(Message::Cancel)}
            </button>
        }
        .into_any(),
        Some(outcome) => {
            let is_created = !matches!(outcome, Outcome::NotCreated | Outcome::Unknown);
            let (can_retry, can_check) = offers.get();
            let retry = if is_created {
                Message::RetryRest
            } else {
                Message::Retry
            };
            let leave = if is_created {
                Message::KeepDesign
            } else {
                Message::Close
            };
            view! {
                <button type="button" class="btn" id="review-close" on:click=move |_| close.run(())>{session.say(leave)}</button>
                {is_created.then(|| button("btn", Message::DesignAnother, design_another))}
                {can_check.then(|| button("btn primary", Message::CheckAgain, |session| again(session, Event::CheckAgain)))}
                {can_retry.then(|| button("btn primary", retry, |session| again(session, Event::Retry)))}
            }.into_any()
        }
    }
}
