//! Every way through a run, with a backend that says what the case wants.

use super::*;
use serde_json::{Map, Value, json};
use trail_model::draft::TrailDraft;

const REGION: &str = "cn-hangzhou";

fn draft() -> TrailDraft {
    let mut draft = TrailDraft {
        name: "trail-test".into(),
        account_id: "1234567890123456".into(),
        home_region: REGION.into(),
        ..TrailDraft::default()
    };
    draft.oss.on = true;
    draft.oss.bucket = "audit-log".into();
    draft
}

/// CreateTrail, StartLogging.
fn run() -> Run {
    Run::new(&ValidPlan::new(&draft()).unwrap())
}

/// CreateTrail, StartLogging, PutDataEventSelector, CreateDeliveryHistoryJob.
fn long_run() -> Run {
    let mut draft = draft();
    draft.sls.on = true;
    draft.sls.project = "audit-project".into();
    draft.backfill = true;
    draft.data_events.on = true;
    draft.data_events.services = vec!["Oss".into()];
    Run::new(&ValidPlan::new(&draft).unwrap())
}

fn ok(request_id: &str) -> Event {
    let body: Map<String, Value> = [("RequestId".to_owned(), json!(request_id))]
        .into_iter()
        .collect();
    Event::Answered(Ok(Answer {
        body,
        reconciled: false,
    }))
}

fn refused_with(status: u16, code: &str) -> CallError {
    let body = ErrorBody {
        code: code.into(),
        message: "No.".into(),
        request_id: "R-9".into(),
        ..ErrorBody::default()
    };
    CallError::Refused { status, body }
}

fn refused(status: u16, code: &str) -> Event {
    Event::Answered(Err(refused_with(status, code)))
}

fn lost(error: CallError) -> Event {
    Event::Answered(Err(error))
}

fn ours() -> Trail {
    Trail {
        name: Some("trail-test".into()),
        home_region: Some(REGION.into()),
        event_rw: Some("All".into()),
        trail_region: Some("All".into()),
        oss_bucket_name: Some("audit-log".into()),
        sls_project_arn: Some("/".into()),
        ..Trail::default()
    }
}

fn found(trails: &[Trail]) -> Event {
    Event::Trails(Ok(trails.to_vec()))
}

fn status(is_logging: bool) -> Event {
    Event::Status(Ok(TrailStatus {
        is_logging,
        ..TrailStatus::default()
    }))
}

fn no_answer() -> Event {
    Event::Trails(Err(CallError::Network))
}

fn play(mut run: Run, events: impl IntoIterator<Item = Event>) -> Run {
    for event in events {
        run.apply(event);
    }
    run
}

fn states(run: &Run) -> Vec<&'static str> {
    let word = |step: &Step| match step.state {
        State::Waiting => "waiting",
        State::Running => "running",
        State::Settling => "settling",
        State::Done { .. } => "done",
        State::Reconciled { .. } => "reconciled",
        State::Failed(_) => "failed",
        State::NotDone(_) => "not done",
        State::Unknown(_) => "unknown",
        State::NotSent => "not sent",
    };
    run.steps.iter().map(word).collect()
}

/// Where a run stands: its outcome, the words of its steps, and what comes next.
fn check(run: &Run, outcome: Outcome, words: &[&str], command: Command) {
    assert_eq!(
        (run.outcome(), &*states(run), run.command()),
        (outcome, words, command)
    );
}

fn lost_ways() -> Vec<CallError> {
    vec![
        CallError::TimedOut { seconds: 30 },
        CallError::Cancelled,
        CallError::Network,
        CallError::NotOurs {
            status: 502,
            start: "<html>".into(),
        },
        CallError::NotOurs {
            status: 200,
            start: String::new(),
        },
        refused_with(504, code::OUTCOME_UNKNOWN),
        refused_with(502, code::BAD_ANSWER),
        refused_with(500, "InternalError"),
        refused_with(503, "ServiceUnavailable"),
    ]
}

