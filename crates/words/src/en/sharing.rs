//! What the page says in English where it is used to share a design.

use std::borrow::Cow;

use crate::Sharing;
use crate::typed::{list, shown};

/// The words of a message.
#[rustfmt::skip]
pub(crate) fn sharing(message: &Sharing) -> Cow<'static, str> {
    use Sharing as W;
    let text = match message {
        // Making a link.
        W::Heading => "Share as a link",
        W::Warning => "The link holds the whole design, with its account IDs and resource names. No server sees them, but the link stays in the history of browsers and in every chat it is pasted into.",
        W::WarningWithoutAccounts => "The link holds the design with its resource names, and no account IDs. No server sees them, but the link stays in the history of browsers and in every chat it is pasted into.",
        W::LeaveOut => "Leave out account IDs",
        W::LeaveOutWhat => "Whoever opens the link gets their own account in place of this one; where another account's was, a gap is left to fill. Names stay, but for account IDs in them.",
        W::Link => "Link",
        W::Length { length } => return format!("{} characters", grouped(*length)).into(),
        W::TooLong { length, limit } => return format!("A link holds at most {} characters; this design takes {}. Download the design file under Export instead.", grouped(*limit), grouped(*length)).into(),
        W::CopyLink => "Copy link",
        W::Copied => "Link copied",
        W::OtherFingerprint => "In another account the design has another fingerprint.",
        // Opening one.
        W::LinkedHeading => "From a link",
        W::LinkedLead => "Nothing is replaced before you say so. This is what the link would change in your draft.",
        W::LinkedFresh => "The form is empty so far. This is what the link would fill in.",
        W::OnlyKeptDiffers => "The plan is the same. What differs is the change reference, or values that the form keeps and does not send.",
        W::YourDraft => "Your draft",
        W::TheLink => "The link",
        W::AccountsPutIn { account } => return format!("The link comes without account IDs. {} stands where the sender's own account was, also inside names. <other-account> stands where another account's ID was: the form asks for each.", shown(account)).into(),
        W::AccountsMissing => "The link comes without account IDs. <account> stands where the sender's own account was, also inside names, until you name yours; <other-account> where another account's was. The form asks for each that is left.",
        W::YourAccount => "Your account",
        W::Unknown { names } => return format!("This page does not know these settings of the link and leaves them out: {}.", list(names, ", ")).into(),
        W::KeepMine => "Keep your draft",
        W::Use => "Use the link's design",
        W::Used => "The form holds the design of the link",
        // Links that give no design.
        W::LinkTooLong { length, limit } => return format!("A link holds at most {} characters; this one has {}. Ask for the design file.", grouped(*limit), grouped(*length)).into(),
        W::LinkNewer { version } => return format!("The link has version {version}, which a later release of this page makes. Open it there, or ask for the design file.").into(),
        W::LinkBroken => "The link is damaged: a part of it is missing or was changed. Ask for it again, and copy all of it.",
        W::LinkValue => "The link holds a value that this form cannot hold. Ask for the design file.",
    };
    text.into()
}

/// `8,192`
fn grouped(number: usize) -> String {
    let (thousands, rest) = (number / 1_000, number % 1_000);
    if thousands == 0 { rest.to_string() } else { format!("{},{rest:03}", grouped(thousands)) }
}
