//! What speaks against the plan in another account. Its trails are read once it is chosen: a proxy may serve many that nobody means.

use leptos::task::spawn_local;
use trail_model::api::Action;
use trail_words::Report;
use web_sys::AbortController;

use super::super::Submission;
use super::super::against::{Against, against};
use super::super::parts::line;
use super::Other;
use crate::backend::client::{CallError, Transport};
use crate::backend::{Lookup, look_up};
use crate::dom::{El, el};
use crate::session::Session;
use crate::signal::Memo;
use crate::ui::icon::Icon;

/// Reads its trails, each time that it is chosen: what stood against the design may be mended by then.
pub(super) fn read(session: Session, other: &Other) {
    let Ok(plan) = &other.plan else { return };
    let asked = |backend: &_| look_up::subject(plan.draft(), backend, Action::DescribeTrails);
    let lookup = other.lookup;
    let is_to_read = lookup.with_untracked(|lookup| !matches!(lookup, Lookup::Loading));
    let Some((account, region)) = session.backend.with_untracked(asked).filter(|_| is_to_read) else { return };
    lookup.set(Lookup::Loading);
    let transport = session.config.with_untracked(Transport::of);
    spawn_local(async move {
        let found = match AbortController::new() {
            Ok(abort) => look_up::trails(&transport, &account, &region, &abort).await,
            Err(_) => Err(CallError::Network),
        };
        lookup.set(match found {
            Ok(trails) => Lookup::Known { account, region, trails },
            Err(_) => Lookup::Failed,
        });
    });
}

/// Where it is said, beside the account, while that is chosen. It comes after the account was chosen, so it is read out.
pub(super) fn place(session: Session, other: &Other, is_chosen: Memo<bool>) -> Option<El> {
    let plan = other.plan.as_ref().ok()?;
    let against = against(session, other.lookup, plan.draft());
    let lines = move || {
        if !is_chosen.get() {
            return Vec::new();
        }
        let Against { unknown, certain } = against();
        let warning = unknown.map(|text| line("p", "msg warn", Some(Icon::Warning), &text));
        let refused = (!certain.is_empty()).then(|| {
            let sentences: Vec<_> = certain.into_iter().chain([session.say(Report::WouldBeRefused)]).collect();
            let text = sentences.join(session.language.get().separators.sentence);
            line("p", "msg err", Some(Icon::Error), &text)
        });
        warning.into_iter().chain(refused).collect()
    };
    Some(el("div").id(&id(other)?).class("check-more").attr("aria-live", "polite").part(lines))
}

/// The id of that place; `None` where there is none, because the account cannot be chosen.
pub(super) fn id(other: &Other) -> Option<String> {
    other.plan.is_ok().then(|| ["review-account-", &other.account.id, "-known"].concat())
}

/// The ids of what is said of those that are chosen, for whatever confirms them. Reactive.
pub(in super::super) fn ids(submission: &Submission) -> Vec<String> {
    submission.others.with(|others| others.iter().filter(|other| other.wanted().is_some()).filter_map(id).collect())
}
