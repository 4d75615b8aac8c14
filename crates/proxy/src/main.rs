//! Starts the proxy or the simulator.

fn main() {}
