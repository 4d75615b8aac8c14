//! The bar at the bottom: whether the draft is saved, how many problems are left, where the calls go, and Confirm.

use trail_model::field::FieldId;
use trail_words::Message;

use crate::autosave::{self, Autosave, SaveState};
use crate::dom::{El, el};
use crate::header::chip;
use crate::session::{Pane, Session};
use crate::submit;
use crate::ui::button::button;
use crate::ui::icon::Icon;
use crate::ui::message::message;
use crate::ui::summary;

/// Always in view, so that its answers are, too.
#[must_use]
pub fn bar(session: Session, autosave: Autosave) -> El {
    let confirm = button(session, "btn primary", Message::Confirm, move || submit::on_confirm(session)).id("confirm");
    // Account, home region and what stands behind the proxy: where Confirm will act.
    let end = el("div")
        .class("end")
        .child(el("span").class("who").attr("translate", "no").say(move || {
            session.draft.follow(&FieldId::AccountId);
            session.draft.at(&FieldId::HomeRegion, |draft| place(&draft.account_id, &draft.home_region))
        }))
        .part(move || chip(session).into_iter().collect())
        .child(confirm);
    el("footer")
        .class("foot")
        .child(pane_switch(session))
        .part(move || saved(session, autosave.state.get()).into_iter().collect())
        .when(move || session.problem_count.get() > 0, move || problems(session))
        .child(end)
}

/// `Draft saved 12:03`
fn saved(session: Session, state: SaveState) -> Option<El> {
    let place = el("span").class("saved");
    match state {
        SaveState::Untouched => None,
        SaveState::Saving => Some(place.text(&session.say(Message::DraftSaving))),
        SaveState::Saved { at } => {
            Some(place.text(&session.say(Message::DraftSaved { time: autosave::local_time(at) })))
        }
        SaveState::Unavailable => {
            Some(message(place.class("saved msg warn"), Icon::Warning, &session.say(Message::DraftUnsaved)))
        }
    }
}

/// `2 problems`: leads to the summary. It is no reproach before Confirm was pressed.
fn problems(session: Session) -> El {
    el("button")
        .attr("type", "button")
        .class("btn quiet problems")
        .class_if("err", move || summary::is_shown(session))
        .on("click", move |_| summary::reveal(session))
        .say(move || session.say(Message::ProblemCount { count: session.problem_count.get() }))
}

/// On a narrow page one of the three is shown at a time.
pub(crate) fn pane_switch(session: Session) -> El {
    el("fieldset")
        .class("seg view")
        .child(el("legend").class("sr").say(move || session.say(Message::SwitchLabel)))
        .child(choice(session, "pane-form", Pane::Form, Message::SwitchForm))
        .child(choice(session, "pane-request", Pane::Request, Message::SwitchRequest))
        .child(choice(session, "pane-plan", Pane::Plan, Message::SwitchPlan))
}

fn choice(session: Session, id: &str, pane: Pane, label: Message) -> El {
    let radio = el("input")
        .attr("type", "radio")
        .attr("name", "pane")
        .id(id)
        .checked(move || session.pane.get() == pane)
        .on("change", move |_| session.pane.set(pane));
    el("label").child(radio).child(el("span").say(move || session.say_again(&label)))
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
