//! What the page has to say about drafts, above the form, and with it what it says of the network and of its versions.

use leptos::prelude::*;
use trail_model::field::FieldId;
use trail_words::{Detail, Message, Say};

use super::edited::Edited;
use super::stored::{UNREADABLE_KEY, Unreadable};
use super::{Autosave, News, clock, restore};
use crate::dom::{El, el, memo, slot, watch};
use crate::focus::focus_next;
use crate::later::{self, Pending, later};
use crate::offline;
use crate::session::Session;
use crate::signal::RwSignal;
use crate::ui::button::button;
use crate::ui::notice::{Tone, dismiss, notice};
use crate::{storage, trails};

mod earlier;

/// The harmless answer to the question whether to discard: it has the focus when the question comes.
const KEEP: &str = "keep-draft";

/// Puts into this place: restored, unreadable, changed in another tab, not to be saved at all; each with what can be done about it.
/// What is stored is read with them.
#[must_use]
pub fn notices(session: Session, autosave: Autosave, place: El) -> El {
    let build = move || later::part(session, move || fetch(session, autosave));
    let is_told = offline::is_told();
    place.when(move || is_told.get() || autosave.news.with(News::is_any), build)
}

fn fetch(session: Session, autosave: Autosave) -> Pending<Vec<El>> {
    Box::pin(async move {
        let fetched = fetched(session, autosave).await;
        if fetched.is_err() {
            autosave.note_missing();
        }
        fetched
    })
}

later! {
    draft: fn fetched(session: Session, autosave: Autosave) -> Vec<El> { vec![all(session, autosave)] }
}

fn all(session: Session, autosave: Autosave) -> El {
    let news = autosave.news;
    let edited = memo(move || news.with(|news| news.edit.clone()));
    watch(move || restore::read_on(autosave));
    let notices = el("div")
        .class("slot changing")
        .when(move || news.with(|news| news.unavailable), move || warning(session, Message::DraftsNotSaved, Vec::new()))
        .when(move || news.with(|news| news.unreadable.is_some()), move || unreadable(session, autosave))
        .when(move || news.with(|news| news.restored.is_some()), move || restored(session, autosave))
        .part(move || {
            let edited = edited.get();
            untrack(|| edited.map(|edited| edit(session, autosave, edited)).into_iter().collect())
        })
        .child(earlier::others(session, autosave));
    slot().child(offline::notices(session)).child(notices)
}

fn warning(session: Session, message: impl Say + Clone, actions: Vec<El>) -> El {
    announce(session, message.clone());
    notice(Tone::Warning, body(session, message, actions))
}

fn body(session: Session, message: impl Say, actions: Vec<El>) -> impl Iterator<Item = El> {
    let text = el("p").say(move || session.say_again(&message));
    let actions = (!actions.is_empty()).then(|| el("div").class("actions").children(actions));
    [Some(text), actions].into_iter().flatten()
}

/// To those who do not see the notice come.
fn announce(session: Session, message: impl Say) {
    session.status.set(untrack(|| session.say(message)));
}

fn unreadable(session: Session, autosave: Autosave) -> El {
    let key = storage::place(UNREADABLE_KEY);
    let message = match autosave.news.with(|news| news.unreadable) {
        Some(Unreadable::Newer) => Detail::DraftNewer { key },
        Some(Unreadable::Broken) | None => Detail::DraftUnreadable { key },
    };
    warning(session, message, vec![dismiss(session, move || autosave.news.update(|news| news.unreadable = None))])
}

/// Discard asks once. The question takes the place of the buttons, with the harmless answer first and in focus.
fn restored(session: Session, autosave: Autosave) -> El {
    let at = autosave.news.with(|news| news.restored).unwrap_or_default();
    let asks = RwSignal::new(false);
    let message =
        move || if asks.get() { Detail::DiscardQuestion } else { Detail::DraftRestored { time: clock::local(at) } };
    announce(session, message());
    let actions = el("div").class("actions").part(move || {
        if asks.get() {
            let discard = move || {
                autosave.discard();
                // The button that had the focus is gone; the form begins with the name.
                focus_next(FieldId::TrailName.control_id());
            };
            act_or_not(session, asks, Detail::Discard, discard)
        } else {
            discard_or_dismiss(session, autosave, asks)
        }
    });
    notice(Tone::Info, [el("p").say(move || session.say(message())), actions])
}

fn discard_or_dismiss(session: Session, autosave: Autosave, asks: RwSignal<bool>) -> Vec<El> {
    let ask = move || asks.set(true);
    let dismiss = dismiss(session, move || autosave.news.update(|news| news.restored = None));
    vec![button(session, "btn small", Detail::Discard, ask), dismiss]
}

fn act_or_not(session: Session, asks: RwSignal<bool>, label: Detail, act: impl FnMut() + 'static) -> Vec<El> {
    let keep = move || asks.set(false);
    focus_next(KEEP);
    vec![button(session, "btn small", Detail::Cancel, keep).id(KEEP), button(session, "btn small", label, act)]
}

/// The draft was to change a trail. How that trail is now has to be read before it can be compared.
fn edit(session: Session, autosave: Autosave, edited: Edited) -> El {
    let news = autosave.news;
    let told = RwSignal::new(None::<String>);
    let forget = move || {
        news.update(|news| news.edit = None);
        autosave.save_now();
        // The button that had the focus is gone; the form begins with the name.
        focus_next(FieldId::TrailName.control_id());
    };
    let trail = edited.name.clone();
    // Whoever goes on, or edits another trail, has answered; and what is said is not of another design that took the draft's place.
    let asked = edited.clone();
    watch(move || {
        let is_other = session.draft.with(|draft| !asked.is_in(draft));
        if is_other || session.editing.get().is_some() {
            news.update(|news| news.edit = None);
        }
    });
    let go_on = move || {
        // The last letter may not have been told yet.
        if !session.draft.with_untracked(|draft| edited.is_in(draft)) {
            return forget();
        }
        trails::go_on(session, told);
    };
    let actions = vec![
        button(session, "btn small", Detail::GoOnEditing, go_on),
        button(session, "btn small", Detail::KeepAsNew, forget),
    ];
    warning(session, Detail::DraftIsEdit { trail }, actions).child(trails::why_not(told))
}
