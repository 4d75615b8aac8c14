//! While the calls go out, and what came of them.

use leptos::prelude::*;
use trail_words::Message;

use super::facts::facts;
use super::next::next;
use super::review::notice;
use super::run::{Event, Outcome, Run};
use super::status::status;
use super::steps::steps;
use super::work::Work;
use super::{again, design_another, dialog, drive};
use crate::session::Session;
use crate::ui::button::button;
use crate::ui::live::{part, say};
use crate::ui::notice::Tone;

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
pub(super) fn run_view(session: Session, is_running: Memo<bool>) -> AnyView {
    let submission = session.submission;
    let has_trail = Memo::new(move |_| submission.with(Work::has_trail) == Some(true));
    // Not built again while the status is followed: somebody may be about to press a link.
    let after = part(move || {
        if has_trail.get() {
            after(session)
        } else {
            ().into_any()
        }
    });
    let actions = part(move || {
        if is_running.get() {
            cancel(session)
        } else {
            actions(session)
        }
    });
    view! {
        <div class="body">
            // The status line of the page is out of reach behind the dialog.
            <div aria-live="polite">{part(move || word(session))}</div>
            {part(move || steps(session))}
            {after}
            {submission.peek(|work| facts(session, work))}
        </div>
        <footer class="actions">{actions}</footer>
    }
    .into_any()
}

fn after(session: Session) -> AnyView {
    view! { {status(session)}{session.submission.peek(|work| next(session, work))} }.into_any()
}

/// One line on how it stands, read out when it changes.
fn word(session: Session) -> AnyView {
    let Some((tone, message)) = session
        .submission
        .with(|work| work.run.as_ref().map(tone_and_word))
        .flatten()
    else {
        return ().into_any();
    };
    let text = session.say(message);
    match tone {
        Some(tone) => notice(tone, vec![text], None),
        None => view! { <p class="sr">{text}</p> }.into_any(),
    }
}

/// The heading says how far it is, so its step is for those who listen.
fn tone_and_word(run: &Run) -> (Option<Tone>, Message) {
    if run.is_cancelling() {
        return (Some(Tone::Info), Message::CancelAfterThis);
    }
    if let Some(action) = run.cancelled_before() {
        return (
            Some(Tone::Warning),
            Message::CancelledBefore {
                action: action.name(),
            },
        );
    }
    match run.outcome() {
        Outcome::Running => (None, heading(run)),
        Outcome::Created => (Some(Tone::Success), heading(run)),
        Outcome::CreatedNotLogging | Outcome::CreatedNotAll(_) => {
            (Some(Tone::Warning), heading(run))
        }
        Outcome::NotCreated => (Some(Tone::Error), heading(run)),
        Outcome::Unknown => (Some(Tone::Warning), Message::OutcomeUnknownAdvice),
    }
}

fn cancel(session: Session) -> AnyView {
    let is_cancelling = move || {
        session
            .submission
            .with(|work| work.run.as_ref().is_some_and(Run::is_cancelling))
            == Some(true)
    };
    view! {
        <button
            type="button"
            class="btn"
            id="review-cancel"
            aria-disabled=move || is_cancelling().then_some("true")
            on:click=move |_| drive::cancel(session)
        >
            {say(Message::Cancel)}
        </button>
    }
    .into_any()
}

/// What can be done once it is over.
fn actions(session: Session) -> AnyView {
    let offers = session
        .submission
        .peek_run(|run| (run.is_created(), run.can_retry(), run.can_check()));
    let (is_created, can_retry, can_check) = offers.unwrap_or_default();
    let mut buttons = vec![button(
        "btn",
        if is_created {
            Message::KeepDesign
        } else {
            Message::Close
        },
        dialog::close,
    )];
    if is_created {
        buttons.push(button("btn", Message::DesignAnother, move || {
            design_another(session)
        }));
    }
    if can_check {
        buttons.push(button("btn primary", Message::CheckAgain, move || {
            again(session, Event::CheckAgain)
        }));
    }
    if can_retry {
        let label = if is_created {
            Message::RetryRest
        } else {
            Message::Retry
        };
        buttons.push(button("btn primary", label, move || {
            again(session, Event::Retry)
        }));
    }
    buttons.into_any()
}
