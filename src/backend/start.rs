//! The start: `config.json`, then the context that the proxy gives. The form waits for neither.

use leptos::prelude::untrack;
use leptos::task::spawn_local;
use trail_model::api::Context;
use trail_model::draft::TrailDraft;

use super::client::{self, CallError, RawAnswer, START_SECONDS, Transport, fetch};
use super::{Backend, look_up};
use crate::config::Config;
use crate::embed;
use crate::session::{Session, fresh_draft};

/// Reads the configuration, asks the proxy who it is, and from then on looks up the trails of the account.
pub fn start(session: Session) {
    look_up::follow(session);
    ask(session, true);
}

/// Asks the proxy once more, after it did not answer.
pub fn ask_again(session: Session) {
    session.backend.set(Backend::Unknown);
    ask(session, false);
}

/// Fills what a fresh form can know: the account where there is one choice, and the home region. What is filled already stays, and
/// what another design left empty stays empty.
fn prefill(session: Session) {
    if session.takes_known.try_get_value() != Some(true) {
        return;
    }
    let draft = session.draft.get_untracked();
    if untrack(|| filled(session, draft.clone())) != draft {
        session.draft.amend(|draft| *draft = untrack(|| filled(session, std::mem::take(draft))));
    }
}

/// The form as it is before anyone has touched it: what [`prefill`] leaves of a fresh one. Reactive.
#[must_use]
pub fn untouched(session: Session) -> TrailDraft {
    filled(session, fresh_draft())
}

/// A design with what the configuration and the proxy know. Reactive.
#[must_use]
pub fn filled(session: Session, mut draft: TrailDraft) -> TrailDraft {
    let (account, region) =
        session.config.with(|config| session.backend.with(|backend| known(config, backend.context())));
    fill(&mut draft, account, region);
    draft
}

fn ask(session: Session, is_start: bool) {
    spawn_local(async move {
        if is_start {
            configured(session, fetch::get("config.json").await);
            // Who is around this page may carry the calls: it is heard first, and then the proxy is asked.
            if embed::is_wanted(session) {
                return;
            }
        }
        let Some(transport) = session.config.try_with_untracked(Transport::of) else {
            return;
        };
        answered(session, client::ask_context(&transport).await);
    });
}

fn configured(session: Session, answer: Result<RawAnswer, CallError>) {
    let (config, trouble) = read_config(answer);
    session.config.try_set(config);
    session.config_trouble.try_set(trouble);
}

fn answered(session: Session, answer: Result<RawAnswer, CallError>) {
    let backend = match answer.and_then(|raw| client::read_context(&raw)) {
        Ok(context) => Backend::Known(context),
        Err(CallError::NoProxy) => Backend::Absent,
        Err(error) => Backend::Failed(error),
    };
    // `Some` gives it back: the page is gone.
    if session.backend.try_set(backend).is_none() {
        prefill(session);
    }
}

/// A file that is not there means the defaults. One that cannot be read means them too, and is reported.
fn read_config(answer: Result<RawAnswer, CallError>) -> (Config, Option<String>) {
    let trouble = match answer {
        Ok(RawAnswer { status: 404, .. }) => return (Config::default(), None),
        Ok(RawAnswer { status: 200..=299, text, .. }) => match Config::read(&text) {
            Ok(config) => return (config, None),
            Err(reason) => reason,
        },
        Ok(RawAnswer { status, .. }) => format!("HTTP {status}"),
        Err(CallError::Network) => "no connection".to_owned(),
        Err(_) => format!("> {START_SECONDS} s"),
    };
    (Config::default(), Some(trouble))
}

/// Account and home region of a fresh form. The proxy's word goes before the file's; of several accounts the user chooses.
fn known(config: &Config, context: Option<&Context>) -> (Option<String>, Option<String>) {
    let served = context.map_or(&[][..], |context| &context.accounts);
    let account = match served {
        [only] => Some(only.id.clone()),
        [] => config.account_id.clone(),
        several => config.account_id.clone().filter(|id| several.iter().any(|one| one.id == *id)),
    };
    let region = context.and_then(|context| context.default_region.clone());
    (account, region.or_else(|| config.default_region.clone()))
}

fn fill(draft: &mut TrailDraft, account: Option<String>, region: Option<String>) {
    for (slot, known) in [(&mut draft.account_id, account), (&mut draft.home_region, region)] {
        if slot.is_empty() {
            *slot = known.unwrap_or_default();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use trail_model::api::{Account, Mode};

    fn context(accounts: &[&str], region: Option<&str>) -> Context {
        let account = |id: &&str| Account { id: (*id).into(), alias: String::new() };
        Context {
            mode: Mode::Live,
            accounts: accounts.iter().map(account).collect(),
            default_region: region.map(str::to_owned),
            regions: vec![],
            actions: vec![],
            user: None,
        }
    }

    fn config() -> Config {
        Config {
            account_id: Some("1111111111111111".into()),
            default_region: Some("cn-beijing".into()),
            ..Config::default()
        }
    }

    fn answer(status: u16, text: &str) -> Result<RawAnswer, CallError> {
        Ok(RawAnswer { status, text: text.into(), reconciled: false })
    }

    #[test]
    fn the_only_account_of_the_proxy_goes_before_the_files() {
        let (account, region) = known(&config(), Some(&context(&["2222222222222222"], Some("cn-hangzhou"))));
        assert_eq!((account.as_deref(), region.as_deref()), (Some("2222222222222222"), Some("cn-hangzhou")));
    }

    #[test]
    fn of_several_accounts_only_the_configured_one_is_filled_in() {
        let several = context(&["2222222222222222", "3333333333333333"], None);
        assert_eq!(known(&config(), Some(&several)), (None, Some("cn-beijing".into())));
        let with_ours = context(&["1111111111111111", "3333333333333333"], None);
        assert_eq!(known(&config(), Some(&with_ours)).0.as_deref(), Some("1111111111111111"));
    }

    #[test]
    fn without_a_proxy_the_file_fills_the_form() {
        assert_eq!(known(&config(), None), (Some("1111111111111111".into()), Some("cn-beijing".into())));
        assert_eq!(known(&Config::default(), None), (None, None));
    }

    #[test]
    fn what_is_filled_stays() {
        let mut draft = TrailDraft { home_region: "eu-central-1".into(), ..TrailDraft::default() };
        fill(&mut draft, Some("2222222222222222".into()), Some("cn-hangzhou".into()));
        assert_eq!((&*draft.account_id, &*draft.home_region), ("2222222222222222", "eu-central-1"));
        fill(&mut draft, None, None);
        assert_eq!(&*draft.account_id, "2222222222222222");
    }

    #[test]
    fn no_file_is_the_defaults_without_a_word() {
        assert_eq!(read_config(answer(404, "Not found")), (Config::default(), None));
        assert_eq!(read_config(answer(200, "{}")), (Config::default(), None));
    }

    #[test]
    fn a_broken_file_is_the_defaults_and_a_reason() {
        let (config, reason) = read_config(answer(200, r#"{"proxy": }"#));
        assert_eq!(config, Config::default());
        assert!(reason.unwrap().contains("line 1"));
        assert_eq!(read_config(answer(500, "")).1.as_deref(), Some("HTTP 500"));
        assert_eq!(read_config(Err(CallError::Network)).1.as_deref(), Some("no connection"));
        assert_eq!(read_config(Err(CallError::TimedOut { seconds: 10 })).1.as_deref(), Some("> 10 s"));
    }
}
