//! What the page says in English where it is used to start from a preset.

use std::borrow::Cow;

use trail_model::preset::PresetId;

use crate::Starting;

/// The words of a message.
#[rustfmt::skip]
pub(crate) fn starting(message: &Starting) -> Cow<'static, str> {
    use PresetId as P;
    use Starting as W;
    let text = match message {
        W::Heading => "Start from a preset",
        W::Replaces => "A preset takes the place of the design in the form, which is kept as an earlier draft. Account, home region and a name that is typed already stay.",
        W::NothingToReplace => "The form is still empty, so nothing is lost. Account and home region stay.",
        W::Name(P::SecurityAudit) => "Security audit to a central log account",
        W::Name(P::Everything) => "Everything, with insights",
        W::Name(P::OneRegionWrites) => "One region, write events",
        W::Name(P::CheapArchive) => "Cheap archive",
        W::Name(P::Analytics) => "Analytics with Log Service",
        W::Name(P::Empty) => "Start empty",
        W::What(P::SecurityAudit) => "All events of all regions, one copy to search and one to keep, both in an account that the watched one cannot change.",
        W::What(P::Everything) => "What an investigation may ask for: unusual activity, reads and writes of OSS objects, and the last 90 days.",
        W::What(P::OneRegionWrites) => "A short record of what changed in the home region.",
        W::What(P::CheapArchive) => "Events kept as encrypted files in a new bucket, at the least cost; nothing to search them with.",
        W::What(P::Analytics) => "Events to query, chart and build alerts on, with the last 90 days and unusual activity.",
        W::What(P::Empty) => "The form as it comes: all events of all regions to a project that exists.",
        W::Events => "Events",
        W::Destinations => "Destinations",
        W::ToFill => "Left to enter",
        W::InAnotherAccount { destination } => return format!("{destination} (another account)").into(),
        W::RegionOfHome => "Home region only",
        W::Use => "Start from this",
        W::Started { preset } => return format!("Started from: {preset}").into(),
    };
    text.into()
}
