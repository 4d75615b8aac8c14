//! The CreateTrail request as JSON: byte for byte what the panel shows and what is posted.

use super::{Format, Source};
use crate::api::Action;

pub(super) static REQUEST: Format =
    Format { id: "request", extension: "create-trail.json", media_type: "application/json", render };

fn render(source: Source<'_>) -> String {
    let create = source.plan().calls.iter().find(|call| call.action == Action::CreateTrail);
    create.map(|call| call.body()).unwrap_or_default()
}
