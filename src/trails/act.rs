//! Carries a write out, and takes note of what became of it.

use leptos::task::spawn_local;
use trail_model::api::Action;
use trail_model::plan::{Call, TrailPlan};
use trail_words::Listing;

use super::list::{self, Region};
use super::page::Page;
use crate::session::Session;
use crate::submit::Address;
use crate::submit::run::{Event, Outcome, Run, State};

/// Sends the write, once: while one is on its way, no other goes out.
pub(super) fn start(page: Page, region: &Region, name: &str, action: Action) {
    let Some(found) = region.find(name).filter(|_| !page.is_busy()) else {
        return;
    };
    let plan = TrailPlan {
        account: page.account.get_untracked(),
        home_region: region.home_of(&found.trail),
        prerequisites: Vec::new(),
        calls: vec![Call::new(action, [("Name", name.into())])],
    };
    page.carrier.run.set(Some(Run::of(plan, found.trail.request())));
    page.show_run(name, action);
    go(page, region, name, action);
}

/// *Retry* and *Check again*.
pub(super) fn again(page: Page, region: &Region, name: &str, action: Action, event: Event) {
    let resumes = |run: &mut Option<Run>| run.as_mut().is_some_and(|run| run.resumes(event));
    if page.carrier.run.try_update(resumes) == Some(true) {
        go(page, region, name, action);
    }
}

fn go(page: Page, region: &Region, name: &str, action: Action) {
    let home_region = page.carrier.run.with_untracked(|run| run.as_ref().map(|run| run.home_region().to_owned()));
    let address = Address {
        account: page.account.get_untracked(),
        region: home_region.unwrap_or_default(),
        change_reference: String::new(),
    };
    let (region, name) = (region.clone(), name.to_owned());
    let account = address.account.clone();
    let ended = move || ended(page, &account, &region, &name, action);
    page.carrier.go(page.session, address, |_: Session| (), ended);
}

/// Whatever came of it, the region is asked again; forms that list trails ask, too.
fn ended(page: Page, account: &str, region: &Region, name: &str, action: Action) {
    let session = page.session;
    let Some((words, outcome)) =
        page.carrier.run.with_untracked(|run| run.as_ref().map(|run| (heading(run, name), run.outcome())))
    else {
        return;
    };
    // The dialog may be gone by now.
    session.status.set(leptos::prelude::untrack(|| session.say(words.clone())));
    page.tell(words);
    if outcome == Outcome::Created {
        session.creations.update(|count| *count += 1);
    }
    let (account, region, name) = (account.to_owned(), region.clone(), name.to_owned());
    let is_deleted = outcome == Outcome::Created && action == Action::DeleteTrail;
    spawn_local(async move {
        list::ask(session, &account, &region).await;
        if is_deleted {
            page.tell_deleted(&name, request_id(page));
        }
    });
}

fn request_id(page: Page) -> String {
    page.carrier.run.with_untracked(|run| match run.as_ref().and_then(|run| Some(&run.steps.first()?.state)) {
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
