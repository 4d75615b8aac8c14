//! The operator's settings from the environment. The names here are the ones that the documentation lists.

use std::collections::BTreeMap;
use std::fmt;

use trail_model::api::{Account, Action};
use trail_model::name::is_account_id;
use trail_model::region::is_well_formed;

use super::origin::Origin;
use super::{Config, REMOVING};
use crate::credentials::{ACCESS_KEY_ID, ACCESS_KEY_SECRET, Credentials, SECURITY_TOKEN};
use crate::guard::bearer::BearerUser;
use crate::upstream::endpoint::Endpoint;

/// `1234567890123456=audit,6543210987654321`: account ids with names for people.
pub const ACCOUNTS: &str = "TRAIL_ACCOUNTS";
/// Where ActionTrail is, if not at its public endpoints.
pub const ENDPOINT: &str = "TRAIL_ENDPOINT";
/// Exact origins of pages that may call this proxy.
pub const APP_ORIGINS: &str = "TRAIL_APP_ORIGINS";
/// Exact origins of pages that may frame the app.
pub const EMBED_ORIGINS: &str = "TRAIL_EMBED_ORIGINS";
/// Exact origins that the served app may call besides its own.
pub const CONNECT_SRC: &str = "TRAIL_CONNECT_SRC";
/// Host names, without ports, under which the proxy answers besides loopback.
pub const HOSTS: &str = "TRAIL_HOSTS";
/// `alice=<sha256 of her token in hex>,…`: who may call.
pub const BEARER_SHA256: &str = "TRAIL_BEARER_SHA256";
/// `StopLogging,DeleteTrail`: which of [`REMOVING`] live mode carries.
pub const ALLOW_ACTIONS: &str = "TRAIL_ALLOW_ACTIONS";
/// The only regions that calls may name.
pub const REGIONS: &str = "TRAIL_REGIONS";
pub const DEFAULT_REGION: &str = "TRAIL_DEFAULT_REGION";

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SettingError {
    Missing(Vec<&'static str>),
    Wrong { name: &'static str, why: String },
}

impl fmt::Display for SettingError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            SettingError::Missing(names) => write!(
                formatter,
                "live mode needs the environment variables {}; with --simulator none is needed",
                names.join(", ")
            ),
            SettingError::Wrong { name, why } => write!(formatter, "{name}: {why}"),
        }
    }
}

impl std::error::Error for SettingError {}

type Read<'a> = &'a dyn Fn(&str) -> Option<String>;

fn wrong(name: &'static str) -> impl Fn(&dyn fmt::Display) -> SettingError {
    move |why| SettingError::Wrong { name, why: why.to_string() }
}

fn set(read: Read<'_>, name: &str) -> Option<String> {
    read(name).map(|value| value.trim().to_owned()).filter(|value| !value.is_empty())
}

/// Accounts, the keys of each, and endpoint of live mode. All that is missing is named at once.
pub fn live(read: Read<'_>) -> Result<(Config, BTreeMap<String, Credentials>, Endpoint), SettingError> {
    let accounts = set(read, ACCOUNTS).map(|text| accounts(&text)).transpose()?.unwrap_or_default();
    let mut keys = BTreeMap::new();
    for account in &accounts {
        keys.extend(keys_of(read, &account.id)?.map(|own| (account.id.clone(), own)));
    }
    if keys.is_empty() || keys.len() < accounts.len() {
        let needed = [ACCESS_KEY_ID, ACCESS_KEY_SECRET, ACCOUNTS];
        let missing: Vec<&'static str> = needed.into_iter().filter(|name| set(read, name).is_none()).collect();
        let shared = Credentials::from_environment(read).ok().filter(|_| missing.is_empty());
        let shared = shared.ok_or(SettingError::Missing(missing))?;
        for account in &accounts {
            keys.entry(account.id.clone()).or_insert_with(|| shared.clone());
        }
    }
    one_key_for_each(&keys)?;
    let mut config = Config::live(accounts);
    for name in list(&set(read, ALLOW_ACTIONS).unwrap_or_default()) {
        let action = Action::from_name(&name).filter(|action| REMOVING.contains(action));
        let names = REMOVING.map(Action::name).join(", ");
        let action = action.ok_or_else(|| wrong(ALLOW_ACTIONS)(&format!("{name:?} is none of {names}")))?;
        config.actions.push(action);
    }
    let endpoint = match set(read, ENDPOINT) {
        Some(text) => Endpoint::parse(&text).map_err(|error| wrong(ENDPOINT)(&format!("{text:?} {error}")))?,
        None => Endpoint::PerRegion,
    };
    Ok((config, keys, endpoint))
}

/// A key belongs to one account, whatever account a call is said to be for: with one key for two of them the trails of both would be made
/// in the same one, and the log would say otherwise.
fn one_key_for_each(keys: &BTreeMap<String, Credentials>) -> Result<(), SettingError> {
    let mut first_with = BTreeMap::new();
    for (account, key) in keys {
        let Some(first) = first_with.insert(key.access_key_id(), account) else { continue };
        return Err(wrong(ACCOUNTS)(&format!(
            "a key belongs to one account, and {first} and {account} have the same one; only one account can use \
             {ACCESS_KEY_ID}: give the other its own with {ACCESS_KEY_ID}_{account} and {ACCESS_KEY_SECRET}_{account}"
        )));
    }
    Ok(())
}

