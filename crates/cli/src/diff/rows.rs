//! Two designs side by side: account, region, every parameter, every later call, and what must exist first.

use trail_model::api::Action;
use trail_model::field::FieldId;
use trail_model::import::Read;
use trail_model::plan::{Call, Prerequisite, TrailPlan};
use trail_model::request::CreateTrailRequest;
use trail_words::{Report, Say};

use crate::words::{Text, Words};

/// What a file tells of something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Told {
    Value(String),
    /// That a call is made, of which there is nothing else to tell.
    Called,
    /// That a call is not made.
    NotCalled,
    /// That there is none.
    Nothing,
    /// Not even that.
    Silent,
}

/// One thing of both designs.
#[derive(Debug)]
pub(super) struct Row {
    /// Its name on the wire.
    pub(super) name: String,
    /// Its name for people.
    pub(super) label: String,
    pub(super) one: Told,
    pub(super) other: Told,
}

impl Row {
    /// Whether both files tell it, and differently.
    pub(super) fn differs(&self) -> bool {
        self.one != self.other && self.one != Told::Silent && self.other != Told::Silent
    }

    /// Whether only the second file tells it.
    pub(super) fn first_is_silent(&self) -> bool {
        self.one == Told::Silent && matches!(self.other, Told::Value(_) | Told::Called)
    }

    /// Whether only the first file tells it.
    pub(super) fn second_is_silent(&self) -> bool {
        self.other == Told::Silent && matches!(self.one, Told::Value(_) | Told::Called)
    }
}

/// The fingerprint of what was read.
pub(super) fn fingerprint(read: &Read) -> String {
    TrailPlan::from(&read.draft).fingerprint().to_string()
}

/// Every row of two designs, in the order of the page.
pub(super) fn compare(one: &Read, other: &Read, words: Words) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut push = |name: &str, label: String, told: &dyn Fn(&Read) -> Told| {
        rows.push(Row { name: name.to_owned(), label, one: told(one), other: told(other) });
    };
    for field in [FieldId::AccountId, FieldId::HomeRegion] {
        push(field.wire(), words.label(&field), &|read| or_silent(read.draft.text(&field)));
    }
    for parameter in Action::CreateTrail.parameters() {
        let field = FieldId::from_wire(parameter.name);
        let label = words.say(&Text::Named { label: &words.label(&field), name: parameter.name });
        push(parameter.name, label, &|read| of_parameter(&CreateTrailRequest::from(&read.draft), parameter.name));
    }
    for action in Action::ALL.iter().copied() {
        let Some(control) = control_of(action) else {
            continue;
        };
        let label = words.say(&Text::Named { label: &words.label(&control), name: action.name() });
        push(action.name(), label, &|read| of_action(read, action));
    }
    let before = Report::PlanPrerequisites.in_language(words.language).into_owned();
    push("prerequisites", before, &|read| of_prerequisites(read, words));
    let is_nothing = |told: &Told| matches!(told, Told::Nothing | Told::NotCalled);
    rows.retain(|row| !is_nothing(&row.one) || !is_nothing(&row.other));
    rows
}

fn or_silent(text: &str) -> Told {
    if text.is_empty() { Told::Silent } else { Told::Value(text.to_owned()) }
}

fn or_nothing(text: String) -> Told {
    if text.is_empty() { Told::Nothing } else { Told::Value(text) }
}

fn of_parameter(request: &CreateTrailRequest, name: &str) -> Told {
    let value = request.parameters().into_iter().find(|(one, _)| one == name).map(|(_, value)| value.to_string());
    or_nothing(value.unwrap_or_default())
}

/// The calls of an action, by what tells them apart: not the trail, which has a row of its own, nor a token that follows from it.
fn of_action(read: &Read, action: Action) -> Told {
    if !read.kind.tells(action) {
        return Told::Silent;
    }
    let shown = |call: &Call| {
        let apart =
            call.parameters.iter().filter(|(name, _)| !matches!(name.as_str(), "Name" | "TrailName" | "ClientToken"));
        let apart: Vec<_> = apart.collect();
        match apart.as_slice() {
            [(_, only)] => only.to_string(),
            several => several.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join(" "),
        }
    };
    let calls = TrailPlan::from(&read.draft).calls;
    let calls: Vec<String> = calls.iter().filter(|call| call.action == action).map(shown).collect();
    match calls.as_slice() {
        [] => Told::NotCalled,
        [alone] if alone.is_empty() => Told::Called,
        _ => Told::Value(calls.join(", ")),
    }
}

/// The control that makes the plan call the action.
fn control_of(action: Action) -> Option<FieldId> {
    match action {
        Action::StartLogging => Some(FieldId::StartLogging),
        Action::EnableInsight | Action::PutInsightSelectors => Some(FieldId::Insights),
        Action::PutDataEventSelector => Some(FieldId::DataEvents),
        Action::CreateDeliveryHistoryJob => Some(FieldId::Backfill),
        _ => None,
    }
}

fn of_prerequisites(read: &Read, words: Words) -> Told {
    if !read.kind.tells_prerequisites() {
        return Told::Silent;
    }
    let shown = |prerequisite: &Prerequisite| {
        let (name, takes) = (words.language.procedure().prerequisite)(prerequisite);
        format!("{name}{}{takes}", words.language.separators.colon)
    };
    or_nothing(TrailPlan::from(&read.draft).prerequisites.iter().map(shown).collect::<Vec<_>>().join(" "))
}
