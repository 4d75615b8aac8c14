//! What the page says in English where it is used to list trails.

use std::borrow::Cow;

use super::message::counted;
use crate::Listing;

/// The words of a message.
#[rustfmt::skip]
pub(crate) fn listing(message: &Listing) -> Cow<'static, str> {
    use Listing as W;
    let text = match message {
        W::Heading => "Trails",
        // Whose trails.
        W::NoProxy => "This page has no proxy, so it cannot list trails.",
        W::Region => "Region",
        W::Refresh => "Refresh",
        W::ChooseAccount => "Enter an account ID of 16 digits to see its trails.",
        W::Answered { answered, regions, trails } => return format!("{answered} of {} have answered; {} so far", counted(*regions, "region"), counted(*trails, "trail")).into(),
        W::Found { trails } => return counted(*trails, "trail").into(),
        W::None => "No trails here. A trail is made in its home region; All regions looks everywhere.",
        W::NotAnswered { region } => return format!("The trails of {region} could not be read.").into(),
        W::NotRefreshed { region } => return format!("The trails of {region} could not be read again. The list is as it was before.").into(),
        W::Busy => "A call is under way. The list stays open and as it is until its outcome is known.",
        // The table.
        W::ColumnTrail => "Trail",
        W::ColumnStatus => "Status",
        W::ColumnStorage => "Storage services",
        W::ColumnEvents => "Events",
        W::ColumnDesign => "Open design",
        W::ColumnActions => "Actions",
        W::Logging => "Logging",
        W::Stopped => "Stopped",
        W::NeverStarted => "Never started",
        W::StatusNotTold => "Not told",
        W::Since { time } => return format!("since {time}").into(),
        W::AccountInsights => "Insights types on for the account",
        W::NotRead => "not read",
        W::Off => "off",
        W::On => "on",
        W::MatchesExactly => "Matches exactly",
        W::MatchesAsRead => "Matches as far as it was read; Status reads the rest",
        W::MatchesAsTold => "Matches as far as a trail tells",
        W::NeverTold { what } => return format!("Not told by a trail: {what}").into(),
        W::MatchesNot => "Not this trail",
        W::Differs { count } => return format!("Differs in {}", counted(*count, "parameter")).into(),
        // What can be done.
        W::Status => "Status",
        W::StartLogging => "Start logging",
        W::StopLogging => "Stop logging",
        W::Delete => "Delete",
        W::DeleteTrail => "Delete trail",
        W::Where { account, region } => return format!("Account {account}, home region {region}").into(),
        W::AskStart { trail } => return format!("Start logging for {trail}?").into(),
        W::StartWhat => "From then on the trail delivers events. Earlier ones are not delivered.",
        W::AskStop { trail } => return format!("Stop logging for {trail}?").into(),
        W::StopWhat => "The trail stays and delivers nothing until logging starts again. Events of the meantime are not delivered later.",
        W::AskDelete { trail } => return format!("Delete {trail}?").into(),
        W::DeleteWhat => "The trail is deleted for good and delivers nothing more. Events that it has delivered stay where they are.",
        W::NameLabel => "Name of the trail",
        W::TypeName { trail } => return format!("Type {trail} to confirm.").into(),
        W::NameDiffers { trail } => return format!("What is typed is not the name. Type {trail}, or cancel.").into(),
        // What became of it.
        W::Starting { trail } => return format!("Starting logging for {trail}…").into(),
        W::Stopping { trail } => return format!("Stopping logging for {trail}…").into(),
        W::Deleting { trail } => return format!("Deleting {trail}…").into(),
        W::Started { trail } => return format!("{trail} is logging").into(),
        W::HasStopped { trail } => return format!("{trail} is stopped").into(),
        W::Deleted { trail } => return format!("{trail} is deleted; what it delivered stays").into(),
        W::NotStarted { trail } => return format!("{trail} was not started").into(),
        W::NotStopped { trail } => return format!("{trail} was not stopped").into(),
        W::NotDeleted { trail } => return format!("{trail} was not deleted").into(),
        W::OutcomeUnknown { trail } => return format!("What became of {trail} is not known").into(),
        W::RequestId { id } => return format!("Request ID {id}").into(),
        // The status.
        W::StatusOf { trail } => return format!("Status of {trail}").into(),
        W::Reading => "Reading…",
        W::StatusRead => "The status was read",
        W::ReadAgain => "Read again",
        W::StartedAt { time } => return format!("Logging started {time}").into(),
        W::StoppedAt { time } => return format!("Logging stopped {time}").into(),
        W::NotCarried { action } => return format!("the proxy does not carry {action}").into(),
        // A trail taken into the form.
        W::Edit => "Edit",
        W::OpenAsNew => "Open as a new draft",
        W::EditOf { trail } => return format!("Edit {trail}").into(),
        W::EditWhat => "The form takes the trail as it is. Confirm then shows what changes, before anything is sent.",
        W::EditGo => "Edit in the form",
        W::OpenOf { trail } => return format!("Open {trail} as a new draft").into(),
        W::OpenWhat => "The form takes the settings of the trail. The new trail needs a name of its own, and a bucket serves one trail only.",
        W::OpenGo => "Open in the form",
        W::Replaces => "The design that is in the form now is kept as an earlier draft.",
        W::UnreadStays { what } => return format!("Not read: {what}. The trail keeps what it has there.").into(),
        W::UnreadOpens { what } => return format!("Not read: {what}. The draft has its own defaults there.").into(),
        W::Opened { trail } => return format!("A new draft with the settings of {trail}: it needs a name").into(),
        W::Editing { trail, account, region } => return format!("You are editing the trail {trail} in account {account}, home region {region}.").into(),
        W::EditingWhat => "Confirm shows what changes. Request JSON, Plan, Export and Permissions are those of the change.",
        W::EditTitle { trail } => return format!("Edit Trail {trail}").into(),
        W::StopEditing => "Stop editing",
        W::EditingStopped => "Editing stopped; the design is a new draft now",
        W::EditingEnded { trail } => return format!("The design is of another trail now, so {trail} is no longer edited").into(),
        W::EditingLost { trail } => return format!("{trail} could not be read again, so it is no longer edited").into(),
        W::EditedDeleted { trail } => return format!("{trail} was deleted while you edited it; the design is a new draft now").into(),
        W::Fixed => "A trail keeps this for as long as it exists.",
        W::NotReadStays => "Not read; the trail keeps what it has.",
        W::TrailGone { trail, region } => return format!("{region} has no trail {trail} now.").into(),
    };
    text.into()
}
