//! Which events: management events, and beside them insights and data events.

use leptos::prelude::untrack;
use trail_model::event::InsightType;
use trail_model::field::FieldId;
use trail_words::{Choosing, Detail};

use crate::dom::{El, el};
use crate::session::Session;
use crate::ui::checkbox::{checkbox, tick};
use crate::ui::radio_group::radio_tiles;

mod data;
pub mod place;
mod regions;
mod selector;
mod services;
mod values;

/// The three kinds of events.
pub(super) fn events(session: Session) -> Vec<El> {
    let insights = el("div")
        .class("stack tight")
        .child(checkbox(session, FieldId::Insights))
        .when(move || session.draft.with(|draft| draft.insights.on), move || insights(session));
    vec![
        radio_tiles(session, FieldId::EventRw),
        el("div").class("stack").child(insights).child(data::data_events(session)),
    ]
}

/// The types, and what choosing them brings with it.
fn insights(session: Session) -> El {
    // That it sets other fields and changes the account is said by its description and by advice.
    const RULES: &[Choosing] = &[Choosing::InsightsWhen, Choosing::InsightsSingle];
    el("div").class("stack tight").child(rules(session, RULES)).child(insight_types(session))
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
    let legend = el("legend").class("lab").say(move || session.say(Detail::InsightTypes));
    el("fieldset").class("field nested options").child(legend).children(InsightType::ALL.iter().map(one))
}

/// Says in the status line what happened.
fn tell(session: Session, what: Choosing) {
    session.status.set(untrack(|| session.say(what)));
}

/// What a choice brings with it, a sentence each.
pub(super) fn rules(session: Session, rules: &'static [Choosing]) -> El {
    el("ul").class("rules").children(rules.iter().map(|rule| el("li").say(move || session.say_again(rule))))
}
