//! The design as a link: the link itself, what it gives away, and what of that can be left out.

use leptos::prelude::{document, request_animation_frame, untrack};
use leptos::task::spawn_local;
use trail_model::link::{self, Accounts, TooLong};
use trail_model::plan::TrailPlan;
use trail_words::{Report, Sharing};
use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;

use crate::clipboard;
use crate::dom::{El, el, memo, slot};
use crate::session::Session;
use crate::signal::{Memo, RwSignal};
use crate::ui::button::button;
use crate::ui::checkbox::tick;
use crate::ui::dialog;
use crate::ui::icon::Icon;
use crate::ui::message::message;
use crate::ui::notice::{Tone, notice};

mod address;
pub mod opened;

const LINK: &str = "share-link";
const LEAVE_OUT: &str = "share-leave-out";

/// What became of Copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Copied {
    NotYet,
    Done,
    Refused,
}

/// The dialog of this tool.
pub fn dialog(session: Session) -> El {
    let leaves_out = RwSignal::new(false);
    let copied = RwSignal::new(Copied::NotYet);
    let link = memo(move || {
        let accounts = if leaves_out.get() { Accounts::LeftOut } else { Accounts::Kept };
        session.draft.with(|draft| link::write(draft, accounts)).map(|fragment| address::with(&fragment))
    });
    let warning = el("p")
        .say(move || session.say(if leaves_out.get() { Sharing::WarningWithoutAccounts } else { Sharing::Warning }));
    let result = slot().part(move || match link.get() {
        Ok(_) => vec![shown(session, link, copied)],
        Err(TooLong { length }) => {
            let words = Sharing::TooLong { length, limit: link::LENGTH_LIMIT };
            vec![notice(Tone::Error, [el("p").attr("role", "alert").text(&session.say(words))])]
        }
    });
    let body =
        vec![notice(Tone::Warning, [warning]), choice(session, leaves_out, copied), result, facts(session, leaves_out)];
    dialog::dialog(session, "share", Sharing::Heading, body)
}

fn choice(session: Session, leaves_out: RwSignal<bool>, copied: RwSignal<Copied>) -> El {
    let switch = move |on| {
        leaves_out.set(on);
        copied.set(Copied::NotYet);
    };
    let described = [LEAVE_OUT, "-desc"].concat();
    let line = el("div")
        .class("check")
        .child(tick(LEAVE_OUT, move || leaves_out.get(), switch).attr("aria-describedby", &described))
        .child(el("label").attr("for", LEAVE_OUT).say(move || session.say(Sharing::LeaveOut)));
    let what = el("p").class("desc").id(&described).say(move || session.say(Sharing::LeaveOutWhat));
    el("div").class("field").child(line).child(el("div").class("check-more").child(what))
}

/// The link, its length, and Copy with what became of it.
fn shown(session: Session, link: Memo<Result<String, TooLong>>, copied: RwSignal<Copied>) -> El {
    let text = move || link.get().unwrap_or_default();
    let area = el("textarea")
        .id(LINK)
        .attr("readonly", "")
        .attr("rows", "4")
        .attr("spellcheck", "false")
        .attr("aria-describedby", "share-length")
        .prop("value", move || text().into())
        .on("focus", |_| select());
    let length = move || session.say(Sharing::Length { length: text().chars().count() });
    let copy = move || {
        let text = untrack(text);
        spawn_local(async move {
            let is_copied = clipboard::copy(&text).await;
            let _ = copied.try_set(if is_copied { Copied::Done } else { Copied::Refused });
            if !is_copied {
                request_animation_frame(select);
            }
        });
    };
    let said = el("div").attr("role", "status").part(move || match copied.get() {
        Copied::NotYet => Vec::new(),
        Copied::Done => vec![message(el("p").class("msg ok"), Icon::Success, &session.say(Sharing::Copied))],
        Copied::Refused => vec![message(el("p").class("msg warn"), Icon::Warning, &session.say(Report::CopyFailed))],
    });
    el("div")
        .class("field")
        .child(el("div").class("lab").child(el("label").attr("for", LINK).say(move || session.say(Sharing::Link))))
        .child(area)
        .child(el("p").class("rule").id("share-length").say(length))
        .child(el("div").class("actions").child(button(session, "btn primary", Sharing::CopyLink, copy)).child(said))
}

/// What ties the link to a review.
fn facts(session: Session, leaves_out: RwSignal<bool>) -> El {
    let fingerprint = move || session.draft.with(|draft| TrailPlan::from(draft).fingerprint().to_string());
    let reference = memo(move || session.draft.with(|draft| draft.change_reference.clone()));
    let list = el("dl")
        .class("derived")
        .child(el("dt").say(move || session.say(Report::Fingerprint)))
        .child(el("dd").say(fingerprint))
        .part(move || {
            let reference = reference.get();
            let label = || el("dt").text(&session.say(Report::ReviewChangeReference));
            if reference.is_empty() { Vec::new() } else { vec![label(), el("dd").text(&reference)] }
        });
    let other = move || el("p").class("desc").say(move || session.say(Sharing::OtherFingerprint));
    el("section").child(list).when(move || leaves_out.get(), other)
}

fn select() {
    let area = document().get_element_by_id(LINK).and_then(|area| area.dyn_into::<HtmlTextAreaElement>().ok());
    if let Some(area) = area {
        if document().active_element().is_none_or(|active| active.id() != LINK) {
            let _ = area.focus();
        }
        area.select();
    }
}
