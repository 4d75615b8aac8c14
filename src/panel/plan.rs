//! The tab *Plan*: what must exist first, every call in order with what it does, and the fingerprint of it all.

use std::cell::RefCell;

use trail_model::draft::{ALL_REGIONS, TrailDraft};
use trail_model::event::{DataEventProject, data_event_projects};
use trail_model::export;
use trail_model::plan::{Argument, Call, Prerequisite, TrailPlan};
use trail_words::{Message, Report};

use super::documents::documents;
use crate::dom::{El, el};
use crate::session::Session;
use crate::ui::icon::Icon;
use crate::ui::message::message;

/// The plan as it stands, complete or not.
pub fn tab(session: Session) -> El {
    // The disclosures of prerequisites and calls: one that the reader has opened stays open while the plan changes.
    let texts = RefCell::new(Vec::<Vec<El>>::new());
    let disclosures = RefCell::new(Vec::<El>::new());
    el("div").class("plan").part(move || draft_mark(session)).part(move || {
        let editing = session.editing.get();
        let of = |draft: &TrailDraft| {
            editing.map_or_else(|| TrailPlan::from(draft), |editing| (editing.plan)(session, draft))
        };
        let plan = session.draft.with(of);
        let (calls, next) = calls(session, &plan, &disclosures.borrow());
        disclosures.replace(next);
        let (prerequisites, next) = prerequisites(session, &plan.prerequisites, &texts.borrow());
        texts.replace(next);
        let sections = [Some(prerequisites), projects(session, &plan), Some(calls)];
        sections.into_iter().flatten().chain([fingerprint(session, &plan)]).collect()
    })
}

/// That the design has problems, which neither calls nor texts can show. Reactive.
pub(super) fn draft_mark(session: Session) -> Vec<El> {
    let problems = session.problem_count.get();
    let mark = || message(el("p").class("msg draft"), Icon::Info, &session.say(Message::RequestDraft { problems }));
    (problems > 0).then(mark).into_iter().collect()
}

fn section(session: Session, heading: Report) -> El {
    el("section").child(el("h3").text(&session.say(heading)))
}

/// The prerequisites in order with the texts that make them, opened like those before.
fn prerequisites(session: Session, all: &[Prerequisite], before: &[Vec<El>]) -> (El, Vec<Vec<El>>) {
    let language = session.language.get();
    let texts = |(place, prerequisite): (usize, &Prerequisite)| {
        let before = before.get(place).map(Vec::as_slice).unwrap_or_default();
        documents(session, export::documents(prerequisite), before)
    };
    let texts: Vec<Vec<El>> = all.iter().enumerate().map(texts).collect();
    let item = |(prerequisite, texts): (&Prerequisite, &Vec<El>)| {
        let (name, how) = (language.procedure().prerequisite)(prerequisite);
        el("li").child(el("b").text(&name)).child(el("p").text(&how)).children(texts.iter().cloned())
    };
    let list = section(session, Report::PlanPrerequisites).child(if all.is_empty() {
        el("p").class("none").text(&session.say(Report::PlanNoPrerequisites))
    } else {
        el("ul").class("steps").children(all.iter().zip(&texts).map(item))
    });
    (list, texts)
}

/// The Log Service projects that data events make, which are paid for. Reactive to the language.
pub(crate) fn projects(session: Session, plan: &TrailPlan) -> Option<El> {
    let item = |one: &DataEventProject| {
        let place = if one.region == ALL_REGIONS {
            session.say(Message::AllRegions)
        } else {
            (session.language.get().region)(&one.region).unwrap_or(&one.region).to_owned()
        };
        el("li").child(el("code").attr("translate", "no").text(&one.project)).child(el("p").text(&place))
    };
    let items: Vec<El> = data_event_projects(plan).iter().map(item).collect();
    let what = el("p").class("none").text(&session.say(Report::DataEventProjectsWhat));
    let list = section(session, Report::DataEventProjects).child(what);
    (!items.is_empty()).then(|| list.child(el("ul").class("steps").children(items)))
}

/// The calls and their disclosures, opened like those before.
fn calls(session: Session, plan: &TrailPlan, before: &[El]) -> (El, Vec<El>) {
    let language = session.language.get();
    let mut list = el("ol").class("steps numbered");
    let mut disclosures = Vec::new();
    for (number, call) in plan.calls.iter().enumerate() {
        let is_open = before.get(number).is_some_and(|before| before.node().has_attribute("open"));
        let details = parameters(session, call).attr_if(is_open, "open", "");
        disclosures.push(details.clone());
        let what = el("p").text((language.procedure().action)(call.action));
        list = list.child(el("li").child(call_name(session, call)).child(what).child(details));
    }
    // Only a change can have nothing to do.
    let nothing = || el("p").class("none").text(&session.say(Report::NothingChanges));
    let list = if plan.calls.is_empty() { nothing() } else { list };
    (section(session, Report::PlanCalls).child(list), disclosures)
}

/// The action, and what tells it apart from others of its kind.
pub(crate) fn call_name(session: Session, call: &Call) -> El {
    let name = el("code").attr("translate", "no").text(call.action.name());
    match session.language.get().about(call) {
        Some(about) => el("span").class("call").child(name).text(" ").child(el("span").text(about)),
        None => name,
    }
}

/// Closed at first: the preview shows those of CreateTrail already.
pub(crate) fn parameters(session: Session, call: &Call) -> El {
    let summary = [&session.say(Report::PlanParameters), " (", &call.parameters.len().to_string(), ")"].concat();
    el("details").child(el("summary").text(&summary)).child(values(call))
}

/// Each parameter with its value.
pub(crate) fn values(call: &Call) -> El {
    let row = |(name, value): &(String, Argument)| {
        [el("dt").attr("translate", "no").text(name), el("dd").attr("translate", "no").text(&value.to_string())]
    };
    el("dl").class("derived").children(call.parameters.iter().flat_map(row))
}

fn fingerprint(session: Session, plan: &TrailPlan) -> El {
    let digits = plan.fingerprint().to_string();
    section(session, Report::Fingerprint)
        .child(el("code").class("fingerprint").id("fingerprint").attr("translate", "no").text(&digits))
        .child(el("p").class("none").text(&session.say(Report::FingerprintWhat)))
}
