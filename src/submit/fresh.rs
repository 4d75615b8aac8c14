//! The trail that is changed, read again before the change is reviewed: a colleague may have changed it since.

use std::time::Duration;

use leptos::task::spawn_local;
use trail_model::import::Live;
use trail_words::{Language, Listing, Message, Report};

use super::carry::{next, sleep};
use super::dialog::close;
use super::parts::button;
use super::{Reviewed, Submission, open, review};
use crate::dom::{El, el};
use crate::session::Session;
use crate::ui::notice::{Tone, notice};

/// A wait that is shorter than this is not spoken of.
const SPOKEN_OF: Duration = Duration::from_millis(300);

/// How the trail under review was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Freshness {
    /// As it is, or there is none.
    #[default]
    Read,
    /// It is being read.
    Reading,
    /// It could not be read, for this reason.
    NotRead(String),
}

/// Reads the trail again and opens the review. A second Confirm waits with the first.
pub(super) fn read(session: Session, before: Live) {
    let submission = session.submission();
    if submission.freshness.with_untracked(|freshness| *freshness == Freshness::Reading) {
        return;
    }
    submission.freshness.set(Freshness::Reading);
    let reading = next(submission.reading);
    let is_wanted = move || submission.reading.try_get_value() == Some(reading);
    spawn_local(async move {
        sleep(SPOKEN_OF).await;
        if is_wanted() && submission.freshness.with_untracked(|freshness| *freshness == Freshness::Reading) {
            submission.is_open.set(true);
        }
    });
    spawn_local(async move {
        let now = crate::trails::find(session, &before.draft()).await;
        if !is_wanted() {
            return;
        }
        let is_same = |live: &Live| live.is_of_the_trail(&before);
        if !submission.live.with_untracked(|live| live.as_ref().is_some_and(is_same)) {
            // Editing was stopped while nothing was to be seen yet.
            return submission.freshness.set(Freshness::Read);
        }
        match now {
            Ok(now) => {
                submission.live.set(Some(now.clone()));
                submission.freshness.set(Freshness::Read);
                review(session, Some(now));
            }
            Err(why) => {
                submission.freshness.set(Freshness::NotRead(why));
                submission.is_open.set(true);
            }
        }
    });
}

/// The dialog was closed; `true` where it showed no review yet.
pub(super) fn give_up(submission: &Submission) -> bool {
    let was_shown = submission.freshness.with_untracked(|freshness| *freshness == Freshness::Read);
    next(submission.reading);
    if !was_shown {
        submission.freshness.set(Freshness::Read);
    }
    !was_shown
}

/// What stands in the dialog in place of the review; nothing once the trail was read.
pub(super) fn wait(session: Session, freshness: &Freshness) -> Option<Vec<El>> {
    let (said, again) = match freshness {
        Freshness::Read => return None,
        Freshness::Reading => {
            let text = move || session.say(Listing::Reading);
            (el("p").class("msg busy").attr("role", "status").say(text), None)
        }
        Freshness::NotRead(why) => {
            let texts = [el("p").say(move || session.say(Report::NotReadAgain)), el("p").text(why)];
            let again = button(session, "btn primary", |_| Message::TryAgain, open);
            (notice(Tone::Error, texts).attr("role", "alert"), Some(again))
        }
    };
    let back = button(session, "btn", |_| Report::Back, |_| close()).id("review-back");
    Some(vec![el("div").class("body").child(said), el("footer").class("actions").child(back).child_if(again)])
}

/// What others have changed since the change began; nothing where that is nothing.
pub(super) fn changed(session: Session, reviewed: &Reviewed) -> Option<El> {
    let begun = session.submission().begun.get_untracked()?;
    let changed = reviewed.live.as_ref()?.changed_since(&begun);
    if changed.is_empty() {
        return None;
    }
    let draft = reviewed.plan.draft().clone();
    let text = move || {
        let language: &Language = session.language.get();
        let label = |field| language.label_in_group(&draft.control_of(field));
        let labels: Vec<String> = changed.iter().cloned().map(label).collect();
        session.say(Report::ChangedSince { what: labels.join(language.separators.list) })
    };
    Some(notice(Tone::Warning, [el("p").say(text)]))
}
