//! A stand-in for ActionTrail: its RPC protocol over HTTP, real signatures, trails kept in memory.
//! Answers and errors are the documented ones (API metadata of version 2020-07-06).

mod account;
mod actions;
mod destination;
mod error;
mod parameters;
mod server;
mod trail;
mod verify;

use std::future::Future;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::net::TcpListener;

use crate::clock::Clock;
use crate::credentials::Credentials;
use crate::serve::{ConnectionLimits, serve};

use account::Account;
use verify::Nonces;

/// The account that the simulator plays when nobody names another.
pub const ACCOUNT_ID: &str = "1234567890123456";

#[derive(Debug, Clone)]
pub struct Settings {
    /// The account that it plays.
    pub account: String,
    pub credentials: Credentials,
    /// Taken when the Host header is not `actiontrail.<region>.aliyuncs.com`.
    pub region: String,
    pub clock: Clock,
    /// From StartLogging to the first delivery that GetTrailStatus shows.
    pub first_delivery: Duration,
    /// How long a backfill runs.
    pub backfill: Duration,
    /// Answers `SlsProjectArn: "/"` for a trail without a project, as a real trail has been seen to.
    pub slash_for_no_project: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            account: ACCOUNT_ID.to_owned(),
            credentials: Credentials::demo(),
            region: "cn-hangzhou".to_owned(),
            clock: Clock::default(),
            first_delivery: Duration::from_secs(3),
            backfill: Duration::from_secs(5),
            slash_for_no_project: false,
        }
    }
}

/// The running stand-in. Clones share everything.
#[derive(Debug, Clone)]
pub struct Simulator {
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    settings: Settings,
    account: Mutex<Account>,
    nonces: Mutex<Nonces>,
    throttled: Mutex<u32>,
}

impl Simulator {
    pub fn new(settings: Settings) -> Self {
        let shared =
            Shared { settings, account: Mutex::default(), nonces: Mutex::default(), throttled: Mutex::default() };
        Self { shared: Arc::new(shared) }
    }

    /// The next `count` requests are refused with Throttling.User, whatever they are.
    pub fn throttle(&self, count: u32) {
        *lock(&self.shared.throttled) = count;
    }

    /// How many trails there are, in all regions.
    pub fn trail_count(&self) -> usize {
        lock(&self.shared.account).trails.len()
    }

    pub async fn serve(self, listener: TcpListener, stop: impl Future<Output = ()>) {
        serve(listener, server::router(self), ConnectionLimits::default(), stop).await;
    }

    /// Starts on a free loopback port and runs as long as the process.
    pub async fn start(&self) -> std::io::Result<SocketAddr> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let address = listener.local_addr()?;
        tokio::spawn(self.clone().serve(listener, std::future::pending()));
        Ok(address)
    }
}

/// State that a panic interrupted is still the best there is.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
