//! The proxy from the outside: its router, its sockets, and what stands behind it.
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test ends where it cannot go on"
)]

mod accounts;
mod backfill;
mod client;
mod compression;
mod contract;
mod cross_origin;
mod fake_upstream;
mod fault_cases;
mod faults;
mod framing;
mod live;
mod lost_answers;
mod many_lost_answers;
mod openapi;
mod program;
mod requests;
mod secrets;
mod simulator;
mod slow_clients;
mod static_files;
mod test_proxy;
mod tls;
