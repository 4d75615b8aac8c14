//! What follows the creation: refused, lost, sent again.

use super::*;

#[test]
fn a_later_refusal_leaves_a_created_trail_and_the_rest_to_retry() {
    let run = play(long_run(), [ok("R-1"), Event::Paused, ok("R-2"), Event::Paused, refused(403, "NoPermission")]);
    check(
        &run,
        Outcome::CreatedNotAll(Action::PutDataEventSelector),
        &["done", "done", "failed", "not sent"],
        Command::Rest,
    );
    assert!(run.is_created());
    assert_eq!(run.refusal().map(|body| &*body.code), Some("NoPermission"));
    let run = play(run, [Event::Retry]);
    check(&run, Outcome::Running, &["done", "done", "running", "waiting"], Command::Post { step: 2 });
    let run = play(run, [ok("R-3"), Event::Paused, ok("R-4")]);
    check(&run, Outcome::Created, &["done", "done", "done", "done"], Command::Rest);
    assert_eq!(run.refusal(), None);
}

#[test]
fn start_logging_refused_is_created_and_not_logging() {
    let run = play(run(), [ok("R-1"), Event::Paused, refused(403, "NoPermission")]);
    check(&run, Outcome::CreatedNotLogging, &["done", "failed"], Command::Rest);
    assert!(run.can_retry());
}

#[test]
fn a_lost_start_logging_is_settled_by_the_status() {
    for cause in lost_ways() {
        let run = play(run(), [ok("R-1"), Event::Paused, lost(cause.clone())]);
        check(&run, Outcome::Running, &["done", "settling"], Command::ReadStatus { after_seconds: 0 });
        check(&play(run.clone(), [status(true)]), Outcome::Created, &["done", "reconciled"], Command::Rest);
        let (off, _) = settle(run.clone(), &status(false));
        check(&off, Outcome::CreatedNotLogging, &["done", "not done"], Command::Rest);
        assert!(off.can_retry());
        let (unknown, _) = settle(run, &Event::Status(Err(CallError::Network)));
        check(&unknown, Outcome::CreatedNotLogging, &["done", "unknown"], Command::Rest);
        assert!(unknown.can_check() && !unknown.can_retry(), "{cause:?}");
    }
}

#[test]
fn a_status_that_does_not_say_whether_it_logs_settles_nothing() {
    for cause in lost_ways() {
        let run = play(run(), [ok("R-1"), Event::Paused, lost(cause.clone())]);
        let (unknown, _) = settle(run, &Event::Status(Ok(TrailStatus::default())));
        check(&unknown, Outcome::CreatedNotLogging, &["done", "unknown"], Command::Rest);
        assert!(unknown.can_check() && !unknown.can_retry(), "{cause:?}");
    }
}

#[test]
fn a_lost_later_call_is_unknown_and_safe_to_send_again() {
    for cause in lost_ways() {
        let run = play(long_run(), [ok("R-1"), Event::Paused, ok("R-2"), Event::Paused, lost(cause.clone())]);
        check(
            &run,
            Outcome::CreatedNotAll(Action::PutDataEventSelector),
            &["done", "done", "unknown", "not sent"],
            Command::Rest,
        );
        assert!(run.can_retry() && !run.can_check(), "{cause:?}");
        check(
            &play(run, [Event::Retry]),
            Outcome::Running,
            &["done", "done", "running", "waiting"],
            Command::Post { step: 2 },
        );
    }
}

#[test]
fn an_attempt_without_an_answer_keeps_its_key_and_a_refused_one_does_not() {
    let keyed = || {
        let mut run = run();
        run.steps[0].key = Some("K-1".into());
        run
    };
    let after = |events: Vec<Event>| settle(play(keyed(), events), &found(&[])).0.steps[0].key.clone();
    assert_eq!(after(vec![refused(400, "RepeatOssBucket")]), None);
    assert_eq!(after(vec![refused(504, code::OUTCOME_UNKNOWN)]), None);
    assert_eq!(after(vec![lost(CallError::Network)]).as_deref(), Some("K-1"));
    assert_eq!(after(vec![lost(CallError::TimedOut { seconds: 30 })]).as_deref(), Some("K-1"));
}

#[test]
fn what_was_called_off_while_it_was_sent_again_is_as_unknown_as_before() {
    let before = play(long_run(), [ok("R-1"), Event::Paused, ok("R-2"), Event::Paused, lost(CallError::Network)]);
    for unsent in [CallError::CalledOff, CallError::Offline, CallError::NoProxy] {
        let run = play(before.clone(), [Event::Retry, Event::Cancel, lost(unsent.clone())]);
        check(&run, before.outcome(), &["done", "done", "unknown", "not sent"], Command::Rest);
        assert_eq!((run.steps[2].state.clone(), run.cancelled_before()), (State::Unknown(CallError::Network), None));
        assert!(run.can_retry() && !run.can_check(), "{unsent:?}");
        // Nor is it forgotten by one attempt more.
        let again = play(run, [Event::Retry, lost(unsent)]);
        assert_eq!(states(&again), ["done", "done", "unknown", "not sent"]);
    }
}
