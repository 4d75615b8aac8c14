//! What the tabs hand out: the design, or the change of the trail that the form edits.

use trail_model::export::Source;

use crate::session::Session;

/// Renders something from it. Reactive.
pub(in crate::panel) fn with_source<T>(session: Session, render: impl FnOnce(Source<'_>) -> T) -> T {
    session.submission().live.with(|live| match live {
        Some(live) => {
            let problems = session.problem_count.get();
            session.draft.at_once(|draft| render(Source::Change(draft, live, problems)))
        }
        None => session.with_source(render),
    })
}
