//! Tells the host that the form has changed, a moment after the last letter.

use std::time::Duration;

use leptos::prelude::untrack;

use super::host::Host;
use super::protocol::{Change, Include, Said};
use super::{answer, design};
use crate::debounce::Debounce;
use crate::dom;

/// How long the form must be quiet.
const QUIET: Duration = Duration::from_millis(300);

/// Tells it once now, and after every change.
pub(super) fn watch(host: Host) {
    let session = host.session;
    let quiet = Debounce::new(QUIET, move || host.say(&Said::Change(untrack(|| change(host))), None));
    dom::watch(move || {
        session.draft.track();
        session.problems.track();
        session.advice.track();
        session.editing.track();
        host.autosave.news.track();
        quiet.call();
    });
}

fn change(host: Host) -> Change {
    let session = host.session;
    let include = host.with(|known| known.include.clone());
    let problems = session.problem_count.get();
    Change {
        valid: problems == 0,
        error_count: problems,
        warning_count: session.advice.with(Vec::len),
        dirty: host.is_dirty(),
        editing: host.autosave.is_editing(),
        request: include.contains(&Include::Request).then(|| answer::request(session)),
        design: include.contains(&Include::Design).then(|| design::of(session)),
    }
}
