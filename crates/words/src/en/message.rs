//! Everything else in English.

use std::borrow::Cow;

use crate::Message;

/// The words of a message.
#[rustfmt::skip]
pub(super) fn say(message: Message) -> Cow<'static, str> {
    use Message as M;
    let text = match message {
        // The frame of the page.
        M::AppName => "Trail Designer",
        M::SkipToForm => "Skip to the form",
        M::SimulatorChip => "Simulator",
        M::SimulatorBanner => "This page talks to a simulator: nothing is created in Alibaba Cloud.",
        M::LiveChip => "Alibaba Cloud",
        M::NoProxyChip => "No proxy",
        M::LanguageLabel => "Language",
        M::ThemeLabel => "Theme",
        M::ThemeSystem => "System",
        M::ThemeLight => "Light",
        M::ThemeDark => "Dark",
        M::Optional => "optional",
        M::Info => "Info",
        M::OpensInNewTab => "opens in a new tab",
        // The head of the form.
        M::QuickTitle => "Quickly Create Trail",
        M::FullTitle => "Create Trail",
        M::QuickLead => "A name, a home region and a Log Service project are enough for a trail of all management events.",
        M::FullLead => "Deliver the events of this account to Log Service, OSS or MaxCompute.",
        M::ViewLabel => "View",
        M::AlsoSet => "Also set in this design",
        M::ShowInFullView => "Show in Create Trail",
        // Sections.
        M::BasicSection => "Basic information",
        M::EventSection => "Trail Event Type",
        M::DeliverySection => "Management event delivery settings",
        M::DeliveryLead => "Choose at least one. Only events from the moment logging starts are delivered.",
        M::AdvancedSection => "Advanced",
        M::AdvancedLead => "Rarely needed: without a write role ActionTrail uses its service-linked role.",
        M::AfterSection => "After creation",
        M::AfterLead => "A trail made through the API delivers nothing until logging starts.",
        // Destinations.
        M::WhenSls => "Choose Log Service to search, alert and analyse within minutes.",
        M::WhenOss => "Choose OSS to archive events for years at low cost.",
        M::WhenMaxCompute => "Choose MaxCompute to run SQL over very many events.",
        M::Documentation => "Documentation",
        M::DerivedLogstore => "Logstore",
        M::DerivedObjects => "Events land in",
        M::DerivedTable => "Table",
        M::DerivedArn => "ARN",
        M::KeptValues { count: 1 } => "1 value is kept in the draft and not sent.",
        M::KeptValues { count } => return format!("{count} values are kept in the draft and not sent.").into(),
        M::ClearKept => "Clear",
        M::InsightsSetAll => "Management Event is now All and Trail Region is All regions: Insights events need both.",
        M::InsightsRestored => "Management Event and Trail Region are what they were before.",
        M::InsightTypes => "Types of Insights events",
        M::DataEventServices => "Services",
        // Region selects.
        M::AllRegions => "All regions",
        M::AnotherRegion => "Another region…",
        M::ChooseRegion => "Choose a region",
        M::OtherRegionLabel => "Region ID",
        // What DescribeTrails knows.
        M::NameFree { region, used, limit } => return format!("No trail of this name in {region}; {used} of {limit} trails used").into(),
        M::NameTaken { region } => return format!("{region} has a trail of this name already. Choose another name.").into(),
        M::RegionFull { region, limit } => return format!("{region} holds its {limit} trails already. Choose another home region, or delete a trail there.").into(),
        M::BucketInUse { trail } => return format!("The trail {trail} delivers to this bucket already. Use another bucket, or change that trail.").into(),
        M::LookingUp => "Looking up the trails of this account…",
        M::LookUpFailed => "The trails of this account could not be looked up. The form works without.",
        // Problems.
        M::ProblemHeading => "There is a problem",
        M::ErrorTitlePrefix => "Error: ",
        M::ProblemCount { count } => return problems(count).into(),
        M::ServerProblem { code, request_id } if request_id.is_empty() => return format!("Error code {code}").into(),
        M::ServerProblem { code, request_id } => return format!("Error code {code}, request ID {request_id}").into(),
        // The picture.
        M::FlowHeading => "What this trail does",
        M::FlowAccount => "Account",
        M::FlowNameMissing => "No name yet",
        M::FlowPartMissing => "Incomplete",
        M::FlowNoDestination => "No destination yet",
        M::FlowEvents { event_rw, trail_region } => return format!("{}, {}", events(&event_rw), regions(&trail_region)).into(),
        M::FlowInAccount { service, account } => return format!("{service} in {account}").into(),
        M::FlowInUnknownAccount { service } => return format!("{service} in another account").into(),
        M::FlowSummary { account, trail, destinations } => return format!("Account: {account}. Trail: {trail}. Delivers to: {destinations}").into(),
        M::ServiceSls => "Log Service",
        M::ServiceOss => "OSS",
        M::ServiceMaxCompute => "MaxCompute",
        // The panel.
        M::PanelLabel => "Request",
        M::TabRequest => "Request JSON",
        M::TabPlan => "Plan",
        M::TabExport => "Export",
        M::AdviceHeading => "Advice",
        M::SeverityWarning => "Warning",
        M::SeverityInfo => "Note",
        M::RequestReady { parameters } => return format!("{}, ready", counted(parameters, "parameter")).into(),
        M::RequestDraft { problems: count } => return format!("Draft, {}", problems(count)).into(),
        M::Copy => "Copy",
        M::Download => "Download",
        M::CopyName { what } => return format!("Copy {what}").into(),
        M::Copied { what } => return format!("Copied: {what}").into(),
        M::CopyFailed => "The browser did not allow copying. Select the text and copy it with the keyboard.",
        M::Downloaded { file } => return format!("Download started: {file}").into(),
        M::DraftNotice { problems: count } => return format!("This is a draft with {}; do not run it as it is.", problems(count)).into(),
        M::ExportFormat => "Format",
        M::ExportRequest => "Request JSON",
        M::ExportPlan => "Plan",
        M::ExportCli => "Aliyun CLI",
        M::PlanPrerequisites => "Prerequisites",
        M::PlanNoPrerequisites => "Nothing has to be created first.",
        M::PlanCalls => "Calls, in this order",
        M::PlanParameters => "Parameters",
        M::PlanQuotaNotSent { quota } => return format!("Project Quota \"{quota}\" is not sent: the API has no parameter for it.").into(),
        M::Fingerprint => "Fingerprint",
        M::FingerprintWhat => "SHA-256 of the account, the home region and the calls: the same fingerprint is the same plan.",
        M::RequestUpdated { parameters, problems: count } => return format!("Request updated: {}, {}", counted(parameters, "parameter"), problems(count)).into(),
        // The bar at the bottom.
        M::SwitchForm => "Form",
        M::SwitchRequest => "Request",
        M::SwitchPlan => "Plan",
        M::SwitchLabel => "Show",
        M::DraftSaved { time } => return format!("Draft saved {time}").into(),
        M::DraftSaving => "Saving the draft…",
        M::DraftsNotSaved => "Drafts cannot be saved in this browser. Download the request before you leave.",
        M::DraftUnsaved => "Draft not saved",
        M::DraftRestored { time } => return format!("Draft from {time} restored").into(),
        M::DraftUnreadable { key } => return format!("The stored draft could not be read, so the form starts with its defaults. It is kept in this browser under {key}.").into(),
        M::DraftNewer { key } => return format!("The stored draft comes from a newer version of this page, so the form starts with its defaults. The draft is kept in this browser under {key}.").into(),
        M::Discard => "Discard",
        M::DiscardQuestion => "Discard the draft? The form starts with its defaults again.",
        M::DraftElsewhere => "Draft changed in another tab",
        M::LoadOther => "Load",
        M::KeepMine => "Keep mine",
        M::Dismiss => "Dismiss",
        // Configuration and crash.
        M::ConfigBroken { reason } => return format!("config.json could not be read ({reason}). Defaults are used.").into(),
        M::ContextFailed => "Nothing can be submitted at the moment. The form and the exports work without the proxy.",
        M::AskingProxy => "Waiting for the proxy to say who it is…",
        M::TryAgain => "Try again",
        M::NoProxyConfigured => "This page has no proxy, so it cannot create the trail. Export the plan instead.",
        M::AccountFromProxy => "The accounts that the proxy serves",
        M::CrashHeading => "Something broke; your draft is saved",
        M::CrashText => "Reload the page to go on with the draft. Nothing more is sent from this page.",
        M::CrashHeadingUnsaved => "Something broke",
        M::CrashTextUnsaved => "Drafts cannot be saved in this browser: copy what you need from this page, then reload it. Nothing more is sent from this page.",
        M::CrashReload => "Reload",
        // Review and submit.
        M::ReviewHeading => "Review",
        M::ReviewAccount => "Account",
        M::ReviewRegion => "Home Region",
        M::ReviewMode => "Calls go to",
        M::ReviewModeSimulator => "The simulator; nothing is created in Alibaba Cloud",
        M::ReviewModeLive => "Alibaba Cloud",
        M::ReviewModeNone => "Nowhere: no proxy has answered",
        M::ReviewChangeReference => "Change reference",
        M::ReviewSettings => "Settings",
        M::ReviewCalls { count } => return format!("{}, in this order", counted(count, "call")).into(),
        M::ReviewPrerequisites => "Must exist first",
        M::TheseExistNow => "These exist now",
        M::TickPrerequisites => "Create these first, then tick each of them.",
        M::ReviewAdvice => "Advice",
        M::ConfirmAndCreate => "Confirm and create",
        M::Confirm => "Confirm",
        M::Back => "Back",
        M::Cancel => "Cancel",
        M::Close => "Close",
        M::Retry => "Retry",
        M::RetryRest => "Retry the rest",
        // While it runs and after.
        M::Submitting { step, steps } => return format!("Submitting: step {step} of {steps}").into(),
        M::StepWaiting => "Waiting",
        M::StepRunning => "Running",
        M::StepDone => "Succeeded",
        M::StepReconciled => "Succeeded; the answer was lost and the outcome looked up",
        M::StepFailed => "Failed",
        M::StepNotDone => "Not done; the answer was lost and the outcome looked up",
        M::StepUnknown => "Outcome unknown",
        M::StepNotSent => "Not sent",
        M::CancelAfterThis => "No further call is sent. What became of this one is looked up.",
        M::CancelledUnderWay => "Cancelled while it was under way.",
        M::CancelledBefore { action } => return format!("Cancelled before {action}: it was not sent.").into(),
        M::LookingUpOutcome => "Outcome unknown; looking it up…",
        M::Created => "Trail created",
        M::CreatedNotAll { action } => return format!("Trail created; {action} is not done").into(),
        M::CreatedNotLogging => "Trail created; it is not logging",
        M::CreatedWhere { trail, region } => return format!("{region} has the trail {trail} now.").into(),
        M::NotLoggingAdvice => "The trail delivers nothing until logging starts. Retry the rest, or start it in the ActionTrail console.",
        M::NotCreated => "Trail not created",
        M::OutcomeUnknown => "Outcome unknown",
        M::OutcomeUnknownAdvice => "The trail may have been created. Check before trying again.",
        M::CheckAgain => "Check again",
        M::RequestIdLabel => "Request ID",
        M::HomeRegionLabel => "Home Region",
        M::TimedOut { seconds } => return format!("No answer within {}.", counted(seconds as usize, "second")).into(),
        M::NetworkFailed => "The proxy could not be reached. Check the connection, and that the proxy runs.",
        M::NotOurAnswer { status, start } if start.is_empty() => return format!("The answer (HTTP {status}) does not come from the proxy; it is empty.").into(),
        M::NotOurAnswer { status, start } => return format!("The answer (HTTP {status}) does not come from the proxy. It begins: {start}").into(),
        M::OriginNotListed { origin } => return format!("The proxy does not let pages of {origin} in, or it does not run. Its operator adds {origin} to TRAIL_APP_ORIGINS.").into(),
        // The status of the new trail.
        M::StatusHeading => "Trail status",
        M::StatusLogging => "Logging",
        M::StatusNotLogging => "Not logging",
        M::StatusWaiting => "Waiting for the first delivery…",
        M::StatusDelivered { service, time } => return format!("{service}: last delivery {time}").into(),
        M::StatusError { service, error } => return format!("{service}: delivery failed, {error}").into(),
        M::StatusNoNews { service } => return format!("{service}: no delivery reported yet").into(),
        M::StatusNotReported { service } => return format!("{service}: the status does not report deliveries; its console shows them").into(),
        M::StatusStopped => "The status is no longer followed. Check again to see the latest.",
        // What to do next.
        M::NextHeading => "What to do next",
        M::NextSls { logstore } => return format!("Search the Logstore {logstore} in the Log Service console; events arrive within about a minute.").into(),
        M::NextOss { path } => return format!("Find the event files under {path}; they arrive about every 5 minutes, at most 10 minutes late.").into(),
        M::NextMaxCompute { table } => return format!("Query the table {table} with SQL; its rows hold the events as JSON.").into(),
        M::NextNinetyDays => "Earlier events are not delivered. Those of the last 90 days are in the event query of the console; a backfill task delivers them to Log Service.",
        M::NextBackfillRunning => "The backfill task is delivering the events of the last 90 days to Log Service.",
        M::OpenConsole { service } => return format!("Open the {service} console").into(),
        M::DesignAnother => "Design another trail",
        M::KeepDesign => "Keep this design",
    };
    text.into()
}

/// `1 problem`, `2 problems`
fn counted(count: usize, noun: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{plural}")
}

fn problems(count: usize) -> String {
    counted(count, "problem")
}

/// The events of a wire value of `EventRW`.
fn events(event_rw: &str) -> &str {
    match event_rw {
        "All" => "All events",
        "Write" => "Write events",
        "Read" => "Read events",
        "" => "No events",
        other => other,
    }
}

/// The regions of a wire value of `TrailRegion`.
fn regions(trail_region: &str) -> &str {
    match trail_region {
        "All" => "all regions",
        "" => "no region",
        other => other,
    }
}
