//! Calls about a trail that is there: changed, started, stopped, deleted. A lost answer is looked up as for a creation.

use super::*;

/// The run of one call about the trail.
fn one(action: Action) -> Run {
    let plan = TrailPlan {
        account: "1234567890123456".into(),
        home_region: REGION.into(),
        prerequisites: Vec::new(),
        calls: vec![Call::new(action, [("Name", "trail-test".into())])],
    };
    let sent = CreateTrailRequest { is_organization_trail: Some(true), ..ours().request() };
    Run::of(plan, sent.with_empty())
}

fn unanswered(action: Action) -> Run {
    play(one(action), [lost(CallError::TimedOut { seconds: 30 })])
}

#[test]
fn one_call_is_done_or_not() {
    for action in [Action::StartLogging, Action::StopLogging, Action::DeleteTrail, Action::UpdateTrail] {
        check(&play(one(action), [ok("R-1")]), Outcome::Created, &["done"], Command::Rest);
        let run = play(one(action), [refused(404, "TrailNotFoundException")]);
        check(&run, Outcome::NotCreated, &["failed"], Command::Rest);
        let unknown = play(unanswered(action), [no_answer(), Event::Status(Err(CallError::Network))]);
        check(&unknown, Outcome::Unknown, &["unknown"], Command::Rest);
        assert!(unknown.can_check() && !unknown.can_retry());
    }
}

#[test]
fn logging_is_looked_up_in_the_status() {
    for (action, wanted) in [(Action::StartLogging, true), (Action::StopLogging, false)] {
        let run = unanswered(action);
        check(&run, Outcome::Running, &["settling"], Command::ReadStatus { after_seconds: 0 });
        check(&play(run.clone(), [status(wanted)]), Outcome::Created, &["reconciled"], Command::Rest);
        check(&play(run, [status(!wanted)]), Outcome::NotCreated, &["not done"], Command::Rest);
    }
}

#[test]
fn a_deletion_is_looked_up_in_the_list() {
    let run = unanswered(Action::DeleteTrail);
    check(&run, Outcome::Running, &["settling"], Command::FindTrail { after_seconds: 0 });
    check(&play(run.clone(), [found(&[])]), Outcome::Created, &["reconciled"], Command::Rest);
    check(&play(run, [found(&[ours()])]), Outcome::NotCreated, &["not done"], Command::Rest);
}

#[test]
fn a_change_is_looked_up_in_all_that_it_names() {
    let run = unanswered(Action::UpdateTrail);
    check(&run, Outcome::Running, &["settling"], Command::FindTrail { after_seconds: 0 });
    check(&play(run.clone(), [found(&[ours()])]), Outcome::Created, &["reconciled"], Command::Rest);
    let other = Trail { oss_key_prefix: Some("still-there".into()), ..ours() };
    check(&play(run.clone(), [found(&[other])]), Outcome::NotCreated, &["not done"], Command::Rest);
    check(&play(run, [found(&[])]), Outcome::NotCreated, &["not done"], Command::Rest);
}

#[test]
fn the_status_of_an_organization_trail_is_asked_for_as_one() {
    let call = one(Action::StopLogging).status_call();
    assert_eq!(
        call,
        Call::new(Action::GetTrailStatus, [("Name", "trail-test".into()), ("IsOrganizationTrail", true.into())])
    );
}

#[test]
fn nothing_to_do_is_done() {
    let plan = TrailPlan { account: String::new(), home_region: REGION.into(), prerequisites: vec![], calls: vec![] };
    check(&Run::of(plan, CreateTrailRequest::default()), Outcome::Created, &[], Command::Rest);
}
