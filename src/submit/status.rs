//! The status of the new trail, followed until each destination has its first delivery or its error.

use trail_model::destination::{self, Kind};
use trail_model::draft::TrailDraft;
use trail_model::trail::{TrailStatus, meaningful};
use trail_words::{Language, Report};

use super::follow::{self, Followed, Follower};
use super::parts::{line, said, section};
use super::{Reviewed, explain};
use crate::dom::{El, el};
use crate::panel::service;
use crate::session::Session;
use crate::signal::RwSignal;
use crate::ui::button::button;
use crate::ui::icon::Icon;

/// What GetTrailStatus says of one destination.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Delivery {
    /// Nothing yet.
    Waiting,
    /// The latest delivery, ISO 8601 in UTC.
    Delivered(String),
    /// The latest error, where nothing was ever delivered.
    Failed(String),
    /// The latest delivery, and the latest error, which has no time: it may have been before or after.
    DeliveredAndFailed(String, String),
    /// The API has no member for this destination.
    NotReported,
}

/// What the status says of a destination.
pub(super) fn delivery(kind: Kind, status: &TrailStatus) -> Delivery {
    let (time, error) = match kind {
        Kind::Oss => (&status.latest_delivery_time, &status.latest_delivery_error),
        Kind::Sls => (&status.latest_delivery_log_service_time, &status.latest_delivery_log_service_error),
        Kind::MaxCompute => return Delivery::NotReported,
    };
    match (meaningful(error.as_deref()), meaningful(time.as_deref())) {
        (Some(error), None) => Delivery::Failed(error.to_owned()),
        (Some(error), Some(time)) => Delivery::DeliveredAndFailed(time.to_owned(), error.to_owned()),
        (None, Some(time)) => Delivery::Delivered(time.to_owned()),
        (None, None) => Delivery::Waiting,
    }
}

/// Whether there is nothing more to wait for.
pub(super) fn is_settled(draft: &TrailDraft, status: &TrailStatus) -> bool {
    let is_waiting = |kind| delivery(kind, status) == Delivery::Waiting;
    status.is_logging == Some(false) || !kinds(draft).any(is_waiting)
}

/// The destinations of which the status tells an error, also one beside a delivery. Of a trail that is off it tells what is past.
pub(super) fn failing(draft: &TrailDraft, status: &TrailStatus) -> Vec<Kind> {
    let has_failed =
        |kind: &Kind| matches!(delivery(*kind, status), Delivery::Failed(_) | Delivery::DeliveredAndFailed(..));
    let is_off = status.is_logging == Some(false);
    kinds(draft).filter(|kind| !is_off && has_failed(kind)).collect()
}

fn kinds(draft: &TrailDraft) -> impl Iterator<Item = Kind> {
    destination::ALL.iter().filter(|destination| destination.is_on(draft)).map(|destination| destination.kind)
}

/// What the list says in one line.
type Line = (&'static str, Icon, Report);

/// The section *Trail status*.
pub(super) fn status(session: Session, reviewed: &Reviewed) -> El {
    let follower = session.submission().follower;
    following(session, section(session, Report::StatusHeading), follower, reviewed.plan.draft(), follow::own)
}

/// What is known of a trail that is followed, in its place.
pub(super) fn following(
    session: Session,
    place: El,
    Follower { followed, .. }: Follower,
    draft: &TrailDraft,
    again: impl Fn(Session) + Clone + 'static,
) -> El {
    let kinds: Vec<Kind> = kinds(draft).collect();
    let is_known = move || followed.with(|followed| followed.status.is_some());
    let is_stopped = move || followed.with(|followed| followed.is_stopped);
    let lines = move || {
        let list = item(session, followed, el("ul").class("plain"), None);
        kinds.iter().fold(list, |list, kind| item(session, followed, list, Some(*kind)))
    };
    let waiting = move || el("p").class("msg busy").say(move || session.say(Report::StatusWaiting));
    let live = el("div").attr("aria-live", "polite").when(move || !is_known(), waiting).when(is_known, lines);
    let error = move || followed.with(|followed| followed.error.as_ref().map(|error| explain(session, error)));
    let show_error = |text: &str| Some(line("p", "msg warn", Some(Icon::Warning), text));
    let check = move || {
        let again = again.clone();
        button(session, "btn small", Report::CheckAgain, move || again(session))
    };
    said(place.child(live), error, show_error)
        .when(is_stopped, move || el("p").say(move || session.say(Report::StatusStopped)))
        .when(is_stopped, check)
}

fn item(session: Session, followed: RwSignal<Followed>, list: El, of: Option<Kind>) -> El {
    let text = move || news(session, followed, of).map(|(_, _, message)| session.say(message));
    let show =
        move |text: &str| news(session, followed, of).map(|(class, icon, _)| line("li", class, Some(icon), text));
    said(list, text, show)
}

/// How it is with the trail itself, or with one of its destinations. Reactive.
fn news(session: Session, followed: RwSignal<Followed>, of: Option<Kind>) -> Option<Line> {
    followed.with(|followed| {
        let status = followed.status.as_ref()?;
        (of.is_none() || status.is_logging != Some(false)).then(|| news_in(session, of, status))
    })
}

fn news_in(session: Session, of: Option<Kind>, status: &TrailStatus) -> Line {
    match (of, status.is_logging) {
        (None, Some(true)) => ("msg ok", Icon::Success, Report::StatusLogging),
        (None, Some(false)) => ("msg warn", Icon::Warning, Report::StatusNotLogging),
        (None, None) => ("msg warn", Icon::Warning, Report::StatusNotRead),
        (Some(kind), _) => news_of(kind, &delivery(kind, status), session.language.get()),
    }
}

/// The trail itself, or one of its destinations, as an item of a list. Reactive.
#[must_use]
pub fn delivery_line(session: Session, of: Option<Kind>, status: &TrailStatus) -> El {
    let (class, icon, words) = news_in(session, of, status);
    line("li", class, Some(icon), &session.say(words))
}

/// The deliveries that failed, for whoever sums the trail up. Reactive.
#[must_use]
pub fn failed_deliveries(session: Session, draft: &TrailDraft, status: &TrailStatus) -> Vec<El> {
    let words = failing(draft, status).into_iter().map(|kind| news_in(session, Some(kind), status).2);
    words.map(|words| line("p", "msg warn", Some(Icon::Warning), &session.say(words))).collect()
}

fn news_of(kind: Kind, delivery: &Delivery, language: &Language) -> Line {
    let service = (language.say)(&service(kind)).into_owned();
    match delivery {
        Delivery::Waiting => ("msg", Icon::Info, Report::StatusNoNews { service }),
        Delivery::Delivered(time) => ("msg ok", Icon::Success, Report::StatusDelivered { service, time: in_utc(time) }),
        Delivery::Failed(error) => ("msg err", Icon::Error, Report::StatusError { service, error: error.clone() }),
        Delivery::DeliveredAndFailed(time, error) => {
            let told = Report::StatusDeliveredAndError { service, time: in_utc(time), error: error.clone() };
            ("msg warn", Icon::Warning, told)
        }
        Delivery::NotReported => ("msg", Icon::Info, Report::StatusNotReported { service }),
    }
}

/// `2026-11-22T14:44:57Z` as people read it.
#[must_use]
pub fn in_utc(time: &str) -> String {
    match time.strip_suffix('Z').and_then(|time| time.split_once('T')) {
        Some((day, clock)) => [day, " ", clock, " UTC"].concat(),
        None => time.to_owned(),
    }
}

#[cfg(test)]
mod tests;
