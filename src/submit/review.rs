//! The review: everything that will happen, before anything does.

use leptos::prelude::*;
use trail_model::advice::Advice;
use trail_model::api::Mode;
use trail_words::Message;

use super::facts::facts;
use super::prerequisites::prerequisites;
use super::settings::settings;
use super::steps::calls;
use super::work::Work;
use super::{create, dialog, explain};
use crate::backend::{Backend, start};
use crate::session::Session;
use crate::ui::button::button;
use crate::ui::icon::Icon;
use crate::ui::live::{part, say};
use crate::ui::message::message;
use crate::ui::notice::{Notice, Tone};

/// The review of a plan.
pub(super) fn review(session: Session) -> AnyView {
    let body = session.submission.peek(|work| {
        vec![
            Some(part(move || reach(session)).into_any()),
            Some(facts(session, work)),
            Some(settings(session, work)),
            Some(calls(session, work)),
            prerequisites(session, work),
            advice(session, work),
        ]
    });
    view! {
        <div class="body">{body}</div>
        <footer class="actions">
            {button("btn", Message::Back, dialog::close)}
            {part(move || confirm(session))}
        </footer>
    }
    .into_any()
}

/// Where nobody answers, nothing can be confirmed; [`reach`] says so.
fn confirm(session: Session) -> AnyView {
    if !session
        .backend
        .with(|backend| matches!(backend, Backend::Known(_)))
    {
        return ().into_any();
    }
    let press = move |_| create(session);
    view! {
        <button type="button" class="btn primary" id="review-confirm" on:click=press>{say(Message::ConfirmAndCreate)}</button>
    }
    .into_any()
}

/// Who will answer; and where nobody does, what can be done instead.
fn reach(session: Session) -> AnyView {
    match session.backend.get() {
        Backend::Known(context) if context.mode == Mode::Simulator => notice(
            Tone::Info,
            vec![session.say(Message::SimulatorBanner)],
            None,
        ),
        Backend::Known(_) => ().into_any(),
        Backend::Unknown => message("msg busy", Icon::Info, session.say(Message::AskingProxy)),
        Backend::Absent => notice(
            Tone::Warning,
            vec![session.say(Message::NoProxyConfigured)],
            None,
        ),
        Backend::Failed(error) => {
            let again = button("btn small", Message::TryAgain, move || {
                start::ask_again(session)
            });
            notice(
                Tone::Error,
                vec![
                    session.say(Message::ContextFailed),
                    explain(session, &error),
                ],
                Some(again),
            )
        }
    }
}

/// Sentences, and a button below them.
pub(super) fn notice(tone: Tone, sentences: Vec<String>, action: Option<AnyView>) -> AnyView {
    let sentences: Vec<_> = sentences
        .into_iter()
        .map(|sentence| view! { <p>{sentence}</p> })
        .collect();
    let action = action.map(|action| view! { <div class="actions">{action}</div> });
    view! { <Notice tone>{sentences}{action}</Notice> }.into_any()
}

fn advice(session: Session, work: &Work) -> Option<AnyView> {
    let language = session.language.get();
    let item = |advice: &Advice| {
        let words = (language.advice)(advice.code);
        view! { <li>{message("msg warn", Icon::Warning, words.text.to_owned())}<small>{words.source}</small></li> }
    };
    let items: Vec<_> = work.plan.advice().iter().map(item).collect();
    (!items.is_empty()).then(|| view! { <section><h3>{session.say(Message::ReviewAdvice)}</h3><ul class="plain">{items}</ul></section> }.into_any())
}
