//! What the dialog *Review* is about: the plan as it stood when Confirm was pressed, and how far it has come.

use trail_model::check::ValidPlan;
use trail_model::draft::TrailDraft;
use trail_model::plan::Prerequisite;

use super::run::{Outcome, Run};

/// A plan on its way. What is reviewed is what is sent, so it is a copy that the form cannot change.
#[derive(Clone, Debug, PartialEq)]
pub struct Work {
    /// The checked plan.
    pub plan: ValidPlan,
    /// The form it came from, for its labels.
    pub draft: TrailDraft,
    /// Which of the prerequisites that must be made are ticked as made, in their order.
    pub made: Vec<bool>,
    /// Whether it is said that some are not.
    pub is_tick_missing: bool,
    /// The run, once it was confirmed.
    pub run: Option<Run>,
}

impl Work {
    /// What Confirm opens. The same plan is not sent twice: once it may have made its trail, what came of it is shown. Otherwise it
    /// is reviewed, with the ticks of a plan that needs the same things.
    #[must_use]
    pub fn opened(before: Option<Work>, plan: ValidPlan, draft: TrailDraft) -> Work {
        let fresh = vec![false; to_make(&plan).count()];
        let made = match before {
            Some(work) if work.is_same_and_sent(&plan) => return work,
            Some(work) if work.plan.plan().prerequisites == plan.plan().prerequisites => work.made,
            _ => fresh,
        };
        Work {
            plan,
            draft,
            made,
            is_tick_missing: false,
            run: None,
        }
    }

    /// Whether everything that must be made is ticked.
    #[must_use]
    pub fn is_all_made(&self) -> bool {
        self.made.iter().all(|made| *made)
    }

    /// Whether calls are under way.
    #[must_use]
    pub fn is_running(&self) -> bool {
        self.run.as_ref().is_some_and(|run| !run.is_over())
    }

    /// Whether the run has ended with a trail.
    #[must_use]
    pub fn has_trail(&self) -> bool {
        self.run
            .as_ref()
            .is_some_and(|run| run.is_over() && run.is_created())
    }

    fn is_same_and_sent(&self, plan: &ValidPlan) -> bool {
        let may_have_trail = self
            .run
            .as_ref()
            .is_some_and(|run| run.outcome() != Outcome::NotCreated);
        may_have_trail && self.plan.plan().fingerprint() == plan.plan().fingerprint()
    }
}

/// The prerequisites that must be made new.
pub(super) fn to_make(plan: &ValidPlan) -> impl Iterator<Item = &Prerequisite> {
    plan.plan()
        .prerequisites
        .iter()
        .filter(|prerequisite| prerequisite.must_be_made())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::backend::client::{Answer, CallError};
    use crate::submit::run::Event;
    use trail_model::draft::ResourceKind;

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

    fn opened(before: Option<Work>, draft: &TrailDraft) -> Work {
        Work::opened(before, ValidPlan::new(draft).unwrap(), draft.clone())
    }

    /// Ticked and run, with this answer to CreateTrail.
    fn sent(answer: Result<Answer, CallError>) -> Work {
        let mut work = opened(None, &draft());
        work.made = vec![true];
        let mut run = Run::new(&work.plan);
        run.apply(Event::Answered(answer));
        Work {
            run: Some(run),
            ..work
        }
    }

    #[test]
    fn each_new_resource_wants_a_tick() {
        let work = opened(None, &draft());
        assert_eq!(work.made, [false]);
        assert!(!work.is_all_made());
        let mut existing = draft();
        existing.oss.bucket_kind = ResourceKind::Existing;
        assert!(opened(None, &existing).is_all_made());
    }

    #[test]
    fn the_same_plan_is_not_sent_twice() {
        let done = sent(Ok(Answer::default()));
        assert!(done.has_trail());
        assert_eq!(opened(Some(done.clone()), &draft()), done);
        let running = Work {
            run: Some(Run::new(&done.plan)),
            ..done
        };
        assert!(running.is_running());
        assert_eq!(opened(Some(running.clone()), &draft()), running);
    }

    #[test]
    fn another_plan_is_reviewed_and_keeps_its_ticks_while_it_needs_the_same() {
        let renamed = TrailDraft {
            name: "trail-else".into(),
            ..draft()
        };
        let next = opened(Some(sent(Ok(Answer::default()))), &renamed);
        assert_eq!((next.run.as_ref(), &*next.made), (None, &[true][..]));
        let mut moved = draft();
        moved.oss.bucket = "audit-else".into();
        assert_eq!(opened(Some(next), &moved).made, [false]);
    }

    #[test]
    fn a_plan_that_made_nothing_is_reviewed_again() {
        let next = opened(Some(sent(Err(CallError::NoProxy))), &draft());
        assert_eq!((next.run.as_ref(), &*next.made), (None, &[true][..]));
    }
}
