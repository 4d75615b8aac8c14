//! What an ActionTrail trail is: the form as it is typed, the request that leaves, the plan around it, and every rule between them.
//!
//! The crate is pure. It has no DOM, no clock, no randomness and no I/O, and holds no sentence meant for a reader: what it has to
//! say it says in closed enums ([`Issue`](problem::Issue), [`AdviceCode`](advice::AdviceCode)) that the `trail-words` crate puts into
//! words. The sources named in comments (META, DOC-CT, C1 …) are listed in `docs/sources.md`.

pub mod advice;
pub mod api;
pub mod arn;
pub mod character;
pub mod check;
pub mod compare;
pub mod destination;
pub mod draft;
pub mod event;
pub mod export;
pub mod field;
pub mod import;
mod json;
pub mod link;
pub mod name;
mod named;
pub mod plan;
pub mod policy;
pub mod preset;
pub mod problem;
pub mod reading;
pub mod region;
pub mod request;
pub mod trail;
pub mod unique;
