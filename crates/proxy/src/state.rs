//! What all requests share.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use trail_model::api::Action;

use crate::config::Config;
use crate::idempotency::Store;
use crate::rate::Limiter;
use crate::upstream::Upstream;

#[derive(Debug, Clone)]
pub struct AppState {
    pub config: Arc<Config>,
    pub upstream: Arc<Upstream>,
    /// The ways of accounts that have keys of their own.
    of_accounts: Arc<BTreeMap<String, Upstream>>,
    pub idempotency: Arc<Store>,
    pub limiter: Arc<Limiter>,
    stopping: Arc<AtomicBool>,
}

impl AppState {
    pub fn new(config: Config, upstream: Upstream) -> Self {
        Self {
            idempotency: Arc::new(Store::new(upstream.clock.clone())),
            limiter: Arc::new(Limiter::new(config.rates)),
            config: Arc::new(config),
            upstream: Arc::new(upstream),
            of_accounts: Arc::default(),
            stopping: Arc::default(),
        }
    }

    /// With ways of their own for these accounts.
    #[must_use]
    pub fn with_accounts(mut self, of_accounts: BTreeMap<String, Upstream>) -> Self {
        self.of_accounts = Arc::new(of_accounts);
        self
    }

    /// The way that the calls of an account take: its own, or that of all the others.
    pub fn upstream_of(&self, account: &str) -> &Upstream {
        self.of_accounts.get(account).unwrap_or(&self.upstream)
    }

    /// The action of this name, if the operator lets it through.
    pub fn allowed_action(&self, name: &str) -> Option<Action> {
        Action::from_name(name).filter(|action| self.config.actions.contains(action))
    }

    pub fn is_ready(&self) -> bool {
        !self.stopping.load(Ordering::Relaxed)
    }

    /// From now on `/readyz` says no.
    pub fn stop(&self) {
        self.stopping.store(true, Ordering::Relaxed);
    }
}
