//! Which events: management events, and beside them insights and data events.

use trail_model::event::{InsightType, SERVICES, Selector, Service};
use trail_model::field::FieldId;
use trail_words::Detail;

use crate::dom::{El, el};
use crate::session::Session;
use crate::ui::checkbox::{checkbox, tick};
use crate::ui::radio_group::radio_tiles;

/// The three kinds of events.
pub(super) fn events(session: Session) -> Vec<El> {
    let insights = el("div")
        .class("stack tight")
        .child(checkbox(session, FieldId::Insights))
        .when(move || session.draft.with(|draft| draft.insights.on), move || insight_types(session));
    let data = el("div")
        .class("stack tight")
        .child(checkbox(session, FieldId::DataEvents))
        .when(move || session.draft.with(|draft| draft.data_events.on), move || data_event_services(session));
    vec![radio_tiles(session, FieldId::EventRw), el("div").class("stack").child(insights).child(data)]
}

fn insight_types(session: Session) -> El {
    let one = |insight: &InsightType| {
        let insight = *insight;
        let id = ["insights-", &insight.wire().to_ascii_lowercase()].concat();
        let sentence_id = [&id, "-desc"].concat();
        let tick = tick(
            &id,
            move || session.draft.with(|draft| draft.insights.types.contains(&insight)),
            move |chosen| session.choose(&FieldId::Insights, |draft| draft.insights.choose(insight, chosen)),
        );
        el("div")
            .class("check")
            .child(tick.attr("aria-describedby", &sentence_id))
            .child(el("label").attr("for", &id).say(move || session.language.get().insight(insight).0.to_owned()))
            .child(el("small").id(&sentence_id).say(move || session.language.get().insight(insight).1.to_owned()))
    };
    options(session, Detail::InsightTypes).children(InsightType::ALL.iter().map(one))
}

fn data_event_services(session: Session) -> El {
    let one = |service: &Service| {
        let service = service.name;
        let id = ["data-events-", &service.to_ascii_lowercase()].concat();
        let tick = tick(
            &id,
            move || session.draft.with(|draft| draft.data_events.selectors.iter().any(|one| one.service == service)),
            move |chosen| {
                session.choose(&FieldId::DataEvents, |draft| {
                    let selectors = &mut draft.data_events.selectors;
                    if chosen {
                        selectors.push(Selector::of(service));
                    } else {
                        selectors.retain(|one| one.service != service);
                    }
                })
            },
        );
        el("div").class("check").child(tick).child(el("label").attr("for", &id).child(el("code").text(service)))
    };
    options(session, Detail::DataEventServices).children(SERVICES.iter().map(one))
}

fn options(session: Session, legend: Detail) -> El {
    let legend = el("legend").class("lab").say(move || session.say_again(&legend));
    el("fieldset").class("field nested options").child(legend)
}
