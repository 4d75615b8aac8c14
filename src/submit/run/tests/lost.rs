//! CreateTrail without an answer: looked up, never repeated blindly, never called what it is not.

use super::*;

#[test]
fn a_lost_answer_is_looked_up_and_the_run_goes_on() {
    for cause in lost_ways() {
        let run = play(run(), [lost(cause.clone())]);
        check(&run, Outcome::Running, &["settling", "waiting"], Command::FindTrail { after_seconds: 0 });
        let run = play(run, [found(&[Trail::default(), ours()]), Event::Paused]);
        check(&run, Outcome::Running, &["reconciled", "running"], Command::Post { step: 1 });
        assert_eq!(run.refusal(), None, "{cause:?}");
    }
}

#[test]
fn a_different_trail_of_the_name_is_a_conflict_at_the_name() {
    let elsewhere = Trail { home_region: Some("cn-beijing".into()), ..ours() };
    let different = Trail { oss_bucket_name: Some("other".into()), ..ours() };
    for other in [elsewhere, different] {
        for cause in lost_ways() {
            let run = play(run(), [lost(cause), found(std::slice::from_ref(&other))]);
            check(&run, Outcome::NotCreated, &["failed", "not sent"], Command::Rest);
            assert_eq!(run.refusal().map(|body| &*body.code), Some(ALREADY_EXISTS));
        }
    }
}

#[test]
fn an_absent_trail_was_not_created_and_may_be_tried_again() {
    for cause in lost_ways() {
        let (run, _) = settle(play(run(), [lost(cause.clone())]), &found(&[]));
        check(&run, Outcome::NotCreated, &["not done", "not sent"], Command::Rest);
        assert!(run.can_retry(), "{cause:?}");
        let run = play(run, [Event::Retry]);
        check(&run, Outcome::Running, &["running", "waiting"], Command::Post { step: 0 });
    }
}

#[test]
fn a_write_that_may_still_be_under_way_is_absent_only_after_the_proxys_time() {
    for cause in lost_ways() {
        let (mut waited, mut run) = (0, play(run(), [lost(cause.clone())]));
        while let Command::FindTrail { after_seconds } = run.command() {
            waited += after_seconds;
            run.apply(found(&[]));
        }
        let is_over = match &cause {
            CallError::TimedOut { .. } => true,
            CallError::Refused { body, .. } => [code::OUTCOME_UNKNOWN, code::BAD_ANSWER].contains(&&*body.code),
            _ => false,
        };
        assert_eq!(waited, if is_over { 0 } else { 16 }, "{cause:?}");
    }
}

#[test]
fn a_trail_that_comes_late_is_found() {
    let run = play(run(), [lost(CallError::Network), found(&[]), no_answer(), found(&[ours()])]);
    check(&run, Outcome::Running, &["reconciled", "waiting"], Command::Pause);
}

#[test]
fn what_is_known_of_a_settled_outcome_is_no_refusal() {
    let outcome = |cause| settle(play(run(), [lost(cause)]), &found(&[])).0;
    assert_eq!(outcome(refused_with(504, code::OUTCOME_UNKNOWN)).refusal(), None);
    assert_eq!(outcome(refused_with(500, "InternalError")).refusal().map(|body| &*body.code), Some("InternalError"));
}

#[test]
fn a_look_up_that_fails_leaves_the_outcome_unknown() {
    for cause in lost_ways() {
        let (run, _) = settle(play(run(), [lost(cause.clone())]), &no_answer());
        check(&run, Outcome::Unknown, &["unknown", "not sent"], Command::Rest);
        assert!(run.can_check() && !run.can_retry(), "{cause:?}");
        // Never repeated blindly.
        assert_eq!(play(run.clone(), [Event::Retry]), run);
    }
}

#[test]
fn an_unknown_outcome_can_be_checked_again() {
    let unknown = settle(play(run(), [lost(CallError::TimedOut { seconds: 30 })]), &no_answer()).0;
    let again = play(unknown, [Event::CheckAgain]);
    check(&again, Outcome::Running, &["settling", "not sent"], Command::FindTrail { after_seconds: 0 });
    let created = play(again.clone(), [found(&[ours()])]);
    check(&created, Outcome::CreatedNotLogging, &["reconciled", "not sent"], Command::Rest);
    assert_eq!(created.cancelled_before(), None);
    let created = play(created, [Event::Retry, ok("R-2")]);
    check(&created, Outcome::Created, &["reconciled", "done"], Command::Rest);
    check(&play(again.clone(), [found(&[])]), Outcome::NotCreated, &["not done", "not sent"], Command::Rest);
    check(&play(again, [no_answer()]), Outcome::Unknown, &["unknown", "not sent"], Command::Rest);
}
