//! The bar at the bottom: whether the draft is saved, how many problems are left, where the calls go, and Confirm.

use leptos::prelude::*;
use trail_words::Message;

use crate::autosave::{self, Autosave, SaveState};
use crate::header::chip;
use crate::session::{Pane, Session};
use crate::submit;
use crate::ui::icon::{Icon, IconView};
use crate::ui::live::{part, say, text};
use crate::ui::summary;

/// Always in view, so that its answers are, too.
#[component]
pub fn Bar() -> AnyView {
    let session = Session::get();
    let autosave = Autosave::get();
    let place = text(move || session.draft.with(|draft| place(&draft.account_id, &draft.home_region)));
    view! {
        <footer class="foot">
            {part(move || saved(session, autosave))}
            {part(move || problems(session))}
            {pane_switch(session)}
            <div class="end">
                <span class="who" translate="no">{place}</span>
                {part(move || chip(session))}
                <button type="button" class="btn primary" id="confirm" on:click=move |_| submit::on_confirm(session)>
                    {say(Message::Confirm)}
                </button>
            </div>
        </footer>
    }
    .into_any()
}

/// `Draft saved 12:03`
fn saved(session: Session, autosave: Autosave) -> AnyView {
    let state = autosave.news.with(|news| news.state);
    let (class, message) = match state {
        SaveState::Untouched => return ().into_any(),
        SaveState::Saving => ("saved", Message::DraftSaving),
        SaveState::Saved { at } => ("saved", Message::DraftSaved { time: autosave::local_time(at) }),
        SaveState::Unavailable => ("saved msg warn", Message::DraftUnsaved),
    };
    let icon = (state == SaveState::Unavailable).then(|| view! { <IconView icon=Icon::Warning/> });
    view! { <span class=class>{icon}<span>{session.say(message)}</span></span> }.into_any()
}

/// `2 problems`: leads to the summary. It is no reproach before Confirm was pressed.
fn problems(session: Session) -> AnyView {
    let count = session.problem_count();
    if count == 0 {
        return ().into_any();
    }
    let class = if summary::is_shown(session) { "btn quiet problems err" } else { "btn quiet problems" };
    let words = session.say(Message::ProblemCount { count });
    view! { <button type="button" class=class on:click=move |_| summary::reveal(session)>{words}</button> }.into_any()
}

/// On a narrow page one of the three is shown at a time.
fn pane_switch(session: Session) -> AnyView {
    let choice = move |pane: Pane, label: Message, id: &'static str| {
        let is_chosen = move || session.pane.get() == pane;
        view! {
            <label>
                <input type="radio" name="pane" id=id prop:checked=is_chosen on:change=move |_| session.pane.set(pane)/>
                <span>{say(label)}</span>
            </label>
        }
    };
    view! {
        <fieldset class="seg view">
            <legend class="sr">{say(Message::SwitchLabel)}</legend>
            {choice(Pane::Form, Message::SwitchForm, "pane-form")}
            {choice(Pane::Request, Message::SwitchRequest, "pane-request")}
            {choice(Pane::Plan, Message::SwitchPlan, "pane-plan")}
        </fieldset>
    }
    .into_any()
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
