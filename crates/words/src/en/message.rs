//! Everything else in English.

use std::borrow::Cow;

use crate::Message;

/// The words of a message.
#[rustfmt::skip]
pub(super) fn say(message: &Message) -> Cow<'static, str> {
    use Message as M;
    let text = match message {
        // The frame of the page.
        M::AppName => "Trail Designer",
        M::SkipToForm => "Skip to the form",
        M::SimulatorChip => "Simulator",
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
        // The tools.
        M::ToolsLabel => "Tools",
        M::ToolStart => "Start from…",
        M::ToolOpen => "Open…",
        M::ToolCompare => "Compare…",
        M::ToolShare => "Share…",
        M::ToolTrails => "Trails",
        M::Undo => "Undo",
        M::Redo => "Redo",
        M::NothingToUndo => "Nothing to undo",
        M::NothingToRedo => "Nothing to redo",
        // The head of the form.
        M::QuickTitle => "Quickly Create Trail",
        M::FullTitle => "Create Trail",
        M::QuickLead => "A name, a home region and a Log Service project are enough for a trail of all management events.",
        M::FullLead => "Deliver the events of this account to Log Service, OSS or MaxCompute.",
        M::ViewLabel => "View",
        // Sections.
        M::BasicSection => "Basic information",
        M::DeliverySection => "Management event delivery settings",
        M::DeliveryLead => "Choose at least one. Only events from the moment logging starts are delivered.",
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
        M::ClearQuestion { count: 1 } => "Clear the value that is kept?",
        M::ClearQuestion { count } => return format!("Clear the {count} values that are kept?").into(),
        M::KeepValues => "Keep",
        M::InsightsSetAll => "Management Event is now All and Trail Region is All regions: Insights events need both.",
        M::InsightsRestored => "Management Event and Trail Region are what they were before.",
        // Region selects.
        M::AllRegions => "All regions",
        M::AnotherRegion => "Another region…",
        M::ChooseRegion => "Choose a region",
        M::ChooseAccount => "Choose an account",
        M::OtherRegionLabel => "Region ID",
        // What DescribeTrails knows.
        M::NameFree { region, used, limit } => return format!("No trail of this name in {region}; {used} of {limit} trails used").into(),
        M::NameTaken { region } => return format!("{region} has a trail of this name already. Choose another name.").into(),
        M::RegionFull { region, limit } => return format!("{region} holds its {limit} trails already. Choose another home region, or delete a trail there.").into(),
        M::LookUpFailed => "The trails of this account could not be looked up. The form works without them.",
        // Problems.
        M::ErrorTitlePrefix => "Error: ",
        M::ProblemCount { count } => return problems(*count).into(),
        // The picture.
        M::FlowHeading => "What this trail does",
        M::ServiceSls => "Log Service",
        M::ServiceOss => "OSS",
        M::ServiceMaxCompute => "MaxCompute",
        // The panel.
        M::PanelLabel => "Request",
        M::TabRequest => "Request JSON",
        M::TabPlan => "Plan",
        M::TabExport => "Export",
        M::TabPermissions => "Permissions",
        M::RequestReady { parameters } => return format!("{}, ready", counted(*parameters, "parameter")).into(),
        M::RequestDraft { problems: count } => return format!("Draft, {}", problems(*count)).into(),
        M::Copy => "Copy",
        M::Download => "Download",
        M::RequestUpdated { parameters, problems: count } => return format!("Request updated: {}, {}", counted(*parameters, "parameter"), problems(*count)).into(),
        // The bar at the bottom.
        M::SwitchForm => "Form",
        M::SwitchRequest => "Request",
        M::SwitchPlan => "Plan",
        M::SwitchLabel => "Show",
        M::DraftSaved { time } => return format!("Draft saved {time}").into(),
        M::DraftSaving => "Saving the draft…",
        M::DraftsNotSaved => "Drafts cannot be saved in this browser. Export the design file before you leave.",
        M::DraftUnsaved => "Draft not saved",
        // Configuration and crash.
        M::ConfigBroken { reason } => return format!("config.json could not be read ({reason}). Defaults are used.").into(),
        M::ContextFailed => "Nothing can be submitted at the moment. The form and the exports work without the proxy.",
        M::TryAgain => "Try again",
        M::Loading => "Loading…",
        M::PartNotLoaded => "This part of the page could not be fetched. Check the connection and try again, or reload the page. The draft is kept.",
        M::RemarkNotLoaded => "The message that belongs here could not be fetched. Check the connection.",
        M::CrashHeading => "Something broke; your draft is saved",
        M::CrashText => "Reload the page to go on with the draft. Nothing more is sent from this page.",
        M::CrashHeadingUnsaved => "Something broke",
        M::CrashTextUnsaved => "Drafts cannot be saved in this browser: copy what you need from this page, then reload it. Nothing more is sent from this page.",
        M::CrashReload => "Reload",
        // Review and submit.
        M::Confirm => "Confirm",
    };
    text.into()
}

/// `1 problem`, `2 problems`
pub(super) fn counted(count: usize, noun: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{plural}")
}

pub(super) fn problems(count: usize) -> String {
    counted(count, "problem")
}
