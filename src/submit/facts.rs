//! Where a plan goes and what ties it to its review: account, home region, mode, fingerprint, change reference.

use trail_model::api::Mode;
use trail_words::Report;

use super::Reviewed;
use crate::dom::{El, el};
use crate::session::Session;

/// The facts, above a review as above its result.
pub(super) fn facts(session: Session, reviewed: &Reviewed) -> [El; 2] {
    let plan = reviewed.steps();
    let (account, home_region, reference) =
        (plan.account.clone(), plan.home_region.clone(), &reviewed.plan.draft().change_reference);
    let fingerprint = plan.fingerprint();
    let label = |message: Report| el("dt").say(move || session.say_again(&message));
    let short = el("b").text(&fingerprint.short());
    let mut list = el("dl")
        .class("derived")
        .child(label(Report::ReviewAccount))
        .child(el("dd").say(move || named(session, &account)))
        .child(label(Report::ReviewRegion))
        .child(el("dd").say(move || region(session, &home_region)))
        .child(label(Report::ReviewMode))
        .child(el("dd").say(move || mode(session)));
    if !reference.is_empty() {
        list = list.child(label(Report::ReviewChangeReference)).child(el("dd").text(reference));
    }
    let whole = el("small").text(&fingerprint.to_string());
    let list = list
        .child(label(Report::Fingerprint))
        .child(el("dd").attr("translate", "no").child(short).text(" ").child(whole));
    [list, el("p").class("desc").say(move || session.say(Report::FingerprintWhat))]
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
        Some(Mode::Simulator) => Report::ReviewModeSimulator,
        Some(Mode::Live) => Report::ReviewModeLive,
        None => Report::ReviewModeNone,
    })
}
