//! The review: everything that will happen, before anything does.

use leptos::prelude::*;
use trail_model::advice::Advice;
use trail_model::api::Mode;
use trail_words::Message;

use super::facts::Facts;
use super::prerequisites::Prerequisites;
use super::settings::Settings;
use super::steps::Calls;
use super::{Reviewed, create, explain};
use crate::backend::{Backend, start};
use crate::session::Session;
use crate::ui::icon::{Icon, IconView};
use crate::ui::notice::{Notice, Tone};

/// The review of a plan.
#[component]
pub(super) fn Review(
    /// What is under review.
    reviewed: Reviewed,
    /// Closes the dialog.
    #[prop(into)]
    close: Callback<()>,
) -> impl IntoView {
    let session = Session::get();
    let can_send = Memo::new(move |_| {
        session
            .backend
            .with(|backend| matches!(backend, Backend::Known(_)))
    });
    let prerequisites = reviewed.plan.plan().prerequisites.clone();
    let advice = reviewed.plan.advice().to_vec();
    view! {
        <div class="body">
            <Reach/>
            <Facts reviewed=reviewed.clone()/>
            <Settings reviewed=reviewed.clone()/>
            <Calls reviewed=reviewed.clone()/>
            <Prerequisites prerequisites/>
            <ReviewAdvice advice/>
        </div>
        <footer class="actions">
            <button type="button" class="btn" id="review-back" on:click=move |_| close.run(())>
                {move || session.say(Message::Back)}
            </button>
            {move || can_send.get().then(|| view! {
                <button type="button" class="btn primary" id="review-confirm" on:click=move |_| create(session)>
                    {move || session.say(Message::ConfirmAndCreate)}
                </button>
            })}
        </footer>
    }
    .into_any()
}

/// Who will answer; and where nobody does, what can be done instead.
#[component]
fn Reach() -> impl IntoView {
    let session = Session::get();
    move || {
        match session.backend.get() {
        Backend::Known(context) => (context.mode == Mode::Simulator).then(|| {
            view! { <Notice tone=Tone::Info><p>{session.say(Message::SimulatorBanner)}</p></Notice> }
        }).into_any(),
        Backend::Unknown => view! { <p class="msg">{session.say(Message::AskingProxy)}</p> }.into_any(),
        Backend::Absent => view! {
            <Notice tone=Tone::Warning><p>{session.say(Message::NoProxyConfigured)}</p></Notice>
        }.into_any(),
        Backend::Failed(error) => view! {
            <Notice tone=Tone::Error>
                <p>{session.say(Message::ContextFailed)}</p>
                <p>{explain(session, &error)}</p>
                <div class="actions">
                    <button type="button" class="btn small" on:click=move |_| start::ask_again(session)>
                        {session.say(Message::TryAgain)}
                    </button>
                </div>
            </Notice>
        }.into_any(),
    }
    }
}

#[component]
fn ReviewAdvice(advice: Vec<Advice>) -> impl IntoView {
    let session = Session::get();
    if advice.is_empty() {
        return ().into_any();
    }
    let items = move || {
        let language = session.language.get();
        let item = |advice: &Advice| {
            let text = (language.advice)(advice.code);
            view! { <li class="msg warn"><IconView icon=Icon::Warning/><span>{text.text}" "<small>{text.source}</small></span></li> }
        };
        advice.iter().map(item).collect_view()
    };
    view! {
        <section>
            <h3>{move || session.say(Message::ReviewAdvice)}</h3>
            <ul class="plain">{items}</ul>
        </section>
    }
    .into_any()
}
