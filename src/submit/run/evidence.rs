//! What a look-up shows about a write whose answer was lost.

use trail_model::api::Action;

/// Whether there is anything to look at. The other calls set the same thing each time or are refused the second time, so the user may
/// send them again.
pub(super) fn exists(action: Action) -> bool {
    matches!(action, Action::CreateTrail | Action::StartLogging)
}

/// What was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Finding {
    /// What the write was to do is done.
    Done,
    /// Something else stands in its place.
    Conflict,
    /// It is not done.
    NotDone,
}

pub(super) mod judge {
    use super::Finding;
    use trail_model::request::CreateTrailRequest;
    use trail_model::trail::{Trail, TrailStatus};

    /// CreateTrail, by the list of trails. One of the same name and another home region is another trail: names are unique in the account.
    pub(in super::super) fn trail(
        trails: &[Trail],
        sent: &CreateTrailRequest,
        home_region: &str,
    ) -> Finding {
        let Some(found) = trails
            .iter()
            .find(|trail| trail.name.is_some() && trail.name == sent.name)
        else {
            return Finding::NotDone;
        };
        let is_here = found
            .home_region
            .as_deref()
            .is_none_or(|region| region == home_region);
        if is_here && found.matches(sent) {
            Finding::Done
        } else {
            Finding::Conflict
        }
    }

    /// StartLogging, by the trail's status.
    pub(in super::super) fn logging(status: &TrailStatus) -> Finding {
        if status.is_logging {
            Finding::Done
        } else {
            Finding::NotDone
        }
    }
}
