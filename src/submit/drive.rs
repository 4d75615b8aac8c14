//! The run of the reviewed plan on its way: where its calls go, and who hears how it stands.

use trail_words::Report;

use super::carry::Address;
use super::result::heading;
use super::run::Run;
use super::{accounts, backfill, exists, follow, left, say};
use crate::session::Session;

/// Drives the run until it rests.
pub(super) fn go(session: Session) {
    session.submission().carrier.go(session, address(session), announce, move || finish(session));
}

/// Cancel: stops before the next call, or aborts the one that is under way; the run says which.
pub(super) fn cancel(session: Session) {
    if session.submission().carrier.cancel() {
        finish(session);
    }
}

/// Where the calls of the account of the form go.
pub(super) fn address(session: Session) -> Address {
    session.submission().reviewed.with_untracked(|reviewed| {
        let Some(reviewed) = reviewed else { return Address::default() };
        let plan = reviewed.steps();
        let change_reference = reviewed.plan.draft().change_reference.clone();
        Address { account: plan.account, region: plan.home_region, change_reference }
    })
}

/// Says in the status line which call is under way.
fn announce(session: Session) {
    let progress =
        session.submission().run.with_untracked(|run| run.as_ref().filter(|run| !run.is_over()).map(Run::progress));
    if let Some((step, steps)) = progress {
        session.status.set(say(session, Report::Submitting { step, steps }));
    }
}

fn finish(session: Session) {
    let language = session.language.get_untracked();
    let ended = session.submission().run.with_untracked(|run| {
        let is_changed = |run: &Run| run.is_created() && run.changes();
        run.as_ref().map(|run| (heading(run, language), run.is_created(), is_changed(run), run.is_cancelled()))
    });
    let Some((heading, is_created, is_changed, is_cancelled)) = ended else {
        return;
    };
    session.status.set(say(session, heading));
    // A browser can close a dialog by itself; what came of the run is to be seen all the same.
    session.submission().is_open.set(true);
    left::note(&session.submission());
    if is_created {
        exists::note(session);
        session.creations.update(|count| *count += 1);
        follow::own(session);
    }
    if is_cancelled {
        accounts::cancel(session);
    } else {
        accounts::go_on(session);
    }
    if is_changed {
        backfill::ended(session);
        // What is compared from now on is the trail as it is now.
        crate::trails::read_again(session);
    }
}
