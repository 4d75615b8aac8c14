//! Asks regions for their trails, a few at a time, and takes each answer as it comes.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::task::spawn_local;
use trail_model::import::Live;
use trail_model::trail::Trail;
use web_sys::AbortController;

use crate::backend::client::{CallError, Transport};
use crate::backend::look_up;
use crate::session::Session;
use crate::signal::RwSignal;

/// Questions that are out at the same time: the proxy lets one user ask 20 times a second.
const AT_ONCE: usize = 4;

/// A region and what it answered.
#[derive(Clone, Debug)]
pub(super) struct Region {
    pub id: String,
    pub answer: RwSignal<Answer>,
    /// Whether only trails of this home region are wanted, because every other region is asked, too.
    pub is_one_of_all: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Answer {
    Waiting,
    Trails(Vec<Found>),
    /// What it answered before; asked again it did not.
    Stale(Vec<Found>, CallError),
    Failed(CallError),
}

/// A trail of the list, and what was read of it since.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Found {
    pub trail: Trail,
    pub live: Option<Live>,
}

impl Found {
    pub(super) fn name(&self) -> &str {
        self.trail.name.as_deref().unwrap_or_default()
    }

    /// All that is known of it: what was read, or its entry in the list of this account alone.
    pub(super) fn known(&self, account: &str) -> Live {
        let listed = || Live { account: account.to_owned(), trail: self.trail.clone(), ..Live::default() };
        self.live.clone().unwrap_or_else(listed)
    }
}

impl Answer {
    pub(super) fn trails(&self) -> &[Found] {
        match self {
            Answer::Trails(trails) | Answer::Stale(trails, _) => trails,
            Answer::Waiting | Answer::Failed(_) => &[],
        }
    }

    /// It is asked again. A list that there is stays until there is another.
    pub(super) fn wait(&mut self) {
        if matches!(self, Answer::Failed(_)) {
            *self = Answer::Waiting;
        }
    }

    /// Takes what came of asking again.
    fn take(&mut self, told: Result<Vec<Found>, CallError>) {
        *self = match (told, std::mem::replace(self, Answer::Waiting)) {
            (Ok(trails), _) => Answer::Trails(trails),
            (Err(error), Answer::Trails(trails) | Answer::Stale(trails, _)) => Answer::Stale(trails, error),
            (Err(error), Answer::Waiting | Answer::Failed(_)) => Answer::Failed(error),
        };
    }
}

impl Region {
    /// The trail of this name, as it was last read. Reactive.
    pub(super) fn find(&self, name: &str) -> Option<Found> {
        self.answer.with(|answer| answer.trails().iter().find(|found| found.name() == name).cloned())
    }

    /// Where the calls about a trail go: to its home region.
    pub(super) fn home_of(&self, trail: &Trail) -> String {
        trail.home_region.clone().unwrap_or_else(|| self.id.clone())
    }

    /// Keeps what was read of a trail.
    pub(super) fn note(&self, live: Live) {
        let _ = self.answer.try_update(|answer| {
            if let Answer::Trails(trails) | Answer::Stale(trails, _) = answer
                && let Some(found) = trails.iter_mut().find(|found| found.trail.name == live.trail.name)
            {
                found.live = Some(live);
            }
        });
    }
}

/// Asks them all.
pub(super) fn ask_all(session: Session, account: &str, regions: &[Region]) {
    let queue = Rc::new(RefCell::new(Vec::from(regions).into_iter()));
    for _ in 0..AT_ONCE {
        let (queue, account) = (Rc::clone(&queue), account.to_owned());
        spawn_local(async move {
            loop {
                let next = queue.borrow_mut().next();
                let Some(region) = next.filter(|region| region.answer.try_get_untracked().is_some()) else {
                    return;
                };
                ask(session, &account, &region).await;
            }
        });
    }
}

/// Asks one. An answer that nobody waits for any more is dropped.
pub(super) async fn ask(session: Session, account: &str, region: &Region) {
    let told = describe(session, account, &region.id).await;
    let told = told.map(|trails| listed(trails, region)).map_err(CallError::understood);
    let _ = region.answer.try_update(|answer| answer.take(told));
}

async fn describe(session: Session, account: &str, region: &str) -> Result<Vec<Trail>, CallError> {
    let abort = AbortController::new().map_err(|_| CallError::Network)?;
    look_up::trails(&session.config.with_untracked(Transport::of), account, region, &abort).await
}

fn listed(trails: Vec<Trail>, region: &Region) -> Vec<Found> {
    let is_wanted = |trail: &Trail| !region.is_one_of_all || region.home_of(trail) == region.id;
    let named = trails.into_iter().filter(|trail| trail.name.is_some() && is_wanted(trail));
    named.map(|trail| Found { trail, live: None }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(is_one_of_all: bool) -> Vec<String> {
        let trail = |name: &str, home: Option<&str>| Trail {
            name: Some(name.into()),
            home_region: home.map(str::to_owned),
            ..Trail::default()
        };
        let trails = vec![
            trail("at-home", Some("cn-hangzhou")),
            trail("of-elsewhere", Some("cn-beijing")),
            trail("untold", None),
            Trail::default(),
        ];
        let owner = leptos::prelude::Owner::new();
        owner.with(|| {
            let answer = RwSignal::new(Answer::Waiting);
            let region = Region { id: "cn-hangzhou".into(), answer, is_one_of_all };
            listed(trails, &region).iter().map(|found| found.name().to_owned()).collect()
        })
    }

    #[test]
    fn of_all_regions_each_tells_its_own_trails() {
        assert_eq!(names(true), ["at-home", "untold"]);
    }

    #[test]
    fn a_list_that_is_not_refreshed_stays() {
        let found = Found { trail: Trail { name: Some("security-audit".into()), ..Trail::default() }, live: None };
        let names = |answer: &Answer| answer.trails().iter().map(|one| one.name().to_owned()).collect::<Vec<_>>();
        let mut answer = Answer::Waiting;
        answer.take(Err(CallError::Network));
        assert_eq!(answer, Answer::Failed(CallError::Network));
        answer.wait();
        answer.take(Ok(vec![found.clone()]));
        answer.take(Err(CallError::Network));
        answer.wait();
        assert_eq!(
            (names(&answer), &answer),
            (vec!["security-audit".into()], &Answer::Stale(vec![found], CallError::Network))
        );
        answer.take(Ok(Vec::new()));
        assert_eq!(answer, Answer::Trails(Vec::new()));
    }

    #[test]
    fn one_region_tells_every_trail_that_it_sees() {
        assert_eq!(names(false), ["at-home", "of-elsewhere", "untold"]);
    }
}
