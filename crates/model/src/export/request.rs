//! The CreateTrail request as JSON: byte for byte what the panel shows and what is posted.

use super::{Format, Source};
use crate::plan::Call;

pub(super) static REQUEST: Format =
    Format { id: "request", extension: "create-trail.json", media_type: "application/json", render };

fn render(source: Source<'_>) -> String {
    Call::create_trail(source.draft()).body()
}
