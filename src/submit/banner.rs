//! One line on how a run stands, and what came of it. A trail that is there and does not deliver is no success without more ado.

use trail_model::draft::TrailDraft;
use trail_words::{Language, Report};

use super::parts::said;
use super::result::heading;
use super::run::{Outcome, Run};
use super::{Reviewed, accounts};
use crate::dom::{El, el};
use crate::panel::service;
use crate::session::Session;
use crate::ui::notice::{Tone, notice};

/// What is said, and how grave it is; without a tone it is for those who listen alone.
type Word = (Option<Tone>, Report);

/// The line. It is read out when it changes; the status line of the page is out of reach behind the dialog.
pub(super) fn banner(session: Session, reviewed: &Reviewed) -> El {
    let draft = reviewed.plan.draft().clone();
    let of_text = draft.clone();
    let text = move || word(session, &of_text).map(|(_, message)| session.say(message));
    let show = move |text: &str| {
        let words = el("p").text(text);
        word(session, &draft).map(|(tone, _)| match tone {
            Some(tone) => notice(tone, [words]),
            None => words.class("sr"),
        })
    };
    said(el("div").attr("aria-live", "polite"), text, show)
}

/// Of a plan that went to several accounts, what is wrong in the account of the form is said first. Reactive.
fn word(session: Session, draft: &TrailDraft) -> Option<Word> {
    let submission = session.submission();
    let is_in_part = accounts::heading(&submission).is_some();
    let own = submission.run.with(|run| run.as_ref().map(|run| of_run(run, session.language.get())))?;
    Some(match own {
        None | Some((None, _)) if is_in_part => (Some(Tone::Warning), Report::SeeEachAccount),
        Some(own) => own,
        None => match accounts::whole(&submission) {
            Some(accounts) => of_all(session, draft, accounts),
            None => of_one(session, draft),
        },
    })
}

/// What the heading does not say; how far a run is says the heading already, so that is for those who listen. `None` where the trail is
/// there and logging.
fn of_run(run: &Run, language: &Language) -> Option<Word> {
    if run.is_cancelling() {
        return Some((Some(Tone::Info), Report::CancelAfterThis));
    }
    if let Some(call) = run.cancelled_before() {
        return Some((Some(Tone::Warning), Report::CancelledBefore { call: language.call_name(call) }));
    }
    Some(match run.outcome() {
        Outcome::Created | Outcome::CreatedNotAll(_) => return None,
        Outcome::Running | Outcome::NotCreated => (None, heading(run, language)),
        Outcome::CreatedNotLogging => (Some(Tone::Warning), Report::NotLoggingAdvice),
        Outcome::Unknown if run.changes() => (Some(Tone::Warning), Report::UpdateUnknownAdvice),
        Outcome::Unknown => (Some(Tone::Warning), Report::OutcomeUnknownAdvice),
    })
}

/// The trail is there in every account.
fn of_all(session: Session, draft: &TrailDraft, accounts: usize) -> Word {
    let (trail, region) = (draft.name.clone(), draft.home_region.clone());
    let submission = session.submission();
    let is_failing = !submission.follower.failing(draft).is_empty() || accounts::are_failing(&submission);
    match is_failing {
        true => (Some(Tone::Warning), Report::CreatedInAllNotDelivered { trail, region, accounts }),
        false => (Some(Tone::Success), Report::CreatedInAll { trail, region, accounts }),
    }
}

/// The trail is there.
fn of_one(session: Session, draft: &TrailDraft) -> Word {
    let (trail, region) = (draft.name.clone(), draft.home_region.clone());
    let submission = session.submission();
    let is_change = submission.run.with(|run| run.as_ref().is_some_and(Run::changes));
    let failing: Vec<String> =
        submission.follower.failing(draft).into_iter().map(|kind| session.say(service(kind))).collect();
    if failing.is_empty() {
        let words =
            if is_change { Report::UpdatedWhere { trail, region } } else { Report::CreatedWhere { trail, region } };
        return (Some(Tone::Success), words);
    }
    let service = failing.join(session.language.get().separators.list);
    let words = if is_change {
        Report::UpdatedNotDelivered { trail, region, service }
    } else {
        Report::CreatedNotDelivered { trail, region, service }
    };
    (Some(Tone::Warning), words)
}
