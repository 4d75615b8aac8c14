//! One call of a run, and what is known of it.

use trail_model::plan::Call;

use crate::backend::client::CallError;

/// One call of the run.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// The call.
    pub call: Call,
    /// What is known of it.
    pub state: State,
    /// Under which key it is sent. The proxy carries a key out once, so an attempt that got no answer keeps its key and one that was
    /// refused gets a new one.
    pub key: Option<String>,
}

/// What is known of a call.
#[derive(Clone, Debug, PartialEq)]
pub enum State {
    Waiting,
    Running,
    /// It was sent and no answer can be used; what became of it is being looked up.
    Settling,
    Done {
        request_id: String,
    },
    /// Its answer was lost, and what it was to do is done.
    Reconciled {
        request_id: String,
    },
    /// It was refused, and has not happened.
    Failed(CallError),
    /// Its answer was lost, and a look-up showed that it has not happened.
    NotDone(CallError),
    /// Nobody can say.
    Unknown(CallError),
    NotSent,
}

impl State {
    /// Whether the call has done what it was to do.
    #[must_use]
    pub fn is_done(&self) -> bool {
        matches!(self, State::Done { .. } | State::Reconciled { .. })
    }
}
