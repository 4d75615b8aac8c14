//! The status of the new trail, followed until each destination has its first delivery or its error.

use leptos::prelude::*;
use trail_model::destination::{self, Kind};
use trail_model::draft::TrailDraft;
use trail_model::trail::{TrailStatus, meaningful};
use trail_words::{Language, Message};

use super::{explain, follow};
use crate::panel::service;
use crate::session::Session;
use crate::ui::button::button;
use crate::ui::icon::Icon;
use crate::ui::live::{part, say};
use crate::ui::message::message;

/// What GetTrailStatus says of one destination.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Delivery {
    /// Nothing yet.
    Waiting,
    /// The latest delivery, ISO 8601 in UTC.
    Delivered(String),
    /// The latest error. It comes with the time of the attempt, so it goes before it.
    Failed(String),
    /// The API has no member for this destination.
    NotReported,
}

/// What the status says of a destination.
pub(super) fn delivery(kind: Kind, status: &TrailStatus) -> Delivery {
    let (time, error) = match kind {
        Kind::Oss => (&status.latest_delivery_time, &status.latest_delivery_error),
        Kind::Sls => (
            &status.latest_delivery_log_service_time,
            &status.latest_delivery_log_service_error,
        ),
        Kind::MaxCompute => return Delivery::NotReported,
    };
    match (meaningful(error.as_deref()), meaningful(time.as_deref())) {
        (Some(error), _) => Delivery::Failed(error.to_owned()),
        (None, Some(time)) => Delivery::Delivered(time.to_owned()),
        (None, None) => Delivery::Waiting,
    }
}

/// Whether there is nothing more to wait for.
pub(super) fn is_settled(draft: &TrailDraft, status: &TrailStatus) -> bool {
    let is_waiting = |kind| delivery(kind, status) == Delivery::Waiting;
    !status.is_logging || !kinds(draft).any(is_waiting)
}

fn kinds(draft: &TrailDraft) -> impl Iterator<Item = Kind> {
    destination::ALL
        .iter()
        .filter(|destination| destination.is_on(draft))
        .map(|destination| destination.kind)
}

/// The section *Trail status*.
pub(super) fn status(session: Session) -> AnyView {
    view! {
        <section>
            <h3>{say(Message::StatusHeading)}</h3>
            <div aria-live="polite">{part(move || lines(session))}</div>
            {part(move || stopped(session))}
        </section>
    }
    .into_any()
}

/// Reactive.
fn lines(session: Session) -> AnyView {
    let followed = session.submission.followed.get();
    let language = session.language.get();
    let mut lines = Vec::new();
    match &followed.status {
        Some(status) if status.is_logging => {
            lines.push(("msg ok", Icon::Success, Message::StatusLogging));
            let kinds = session
                .submission
                .peek(|work| kinds(&work.draft).collect::<Vec<_>>());
            lines.extend(
                kinds
                    .unwrap_or_default()
                    .into_iter()
                    .map(|kind| line(kind, &delivery(kind, status), language)),
            );
        }
        Some(_) => lines.push(("msg warn", Icon::Warning, Message::StatusNotLogging)),
        None => lines.push(("msg busy", Icon::Info, Message::StatusWaiting)),
    }
    let lines = lines
        .into_iter()
        .map(|(class, icon, words)| message(class, icon, session.say(words)));
    let error = followed
        .error
        .map(|error| message("msg warn", Icon::Warning, explain(session, &error)));
    lines.chain(error).collect::<Vec<AnyView>>().into_any()
}

fn stopped(session: Session) -> AnyView {
    if !session
        .submission
        .followed
        .with(|followed| followed.is_stopped)
    {
        return ().into_any();
    }
    let again = button("btn small", Message::CheckAgain, move || {
        follow::start(session)
    });
    view! { <p>{session.say(Message::StatusStopped)}</p>{again} }.into_any()
}

fn line(kind: Kind, delivery: &Delivery, language: &Language) -> (&'static str, Icon, Message) {
    let service = (language.say)(service(kind)).into_owned();
    match delivery {
        Delivery::Waiting => ("msg", Icon::Info, Message::StatusNoNews { service }),
        Delivery::Delivered(time) => (
            "msg ok",
            Icon::Success,
            Message::StatusDelivered {
                service,
                time: in_utc(time),
            },
        ),
        Delivery::Failed(error) => (
            "msg err",
            Icon::Error,
            Message::StatusError {
                service,
                error: error.clone(),
            },
        ),
        Delivery::NotReported => ("msg", Icon::Info, Message::StatusNotReported { service }),
    }
}

/// `2026-11-22T14:44:57Z` as people read it.
fn in_utc(time: &str) -> String {
    match time.strip_suffix('Z').and_then(|time| time.split_once('T')) {
        Some((day, clock)) => format!("{day} {clock} UTC"),
        None => time.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn status() -> TrailStatus {
        TrailStatus {
            is_logging: true,
            ..TrailStatus::default()
        }
    }

    fn draft(sls: bool, oss: bool, max_compute: bool) -> TrailDraft {
        let mut draft = TrailDraft::default();
        (draft.sls.on, draft.oss.on, draft.max_compute.on) = (sls, oss, max_compute);
        draft
    }

    #[test]
    fn an_error_goes_before_the_time_of_its_attempt() {
        let failed = TrailStatus {
            latest_delivery_time: Some("2026-01-02T03:04:05Z".into()),
            latest_delivery_error: Some("NoSuchBucket".into()),
            ..status()
        };
        assert_eq!(
            delivery(Kind::Oss, &failed),
            Delivery::Failed("NoSuchBucket".into())
        );
        assert_eq!(delivery(Kind::Sls, &failed), Delivery::Waiting);
    }

    #[test]
    fn each_destination_has_its_own_members() {
        let delivered = TrailStatus {
            latest_delivery_log_service_time: Some("2026-01-02T03:04:05Z".into()),
            ..status()
        };
        assert_eq!(
            delivery(Kind::Sls, &delivered),
            Delivery::Delivered("2026-01-02T03:04:05Z".into())
        );
        assert_eq!(
            delivery(Kind::MaxCompute, &delivered),
            Delivery::NotReported
        );
        let empty = TrailStatus {
            latest_delivery_time: Some(String::new()),
            ..status()
        };
        assert_eq!(delivery(Kind::Oss, &empty), Delivery::Waiting);
    }

    #[test]
    fn it_is_followed_until_every_chosen_destination_has_news() {
        let of_log_service = TrailStatus {
            latest_delivery_log_service_time: Some("2026-01-02T03:04:05Z".into()),
            ..status()
        };
        assert!(is_settled(&draft(true, false, false), &of_log_service));
        assert!(!is_settled(&draft(true, true, false), &of_log_service));
        assert!(is_settled(&draft(true, false, true), &of_log_service));
        let of_oss = TrailStatus {
            latest_delivery_error: Some("x".into()),
            ..of_log_service
        };
        assert!(is_settled(&draft(true, true, false), &of_oss));
    }

    #[test]
    fn a_trail_that_is_off_delivers_nothing_to_wait_for() {
        assert!(is_settled(
            &draft(true, true, true),
            &TrailStatus::default()
        ));
    }

    #[test]
    fn times_are_read_as_utc() {
        assert_eq!(in_utc("2026-01-02T03:04:05Z"), "2026-01-02 03:04:05 UTC");
        assert_eq!(in_utc("yesterday"), "yesterday");
    }
}
