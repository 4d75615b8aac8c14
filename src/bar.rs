//! The bar at the bottom: whether the draft is saved, how many problems are left, where the calls go, and Confirm.

use leptos::prelude::*;
use trail_words::Message;

use crate::autosave::{self, Autosave, SaveState};
use crate::header::chip;
use crate::session::{Pane, Session};
use crate::ui::icon::{Icon, IconView};
use crate::ui::summary;

/// Always in view, so that its answers are, too.
#[component]
pub fn Bar() -> impl IntoView {
    let session = Session::get();
    view! {
        <footer class="foot">
            <Draft/>
            <Problems/>
            <PaneSwitch/>
            <div class="end">
                <Target/>
                <button type="button" class="btn primary" id="confirm" on:click=move |_| crate::submit::on_confirm(session)>
                    {move || session.say(Message::Confirm)}
                </button>
            </div>
        </footer>
    }
    .into_any()
}

/// `Draft saved 12:03`
#[component]
fn Draft() -> impl IntoView {
    let session = Session::get();
    let state = Autosave::get().state;
    move || match state.get() {
        SaveState::Untouched => ().into_any(),
        SaveState::Saving => view! { <span class="saved">{session.say(Message::DraftSaving)}</span> }.into_any(),
        SaveState::Saved { at } => {
            view! { <span class="saved">{session.say(Message::DraftSaved { time: autosave::local_time(at) })}</span> }.into_any()
        }
        SaveState::Unavailable => view! {
            <span class="saved msg warn"><IconView icon=Icon::Warning/><span>{session.say(Message::DraftUnsaved)}</span></span>
        }
        .into_any(),
    }
}

/// `2 problems`: leads to the summary. It is no reproach before Confirm was pressed.
#[component]
fn Problems() -> impl IntoView {
    let session = Session::get();
    let count = Memo::new(move |_| session.problem_count());
    move || (count.get() > 0).then(|| view! {
        <button type="button" class="btn quiet problems" class:err=move || summary::is_shown(session) on:click=move |_| summary::reveal(session)>
            {session.say(Message::ProblemCount { count: count.get() })}
        </button>
    })
}

/// On a narrow page one of the three is shown at a time.
#[component]
fn PaneSwitch() -> impl IntoView {
    let session = Session::get();
    let choice = move |pane: Pane, label: Message, id: &'static str| view! {
        <label>
            <input type="radio" name="pane" id=id prop:checked=move || session.pane.get() == pane on:change=move |_| session.pane.set(pane)/>
            <span>{move || session.say(label.clone())}</span>
        </label>
    };
    view! {
        <fieldset class="seg view">
            <legend class="sr">{move || session.say(Message::SwitchLabel)}</legend>
            {choice(Pane::Form, Message::SwitchForm, "pane-form")}
            {choice(Pane::Request, Message::SwitchRequest, "pane-request")}
            {choice(Pane::Plan, Message::SwitchPlan, "pane-plan")}
        </fieldset>
    }
}

/// Account, home region and what stands behind the proxy: where Confirm will act.
#[component]
fn Target() -> impl IntoView {
    let session = Session::get();
    let place = Memo::new(move |_| session.draft.with(|draft| place(&draft.account_id, &draft.home_region)));
    view! {
        <span class="who" translate="no">{move || place.get()}</span>
        {move || chip(&session.backend.read()).map(|(class, message)| view! { <span class=class>{session.say(message)}</span> })}
    }
}

/// `1234567890123456 · cn-hangzhou`, as far as they are typed.
fn place(account: &str, region: &str) -> String {
    let known: Vec<&str> = [account, region].into_iter().filter(|part| !part.is_empty()).collect();
    known.join(" · ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_typed_leaves_no_gap() {
        assert_eq!(place("1234567890123456", "cn-hangzhou"), "1234567890123456 · cn-hangzhou");
        assert_eq!(place("", "cn-hangzhou"), "cn-hangzhou");
        assert_eq!(place("", ""), "");
    }
}
