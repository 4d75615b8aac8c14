//! What a change of a trail changes: before and after, parameter by parameter. It is what is confirmed.

use trail_model::check::ValidPlan;
use trail_model::draft::TrailDraft;
use trail_model::import::Live;
use trail_model::plan::{Change, TrailPlan};
use trail_words::{Listing, Report};

use super::parts::section;
use crate::dom::{El, el};
use crate::session::Session;

/// The comparison; or that there is nothing to change.
pub(super) fn changes(session: Session, plan: &ValidPlan, live: &Live) -> El {
    let changes = TrailPlan::changes(plan.draft(), live);
    let unread = live.unread();
    let section = section(session, Report::ReviewChanges { count: changes.len() });
    let section = if changes.is_empty() {
        section.child(el("p").say(move || session.say(Report::NothingChanges)))
    } else {
        section.child(table(session, changes, plan, live.draft()))
    };
    let note = move || {
        let language = session.language.get();
        let labels: Vec<&str> = unread.iter().map(|field| (language.label)(field)).collect();
        let note = session.say(Listing::UnreadStays { what: labels.join(language.separators.list) });
        if labels.is_empty() { Vec::new() } else { vec![el("p").text(&note)] }
    };
    let stay_on = drops_insights(plan.draft(), live).then(|| el("p").say(move || session.say(Report::InsightsStayOn)));
    section.child_if(stay_on).child(el("div").class("slot").part(note))
}

/// Whether the trail gives up a type of insights. The account keeps it.
fn drops_insights(draft: &TrailDraft, live: &Live) -> bool {
    let is_kept = |kind| draft.insights.on && draft.insights.types.contains(kind);
    live.insights.iter().flatten().any(|kind| !is_kept(kind))
}

fn table(session: Session, changes: Vec<Change>, plan: &ValidPlan, was: TrailDraft) -> El {
    let draft = plan.draft().clone();
    let rows = move || {
        let language = session.language.get();
        let head = |words: Report| el("th").attr("scope", "col").text(&session.say(words));
        let heads = [Report::ReportParameter, Report::Before, Report::After].map(head);
        let row = |Change { field, before, after }: &Change| {
            let field = draft.control_of(field.clone());
            let cell = |value: &str, draft: &TrailDraft| {
                value_cell(session, &language.changed(&field, value, draft, str::to_owned))
            };
            let label = el("th").attr("scope", "row").text(&language.label_in_group(&field));
            el("tr").child(label).child(cell(before, &was)).child(cell(after, &draft))
        };
        let body = el("tbody").children(changes.iter().map(row));
        vec![el("thead").child(el("tr").children(heads)), body]
    };
    el("table").class("changes").part(rows)
}

fn value_cell(session: Session, values: &[String]) -> El {
    let line = |value: &String| el("p").text(value);
    match values {
        [] => el("td").child(el("span").class("none").text(&session.say(Report::NoValue))),
        [value] => el("td").text(value),
        values => el("td").children(values.iter().map(line)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use trail_model::event::InsightType;

    #[test]
    fn a_type_of_insights_is_dropped_one_by_one_or_with_all() {
        let was = vec![InsightType::AkInsight, InsightType::IpInsight];
        let live = Live { insights: Some(was.clone()), ..Live::default() };
        let dropped = |on: bool, types: &[InsightType]| {
            let mut draft = TrailDraft::default();
            (draft.insights.on, draft.insights.types) = (on, types.to_vec());
            drops_insights(&draft, &live)
        };
        assert!(!dropped(true, &was) && !dropped(true, &[was.clone(), vec![InsightType::ApiCallRateInsight]].concat()));
        assert!(dropped(true, &[InsightType::IpInsight]) && dropped(false, &was));
        assert!(!drops_insights(&TrailDraft::default(), &Live::default()));
    }
}
