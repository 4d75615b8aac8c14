//! What the page has to say about drafts, above the form.

use leptos::prelude::*;
use trail_words::Message;

use super::stored::{UNREADABLE_KEY, Unreadable};
use super::{Autosave, clock};
use crate::session::Session;
use crate::ui::notice::{Notice, Tone};

/// Restored, unreadable, changed in another tab, not to be saved at all: each with what can be done about it.
#[component]
pub fn Notices() -> impl IntoView {
    let autosave = Autosave::get();
    let news = autosave.news;
    let unavailable = Memo::new(move |_| news.with(|news| news.unavailable));
    let unreadable = Memo::new(move |_| news.with(|news| news.unreadable));
    let restored = Memo::new(move |_| news.with(|news| news.restored));
    let elsewhere = Memo::new(move |_| news.with(|news| news.elsewhere.is_some()));
    view! {
        {move || unavailable.get().then(|| view! { <Notice tone=Tone::Warning><Said message=Message::DraftsNotSaved/></Notice> })}
        {move || unreadable.get().map(|why| view! { <UnreadableNotice why/> })}
        {move || restored.get().map(|at| view! { <Restored at/> })}
        {move || elsewhere.get().then(|| view! { <Elsewhere/> })}
    }
    .into_any()
}

#[component]
fn Said(message: Message) -> impl IntoView {
    let session = Session::get();
    announce(session, message.clone());
    view! { <p>{move || session.say(message.clone())}</p> }
}

/// To those who do not see the notice come.
fn announce(session: Session, message: Message) {
    session.status.set(untrack(|| session.say(message)));
}

/// A button of a notice.
#[component]
fn Action(label: Message, act: impl Fn() + 'static) -> impl IntoView {
    let session = Session::get();
    view! { <button type="button" class="btn small" on:click=move |_| act()>{move || session.say(label.clone())}</button> }
}

#[component]
fn UnreadableNotice(why: Unreadable) -> impl IntoView {
    let news = Autosave::get().news;
    let message = match why {
        Unreadable::Newer => Message::DraftNewer { key: UNREADABLE_KEY },
        Unreadable::Broken => Message::DraftUnreadable { key: UNREADABLE_KEY },
    };
    view! {
        <Notice tone=Tone::Warning>
            <Said message/>
            <div class="actions"><Action label=Message::Dismiss act=move || news.update(|news| news.unreadable = None)/></div>
        </Notice>
    }
}

/// Discard asks once. The question takes the place of the buttons, with the harmless answer first and in focus.
#[component]
fn Restored(at: u64) -> impl IntoView {
    let autosave = Autosave::get();
    let asks = RwSignal::new(false);
    let harmless = NodeRef::<leptos::html::Button>::new();
    harmless.on_load(|button| { let _ = button.focus(); });
    let message = move || if asks.get() { Message::DiscardQuestion } else { Message::DraftRestored { time: clock::local(at) } };
    let session = Session::get();
    announce(session, message());
    let discard = move || {
        autosave.discard();
        focus_form();
    };
    view! {
        <Notice tone=Tone::Info>
            <p>{move || session.say(message())}</p>
            <div class="actions">
                {move || if asks.get() {
                    view! {
                        <button type="button" class="btn small" node_ref=harmless on:click=move |_| asks.set(false)>
                            {move || session.say(Message::Cancel)}
                        </button>
                        <Action label=Message::Discard act=discard/>
                    }.into_any()
                } else {
                    view! {
                        <Action label=Message::Discard act=move || asks.set(true)/>
                        <Action label=Message::Dismiss act=move || autosave.news.update(|news| news.restored = None)/>
                    }.into_any()
                }}
            </div>
        </Notice>
    }
}

#[component]
fn Elsewhere() -> impl IntoView {
    let autosave = Autosave::get();
    view! {
        <Notice tone=Tone::Warning>
            <Said message=Message::DraftElsewhere/>
            <div class="actions">
                <Action label=Message::LoadOther act=move || autosave.load_other()/>
                <Action label=Message::KeepMine act=move || autosave.keep_mine()/>
            </div>
        </Notice>
    }
}

/// The button that had the focus is gone; the form begins with the name.
fn focus_form() {
    use wasm_bindgen::JsCast;
    request_animation_frame(|| {
        let field = document().get_element_by_id(trail_model::field::FieldId::TrailName.control_id());
        if let Some(field) = field.and_then(|field| field.dyn_into::<web_sys::HtmlElement>().ok()) {
            let _ = field.focus();
        }
    });
}
