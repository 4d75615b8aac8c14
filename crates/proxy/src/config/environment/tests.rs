//! Settings as an operator would write them, and as they should not be written.

use super::*;

fn read_live(
    pairs: &[(&'static str, &str)],
) -> Result<(Config, BTreeMap<String, Credentials>, Endpoint), SettingError> {
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
    let not_made_by_a_plan = [Action::DisableInsight, Action::DeleteDeliveryHistoryJob];
    assert!(not_made_by_a_plan.iter().all(|action| !config.actions.contains(action)));
    assert!(read_live(&[(ALLOW_ACTIONS, "LookupEvents")]).is_err());
}

#[test]
fn accounts_have_ids_and_may_have_names() {
    let read = accounts("1234567890123456=audit, 6543210987654321").unwrap();
    let read: Vec<_> = read.iter().map(|account| (account.id.as_str(), account.alias.as_str())).collect();
    assert_eq!(read, [("1234567890123456", "audit"), ("6543210987654321", "")]);
    assert!(read_live(&[(ACCOUNTS, "audit")]).is_err());
}

#[test]
fn two_accounts_never_share_a_key() {
    let (first, second) = ("1234567890123456", "6543210987654321");
    let two = (ACCOUNTS, "1234567890123456=audit, 6543210987654321");
    let shared = read_live(&[two]).unwrap_err().to_string();
    for named in [ACCOUNTS, first, second, "ALIBABA_CLOUD_ACCESS_KEY_ID_6543210987654321"] {
        assert!(shared.contains(named), "{shared}");
    }
    let keys = |id: &'static str, secret: &'static str| {
        read_live(&[
            two,
            ("ALIBABA_CLOUD_ACCESS_KEY_ID_6543210987654321", id),
            ("ALIBABA_CLOUD_ACCESS_KEY_SECRET_6543210987654321", secret),
        ])
    };
    let (_, own, _) = keys("own-id", "own-secret").unwrap();
    let ids: Vec<_> = own.iter().map(|(account, key)| (account.as_str(), key.access_key_id())).collect();
    assert_eq!(ids, [(first, "id"), (second, "own-id")]);
    assert!(keys("id", "secret").is_err(), "the same key under two names");
    assert!(read_live(&[(ACCOUNTS, "1234567890123456,1234567890123456")]).is_err());
    assert!(read_live(&[(ACCOUNTS, ",")]).is_err());
}

#[test]
fn where_each_account_has_its_own_keys_no_others_are_needed() {
    let own = |name: &str| match name {
        ACCOUNTS => Some("6543210987654321".to_owned()),
        "ALIBABA_CLOUD_ACCESS_KEY_ID_6543210987654321" | "ALIBABA_CLOUD_ACCESS_KEY_SECRET_6543210987654321" => {
            Some("own".to_owned())
        }
        _ => None,
    };
    assert_eq!(live(&own).unwrap().1.len(), 1);
    let error = live(&|name| own(name).filter(|_| !name.contains("_SECRET_"))).unwrap_err();
    assert!(error.to_string().contains("ALIBABA_CLOUD_ACCESS_KEY_SECRET_6543210987654321"), "{error}");
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

#[test]
fn the_default_region_is_one_that_calls_may_name() {
    let read = |regions: &str, default: &str| {
        let value = |name: &str| match name {
            REGIONS => Some(regions.to_owned()),
            DEFAULT_REGION => Some(default.to_owned()),
            _ => None,
        };
        shared(&mut Config::simulator(), &value).map_err(|error| error.to_string())
    };
    assert_eq!(read("cn-hangzhou,cn-beijing", "cn-beijing"), Ok(()));
    assert_eq!(
        read("cn-hangzhou", "cn-beijing"),
        Err("TRAIL_DEFAULT_REGION: cn-beijing is none of TRAIL_REGIONS".to_owned())
    );
    assert_eq!(read("", "mars"), Err("TRAIL_DEFAULT_REGION: \"mars\" is not a region id".to_owned()));
    assert_eq!(read("mars", ""), Err("TRAIL_REGIONS: \"mars\" is not a region id".to_owned()));
}

#[test]
fn keys_of_an_account_that_is_not_named_stop_the_start() {
    let (config, ..) = read_live(&[]).unwrap();
    let check = |name: &str| keys_have_accounts(&config, [name].into_iter());
    assert!(check("ALIBABA_CLOUD_ACCESS_KEY_ID").is_ok());
    assert!(check("ALIBABA_CLOUD_ACCESS_KEY_ID_1234567890123456").is_ok());
    for key in [ACCESS_KEY_ID, ACCESS_KEY_SECRET, SECURITY_TOKEN] {
        let name = format!("{key}_1234567890123465");
        let error = check(&name).unwrap_err().to_string();
        assert!(error.starts_with("TRAIL_ACCOUNTS:") && error.contains(&name), "{error}");
    }
}
