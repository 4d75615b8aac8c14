//! Data events: the services whose reads and writes of data are recorded (META, help "PutDataEventSelector").

use super::selectors;
use crate::api::Action;
use crate::draft::TrailDraft;
use crate::field::FieldId;
use crate::plan::Call;
use crate::problem::{Issue, Problem};

/// Values of `ServiceName` that were seen in documents and code; the full list comes from ListDataEventServices.
pub const SERVICES: &[&str] = &["Oss", "PDS", "Push", "Cms"];

/// The checkbox *Data Event* and the services below it. Events of the home region: each region more is a paid project more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataEvents {
    /// Whether the plan selects data events.
    pub on: bool,
    /// The chosen services, by their `ServiceName`.
    pub services: Vec<String>,
}

impl Default for DataEvents {
    /// Off, with OSS chosen for when it is switched on.
    fn default() -> DataEvents {
        DataEvents { on: false, services: vec!["Oss".to_owned()] }
    }
}

impl DataEvents {
    /// Chooses a service or drops it; listed services keep the order of the list.
    pub fn choose(&mut self, service: &str, chosen: bool) {
        let before = std::mem::take(&mut self.services);
        let is_chosen = |one: &str| if one == service { chosen } else { before.iter().any(|other| other == one) };
        let listed = SERVICES.iter().copied().filter(|one| is_chosen(one));
        let others = before.iter().map(String::as_str).filter(|one| !SERVICES.contains(one) && is_chosen(one));
        self.services = listed.chain(others).map(str::to_owned).collect();
    }

    pub(crate) fn check(draft: &TrailDraft, problems: &mut Vec<Problem>) {
        if draft.data_events.on && draft.data_events.services.is_empty() {
            problems.push(Problem::new(FieldId::DataEvents, Issue::NoDataEventService {}));
        }
    }

    /// `PutDataEventSelector`, whose selectors are a JSON text.
    pub(crate) fn calls(draft: &TrailDraft) -> Vec<Call> {
        if !draft.data_events.on {
            return Vec::new();
        }
        vec![Call::new(
            Action::PutDataEventSelector,
            [
                ("TrailName", draft.name.as_str().into()),
                ("EventSelectors", selectors("ServiceName", draft.data_events.services.iter().map(String::as_str))),
                ("IsTrailAllRegion", false.into()),
                ("TrailRegionIds", draft.home_region.as_str().into()),
            ],
        )]
    }
}
