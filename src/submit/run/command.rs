//! What a run asks for, and what it is told.

use trail_model::trail::{Trail, TrailStatus};

use crate::backend::client::{Answer, CallError};

/// What to do next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Post this call.
    Post { step: usize },
    /// Wait a moment before the next call. This is where a cancellation stops the run.
    Pause,
    /// After so many seconds, look for the trail in the list of trails.
    FindTrail { after_seconds: u32 },
    /// After so many seconds, ask for the trail's status.
    ReadStatus { after_seconds: u32 },
    /// Nothing: the run is over.
    Rest,
}

/// What happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    Answered(Result<Answer, CallError>),
    Paused,
    Trails(Result<Vec<Trail>, CallError>),
    Status(Result<TrailStatus, CallError>),
    Cancel,
    Retry,
    CheckAgain,
}
