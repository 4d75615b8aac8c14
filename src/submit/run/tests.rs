//! Every way through a run, with a backend that says what the case wants.

mod cancel;
mod later;
mod lost;
mod others;

use super::evidence::ALREADY_EXISTS;
use super::*;
use crate::backend::client::Answer;
use serde_json::{Map, Value, json};
use trail_model::api::{ErrorBody, code};
use trail_model::draft::TrailDraft;
use trail_model::trail::{Trail, TrailStatus};

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
    draft.data_events.selectors = vec![trail_model::event::Selector::of("Oss")];
    Run::new(&ValidPlan::new(&draft).unwrap())
}

fn ok(request_id: &str) -> Event {
    let body: Map<String, Value> = [("RequestId".to_owned(), json!(request_id))].into_iter().collect();
    Event::Answered(Ok(Answer { body, reconciled: false }))
}

fn refused_with(status: u16, code: &str) -> CallError {
    let body = ErrorBody { code: code.into(), message: "No.".into(), request_id: "R-9".into(), ..ErrorBody::default() };
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
    Event::Status(Ok(TrailStatus { is_logging: Some(is_logging), ..TrailStatus::default() }))
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
    assert_eq!((run.outcome(), &*states(run), run.command()), (outcome, words, command));
}

fn lost_ways() -> Vec<CallError> {
    vec![
        CallError::TimedOut { seconds: 30 },
        CallError::Cancelled,
        CallError::Network,
        CallError::NotOurs { status: 502, start: "<html>".into() },
        CallError::NotOurs { status: 200, start: String::new() },
        refused_with(504, code::OUTCOME_UNKNOWN),
        refused_with(502, code::BAD_ANSWER),
        refused_with(500, "InternalError"),
        refused_with(503, "ServiceUnavailable"),
    ]
}

/// Answers every look-up with the same event until the run does something else.
fn settle(mut run: Run, evidence: &Event) -> (Run, usize) {
    let mut looks = 0;
    while matches!(run.command(), Command::FindTrail { .. } | Command::ReadStatus { .. }) {
        run.apply(evidence.clone());
        looks += 1;
    }
    (run, looks)
}

#[test]
fn all_goes_well() {
    let mut run = run();
    check(&run, Outcome::Running, &["running", "waiting"], Command::Post { step: 0 });
    assert_eq!(run.progress(), (1, 2));
    run.apply(ok("R-1"));
    check(&run, Outcome::Running, &["done", "waiting"], Command::Pause);
    run.apply(Event::Paused);
    check(&run, Outcome::Running, &["done", "running"], Command::Post { step: 1 });
    assert_eq!(run.progress(), (2, 2));
    run.apply(ok("R-2"));
    check(&run, Outcome::Created, &["done", "done"], Command::Rest);
    assert!(run.is_created() && !run.can_retry() && !run.can_check());
    assert_eq!(run.steps[0].state, State::Done { request_id: "R-1".into() });
    assert_eq!(run.steps[1].state, State::Done { request_id: "R-2".into() });
}

#[test]
fn the_calls_are_those_of_the_plan_in_its_order() {
    let actions: Vec<&str> = long_run().steps.iter().map(|step| step.call.action.name()).collect();
    assert_eq!(actions, ["CreateTrail", "StartLogging", "PutDataEventSelector", "CreateDeliveryHistoryJob"]);
}

#[test]
fn a_plan_without_start_logging_ends_with_the_creation() {
    let plan = ValidPlan::new(&TrailDraft { start_logging: false, ..draft() }).unwrap();
    check(&play(Run::new(&plan), [ok("R-1")]), Outcome::Created, &["done"], Command::Rest);
}

#[test]
fn a_proxy_that_looked_the_outcome_up_is_believed() {
    let answer = Answer { reconciled: true, ..Answer::default() };
    let run = play(run(), [Event::Answered(Ok(answer))]);
    check(&run, Outcome::Running, &["reconciled", "waiting"], Command::Pause);
}

