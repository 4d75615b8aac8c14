//! Files as they are met: what comes into the design, what is named beside it, and what is refused.
#![expect(clippy::unwrap_used, reason = "a test ends where it cannot go on")]

mod answers;
mod changes;
mod gaps;
mod hostile;
mod kinds;
#[cfg(not(target_family = "wasm"))]
mod links;
mod losses;
mod public;
#[cfg(not(target_family = "wasm"))]
mod round_trips;
mod scripts;
mod shown;
mod terraform;
mod used;
