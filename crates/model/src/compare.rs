//! Two designs side by side: account, region, every parameter, every later call, and what must exist first. It speaks in codes; the
//! words crate says them.
//!
//! [`compare`] answers every row of which at least one side tells something; [`Row::differs`] says which of them are differences.
//! [`document::lines`] answers the same as lines of JSON. What a side does not tell ([`Tells`]) is neither equal nor different, and never
//! counts as off.

use crate::api::Action;
use crate::draft::TrailDraft;
use crate::event::write_selector;
use crate::field::FieldId;
use crate::import::Kind;
use crate::plan::{Call, Prerequisite, TrailPlan};
use crate::request::CreateTrailRequest;

pub mod document;

/// A design, and what it tells. An empty account or home region is not told.
#[derive(Clone, Debug)]
pub struct Side<'a> {
    /// The design.
    pub draft: &'a TrailDraft,
    /// What of it was told by where it comes from.
    pub tells: Tells,
}

/// What a side tells besides the parameters of CreateTrail. The rest of its draft are defaults, of which nothing may be said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tells {
    /// The actions of which it tells whether they are called.
    pub actions: Vec<Action>,
    /// Whether it tells what must exist first.
    pub prerequisites: bool,
}

/// The calls that a plan may hold after CreateTrail, each with the control that makes the plan hold it, in the order of the plan.
const LATER_CALLS: [(Action, FieldId); 5] = [
    (Action::StartLogging, FieldId::StartLogging),
    (Action::EnableInsight, FieldId::Insights),
    (Action::PutInsightSelectors, FieldId::Insights),
    (Action::PutDataEventSelector, FieldId::DataEvents),
    (Action::CreateDeliveryHistoryJob, FieldId::Backfill),
];

impl Tells {
    /// A design of this page: all there is.
    #[must_use]
    pub fn everything() -> Tells {
        Tells::of(Kind::Design)
    }

    /// What a file of this kind tells.
    #[must_use]
    pub fn of(kind: Kind) -> Tells {
        let actions = LATER_CALLS.iter().map(|(action, _)| *action).filter(|action| kind.tells(*action));
        Tells { actions: actions.collect(), prerequisites: kind.tells_prerequisites() }
    }

    /// The same with these actions, of which something else has told: the answers of GetTrailStatus or GetInsightSelectors, for a trail.
    #[must_use]
    pub fn and(mut self, actions: &[Action]) -> Tells {
        self.actions.extend(actions);
        self
    }

    fn tells(&self, action: Action) -> bool {
        action == Action::CreateTrail || self.actions.contains(&action)
    }
}

/// What a side tells of something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    /// This value, as it goes on the wire. It may hold anything that can be typed.
    Value(String),
    /// These values, at least two: the calls of an action, or the selectors of one.
    Values(Vec<String>),
    /// These things must exist first; never none.
    Prerequisites(Vec<Prerequisite>),
    /// That a call is made, of which there is nothing else to tell.
    Called,
    /// That a call is not made.
    NotCalled,
    /// That there is none.
    Nothing,
    /// Not even that.
    Silent,
}

impl Told {
    fn is_something(&self) -> bool {
        matches!(self, Told::Value(_) | Told::Values(_) | Told::Prerequisites(_) | Told::Called)
    }
}

/// What a row is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// The account or the home region.
    Place(FieldId),
    /// A parameter of CreateTrail, by the first control that feeds it.
    Parameter(FieldId),
    /// A call after CreateTrail, and the control that makes the plan hold it.
    Call(Action, FieldId),
    /// What must exist first.
    Prerequisites,
}

impl Subject {
    /// Its stable name: that of the parameter or the action on the wire.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Subject::Place(field) | Subject::Parameter(field) => field.wire(),
            Subject::Call(action, _) => action.name(),
            Subject::Prerequisites => "prerequisites",
        }
    }

    /// The control of the page that it belongs to.
    #[must_use]
    pub fn field(&self) -> Option<&FieldId> {
        match self {
            Subject::Place(field) | Subject::Parameter(field) | Subject::Call(_, field) => Some(field),
            Subject::Prerequisites => None,
        }
    }
}

/// One thing of both designs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it is about.
    pub subject: Subject,
    /// What the first side tells of it.
    pub one: Told,
    /// What the second side tells of it.
    pub other: Told,
}

