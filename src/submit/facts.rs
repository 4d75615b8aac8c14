//! Where a plan goes and what ties it to its review: account, home region, mode, fingerprint, change reference.

use leptos::prelude::*;
use trail_model::api::Mode;
use trail_words::Message;

use super::work::Work;
use crate::session::Session;
use crate::ui::live::text;

/// The facts, above a review as above its result.
pub(super) fn facts(session: Session, work: &Work) -> AnyView {
    let plan = work.plan.plan();
    let account = plan.account.clone();
    let fingerprint = plan.fingerprint();
    let reference = &work.draft.change_reference;
    let reference = (!reference.is_empty()).then(|| {
        fact(
            session,
            Message::ReviewChangeReference,
            view! { {reference.clone()} }.into_any(),
        )
    });
    let short_and_full =
        view! { <b>{fingerprint.short()}</b>" "<small>{fingerprint.to_string()}</small> }
            .into_any();
    view! {
        <dl class="derived">
            {fact(session, Message::ReviewAccount, text(move || named(session, &account)).into_any())}
            {fact(session, Message::ReviewRegion, with_name(session, &plan.home_region).into_any())}
            {fact(session, Message::ReviewMode, text(move || mode(session)).into_any())}
            {reference}
            {fact(session, Message::Fingerprint, short_and_full)}
        </dl>
        <p class="desc">{session.say(Message::FingerprintWhat)}</p>
    }
    .into_any()
}

fn fact(session: Session, label: Message, value: AnyView) -> AnyView {
    view! { <dt>{session.say(label)}</dt><dd>{value}</dd> }.into_any()
}

/// `China (Hangzhou) · cn-hangzhou`
pub(super) fn with_name(session: Session, region: &str) -> String {
    let name = (session.language.get().region)(region);
    name.map_or_else(|| region.to_owned(), |name| format!("{name} · {region}"))
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
