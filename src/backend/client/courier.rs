//! Who carries calls in place of `fetch`: the page around this one, or `fetch` with a token of that page's (`src/embed`).

use std::cell::Cell;

use web_sys::AbortController;

use super::CallRequest;
use super::fetch::Pending;

/// What is to be carried.
#[derive(Clone, Copy, Debug)]
pub enum Asked<'a> {
    /// Who answers.
    Context,
    /// A call, until the controller aborts it.
    Call(&'a CallRequest, &'a AbortController),
}

/// Whoever carries it.
pub type Courier = fn(Asked<'_>) -> Pending;

thread_local! {
    // Of the page, as `fetch` is.
    static COURIER: Cell<Option<Courier>> = const { Cell::new(None) };
}

/// Carries every call from now on.
pub(crate) fn set(courier: Courier) {
    COURIER.set(Some(courier));
}

/// Whoever does in place of the transport.
pub(super) fn get() -> Option<Courier> {
    COURIER.get()
}
