//! Which events a trail delivers.

use trail_model::draft::ALL_REGIONS;
use trail_model::field::FieldId;
use trail_model::import::Live;
use trail_words::{Language, Listing, Message};

use super::region_name;
use crate::dom::{El, el};
use crate::session::Session;
use crate::trails::list::Found;

/// Which events. Of insights and data events the list tells nothing, so nothing is said of them before they were asked for; what could not
/// be read then is not read, which is not the same as off.
pub(super) fn events(session: Session, Found { trail, live }: &Found) -> Vec<El> {
    let language = session.language.get();
    let label = |field: FieldId| (language.label)(&field);
    let line = |label: &str, value: String| {
        let label = [label, language.separators.colon].concat();
        el("p").child(el("span").class("desc").text(&label)).child(el("span").text(&value))
    };
    let not_read = || session.say(Listing::NotRead);
    let read = |list: Option<Vec<String>>| match list {
        None => not_read(),
        Some(list) if list.is_empty() => session.say(Listing::Off),
        Some(list) => list.join(language.separators.list),
    };
    let management = trail.event_rw.as_deref().map(|kind| (language.choice)(&FieldId::EventRw, kind).to_owned());
    let regions = match trail.trail_region.as_deref() {
        Some(ALL_REGIONS) => session.say(Message::AllRegions),
        Some(id) => region_name(session, id),
        None => not_read(),
    };
    let mut lines = vec![
        line(label(FieldId::EventRw), management.unwrap_or_else(not_read)),
        line(label(FieldId::TrailRegion), regions),
    ];
    if let Some(live) = live {
        lines.push(line(label(FieldId::Insights), read(insights(live, language))));
        lines.push(line(label(FieldId::DataEvents), read(data_events(live))));
    }
    lines
}

/// The types of Insights events of a trail, in words; `None` is not read.
pub(in crate::trails) fn insights(live: &Live, language: &Language) -> Option<Vec<String>> {
    let types = live.insights.as_ref()?;
    Some(types.iter().map(|kind| language.insight(*kind).0.to_owned()).collect())
}

/// The services whose data events a trail delivers; `None` is not read.
pub(in crate::trails) fn data_events(live: &Live) -> Option<Vec<String>> {
    let data = live.data_events.as_ref()?;
    let selectors = if data.on { &*data.selectors } else { &[] };
    Some(selectors.iter().map(|selector| selector.service.clone()).collect())
}
