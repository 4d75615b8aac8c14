//! One call of the contract: what is posted, how long it may take, and every way in which it can fail.

use trail_model::api::ErrorBody;

/// Why a call gave no answer that can be used.
#[derive(Clone, Debug, PartialEq)]
pub enum CallError {
    /// No proxy is configured.
    NoProxy,
    /// The time ran out after so many seconds; a write may have happened.
    TimedOut { seconds: u32 },
    /// The user cancelled while it was under way; a write may have happened.
    Cancelled,
    /// No connection, or the browser refused to show the answer (another origin that is not on the proxy's list).
    Network,
    /// The proxy or the API refused.
    Refused { status: u16, body: ErrorBody },
    /// An answer that is not of the contract; `start` is its beginning, as text.
    NotOurs { status: u16, start: String },
}
