//! What a look-up shows about a write whose answer was lost.

use trail_model::api::{Action, ErrorBody, code};
use trail_model::plan::Call;

use super::Run;
use crate::backend::client::CallError;

/// What ActionTrail says when the name is taken.
pub(super) const ALREADY_EXISTS: &str = "TrailAlreadyExistsException";

/// Seconds before each look-up after a write that may still be on its way: the user cancelled it, the connection broke, or something
/// between here and the API gave up on it. The proxy finishes what it has begun, within 15 seconds, so only what is absent after that is
/// known not to come.
pub(super) const LOOKS_WHILE_UNDER_WAY: [u32; 5] = [0, 2, 4, 5, 5];

/// After the proxy's own verdict, or after all the time that it has, one look tells.
const LOOKS_AFTER_THE_END: [u32; 1] = [0];

/// How the error codes of the proxy begin; all others are the API's.
const PROXY: &str = "Proxy.";

/// Whether there is anything to look at. The other calls set the same thing each time, or start a backfill, of which an account runs one at a
/// time, so the user may send them again.
pub(super) fn exists(action: Action) -> bool {
    matches!(
        action,
        Action::CreateTrail | Action::UpdateTrail | Action::DeleteTrail | Action::StartLogging | Action::StopLogging
    )
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

/// Whether this error says for certain that the call did nothing. A server's own failure (5xx) says nothing of what it had done before.
pub(super) fn has_not_happened(error: &CallError) -> bool {
    match error {
        CallError::NoProxy | CallError::Offline | CallError::CalledOff => true,
        CallError::Refused { status, body } => body.code == code::UNREACHABLE || *status < 500,
        CallError::TimedOut { .. }
        | CallError::Cancelled
        | CallError::Network
        | CallError::Unread(_)
        | CallError::NotOurs { .. } => false,
    }
}

/// Seconds before each look-up, by why there is one.
pub(super) fn waits(cause: &CallError) -> &'static [u32] {
    match cause {
        CallError::TimedOut { .. } => &LOOKS_AFTER_THE_END,
        CallError::Refused { body, .. } if body.code.starts_with(PROXY) => &LOOKS_AFTER_THE_END,
        _ => &LOOKS_WHILE_UNDER_WAY,
    }
}

/// A trail of this name is there, and it is not ours.
pub(super) fn already_exists() -> CallError {
    let body = ErrorBody { code: ALREADY_EXISTS.to_owned(), ..ErrorBody::default() };
    CallError::Refused { status: 400, body }
}

impl Run {
    /// The question for the trail's status. A trail of the organization is asked for as one.
    #[must_use]
    pub fn status_call(&self) -> Call {
        let mut call = Call::new(Action::GetTrailStatus, [("Name", self.name().into())]);
        if self.sent.is_organization_trail == Some(true) {
            call.parameters.push(("IsOrganizationTrail".to_owned(), true.into()));
        }
        call
    }
}

pub(super) mod judge {
    use super::Finding;
    use crate::backend::client::CallError;
    use trail_model::api::Action;
    use trail_model::request::CreateTrailRequest;
    use trail_model::trail::{Trail, TrailStatus};

    /// CreateTrail, UpdateTrail and DeleteTrail, by the list of trails. One of the same name and another home region is another trail:
    /// names are unique in the account.
    pub(in super::super) fn trail(
        action: Action,
        trails: &[Trail],
        sent: &CreateTrailRequest,
        home_region: &str,
    ) -> Finding {
        let found = trails.iter().find(|trail| trail.name.is_some() && trail.name == sent.name);
        let is_here = |trail: &&Trail| trail.home_region.as_deref().is_none_or(|region| region == home_region);
        match (action, found, found.filter(is_here)) {
            (Action::DeleteTrail, _, None) => Finding::Done,
            (Action::DeleteTrail, _, Some(_)) | (_, None, _) => Finding::NotDone,
            (Action::UpdateTrail, _, Some(here)) if here.matches_update(sent) => Finding::Done,
            (Action::UpdateTrail, ..) => Finding::NotDone,
            (_, _, Some(here)) if here.matches(sent) => Finding::Done,
            _ => Finding::Conflict,
        }
    }

    /// StartLogging and StopLogging, by the trail's status. One that does not say whether the trail delivers shows nothing.
    pub(in super::super) fn logging(status: &TrailStatus, is_wanted: bool) -> Result<Finding, CallError> {
        let is_logging = status.is_logging.ok_or_else(CallError::without_content)?;
        Ok(if is_logging == is_wanted { Finding::Done } else { Finding::NotDone })
    }
}
