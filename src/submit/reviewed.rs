//! What is under review, and when it is the same again.

use trail_model::check::ValidPlan;
use trail_model::import::Live;
use trail_model::plan::{Prerequisite, TrailPlan};
use trail_model::request::CreateTrailRequest;

use super::run::{Outcome, Run};

/// What is under review, as it stood when Confirm was pressed: this is what is sent.
#[derive(Clone, Debug, PartialEq)]
pub struct Reviewed {
    /// The checked plan, with the form that it comes from.
    pub plan: ValidPlan,
    /// The trail that it changes, as it was read. `None` makes a new one.
    pub live: Option<Live>,
}

impl Reviewed {
    /// What will be done.
    #[must_use]
    pub fn steps(&self) -> TrailPlan {
        match &self.live {
            Some(live) => self.plan.update(live),
            None => self.plan.plan(),
        }
    }

    /// It on its way.
    #[must_use]
    pub(super) fn run(&self) -> Run {
        let Some(live) = &self.live else { return Run::new(&self.plan) };
        let asked = CreateTrailRequest::from(self.plan.draft());
        let name = live.trail.name.clone();
        Run::of(self.steps(), CreateTrailRequest { name, ..asked }.with_empty())
    }

    /// Whether Confirm on this plan shows what came of it instead of a review: the same plan is not sent twice once it may have made
    /// its trail.
    #[must_use]
    pub(super) fn is_sent(&self, run: Option<&Run>, other: &Reviewed) -> bool {
        let may_have_trail = run.is_some_and(|run| run.outcome() != Outcome::NotCreated);
        may_have_trail && self.steps().fingerprint() == other.steps().fingerprint()
    }

    /// Whether this design still asks for the same of the same trail: planned against the trail as it was reviewed, since a run that
    /// failed in part has changed it.
    #[must_use]
    pub(super) fn asks_the_same(&self, plan: &ValidPlan, editing: Option<&Live>) -> bool {
        let is_same_trail = match (&self.live, editing) {
            (None, None) => true,
            (Some(was), Some(now)) => now.is_of_the_trail(was),
            _ => false,
        };
        let now = Reviewed { plan: plan.clone(), live: self.live.clone() };
        is_same_trail && self.steps().fingerprint() == now.steps().fingerprint()
    }

    /// Whether the ticks still hold: they are about the same things.
    #[must_use]
    pub(super) fn needs_the_same(&self, other: &Reviewed) -> bool {
        self.steps().prerequisites == other.steps().prerequisites
    }
}

