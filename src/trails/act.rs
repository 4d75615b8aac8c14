//! Carries a write out, and takes note of what became of it.

use leptos::task::spawn_local;
use trail_model::api::Action;
use trail_model::plan::{Call, TrailPlan};
use trail_words::Listing;

use super::edit;
use super::list::{self, Region};
use super::page::Page;
use super::writing::About;
use crate::session::Session;
use crate::submit::Address;
use crate::submit::run::{Event, Outcome, Run, State};

/// Sends the write, once: while one is on its way or of unknown outcome, no other goes out.
pub(super) fn start(page: Page, region: &Region, name: &str, action: Action) {
    let Some(found) = region.find(name).filter(|_| !page.session.is_read_only.get_untracked()) else {
        return;
    };
    let about = About {
        account: page.account.get_untracked(),
        name: name.to_owned(),
        action,
        home: region.home_of(&found.trail),
        region: region.clone(),
    };
    let plan = TrailPlan {
        account: about.account.clone(),
        home_region: about.home.clone(),
        prerequisites: Vec::new(),
        calls: vec![Call::new(action, [("Name", name.into())])],
    };
    if page.writing.begin(about.clone(), Run::of(plan, found.trail.request())) {
        go(page, &about);
    }
    page.show_write();
}

/// *Retry* and *Check again*.
pub(super) fn again(page: Page, about: &About, event: Event) {
    if page.session.is_read_only.get_untracked() {
        return;
    }
    let resumes = |run: &mut Option<Run>| run.as_mut().is_some_and(|run| run.resumes(event));
    if page.writing.carrier.run.try_update(resumes) == Some(true) {
        go(page, about);
    }
}

fn go(page: Page, about: &About) {
    let address =
        Address { account: about.account.clone(), region: about.home.clone(), change_reference: String::new() };
    let about = about.clone();
    page.writing.carrier.go(page.session, address, |_: Session| (), move || ended(page, &about));
}

/// Whatever came of it, the region is asked again; forms that list trails ask, too.
fn ended(page: Page, about: &About) {
    let Page { session, writing, .. } = page;
    let About { account, name, action, region, .. } = about.clone();
    let told = writing.carrier.run.with_untracked(|run| run.as_ref().map(|run| (heading(run, &name), run.outcome())));
    let Some((words, outcome)) = told else {
        return;
    };
    // The dialog may be gone by now.
    session.status.set(leptos::prelude::untrack(|| session.say(words.clone())));
    page.tell(words);
    if outcome == Outcome::Created {
        session.creations.update(|count| *count += 1);
        if action == Action::DeleteTrail {
            crate::submit::deleted(session, &account, &name);
            edit::deleted(session, &account, &name);
        }
    }
    if region.answer.try_get_untracked().is_none() {
        // It was closed and opened again, and lists what was there before.
        return writing.round.update(|round| *round += 1);
    }
    let is_deleted = outcome == Outcome::Created && action == Action::DeleteTrail;
    spawn_local(async move {
        list::ask(session, &account, &region).await;
        if is_deleted {
            page.tell_deleted(&name, request_id(page));
        }
    });
}

fn request_id(page: Page) -> String {
    page.writing.carrier.run.with_untracked(|run| match run.as_ref().and_then(|run| Some(&run.steps.first()?.state)) {
        Some(State::Done { request_id } | State::Reconciled { request_id }) => request_id.clone(),
        _ => String::new(),
    })
}

/// How a write stands.
pub(super) fn heading(run: &Run, trail: &str) -> Listing {
    let trail = trail.to_owned();
    let action = run.steps.first().map(|step| step.call.action);
    match (run.outcome(), action) {
        (Outcome::Running, Some(Action::StartLogging)) => Listing::Starting { trail },
        (Outcome::Running, Some(Action::StopLogging)) => Listing::Stopping { trail },
        (Outcome::Running, _) => Listing::Deleting { trail },
        (Outcome::Created, Some(Action::StartLogging)) => Listing::Started { trail },
        (Outcome::Created, Some(Action::StopLogging)) => Listing::HasStopped { trail },
        (Outcome::Created, _) => Listing::Deleted { trail },
        (Outcome::Unknown, _) => Listing::OutcomeUnknown { trail },
        (_, Some(Action::StartLogging)) => Listing::NotStarted { trail },
        (_, Some(Action::StopLogging)) => Listing::NotStopped { trail },
        _ => Listing::NotDeleted { trail },
    }
}