/// Answers every look-up with the same event until the run does something else.
fn settle(mut run: Run, evidence: &Event) -> (Run, usize) {
    let mut looks = 0;
    while matches!(
        run.command(),
        Command::FindTrail { .. } | Command::ReadStatus { .. }
    ) {
        run.apply(evidence.clone());
        looks += 1;
    }
    (run, looks)
}

#[test]
fn all_goes_well() {
    let mut run = run();
    check(
        &run,
        Outcome::Running,
        &["running", "waiting"],
        Command::Post { step: 0 },
    );
    assert_eq!(run.progress(), (1, 2));
    run.apply(ok("R-1"));
    check(&run, Outcome::Running, &["done", "waiting"], Command::Pause);
    run.apply(Event::Paused);
    check(
        &run,
        Outcome::Running,
        &["done", "running"],
        Command::Post { step: 1 },
    );
    assert_eq!(run.progress(), (2, 2));
    run.apply(ok("R-2"));
    check(&run, Outcome::Created, &["done", "done"], Command::Rest);
    assert!(run.is_created() && !run.can_retry() && !run.can_check());
    assert_eq!(
        run.steps[0].state,
        State::Done {
            request_id: "R-1".into()
        }
    );
    assert_eq!(
        run.steps[1].state,
        State::Done {
            request_id: "R-2".into()
        }
    );
}

#[test]
fn the_calls_are_those_of_the_plan_in_its_order() {
    let actions: Vec<&str> = long_run()
        .steps
        .iter()
        .map(|step| step.call.action.name())
        .collect();
    assert_eq!(
        actions,
        [
            "CreateTrail",
            "StartLogging",
            "PutDataEventSelector",
            "CreateDeliveryHistoryJob"
        ]
    );
}

#[test]
fn a_plan_without_start_logging_ends_with_the_creation() {
    let plan = ValidPlan::new(&TrailDraft {
        start_logging: false,
        ..draft()
    })
    .unwrap();
    check(
        &play(Run::new(&plan), [ok("R-1")]),
        Outcome::Created,
        &["done"],
        Command::Rest,
    );
}

#[test]
fn a_proxy_that_looked_the_outcome_up_is_believed() {
    let answer = Answer {
        reconciled: true,
        ..Answer::default()
    };
    let run = play(run(), [Event::Answered(Ok(answer))]);
    check(
        &run,
        Outcome::Running,
        &["reconciled", "waiting"],
        Command::Pause,
    );
}

#[test]
fn a_refusal_ends_the_run_and_goes_back_to_the_form() {
    for (status, code) in [
        (400, "TrailAlreadyExistsException"),
        (403, "MaximumNumberOfTrailsExceededException"),
        (422, code::CHECK_FAILED),
    ] {
        let run = play(run(), [refused(status, code)]);
        check(
            &run,
            Outcome::NotCreated,
            &["failed", "not sent"],
            Command::Rest,
        );
        assert_eq!(run.refusal().map(|body| &*body.code), Some(code));
        assert!(run.can_retry());
    }
}

#[test]
fn a_proxy_that_did_not_reach_the_api_has_changed_nothing() {
    let run = play(run(), [refused(502, code::UNREACHABLE)]);
    check(
        &run,
        Outcome::NotCreated,
        &["failed", "not sent"],
        Command::Rest,
    );
}

#[test]
fn without_a_proxy_nothing_is_sent() {
    check(
        &play(run(), [lost(CallError::NoProxy)]),
        Outcome::NotCreated,
        &["failed", "not sent"],
        Command::Rest,
    );
}

#[test]
fn a_lost_answer_is_looked_up_and_the_run_goes_on() {
    for cause in lost_ways() {
        let run = play(run(), [lost(cause.clone())]);
        check(
            &run,
            Outcome::Running,
            &["settling", "waiting"],
            Command::FindTrail { after_seconds: 0 },
        );
        let run = play(run, [found(&[Trail::default(), ours()]), Event::Paused]);
        check(
            &run,
            Outcome::Running,
            &["reconciled", "running"],
            Command::Post { step: 1 },
        );
        assert_eq!(run.refusal(), None, "{cause:?}");
    }
}

