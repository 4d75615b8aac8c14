//! What the operator decides. Read once at the start; a setting that cannot be right stops the start.

pub mod environment;
pub mod origin;

use std::path::PathBuf;
use std::time::Duration;

use trail_model::api::{Account, Action, Mode};

use crate::guard::bearer::BearerUser;
use crate::rate::RateLimits;
use crate::simulator;
use origin::Origin;

#[derive(Debug, Clone)]
pub struct Config {
    pub mode: Mode,
    /// The accounts that calls may name; the credentials belong to them.
    pub accounts: Vec<Account>,
    pub default_region: String,
    /// Regions that calls may name. Empty: every well-formed one.
    pub regions: Vec<String>,
    pub actions: Vec<Action>,
    /// Host names, without ports, under which the proxy answers.
    pub hosts: Vec<String>,
    /// Pages on these origins may call this proxy.
    pub app_origins: Vec<Origin>,
    /// Pages on these origins may frame the app.
    pub embed_origins: Vec<Origin>,
    /// Further origins that the served app may call.
    pub connect_origins: Vec<Origin>,
    /// The built app.
    pub app: Option<PathBuf>,
    /// Who may call. Empty: everyone who can connect, which is only allowed on loopback.
    pub users: Vec<BearerUser>,
    pub limits: RequestLimits,
    pub rates: RateLimits,
}

#[derive(Debug, Clone, Copy)]
pub struct RequestLimits {
    /// For a whole body.
    pub body: Duration,
}

impl Default for RequestLimits {
    fn default() -> Self {
        Self { body: Duration::from_secs(10) }
    }
}

/// Calls that end something as a whole: a trail, its deliveries, a type of Insights events for the account, a backfill. In live mode they are
/// off unless the operator names them. What an update takes from a trail it takes as a setting (UpdateTrail, PutInsightSelectors,
/// DeleteDataEventSelector), and that is open.
pub const REMOVING: [Action; 4] =
    [Action::StopLogging, Action::DeleteTrail, Action::DisableInsight, Action::DeleteDeliveryHistoryJob];

/// Names of this machine for itself.
pub const LOOPBACK_HOSTS: [&str; 3] = ["127.0.0.1", "[::1]", "localhost"];

impl Config {
    /// Everything on, for the simulator and its one account.
    pub fn simulator() -> Self {
        Self {
            mode: Mode::Simulator,
            accounts: vec![Account { id: simulator::ACCOUNT_ID.to_owned(), alias: "simulator".to_owned() }],
            default_region: "cn-hangzhou".to_owned(),
            regions: Vec::new(),
            actions: Action::ALL.to_vec(),
            hosts: LOOPBACK_HOSTS.map(str::to_owned).to_vec(),
            app_origins: Vec::new(),
            embed_origins: Vec::new(),
            connect_origins: Vec::new(),
            app: None,
            users: Vec::new(),
            limits: RequestLimits::default(),
            rates: RateLimits::SIMULATOR,
        }
    }

    /// For Alibaba Cloud.
    pub fn live(accounts: Vec<Account>) -> Self {
        let actions = Action::ALL.iter().copied().filter(|action| !REMOVING.contains(action)).collect();
        Self { mode: Mode::Live, accounts, actions, rates: RateLimits::LIVE, ..Self::simulator() }
    }
}
