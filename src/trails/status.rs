//! What GetTrailStatus and its companions say of a trail: the latest deliveries and errors, insights, data events.

use trail_model::api::Action;
use trail_model::destination;
use trail_model::field::FieldId;
use trail_words::{Detail, Listing, Report};

use super::cells;
use super::detail::{self, heading, place};
use super::list::Region;
use super::live::Reading;
use super::page::{Page, Panel};
use crate::dom::{El, el};
use crate::session::Session;
use crate::signal::RwSignal;
use crate::submit::{delivery_line, explain, in_utc};
use crate::ui::button::button;

/// The status, read when it is opened and again when it is asked for.
pub(super) fn status(page: Page, region: &Region, name: &str) -> Vec<El> {
    let session = page.session;
    let reading = RwSignal::new(None::<Reading>);
    let (of, own, closed) = (region.clone(), name.to_owned(), name.to_owned());
    let read = move || detail::read(page, &of, &own, reading);
    read();
    let lines = move || match reading.get() {
        None => vec![el("p").class("msg busy").text(&session.say(Listing::Reading))],
        Some(reading) => vec![el("ul").class("plain").children(lines(session, &reading))],
    };
    let close = button(session, "btn", Detail::Close, move || page.dismiss(&closed, Panel::Status));
    vec![
        heading(page, name, Listing::StatusOf { trail: name.to_owned() }),
        place(page, region, name),
        el("div").attr("aria-live", "polite").part(lines),
        el("div").class("actions").child(close).child(button(session, "btn", Listing::ReadAgain, read)),
    ]
}

fn lines(session: Session, Reading { live, unread }: &Reading) -> Vec<El> {
    let language = session.language.get();
    let mut lines = Vec::new();
    let line = |text: String| el("li").text(&text);
    if let Some(status) = &live.status {
        let draft = live.draft();
        lines.push(delivery_line(session, None, status));
        for destination in destination::ALL.iter().filter(|destination| destination.is_on(&draft)) {
            lines.push(delivery_line(session, Some(destination.kind), status));
        }
        let times = [
            status.start_logging_time.as_ref().map(|time| Listing::StartedAt { time: in_utc(time) }),
            status.stop_logging_time.as_ref().map(|time| Listing::StoppedAt { time: in_utc(time) }),
        ];
        lines.extend(times.into_iter().flatten().map(|time| line(session.say(time))));
    }
    let parts = [(FieldId::Insights, cells::insights(live, language)), (FieldId::DataEvents, cells::data_events(live))];
    for (field, list) in parts {
        let Some(list) = list else { continue };
        let value = if list.is_empty() { session.say(Listing::Off) } else { list.join(language.separators.list) };
        lines.push(line([(language.label)(&field), language.separators.colon, &value].concat()));
    }
    if let Some(types) = &live.enabled_insights {
        let types: Vec<&str> = types.iter().map(|kind| language.insight(*kind).0).collect();
        let none = session.say(Report::NoValue);
        let value = if types.is_empty() { none } else { types.join(language.separators.list) };
        lines.push(line([&session.say(Listing::AccountInsights), language.separators.colon, &value].concat()));
    }
    for (action, error) in unread {
        let what = match action {
            Action::GetInsightTypes => session.say(Listing::AccountInsights),
            Action::GetTrailStatus => session.say(Listing::ColumnStatus),
            Action::GetInsightSelectors => (language.label)(&FieldId::Insights).to_owned(),
            _ => (language.label)(&FieldId::DataEvents).to_owned(),
        };
        let why = match error {
            Some(error) => explain(session, error),
            None => session.say(Listing::NotCarried { action: action.name() }),
        };
        let text = [&what, language.separators.colon, &session.say(Listing::NotRead)].concat();
        lines.push(el("li").class("msg warn").child(crate::ui::icon::Icon::Warning.view()).child(
            el("span").child(el("span").text(&text)).text(language.separators.colon).child(el("span").text(&why)),
        ));
    }
    lines
}