/// The keys that are named for one account, with its id at the end: `ALIBABA_CLOUD_ACCESS_KEY_ID_6543210987654321`.
fn keys_of(read: Read<'_>, account: &str) -> Result<Option<Credentials>, SettingError> {
    let own = |name: &str| set(read, &format!("{name}_{account}"));
    match (own(ACCESS_KEY_ID), own(ACCESS_KEY_SECRET)) {
        (None, None) => Ok(None),
        (Some(id), Some(secret)) => Ok(Some(Credentials::new(&id, &secret, own(SECURITY_TOKEN).as_deref()))),
        (Some(_), None) => Err(wrong(ACCESS_KEY_SECRET)(&format!("{ACCESS_KEY_SECRET}_{account} is not set"))),
        (None, Some(_)) => Err(wrong(ACCESS_KEY_ID)(&format!("{ACCESS_KEY_ID}_{account} is not set"))),
    }
}

/// The accounts that the simulator plays, where they are named.
pub fn simulated(config: &mut Config, read: Read<'_>) -> Result<(), SettingError> {
    if let Some(named) = set(read, ACCOUNTS) {
        config.accounts = accounts(&named)?;
    }
    Ok(())
}

/// Settings that both modes share.
pub fn shared(config: &mut Config, read: Read<'_>) -> Result<(), SettingError> {
    let origins = |name: &'static str| {
        Origin::parse_list(&set(read, name).unwrap_or_default()).map_err(|error| wrong(name)(&error))
    };
    config.app_origins = origins(APP_ORIGINS)?;
    config.embed_origins = origins(EMBED_ORIGINS)?;
    config.connect_origins = origins(CONNECT_SRC)?;
    for host in list(&set(read, HOSTS).unwrap_or_default()) {
        if !host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-[]:".contains(&byte)) {
            return Err(wrong(HOSTS)(&format!("{host:?} is not a host name")));
        }
        config.hosts.push(host.to_ascii_lowercase());
    }
    config.users = list(&set(read, BEARER_SHA256).unwrap_or_default())
        .iter()
        .map(|entry| BearerUser::parse(entry).ok_or_else(|| wrong(BEARER_SHA256)(&"write name=<64 hex digits>")))
        .collect::<Result<_, _>>()?;
    config.regions = list(&set(read, REGIONS).unwrap_or_default());
    if let Some(region) = set(read, DEFAULT_REGION).or_else(|| config.regions.first().cloned()) {
        config.default_region = region;
    }
    regions_agree(config)
}

/// Each is a region id, and the page begins with one that calls may name.
fn regions_agree(config: &Config) -> Result<(), SettingError> {
    let of_list = config.regions.iter().map(|region| (REGIONS, region));
    let mut each = of_list.chain([(DEFAULT_REGION, &config.default_region)]);
    if let Some((name, region)) = each.find(|(_, region)| !is_well_formed(region)) {
        return Err(wrong(name)(&format!("{region:?} is not a region id")));
    }
    if !config.regions.is_empty() && !config.regions.contains(&config.default_region) {
        return Err(wrong(DEFAULT_REGION)(&format!("{} is none of {REGIONS}", config.default_region)));
    }
    Ok(())
}

/// Keys that are named for an account that calls may not name: its id, or the list, has a slip.
pub fn keys_have_accounts<'a>(config: &Config, mut names: impl Iterator<Item = &'a str>) -> Result<(), SettingError> {
    let stray = |name: &&str| {
        let account = [ACCESS_KEY_ID, ACCESS_KEY_SECRET, SECURITY_TOKEN]
            .iter()
            .find_map(|key| name.strip_prefix(key)?.strip_prefix('_'));
        account.is_some_and(|id| !config.accounts.iter().any(|account| account.id == id))
    };
    match names.find(stray) {
        Some(name) => Err(wrong(ACCOUNTS)(&format!("does not name the account of {name}"))),
        None => Ok(()),
    }
}

fn list(text: &str) -> Vec<String> {
    text.split([',', ' ']).filter(|one| !one.is_empty()).map(str::to_owned).collect()
}

fn accounts(text: &str) -> Result<Vec<Account>, SettingError> {
    let accounts: Vec<Account> = text
        .split(',')
        .filter(|entry| !entry.trim().is_empty())
        .map(|entry| {
            let (id, alias) = entry.trim().split_once('=').unwrap_or((entry.trim(), ""));
            let account = Account { id: id.to_owned(), alias: alias.to_owned() };
            is_account_id(id)
                .then_some(account)
                .ok_or_else(|| wrong(ACCOUNTS)(&format!("{id:?} is not a 16-digit account id")))
        })
        .collect::<Result<_, _>>()?;
    let is_again = |(at, account): &(usize, &Account)| accounts.iter().take(*at).any(|one| one.id == account.id);
    match accounts.iter().enumerate().find(is_again) {
        _ if accounts.is_empty() => Err(wrong(ACCOUNTS)(&"names no account")),
        Some((_, twice)) => Err(wrong(ACCOUNTS)(&format!("{} is there twice", twice.id))),
        None => Ok(accounts),
    }
}

#[cfg(test)]
mod tests;