#[test]
fn a_different_trail_of_the_name_is_a_conflict_at_the_name() {
    let elsewhere = Trail {
        home_region: Some("cn-beijing".into()),
        ..ours()
    };
    let different = Trail {
        oss_bucket_name: Some("other".into()),
        ..ours()
    };
    for other in [elsewhere, different] {
        for cause in lost_ways() {
            let run = play(run(), [lost(cause), found(std::slice::from_ref(&other))]);
            check(
                &run,
                Outcome::NotCreated,
                &["failed", "not sent"],
                Command::Rest,
            );
            assert_eq!(run.refusal().map(|body| &*body.code), Some(ALREADY_EXISTS));
        }
    }
}

#[test]
fn an_absent_trail_was_not_created_and_may_be_tried_again() {
    for cause in lost_ways() {
        let (run, _) = settle(play(run(), [lost(cause.clone())]), &found(&[]));
        check(
            &run,
            Outcome::NotCreated,
            &["not done", "not sent"],
            Command::Rest,
        );
        assert!(run.can_retry(), "{cause:?}");
        let run = play(run, [Event::Retry]);
        check(
            &run,
            Outcome::Running,
            &["running", "waiting"],
            Command::Post { step: 0 },
        );
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
        let under_way = matches!(cause, CallError::Cancelled | CallError::Network);
        assert_eq!(waited > 15, under_way, "{cause:?} after {waited} s");
    }
}

#[test]
fn a_trail_that_comes_late_is_found() {
    let run = play(
        run(),
        [
            lost(CallError::Network),
            found(&[]),
            no_answer(),
            found(&[ours()]),
        ],
    );
    check(
        &run,
        Outcome::Running,
        &["reconciled", "waiting"],
        Command::Pause,
    );
}

#[test]
fn what_is_known_of_a_settled_outcome_is_no_refusal() {
    let outcome = |cause| settle(play(run(), [lost(cause)]), &found(&[])).0;
    assert_eq!(
        outcome(refused_with(504, code::OUTCOME_UNKNOWN)).refusal(),
        None
    );
    assert_eq!(
        outcome(refused_with(500, "InternalError"))
            .refusal()
            .map(|body| &*body.code),
        Some("InternalError")
    );
}

#[test]
fn a_look_up_that_fails_leaves_the_outcome_unknown() {
    for cause in lost_ways() {
        let (run, _) = settle(play(run(), [lost(cause.clone())]), &no_answer());
        check(
            &run,
            Outcome::Unknown,
            &["unknown", "not sent"],
            Command::Rest,
        );
        assert!(run.can_check() && !run.can_retry(), "{cause:?}");
        // Never repeated blindly.
        assert_eq!(play(run.clone(), [Event::Retry]), run);
    }
}

#[test]
fn an_unknown_outcome_can_be_checked_again() {
    let unknown = settle(
        play(run(), [lost(CallError::TimedOut { seconds: 30 })]),
        &no_answer(),
    )
    .0;
    let again = play(unknown, [Event::CheckAgain]);
    check(
        &again,
        Outcome::Running,
        &["settling", "not sent"],
        Command::FindTrail { after_seconds: 0 },
    );
    let created = play(again.clone(), [found(&[ours()])]);
    check(
        &created,
        Outcome::CreatedNotLogging,
        &["reconciled", "not sent"],
        Command::Rest,
    );
    assert_eq!(created.cancelled_before(), None);
    let created = play(created, [Event::Retry, ok("R-2")]);
    check(
        &created,
        Outcome::Created,
        &["reconciled", "done"],
        Command::Rest,
    );
    check(
        &play(again.clone(), [found(&[])]),
        Outcome::NotCreated,
        &["not done", "not sent"],
        Command::Rest,
    );
    check(
        &play(again, [no_answer()]),
        Outcome::Unknown,
        &["unknown", "not sent"],
        Command::Rest,
    );
}

