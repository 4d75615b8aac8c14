//! Cancelled at each point of a run.

use super::*;

#[test]
fn cancelled_between_calls_the_next_is_not_sent() {
    let run = play(run(), [ok("R-1"), Event::Cancel]);
    check(&run, Outcome::CreatedNotLogging, &["done", "not sent"], Command::Rest);
    assert_eq!(run.cancelled_before().map(|call| call.action), Some(Action::StartLogging));
    let run = play(run, [Event::Retry, ok("R-2")]);
    check(&run, Outcome::Created, &["done", "done"], Command::Rest);
    assert_eq!(run.cancelled_before(), None);
}

#[test]
fn cancelled_during_a_write_its_outcome_is_looked_up_and_nothing_more_is_sent() {
    let run = play(run(), [Event::Cancel]);
    check(&run, Outcome::Running, &["running", "waiting"], Command::Post { step: 0 });
    assert!(run.is_cancelling());
    let run = play(run, [lost(CallError::Cancelled)]);
    check(&run, Outcome::Running, &["settling", "waiting"], Command::FindTrail { after_seconds: 0 });
    let there = play(run.clone(), [found(&[ours()])]);
    check(&there, Outcome::CreatedNotLogging, &["reconciled", "not sent"], Command::Rest);
    assert_eq!(there.cancelled_before().map(|call| call.action), Some(Action::StartLogging));
    let (absent, looks) = settle(run, &found(&[]));
    check(&absent, Outcome::NotCreated, &["not done", "not sent"], Command::Rest);
    assert_eq!((absent.cancelled_before(), looks), (None, evidence::LOOKS_WHILE_UNDER_WAY.len()));
}

#[test]
fn an_answer_that_comes_despite_the_cancellation_counts() {
    let run = play(run(), [Event::Cancel, ok("R-1")]);
    check(&run, Outcome::CreatedNotLogging, &["done", "not sent"], Command::Rest);
    let refusal = play(self::run(), [Event::Cancel, refused(400, "RepeatOssBucket")]);
    check(&refusal, Outcome::NotCreated, &["failed", "not sent"], Command::Rest);
}

#[test]
fn what_was_called_off_before_it_was_sent_is_not_looked_up_and_can_be_sent_later() {
    let run = play(run(), [Event::Cancel, lost(CallError::CalledOff)]);
    check(&run, Outcome::NotCreated, &["not sent", "not sent"], Command::Rest);
    assert_eq!(run.cancelled_before().map(|call| call.action), Some(Action::CreateTrail));
    assert!(run.can_retry() && !run.can_check());
    let start = play(run, [Event::Retry, ok("R-1"), Event::Paused, Event::Cancel, lost(CallError::CalledOff)]);
    check(&start, Outcome::CreatedNotLogging, &["done", "not sent"], Command::Rest);
}

#[test]
fn cancelled_during_the_last_write_a_done_run_is_done() {
    let run = play(run(), [ok("R-1"), Event::Paused, Event::Cancel, lost(CallError::Cancelled), status(true)]);
    check(&run, Outcome::Created, &["done", "reconciled"], Command::Rest);
    assert_eq!(run.cancelled_before(), None);
}

#[test]
fn cancelled_during_a_look_up_the_outcome_stays_unknown() {
    let run = play(run(), [lost(CallError::TimedOut { seconds: 30 }), Event::Cancel]);
    check(&run, Outcome::Unknown, &["unknown", "not sent"], Command::Rest);
    assert!(run.can_check());
    // The look-up that was on its way comes too late.
    assert_eq!(play(run.clone(), [found(&[ours()])]), run);
}