#[test]
fn a_refusal_ends_the_run_and_goes_back_to_the_form() {
    for (status, code) in [
        (400, "TrailAlreadyExistsException"),
        (403, "MaximumNumberOfTrailsExceededException"),
        (422, code::CHECK_FAILED),
    ] {
        let run = play(run(), [refused(status, code)]);
        check(&run, Outcome::NotCreated, &["failed", "not sent"], Command::Rest);
        assert_eq!(run.refusal().map(|body| &*body.code), Some(code));
        assert!(run.can_retry());
    }
}

#[test]
fn a_proxy_that_did_not_reach_the_api_has_changed_nothing() {
    let run = play(run(), [refused(502, code::UNREACHABLE)]);
    check(&run, Outcome::NotCreated, &["failed", "not sent"], Command::Rest);
}

#[test]
fn without_a_proxy_nothing_is_sent() {
    check(&play(run(), [lost(CallError::NoProxy)]), Outcome::NotCreated, &["failed", "not sent"], Command::Rest);
}

#[test]
fn a_run_is_forgotten_only_when_it_made_all_or_nothing() {
    let unknown = play(run(), [lost(CallError::TimedOut { seconds: 30 }), no_answer()]);
    let not_logging = play(run(), [ok("R-1"), Event::Cancel]);
    let not_all = play(long_run(), [ok("R-1"), Event::Paused, ok("R-2"), Event::Cancel]);
    for pending in [run(), unknown, not_logging, not_all] {
        assert!(pending.is_pending(), "{:?}", pending.outcome());
    }
    let created = play(run(), [ok("R-1"), Event::Paused, ok("R-2")]);
    let refused = play(run(), [refused(400, "RepeatOssBucket")]);
    assert!(!created.is_pending() && !refused.is_pending());
}

#[test]
fn nothing_else_is_begun_before_a_run_that_is_on_its_way_or_unknown() {
    let unknown = play(run(), [lost(CallError::TimedOut { seconds: 30 }), no_answer()]);
    assert!(run().is_undecided() && play(run(), [ok("R-1")]).is_undecided() && unknown.is_undecided());
    let not_logging = play(run(), [ok("R-1"), Event::Cancel]);
    let created = play(run(), [ok("R-1"), Event::Paused, ok("R-2")]);
    assert!(!not_logging.is_undecided() && !created.is_undecided());
}

#[test]
fn a_trail_of_the_organization_is_asked_for_as_one() {
    let plan = |organization_trail| ValidPlan::new(&TrailDraft { organization_trail, ..draft() }).unwrap();
    let call = |organization| Run::new(&plan(organization)).status_call();
    let parameters = [("Name", "trail-test".into()), ("IsOrganizationTrail", true.into())];
    assert_eq!(call(true), Call::new(Action::GetTrailStatus, parameters));
    assert_eq!(call(false), Call::new(Action::GetTrailStatus, [("Name", "trail-test".into())]));
}

#[test]
fn a_run_is_resumed_once() {
    let mut refused = play(run(), [refused(400, "RepeatOssBucket")]);
    assert!(refused.resumes(Event::Retry));
    assert!(!refused.resumes(Event::Retry), "a second click");
    let mut unknown = play(run(), [lost(CallError::TimedOut { seconds: 30 }), no_answer()]);
    assert!(!unknown.resumes(Event::Retry));
    assert!(unknown.resumes(Event::CheckAgain));
    assert!(!unknown.resumes(Event::CheckAgain), "a second click");
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
    odd(&sending, &[Event::Paused, found(&[]), status(true), Event::Retry, Event::CheckAgain]);
    odd(&between, &[ok("R-9"), found(&[]), Event::Retry, Event::CheckAgain]);
    odd(&settling, &[ok("R-9"), Event::Paused, Event::Retry, Event::CheckAgain]);
    odd(&over, &[ok("R-9"), Event::Paused, found(&[]), Event::Retry, Event::CheckAgain, Event::Cancel]);
}
