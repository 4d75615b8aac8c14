//! Plan, review, run and result in English.

use std::borrow::Cow;

use super::message::{counted, problems};
use crate::Report;

/// The words of a report.
#[rustfmt::skip]
pub(super) fn say(report: &Report) -> Cow<'static, str> {
    use Report as R;
    let text = match report {
        // The frame of the page.
        R::SimulatorBanner => "This page talks to a simulator: nothing is created in Alibaba Cloud.",
        // The panel.
        R::Copied { what } => return format!("Copied: {what}").into(),
        R::CopyFailed => "The browser did not allow copying. Select the text and copy it with the keyboard.",
        R::Downloaded { file } => return format!("Download started: {file}").into(),
        R::DraftNotice { problems: count } => return format!("This is a draft with {}; do not run it as it is.", problems(*count)).into(),
        R::ExportFormat => "Format",
        R::ExportRequest => "Request JSON",
        R::ExportPlan => "Plan",
        R::ExportCli => "Aliyun CLI",
        R::PlanPrerequisites => "Prerequisites",
        R::PlanNoPrerequisites => "Nothing has to be created first.",
        R::PlanCalls => "Calls, in this order",
        R::PlanParameters => "Parameters",
        R::PlanQuotaNotSent { quota } => return format!("Project Quota \"{quota}\" is not sent: the API has no parameter for it.").into(),
        R::Fingerprint => "Fingerprint",
        R::FingerprintWhat => "SHA-256 of the account, the home region and the calls: the same fingerprint is the same plan.",
        // Configuration and crash.
        R::AskingProxy => "Waiting for the proxy to say who it is…",
        R::NoProxyConfigured => "This page has no proxy, so it cannot create the trail. Export the plan instead.",
        // Review and submit.
        R::ReviewHeading => "Review",
        R::ReviewAccount => "Account",
        R::ReviewRegion => "Home Region",
        R::ReviewMode => "Calls go to",
        R::ReviewModeSimulator => "The simulator; nothing is created in Alibaba Cloud",
        R::ReviewModeLive => "Alibaba Cloud",
        R::ReviewModeNone => "Nowhere: no proxy has answered",
        R::ReviewChangeReference => "Change reference",
        R::ReviewSettings => "Settings",
        R::ReviewCalls { count } => return format!("{}, in this order", counted(*count, "call")).into(),
        R::ReviewPrerequisites => "Must exist first",
        R::TheseExistNow => "These exist now",
        R::TickPrerequisites => "Create these first, then tick each of them.",
        R::ReviewAdvice => "Advice",
        R::ConfirmAndCreate => "Confirm and create",
        R::Back => "Back",
        R::Close => "Close",
        R::Retry => "Retry",
        R::RetryRest => "Retry the rest",
        // While it runs and after.
        R::Submitting { step, steps } => return format!("Submitting: step {step} of {steps}").into(),
        R::StepWaiting => "Waiting",
        R::StepRunning => "Running",
        R::StepDone => "Succeeded",
        R::StepReconciled => "Succeeded; the answer was lost and the outcome looked up",
        R::StepFailed => "Failed",
        R::StepNotDone => "Not done; the answer was lost and the outcome looked up",
        R::StepUnknown => "Outcome unknown",
        R::StepNotSent => "Not sent",
        R::CancelAfterThis => "No further call is sent. What became of this one is looked up.",
        R::CancelledUnderWay => "Cancelled while it was under way.",
        R::CancelledBefore { action } => return format!("Cancelled before {action}: it was not sent.").into(),
        R::LookingUpOutcome => "Outcome unknown; looking it up…",
        R::Created => "Trail created",
        R::CreatedNotAll { action } => return format!("Trail created; {action} is not done").into(),
        R::CreatedNotLogging => "Trail created; it is not logging",
        R::CreatedWhere { trail, region } => return format!("{region} has the trail {trail} now.").into(),
        R::NotLoggingAdvice => "The trail delivers nothing until logging starts. Retry the rest, or start it in the ActionTrail console.",
        R::NotCreated => "Trail not created",
        R::OutcomeUnknown => "Outcome unknown",
        R::OutcomeUnknownAdvice => "The trail may have been created. Check before trying again.",
        R::CheckAgain => "Check again",
        R::RequestIdLabel => "Request ID",
        R::TimedOut { seconds } => return format!("No answer within {}.", counted(*seconds as usize, "second")).into(),
        R::NetworkFailed => "The proxy could not be reached. Check the connection, and that the proxy runs.",
        R::NotOurAnswer { status, start } if start.is_empty() => return format!("The answer (HTTP {status}) does not come from the proxy; it is empty.").into(),
        R::NotOurAnswer { status, start } => return format!("The answer (HTTP {status}) does not come from the proxy. It begins: {start}").into(),
        R::OriginNotListed { origin } => return format!("The proxy does not let pages of {origin} in, or it does not run. Its operator adds {origin} to TRAIL_APP_ORIGINS.").into(),
        // The status of the new trail.
        R::StatusHeading => "Trail status",
        R::StatusLogging => "Logging",
        R::StatusNotLogging => "Not logging",
        R::StatusWaiting => "Waiting for the first delivery…",
        R::StatusDelivered { service, time } => return format!("{service}: last delivery {time}").into(),
        R::StatusError { service, error } => return format!("{service}: delivery failed, {error}").into(),
        R::StatusNoNews { service } => return format!("{service}: no delivery reported yet").into(),
        R::StatusNotReported { service } => return format!("{service}: the status does not report deliveries; its console shows them").into(),
        R::StatusStopped => "The status is no longer followed. Check again to see the latest.",
        // What to do next.
        R::NextHeading => "What to do next",
        R::NextSls { logstore } => return format!("Search the Logstore {logstore} in the Log Service console; events arrive within about a minute.").into(),
        R::NextOss { path } => return format!("Find the event files under {path}; they arrive about every 5 minutes, at most 10 minutes late.").into(),
        R::NextMaxCompute { table } => return format!("Query the table {table} with SQL; its rows hold the events as JSON.").into(),
        R::NextNinetyDays => "Earlier events are not delivered. Those of the last 90 days are in the event query of the console; a backfill task delivers them to Log Service.",
        R::NextBackfillRunning => "The backfill task is delivering the events of the last 90 days to Log Service.",
        R::OpenConsole { service } => return format!("Open the {service} console").into(),
        R::DesignAnother => "Design another trail",
        R::KeepDesign => "Keep this design",
    };
    text.into()
}