#[test]
fn a_later_refusal_leaves_a_created_trail_and_the_rest_to_retry() {
    let run = play(
        long_run(),
        [
            ok("R-1"),
            Event::Paused,
            ok("R-2"),
            Event::Paused,
            refused(403, "NoPermission"),
        ],
    );
    check(
        &run,
        Outcome::CreatedNotAll(Action::PutDataEventSelector),
        &["done", "done", "failed", "not sent"],
        Command::Rest,
    );
    assert!(run.is_created());
    assert_eq!(run.refusal(), None);
    let run = play(run, [Event::Retry]);
    check(
        &run,
        Outcome::Running,
        &["done", "done", "running", "waiting"],
        Command::Post { step: 2 },
    );
    let run = play(run, [ok("R-3"), Event::Paused, ok("R-4")]);
    check(
        &run,
        Outcome::Created,
        &["done", "done", "done", "done"],
        Command::Rest,
    );
}

#[test]
fn start_logging_refused_is_created_and_not_logging() {
    let run = play(
        run(),
        [ok("R-1"), Event::Paused, refused(403, "NoPermission")],
    );
    check(
        &run,
        Outcome::CreatedNotLogging,
        &["done", "failed"],
        Command::Rest,
    );
    assert!(run.can_retry());
}

#[test]
fn a_lost_start_logging_is_settled_by_the_status() {
    for cause in lost_ways() {
        let run = play(run(), [ok("R-1"), Event::Paused, lost(cause.clone())]);
        check(
            &run,
            Outcome::Running,
            &["done", "settling"],
            Command::ReadStatus { after_seconds: 0 },
        );
        check(
            &play(run.clone(), [status(true)]),
            Outcome::Created,
            &["done", "reconciled"],
            Command::Rest,
        );
        let (off, _) = settle(run.clone(), &status(false));
        check(
            &off,
            Outcome::CreatedNotLogging,
            &["done", "not done"],
            Command::Rest,
        );
        assert!(off.can_retry());
        let (unknown, _) = settle(run, &Event::Status(Err(CallError::Network)));
        check(
            &unknown,
            Outcome::CreatedNotLogging,
            &["done", "unknown"],
            Command::Rest,
        );
        assert!(unknown.can_check() && !unknown.can_retry(), "{cause:?}");
    }
}

