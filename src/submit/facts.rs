//! Where a plan goes and what ties it to its review: account, home region, mode, fingerprint, change reference.

use leptos::prelude::*;
use trail_model::api::Mode;
use trail_words::Message;

use super::Reviewed;
use crate::session::Session;

/// The facts, above a review as above its result.
#[component]
pub(super) fn Facts(reviewed: Reviewed) -> impl IntoView {
    let session = Session::get();
    let plan = reviewed.plan.plan();
    let account = plan.account.clone();
    let home_region = plan.home_region.clone();
    let fingerprint = plan.fingerprint();
    let reference = reviewed.draft.change_reference.clone();
    let region = move || {
        let name = (session.language.get().region)(&home_region);
        name.map_or_else(
            || home_region.clone(),
            |name| format!("{name} · {home_region}"),
        )
    };
    view! {
        <dl class="derived">
            <dt>{move || session.say(Message::ReviewAccount)}</dt>
            <dd>{move || named(session, &account)}</dd>
            <dt>{move || session.say(Message::ReviewRegion)}</dt>
            <dd>{region}</dd>
            <dt>{move || session.say(Message::ReviewMode)}</dt>
            <dd>{move || mode(session)}</dd>
            {(!reference.is_empty()).then(|| view! {
                <dt>{move || session.say(Message::ReviewChangeReference)}</dt>
                <dd>{reference}</dd>
            })}
            <dt>{move || session.say(Message::Fingerprint)}</dt>
            <dd translate="no"><b>{fingerprint.short()}</b>" "<small>{fingerprint.to_string()}</small></dd>
        </dl>
        <p class="desc">{move || session.say(Message::FingerprintWhat)}</p>
    }
    .into_any()
}

/// The account with the name that the proxy has for it.
fn named(session: Session, account: &str) -> String {
    let alias = session.backend.with(|backend| {
        let served = &backend.context()?.accounts;
        served
            .iter()
            .find(|served| served.id == account)
            .map(|served| served.alias.clone())
    });
    match alias {
        Some(alias) if !alias.is_empty() => format!("{account} · {alias}"),
        _ => account.to_owned(),
    }
}

fn mode(session: Session) -> String {
    session.say(match session.backend.with(|backend| backend.mode()) {
        Some(Mode::Simulator) => Message::ReviewModeSimulator,
        Some(Mode::Live) => Message::ReviewModeLive,
        None => Message::ReviewModeNone,
    })
}
