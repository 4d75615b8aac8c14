//! Where a plan goes and what ties it to its review: account, home region, mode, fingerprint, change reference.

use leptos::prelude::*;
use trail_model::api::Mode;
use trail_words::Message;

use super::Reviewed;
use crate::dom::{El, el};
use crate::session::Session;

/// The facts, above a review as above its result.
pub(super) fn facts(session: Session, reviewed: &Reviewed) -> [El; 2] {
    let plan = reviewed.plan.plan();
    let (account, home_region, reference) =
        (plan.account.clone(), plan.home_region.clone(), &reviewed.draft.change_reference);
    let fingerprint = plan.fingerprint();
    let label = |message: Message| el("dt").say(move || session.say(message.clone()));
    let short = el("b").text(&fingerprint.short());
    let mut list = el("dl")
        .class("derived")
        .child(label(Message::ReviewAccount))
        .child(el("dd").say(move || named(session, &account)))
        .child(label(Message::ReviewRegion))
        .child(el("dd").say(move || region(session, &home_region)))
        .child(label(Message::ReviewMode))
        .child(el("dd").say(move || mode(session)));
    if !reference.is_empty() {
        list = list.child(label(Message::ReviewChangeReference)).child(el("dd").text(reference));
    }
    let whole = el("small").text(&fingerprint.to_string());
    let list = list
        .child(label(Message::Fingerprint))
        .child(el("dd").attr("translate", "no").child(short).text(" ").child(whole));
    [list, el("p").class("desc").say(move || session.say(Message::FingerprintWhat))]
}

/// The account with the name that the proxy has for it.
fn named(session: Session, account: &str) -> String {
    session.backend.with(|backend| {
        let served = backend.context().and_then(|context| context.accounts.iter().find(|served| served.id == account));
        match served {
            Some(served) if !served.alias.is_empty() => [account, " · ", &served.alias].concat(),
            _ => account.to_owned(),
        }
    })
}

fn region(session: Session, id: &str) -> String {
    match (session.language.get().region)(id) {
        Some(name) => [name, " · ", id].concat(),
        None => id.to_owned(),
    }
}

fn mode(session: Session) -> String {
    session.say(match session.backend.with(|backend| backend.mode()) {
        Some(Mode::Simulator) => Message::ReviewModeSimulator,
        Some(Mode::Live) => Message::ReviewModeLive,
        None => Message::ReviewModeNone,
    })
}
