//! The trail that was made from this design: said above the form, and when Confirm is pressed on the name once more.

use std::rc::Rc;

use leptos::prelude::untrack;
use trail_model::draft::TrailDraft;
use trail_model::field::FieldId;
use trail_words::Report;

use super::dialog::close;
use super::parts;
use super::run::Run;
use super::{Reviewed, Submission, accounts, follow, left};
use crate::dom::{El, el, slot, watch};
use crate::session::Session;
use crate::signal::RwSignal;
use crate::tools::Tool;
use crate::trails;
use crate::ui::button::button;
use crate::ui::notice::{Tone, dismiss, notice};
use crate::ui::summary::focus_field;

/// The run has made its trail: from now on the form knows it by its name.
pub(super) fn note(session: Session) {
    let submission = session.submission();
    let made = submission.reviewed.get_untracked().filter(|reviewed| reviewed.live.is_none());
    if made.is_none() {
        return;
    }
    submission.made.set(made);
    session.made.set(Some(is_named));
    session.done.set(Some(Rc::new(move || said(session))));
}

/// A trail is gone: if it is the one that was made, the form knows none any more, and nothing is left to do of a run about it.
pub(crate) fn deleted(session: Session, account: &str, name: &str) {
    let submission = session.submission();
    left::forget(&submission, account, name);
    let is_about_it = |run: &Option<Run>| run.as_ref().is_some_and(|run| run.is_created() && run.name() == name);
    let is_here = |reviewed: &Option<Reviewed>| reviewed.as_ref().is_some_and(|it| it.steps().account == account);
    if submission.run.with_untracked(is_about_it)
        && submission.reviewed.with_untracked(is_here)
        && !untrack(|| super::is_undecided(&submission) || accounts::are_pending(&submission))
    {
        submission.run.set(None);
        submission.reviewed.set(None);
        accounts::replace(session, Vec::new());
    }
    let is_it = |made: &Reviewed| (&*made.plan.draft().name, &*made.plan.draft().account_id) == (name, account);
    if submission.made.with_untracked(|made| made.as_ref().is_some_and(is_it)) {
        forget(session);
    }
}

/// The form goes on to another trail.
pub(super) fn forget(session: Session) {
    session.submission().made.set(None);
    session.done.set(None);
}

/// Whether the form names the trail that was made, and not to change it. Reactive.
pub(super) fn is_named(session: Session) -> bool {
    let is_it = |made: &TrailDraft| session.draft.with(|draft| is_the_trail(draft, made));
    let is_made = session.submission().made.with(|made| made.as_ref().is_some_and(|made| is_it(made.plan.draft())));
    is_made && session.editing.get().is_none()
}

/// What a trail is known by for life.
fn is_the_trail(draft: &TrailDraft, made: &TrailDraft) -> bool {
    (&draft.name, &draft.account_id, &draft.home_region) == (&made.name, &made.account_id, &made.home_region)
}

/// Above the form while it names that trail: which trail that is, and what can be done about it.
fn said(session: Session) -> El {
    slot().when(
        move || is_named(session),
        move || {
            let told = RwSignal::new(None);
            let edit = button(session, "btn small", Report::EditThisTrail, move || trails::go_on(session, told));
            let list = button(session, "btn small", Report::ShowTrails, move || session.tool.set(Some(Tool::Trails)));
            let dismiss = dismiss(session, move || session.done.set(None));
            let text = el("p").say(move || session.say(Report::MadeFromThis));
            let actions = el("div").class("actions").child(edit).child(list).child(dismiss);
            notice(Tone::Success, [text, trails::why_not(told), actions])
        },
    )
}

/// Says so in the dialog, in place of a review that could only be refused.
pub(super) fn show(session: Session) {
    let submission = session.submission();
    submission.exists.set(true);
    submission.is_open.set(true);
}

/// What stands in the dialog.
pub(super) fn view(session: Session) -> Vec<El> {
    let submission = session.submission();
    let told = RwSignal::new(None);
    let (trail, region) = session.draft.with_untracked(|draft| (draft.name.clone(), draft.home_region.clone()));
    let where_it_is = Report::CreatedWhere { trail, region };
    let is_shown = untrack(|| has_result(&submission));
    // The form says from now on that it changes the trail.
    watch(move || {
        if session.editing.get().is_some() {
            close();
        }
    });
    let edit = button(session, "btn primary", Report::EditThisTrail, move || trails::go_on(session, told));
    let body = el("div")
        .class("body")
        .child(el("p").say(move || session.say_again(&where_it_is)))
        .child(el("p").say(move || session.say(Report::ExistsWhat)))
        .child(trails::why_not(told));
    let actions = el("footer")
        .class("actions")
        .child(parts::button(session, "btn", |_| Report::Back, |_| close()).id("review-back"))
        .child(parts::button(session, "btn", |_| Report::ChangeName, change_name))
        .child_if(is_shown.then(|| parts::button(session, "btn", |_| Report::ShowResult, show_result)))
        .child(edit);
    vec![body, actions]
}

/// Whether the run that made it is still there to be looked at. Reactive.
fn has_result(submission: &Submission) -> bool {
    let is_it = submission.made.with(|made| made.is_some() && submission.reviewed.with(|reviewed| reviewed == made));
    is_it && submission.run.with(|run| run.as_ref().is_some_and(Run::is_created))
}

fn show_result(session: Session) {
    session.submission().exists.set(false);
    follow::start(session);
}

fn change_name(session: Session) {
    close();
    focus_field(session, &FieldId::TrailName);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft() -> TrailDraft {
        TrailDraft {
            name: "security-audit".into(),
            account_id: "1234567890123456".into(),
            home_region: "cn-hangzhou".into(),
            ..TrailDraft::default()
        }
    }

    #[test]
    fn a_trail_is_known_by_name_account_and_home_region_whatever_else_changes() {
        assert!(is_the_trail(&TrailDraft { event_rw: "Write".into(), ..draft() }, &draft()));
        for other in [
            TrailDraft { name: "second-audit".into(), ..draft() },
            TrailDraft { account_id: "6543210987654321".into(), ..draft() },
            TrailDraft { home_region: "cn-beijing".into(), ..draft() },
        ] {
            assert!(!is_the_trail(&other, &draft()), "{other:?}");
        }
    }
}
