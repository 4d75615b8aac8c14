//! Drafts besides that in the form: of another tab, or such as made way for it.

use leptos::prelude::untrack;
use trail_model::field::FieldId;
use trail_words::Detail;

use super::{Autosave, act_or_not, announce, warning};
use crate::autosave::clock;
use crate::autosave::older::Older;
use crate::autosave::stored::Stored;
use crate::dom::{El, el, memo, slot};
use crate::focus::{self, focus_next};
use crate::session::Session;
use crate::signal::{RwSignal, StoredValue};
use crate::ui::button::button;
use crate::ui::notice::{Tone, notice};

/// What there is to offer. A draft that the form holds again, after Undo for one, is none.
pub(super) fn others(session: Session, autosave: Autosave) -> El {
    let news = autosave.news;
    let is_in_form = move |stored: &Stored| session.draft.with(|draft| *draft == stored.draft);
    let last = memo(move || {
        let last = news.with(|news| news.elsewhere.clone().map(|stored| (stored, news.is_earlier)));
        last.filter(|(stored, is_earlier)| !is_earlier || !is_in_form(stored))
    });
    let before = memo(move || {
        let older = news.with(|news| news.older.clone());
        older.into_iter().filter(|one| !is_in_form(&one.stored)).collect::<Vec<Older>>()
    });
    slot()
        .part(move || {
            let last = last.get();
            let view = |(stored, is_earlier)| match is_earlier {
                true => earlier(session, autosave, stored, None),
                false => elsewhere(session, autosave),
            };
            untrack(|| last.map(view).into_iter().collect())
        })
        .part(move || {
            let before = before.get();
            untrack(|| all_before(session, autosave, before).into_iter().collect())
        })
}

/// The draft of another tab asks for a choice. It can come while the top of the page is out of sight.
fn elsewhere(session: Session, autosave: Autosave) -> El {
    // The button that was pressed is gone then: who keeps the own draft goes on where the pointer left off, and else with the name.
    let left = StoredValue::new(None::<String>);
    let name = || FieldId::TrailName.control_id();
    let load = button(session, "btn small", Detail::LoadOther, move || {
        autosave.load_other();
        focus_next(name());
    });
    let keep = button(session, "btn small", Detail::KeepMine, move || {
        autosave.keep_mine();
        focus_next(left.get_value().as_deref().unwrap_or(name()));
    });
    warning(session, Detail::DraftElsewhere, vec![load, keep])
        .on("pointerdown", move |_| left.set_value(focus::control()))
        .attr("data-aloft", "")
}

/// A draft that made way is only kept.
fn earlier(session: Session, autosave: Autosave, stored: Stored, older: Option<Older>) -> El {
    let kept = Detail::DraftEarlier { name: stored.draft.name, time: clock::local(stored.saved_at) };
    if older.is_none() && !autosave.news.with(|news| news.is_told) {
        announce(session, kept.clone());
    }
    // Nothing brings it back once it is discarded.
    let asks = RwSignal::new(false);
    let text = move || session.say_again(if asks.get() { &Detail::ForgetQuestion } else { &kept });
    // The button that had the focus is gone; the form begins with the name.
    let to_form = || focus_next(FieldId::TrailName.control_id());
    let actions = el("div").class("actions").part(move || {
        let (discarded, brought) = (older.clone(), older.clone());
        if asks.get() {
            let forget = move || {
                autosave.forget(discarded.clone());
                to_form();
            };
            return act_or_not(session, asks, Detail::ForgetDraft, forget);
        }
        let bring = move || {
            autosave.bring_back(brought.clone());
            to_form();
        };
        let ask = move || asks.set(true);
        vec![
            button(session, "btn small", Detail::BringDraftBack, bring),
            button(session, "btn small", Detail::ForgetDraft, ask),
        ]
    });
    notice(Tone::Info, [el("p").say(text), actions])
}

/// Those before it, folded.
fn all_before(session: Session, autosave: Autosave, before: Vec<Older>) -> Option<El> {
    let count = before.len();
    let summary = el("summary").say(move || session.say(Detail::DraftsBefore { count }));
    let notices = before.into_iter().map(|one| earlier(session, autosave, one.stored.clone(), Some(one)));
    (count > 0).then(|| el("details").class("drafts").child(summary).children(notices))
}
