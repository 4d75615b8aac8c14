//! What the page says in English where it is used to compare designs.

use std::borrow::Cow;

use super::imported::kind as named;
use super::message::counted;
use crate::Comparing;
use crate::typed::shown;

/// The words of a message.
#[rustfmt::skip]
pub(crate) fn comparing(message: &Comparing) -> Cow<'static, str> {
    use Comparing as W;
    let text = match message {
        W::Heading => "Compare this design",
        // The verdict.
        W::Equal => "No differences.",
        W::EqualAsTold => "No differences in what both tell.",
        W::Different { count } => return counted(*count, "difference").into(),
        W::NotTold { side } => return format!("Not compared, because {side} does not tell it").into(),
        W::WithDefaults => "With the defaults of the form for what it does not tell.",
        // What a side tells.
        W::Nothing => "nothing",
        W::Called => "called",
        W::NotCalled => "not called",
        W::NotRead => "not read",
        W::Named { label, name } => return format!("{label} ({name})").into(),
        W::SelectorChanged { selector } => return format!("Changed: {selector}").into(),
        W::SelectorOnlyHere { selector } => return format!("Only here: {selector}").into(),
        // How it is shown.
        W::FormLabel => "Show differences",
        W::InWords => "In words",
        W::AsJson => "As JSON",
        W::OnlyIn { side } => return format!("{side} only").into(),
        W::AndEqual { count } => return format!("and {count} on both sides").into(),
        // What it is compared with.
        W::Lead => "Compares account, region, every parameter, the calls after CreateTrail and the prerequisites. Changes nothing.",
        W::Source => "Compare with",
        W::SourceFile => "A file",
        W::SourceTrail => "A trail of the account",
        W::SourceExport => "The last export of this page",
        W::ThisDesign => "This design",
        W::TrailLabel => "Trail",
        W::ChooseTrail => "Choose a trail",
        W::TrailSide { name } => return format!("Trail {}", shown(name)).into(),
        W::ReadingTrail { name } => return format!("Reading the trail {}…", shown(name)).into(),
        W::NoTrails => "The home region shows no trails of this account.",
        W::TrailsUnknown => "The trails of the account are not known. Give the form an account and a home region, and check that the proxy answers.",
        W::ExportSide { format, time } => return format!("{format}, {time}").into(),
        W::LastExport => "The design as it was copied or downloaded last.",
        W::NoExport => "Nothing was copied or downloaded since this page was opened. Export the design first, then change it.",
        // A file.
        W::FileLabel => "File",
        W::FileHow => "Everything that can be opened can be compared. It is read in this browser and sent nowhere.",
        W::FileSide { name, kind } => return format!("{} ({})", shown(name), named(*kind)).into(),
        W::ReadingFile { name } => return format!("Reading {}…", shown(name)).into(),
        W::TextLabel => "Text",
        W::CompareText => "Compare the text",
        W::NotReadOf { side } => return format!("Not read of {side}").into(),
        W::NotReadPart { label } => return format!("{label}: not read, so not compared").into(),
    };
    text.into()
}
