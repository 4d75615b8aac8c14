//! What DescribeTrails knows of the account and home region, asked once for each and again after a creation.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use trail_model::api::Action;
use trail_model::draft::TrailDraft;
use trail_model::plan::Call;
use trail_model::trail::Trail;
use trail_model::{name, region};
use web_sys::AbortController;

use super::client::fetch::Pending;
use super::client::{self, CallError, CallRequest, RawAnswer, Transport};
use super::{Backend, Lookup};
use crate::dom::{memo, watch};
use crate::session::Session;
use crate::signal::StoredValue;

/// How long a typed account or region must rest before it is asked for.
const REST: Duration = Duration::from_millis(300);

/// Account and home region.
type Subject = (String, String);

/// Keeps `session.lookup` in step with the form. Answers that come too late are dropped; a failure blocks nothing.
pub fn follow(session: Session) {
    let subject = memo(move || {
        session.draft.with(|draft| session.backend.with(|backend| subject(draft, backend, Action::DescribeTrails)))
    });
    let latest = StoredValue::new(0_u32);
    watch(move || {
        session.creations.track();
        let asked = latest.get_value().wrapping_add(1);
        latest.set_value(asked);
        let Some(subject) = subject.get() else {
            return session.lookup.set(Lookup::Idle);
        };
        if !session.lookup.with_untracked(|lookup| is_about(lookup, &subject)) {
            session.lookup.set(Lookup::Loading);
        }
        let is_latest = move || latest.try_get_value() == Some(asked);
        set_timeout(
            move || {
                if is_latest() {
                    look_up(session, subject, is_latest);
                }
            },
            REST,
        );
    });
}

/// The trails of an account as one region shows them, those of other home regions included.
///
/// # Errors
/// See [`CallError`].
pub async fn trails(
    transport: &Transport,
    account: &str,
    region: &str,
    abort: &AbortController,
) -> Result<Vec<Trail>, CallError> {
    read(&ask(transport, account, region, abort).await?)
}

fn ask(transport: &Transport, account: &str, region: &str, abort: &AbortController) -> Pending {
    client::send(transport, &CallRequest::read(account, region, list_call()), abort)
}

fn read(raw: &RawAnswer) -> Result<Vec<Trail>, CallError> {
    client::read_trails(raw).map(|list| list.trail_list)
}

/// Every trail whose name is taken: those of other home regions, and those of the organization, too.
fn list_call() -> Call {
    Call::new(Action::DescribeTrails, [("IncludeShadowTrails", true.into()), ("IncludeOrganizationTrail", true.into())])
}

fn look_up(session: Session, (account, region): Subject, is_latest: impl Fn() -> bool + 'static) {
    let asked = AbortController::new()
        .map(|abort| session.config.with_untracked(|config| ask(&Transport::of(config), &account, &region, &abort)));
    let Ok(asked) = asked else {
        return session.lookup.set(Lookup::Failed);
    };
    spawn_local(async move {
        let answer = asked.await;
        if is_latest() {
            session.lookup.set(match answer.and_then(|raw| read(&raw)) {
                Ok(trails) => Lookup::Known { account, region, trails },
                Err(_) => Lookup::Failed,
            });
        }
    });
}

/// What to ask for: only what the proxy serves, and only once it is whole.
pub fn subject(draft: &TrailDraft, backend: &Backend, action: Action) -> Option<Subject> {
    let context = backend.context()?;
    let is_allowed = context.actions.is_empty() || context.actions.iter().any(|allowed| allowed == action.name());
    let is_whole = name::is_account_id(&draft.account_id) && region::is_well_formed(&draft.home_region);
    let is_served = backend.account_problem(&draft.account_id).is_none();
    (is_allowed && is_whole && is_served).then(|| (draft.account_id.clone(), draft.home_region.clone()))
}

/// While the same question is asked again, its old answer stays in view.
fn is_about(lookup: &Lookup, subject: &Subject) -> bool {
    matches!(lookup, Lookup::Known { account, region, .. } if (account, region) == (&subject.0, &subject.1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use trail_model::api::{Account, Context, Mode};

    fn backend(accounts: &[&str], actions: &[&str]) -> Backend {
        let account = |id: &&str| Account { id: (*id).into(), alias: String::new() };
        Backend::Known(Context {
            mode: Mode::Simulator,
            accounts: accounts.iter().map(account).collect(),
            default_region: None,
            regions: vec![],
            actions: actions.iter().map(|action| (*action).into()).collect(),
            user: None,
        })
    }

    fn draft(account: &str, region: &str) -> TrailDraft {
        TrailDraft { account_id: account.into(), home_region: region.into(), ..TrailDraft::default() }
    }

    fn asked(draft: &TrailDraft, backend: &Backend) -> Option<Subject> {
        subject(draft, backend, Action::DescribeTrails)
    }

    const ACCOUNT: &str = "1234567890123456";

    #[test]
    fn a_whole_account_and_region_are_asked_for() {
        let expected = Some((ACCOUNT.to_owned(), "cn-hangzhou".to_owned()));
        assert_eq!(asked(&draft(ACCOUNT, "cn-hangzhou"), &backend(&[ACCOUNT], &[])), expected);
        assert_eq!(asked(&draft(ACCOUNT, "cn-hangzhou"), &backend(&[], &["CreateTrail", "DescribeTrails"])), expected);
    }

    #[test]
    fn nothing_else_is() {
        let nothing = |draft: TrailDraft, backend: Backend| assert_eq!(asked(&draft, &backend), None);
        nothing(draft("123456789012345", "cn-hangzhou"), backend(&[], &[]));
        nothing(draft(ACCOUNT, "cn"), backend(&[], &[]));
        nothing(draft(ACCOUNT, "cn-hangzhou"), backend(&["6543210987654321"], &[]));
        nothing(draft(ACCOUNT, "cn-hangzhou"), backend(&[], &["CreateTrail"]));
        for silent in [Backend::Unknown, Backend::Absent, Backend::Failed(CallError::Network)] {
            nothing(draft(ACCOUNT, "cn-hangzhou"), silent);
        }
    }

    #[test]
    fn trails_of_other_regions_and_of_the_organization_are_asked_for() {
        let parameters = [("IncludeShadowTrails", true.into()), ("IncludeOrganizationTrail", true.into())];
        assert_eq!(list_call(), Call::new(Action::DescribeTrails, parameters));
    }

    #[test]
    fn an_old_answer_is_about_its_own_question_only() {
        let known = Lookup::Known { account: ACCOUNT.into(), region: "cn-hangzhou".into(), trails: vec![] };
        assert!(is_about(&known, &(ACCOUNT.into(), "cn-hangzhou".into())));
        assert!(!is_about(&known, &(ACCOUNT.into(), "cn-beijing".into())));
        assert!(!is_about(&Lookup::Loading, &(ACCOUNT.into(), "cn-hangzhou".into())));
    }
}
