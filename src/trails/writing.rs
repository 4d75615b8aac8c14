//! The write that the page of trails has sent, with all that it is about. It outlives the dialog, so that none is forgotten or doubled.

use leptos::prelude::*;
use trail_model::api::Action;

use super::list::Region;
use crate::signal::RwSignal;
use crate::submit::Carrier;
use crate::submit::run::Run;

/// One write at a time, for as long as the page is there.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Writing {
    pub(super) carrier: Carrier,
    /// What the run is about; `None` while there is none.
    pub(super) about: RwSignal<Option<About>>,
    /// Counts how often all was asked for.
    pub(super) round: RwSignal<u32>,
}

/// What a write is about.
#[derive(Clone, Debug)]
pub(super) struct About {
    pub account: String,
    pub name: String,
    pub action: Action,
    /// The home region of the trail.
    pub home: String,
    /// The region whose list shows the trail.
    pub region: Region,
}

impl Writing {
    /// Nothing was sent.
    pub(crate) fn new() -> Writing {
        Writing { carrier: Carrier::default(), about: RwSignal::new(None), round: RwSignal::new(0) }
    }

    /// Whether a call is out. Reactive.
    pub(super) fn is_busy(self) -> bool {
        self.carrier.run.with(|run| run.as_ref().is_some_and(|run| !run.is_over()))
    }

    /// Whether a call is out, or nobody knows what became of it: no other write goes out then.
    pub(super) fn is_held(self) -> bool {
        self.carrier.run.with_untracked(|run| run.as_ref().is_some_and(Run::is_pending))
    }

    /// Begins with this write, in place of one that is settled.
    pub(super) fn begin(self, about: About, run: Run) -> bool {
        if self.is_held() {
            return false;
        }
        self.carrier.run.set(Some(run));
        self.about.set(Some(about));
        true
    }

    /// Puts a write aside whose outcome was seen. One that is out stays.
    pub(super) fn put_aside(self) {
        if !untrack(|| self.is_busy()) {
            self.about.set(None);
            self.carrier.run.set(None);
        }
    }

    /// Whether it is still this deletion that is in view.
    pub(super) fn is_about(self, name: &str) -> bool {
        self.about.with_untracked(|about| about.as_ref().is_some_and(|about| about.name == name))
            && !untrack(|| self.is_busy())
    }
}

#[cfg(test)]
mod tests {
    use super::super::list::Answer;
    use super::*;
    use crate::backend::client::{Answer as Answered, CallError};
    use crate::submit::run::Event;
    use trail_model::plan::{Call, TrailPlan};
    use trail_model::request::CreateTrailRequest;

    fn write(writing: Writing, name: &str) -> bool {
        let region = Region { id: "cn-hangzhou".into(), answer: RwSignal::new(Answer::Waiting), is_one_of_all: false };
        let about = About {
            account: "1234567890123456".into(),
            name: name.into(),
            action: Action::StopLogging,
            home: "cn-hangzhou".into(),
            region,
        };
        let plan = TrailPlan {
            account: about.account.clone(),
            home_region: about.home.clone(),
            prerequisites: Vec::new(),
            calls: vec![Call::new(Action::StopLogging, [("Name", name.into())])],
        };
        writing.begin(about, Run::of(plan, CreateTrailRequest::default()))
    }

    fn tell(writing: Writing, event: Event) {
        writing.carrier.run.update(|run| run.iter_mut().for_each(|run| run.apply(event.clone())));
    }

    #[test]
    fn while_one_is_out_or_unknown_no_other_begins() {
        Owner::new().with(|| {
            let writing = Writing::new();
            assert!(write(writing, "security-audit"));
            assert!(!write(writing, "archive-events"));
            writing.put_aside();
            assert!(writing.is_held(), "a call that is out is not put aside");
            tell(writing, Event::Answered(Err(CallError::TimedOut { seconds: 30 })));
            tell(writing, Event::Cancel);
            assert!(!untrack(|| writing.is_busy()) && writing.is_held());
            assert!(!write(writing, "archive-events"));
            assert!(writing.is_about("security-audit"));
            writing.put_aside();
            assert!(!writing.is_held() && !writing.is_about("security-audit"));
        });
    }

    #[test]
    fn a_settled_one_makes_room() {
        Owner::new().with(|| {
            let writing = Writing::new();
            assert!(write(writing, "security-audit"));
            tell(writing, Event::Answered(Ok(Answered::default())));
            assert!(!writing.is_held());
            assert!(write(writing, "archive-events"));
            assert!(!writing.is_about("security-audit"));
        });
    }
}
