//! The state of the submission, which lives as long as the page.

use leptos::prelude::untrack;
use trail_model::import::Live;

use super::accounts::Other;
use super::carry::Carrier;
use super::follow::Follower;
use super::fresh::Freshness;
use super::left::Aside;
use super::reviewed::Reviewed;
use super::run::{Outcome, Run};
use crate::signal::{RwSignal, StoredValue};
use crate::trails::Writing;

/// The state of the dialog *Review*.
#[derive(Clone, Copy, Debug)]
pub struct Submission {
    /// Whether the dialog is open.
    pub is_open: RwSignal<bool>,
    /// Whether it stands over the page, as far as was told: the browser gives the focus back first, and tells afterwards that it is closed.
    pub(super) is_shown: StoredValue<bool>,
    /// What it is about.
    pub reviewed: RwSignal<Option<Reviewed>>,
    /// Which of the prerequisites that must be made are ticked as made, by their place among them.
    pub ticked: RwSignal<Vec<bool>>,
    /// Whether it is said that some are not.
    pub is_tick_missing: RwSignal<bool>,
    /// Carries the run.
    pub carrier: Carrier,
    /// The run, once it was confirmed.
    pub run: RwSignal<Option<Run>>,
    /// What GetTrailStatus says of the new trail.
    pub follower: Follower,
    /// The other accounts of the proxy that the design can be for.
    pub(super) others: RwSignal<Vec<Other>>,
    /// What is left of the reviews before this one.
    pub(super) aside: StoredValue<Aside>,
    /// By which confirmation these runs came. A run that comes back has that of its own.
    pub(crate) confirmation: RwSignal<u32>,
    /// The trail that the form changes, as it was last read; `None` while it makes a new one.
    pub live: RwSignal<Option<Live>>,
    /// The same as it was when the change of it began.
    pub begun: RwSignal<Option<Live>>,
    /// What the page of trails has sent.
    pub(crate) writing: Writing,
    /// What this page made last from the form.
    pub(super) made: RwSignal<Option<Reviewed>>,
    /// Whether the dialog says that this is there already.
    pub(super) exists: RwSignal<bool>,
    /// Whether it was read again for this review.
    pub(super) freshness: RwSignal<Freshness>,
    /// Counts the readings, so that one whose dialog was closed opens no review.
    pub(super) reading: StoredValue<u32>,
}

impl Submission {
    /// Nothing is under review.
    #[must_use]
    pub(crate) fn new() -> Submission {
        let carrier = Carrier::default();
        Submission {
            is_open: RwSignal::new(false),
            is_shown: StoredValue::new(false),
            reviewed: RwSignal::new(None),
            ticked: RwSignal::new(Vec::new()),
            is_tick_missing: RwSignal::new(false),
            carrier,
            run: carrier.run,
            follower: Follower::default(),
            others: RwSignal::new(Vec::new()),
            aside: StoredValue::new(Aside::default()),
            confirmation: RwSignal::new(0),
            live: RwSignal::new(None),
            begun: RwSignal::new(None),
            writing: Writing::new(),
            made: RwSignal::new(None),
            exists: RwSignal::new(false),
            freshness: RwSignal::new(Freshness::Read),
            reading: StoredValue::new(0),
        }
    }

    /// The form changes this trail from now on.
    pub(crate) fn begin(&self, live: Live) {
        self.begun.set(Some(live.clone()));
        self.live.set(Some(live));
    }

    /// The run of each account that the plan may go to, that of the form first. Reactive to which they are.
    pub(crate) fn runs(&self) -> Vec<(String, RwSignal<Option<Run>>)> {
        let own = self.reviewed.with(|reviewed| reviewed.as_ref().map(|reviewed| reviewed.steps().account));
        let others = self.others.with(|others| others.iter().map(Other::run).collect::<Vec<_>>());
        own.map(|own| (own, self.run)).into_iter().chain(others).collect()
    }

    /// How the run stands; `None` while it is still reviewed. Reactive.
    #[must_use]
    pub fn outcome(&self) -> Option<Outcome> {
        self.run.with(|run| run.as_ref().map(Run::outcome))
    }

    pub(super) fn outcome_untracked(&self) -> Option<Outcome> {
        untrack(|| self.outcome())
    }
}
