//! An account besides the one of the form: its plan, its run, and what is known of it.

use trail_model::api::Account;
use trail_model::check::ValidPlan;
use trail_model::problem::Problem;

use crate::backend::Lookup;
use crate::session::Session;
use crate::signal::RwSignal;
use crate::submit::carry::{Address, Carrier};
use crate::submit::follow::Follower;
use crate::submit::run::Run;

/// An account besides the one of the form.
#[derive(Clone, Debug)]
pub struct Other {
    pub(super) account: Account,
    /// The design as this account would have it.
    pub(super) plan: Result<ValidPlan, Vec<Problem>>,
    pub(super) is_chosen: bool,
    /// What DescribeTrails says of this account.
    pub(super) lookup: RwSignal<Lookup>,
    /// Whether its run was called off before it began.
    pub(super) is_called_off: bool,
    pub(super) carrier: Carrier,
    /// What GetTrailStatus says of its trail.
    pub(super) follower: Follower,
}

impl Other {
    /// Its account and its run.
    pub(in super::super) fn run(&self) -> (String, RwSignal<Option<Run>>) {
        (self.account.id.clone(), self.carrier.run)
    }

    /// Its plan, where its run is wanted.
    pub(super) fn wanted(&self) -> Option<&ValidPlan> {
        self.plan.as_ref().ok().filter(|_| self.is_chosen)
    }

    /// Where the calls of its plan go, where its run is wanted.
    pub(super) fn address(&self) -> Option<Address> {
        let draft = self.wanted()?.draft();
        let (region, change_reference) = (draft.home_region.clone(), draft.change_reference.clone());
        Some(Address { account: self.account.id.clone(), region, change_reference })
    }

    /// Whether its run must not be forgotten: it is still to come, on its way, or ended with something left to do or to find out.
    pub(in super::super) fn is_pending(&self) -> bool {
        self.is_waiting() || self.carrier.run.with_untracked(|run| run.as_ref().is_some_and(Run::is_pending))
    }

    /// Whether nothing else can be begun before its run is.
    pub(super) fn is_undecided(&self) -> bool {
        self.is_waiting() || self.carrier.run.with_untracked(|run| run.as_ref().is_some_and(Run::is_undecided))
    }

    pub(super) fn is_waiting(&self) -> bool {
        self.wanted().is_some() && !self.is_called_off && self.carrier.run.with_untracked(Option::is_none)
    }
}

/// The other accounts of the proxy, none of them chosen.
pub(in super::super) fn prepare(session: Session, plan: &ValidPlan) -> Vec<Other> {
    let accounts = session
        .backend
        .with_untracked(|backend| backend.context().map(|context| context.accounts.clone()).unwrap_or_default());
    let others = accounts.into_iter().filter(|account| account.id != plan.draft().account_id);
    let other = |account: Account| Other {
        plan: ValidPlan::new(&plan.draft().for_account(&account.id)),
        account,
        is_chosen: false,
        lookup: session.for_the_page(RwSignal::default),
        is_called_off: false,
        carrier: session.for_the_page(Carrier::default),
        follower: session.for_the_page(Follower::default),
    };
    others.map(other).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::backend::client::{Answer, CallError};
    use crate::submit::accounts::known;
    use crate::submit::run::Event;
    use trail_model::draft::TrailDraft;

    fn other() -> Other {
        let mut draft = TrailDraft {
            name: "trail-test".into(),
            account_id: "6543210987654321".into(),
            home_region: "cn-hangzhou".into(),
            start_logging: false,
            ..TrailDraft::default()
        };
        draft.oss.on = true;
        draft.oss.bucket = "audit-log".into();
        Other {
            account: Account { id: draft.account_id.clone(), alias: String::new() },
            plan: ValidPlan::new(&draft),
            is_chosen: true,
            lookup: RwSignal::default(),
            is_called_off: false,
            carrier: Carrier::default(),
            follower: Follower::default(),
        }
    }

    fn answered(answer: Result<Answer, CallError>) -> Other {
        let other = other();
        let mut run = Run::new(other.wanted().unwrap());
        run.apply(Event::Answered(answer));
        // What was lost is looked up; whoever gives that up knows nothing.
        run.apply(Event::Cancel);
        other.carrier.run.set(Some(run));
        other
    }

    #[test]
    fn what_is_known_has_no_place_where_nothing_can_be_chosen() {
        leptos::prelude::Owner::new().with(|| {
            assert_eq!(known::id(&other()).as_deref(), Some("review-account-6543210987654321-known"));
            assert_eq!(known::id(&Other { plan: Err(Vec::new()), ..other() }), None);
        });
    }

    #[test]
    fn a_run_that_is_to_come_or_of_unknown_outcome_is_not_forgotten() {
        leptos::prelude::Owner::new().with(|| {
            assert!(other().is_pending());
            assert!(answered(Err(CallError::TimedOut { seconds: 30 })).is_pending());
            for other in [
                Other { is_chosen: false, ..other() },
                Other { is_called_off: true, ..other() },
                answered(Ok(Answer::default())),
                answered(Err(CallError::NoProxy)),
            ] {
                assert!(!other.is_pending(), "{:?}", other.carrier.run.get_untracked());
            }
        });
    }
}
