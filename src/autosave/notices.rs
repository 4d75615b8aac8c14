//! What the page has to say about drafts, above the form.

use leptos::prelude::*;
use trail_model::field::FieldId;
use trail_words::Message;

use super::stored::{UNREADABLE_KEY, Unreadable};
use super::{Autosave, News, SaveState, clock};
use crate::focus::focus_next;
use crate::ui::button::button;
use crate::ui::live::part;
use crate::ui::notice::{Notice, Tone};

/// The harmless answer to the question whether to discard: it has the focus when the question comes.
const KEEP: &str = "keep-draft";

/// Restored, unreadable, changed in another tab, not to be saved at all: each with what can be done about it.
#[component]
pub fn Notices() -> AnyView {
    let autosave = Autosave::get();
    Effect::new(move |before: Option<Option<Message>>| announce(autosave, before.flatten()));
    part(move || autosave.news.with(|news| notices(autosave, news)).into_any()).into_any()
}

fn notices(autosave: Autosave, news: &News) -> Vec<AnyView> {
    let session = autosave.session;
    let mut notices = Vec::new();
    if news.state == SaveState::Unavailable {
        notices.push(notice(Tone::Warning, session.say(Message::DraftsNotSaved), vec![]));
    }
    if let Some(why) = news.unreadable {
        let dismiss = button("btn small", Message::Dismiss, move || autosave.news.update(|news| news.unreadable = None));
        notices.push(notice(Tone::Warning, session.say(unreadable(why)), vec![dismiss]));
    }
    if let Some(at) = news.restored {
        notices.push(if news.asks_discard { discard_question(autosave) } else { restored(autosave, at) });
    }
    if news.elsewhere.is_some() {
        let load = button("btn small", Message::LoadOther, move || autosave.load_other());
        let keep = button("btn small", Message::KeepMine, move || autosave.keep_mine());
        notices.push(notice(Tone::Warning, session.say(Message::DraftElsewhere), vec![load, keep]));
    }
    notices
}

fn notice(tone: Tone, text: String, actions: Vec<AnyView>) -> AnyView {
    let actions = (!actions.is_empty()).then(|| view! { <div class="actions">{actions}</div> });
    view! { <Notice tone><p>{text}</p>{actions}</Notice> }.into_any()
}

fn unreadable(why: Unreadable) -> Message {
    match why {
        Unreadable::Newer => Message::DraftNewer { key: UNREADABLE_KEY },
        Unreadable::Broken => Message::DraftUnreadable { key: UNREADABLE_KEY },
    }
}

fn restored(autosave: Autosave, at: u64) -> AnyView {
    let ask = move || {
        autosave.news.update(|news| news.asks_discard = true);
        focus_next(KEEP);
    };
    let dismiss = move || autosave.news.update(|news| news.restored = None);
    let actions = vec![button("btn small", Message::Discard, ask), button("btn small", Message::Dismiss, dismiss)];
    notice(Tone::Info, autosave.session.say(Message::DraftRestored { time: clock::local(at) }), actions)
}

/// Discard asks once. A second press on the same spot does no harm: the harmless answer comes first.
fn discard_question(autosave: Autosave) -> AnyView {
    let keep = move |_| autosave.news.update(|news| news.asks_discard = false);
    let discard = move || {
        autosave.discard();
        // The button that had the focus is gone; the form begins with the name.
        focus_next(FieldId::TrailName.control_id());
    };
    let session = autosave.session;
    let keep = view! { <button type="button" class="btn small" id=KEEP on:click=keep>{session.say(Message::Cancel)}</button> };
    let actions = vec![keep.into_any(), button("btn small", Message::Discard, discard)];
    notice(Tone::Info, session.say(Message::DiscardQuestion), actions)
}

/// To those who do not see a notice come; once.
fn announce(autosave: Autosave, before: Option<Message>) -> Option<Message> {
    let session = autosave.session;
    let message = autosave.news.with(|news| match news {
        News { elsewhere: Some(_), .. } => Some(Message::DraftElsewhere),
        News { unreadable: Some(why), .. } => Some(unreadable(*why)),
        News { restored: Some(at), .. } => Some(Message::DraftRestored { time: clock::local(*at) }),
        News { state: SaveState::Unavailable, .. } => Some(Message::DraftsNotSaved),
        _ => None,
    });
    if let Some(message) = message.clone().filter(|_| message != before) {
        session.status.set(untrack(|| session.say(message)));
    }
    message
}