/// A tick for each prerequisite that must be there, none of them set.
pub(super) fn unticked(reviewed: &Reviewed) -> Vec<bool> {
    let plan = reviewed.steps();
    let to_make = plan.prerequisites.iter().filter(|prerequisite| prerequisite.must_be_ticked());
    to_make.map(|_: &Prerequisite| false).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::backend::client::{Answer, CallError};
    use crate::submit::run::Event;
    use trail_model::draft::ResourceKind;
    use trail_model::draft::TrailDraft;

    fn draft() -> TrailDraft {
        let mut draft = TrailDraft {
            name: "trail-test".into(),
            account_id: "1234567890123456".into(),
            home_region: "cn-hangzhou".into(),
            start_logging: false,
            ..TrailDraft::default()
        };
        draft.oss.on = true;
        draft.oss.bucket = "audit-log".into();
        draft.oss.bucket_kind = ResourceKind::New;
        draft
    }

    fn plan(change: fn(&mut TrailDraft)) -> ValidPlan {
        let mut draft = draft();
        change(&mut draft);
        ValidPlan::new(&draft).unwrap()
    }

    fn reviewed() -> Reviewed {
        of(|_| {})
    }

    fn of(change: fn(&mut TrailDraft)) -> Reviewed {
        Reviewed { plan: plan(change), live: None }
    }

    fn run(answer: Option<Result<Answer, CallError>>) -> Run {
        let mut run = Run::new(&reviewed().plan);
        if let Some(answer) = answer {
            run.apply(Event::Answered(answer));
        }
        run
    }

    #[test]
    fn each_new_resource_wants_a_tick() {
        assert_eq!(unticked(&of(|_| {})), [false]);
        assert_eq!(unticked(&of(|draft| draft.oss.bucket_kind = ResourceKind::Existing)), [false; 0]);
    }

    #[test]
    fn a_plan_that_may_have_made_its_trail_is_not_sent_again() {
        let lost = run(Some(Err(CallError::TimedOut { seconds: 30 })));
        for run in [run(None), run(Some(Ok(Answer::default()))), lost] {
            assert!(reviewed().is_sent(Some(&run), &of(|_| {})), "{:?}", run.outcome());
            assert!(!reviewed().is_sent(Some(&run), &of(|draft| draft.name = "trail-else".into())));
        }
    }

    #[test]
    fn what_is_left_of_a_run_is_that_of_its_design_alone() {
        let asks = |change: fn(&mut TrailDraft)| reviewed().asks_the_same(&plan(change), None);
        assert!(asks(|_| {}));
        assert!(!asks(|draft| draft.event_rw = "Write".into()) && !asks(|draft| draft.name = "trail-else".into()));
        let live = Live { account: "1234567890123456".into(), ..Live::default() };
        let change = Reviewed { live: Some(live.clone()), ..reviewed() };
        // Its first call has changed the trail, which says nothing of the design.
        let now = Live { insights: Some(Vec::new()), ..live };
        let with_events: fn(&mut TrailDraft) = |draft| draft.event_rw = "Write".into();
        assert!(change.asks_the_same(&plan(|_| {}), Some(&now)));
        assert!(!change.asks_the_same(&plan(with_events), Some(&now)));
        assert!(!change.asks_the_same(&plan(|_| {}), None) && !reviewed().asks_the_same(&plan(|_| {}), Some(&now)));
        let other = Live { account: "6543210987654321".into(), ..Live::default() };
        assert!(!change.asks_the_same(&plan(|_| {}), Some(&other)));
    }

    #[test]
    fn a_plan_that_made_nothing_is_reviewed_again() {
        assert!(!reviewed().is_sent(None, &of(|_| {})));
        for unsent in [CallError::NoProxy, CallError::Offline] {
            assert!(!reviewed().is_sent(Some(&run(Some(Err(unsent)))), &of(|_| {})));
        }
    }

    #[test]
    fn ticks_hold_while_the_same_things_are_needed() {
        assert!(reviewed().needs_the_same(&of(|draft| draft.name = "trail-else".into())));
        assert!(!reviewed().needs_the_same(&of(|draft| draft.oss.bucket = "audit-else".into())));
    }

    #[test]
    fn a_change_is_planned_and_run_against_the_trail_as_it_was_read() {
        let live = Live {
            account: "1234567890123456".into(),
            trail: trail_model::trail::Trail {
                name: Some("trail-test".into()),
                home_region: Some("cn-hangzhou".into()),
                event_rw: Some("All".into()),
                trail_region: Some("All".into()),
                status: Some("Fresh".into()),
                oss_bucket_name: Some("audit-else".into()),
                ..Default::default()
            },
            ..Live::default()
        };
        let change = Reviewed { live: Some(live.clone()), ..reviewed() };
        let actions = |run: &Run| run.steps.iter().map(|step| step.call.action.name()).collect::<Vec<_>>();
        assert_eq!(actions(&change.run()), ["UpdateTrail"]);
        assert!(change.run().changes() && !run(None).changes());
        let same = trail_model::trail::Trail { oss_bucket_name: Some("audit-log".into()), ..live.trail };
        let nothing =
            Reviewed { live: Some(Live { trail: same, ..change.live.clone().unwrap_or_default() }), ..reviewed() };
        assert_eq!(actions(&nothing.run()), [""; 0]);
        assert_ne!(change.steps().fingerprint(), reviewed().steps().fingerprint());
    }
}
