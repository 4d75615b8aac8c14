//! A proxy on a free port, in front of whatever a test puts behind it.

use std::net::SocketAddr;
use std::time::Duration;

use tokio::net::TcpListener;
use trail_proxy::app;
use trail_proxy::clock::Clock;
use trail_proxy::config::Config;
use trail_proxy::credentials::Credentials;
use trail_proxy::serve::{ConnectionLimits, serve};
use trail_proxy::simulator::{Settings, Simulator};
use trail_proxy::state::AppState;
use trail_proxy::upstream::endpoint::Endpoint;
use trail_proxy::upstream::{Upstream, UpstreamTimeouts};

/// Long enough for a busy machine, where nothing is meant to time out.
pub const UNHURRIED: UpstreamTimeouts =
    UpstreamTimeouts { read: Duration::from_secs(20), write: Duration::from_secs(20), total: Duration::from_secs(60) };

pub fn endpoint(address: SocketAddr) -> Endpoint {
    Endpoint::parse(&format!("http://{address}")).unwrap()
}

pub fn state(config: Config, upstream: SocketAddr, timeouts: UpstreamTimeouts) -> AppState {
    AppState::new(config, Upstream::new(endpoint(upstream), Credentials::demo(), Clock::default(), timeouts))
}

pub async fn serve_state(state: AppState, limits: ConnectionLimits) -> SocketAddr {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(serve(listener, app(state), limits, std::future::pending()));
    address
}

/// In front of the given upstream.
pub async fn before(upstream: SocketAddr, timeouts: UpstreamTimeouts) -> SocketAddr {
    serve_state(state(Config::simulator(), upstream, timeouts), ConnectionLimits::default()).await
}

/// In front of a simulator of its own.
pub async fn with_simulator(config: Config) -> (SocketAddr, Simulator) {
    let simulator = Simulator::new(Settings { first_delivery: Duration::ZERO, ..Settings::default() });
    let upstream = simulator.start().await.unwrap();
    (serve_state(state(config, upstream, UNHURRIED), ConnectionLimits::default()).await, simulator)
}
