//! Two designs side by side: account, region, every parameter, every later call, and what must exist first. It speaks in codes; the
//! words crate says them.
//!
//! [`compare`] answers every row of which at least one side tells something; [`Row::differs`] says which of them are differences.
//! [`document::lines`] answers the same as lines of JSON. What a side does not tell ([`Tells`]) is neither equal nor different, and never
//! counts as off.

use crate::api::Action;
use crate::destination::{self, Destination};
use crate::draft::TrailDraft;
use crate::event::{InsightType, Selector, write_selector};
use crate::field::FieldId;
use crate::plan::{Call, Prerequisite, TrailPlan};
use crate::request::CreateTrailRequest;

pub mod document;
mod kept;
mod tells;

pub use kept::change_reference;
pub use tells::Tells;

/// A design, and what it tells. An empty account or home region is not told.
#[derive(Clone, Debug)]
pub struct Side<'a> {
    /// The design.
    pub draft: &'a TrailDraft,
    /// What of it was told by where it comes from.
    pub tells: Tells,
}

/// The calls that a plan may hold after CreateTrail, each with the control that makes the plan hold it, in the order of the plan.
const LATER_CALLS: [(Action, FieldId); 5] = [
    (Action::StartLogging, FieldId::StartLogging),
    (Action::EnableInsight, FieldId::Insights),
    (Action::PutInsightSelectors, FieldId::Insights),
    (Action::PutDataEventSelector, FieldId::DataEvents),
    (Action::CreateDeliveryHistoryJob, FieldId::Backfill),
];

/// What a side tells of something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    /// This value, as it goes on the wire. It may hold anything that can be typed.
    Value(String),
    /// These values, at least two: the calls of an action.
    Values(Vec<String>),
    /// These types of Insights events, and how they go on the wire.
    Insights { types: Vec<InsightType>, values: Vec<String> },
    /// These selectors of data events, of these regions; `None` is all of them.
    DataEvents { selectors: Vec<Selector>, regions: Option<Vec<String>> },
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
        !matches!(self, Told::NotCalled | Told::Nothing | Told::Silent)
    }

    /// What a call is told of, one by one, as it goes on the wire.
    #[must_use]
    pub fn values(&self) -> Vec<String> {
        match self {
            Told::Value(value) => vec![value.clone()],
            Told::Values(values) | Told::Insights { values, .. } => values.clone(),
            Told::DataEvents { selectors, regions } => {
                let all = ["IsTrailAllRegion=", &regions.is_none().to_string()].concat();
                let regions = regions.as_ref().map(|regions| ["TrailRegionIds=", &regions.join(",")].concat());
                selectors.iter().map(write_selector).chain([all]).chain(regions).collect()
            }
            Told::Prerequisites(_) | Told::Called | Told::NotCalled | Told::Nothing | Told::Silent => Vec::new(),
        }
    }
}

/// What a row is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// The account, the home region, or the change reference.
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
    draft: TrailDraft,
}

impl<'a> Known<'a> {
    fn new(side: &'a Side<'a>, other: &Side<'_>) -> Known<'a> {
        let mut draft = side.draft.clone();
        for field in [FieldId::AccountId, FieldId::HomeRegion] {
            if let Some(slot) = draft.text_mut(&field).filter(|slot| slot.is_empty()) {
                other.draft.text(&field).clone_into(slot);
            }
        }
        Known { side, plan: TrailPlan::from(&draft), request: CreateTrailRequest::from(&draft), draft }
    }
}

fn of_parameter(known: &Known<'_>, name: &str) -> Told {
    if known.side.tells.leaves_open(name) {
        return Told::Silent;
    }
    let value = known.request.parameters().into_iter().find(|(one, _)| one == name).map(|(_, value)| value.to_string());
    value.filter(|text| !text.is_empty()).or_else(|| part(known, name)).map_or(Told::Nothing, Told::Value)
}

/// What is typed of an ARN that cannot be built yet, for the want of an account or by a slip: two of them are not equal for having none.
fn part(known: &Known<'_>, name: &str) -> Option<String> {
    let is_own = |one: &&&Destination| one.resource_parameter.wire() == name && one.is_on(&known.draft);
    let parameter = destination::ALL.iter().find(is_own)?.resource_parameter.clone();
    Some(known.draft.text(&known.draft.control_of(parameter)).to_owned()).filter(|text| !text.is_empty())
}

/// The calls of an action, by what tells them apart: not the trail, which has a row of its own.
fn of_action(known: &Known<'_>, action: Action) -> Told {
    if !known.side.tells.tells(action) {
        return Told::Silent;
    }
    let calls: Vec<&Call> = known.plan.calls.iter().filter(|call| call.action == action).collect();
    let mut values = Vec::new();
    for (name, value) in calls.iter().flat_map(|call| &call.parameters) {
        match name.as_str() {
            "Name" | "TrailName" => {}
            _ => values.push(value.to_string()),
        }
    }
    let types = || known.draft.insights.types.clone();
    match (calls.as_slice(), values.as_slice()) {
        ([], _) => Told::NotCalled,
        _ if action == Action::PutDataEventSelector => {
            let data = &known.draft.data_events;
            let regions = data.regions_or_home(&known.draft.home_region).into_iter().map(str::to_owned).collect();
            Told::DataEvents { selectors: data.selectors.clone(), regions: (!data.all_regions).then_some(regions) }
        }
        _ if matches!(action, Action::EnableInsight | Action::PutInsightSelectors) => {
            Told::Insights { types: types(), values }
        }
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
