//! How a plan for several accounts ended, told of all of them at once: that it went well in one hides no failure in another.

use trail_words::Report;

use super::Other;
use crate::submit::Submission;
use crate::submit::run::{Outcome, Run};

impl Other {
    /// How it stands with it. Reactive to its run.
    fn outcome(&self) -> Outcome {
        let of_run = self.carrier.run.with(|run| run.as_ref().map(Run::outcome));
        of_run.unwrap_or(if self.is_called_off { Outcome::NotCreated } else { Outcome::Running })
    }
}

/// How it stands in each account, that of the form first. Reactive.
fn outcomes(submission: &Submission) -> Vec<Outcome> {
    let others = submission
        .others
        .with(|others| others.iter().filter(|other| other.wanted().is_some()).map(Other::outcome).collect::<Vec<_>>());
    submission.outcome().into_iter().chain(others).collect()
}

/// In how many accounts all was done, where they are several and it was done in each. Reactive.
pub(in super::super) fn whole(submission: &Submission) -> Option<usize> {
    let outcomes = outcomes(submission);
    let is_whole = outcomes.iter().all(|outcome| *outcome == Outcome::Created);
    (outcomes.len() > 1 && is_whole).then_some(outcomes.len())
}

/// The heading of all, once none is on its way: `None` where the plan went to one account, to all of them in full, or to none. Reactive.
pub(in super::super) fn heading(submission: &Submission) -> Option<Report> {
    submission.outcome()?;
    told(&outcomes(submission))
}

fn told(outcomes: &[Outcome]) -> Option<Report> {
    let count = |is: fn(&Outcome) -> bool| outcomes.iter().filter(|outcome| is(outcome)).count();
    let (accounts, whole) = (outcomes.len(), count(|outcome| *outcome == Outcome::Created));
    let unknown = count(|outcome| *outcome == Outcome::Unknown);
    let created = accounts - unknown - count(|outcome| *outcome == Outcome::NotCreated);
    if accounts < 2 || outcomes.contains(&Outcome::Running) || created == 0 || whole == accounts {
        return None;
    }
    Some(match created == accounts {
        true => Report::CreatedNotAllIn { whole, accounts },
        false => Report::CreatedIn { created, unknown, accounts },
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::expect;
    use trail_model::api::Action;

    #[test]
    fn a_failure_in_one_account_is_not_hidden_by_another() {
        use Outcome::{Created, CreatedNotAll, CreatedNotLogging, NotCreated, Running, Unknown};
        let not_all = CreatedNotAll(Action::CreateDeliveryHistoryJob);
        let ends: [&[Outcome]; 11] = [
            &[Created],
            &[NotCreated],
            &[Created, Created],
            &[Created, Running, NotCreated],
            &[NotCreated, NotCreated],
            &[NotCreated, Unknown],
            &[Created, NotCreated, Created],
            &[NotCreated, Created],
            &[Created, Unknown, CreatedNotLogging],
            &[Created, CreatedNotLogging],
            &[not_all, CreatedNotLogging, Created],
        ];
        let say = |end: &&[Outcome]| told(end).map_or_else(String::new, |words| format!("{words:?}"));
        expect![[r#"






            CreatedIn { created: 2, unknown: 0, accounts: 3 }
            CreatedIn { created: 1, unknown: 0, accounts: 2 }
            CreatedIn { created: 2, unknown: 1, accounts: 3 }
            CreatedNotAllIn { whole: 1, accounts: 2 }
            CreatedNotAllIn { whole: 1, accounts: 3 }"#]]
        .assert_eq(&ends.iter().map(say).collect::<Vec<_>>().join("\n"));
    }
}
