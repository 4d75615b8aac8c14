//! The contract, through the router without a socket: what is answered, and what is refused before anything is signed.

mod addresses;
mod bodies;
mod repeats;
mod run;
