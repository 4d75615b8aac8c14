//! The simulator over its own protocol, signed as an SDK signs.

mod account;
mod gateway;
mod refusals;
mod sdk;
mod trails;
