//! The program from the outside: exit codes, standard output, standard error.
#![expect(clippy::unwrap_used, reason = "a test ends where it cannot go on")]

mod alarms;
mod check;
mod diff;
mod export;
mod hostile;
mod lines;
mod pages;
mod program;
mod terraform;