impl Row {
    /// Whether both sides tell it, and differently.
    #[must_use]
    pub fn differs(&self) -> bool {
        self.one != self.other && self.one != Told::Silent && self.other != Told::Silent
    }

    /// Whether only the second side tells it.
    #[must_use]
    pub fn first_is_silent(&self) -> bool {
        self.one == Told::Silent && self.other.is_something()
    }

    /// Whether only the first side tells it.
    #[must_use]
    pub fn second_is_silent(&self) -> bool {
        self.other == Told::Silent && self.one.is_something()
    }
}

/// Every row of two designs, in the order of the page. Rows of which neither side has anything are left out.
#[must_use]
pub fn compare(one: &Side<'_>, other: &Side<'_>) -> Vec<Row> {
    let (one, other) = (&Known::new(one, other), &Known::new(other, one));
    let mut rows = Vec::new();
    let mut push = |subject: Subject, told: &dyn Fn(&Known<'_>) -> Told| {
        let row = Row { subject, one: told(one), other: told(other) };
        if [&row.one, &row.other].into_iter().any(|told| !matches!(told, Told::Nothing | Told::NotCalled)) {
            rows.push(row);
        }
    };
    for field in [FieldId::AccountId, FieldId::HomeRegion] {
        push(Subject::Place(field.clone()), &|side| match side.side.draft.text(&field) {
            "" => Told::Silent,
            text => Told::Value(text.to_owned()),
        });
    }
    for parameter in Action::CreateTrail.parameters() {
        push(Subject::Parameter(FieldId::from_wire(parameter.name)), &|side| of_parameter(side, parameter.name));
    }
    for (action, control) in LATER_CALLS {
        push(Subject::Call(action, control), &|side| of_action(side, action));
    }
    push(Subject::Prerequisites, &of_prerequisites);
    rows
}

/// A side as it is compared: what it leaves open is taken from the other side, so that an ARN is not another one for the want of an account.
struct Known<'a> {
    side: &'a Side<'a>,
    plan: TrailPlan,
    request: CreateTrailRequest,
    /// The data event selectors, one by one.
    selectors: Vec<String>,
}

impl<'a> Known<'a> {
    fn new(side: &'a Side<'a>, other: &Side<'_>) -> Known<'a> {
        let mut draft = side.draft.clone();
        for field in [FieldId::AccountId, FieldId::HomeRegion] {
            if let Some(slot) = draft.text_mut(&field).filter(|slot| slot.is_empty()) {
                other.draft.text(&field).clone_into(slot);
            }
        }
        let selectors = draft.data_events.selectors.iter().map(write_selector).collect();
        Known { side, plan: TrailPlan::from(&draft), request: CreateTrailRequest::from(&draft), selectors }
    }
}

fn of_parameter(known: &Known<'_>, name: &str) -> Told {
    let value = known.request.parameters().into_iter().find(|(one, _)| one == name).map(|(_, value)| value.to_string());
    value.filter(|text| !text.is_empty()).map_or(Told::Nothing, Told::Value)
}

/// The calls of an action, by what tells them apart: not the trail, which has a row of its own, nor a token that follows from it.
fn of_action(known: &Known<'_>, action: Action) -> Told {
    if !known.side.tells.tells(action) {
        return Told::Silent;
    }
    let calls: Vec<&Call> = known.plan.calls.iter().filter(|call| call.action == action).collect();
    let mut values = Vec::new();
    for (name, value) in calls.iter().flat_map(|call| &call.parameters) {
        match name.as_str() {
            "Name" | "TrailName" | "ClientToken" => {}
            "EventSelectors" => values.extend(known.selectors.iter().cloned()),
            "IsTrailAllRegion" | "TrailRegionIds" => values.push(format!("{name}={value}")),
            _ => values.push(value.to_string()),
        }
    }
    match (calls.as_slice(), values.as_slice()) {
        ([], _) => Told::NotCalled,
        (_, []) => Told::Called,
        (_, [only]) => Told::Value(only.clone()),
        _ => Told::Values(values),
    }
}

fn of_prerequisites(known: &Known<'_>) -> Told {
    if !known.side.tells.prerequisites {
        return Told::Silent;
    }
    match known.plan.prerequisites.as_slice() {
        [] => Told::Nothing,
        some => Told::Prerequisites(some.to_vec()),
    }
}

#[cfg(test)]
mod tests;
