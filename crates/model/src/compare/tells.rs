//! What a side of a comparison tells. The rest of its draft are defaults, of which nothing may be said.

use super::LATER_CALLS;
use crate::api::Action;
use crate::field::FieldId;
use crate::import::{Kind, Read};

/// What a side tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tells {
    /// The actions of which it tells whether they are called.
    pub actions: Vec<Action>,
    /// Whether it tells what must exist first.
    pub prerequisites: bool,
    /// The parameters that it sets, to a value that only a run of Terraform knows.
    pub open: Vec<FieldId>,
}

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
        Tells { actions: actions.collect(), prerequisites: kind.tells_prerequisites(), open: Vec::new() }
    }

    /// What this file tells.
    #[must_use]
    pub fn of_read(read: &Read) -> Tells {
        let mut tells = Tells::of(read.kind).and(&read.also_tells);
        tells.prerequisites |= read.makes_destinations;
        tells.actions.retain(|action| !read.open_calls().contains(action));
        tells.open = read.open_parameters();
        tells
    }

    /// The same with these actions, of which something else has told: the answers of GetTrailStatus or GetInsightSelectors, for a trail.
    #[must_use]
    pub fn and(mut self, actions: &[Action]) -> Tells {
        self.actions.extend(actions);
        self
    }

    /// Whether it tells if the action is called.
    pub(super) fn tells(&self, action: Action) -> bool {
        action == Action::CreateTrail || self.actions.contains(&action)
    }

    /// Whether it sets the parameter of this name and does not tell to what.
    pub(super) fn leaves_open(&self, parameter: &str) -> bool {
        // CreateTrail calls the trail Name, and later calls TrailName.
        let name = if parameter == "TrailName" { "Name" } else { parameter };
        self.open.iter().any(|field| field.wire() == name)
    }
}
