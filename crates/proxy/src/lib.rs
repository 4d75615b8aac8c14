//! The trail designer's proxy: checks a call with the model, signs it, sends it to ActionTrail, and tells what became of it.

pub mod credentials;
pub mod sign;