#[test]
fn a_lost_later_call_is_unknown_and_safe_to_send_again() {
    for cause in lost_ways() {
        let run = play(
            long_run(),
            [
                ok("R-1"),
                Event::Paused,
                ok("R-2"),
                Event::Paused,
                lost(cause.clone()),
            ],
        );
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
fn cancelled_between_calls_the_next_is_not_sent() {
    let run = play(run(), [ok("R-1"), Event::Cancel]);
    check(
        &run,
        Outcome::CreatedNotLogging,
        &["done", "not sent"],
        Command::Rest,
    );
    assert_eq!(run.cancelled_before(), Some(Action::StartLogging));
    let run = play(run, [Event::Retry, ok("R-2")]);
    check(&run, Outcome::Created, &["done", "done"], Command::Rest);
    assert_eq!(run.cancelled_before(), None);
}

#[test]
fn cancelled_during_a_write_its_outcome_is_looked_up_and_nothing_more_is_sent() {
    let run = play(run(), [Event::Cancel]);
    check(
        &run,
        Outcome::Running,
        &["running", "waiting"],
        Command::Post { step: 0 },
    );
    assert!(run.is_cancelling());
    let run = play(run, [lost(CallError::Cancelled)]);
    check(
        &run,
        Outcome::Running,
        &["settling", "waiting"],
        Command::FindTrail { after_seconds: 0 },
    );
    let there = play(run.clone(), [found(&[ours()])]);
    check(
        &there,
        Outcome::CreatedNotLogging,
        &["reconciled", "not sent"],
        Command::Rest,
    );
    assert_eq!(there.cancelled_before(), Some(Action::StartLogging));
    let (absent, looks) = settle(run, &found(&[]));
    check(
        &absent,
        Outcome::NotCreated,
        &["not done", "not sent"],
        Command::Rest,
    );
    assert_eq!(
        (absent.cancelled_before(), looks),
        (None, LOOKS_WHILE_UNDER_WAY.len())
    );
}

#[test]
fn an_answer_that_comes_despite_the_cancellation_counts() {
    let run = play(run(), [Event::Cancel, ok("R-1")]);
    check(
        &run,
        Outcome::CreatedNotLogging,
        &["done", "not sent"],
        Command::Rest,
    );
    let refusal = play(
        self::run(),
        [Event::Cancel, refused(400, "RepeatOssBucket")],
    );
    check(
        &refusal,
        Outcome::NotCreated,
        &["failed", "not sent"],
        Command::Rest,
    );
}

#[test]
fn cancelled_during_the_last_write_a_done_run_is_done() {
    let run = play(
        run(),
        [
            ok("R-1"),
            Event::Paused,
            Event::Cancel,
            lost(CallError::Cancelled),
            status(true),
        ],
    );
    check(
        &run,
        Outcome::Created,
        &["done", "reconciled"],
        Command::Rest,
    );
    assert_eq!(run.cancelled_before(), None);
}

#[test]
fn cancelled_during_a_look_up_the_outcome_stays_unknown() {
    let run = play(
        run(),
        [lost(CallError::TimedOut { seconds: 30 }), Event::Cancel],
    );
    check(
        &run,
        Outcome::Unknown,
        &["unknown", "not sent"],
        Command::Rest,
    );
    assert!(run.can_check());
    // The look-up that was on its way comes too late.
    assert_eq!(play(run.clone(), [found(&[ours()])]), run);
}

#[test]
fn what_does_not_fit_the_moment_changes_nothing() {
    let sending = run();
    let between = play(run(), [ok("R-1")]);
    let settling = play(run(), [lost(CallError::Network)]);
    let over = play(run(), [ok("R-1"), Event::Paused, ok("R-2")]);
    let odd = |run: &Run, events: &[Event]| {
        for event in events {
            assert_eq!(&play(run.clone(), [event.clone()]), run, "{event:?}");
        }
    };
    odd(
        &sending,
        &[
            Event::Paused,
            found(&[]),
            status(true),
            Event::Retry,
            Event::CheckAgain,
        ],
    );
    odd(
        &between,
        &[ok("R-9"), found(&[]), Event::Retry, Event::CheckAgain],
    );
    odd(
        &settling,
        &[ok("R-9"), Event::Paused, Event::Retry, Event::CheckAgain],
    );
    odd(
        &over,
        &[
            ok("R-9"),
            Event::Paused,
            found(&[]),
            Event::Retry,
            Event::CheckAgain,
            Event::Cancel,
        ],
    );
}

#[test]
fn an_attempt_without_an_answer_keeps_its_key_and_a_refused_one_does_not() {
    let keyed = || {
        let mut run = run();
        run.steps[0].key = Some("K-1".into());
        run
    };
    let after = |events: Vec<Event>| {
        settle(play(keyed(), events), &found(&[])).0.steps[0]
            .key
            .clone()
    };
    assert_eq!(after(vec![refused(400, "RepeatOssBucket")]), None);
    assert_eq!(after(vec![refused(504, code::OUTCOME_UNKNOWN)]), None);
    assert_eq!(
        after(vec![lost(CallError::Network)]).as_deref(),
        Some("K-1")
    );
    assert_eq!(
        after(vec![lost(CallError::TimedOut { seconds: 30 })]).as_deref(),
        Some("K-1")
    );
}
