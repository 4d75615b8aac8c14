//! The contract: context, and one address for every action.

pub mod body;
pub mod call;
pub mod check;
pub mod context;
mod outcome;
