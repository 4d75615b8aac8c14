//! A switch for each of those who give advice: rules can disagree with a valid design.

use trail_model::advice::{Advice, Source};
use trail_words::Detail;

use super::{Found, act};
use crate::dom::{El, el};
use crate::session::Session;
use crate::ui::checkbox::tick;

/// The switches, each with how many pieces its source gives.
pub(super) fn switches(session: Session, found: Found) -> El {
    el("div").class("plain").children(Source::ALL.iter().map(|source| line(session, found, *source)))
}

fn line(session: Session, found: Found, source: Source) -> El {
    let id = ["advice-of-", source.name()].concat();
    let is_on = move || session.draft.with(|draft| !draft.dismissed.is_off(source));
    let gives = move |advice: &&Advice| advice.code.sources().contains(&source);
    let count = move || found.with(|(open, aside)| open.iter().chain(aside).filter(gives).count());
    let name = move || {
        let source = (session.language.get().remarks().source)(source);
        session.say(Detail::AdviceOfSource { source, count: count() })
    };
    el("div")
        .class("choice")
        .child(tick(&id, is_on, move |on| act::switch(session, source, on)))
        .child(el("label").attr("for", &id).say(name))
}
