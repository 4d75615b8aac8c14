//! Settings as an operator would write them, and as they should not be written.

use super::*;

fn read_live(pairs: &[(&'static str, &str)]) -> Result<(Config, Credentials, Endpoint), SettingError> {
    let mut all = vec![(ACCESS_KEY_ID, "id"), (ACCESS_KEY_SECRET, "secret"), (ACCOUNTS, "1234567890123456=audit")];
    all.extend_from_slice(pairs);
    live(&|name| all.iter().rev().find(|(given, _)| *given == name).map(|(_, value)| (*value).to_owned()))
}

fn read_shared(name: &'static str, value: &str) -> Result<Config, SettingError> {
    let mut config = Config::simulator();
    shared(&mut config, &|given| (given == name).then(|| value.to_owned()))?;
    Ok(config)
}

#[test]
fn everything_that_is_missing_is_named_at_once() {
    let error = live(&|_| None).unwrap_err();
    assert_eq!(error, SettingError::Missing(vec![ACCESS_KEY_ID, ACCESS_KEY_SECRET, ACCOUNTS]));
    assert!(
        error.to_string().contains("ALIBABA_CLOUD_ACCESS_KEY_ID, ALIBABA_CLOUD_ACCESS_KEY_SECRET, TRAIL_ACCOUNTS"),
        "{error}"
    );
    let error = read_live(&[(ACCESS_KEY_SECRET, " ")]).unwrap_err();
    assert_eq!(error, SettingError::Missing(vec![ACCESS_KEY_SECRET]));
}

#[test]
fn live_mode_takes_nothing_away_unless_told() {
    let (config, _, endpoint) = read_live(&[]).unwrap();
    assert_eq!(endpoint, Endpoint::PerRegion);
    assert!(REMOVING.iter().all(|action| !config.actions.contains(action)));
    let (config, ..) = read_live(&[(ALLOW_ACTIONS, "StopLogging")]).unwrap();
    assert!(config.actions.contains(&Action::StopLogging) && !config.actions.contains(&Action::DeleteTrail));
    assert!(read_live(&[(ALLOW_ACTIONS, "LookupEvents")]).is_err());
}

#[test]
fn accounts_have_ids_and_may_have_names() {
    let (config, ..) = read_live(&[(ACCOUNTS, "1234567890123456=audit, 6543210987654321")]).unwrap();
    let read: Vec<_> = config.accounts.iter().map(|account| (account.id.as_str(), account.alias.as_str())).collect();
    assert_eq!(read, [("1234567890123456", "audit"), ("6543210987654321", "")]);
    assert!(read_live(&[(ACCOUNTS, "audit")]).is_err());
}

#[test]
fn an_account_may_have_keys_of_its_own() {
    let read = |pairs: &[(&str, &str)]| {
        keys_of(
            &|name| pairs.iter().find(|(given, _)| *given == name).map(|(_, value)| (*value).to_owned()),
            "6543210987654321",
        )
    };
    let id = ("ALIBABA_CLOUD_ACCESS_KEY_ID_6543210987654321", "own-id");
    let own = read(&[id, ("ALIBABA_CLOUD_ACCESS_KEY_SECRET_6543210987654321", "own-secret")]).unwrap();
    assert_eq!(own.unwrap().access_key_id(), "own-id");
    assert!(read(&[(ACCESS_KEY_ID, "id"), (ACCESS_KEY_SECRET, "secret")]).unwrap().is_none());
    let error = read(&[("ALIBABA_CLOUD_ACCESS_KEY_ID_6543210987654321", "own-id")]).unwrap_err();
    assert!(error.to_string().contains("ALIBABA_CLOUD_ACCESS_KEY_SECRET_6543210987654321"), "{error}");
}

#[test]
fn the_simulator_plays_the_accounts_that_are_named() {
    let accounts = |value: &str| {
        let mut config = Config::simulator();
        simulated(&mut config, &|_| Some(value.to_owned())).map(|()| config.accounts.len())
    };
    assert_eq!(accounts(""), Ok(1));
    assert_eq!(accounts("1234567890123456=audit,6543210987654321"), Ok(2));
    assert!(accounts("audit").is_err());
}

#[test]
fn an_endpoint_without_tls_has_to_be_on_loopback() {
    assert!(read_live(&[(ENDPOINT, "http://127.0.0.1:9")]).is_ok());
    assert!(read_live(&[(ENDPOINT, "http://actiontrail.example.com")]).is_err());
}

#[test]
fn wrong_settings_stop_the_start_and_say_which() {
    let digest = format!("alice={}", "ab".repeat(32));
    assert_eq!(read_shared(BEARER_SHA256, &digest).unwrap().users.len(), 1);
    assert_eq!(read_shared(REGIONS, "cn-beijing,cn-hangzhou").unwrap().default_region, "cn-beijing");
    assert!(read_shared(HOSTS, "Portal.example.com").unwrap().hosts.contains(&"portal.example.com".to_owned()));
    for (name, value) in [
        (APP_ORIGINS, "*"),
        (EMBED_ORIGINS, "https://a;script-src"),
        (CONNECT_SRC, "https://a/b"),
        (HOSTS, "a/b"),
        (BEARER_SHA256, "alice=secret"),
        (REGIONS, "cn_hangzhou"),
        (DEFAULT_REGION, "hangzhou.example.com"),
    ] {
        let error = read_shared(name, value).unwrap_err();
        assert!(matches!(error, SettingError::Wrong { .. }), "{name}: {error}");
    }
}
