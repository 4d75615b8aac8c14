//! The full view, remarks and stored drafts in English.

use std::borrow::Cow;

use super::message::counted;
use crate::Detail;
use crate::typed::shown;

/// The words of a message.
#[rustfmt::skip]
pub(crate) fn detail(message: &Detail) -> Cow<'static, str> {
    use Detail as D;
    let text = match message {
        D::AlsoSet => "Also set in this design",
        D::AdvancedSection => "Advanced",
        D::AdvancedLead => "Rarely needed: without a write role ActionTrail uses its service-linked role.",
        D::AfterSection => "After creation",
        D::AfterLead => "A trail made through the API delivers nothing until logging starts.",
        D::InsightTypes => "Types of Insights events",
        D::BucketInUse { trail } => return format!("The trail {trail} delivers to this bucket already. Use another bucket, or change that trail.").into(),
        D::ProblemHeading => "There is a problem",
        D::ServerProblem { code, request_id } if request_id.is_empty() => return format!("Error code {code}").into(),
        D::ServerProblem { code, request_id } => return format!("Error code {code}, request ID {request_id}").into(),
        D::AdviceHeading => "Advice",
        D::AdviceNone => "Nothing to advise: the design keeps every rule that is switched on.",
        D::AdviceNotes { count } => return counted(*count, "note").into(),
        D::AdvicePutAside { count } => return format!("{count} dismissed").into(),
        D::AdviceSources => "Sources of advice",
        D::AdviceOfSource { source, count: 0 } => source,
        D::AdviceOfSource { source, count } => return format!("{source} ({count})").into(),
        D::Fix => "Fix",
        D::Fixed { what } => return format!("Changed: {what}").into(),
        D::FixedToFill { what } => return format!("Changed: {what}. Its names are still to be entered.").into(),
        D::BringBack => "Bring back",
        D::BringDraftBack => "Bring it back",
        D::ForgetDraft => "Discard it",
        D::BroughtBack => "Advice brought back",
        D::PutAside => "Advice dismissed; the review lists it",
        D::SourceOn { source } => return format!("Advice of {source} is shown").into(),
        D::SourceOff { source } => return format!("Advice of {source} is no longer shown; the review lists it").into(),
        D::SeverityWarning => "Warning",
        D::SeverityInfo => "Note",
        D::DraftRestored { time } => return format!("Draft from {time} restored").into(),
        D::DraftUnreadable { key } => return format!("The stored draft could not be read, so the form starts with its defaults. It is kept in this browser under {key}.").into(),
        D::DraftNewer { key } => return format!("The stored draft comes from a newer version of this page, so the form starts with its defaults. The draft is kept in this browser under {key}.").into(),
        D::Discard => "Discard",
        D::ForgetQuestion => "Discard the earlier draft? It cannot be brought back.",
        D::DiscardQuestion => "Discard the draft? The form starts with its defaults again.",
        D::DraftIsEdit { trail } => return format!("This draft was to change the trail {trail}. Go on, which reads the trail again, or keep the draft as a new design.").into(),
        D::GoOnEditing => "Go on editing",
        D::KeepAsNew => "Keep as a new design",
        D::DraftElsewhere => "Draft changed in another tab",
        D::DraftEarlier { name, time } if name.is_empty() => return format!("An earlier draft without a name is kept, of {time}").into(),
        D::DraftsBefore { count: 1 } => "1 more earlier draft",
        D::DraftsBefore { count } => return format!("{count} more earlier drafts").into(),
        D::DraftEarlier { name, time } => return format!("An earlier draft is kept: {}, of {time}", shown(name)).into(),
        D::LoadOther => "Load",
        D::KeepMine => "Keep mine",
        D::Dismiss => "Dismiss",
        D::Cancel => "Cancel",
        D::Close => "Close",
    };
    text.into()
}
