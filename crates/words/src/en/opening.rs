//! What the page says in English where it is used to read a file.

use std::borrow::Cow;

use trail_model::import::{DESIGN_LIMIT, SIZE_LIMIT, TEXT_LIMIT};

use super::imported::{kind as named, size};
use crate::Opening;
use crate::typed::shown;

/// The words of a message.
#[rustfmt::skip]
pub(crate) fn opening(message: &Opening) -> Cow<'static, str> {
    use Opening as W;
    let text = match message {
        W::Heading => "Open a file",
        W::Lead => "It is read in this browser and sent nowhere. You see what it holds before the form takes it.",
        W::FileLabel => "File",
        W::FileKinds => return format!("A CreateTrail request, a plan, an answer of ActionTrail, or a Terraform state or plan as JSON, of at most {}. A design of at most {}. A Terraform configuration or an Aliyun CLI script of at most {}. It can also be dropped anywhere on the page.", size(SIZE_LIMIT), size(DESIGN_LIMIT), size(TEXT_LIMIT)).into(),
        W::TextLabel => "Text",
        W::TextHow => "The same as text, pasted or typed.",
        W::ReadText => "Read the text",
        W::PastedText => "Pasted text",
        W::Reading { name } => return format!("Reading {}…", shown(name)).into(),
        W::NotOpened { name } => return format!("{} was not opened", shown(name)).into(),
        W::DraftKept => "The form is as it was.",
        W::NoText => "There is no text yet. Paste a file's text here, or choose the file above.",
        W::Several { count } => return format!("These are {count} files. Open one at a time.").into(),
        W::Unreadable => "The browser cannot read it: it may be a folder, or no longer where it was. Choose the file itself.",
        W::Found { name, kind } => return format!("{}: {}", shown(name), named(*kind)).into(),
        W::TrailLabel => "Trail",
        W::TrailCount { count } => return format!("The file holds {count} trails. Choose the one to open.").into(),
        W::NotTold => "Not in the file",
        W::Nothing => "None",
        W::ChooseHomeRegion => "The file does not tell the home region. Choose it in the form.",
        W::AccountKept { account } => return format!("Not in the file; yours is kept: {account}").into(),
        W::ProblemsHeading => "Problems in the file",
        W::NoProblems => "None in what the file tells.",
        W::NotReadHeading => "Not read",
        W::AllRead => "Everything in the file was read.",
        W::More { count } => return format!("And {count} more").into(),
        W::ReplacesHeading => "What it replaces",
        W::ReplacesFresh => "A form that nobody has filled in.",
        W::ReplacesDraft { name } if name.is_empty() => "The draft on this page, which has no name yet.",
        W::ReplacesDraft { name } => return format!("The draft \"{}\" on this page.", shown(name)).into(),
        W::RegionEmptied { region } => return format!("Home Region becomes empty: the form has {region} now, and the file does not tell one.").into(),
        W::Use => "Use the file's design",
        W::OpenAnother => "Open another file",
        W::Opened { name, kind } => return format!("Opened {} ({})", shown(name), named(*kind)).into(),
        W::OpenedLeftOut => "What of it is not in the form:",
    };
    text.into()
}
