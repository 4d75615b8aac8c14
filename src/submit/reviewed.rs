//! What is under review, and when it is the same again.

use trail_model::check::ValidPlan;
use trail_model::plan::Prerequisite;

use super::run::{Outcome, Run};

/// What is under review, as it stood when Confirm was pressed: this is what is sent.
#[derive(Clone, Debug, PartialEq)]
pub struct Reviewed {
    /// The checked plan, with the form that it comes from.
    pub plan: ValidPlan,
}

impl Reviewed {
    /// Whether Confirm on this plan shows what came of it instead of a review: the same plan is not sent twice once it may have made
    /// its trail.
    #[must_use]
    pub(super) fn is_sent(&self, run: Option<&Run>, plan: &ValidPlan) -> bool {
        let may_have_trail = run.is_some_and(|run| run.outcome() != Outcome::NotCreated);
        may_have_trail && self.plan.plan().fingerprint() == plan.plan().fingerprint()
    }

    /// Whether the ticks still hold: they are about the same things.
    #[must_use]
    pub(super) fn needs_the_same(&self, plan: &ValidPlan) -> bool {
        self.plan.plan().prerequisites == plan.plan().prerequisites
    }
}

/// A tick for each prerequisite that must be made, none of them set.
pub(super) fn unticked(plan: &ValidPlan) -> Vec<bool> {
    let plan = plan.plan();
    let to_make = plan.prerequisites.iter().filter(|prerequisite| prerequisite.must_be_made());
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
        Reviewed { plan: plan(|_| {}) }
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
        assert_eq!(unticked(&plan(|_| {})), [false]);
        assert_eq!(unticked(&plan(|draft| draft.oss.bucket_kind = ResourceKind::Existing)), [false; 0]);
    }

    #[test]
    fn a_plan_that_may_have_made_its_trail_is_not_sent_again() {
        let lost = run(Some(Err(CallError::TimedOut { seconds: 30 })));
        for run in [run(None), run(Some(Ok(Answer::default()))), lost] {
            assert!(reviewed().is_sent(Some(&run), &plan(|_| {})), "{:?}", run.outcome());
            assert!(!reviewed().is_sent(Some(&run), &plan(|draft| draft.name = "trail-else".into())));
        }
    }

    #[test]
    fn a_plan_that_made_nothing_is_reviewed_again() {
        assert!(!reviewed().is_sent(None, &plan(|_| {})));
        assert!(!reviewed().is_sent(Some(&run(Some(Err(CallError::NoProxy)))), &plan(|_| {})));
    }

    #[test]
    fn ticks_hold_while_the_same_things_are_needed() {
        assert!(reviewed().needs_the_same(&plan(|draft| draft.name = "trail-else".into())));
        assert!(!reviewed().needs_the_same(&plan(|draft| draft.oss.bucket = "audit-else".into())));
    }
}
