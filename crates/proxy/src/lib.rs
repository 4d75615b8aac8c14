//! The trail designer's proxy: checks a call with the model, signs it, sends it to ActionTrail, and tells what became of it.

pub mod clock;
pub mod credentials;
pub mod random;
pub mod serve;
pub mod sign;
pub mod simulator;
pub mod reconcile;
pub mod upstream;
