//! The tab *Request JSON*: the body of CreateTrail, live.

use leptos::prelude::*;
use trail_model::export;
use trail_words::Message;

use super::code::Code;
use super::handout::Handout;
use super::status::parameter_count;
use crate::session::Session;
use crate::ui::icon::{Icon, IconView};
use crate::ui::summary;

/// The request, how complete it is, and the ways to take it along.
#[component]
pub fn RequestTab() -> impl IntoView {
    let session = Session::get();
    let text = Memo::new(move |_| session.with_source(export::REQUEST_JSON.render));
    let is_json = Memo::new(|_| true);
    view! {
        <Handout format=Signal::stored(export::REQUEST_JSON)><State/></Handout>
        <Code text id="request-json" label=Message::TabRequest is_json/>
    }
}

/// `7 parameters, ready`, or how many problems are left. They are no reproach before Confirm was pressed.
#[component]
fn State() -> impl IntoView {
    let session = Session::get();
    move || match session.problem_count() {
        0 => {
            let parameters = parameter_count(session);
            view! { <span class="msg ok"><IconView icon=Icon::Success/><span>{session.say(Message::RequestReady { parameters })}</span></span> }
        }
        problems => {
            let (class, icon) = if summary::is_shown(session) { ("msg err", Icon::Error) } else { ("msg", Icon::Info) };
            view! { <span class=class><IconView icon/><span>{session.say(Message::RequestDraft { problems })}</span></span> }
        }
    }
}
