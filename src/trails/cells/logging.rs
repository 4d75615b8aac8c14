//! Whether a trail logs, and whether what was read of its status speaks of failed deliveries.

use trail_model::import::Live;
use trail_model::trail::Logging;
use trail_words::Listing;

use crate::dom::{El, el};
use crate::session::Session;
use crate::submit::{failed_deliveries, in_utc};
use crate::trails::list::Found;
use crate::ui::icon::Icon;

/// Whether it logs and since when; of a trail whose status was read, also the deliveries that failed. Reactive.
pub(super) fn logging(session: Session, Found { trail, live }: &Found) -> Vec<El> {
    let state = match live.as_ref().and_then(|live| live.status.as_ref()?.is_logging) {
        Some(true) => Some(Logging::On),
        Some(false) if trail.logging() == Some(Logging::On) => Some(Logging::Stopped),
        _ => trail.logging(),
    };
    let of_status = |live: &Live| Some(failed_deliveries(session, &live.draft(), live.status.as_ref()?));
    let failed = live.as_ref().and_then(of_status).unwrap_or_default();
    let (class, icon, words, time) = match state {
        Some(Logging::On) if !failed.is_empty() => ("msg", Icon::Info, Listing::Logging, &trail.start_logging_time),
        Some(Logging::On) => ("msg ok", Icon::Success, Listing::Logging, &trail.start_logging_time),
        Some(Logging::Stopped) => ("msg warn", Icon::Warning, Listing::Stopped, &trail.stop_logging_time),
        Some(Logging::NeverStarted) => ("msg warn", Icon::Warning, Listing::NeverStarted, &None),
        None => ("msg", Icon::Info, Listing::StatusNotTold, &None),
    };
    let line = el("p").class(class).child(icon.view()).child(el("span").text(&session.say(words)));
    let since =
        time.as_ref().map(|time| el("p").class("desc").text(&session.say(Listing::Since { time: in_utc(time) })));
    std::iter::once(line).chain(since).chain(failed).collect()
}
